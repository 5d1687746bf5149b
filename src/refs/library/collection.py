"""
The collection: items, the records they are folded from, their keys, and how to find them.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Literal

from refs import jsontext, keys, merge, model, query
from refs.config import Config
from refs.errors import NotFound, RefsError
from refs.merge import Record, Word
from refs.model import Item
from refs.store import Row, Store, now
from refs.text import fold, spelling

SORTS = {
    "import": "items.id",
    "key": "items.key",
    "year": "items.year, items.author, items.id",
    "author": "items.author, items.year, items.id",
    "title": "items.title, items.id",
}
"""Orders of items; each is complete, so that the same library always gives the same order."""

_SHOWN = "id, key, item, year, uncertain, match, updates"
_WORD = re.compile(r"\w+")
_SEARCHED_TEXT = (
    "publisher",
    "publisher-place",
    "abstract",
    "keyword",
    "note",
    "genre",
    "event-title",
    "number",
    "URL",
)


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


@dataclass(slots=True)
class Incoming:
    """
    A record on its way into the library, as rows that are ready for the store.

    Args:
        base: the citation key that it came with or that the configured pattern makes, before it is told apart.
        columns: the columns of `items` for an item of this record alone.
        record: the columns of `records`; `digest` is what tells it from other records.
    """

    base: str
    columns: dict[str, Any]
    record: dict[str, Any]

    @property
    def item(self) -> Item:
        """The visible item of this record alone."""
        item: Item = json.loads(self.columns["item"])
        return item


def incoming(config: Config, record: Record) -> Incoming:
    """
    Prepare a record for the library.
    """
    made = columns(item := merge.alone(record))
    made["item"] = jsontext.compact(made["item"])
    words = merge.words([record], config.precedence) if record.confidence else {}
    made["uncertain"] = _uncertain(config, words) if words else None
    base = record.key or keys.make(item, config.key_pattern)
    return Incoming(base, made, _row(record))


def _row(record: Record) -> dict[str, Any]:
    said = _canonical(record.variables)
    return {
        "source": record.source,
        "variables": said,
        "confidence": _text(record.confidence),
        "spans": _text(record.spans),
        "native": _text(record.native),
        "raw": record.raw,
        "key": record.key,
        "place": record.place,
        "retrieved": record.retrieved or now(),
        "updates": jsontext.compact(list(record.updates)) if record.updates else None,
        "digest": _digest(record, said),
    }


def _text(value: Mapping[str, Any] | None) -> str | None:
    return jsontext.compact(dict(value)) if value else None


def holder(library: Library, digest_: str) -> int | None:
    """
    Return the number of the item that holds this very record already, None if none does.
    """
    numbers = library.store.values("SELECT item FROM records WHERE digest = ? LIMIT 1", (digest_,))
    return numbers[0] if numbers else None


def digest(record: Record) -> str:
    """
    Return what tells records apart: a reference string's own text, else its source with all that it says.
    """
    return _digest(record, _canonical(record.variables))


def _digest(record: Record, said: str) -> str:
    import hashlib  # which loads OpenSSL, and only an import needs it

    if record.raw is not None:
        told = [record.source, " ".join(record.raw.split())]
    else:
        told = [record.source, said, _canonical(record.native or {}), record.key or ""]
    return hashlib.blake2b("\0".join(told).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _canonical(value: Mapping[str, Any]) -> str:
    return jsontext.canonical(dict(value)) if value else "{}"


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
    join(library, number, incoming(library.config, record))


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
    new = {**columns(merge.fold(said)), "uncertain": _uncertain(library.config, said), "updates": updates or None}
    old = by_number(library, number)
    if any(old[name] != value for name, value in new.items()):
        library.store.update("items", number, **new)


def _uncertain(config: Config, said: Mapping[str, Sequence[Word]]) -> list[str] | None:
    return merge.uncertain(said, config.uncertain_below) or None


def columns(item: Item) -> dict[str, Any]:
    """
    Return the columns of the table `items` that are read off an item: for searching, sorting and finding duplicates.
    """
    people = [name for role in ("author", "editor", "translator") for name in item.get(role) or ()]
    title, year, doi = str(item.get("title") or ""), model.year(item), item.get("DOI")
    return {
        "item": model.ordered(item),
        "author": fold(" ".join(_name_text(name) for name in people)),
        "title": fold(title),
        "container": fold(f"{item.get('container-title') or ''} {item.get('collection-title') or ''}".strip()),
        "text": fold(" ".join([str(item[name]) for name in _SEARCHED_TEXT if item.get(name)])),
        "year": year,
        "doi": str(doi).lower() if doi else None,
        "identifier": _identifier(item),
        "work": _work(title),
        "signature": _signature(people, year),
    }


def _identifier(item: Item) -> str | None:
    """Another identifier by which possible duplicates are looked up, where there is one: `PMID 12345678`."""
    name = next((name for name in ("PMID", "PMCID", "ISBN") if item.get(name)), None)
    return f"{name} {model.bare_identifier(name, str(item[name]))}" if name else None


def _name_text(name: Mapping[str, str]) -> str:
    if len(name) == 2 and (family := name.get("family")) and (given := name.get("given")):
        return f"{family} {given}"
    return " ".join([str(name[part]) for part in _NAME_PARTS if name.get(part)])


_NAME_PARTS = ("non-dropping-particle", "family", "given", "literal")


def _signature(people: Sequence[Mapping[str, str]], year: int | None) -> str | None:
    """The first name's family and the year, `sorenssen 2016`, by which possible duplicates are looked up."""
    if not people or year is None:
        return None
    name = people[0]
    letters = _letters(str(name.get("family") or name.get("literal") or ""))
    return f"{letters} {year}" if letters else None


def _work(title: str) -> str | None:
    """The first 24 letters of a title without its subtitle; None where it says too little to be looked up by."""
    found = _SUBTITLE.search(title)
    letters = _letters(title[: found.start()] if found else title)[:24]
    return letters if len(letters) >= 8 else None


_SUBTITLE = re.compile(r"[:.?!\[(–—-](?:(?<=[:.?!\[(])(?=\s)|(?<=\s[\[(])|(?<=\s[–—-])(?=\s))")
"""A mark with a space behind it, a dash between spaces, a bracket behind a space; one class in front finds it fast."""


def _letters(text: str) -> str:
    spelled = spelling(text)
    plain = spelled.replace(" ", "")
    return plain if plain.isalnum() else "".join(_WORD.findall(spelled))


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
