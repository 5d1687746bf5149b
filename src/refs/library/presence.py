"""
What of many records the library may know: most that an import brings is new to it, and need not be looked up singly.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from refs.library.incoming import Incoming
from refs.store import Store

_FOUND_BY = {
    "digest": ("records.digest",),
    "key": ("items.key", "aliases.key"),
    "doi": ("items.doi",),
    "identifier": ("items.identifier",),
    "work": ("items.work",),
    "signature": ("items.signature",),
}
"""By what records are looked up, and the columns in which it may stand."""

_OF_ITEMS = ("doi", "identifier", "work", "signature")


class Presence:
    """
    Which values of some records the library may have, looked up for all of them at once.

    Args:
        store: the library's store.
        some: the records that come next.
    """

    def __init__(self, store: Store, some: Sequence[Incoming]) -> None:
        self._absent: dict[str, set[str]] = {}
        for name, places in _FOUND_BY.items():
            wanted = {value for new in some if (value := _value(new, name)) is not None}
            self._absent[name] = wanted - _there(store, places, sorted(wanted))

    def may_have(self, name: str, value: str) -> bool:
        """
        Tell whether the library may have a value; what was never asked for it may have.
        """
        return value not in self._absent[name]

    def possible(self, columns: Mapping[str, Any]) -> dict[str, Any] | None:
        """
        Return columns of `items` without the values by which nothing would be found; None if nothing would at all.
        """
        absent = self._absent
        kept = {name: None if (value := columns[name]) in absent[name] else value for name in _OF_ITEMS}
        return {**columns, **kept} if any(kept.values()) else None

    def came(self, new: Incoming) -> None:
        """
        Take note that a record has come in.
        """
        self._absent["digest"].discard(new.record["digest"])
        self.keyed(new.base)
        self.changed(new.columns)

    def keyed(self, key: str) -> None:
        """
        Take note of a citation key that was given.
        """
        self._absent["key"].discard(key)

    def changed(self, columns: Mapping[str, Any]) -> None:
        """
        Take note of what an item is found by now.
        """
        for name in _OF_ITEMS:
            self._absent[name].discard(columns[name])


def _value(new: Incoming, name: str) -> str | None:
    if name == "digest":
        return str(new.record["digest"])
    value: str | None = new.base if name == "key" else new.columns[name]
    return value


def _there(store: Store, places: Sequence[str], wanted: Sequence[str]) -> set[str]:
    """The values that stand in one of some columns."""
    if not wanted:
        return set()
    marks = ", ".join(["(?)"] * len(wanted))
    found = " OR ".join(f"EXISTS (SELECT 1 FROM {place.split('.')[0]} WHERE {place} = value)" for place in places)
    return set(store.values(f"WITH wanted(value) AS (VALUES {marks}) SELECT value FROM wanted WHERE {found}", wanted))
