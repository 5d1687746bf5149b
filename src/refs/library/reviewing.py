"""
Review: the merges and matches that were not certain, decided by a person one at a time; what was decided stays decided.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from refs.errors import NotFound
from refs.library import collection, editing
from refs.library.collection import Library
from refs.merge import Record
from refs.model import Item


class Decision(StrEnum):
    """What a person can say to a proposal."""

    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Proposal:
    """
    Something that was not certain enough to be done.

    Args:
        id: its number.
        kind: "merge" for two items that may be one work, "match" for a source's record that may be an item's.
        key: the item's citation key.
        item: the item.
        other_key: the other item's citation key, for a merge.
        other: the other item, or the record.
        reasons: what speaks for it and against it.
    """

    id: int
    kind: str
    key: str
    item: Item
    other_key: str | None
    other: Item
    reasons: list[str]


def pending(library: Library) -> list[Proposal]:
    """
    Return what is undecided, the oldest first.
    """
    rows = library.store.rows("SELECT * FROM reviews WHERE decision IS NULL ORDER BY id")
    return [_proposal(library, row) for row in list(rows)]


def _proposal(library: Library, row: dict[str, Any]) -> Proposal:
    # The column `item` holds a number here; it is a column of JSON in `items` only.
    one = collection.by_number(library, row["item"])
    if row["candidate"] is not None:
        candidate = row["candidate"]["variables"]
        return Proposal(row["id"], "match", one["key"], one["item"], None, candidate, row["reasons"])
    other = collection.by_number(library, row["other"])
    return Proposal(row["id"], "merge", one["key"], one["item"], other["key"], other["item"], row["reasons"])


def decide(library: Library, number: int, decision: Decision) -> None:
    """
    Do what a person decided, inside a batch that the caller has begun.

    Raises:
        NotFound: there is no such proposal, or it is decided already.
    """
    row = library.store.row("SELECT * FROM reviews WHERE id = ? AND decision IS NULL", (number,))
    if row is None:
        raise NotFound(f"nothing to decide under number {number}")
    library.store.update("reviews", number, decision=str(decision))
    if row["candidate"] is not None:
        _settle(library, row["item"], row["candidate"], decision)
    elif decision is Decision.YES:
        editing.merge(library, row["item"], row["other"])


def _settle(library: Library, item: int, candidate: dict[str, Any], decision: Decision) -> None:
    """Take a source's record or leave it; either way nobody is asked about this item again."""
    accepted = decision is Decision.YES
    if accepted:
        record = Record(candidate["source"], candidate["variables"], updates=candidate["updates"])
        collection.add_record(library, item, record)
    match = {
        "source": candidate["source"],
        "recommendation": "strong" if accepted else "none",
        "score": candidate["score"],
        "reasons": ["accepted by a person" if accepted else "rejected by a person"],
        "outcome": "found" if accepted else "not found",
        "settled": True,
    }
    library.store.update("items", item, match=match)
