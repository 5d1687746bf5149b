"""
What a person changes: variables, tags, notes, keys, and which items are one work; their word outranks every source.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from refs import keys
from refs.errors import UsageError
from refs.library import collection, incoming
from refs.library.collection import Library
from refs.merge import USER, Record
from refs.model import Item
from refs.store import now


def set_(library: Library, number: int, variables: Mapping[str, Any]) -> bool:
    """
    Put a person's word on some variables; None withholds one. Return whether the item changed.
    """
    before = collection.by_number(library, number)
    row = library.store.row("SELECT id, variables FROM records WHERE item = ? AND source = ?", (number, USER))
    if row is None:
        collection.add_record(library, number, Record(USER, dict(variables)))
    else:
        said = {**row["variables"], **variables}
        if said != row["variables"]:
            digest = incoming.digest(Record(USER, said))
            library.store.update("records", row["id"], variables=said, retrieved=now(), digest=digest)
            collection.refold(library, number)
    return collection.by_number(library, number) != before


def replace(library: Library, number: int, item: Item) -> bool:
    """
    Make an item what a person edited it to be: their word on what differs, and on nothing else.
    """
    old = collection.by_number(library, number)["item"]
    changed = {variable: item.get(variable) for variable in {*old, *item} if item.get(variable) != old.get(variable)}
    changed.pop("id", None)
    return set_(library, number, changed) if changed else False


def tag(library: Library, number: int, add: Collection[str], remove: Iterable[str]) -> bool:
    """
    Give an item tags and take tags from it; return whether anything changed.

    Raises:
        UsageError: a tag is empty.
    """
    if not all(name.strip() for name in add):
        raise UsageError("a tag cannot be empty")
    held = set(library.store.values("SELECT tag FROM tags WHERE item = ?", (number,)))
    new = sorted(set(add) - held)
    for name in new:
        library.store.insert("tags", item=number, tag=name)
    gone = sum(library.store.delete("tags", "item = ? AND tag = ?", number, name) for name in remove)
    return bool(new or gone)


def note(library: Library, number: int, text: str) -> None:
    """
    Write a note beside an item; it is a person's own and not the CSL variable `note`.

    Raises:
        UsageError: the note is empty.
    """
    if not text.strip():
        raise UsageError("a note cannot be empty")
    library.store.insert("notes", item=number, note=text, written=now())


def rename(library: Library, old: str, new: str) -> str:
    """
    Give an item another citation key; the old one stays as an alias. Return the key it had.

    Raises:
        NotFound: there is no item with the old key.
        UsageError: the new key is in use, or cannot be written in every format.
    """
    number = collection.find(library, old)
    if not keys.usable(new):
        raise UsageError(
            f"{new!r} cannot be a citation key", hint="letters, digits and : . + / - _, a letter or digit first"
        )
    key: str = collection.by_number(library, number)["key"]
    if new != key:
        _free(library, number, new)
        library.store.update("items", number, key=new)
        library.store.insert("aliases", item=number, key=key)
    return key


def _free(library: Library, number: int, key: str) -> None:
    """Make sure that a key is free for an item: unused, or its own alias, which then is none any more."""
    if not library.store.delete("aliases", "item = ? AND key = ?", number, key) and key in set(
        library.store.values(
            "SELECT key FROM items WHERE key = ?1 UNION ALL SELECT key FROM aliases WHERE key = ?1", (key,)
        )
    ):
        raise UsageError(f"citation key {key} is in use")


def merge(library: Library, kept: int, lost: int) -> None:
    """
    Make two items one: the first keeps its key and gets the other's records, tags and notes; the lost key is an alias.

    Raises:
        UsageError: they are the same item already.
    """
    if kept == lost:
        raise UsageError("an item cannot be merged with itself")
    lost_key = collection.by_number(library, lost)["key"]
    _join_edits(library, kept, lost)
    for row in library.store.values("SELECT id FROM records WHERE item = ? ORDER BY id", (lost,)):
        library.store.update("records", row, item=kept)
    for table in ("aliases", "notes"):
        for row in library.store.values(f"SELECT id FROM {table} WHERE item = ?", (lost,)):
            library.store.update(table, row, item=kept)
    tag(library, kept, library.store.values("SELECT tag FROM tags WHERE item = ?", (lost,)), ())
    library.store.delete("tags", "item = ?", lost)
    library.store.delete("reviews", "item IN (?1, ?2) AND other IN (?1, ?2)", kept, lost)
    for side in ("item", "other"):
        for row in library.store.values(f"SELECT id FROM reviews WHERE {side} = ?", (lost,)):
            library.store.update("reviews", row, **{side: kept})
    library.store.delete("items", "id = ?", lost)
    library.store.insert("aliases", item=kept, key=lost_key)
    collection.refold(library, kept)


def _join_edits(library: Library, kept: int, lost: int) -> None:
    """A person's words on both items become one record; where they differ, those on the item that stays count."""
    rows = [
        library.store.row("SELECT id, variables FROM records WHERE item = ? AND source = ?", (number, USER))
        for number in (kept, lost)
    ]
    if rows[0] and rows[1]:
        said = {**rows[1]["variables"], **rows[0]["variables"]}
        library.store.update("records", rows[0]["id"], variables=said, digest=incoming.digest(Record(USER, said)))
        library.store.delete("records", "id = ?", rows[1]["id"])
