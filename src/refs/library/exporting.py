"""
Export: items leave the library in a format, in a stable order, with the keys they always had.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from refs import formats
from refs.formats import Entry, Options
from refs.library import collection
from refs.library.collection import Library


def export(
    library: Library, words: Sequence[str], format_: str, sort: str = "import", options: Options | None = None
) -> Iterator[str]:
    """
    Yield the text of the items that a QUERY means, in a format.

    Args:
        library: an open library.
        words: the QUERY; none for all items.
        format_: a name in `refs.formats.FORMATS`.
        sort: a name in `refs.library.collection.SORTS`.
        options: what the format is asked to do.
    """
    return formats.write(entries(library, words, sort), format_, options or Options())


def entries(library: Library, words: Sequence[str], sort: str = "import") -> Iterator[Entry]:
    """
    Yield the items that a QUERY means as entries to write, each with what its own format kept of it.
    """
    native = _native(library)
    for row in collection.select(library, words, sort):
        yield Entry(key=row["key"], item=row["item"], native=native.get(row["id"], {}))


def _native(library: Library) -> dict[int, dict[str, object]]:
    """What formats keep beside CSL, by item; the oldest record of a format counts."""
    kept: dict[int, dict[str, object]] = {}
    for row in library.store.rows(
        "SELECT item AS number, native FROM records WHERE native IS NOT NULL ORDER BY id DESC"
    ):
        kept.setdefault(row["number"], {}).update(row["native"])
    return kept


def aliases(library: Library, numbers: Iterable[int]) -> dict[int, list[str]]:
    """
    Return the former keys of items.
    """
    wanted = set(numbers)
    found: dict[int, list[str]] = {}
    for row in library.store.rows("SELECT item AS number, key FROM aliases ORDER BY id"):
        if row["number"] in wanted:
            found.setdefault(row["number"], []).append(row["key"])
    return found
