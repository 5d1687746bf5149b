"""
Boundaries: of all places where a reference may open, which do; a small fitted model over shapes, decided over the list as a whole.

Twice a logistic model looks at every candidate. The first sees only what stands left and right of it. From what it is sure of, the habits of the
list are drawn (how its references open, whether blank lines or indents separate them, whether it is in alphabetical order); the second sees these
too, and what has gone by since the last opening: a reference that has no year yet seldom ends. The best sequence of openings is found with a
beam over the place of the last one, and again with the habits that this sequence shows.

Where references stand in one paragraph without numbers, shapes leave much in doubt. There a third model corrects the second's log-odds by what the labeller
reads on both sides of a place (`refs.parse.glances`), and the sequence is searched for once more.

The weights stand in `boundaries.json` and are fitted by `python -m refs.training splitting --fit`.
"""

from __future__ import annotations

import itertools
import json
import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from refs.identifiers import find_all
from refs.parse.candidates import Candidate, Row, candidates, shape_features
from refs.parse.glances import Place, glances
from refs.parse.habits import Habits, first_word, habit_features, whole
from refs.parse.openings import YEAR, closings

WEIGHTS = Path(__file__).with_name("boundaries.json")
"""The weights of the package."""

_BEAM = 8
_NARROW = 9.0
"""How far in log-odds the best sequence may be ahead before others are given up."""
_SURE = 7.0
_ROUNDS = 3
"""How often the list is decided on; each time its habits are drawn from what was found before."""
_CLEAR = 0.98
"""The confidence from which on, for all of a list's references, it is decided on once."""
_OPENED, _NOT_OPENED = 0.95, 0.03
"""How often what was decided is an opening."""
_DOUBT = 6.5
"""Log-odds between which the labeller is asked."""
_PARAGRAPH = 150
"""The length from which on a row may hold more than one reference that nothing but a space parts."""
_ASKED, _ASKED_LEAST = 4, 40
"""How many places the labeller is asked about, the most doubtful first: so many for each opening that was found, and so many at least."""
_SIZES = (30, 60, 110, 250, 600)
_SHARES = (0.2, 0.4, 0.7, 1.3, 2.0)
"""Bounds of the length since the last opening, as a share of the usual length of a reference in the list."""
PassedBy = tuple[str, str, str, str, bool, int, int, int, str]
_Seen = TypeVar("_Seen", bound="tuple[object, ...]")


@dataclass(frozen=True, slots=True)
class Opening:
    """
    A place where a reference opens.

    Args:
        row: index of its row.
        at: offset in the row's text.
        confidence: the chance that it opens here and no other one does before the next.
    """

    row: int
    at: int
    confidence: float


class _Table:
    """The weights of one model, and the sums of those that are asked for again and again."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._sums: dict[object, float] = {}

    def sum(self, seen: _Seen, features: Callable[[_Seen], Iterable[str]]) -> float:
        known = self._sums.get(seen)
        if known is None:
            known = self._sums[seen] = sum(self._weights.get(feature, 0.0) for feature in features(seen))
        return known


class Model:
    """
    The three models.

    Args:
        weights: the weight of each feature, for `first`, `second` and `third`; without weights for the third, the labeller is never asked.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.first, self.second = _Table(weights["first"]), _Table(weights["second"])
        self._third = weights["third"]

    @classmethod
    @cache
    def load(cls) -> Model:
        """
        Load the fitted weights.
        """
        return cls(json.loads(WEIGHTS.read_text(encoding="utf-8")))

    def openings(self, rows: Sequence[Row], *, numbered: bool) -> list[Opening]:
        """
        Decide where references open.

        Args:
            rows: the text of the list, without cruft and labels; a row that opens with a label opens a reference.
            numbered: whether the list is numbered.

        Returns:
            The openings in order, the first row's always among them.
        """
        found = candidates(rows, numbered=numbered)
        if not found:
            return []
        search = self.search(rows, found)
        return self._corrected(rows, search).openings() if self._third else search.openings()

    def search(self, rows: Sequence[Row], found: Sequence[Candidate]) -> Search:
        """
        Decide with the first two models.

        Args:
            rows: the text of the list.
            found: its candidates, at least one.
        """
        chances = [self.first_chance(one) for one in found]
        alone = [self.second.sum(one.shape, shape_features) for one in found]
        best = self._search(rows, found, alone, chances)
        for _ in range(_ROUNDS - 1):
            if min(one.confidence for one in best.openings()) > _CLEAR:
                break
            opened = {(found[here].row, found[here].at) for here in best.path}
            before, best = best, self._search(rows, found, alone, expected(found, opened))
            if before.path == best.path:
                break
        return best

    def _search(
        self, rows: Sequence[Row], found: Sequence[Candidate], alone: Sequence[float], chances: Sequence[float]
    ) -> Search:
        """The best openings in the light of habits that are drawn from what each candidate is thought to be."""
        habits = Habits.of(rows, found, chances)
        seen = [habits.seen(rows, one, chance) for one, chance in zip(found, chances, strict=True)]
        scores = [
            score + self.second.sum(own, habit_features) + _beside(rows, one, own, habits)
            for own, one, score in zip(seen, found, alone, strict=True)
        ]
        passed = Passed(rows, found, habits, sum(chances))
        return Search(found, scores, passed, self.second, settled=habits.line_each)

    def _corrected(self, rows: Sequence[Row], search: Search) -> Search:
        """The search again, with what the labeller tells of the places in doubt."""
        corrections = {
            here: sum(self._third.get(feature, 0.0) for feature in features)
            for here, _, features in glances_at(rows, search)
        }
        return search.corrected(corrections) if corrections else search

    def first_chance(self, one: Candidate) -> float:
        """
        Give the first model's probability that a reference opens at a candidate.
        """
        return 1.0 if one.labelled else probability(self.first.sum(one.shape, shape_features))


def _beside(rows: Sequence[Row], one: Candidate, seen: tuple[str, ...], habits: Habits) -> float:
    """What speaks for or against a candidate beside the fitted weights, in log-odds."""
    if one.inline:
        return _repeated(seen)
    if rows[one.row].goes_on or _of_the_one_before(rows, one.row):
        return -_CERTAIN
    return _CERTAIN if _one_of_several(rows, one.row) else _line_each(habits, one)


_CERTAIN = 60.0
"""Log-odds that no weights outdo."""


def _one_of_several(rows: Sequence[Row], row: int) -> bool:
    """Whether a line is a bare identifier beside another of its kind: two DOIs are of two works."""
    own = rows[row].identifier
    near = (rows[at].identifier for at in (row - 1, row + 1) if 0 <= at < len(rows)) if own else ()
    return any(other and own and other[0] == own[0] and other[1] != own[1] for other in near)


def _of_the_one_before(rows: Sequence[Row], row: int) -> bool:
    """Whether a line is a bare identifier right below a reference that has none of its kind: `https://doi.org/10.1000/182`."""
    own = rows[row].identifier if row and rows[row].opens == "line" else None
    if own is None or _one_of_several(rows, row) or _one_of_several(rows, row - 1):
        return False
    return all(known.kind != own[0] for known in find_all(rows[row - 1].text))


_REPEATED = 6.0
"""Log-odds for a dated author inside a row who opens another reference of a list that always opens with a dated author."""


def _repeated(seen: tuple[str, ...]) -> float:
    """
    `… Jönköping: Socialtjänsten Jönköping kommun (2016). 10 …` in a list by author and year: nobody is cited so inside a reference.

    Lists to fit to hold too few of these, which no mark parts.
    """
    place, usual, _, known, run, fits, *_ = seen
    return _REPEATED if (place, usual, known, run, fits) == ("inline", "most", "author", "most", "yes") else 0.0


_LINE_EACH = 6.0
"""Log-odds for a whole line of a list that has one to a line."""


def _line_each(habits: Habits, one: Candidate) -> float:
    """
    `SOU 2020:8. Starkare kommuner …`, `Ley 1581 de 2012. Por la cual …`: among lines that are whole references, so is one by no author.
    """
    return _LINE_EACH if habits.line_each and not one.inline and whole(one) else 0.0


def expected(found: Sequence[Candidate], opened: Container[tuple[int, int]]) -> list[float]:
    """
    Give the chances from which habits are drawn once the openings have been decided on.

    Args:
        found: the candidates.
        opened: row and offset of those where a reference was found to open.
    """
    return [1.0 if one.labelled else _OPENED if (one.row, one.at) in opened else _NOT_OPENED for one in found]


def probability(score: float) -> float:
    """
    Turn log-odds into a probability.
    """
    return 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))


class Passed:
    """
    What has gone by between two candidates: years, closings, characters, and the order of their first words.
    """

    def __init__(self, rows: Sequence[Row], found: Sequence[Candidate], habits: Habits, openings: float) -> None:
        self._years: list[int] = [0]
        self._closed: list[int] = [0]
        self._length: list[int] = [0]
        for one, following in zip(found, [*found[1:], None], strict=True):
            text = rows[one.row].text[one.at : following.at if following and following.row == one.row else None]
            self._years.append(self._years[-1] + len(YEAR.findall(text)))
            self._closed.append(self._closed[-1] + closings(text))
            self._length.append(self._length[-1] + len(text))
        self._words = [first_word(rows, one)[:4] for one in found] if habits.alphabetical else None
        self._place = [(one.shape[0], one.shape[1], one.shape[2], habits.fits(one)) for one in found]
        self._usual = max(self._length[-1] / max(openings, 1.0), 1.0)

    def seen(self, last: int, here: int) -> PassedBy:
        """
        Tell what lies between the last opening and a candidate.
        """
        kind, left, right, fits = self._place[here]
        year = self._years[here] > self._years[last]
        closed = min(self._closed[here] - self._closed[last], 2)
        length = self._length[here] - self._length[last]
        size, share = bisect_right(_SIZES, length), bisect_right(_SHARES, length / self._usual)
        return kind, left, right, fits, year, closed, size, share, self._order(last, here)

    def _order(self, last: int, here: int) -> str:
        if self._words is None or not self._words[here] or not self._words[last]:
            return "none"
        low, high = self._words[last], self._words[here]
        return "same" if low == high else "right" if low < high else "wrong"


def passed_features(seen: PassedBy) -> list[str]:
    """
    Name what the second model sees between the last opening and a candidate.
    """
    kind, left, right, fits, year, closed, size, share, order = seen
    place = "inline" if kind.endswith("inline") else "row"
    return [
        f"{kind} since={year} {closed}",
        f"left={left} since={year} {closed}",
        f"right={right} since={year} {closed}",
        f"{place} dated={fits} since={year}",
        f"left={left} dated={fits} since={year}",
        f"{place} size={size}",
        f"{place} share={share}",
        f"left={left} share={share}",
        f"{place} order={order}",
    ]


class Search:
    """
    The best sequence of openings, found with a beam over the place of the last one.

    Args:
        found: the candidates.
        scores: log-odds of each.
        passed: what goes by between them.
        table: the weights for that.
        settled: whether the list has one reference to a line.
    """

    def __init__(
        self, found: Sequence[Candidate], scores: Sequence[float], passed: Passed, table: _Table, *, settled: bool
    ) -> None:
        self.found, self._scores, self._passed, self._table = found, scores, passed, table
        self._settled = settled
        self._before: dict[int, int] = {}
        self.path = self._best()

    def corrected(self, corrections: Mapping[int, float]) -> Search:
        """
        Search again with corrected log-odds.

        Args:
            corrections: what is added to those of a candidate, by its index.
        """
        scores = [score + corrections.get(here, 0.0) for here, score in enumerate(self._scores)]
        return Search(self.found, scores, self._passed, self._table, settled=self._settled)

    def doubts(self, rows: Sequence[Row]) -> list[tuple[int, float, int, int | None]]:
        """
        List the unnumbered places inside paragraphs that may as well be openings as not.

        Args:
            rows: the text of the list.

        Returns:
            The index of each, its log-odds, and the indexes of the openings before and behind it.
        """
        inside = [] if self._settled else [here for here, one in enumerate(self.found) if _in_paragraph(rows, one)]
        found = [(here, *self._between(here)) for here in inside if abs(self._scores[here]) < _CERTAIN]
        doubts = [
            (here, score, last, following)
            for here, last, following in found
            if abs(score := self._log_odds(last, here)) < _DOUBT
        ]
        most = max(_ASKED * len(self.path), _ASKED_LEAST)
        return sorted(sorted(doubts, key=lambda one: abs(one[1]))[:most])

    def _between(self, here: int) -> tuple[int, int | None]:
        """The openings before and behind a candidate."""
        behind = bisect_right(self.path, here)
        last = bisect_left(self.path, here) - 1
        return self.path[last], self.path[behind] if behind < len(self.path) else None

    def _best(self) -> list[int]:
        beam = {0: 0.0}
        for here in range(1, len(self.found)):
            score = self._scores[here]
            if self.found[here].labelled or score > _SURE:
                self._before[here] = max(beam, key=beam.__getitem__)
                beam = {here: 0.0}
            elif score > -_SURE:
                beam = self._step(here, beam)
        return self._path(max(beam, key=beam.__getitem__))

    def _chance(self, last: int, here: int) -> float:
        return probability(self._log_odds(last, here))

    def _log_odds(self, last: int, here: int) -> float:
        return self._scores[here] + self._table.sum(self._passed.seen(last, here), passed_features)

    def _step(self, here: int, beam: dict[int, float]) -> dict[int, float]:
        best, opened = -math.inf, 0
        stays: dict[int, float] = {}
        for last, value in beam.items():
            chance = self._chance(last, here)
            stays[last] = value + math.log(1 - chance)
            value += math.log(chance)  # noqa: PLW2901
            if value > best:
                best, opened = value, last
        stays[here] = best
        self._before[here] = opened
        return _narrowed(stays)

    def _path(self, end: int) -> list[int]:
        path = [end]
        while path[-1] in self._before:
            path.append(self._before[path[-1]])
        path.reverse()
        return path

    def openings(self) -> list[Opening]:
        """
        Give the openings in order.
        """
        path = self.path
        chances = [
            1.0,
            *(
                1.0 if self.found[here].labelled else self._chance(last, here)
                for last, here in itertools.pairwise(path)
            ),
        ]
        return [
            Opening(self.found[here].row, self.found[here].at, chance * self._undivided(here, following))
            for here, following, chance in zip(path, [*path[1:], len(self.found)], chances, strict=True)
        ]

    def _undivided(self, last: int, end: int) -> float:
        """The chance that no other reference opens before the next."""
        return math.prod(1 - self._chance(last, here) for here in range(last + 1, end) if self._scores[here] > -_SURE)


def _narrowed(beam: dict[int, float]) -> dict[int, float]:
    least = max(beam.values()) - _NARROW
    kept = {last: value for last, value in beam.items() if value >= least}
    if len(kept) > _BEAM:
        del kept[min(kept, key=kept.__getitem__)]
    return kept


def _in_paragraph(rows: Sequence[Row], one: Candidate) -> bool:
    return one.shape[0] == "inline" and len(rows[one.row].text) > _PARAGRAPH


def glances_at(rows: Sequence[Row], search: Search) -> list[tuple[int, float, list[str]]]:
    """
    Look with the labeller at the places that two models leave in doubt.

    Args:
        rows: the text of the list.
        search: what they found.

    Returns:
        The index of each such candidate, its log-odds, and what the third model sees of it.
    """
    doubts = search.doubts(rows)
    if not doubts:
        return []
    text = " ".join(row.text for row in rows)
    starts = list(itertools.accumulate((len(row.text) + 1 for row in rows), initial=0))
    at = [starts[one.row] + one.at for one in search.found]
    places = [
        Place(at[last], at[here], len(text) if following is None else at[following])
        for here, _, last, following in doubts
    ]
    return [
        (here, score, [f"second={round(score)}", *seen])
        for (here, score, _, _), seen in zip(doubts, glances(text, places), strict=True)
    ]
