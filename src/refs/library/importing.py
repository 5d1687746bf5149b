"""
Import: files of every format, reference lists and identifiers become items.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from refs import files, formats, identifiers, parse
from refs.errors import InputError, Rejected
from refs.identifiers import Identifier
from refs.library import collection, duplicates, editing
from refs.library.collection import Incoming, Library
from refs.library.duplicates import Same
from refs.match import Sameness
from refs.merge import REFERENCE_STRING, USER, Record
from refs.model import Item
from refs.parse import Parsed
from refs.store import Row

TEXT = "text"
"""The name of the input format that is no format: a page or list of reference strings."""


@dataclass(slots=True)
class Imported:
    """
    What an import did.

    Args:
        new: citation keys of new items, in the order of the input.
        merged: citation keys of items that another record was added to.
        unchanged: how many records were there already.
        queued: (old key, new key) of items that likely are one work and wait for `refs review`.
        uncertain: for each new item with uncertain variables, those variables.
        rejected: what was not taken.
        notes: what had to be assumed about an input.
    """

    new: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    unchanged: int = 0
    queued: list[tuple[str, str]] = field(default_factory=list)
    uncertain: dict[str, list[str]] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def counts(self) -> dict[str, int]:
        """The numbers, for the history and for scripts."""
        return {
            "new": len(self.new),
            "merged": len(self.merged),
            "unchanged": self.unchanged,
            "for review": len(self.queued),
            "uncertain": len(self.uncertain),
            "rejected": len(self.rejected),
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """
    How inputs are to be read: the format's name or None to detect it, and how reference lists are split.
    """

    format: str | None = None
    split: Literal["auto", "lines", "none"] = "auto"


def import_(library: Library, inputs: Iterable[str], reading: Reading, tags: Iterable[str] = ()) -> Imported:
    """
    Add what the inputs hold to the library, inside a batch that the caller has begun.

    Args:
        library: an open library.
        inputs: paths, `-`, or DOIs.
        reading: how to read them.
        tags: given to every item that the inputs speak of.
    """
    done = Imported()
    for entry in read(inputs, reading, done.notes):
        if isinstance(entry, Rejected):
            done.rejected.append(entry)
        else:
            _take(library, entry, tuple(tags), done)
    return done


def read(inputs: Iterable[str], reading: Reading, notes: list[str]) -> Iterator[Record | Rejected]:
    """
    Yield a record, or the reason why there is none, for everything that the inputs hold.

    An input that cannot be read at all is rejected like a bad entry: the others are still read.
    """
    for name in inputs:
        try:
            yield from _read(name, reading, notes)
        except InputError as error:
            yield Rejected("", error.message.removeprefix(f"{name}: "), name)


def _read(name: str, reading: Reading, notes: list[str]) -> Iterator[Record | Rejected]:
    identifier = identifiers.identify(name) if name != files.STDIO and not Path(name).exists() else None
    if identifier:
        yield Record(USER, named(identifier))
        return
    text = files.read(name)
    notes.extend(text.notes)
    format_ = reading.format or formats.detect(text.text, text.suffix) or TEXT
    if format_ == TEXT:
        yield from _reference_strings(text, reading)
    else:
        yield from _entries(text, format_)


def named(identifier: Identifier) -> Item:
    """
    Return the variables that an identifier gives; an arXiv number is the DOI that arXiv registers for it.
    """
    if identifier.kind == "arXiv":
        return {"DOI": f"10.48550/arXiv.{identifier.value}"}
    return {identifier.kind: identifier.value}


def _entries(text: files.Text, format_: str) -> Iterator[Record | Rejected]:
    empty = True
    for entry in formats.read(text.text, format_, text.name):
        empty = False
        if isinstance(entry, Rejected):
            yield entry
        else:
            yield Record(
                format_, entry.item, native=entry.native or None, key=entry.key, place=f"{text.name}:{entry.line}"
            )
    if empty:
        raise InputError(f"{text.name}: no entries found in it ({format_})")


def _reference_strings(text: files.Text, reading: Reading) -> Iterator[Record | Rejected]:
    empty = True
    for parsed in parse.parse(text.text, reading.split):
        empty = False
        if says_something(parsed.item) or reading.split == "lines":
            yield _record(parsed, text.name)
        else:
            reference = parsed.reference
            yield Rejected(reference.text, "no author, title or identifier found in it", text.name, reference.line)
    if empty:
        raise InputError(f"{text.name}: no references found in it")


def _record(parsed: Parsed, file: str) -> Record:
    """Make the record of a reference string; one that says nothing has its text in the note (`--split lines`)."""
    reference = parsed.reference
    item = parsed.item if says_something(parsed.item) else {"type": "document", "note": reference.text}
    place = f"{file}:{reference.line}"
    return Record(REFERENCE_STRING, item, parsed.confidence, parsed.spans, raw=reference.text, place=place)


_TELLING = ("title", "author", "editor", "container-title", "DOI", "URL", "PMID", "PMCID", "ISBN", "number")


_TELLING = ("title", "author", "editor", "container-title", "DOI", "URL", "PMID", "PMCID", "ISBN", "number")


def says_something(item: Item) -> bool:
    """
    Tell whether an item has anything that a work can be known by.
    """
    return any(item.get(variable) for variable in _TELLING)


def _take(library: Library, record: Record, tags: tuple[str, ...], done: Imported) -> None:
    new = collection.incoming(library, record)
    number = collection.holder(library, new.digest)
    if number is not None:
        done.unchanged += 1
    else:
        same = duplicates.same_as(library, new.columns)
        certain = bool(same) and same[0].sameness is Sameness.CERTAIN
        number = _join(library, same[0].row, record, done) if certain else _add(library, same, new, done)
    if tags:
        editing.tag(library, number, tags, ())


def _join(library: Library, row: Row, record: Record, done: Imported) -> int:
    """Add a record to the item that certainly is the same work; the key it came with becomes an alias."""
    number: int = row["id"]
    if record.source == USER:  # an identifier that was typed, of an item that is there
        done.unchanged += 1
        return number
    collection.add_record(library, number, record)
    done.merged.append(row["key"])
    if record.key and collection.number_of(library, record.key) is None:
        library.store.insert("aliases", item=number, key=record.key)
    return number


def _add(library: Library, same: list[Same], new: Incoming, done: Imported) -> int:
    """Add an item, and put it up for review beside those that likely are the same work."""
    number, key = collection.add_item(library, new)
    done.new.append(key)
    if new.columns["uncertain"]:
        done.uncertain[key] = new.columns["uncertain"]
    for other in same:
        duplicates.ask(library, other.row["id"], number, other.reasons)
        done.queued.append((other.row["key"], key))
    return number
