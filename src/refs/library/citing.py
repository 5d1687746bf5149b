"""
Citing: the items that formatted citations and bibliographies are made of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refs.library import collection, documents
from refs.library.collection import Library
from refs.library.documents import Documents
from refs.model import Item


@dataclass(frozen=True, slots=True)
class Works:
    """
    The works that are cited.

    Args:
        entries: citation keys and items in order of citation, each item once, under the key that came first.
        names: the key in `entries` for every key that was given or is cited.
        documents: what the documents cite, with the keys that no item has.
    """

    entries: list[tuple[str, Item]]
    names: dict[str, str]
    documents: Documents


def works(library: Library, keys: Sequence[str], cited: Sequence[str]) -> Works:
    """
    Return the items of some citation keys, and of all that documents cite.

    Args:
        library: an open library.
        keys: citation keys or aliases.
        cited: documents.

    Raises:
        NotFound: no item has one of the keys.
        UsageError: a document is of no kind that is known.
        InputError: a document cannot be read.
    """
    found = documents.read(library, cited) if cited else Documents()
    numbers = found.numbers | {key: collection.find(library, key) for key in keys}
    first: dict[int, str] = {}
    names = {key: first.setdefault(number, key) for key, number in numbers.items()}
    entries = [(key, collection.by_number(library, number)["item"]) for number, key in first.items()]
    if found.everything:
        rest = (row for row in collection.select(library, ()) if row["id"] not in first)
        entries += [(row["key"], row["item"]) for row in rest]
    return Works(entries, names, found)
