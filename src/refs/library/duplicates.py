"""
Same work or not: what comes in is compared with what may be the same work; certain is merged, likely is asked about.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from refs.library import collection, editing
from refs.library.collection import Library
from refs.match import Sameness, same_work, titles_apart
from refs.model import Item
from refs.store import Row

MOST = 50
"""How many items of one first author's year, or with one beginning of a title, are compared with a new one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """
    Two items that may be one work.

    Args:
        one: the number of the older item.
        other: the number of the newer one.
        sameness: certain or likely.
        reasons: what speaks for it and against it.
    """

    one: int
    other: int
    sameness: Sameness
    reasons: tuple[str, ...]


_FOUND_BY = ("doi", "identifier", "work", "signature")

_NUMBERS = " UNION ALL ".join(
    f"SELECT id FROM (SELECT id FROM items WHERE {name} = ? ORDER BY id LIMIT {MOST})" for name in _FOUND_BY
)
_LOOK_UP = f"SELECT id, title, doi FROM items WHERE id IN ({_NUMBERS}) AND id IS NOT ? ORDER BY id"


def candidates(library: Library, columns: Mapping[str, Any], beside: int | None = None) -> Iterator[Row]:
    """
    Yield the items that may be the same work: by identifier, beginning of the title, or first author and year.

    Those are left out of which `refs.match.same_work` would say at once that they are not, for their titles' sake.

    Args:
        library: an open library.
        columns: of the item in question, as `incoming.columns` reads them off it.
        beside: the number of an item that is left out: the one in question.
    """
    known = [columns[name] for name in _FOUND_BY]
    if any(value is not None for value in known):
        for row in list(library.store.rows(_LOOK_UP, (*known, beside))):
            if not _apart(row, columns):
                yield collection.by_number(library, row["id"])


def _apart(row: Row, columns: Mapping[str, Any]) -> bool:
    """Whether titles alone tell works apart, as those of a common name's year: without a look at the whole items."""
    item = columns["item"]
    doi = str(item.get("DOI", "")).strip().lower()
    shared = doi and str(row["doi"] or "").strip() == doi
    return not shared and item.keys().isdisjoint(("PMID", "PMCID", "ISBN")) and titles_apart(row, columns)


@dataclass(frozen=True, slots=True)
class Same:
    """
    An item of the library that certainly or likely is the same work as another, and the reasons.
    """

    row: Row
    sameness: Sameness
    reasons: tuple[str, ...]


def same_as(library: Library, columns: Mapping[str, Any], beside: int | None = None) -> list[Same]:
    """
    Return the items that certainly or likely are the same work as an item, the certain ones first.
    """
    found = []
    for row in candidates(library, columns, beside):
        comparison = same_work(row["item"], columns["item"])
        if comparison.sameness is not Sameness.DIFFERENT:
            found.append(Same(row, comparison.sameness, comparison.reasons))
    return sorted(found, key=lambda same: same.sameness is not Sameness.CERTAIN)


def find(library: Library) -> Iterator[Pair]:
    """
    Yield the pairs of items in the library that certainly or likely are one work, and were not decided on.
    """
    for number in library.store.values("SELECT id FROM items ORDER BY id"):
        row = collection.by_number(library, number)
        for same in same_as(library, row, number):
            other = same.row["id"]
            if other < number and not decided(library, other, number):
                yield Pair(other, number, same.sameness, same.reasons)


def apart(one: Item, other: Item) -> list[str]:
    """
    Return by which variables two items are not one work, none where they may be one.
    """
    if same_work(one, other).sameness is not Sameness.DIFFERENT:
        return []
    return [
        name for name in ("title", "author", "issued", "DOI") if name in one and one[name] != other.get(name, one[name])
    ]


def decided(library: Library, one: int, other: int) -> bool:
    """
    Tell whether two items were put up for review before, decided on or not.
    """
    sql = "SELECT 1 FROM reviews WHERE (item = ?1 AND other = ?2) OR (item = ?2 AND other = ?1)"
    return library.store.row(sql, (one, other)) is not None


def ask(library: Library, one: int, other: int, reasons: tuple[str, ...]) -> None:
    """
    Put two items up for review.
    """
    library.store.insert("reviews", item=one, other=other, reasons=list(reasons))


def merge_found(library: Library) -> tuple[list[tuple[str, str]], int]:
    """
    Merge what certainly is one work and put up for review what likely is.

    Returns:
        (lost key, kept key) of every merge, and how many pairs were put up for review.
    """
    merged: list[tuple[str, str]] = []
    queued = 0
    for pair in list(find(library)):
        keys = library.store.values("SELECT key FROM items WHERE id IN (?, ?) ORDER BY id", (pair.one, pair.other))
        if len(keys) < 2:  # one of them was merged a moment ago
            continue
        if pair.sameness is Sameness.CERTAIN:
            editing.merge(library, pair.one, pair.other)
            merged.append((keys[1], keys[0]))
        else:
            ask(library, pair.one, pair.other, pair.reasons)
            queued += 1
    return merged, queued
