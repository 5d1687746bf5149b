"""
Boundaries: of all places where a reference may open, which do; a small fitted model over shapes, decided over the list as a whole.

Twice a logistic model looks at every candidate. The first sees only what stands left and right of it. From what it is sure of, the habits of the
list are drawn (how its references open, whether blank lines or indents separate them, whether it is in alphabetical order); the second sees these
too, and what has gone by since the last opening. The best sequence of openings is found (`refs.parse.splitting.sequence`), and again with the habits that
this sequence shows.

Where references stand in one paragraph without numbers, shapes leave much in doubt. There a third model corrects the second's log-odds by what the labeller
reads on both sides of a place (`refs.parse.splitting.glances`), and the sequence is searched for once more.

The weights stand in `boundaries.json` and are fitted by `python -m refs.training splitting --fit`.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Container, Mapping, Sequence
from functools import cache
from pathlib import Path

from refs.identifiers import find_all
from refs.parse.splitting.candidates import Candidate, Row, candidates, opens_with_dashes, shape_features
from refs.parse.splitting.glances import Place, glances
from refs.parse.splitting.habits import Habits, habit_features, whole
from refs.parse.splitting.sequence import CERTAIN, Opening, Passed, Search, Table, probability

WEIGHTS = Path(__file__).with_name("boundaries.json")
"""The weights of the package."""

_ROUNDS = 3
"""How often the list is decided on; each time its habits are drawn from what was found before."""
_CLEAR = 0.98
"""The confidence from which on, for all of a list's references, it is decided on once."""
_OPENED, _NOT_OPENED = 0.95, 0.03
"""How often what was decided is an opening."""


class Model:
    """
    The three models.

    Args:
        weights: the weight of each feature, for `first`, `second` and `third`; without weights for the third, the labeller is never asked.
    """

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        self.first, self.second = Table(weights["first"]), Table(weights["second"])
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
        if len(found) < 2:
            return [Opening(one.row, one.at, 1.0) for one in found]
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
        seen = (habits.seen(rows, one, chance) for one, chance in zip(found, chances, strict=True))
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
        return _REPEATED if opens_with_dashes(rows, one) else _repeated(seen)
    if rows[one.row].goes_on or _of_the_one_before(rows, one.row):
        return -CERTAIN
    if _one_of_several(rows, one.row):
        return CERTAIN
    return _line_each(habits, one) - (
        _COUNTED if one.shape[0] == "counted line" and not one.shape[1].startswith("semicolon") else 0.0
    )


_COUNTED = 2.0
"""Log-odds against an opening without a number where no number is missing."""


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
"""
Log-odds for dashes in an author's place inside a row, and for a dated author inside a row who opens another reference of a list that
always opens with a dated author.
"""


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
