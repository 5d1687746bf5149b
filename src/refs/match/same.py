"""
Whether two items are the same work, and whether a record belongs to the reference that gave its DOI.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from refs import model
from refs.match import works
from refs.match.distance import distance
from refs.match.penalties import Distance, Penalty
from refs.match.reference import Reference
from refs.model import Item

_CERTAIN = 0.10
_LIKELY = 0.30
_SUPPORTED = 3.0
_WELL_SUPPORTED = 4.5
_UNLIKE_TITLE = 0.6
_IDENTIFIERS = ("DOI", "PMID", "PMCID", "ISBN")


class Sameness(StrEnum):
    """Whether two items are one work: merged, asked about, or kept apart."""

    CERTAIN = "certain"
    LIKELY = "likely"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """
    The verdict on two items.

    Args:
        sameness: certain, likely or different.
        distance: 0 to 1.
        reasons: what agrees decisively, or what speaks against it.
    """

    sameness: Sameness
    distance: float
    reasons: tuple[str, ...]


def same_work(one: Item, other: Item) -> Comparison:
    """
    Compare two items of a library.

    A shared identifier is certain unless the titles contradict it; two DOIs never make it more than likely. Without
    identifiers, titles, first authors and years must agree, and nothing may speak against it. Items that are equal in
    every variable are one, however little they say: `Morrison, Toni. Beloved. Knopf, 1987.`
    """
    if _equal(one, other):
        return Comparison(Sameness.CERTAIN, 0.0, ("all variables are the same",))
    shared = next((name for name in _IDENTIFIERS if _shared(one, other, name)), None)
    if not shared and titles_apart(one, other):  # most of what one person wrote in a year
        return Comparison(Sameness.DIFFERENT, 1.0, ("the titles differ",))
    found = works.compare(one, other)
    if shared:
        return _identified(one, other, shared, found)
    if float(found) > _LIKELY or found.support < _SUPPORTED or _named_once(one, other, found):
        return Comparison(Sameness.DIFFERENT, float(found), found.reasons)
    sure = float(found) <= _CERTAIN and found.support >= _WELL_SUPPORTED and _alike(one, other, found)
    return Comparison(Sameness.CERTAIN if sure else Sameness.LIKELY, float(found), found.reasons)


def _equal(one: Item, other: Item) -> bool:
    titled = bool(one.get("title")) and bool(one.get("author") or one.get("editor"))
    return titled and dict(one) | {"id": ""} == dict(other) | {"id": ""}


def _shared(one: Item, other: Item, name: str) -> bool:
    if name not in one or name not in other:
        return False
    values = [model.bare_identifier(name, str(item[name])) for item in (one, other)]
    return values[0] == values[1] != ""


def _identified(one: Item, other: Item, name: str, found: Distance) -> Comparison:
    """The same identifier; an ISBN is shared by a book and all its chapters."""
    agrees = not titles_apart(one, other)
    decided = any(found.get(variable, 0.0) > 0 for variable in ("part", "type", "kind"))
    if name == "ISBN" and (decided or not (one.get("title") and other.get("title") and agrees)):
        return Comparison(Sameness.DIFFERENT, float(found), found.reasons)
    if not agrees:
        return Comparison(Sameness.LIKELY, float(found), (f"the {name} is the same", "the titles differ"))
    return Comparison(Sameness.CERTAIN, float(found), (f"the {name} is the same",))


def _alike(one: Item, other: Item, found: Distance) -> bool:
    """Whether title, first author and year agree and no DOI differs; a place in a journal makes up for a subtitle."""
    agreed = all(found.get(name, 1.0) == 0.0 for name in ("author", "issued"))
    located = all(found.get(name, 1.0) == 0.0 for name in ("volume", "page"))
    titled = found.titled or (located and "title" in found) or not (one.get("title") or other.get("title"))
    return agreed and titled and "DOI" not in found and found.get("page", 0.0) == 0.0 == found.get("volume", 0.0)


def _named_once(one: Item, other: Item, found: Distance) -> bool:
    """Whether one of them has no title and the place in the journal is not the same either."""
    both = bool(one.get("title")) and bool(other.get("title"))
    return not both and not ("page" in found and found["page"] == 0.0 and found.get("volume", 0.0) == 0.0)


def titles_apart(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """
    Tell whether two works have titles that are not alike, and neither is the other's container: a chapter and its book.

    Args:
        one: an item, or what has the `title` of one, as it stands there or folded.
        other: likewise.
    """
    both = bool(one.get("title")) and bool(other.get("title"))
    return both and works.titles_alike(one, other) < _UNLIKE_TITLE and not works.begins(one, other)


def _contradiction(found: Distance, above: float = 0.0) -> bool:
    return any(found.get(name, 0.0) > above for name in ("part", "kind", "edition"))


@dataclass(frozen=True, slots=True)
class Verification:
    """
    Whether a record belongs to the reference that gave its DOI.

    Args:
        agrees: False where the DOI belongs to another work.
        distance: the distance without the DOI.
        reasons: the variables that differ, in words, the title first; some may though the work is the right one.
    """

    agrees: bool
    distance: Distance
    reasons: tuple[str, ...]


_AGREES = 0.30
_SLOPPY = 0.95
"""Distances up to which a record agrees; the larger one where title and first author do, whatever numbers say."""


def verify(reference: Reference | Item, record: Item) -> Verification:
    """
    Check a record that was fetched by the DOI of a reference against what else the reference says.

    Title, first author, year (± 1), container, volume and pages are compared; another part, edition or kind of work
    decides alone. A reference that says nothing else agrees: a bare DOI is all there is.
    """
    known = reference if isinstance(reference, Reference) else Reference(reference)
    item = {name: value for name, value in known.item.items() if name != "DOI"}
    found = distance(Reference(item, known.bare), record)
    against = [penalty for penalty in found.penalties if penalty.name != "evidence" and penalty.value > 0]
    sure = found.titled and found["title"] < 0.2 and found.get("author", 1.0) < 0.5
    # "kind" at half its value means that the book might be meant instead of the chapter, which the DOI has settled.
    weight = sum(p.weight * p.value for p in against if p.name != "kind" or p.value > 0.5)
    agrees = not _contradiction(found, above=0.5) and weight <= (_SLOPPY if sure else _AGREES)
    differing = tuple(penalty.reason for penalty in against if penalty.value >= 0.3 and _telling(penalty))
    return Verification(agrees or not known.says_anything, found, differing)


def _telling(penalty: Penalty) -> bool:
    """Whether a penalty is of a variable, and not of what is left of a string when all have been looked for."""
    return penalty.name not in _LEFT and (penalty.name != "kind" or penalty.value > 0.5)


_LEFT = frozenset(("left over", "numbers"))
