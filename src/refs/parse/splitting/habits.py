"""
Habits: what a list as a whole shows about how its references open, drawn from the places that the first model is sure of.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from refs.parse.splitting.candidates import Candidate, Row
from refs.parse.splitting.openings import head
from refs.patterns import lazy
from refs.text import fold

_STEM = 6
_DATES = {"year_closed": "closed", "year_organisation": "closed", "year": "plain"}
_LIKELY = (0.1, 0.3, 0.6, 0.85)
_FEWEST, _ENDING, _OPENING = 3, 0.95, 0.6
"""How many lines, and what share of them that end as references do and open like one, show that each is a reference."""
_EACH = (0.25, 0.5, 0.75, 0.9)
_OFTEN = (0.15, 0.5, 0.9, 1.5, 3.0)
_WORD = lazy(r"[^\W\d_]{3,}")


class Habits(NamedTuple):
    """
    The habits of a list.

    Args:
        shapes: how often its references open in each way, as a share.
        runs: how often each thing follows the names that they open with, as a share.
        dated: whether a year follows the names in most of them: `closed` (in parentheses), `plain`, or `none`.
        blank: whether references open behind blank lines: `opens`, `perhaps`, `anywhere`, or `none` without blank lines.
        outdented: share of openings among lines at the left margin, less that among indented ones; None if no line is indented.
        margin: the indent of the left margin.
        alphabetical: whether it is in alphabetical order.
        first_words: the folded first words of its openings.
        lines: what its lines come to for its references, and how many lines there are.
        heads: the folded authors of its openings, where a year follows them.
        marks: for each thing that stands before a candidate in it, how likely one opens there and how often it stands in a reference.
        pairs: the same for each pair of what stands before and behind.
        line_each: whether its lines are one reference each: all of them end as references do, and most open like one.
    """

    shapes: Mapping[str, float]
    runs: Mapping[str, float]
    dated: str
    blank: str
    outdented: float | None
    margin: int
    alphabetical: bool
    first_words: Counter[str]
    lines: tuple[float, int]
    heads: Counter[str]
    marks: Mapping[str, str]
    pairs: Mapping[str, str]
    line_each: bool

    @classmethod
    def of(cls, rows: Sequence[Row], found: Sequence[Candidate], chances: Sequence[float]) -> Habits:
        """
        Draw the habits of a list.

        Args:
            rows: the text of the list.
            found: its candidates.
            chances: for each of them, the first model's probability that a reference opens there.
        """
        shapes = _shares((_opening(one) for one in found), chances)
        runs = _shares((_run(one) for one in found), chances)
        words = [
            word for one, chance in zip(found, chances, strict=True) if chance > 0.7 and (word := first_word(rows, one))
        ]
        margin, outdented = _indents(rows, found, chances)
        return cls(
            shapes,
            runs,
            _dated(runs),
            _blank_habit(found, chances),
            outdented,
            margin,
            _in_order(words),
            Counter(word[:_STEM] for word in words),
            _lines(found, chances),
            Counter(
                own for one, chance in zip(found, chances, strict=True) if chance > 0.7 and (own := _head(rows, one))
            ),
            _tendencies((_mark(one) for one in found), chances),
            _tendencies((_pair(one) for one in found), chances),
            _line_each(found, chances),
        )

    def seen(self, rows: Sequence[Row], one: Candidate, chance: float) -> tuple[str, ...]:
        """
        Tell what a candidate is in the light of the list: how usual its shape is, whether others open with its word, whether indent and blank lines speak for it.
        """
        usual, run = _usual(self.shapes.get(_opening(one), 0.0)), _usual(self.runs.get(_run(one), 0.0))
        uniform = "uniform" if max(self.shapes.values()) > 0.7 else "mixed"
        known = self._known(rows, one, 1 if chance > 0.7 else 0)
        mark, pair = self.marks[_mark(one)], self.pairs[_pair(one)]
        if one.inline:
            return "inline", usual, uniform, known, run, self.fits(one), mark, pair
        blank = f"{self.blank} {one.shape[0].endswith('blank')}"
        return (
            "row",
            usual,
            uniform,
            known,
            run,
            self.fits(one),
            mark,
            pair,
            blank,
            self._indent(rows[one.row].indent),
            self._each(chance),
        )

    def _known(self, rows: Sequence[Row], one: Candidate, own: int) -> str:
        """
        Whether others open with the same author or the same word.

        In `… Kristianstad: Region Skåne Region Skåne (2017)` the author of another reference tells where this one opens.
        """
        word = first_word(rows, one)
        if not word or self.first_words[word[:_STEM]] <= own:
            return "new"
        author = _head(rows, one)
        return "author" if author and self.heads[author] > own else "known"

    def _each(self, chance: float) -> str:
        """How many of the other lines open a reference: all of them in a list that has one to a line, whatever a line looks like."""
        opening, count = self.lines
        return str(bisect_right(_EACH, (opening - chance) / (count - 1))) if count > 1 else "none"

    def fits(self, one: Candidate) -> str:
        """
        Tell whether a candidate has its year where the list has it: `yes`, `no`, or how it is if the list shows no rule.
        """
        own = _run(one) if _run(one) in _DATES.values() else "none"
        return f"any {own}" if self.dated == "none" else "yes" if own == self.dated else "no"

    def _indent(self, indent: int) -> str:
        if self.outdented is None:
            return "none"
        value = self.outdented if indent <= self.margin + 1 else -self.outdented
        return "for" if value > 0.25 else "against" if value < -0.25 else "neither"


def _shares(names: Iterable[str], chances: Sequence[float]) -> dict[str, float]:
    counts: dict[str, float] = {}
    for name, chance in zip(names, chances, strict=True):
        counts[name] = counts.get(name, 0.0) + chance
    total = sum(counts.values()) or 1.0
    return {name: count / total for name, count in counts.items()}


def _mark(one: Candidate) -> str:
    return f"{one.inline} {one.shape[1]}"


def _pair(one: Candidate) -> str:
    return f"{one.inline} {one.shape[1]} {one.shape[2]}"


def _tendencies(names: Iterable[str], chances: Sequence[float]) -> dict[str, str]:
    """
    For each name, how likely a reference opens where it stands, and how often it stands for each that opens.

    `Netea MG; Joosten LAB; Latz E; …`: where semicolons are many to a reference, they part its authors.
    """
    totals: dict[str, tuple[float, int]] = {}
    for name, chance in zip(names, chances, strict=True):
        likely, count = totals.get(name, (0.0, 0))
        totals[name] = likely + chance, count + 1
    openings = max(sum(chances), 1.0)
    return {
        name: f"{bisect_right(_LIKELY, likely / count)} {bisect_right(_OFTEN, count / openings)}"
        for name, (likely, count) in totals.items()
    }


def _usual(share: float) -> str:
    return "most" if share > 0.5 else "many" if share > 0.2 else "some" if share > 0.06 else "few"


def _dated(runs: Mapping[str, float]) -> str:
    return next((style for style in ("closed", "plain") if runs.get(style, 0.0) > 0.6), "none")


def _run(one: Candidate) -> str:
    """What follows the names; a year in parentheses is one thing, whatever stands before it."""
    return _DATES.get(one.shape[4], one.shape[4])


def _opening(one: Candidate) -> str:
    """What a reference opens with; a list by author and year has organisations among its authors."""
    return _DATES.get(one.shape[4]) or f"{one.shape[2]} {one.shape[4]}"


def habit_features(seen: tuple[str, ...]) -> list[str]:
    """
    Name what the second model sees of a candidate in the light of the list.
    """
    place, usual, uniform, known, run, fits, mark, pair, *more = seen
    features = [
        f"{place} usual={usual} {uniform}",
        f"{place} word={known}",
        f"{place} usual run={run}",
        f"{place} dated={fits}",
        f"{place} mark={mark}",
        f"{place} pair={pair}",
    ]
    return [*features, *(f"{name}={value}" for name, value in zip(("blank", "indent", "each"), more, strict=False))]


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    return word.lower() if word.isascii() else fold(word)


def first_word(rows: Sequence[Row], one: Candidate) -> str:
    """
    Give the folded first word of three letters or more behind a candidate: what a list is sorted by.
    """
    found = _WORD.search(rows[one.row].text, one.at, one.at + 60)
    return _folded(found[0]) if found else ""


def _lines(found: Sequence[Candidate], chances: Sequence[float]) -> tuple[float, int]:
    at_rows = [chance for one, chance in zip(found, chances, strict=True) if not one.inline]
    return sum(at_rows), len(at_rows)


_CLOSED = frozenset(
    "address year_closed pages_full pages year_full number_full closed_full closed word_full abbreviation place".split()
)
_GOES_ON = frozenset("link lower digit part bracket address again".split())


def whole(one: Candidate) -> bool:
    """
    Tell whether the line before a candidate ends as references do and its own opens with a word that one may open with.
    """
    return one.shape[1] in _CLOSED and one.shape[2] not in _GOES_ON


def _line_each(found: Sequence[Candidate], chances: Sequence[float]) -> bool:
    """
    Whether lines are one reference each: every one ends as references do, and most of them open like one.

    Lines that are wrapped end anywhere, and notes below references make up half of the lines.
    """
    lines = [(one, chance) for one, chance in zip(found, chances, strict=True) if not one.inline][1:]
    closed = sum(one.shape[1] in _CLOSED for one, _ in lines)
    opening = sum(chance for _, chance in lines)
    return len(lines) >= _FEWEST and closed >= _ENDING * len(lines) and opening >= _OPENING * len(lines)


def _head(rows: Sequence[Row], one: Candidate) -> str:
    return _folded(head(rows[one.row].text[one.at : one.at + 120])) if one.shape[4] in _DATES else ""


def _blank_habit(found: Sequence[Candidate], chances: Sequence[float]) -> str:
    behind = [chance for one, chance in zip(found, chances, strict=True) if one.shape[0].endswith("blank")]
    if len(behind) < 2:
        return "none"
    share = sum(behind) / len(behind)
    return "opens" if share > 0.6 else "perhaps" if share > 0.35 else "anywhere"


def _indents(rows: Sequence[Row], found: Sequence[Candidate], chances: Sequence[float]) -> tuple[int, float | None]:
    starts = [(rows[one.row].indent, chance) for one, chance in zip(found, chances, strict=True) if not one.inline]
    margin = min((indent for indent, _ in starts), default=0)
    low = [chance for indent, chance in starts if indent <= margin + 1]
    high = [chance for indent, chance in starts if indent > margin + 1]
    if len(low) < 2 or len(high) < 2:
        return margin, None
    return margin, sum(low) / len(low) - sum(high) / len(high)


def _in_order(words: Sequence[str]) -> bool:
    pairs = list(itertools.pairwise(words))
    return len(pairs) >= 4 and sum(low[:3] <= high[:3] for low, high in pairs) / len(pairs) > 0.82
