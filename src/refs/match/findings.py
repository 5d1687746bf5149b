"""
What a comparison has found: the variables of a candidate that stand in a reference, and what is left of the string.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from refs.match.authors import Authors
from refs.match.penalties import Penalty
from refs.match.reading import Reading
from refs.match.reference import Reference, names
from refs.model import Item

WEIGHTS: Mapping[str, float] = {
    "title": 0.30,
    "part": 0.30,
    "kind": 0.40,
    "author": 0.35,
    "issued": 0.30,
    "container-title": 0.20,
    "volume": 0.15,
    "issue": 0.05,
    "page": 0.30,
    "edition": 0.25,
    "DOI": 0.30,
    "left over": 0.50,
    "numbers": 0.30,
    "evidence": 1.05,
}
"""What each penalty adds to the distance when the variable contradicts, in the order of telling."""

YEAR_OFF = 0.4
"""How much the year before or after contradicts: that of the print, or of the preprint."""

ANOTHER = 12
"""Unexplained letters that are another title or container."""

LOOSE, LOOSE_UNTITLED = 6, 3
"""
Letters of a reference that may stay unexplained: a place, a word of the style; without a title hardly any, for they may
be another author: `Chen, L. Y. & Gautam, N. IEEE INFOCOM 2009` is not by Chen, Li and Cao.
"""

_IN_BOOKS = frozenset({"chapter", "paper-conference", "book", "entry-encyclopedia"})
_NOBODY = Authors(0.0, 0.0, "", leads=False, found=0, letters=0, crowd=False)


@dataclass(slots=True)
class Findings:
    """
    One reference and one candidate, with what is known of them so far.

    Args:
        reference: what is cited.
        candidate: the CSL item of a source.
        reading: the reference string, with what explains it.
        penalties: what each variable says, by name.
        agreeing: the variables that agree more than not.
        support: how much agrees, in the unit of `ENOUGH`.
        authors: what the names say.
        title_at: where the title begins in the string.
        title_letters: the letters of the title, 0 where it does not stand there.
        long_title: whether they are so many that no other work in the same volume has that title.
        exact: whether such a long title stands there nearly to the letter.
        reworded: whether a title like it stands there, with other words in it.
        page_range: whether both ends of the page range stand there.
        paged: whether the first page does.
        elsewhere: whether another page range does.
        in_volume: whether the volume does.
        numbers_found: whether a volume, issue or page does.
        left: the letters that nothing explains and no series accounts for.
        another: whether those that nothing explains are another title or container.
    """

    reference: Reference
    candidate: Item
    reading: Reading = field(init=False)
    penalties: dict[str, Penalty] = field(default_factory=dict)
    agreeing: set[str] = field(default_factory=set)
    support: float = 0.0
    authors: Authors = _NOBODY
    title_at: int = 0
    title_letters: int = 0
    long_title: bool = False
    exact: bool = False
    reworded: bool = False
    page_range: bool = False
    paged: bool = False
    elsewhere: bool = False
    in_volume: bool = False
    numbers_found: bool = False
    left: int = 0
    another: bool = False

    def __post_init__(self) -> None:
        self.reading = self.reference.reading.fresh()

    def add(self, name: str, value: float, reason: str) -> None:
        """
        Add a penalty, or replace the one of that name.
        """
        self.penalties[name] = Penalty(name, WEIGHTS[name], round(value, 3), reason)
        if value < 0.5:
            self.agreeing.add(name)

    def against(self, name: str) -> float:
        """
        Return how much a variable contradicts, 0 to 1; 0 where nothing can be said of it.
        """
        return self.penalties[name].value if name in self.penalties else 0.0

    @property
    def author_missing(self) -> bool:
        """Whether an author of the candidate stands nowhere in a reference that does not say `et al.`"""
        return self.authors.found < len(names(self.candidate)[:100]) and "etal" not in self.reading.flat

    @property
    def in_book(self) -> bool:
        """Whether the candidate is of a kind that stands in books or is one, or of none and stands in something."""
        kind = self.candidate.get("type")
        return kind in _IN_BOOKS or (kind == "document" and "container-title" in self.candidate)
