"""
Doctor: is the library sound, and what of it can be mended without losing anything?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from refs import merge, schema
from refs.library import collection, incoming
from refs.library.collection import Library


@dataclass(frozen=True, slots=True)
class Finding:
    """
    Something that is wrong with the library.

    Args:
        check: the check's name in `CHECKS`.
        message: what is wrong.
        repaired: whether it has been mended.
    """

    check: str
    message: str
    repaired: bool = False


def examine(library: Library, *, repair: bool) -> list[Finding]:
    """
    Run every check; with `repair`, mend what is safe to mend, inside a batch that the caller has begun.

    The full-text index and the columns of `items` can be made anew, and rows that belong to no item are removed; damage
    to the file itself is only told.
    """
    found: list[Finding] = []
    for name, (check, mend) in CHECKS.items():
        messages = list(check(library))
        mended = bool(messages) and repair and mend is not None
        if mended and mend is not None:
            mend(library)
            mended = not list(check(library))
        found.extend(Finding(name, message, mended) for message in messages)
    return found


def _file(library: Library) -> Iterator[str]:
    for line in library.store.values("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield str(line)


def _orphans(library: Library) -> Iterator[str]:
    for table in schema.TABLES:
        if table != "items":
            count = library.store.values(f"SELECT count(*) FROM {table} WHERE item NOT IN (SELECT id FROM items)")[0]
            if count:
                yield f"{count} {table} belong to no item"


def _remove_orphans(library: Library) -> None:
    for table in schema.TABLES:
        if table != "items":
            library.store.delete(table, "item NOT IN (SELECT id FROM items)")


def _without_records(library: Library) -> Iterator[str]:
    for key in library.store.values("SELECT key FROM items WHERE id NOT IN (SELECT item FROM records) ORDER BY id"):
        yield f"{key}: no source says anything of it"


def _keys(library: Library) -> Iterator[str]:
    for key in library.store.values("SELECT key FROM aliases WHERE key IN (SELECT key FROM items) ORDER BY id"):
        yield f"{key}: is a citation key and an alias at once"


def _drop_aliases(library: Library) -> None:
    library.store.delete("aliases", "key IN (SELECT key FROM items)")


def _stale(library: Library) -> Iterator[str]:
    for row in list(library.store.rows("SELECT * FROM items ORDER BY id")):
        said = collection.words(library, row["id"])
        if said and any(row[name] != value for name, value in incoming.columns(merge.fold(said)).items()):
            yield f"{row['key']}: is not what its records say"


def _refold(library: Library) -> None:
    for number in library.store.values("SELECT id FROM items ORDER BY id"):
        collection.refold(library, number)


def _search(library: Library) -> Iterator[str]:
    if not library.store.search_is_sound():
        yield "the full-text index does not fit the items"


CHECKS: dict[str, tuple[Callable[[Library], Iterator[str]], Callable[[Library], None] | None]] = {
    "file": (_file, None),
    "orphans": (_orphans, _remove_orphans),
    "records": (_without_records, None),
    "keys": (_keys, _drop_aliases),
    "items": (_stale, _refold),
    "search": (_search, lambda library: library.store.rebuild_search()),
}
"""Each check, and what mends it where that loses nothing. A new one is one function and one line."""
