"""
Fitting the thresholds of matching, and measuring it.

    python tests/standin.py --no-limits --records ../shared/crossref/records.jsonl.gz
    python -m refs.training.matching --url http://127.0.0.1:PORT --strings ../shared/crossref/match_dev.jsonl

The strings are JSON lines with `raw` and the right `doi`, null where the right work is not in the index. Those of even
number are fitted on, those of odd number only measured. Those whose work is in the index are matched once more with it
left out of the candidates, and second records of it: whatever is accepted then is wrong.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from refs.match import Level, Recommendation, Reference, Sameness, recommend, same_work
from refs.match.recommend import GAP, LOCATED, capped
from refs.model import Item
from refs.parse import parse_strings
from refs.parse.split import ReferenceString
from refs.sources import Crossref, NoCache, Settings

_STEPS = [step / 100 for step in range(4, 61, 4)]


@dataclass(frozen=True, slots=True)
class Case:
    """
    A reference string with its answer.

    Args:
        raw: the reference string.
        doi: the right DOI in lower case, "" where the right work is not in the index.
        found: what matching says.
    """

    raw: str
    doi: str
    found: Recommendation

    def accepted(self, strong: float, gap: float) -> bool:
        """
        Return whether the best candidate would be accepted with these thresholds.
        """
        best = self.found.best
        if best is None or self.found.gap < gap or capped(best.distance):
            return False
        return float(best.distance) <= (max(strong, LOCATED) if best.distance.located else strong)

    @property
    def right(self) -> bool:
        """Whether the best candidate is the right one."""
        best = self.found.best
        return best is not None and str(best.candidate.get("DOI", "")).lower() == self.doi != ""


def damaged(raw: str, chance: random.Random) -> str:
    """
    Return a reference string with one thing wrong: a digit of a year or page, an author gone, a journal shortened.
    """
    change = chance.choice((_wrong_digit, _without_author, _abbreviated))
    return change(raw, chance)


def _wrong_digit(raw: str, chance: random.Random) -> str:
    numbers = list(re.finditer(r"\d{2,}", raw))
    if not numbers:
        return raw
    number = chance.choice(numbers)
    place = chance.randrange(number.start() + (len(number[0]) > 3), number.end())
    return raw[:place] + chance.choice("0123456789".replace(raw[place], "")) + raw[place + 1 :]


def _without_author(raw: str, chance: random.Random) -> str:
    """Without one `Family, G.;`-like piece of those before the year or title, but not the only one."""
    pieces = list(re.finditer(r"(?:[A-Z][\w’'-]+, (?:[A-Z]\.[ -]?)+|(?:[A-Z]\.[ -]?)+ ?[A-Z][\w’'-]+)[,;] ?", raw))
    if len(pieces) < 2:
        return raw
    piece = chance.choice(pieces)
    return raw[: piece.start()] + raw[piece.end() :]


def _abbreviated(raw: str, _: random.Random) -> str:
    """With the longest run of capitalised words, likely the journal, shortened to four letters a word."""
    runs = re.findall(r"(?:[A-Z][a-z]{4,}(?: (?:of|the|and|in|for))* ){1,6}[A-Z][a-z]{4,}(?=[ ,]+\d)", raw)
    if not runs:
        return raw
    words = [word for word in max(runs, key=len).split() if word[0].isupper()]
    return raw.replace(max(runs, key=len), " ".join(f"{word[:4]}." for word in words))


def cases(lines: Sequence[dict[str, str]], source: Crossref, parsed: Callable[[str], Item]) -> Iterator[Case]:
    """
    Search for each string and match what is found.
    """
    answers = {answer.asked: answer for answer in source.search([line["raw"] for line in lines])}
    for line in lines:
        candidates = [work.item for work in answers[line["raw"]].works]
        found = recommend(Reference(parsed(line["raw"]), line["raw"]), candidates)
        yield Case(line["raw"], (line["doi"] or "").lower(), found)


def bereft(lines: Sequence[dict[str, str]], source: Crossref, parsed: Callable[[str], Item]) -> Iterator[Case]:
    """
    Match each string whose work is in the index with that work left out of the candidates.
    """
    known = [line for line in lines if line["doi"]]
    answers = {answer.asked: answer for answer in source.search([line["raw"] for line in known])}
    for line in known:
        works = [work.item for work in answers[line["raw"]].works]
        right = [item for item in works if item["DOI"] == line["doi"].lower()]
        others = [item for item in works if not any(_same(item, one) for one in right)]
        yield Case(line["raw"], "", recommend(Reference(parsed(line["raw"]), line["raw"]), others))


def _same(one: Item, other: Item) -> bool:
    return one is other or same_work(one, other).sameness is not Sameness.DIFFERENT


@dataclass(frozen=True, slots=True)
class Score:
    """
    How a set of cases comes out with some thresholds.

    Args:
        strong: the threshold on the distance.
        gap: how far behind the runner-up has to be.
        accepted: how many are accepted.
        right: how many of them rightly.
        absent: how many whose work is not in the index.
        known: how many have their work in the index.
    """

    strong: float
    gap: float
    accepted: int
    right: int
    absent: int
    known: int

    @property
    def precision(self) -> float:
        """The share of the accepted that are right."""
        return self.right / self.accepted if self.accepted else 1.0

    @property
    def recall(self) -> float:
        """The share of those in the index that are accepted and right."""
        return self.right / self.known if self.known else 0.0

    def __str__(self) -> str:
        rates = f"{self.strong:5.2f} {self.gap:5.2f} {self.precision:10.4f} {self.recall:7.4f}"
        return f"{rates} {self.accepted:9d} {self.accepted - self.right:6d} {self.absent:7d}"


def score(found: Sequence[Case], strong: float, gap: float) -> Score:
    """
    Count what is accepted with some thresholds.
    """
    accepted = [case for case in found if case.accepted(strong, gap)]
    return Score(
        strong,
        gap,
        len(accepted),
        sum(case.right for case in accepted),
        sum(not case.doi for case in accepted),
        sum(bool(case.doi) for case in found),
    )


def suggested(curve: Sequence[Score]) -> Score:
    """
    Return the most generous point of a curve that accepts nothing wrong beyond what the strictest one does.

    What even the strictest threshold accepts wrongly are second records of the right work, under another DOI.
    """
    strictest = curve[0].accepted - curve[0].right
    return max((point for point in curve if point.accepted - point.right <= strictest), key=lambda point: point.recall)


def shipped(found: Sequence[Case]) -> str:
    """
    Return how the thresholds that are in force come out, over all rules.
    """
    strong = [case for case in found if case.found.level is Level.STRONG]
    right, known = sum(case.right for case in strong), sum(bool(case.doi) for case in found)
    absent = sum(not case.doi for case in strong)
    precision, recall = right / max(1, len(strong)), right / max(1, known)
    return (
        f"precision {precision:.4f}  recall {recall:.4f}  "
        f"accepted {len(strong)}, wrong {len(strong) - right}, of {len(found) - known} absent {absent}"
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="refs.training.matching", description=__doc__.split("\n")[1])
    parser.add_argument("--url", required=True, help="a server that answers as Crossref does")
    parser.add_argument("--strings", type=Path, required=True, help="JSON lines with raw and doi")
    parser.add_argument("--parse", action="store_true", help="match with the parsed variables, too")
    parser.add_argument("--damage", type=float, default=0.0, metavar="SHARE", help="share of strings to damage")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--misses", type=Path, help="where to write what went wrong in the half that is fitted on")
    return parser


def _lines(path: Path, damage: float, seed: int) -> list[dict[str, str]]:
    chance = random.Random(seed)
    lines = [line for line in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if line["raw"]]
    return [line | {"raw": damaged(line["raw"], chance)} if chance.random() < damage else line for line in lines]


def _items(lines: Sequence[dict[str, str]]) -> dict[str, Item]:
    strings = [ReferenceString(line["raw"], ((0, len(line["raw"])),), 1) for line in lines]
    return {parsed.reference.text: parsed.item for parsed in parse_strings(strings)}


def _misses(found: Sequence[Case]) -> str:
    wrong = [
        case for case in found if (case.found.level is Level.STRONG) != bool(case.doi) or (case.doi and not case.right)
    ]
    return "".join(
        f"{case.doi or 'absent'}\t{case.raw}\n\t{case.found.level}: {case.found.reasons}\n" for case in wrong
    )


def main(argv: Sequence[str] | None = None) -> int:
    """
    Print the curve on the one half, the thresholds it suggests, and what the thresholds in force do on both.
    """
    arguments = _parser().parse_args(argv)
    lines = _lines(arguments.strings, arguments.damage, arguments.seed)
    items = _items(lines) if arguments.parse else {}
    source = Crossref(Settings(crossref_url=arguments.url, rate=0, timeout=60), NoCache())
    found = list(cases(lines, source, lambda raw: items.get(raw, {})))
    fitted, held_out = found[::2], found[1::2]
    print("strong   gap  precision  recall  accepted  wrong  absent")
    curve = [score(fitted, strong, GAP) for strong in _STEPS]
    print(*curve, sep="\n")
    print("suggested:", suggested(curve))
    print("in force, fitted half:  ", shipped(fitted))
    print("in force, held-out half:", shipped(held_out))
    print("in force, all:          ", shipped(found))
    alone = list(bereft(lines, source, lambda raw: items.get(raw, {})))
    print(
        f"without the right work:  {sum(case.found.level is Level.STRONG for case in alone)} of {len(alone)} accepted"
    )
    if arguments.misses:
        arguments.misses.write_text(_misses(fitted), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
