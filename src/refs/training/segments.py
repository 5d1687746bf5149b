"""
The command `segments`: score splitting on reference sections whose strings are known, and fit its weights.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from refs.parse.split import split
from refs.training.lists import joined_lists, made_lists
from refs.training.sections import SEGMENTER, SHARED, Section, compare, f1, sections
from refs.training.splitting import fit

WEIGHTS = Path(__file__).parents[1] / "parse" / "boundaries.json"


def main(argv: Sequence[str] | None = None) -> int:
    """
    Run the command.
    """
    options = _parser().parse_args(argv)
    if options.fit:
        _fit(options.shared, everything=options.all)
    for name, chosen in _sets(options.shared).items():
        _report(name, chosen, options.misses if name == "fitted on" else None)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m refs.training segments", description=__doc__)
    parser.add_argument("--shared", type=Path, default=SHARED, help="where the corpora lie (default: %(default)s)")
    parser.add_argument("--fit", action="store_true", help="fit the weights anew, to all but the sections held out")
    parser.add_argument("--all", action="store_true", help="with --fit: to the sections held out as well")
    parser.add_argument("--misses", type=Path, help="write what is missed among the sections fitted on to this file")
    return parser


def _fit(shared: Path, *, everything: bool) -> None:
    folder = shared / SEGMENTER
    held_out = None if everything else False
    chosen = [
        *sections(folder, held_out=held_out),
        *sections(folder, held_out=held_out, joined=True),
        *made_lists(shared),
    ]
    WEIGHTS.write_text(json.dumps(fit(chosen), ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def _sets(shared: Path) -> Mapping[str, Iterable[Section]]:
    folder = shared / SEGMENTER
    sets: dict[str, Iterable[Section]] = {
        "held out": sections(folder, held_out=True),
        "held out, joined where lines are unknown": sections(folder, held_out=True, joined=True),
        "fitted on": sections(folder, held_out=False),
    }
    grouped: dict[str, list[Section]] = defaultdict(list)
    for section in joined_lists(shared):
        grouped[section.name].append(section)
    return sets | grouped


def _report(name: str, chosen: Iterable[Section], misses: Path | None) -> None:
    total = (0, 0, 0)
    missed: list[str] = []
    for section in chosen:
        found = [one.text for one in split(section.text).strings]
        counts = compare(section.strings, found)
        total = (total[0] + counts[0], total[1] + counts[1], total[2] + counts[2])
        if counts[0] < max(counts[1:]):
            missed += [
                f"# {section.name} {counts}",
                *(f"- {' '.join(one.split())}" for one in section.strings),
                *(f"+ {one}" for one in found),
            ]
    if misses:
        misses.write_text("\n".join(missed), encoding="utf-8")
    print(f"{name:45} F1 {f1(*total):6.2f}  ({total[0]} of {total[1]} right, {total[2]} found)")
