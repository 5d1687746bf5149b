"""
`python -m refs.training`: read the corpora, write synthetic references, train the labeller, measure the parser.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from refs.parse.network import WEIGHTS
from refs.training.corpora import Reference, is_dev, read_anystyle, read_corpora
from refs.training.own import read_own
from refs.training.settle import gold_tokens
from refs.training.synthetic.synthesize import synthesize
from refs.training.synthetic.works import Pool, gather, read_records

SHARED = Path(__file__).parents[3].parent / "shared"


def _corpora(options: argparse.Namespace) -> None:
    references = list(_real(options))
    if options.out:
        _write(references, options.out)
    for corpus, count in Counter(one.corpus for one in references).items():
        print(f"{corpus}: {count} references")


def _synthesize(options: argparse.Namespace) -> None:
    references = list(synthesize(_pool(options, list(_real(options))), options.count, options.seed))
    if options.out:
        _write(references, options.out)
    for one in references if not options.out else ():
        print(one.text)


def _train(options: argparse.Namespace) -> None:
    import numpy as np

    from refs.training.model import Size
    from refs.training.recipe import Ingredients, cook
    from refs.training.train import Plan, export

    dev, known = options.shared / "eval" / "dev", list(read_corpora(options.shared / "training"))
    doubtful = read_anystyle(options.shared / "training" / "anystyle", ("bad", "ugly"))
    references = [one for one in known if not is_dev(one, dev)]
    ingredients = Ingredients(
        [*references, *read_own(seed=options.seed)],
        [one for one in doubtful if not is_dev(one, dev)],
        [] if options.without_dev else [one for one in known if is_dev(one, dev)],
        _pool(options, references),
        options.synthetic,
    )
    plan = Plan(options.epochs, options.rate, seed=options.seed, threads=options.threads)
    trained = cook(ingredients, Size(hidden=options.hidden), plan, _say)
    export(trained, options.out, {"temperature": np.float32(options.temperature)})


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _evaluate(options: argparse.Namespace) -> None:
    from refs.training.evaluate import SETS, evaluate, report

    for name in options.sets or SETS:
        report(evaluate(options.shared / "eval", name, options.weights), name, print, options.examples)


def _calibrate(options: argparse.Namespace) -> None:
    from refs.training.calibrate import calibrate
    from refs.training.evaluate import SETS

    calibrate(options.shared / "eval", options.sets or list(SETS), options.weights, print)


def _assembly(options: argparse.Namespace) -> None:
    from refs.training.assembly import measure, report

    pool = _pool(options, list(read_corpora(options.shared / "training")))
    report(measure(pool, options.count, options.seed), print, options.examples)


def _splitting(options: argparse.Namespace) -> None:
    from refs.training.segments import fit_weights, measure

    if options.fit:
        fit_weights(options.shared, everything=options.all)
    measure(options.shared, options.misses)


def _real(options: argparse.Namespace) -> Iterator[Reference]:
    dev = options.shared / "eval" / "dev"
    for reference in read_corpora(options.shared / "training"):
        if not (options.without_dev and is_dev(reference, dev)):
            yield reference


def _pool(options: argparse.Namespace, references: Sequence[Reference]) -> Pool:
    return gather(
        (one for one in references if one.whole), read_records(options.shared / "crossref" / "records.jsonl.gz")
    )


def _write(references: Sequence[Reference], path: Path) -> None:
    """Write references as lines of JSON: the text, its corpus, and (text, label, name part) of every token."""
    with path.open("w", encoding="utf-8") as out:
        for one in references:
            tokens = [(token.text, token.label, token.name_part) for token in gold_tokens(one)]
            record = {"text": one.text, "corpus": one.corpus, "file": one.file, "tokens": tokens}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m refs.training", description=__doc__)
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--shared", type=Path, default=SHARED, help="folder with training/, crossref/ and eval/ (default: %(default)s)"
    )
    shared.add_argument(
        "--without-dev",
        action="store_true",
        help="leave out the development references, for a model that is to be measured",
    )
    shared.add_argument("--seed", type=int, default=1, help="of all that is random (default: %(default)s)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    corpora = commands.add_parser("corpora", parents=[shared], help="read the labelled corpora onto one set of labels")
    corpora.add_argument("--out", type=Path, help="write them here as lines of JSON")
    corpora.set_defaults(run=_corpora)

    synthetic = commands.add_parser(
        "synthesize", parents=[shared], help="write labelled references in many forms and languages"
    )
    synthetic.add_argument("--count", type=int, default=20, help="about how many (default: %(default)s)")
    synthetic.add_argument(
        "--out", type=Path, help="write them here as lines of JSON; without it, their texts are printed"
    )
    synthetic.set_defaults(run=_synthesize)

    train = commands.add_parser("train", parents=[shared], help="train the labeller and write its weights")
    train.add_argument("--out", type=Path, default=WEIGHTS, help="the weights to write (default: those of the package)")
    train.add_argument(
        "--synthetic", type=int, default=26000, help="synthetic references of each stage (default: %(default)s)"
    )
    train.add_argument("--epochs", type=int, default=7, help="passes of each stage (default: %(default)s)")
    train.add_argument("--rate", type=float, default=3e-3, help="highest learning rate (default: %(default)s)")
    train.add_argument("--hidden", type=int, default=96, help="units a direction (default: %(default)s)")
    train.add_argument("--threads", type=int, default=1, help="cores to use (default: %(default)s)")
    train.add_argument("--temperature", type=float, default=0.9, help="of the confidences (default: %(default)s)")
    train.set_defaults(run=_train)

    evaluation = commands.add_parser("evaluate", parents=[shared], help="parse the development sets and score them")
    evaluation.add_argument("sets", nargs="*", help="which sets (default: all)")
    evaluation.add_argument(
        "--weights", type=Path, default=WEIGHTS, help="the weights to measure (default: those of the package)"
    )
    evaluation.add_argument(
        "--examples", type=int, default=3, help="how many examples of each kind of miss (default: %(default)s)"
    )
    evaluation.set_defaults(run=_evaluate)

    calibration = commands.add_parser(
        "calibrate", parents=[shared], help="fit the curves that turn posteriors into confidences, and print them"
    )
    calibration.add_argument("sets", nargs="*", help="which sets (default: all)")
    calibration.add_argument(
        "--weights",
        type=Path,
        default=WEIGHTS,
        help="weights that have not seen the development sets (default: those of the package)",
    )
    calibration.set_defaults(run=_calibrate)

    assembly = commands.add_parser(
        "assembly", parents=[shared], help="assemble synthetic references from right labels, and compare"
    )
    assembly.add_argument("--count", type=int, default=4000, help="how many references (default: %(default)s)")
    assembly.add_argument("--examples", type=int, default=3, help="how many of each kind (default: %(default)s)")
    assembly.set_defaults(run=_assembly)

    splitting = commands.add_parser(
        "splitting", parents=[shared], help="split sections and lists whose references are known, and score them"
    )
    splitting.add_argument("--fit", action="store_true", help="fit the weights anew, to all but the sections held out")
    splitting.add_argument("--all", action="store_true", help="with --fit: to the sections held out as well")
    splitting.add_argument("--misses", type=Path, help="write what is missed among the sections held out to this file")
    splitting.set_defaults(run=_splitting)
    return parser


def main(arguments: Sequence[str] | None = None) -> None:
    """
    Run a command.

    Args:
        arguments: of the command line, without the program.
    """
    options = _parser().parse_args(arguments)
    options.run(options)


if __name__ == "__main__":
    main()
