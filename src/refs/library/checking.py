"""
Checking: what a careful author should look at in the items that a QUERY means, before a paper is submitted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from refs import check
from refs.check import Finding, Severity, Subject
from refs.library import collection, duplicates
from refs.library.collection import Library
from refs.store import Row


def findings(library: Library, words: Sequence[str], least: Severity = Severity.NOTE) -> Iterator[Finding]:
    """
    Yield what the checks find in the items that a QUERY means.

    Args:
        library: an open library.
        words: the QUERY.
        least: what is less bad is left out.

    Raises:
        UsageError: the query cannot be understood.
    """
    rows = {row["key"]: row for row in collection.select(library, words)}
    waiting = _undecided(library)
    subjects = [_subject(library, row, waiting.get(row["id"], ())) for row in rows.values()]
    counted = list(Severity)[: list(Severity).index(least) + 1]
    for finding in check.check(subjects):
        if finding.severity in counted:
            yield replace(finding, where=_where(library, rows[finding.key]["id"], finding.variable))


def _subject(library: Library, row: Row, undecided: Sequence[str]) -> Subject:
    serious = [one for one in row["updates"] or () if one["severity"] == "serious"]
    return Subject(
        key=row["key"],
        item=row["item"],
        uncertain=row["uncertain"] or (),
        notices=[collection.update_text(one) for one in serious],
        undecided=undecided,
        likely=_likely(library, row),
        year=datetime.now(UTC).year,
    )


def _undecided(library: Library) -> dict[int, list[str]]:
    """What waits for a decision, by the number of the item."""
    sql = """
        SELECT reviews.item AS number, items.key AS key, candidate ->> 'DOI' = lower(asked.doi) AS misled FROM reviews
        JOIN items AS asked ON asked.id = reviews.item LEFT JOIN items ON items.id = reviews.other
        WHERE decision IS NULL ORDER BY reviews.id
    """
    found: dict[int, list[str]] = {}
    for row in library.store.rows(sql):
        found.setdefault(row["number"], []).append(_about(row))
    return found


def _about(row: Row) -> str:
    if row["key"]:
        return f"may be the same work as {row['key']}"
    return "its DOI belongs to another work" if row["misled"] else "what a source found may be this work"


def _likely(library: Library, row: Row) -> list[str]:
    """The keys of older items that may be the same work and were never asked about."""
    number = row["id"]
    columns = library.store.row("SELECT title, doi, identifier, work, signature FROM items WHERE id = ?", (number,))
    found = duplicates.same_as(library, {**(columns or {}), "item": row["item"]}, number)
    older = [same.row for same in found if same.row["id"] < number]
    return [same["key"] for same in older if not duplicates.decided(library, same["id"], number)]


def _where(library: Library, number: int, variable: str) -> str:
    said = collection.words(library, number).get(variable)
    return (said[0].record.place or "") if said else ""
