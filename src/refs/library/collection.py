"""
The collection: items, the records they are folded from, their keys, and how to find them.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from refs import keys, merge, query
from refs.config import Config
from refs.errors import NotFound, RefsError
from refs.library import incoming
from refs.library.incoming import Incoming
from refs.merge import Record, Word
from refs.store import Row, Store

SORTS = {
    "import": "items.id",
    "key": "items.key",
    "year": "items.year, items.author, items.id",
    "author": "items.author, items.year, items.id",
    "title": "items.title, items.id",
}
"""Orders of items; each is complete, so that the same library always gives the same order."""

_SHOWN = "id, key, item, year, uncertain, match, updates"


@dataclass(frozen=True, slots=True)
class Library:
    """
    An open library: its store and the settings in force.
    """

    store: Store
    config: Config


@contextmanager
def open_library(config: Config, mode: Literal["read", "write", "create"] = "read") -> Iterator[Library]:
    """
    Open the library in force and close it afterwards.

    Raises:
        NotFound: there is none, and the mode is not "create".
        StoreError: it cannot be used.
    """
    with Store(config.store_path(), mode) as store:
        yield Library(store, config)


def init(config: Config) -> bool:
    """
    Make the library's file and say whether it is new.
    """
    new = not config.store_path().exists()
    with open_library(config, "create"):
        return new


def find(library: Library, key: str) -> int:
    """
    Return the number of the item with a citation key or alias.

    Raises:
        NotFound: there is none; the hint names the nearest keys.
    """
    if (number := number_of(library, key)) is None:
        near = difflib.get_close_matches(key, all_keys(library), n=3)
        raise NotFound(f"no item with citation key {key}", hint=f"nearest: {', '.join(near)}" if near else None)
    return number


def number_of(library: Library, key: str) -> int | None:
    """
    Return the number of the item with a citation key or alias, None if there is none.
    """
    sql = "SELECT id FROM items WHERE key = ? UNION ALL SELECT item FROM aliases WHERE key = ?"
    numbers = library.store.values(sql, (key, key))
    return numbers[0] if numbers else None


def all_keys(library: Library) -> list[str]:
    """
    Return every citation key and alias.
    """
    return library.store.values("SELECT key FROM items UNION ALL SELECT key FROM aliases")


def select(
    library: Library, words: Sequence[str], sort: str = "import", among: Sequence[int] | None = None
) -> Iterator[Row]:
    """
    Yield the rows of the items that a QUERY means, the whole library for none.

    A QUERY whose words are all citation keys (or aliases) means those items; anything else is searched for.

    Args:
        library: an open library.
        words: the QUERY.
        sort: a name in `SORTS`.
        among: numbers of items; no others are yielded.

    Raises:
        UsageError: the query cannot be understood.
    """
    numbers = [number_of(library, word) for word in words]
    if words and all(number is not None for number in numbers):
        condition = query.Condition("items.id IN (SELECT value FROM json_each(?))", (json.dumps(numbers),))
    else:
        condition = query.parse(tuple(words))
    where, values = condition.sql, list(condition.values)
    if among is not None:
        where = f"({where}) AND items.id IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(among))
    return library.store.rows(f"SELECT {_SHOWN} FROM items WHERE {where} ORDER BY {SORTS[sort]}", values)


def by_number(library: Library, number: int) -> Row:
    """
    Return the row of an item.
    """
    row = library.store.row("SELECT * FROM items WHERE id = ?", (number,))
    assert row is not None
    return row


def records(library: Library, number: int) -> list[Record]:
    """
    Return an item's records, the oldest first.
    """
    rows = library.store.rows("SELECT * FROM records WHERE item = ? ORDER BY id", (number,))
    return [
        Record(
            row["source"],
            row["variables"],
            row["confidence"] or {},
            row["spans"] or {},
            row["native"],
            row["raw"],
            row["key"],
            row["place"],
            row["retrieved"],
            row["updates"] or (),
        )
        for row in rows
    ]


def words(library: Library, number: int) -> dict[str, list[Word]]:
    """
    Return every source's word on an item's variables, the one that counts first.
    """
    return merge.words(records(library, number), library.config.precedence)


def holder(library: Library, digest_: str) -> int | None:
    """
    Return the number of the item that holds this very record already, None if none does.
    """
    numbers = library.store.values("SELECT item FROM records WHERE digest = ? LIMIT 1", (digest_,))
    return numbers[0] if numbers else None


def add_item(library: Library, new: Incoming, taken: Callable[[str], bool] | None = None) -> tuple[int, str]:
    """
    Add an item that one record tells of; return its number and its citation key.

    A key that came with the record is kept; otherwise the configured pattern makes one. Either is told apart from the
    keys and aliases in use.

    Args:
        library: an open library.
        new: the record.
        taken: whether a key is in use, where the caller knows of a faster way than to look it up.
    """
    key = keys.distinct(new.base, taken or (lambda key: number_of(library, key) is not None))
    number = library.store.insert("items", key=key, **new.columns)
    library.store.insert("records", item=number, **new.record)
    return number, key


def add_record(library: Library, number: int, record: Record) -> None:
    """
    Add another source's word on an item and fold it anew.
    """
    join(library, number, incoming.prepare(library.config, record))


def join(library: Library, number: int, new: Incoming) -> None:
    """
    Add a record to an item and fold it anew.
    """
    library.store.insert("records", item=number, **new.record)
    refold(library, number)


def refold(library: Library, number: int) -> None:
    """
    Make the visible item of its records anew; write it only if it changed.
    """
    told = records(library, number)
    said = merge.words(told, library.config.precedence)
    updates = [update for record in told for update in record.updates]
    new = {
        **incoming.columns(merge.fold(said)),
        "uncertain": incoming.uncertain(library.config, said),
        "updates": updates or None,
    }
    old = by_number(library, number)
    if any(old[name] != value for name, value in new.items()):
        library.store.update("items", number, **new)


def update_text(update: Mapping[str, str]) -> str:
    """
    Return a notice in one line: `retraction (publisher, 2020-01-31): 10.1000/notice`.
    """
    told = ", ".join(filter(None, [update.get("source"), update.get("date")]))
    return f"{update['type'].replace('_', ' ')}{f' ({told})' if told else ''}: {update.get('DOI', '')}"


def remove(library: Library, numbers: Iterable[int]) -> int:
    """
    Remove items with all that belongs to them; return how many.
    """
    count = 0
    for number in numbers:
        for table in ("records", "aliases", "tags", "notes"):
            library.store.delete(table, "item = ?", number)
        library.store.delete("reviews", "item = ? OR other = ?", number, number)
        count += library.store.delete("items", "id = ?", number)
    return count


class Rehearsal(RefsError):
    """Raised to end a batch without a trace, after a dry run."""


@contextmanager
def batch(library: Library, command: str, counts: dict[str, int], *, dry_run: bool = False) -> Iterator[None]:
    """
    Run one command's changes as one batch; with `dry_run` take them all back at the end.
    """
    try:
        with library.store.batch(command, counts):
            yield
            if dry_run:
                raise Rehearsal(command)
    except Rehearsal:
        pass
