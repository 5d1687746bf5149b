"""
Whether two items are the same work, and whether a record belongs to the reference that gave its DOI.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from refs.match.distance import Distance, distance
from refs.match.reference import Reference
from refs.match.similarity import likeness
from refs.model import Item, year

_CERTAIN = 0.10
_LIKELY = 0.30
_WELL_SUPPORTED = 5.0
_LIKE_TITLE = 0.93
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
        distance: 0 to 1, the larger of both directions.
        reasons: what agrees decisively, or what speaks against it.
    """

    sameness: Sameness
    distance: float
    reasons: tuple[str, ...]


def same_work(one: Item, other: Item) -> Comparison:
    """
    Compare two items of a library.

    A shared identifier is certain unless the titles contradict it; two DOIs never make it more than likely. Without
    identifiers, titles, first authors and years must agree, and nothing may speak against it.
    """
    shared = [name for name in _IDENTIFIERS if _equal(one, other, name)]
    if not shared and _titles_apart(one, other):  # most of what one person wrote in a year
        return Comparison(Sameness.DIFFERENT, 1.0, ("the titles differ",))
    worse = _without_doi(one, other)
    if shared or float(worse) <= _LIKELY:
        worse = max(worse, _without_doi(other, one), key=float)
    if shared:
        return _identified(one, other, shared[0], worse)
    if float(worse) > _LIKELY or _contradiction(worse) or _types_apart(one, other):
        return Comparison(Sameness.DIFFERENT, float(worse), worse.reasons)
    differing = [name for name in ("DOI", "PMID") if one.get(name) and other.get(name)]
    sure = float(worse) <= _CERTAIN and worse.support >= _WELL_SUPPORTED and not differing and _alike(one, other)
    reasons = tuple(f"the {name} differs" for name in differing) + worse.reasons
    return Comparison(Sameness.CERTAIN if sure else Sameness.LIKELY, float(worse), reasons)


def _without_doi(one: Item, other: Item) -> Distance:
    return distance(Reference({name: value for name, value in one.items() if name != "DOI"}), other)


def _equal(one: Item, other: Item, name: str) -> bool:
    if name not in one or name not in other:
        return False
    values = [str(item[name]).lower().replace("-", "") for item in (one, other)]
    return values[0] == values[1] != ""


def _identified(one: Item, other: Item, name: str, worse: Distance) -> Comparison:
    """The same identifier; an ISBN is shared by a book and all its chapters."""
    reasons = (f"the {name} is the same",)
    if name == "ISBN" and (_types_apart(one, other) or not _alike(one, other)):
        return Comparison(Sameness.DIFFERENT, float(worse), worse.reasons)
    if _titles_apart(one, other):
        return Comparison(Sameness.LIKELY, float(worse), (*reasons, "the titles differ"))
    return Comparison(Sameness.CERTAIN, float(worse), reasons)


def _alike(one: Item, other: Item) -> bool:
    """Whether the titles are there and equal but for misprints, and the years do not differ."""
    titles = [str(item.get("title", "")) for item in (one, other)]
    years = [year(item) for item in (one, other)]
    return all(titles) and likeness(*titles) >= _LIKE_TITLE and (None in years or years[0] == years[1])


def _titles_apart(one: Item, other: Item) -> bool:
    """Two titles that are not alike, though one of them may be the other's container: a chapter and its book."""
    titles = [str(item.get("title", "")) for item in (one, other)]
    return all(titles) and likeness(*titles) < _UNLIKE_TITLE and not _prefix(*titles)


def _prefix(one: str, other: str) -> bool:
    shorter, longer = sorted((one.casefold(), other.casefold()), key=len)
    return longer.startswith(shorter)


def _types_apart(one: Item, other: Item) -> bool:
    """A chapter and its book, a preprint and the article, a review and what it reviews."""
    groups = [_GROUPS.get(str(item.get("type", ""))) for item in (one, other)]
    return None not in groups and groups[0] != groups[1]


_GROUPS: Mapping[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article": "preprint",
    "chapter": "part",
    "entry-encyclopedia": "part",
    "entry-dictionary": "part",
    "book": "whole",
    "thesis": "thesis",
    "review": "review",
    "review-book": "review",
    "dataset": "dataset",
}


def _contradiction(found: Distance, above: float = 0.0) -> bool:
    return any(found.get(name, 0.0) > above for name in ("part", "kind", "edition"))


@dataclass(frozen=True, slots=True)
class Verification:
    """
    Whether a record belongs to the reference that gave its DOI.

    Args:
        agrees: False where the DOI belongs to another work.
        distance: the distance without the DOI.
        reasons: the variables that differ, in words; there may be some though the work is the right one.
    """

    agrees: bool
    distance: Distance
    reasons: tuple[str, ...]


_AGREES = 0.30
_SLOPPY = 0.75
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
    differing = tuple(penalty.reason for penalty in against if penalty.value >= 0.3)
    return Verification(agrees or not known.says_anything, found, differing)
