"""
Export: items leave the library in a format, in a stable order, with the keys they always had.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from refs import formats
from refs.formats import Entry, Options
from refs.library import collection
from refs.library.collection import Library


def export(library: Library, words: Sequence[str], format_: str, sort: str, options: Options) -> Iterator[str]:
    """
    Yield the text of the items that a QUERY means, in a format.

    Args:
        library: an open library.
        words: the QUERY; none for all items.
        format_: a name in `refs.formats.FORMATS`.
        sort: a name in `refs.library.collection.SORTS`.
        options: what the format is asked to do; former citation keys are added here.
    """
    return formats.write(entries(library, words, sort), format_, replace(options, aliases=_aliases(library)))


def entries(library: Library, words: Sequence[str], sort: str) -> Iterator[Entry]:
    """
    Yield the items that a QUERY means as entries to write, each with what its own format kept of it.
    """
    for row in collection.select(library, words, sort):
        yield Entry(key=row["key"], item=row["item"], native=_native(library, row["id"]))


def _native(library: Library, number: int) -> dict[str, object]:
    """What formats keep beside CSL for the way back; of several records of one format the newest counts."""
    sql = "SELECT native FROM records WHERE item = ? AND native IS NOT NULL ORDER BY id"
    return {name: kept for row in library.store.rows(sql, (number,)) for name, kept in row["native"].items()}


def _aliases(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    both = "SELECT items.key AS key, aliases.key AS alias FROM aliases JOIN items ON items.id = aliases.item"
    for row in library.store.rows(f"{both} ORDER BY aliases.id"):
        found[row["key"]] = (*found.get(row["key"], ()), row["alias"])
    return found
