"""
Import: records become items, unless they are there already or tell of a work that is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, islice

from refs.config import Config
from refs.errors import Rejected
from refs.library import collection, duplicates, editing, incoming
from refs.library.collection import Library
from refs.library.duplicates import Same
from refs.library.elsewhere import elsewhere
from refs.library.incoming import Incoming
from refs.library.presence import Presence
from refs.match import Sameness
from refs.merge import USER, Record
from refs.store import Row

Prepared = Incoming | Rejected
"""What comes in: a record that is ready for the library, or what was not taken."""


@dataclass(slots=True)
class Imported:
    """
    What an import did.

    Args:
        new: citation keys of new items, in the order of the input.
        merged: citation keys of items that another record was added to.
        renamed: (key it came with, citation key) of new items whose key was in use.
        unchanged: how many records were there already.
        queued: (old key, new key) of items that likely are one work and wait for `refs review`.
        uncertain: for each new item with uncertain variables, those variables.
        rejected: what was not taken.
    """

    new: list[str] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)
    renamed: list[tuple[str, str]] = field(default_factory=list)
    unchanged: int = 0
    queued: list[tuple[str, str]] = field(default_factory=list)
    uncertain: dict[str, list[str]] = field(default_factory=dict)
    rejected: list[Rejected] = field(default_factory=list)

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


def prepare(config: Config, entries: Iterable[Record | Rejected]) -> Iterator[Prepared]:
    """
    Prepare records for a library; those of a long input in a second process, which begins to read on at once.

    Args:
        config: the settings in force.
        entries: what `refs.library.reading.read` gives.
    """
    waiting = iter(entries)
    pieces = iter(lambda: [_prepared(config, entry) for entry in islice(waiting, _AT_ONCE)], [])
    first = list(islice(pieces, _SHORT))
    return chain.from_iterable(chain(first, elsewhere(pieces) if len(first) == _SHORT else ()))


def _prepared(config: Config, entry: Record | Rejected) -> Prepared:
    return entry if isinstance(entry, Rejected) else incoming.prepare(config, entry)


_AT_ONCE = 500
"""How many records are prepared, and looked up, together."""

_SHORT = 6
"""How many times as many are not worth a second process."""


def import_(library: Library, entries: Iterable[Prepared], tags: Iterable[str] = ()) -> Imported:
    """
    Add records to the library, inside a batch that the caller has begun.

    Args:
        library: an open library.
        entries: what `prepare` gives.
        tags: given to every item that the records speak of.
    """
    done, kept = Imported(), tuple(tags)
    with library.store.filling():
        waiting = iter(entries)
        while some := list(islice(waiting, _AT_ONCE)):
            presence = Presence(library.store, [new for new in some if not isinstance(new, Rejected)])
            for new in some:
                if isinstance(new, Rejected):
                    done.rejected.append(new)
                else:
                    _take(library, new, presence, kept, done)
    return done


def _take(library: Library, new: Incoming, presence: Presence, tags: tuple[str, ...], done: Imported) -> None:
    digest = new.record["digest"]
    number = collection.holder(library, digest) if presence.may_have("digest", digest) else None
    if number is not None:
        done.unchanged += 1
    else:
        known = presence.possible(new.columns)
        same = duplicates.same_as(library, known | {"item": new.item}) if known else []
        if same and same[0].sameness is Sameness.CERTAIN:
            number = _join(library, same[0].row, new, done)
            presence.changed(collection.by_number(library, number))
        else:
            number = _add(library, same, new, presence, done)
        presence.came(new)
    if tags:
        editing.tag(library, number, tags, ())


def _join(library: Library, row: Row, new: Incoming, done: Imported) -> int:
    """Add a record to the item that certainly is the same work; the key it came with becomes an alias."""
    number: int = row["id"]
    if new.record["source"] == USER:  # an identifier that was typed, of an item that is there
        done.unchanged += 1
        return number
    collection.join(library, number, new)
    done.merged.append(row["key"])
    key = new.record["key"]
    if key and collection.number_of(library, key) is None:
        library.store.insert("aliases", item=number, key=key)
    return number


def _add(library: Library, same: list[Same], new: Incoming, presence: Presence, done: Imported) -> int:
    """Add an item, and put it up for review beside those that likely are the same work."""

    def taken(key: str) -> bool:
        return presence.may_have("key", key) and collection.number_of(library, key) is not None

    number, key = collection.add_item(library, new, taken)
    presence.keyed(key)
    done.new.append(key)
    if new.record["key"] and new.record["key"] != key:
        done.renamed.append((new.record["key"], key))
    if new.columns["uncertain"]:
        done.uncertain[key] = new.columns["uncertain"]
    for other in same:
        duplicates.ask(library, other.row["id"], number, other.reasons)
        done.queued.append((other.row["key"], key))
    return number
