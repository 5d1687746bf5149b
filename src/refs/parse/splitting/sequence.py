"""
Sequence: of all candidates, the best sequence of openings, found with a beam over the place of the last one.

How well a candidate follows the last opening, the second model sees in what has gone by between them: a reference that has no year yet seldom ends.
"""

from __future__ import annotations

import itertools
import math
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from refs.parse.splitting.candidates import Candidate, Row
from refs.parse.splitting.habits import Habits, first_word
from refs.parse.splitting.openings import YEAR, closings

CERTAIN = 60.0
"""Log-odds that no weights outdo."""
_BEAM = 8
_NARROW = 9.0
"""How far in log-odds the best sequence may be ahead before others are given up."""
_SURE = 7.0
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


class Opening(NamedTuple):
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


class Table:
    """
    The weights of one model, and the sums of those that are asked for again and again.

    Args:
        weights: the weight of each feature.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._sums: dict[object, float] = {}

    def sum(self, seen: _Seen, features: Callable[[_Seen], Iterable[str]]) -> float:
        """
        Sum up the weights of what is seen.

        Args:
            seen: what the features are made of.
            features: names them.
        """
        known = self._sums.get(seen)
        if known is None:
            known = self._sums[seen] = sum(self._weights.get(feature, 0.0) for feature in features(seen))
        return known


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
        self._years, self._closed, self._length = array("q", [0]), array("q", [0]), array("q", [0])
        for one, following in zip(found, [*found[1:], None], strict=True):
            text = rows[one.row].text[one.at : following.at if following and following.row == one.row else None]
            self._years.append(self._years[-1] + len(YEAR.findall(text)))
            self._closed.append(self._closed[-1] + closings(text))
            self._length.append(self._length[-1] + len(text))
        self._words = [first_word(rows, one)[:4] for one in found] if habits.alphabetical else None
        places: dict[tuple[str, str, str, str], tuple[str, str, str, str]] = {}  # few, each of them once in memory
        here = ((one.shape[0], one.shape[1], one.shape[2], habits.fits(one)) for one in found)
        self._place = [places.setdefault(place, place) for place in here]
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
        self, found: Sequence[Candidate], scores: Sequence[float], passed: Passed, table: Table, *, settled: bool
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
        found = [(here, *self._between(here)) for here in inside if abs(self._scores[here]) < CERTAIN]
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
