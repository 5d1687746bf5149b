"""
Export: items leave the library in a format, in a stable order, with the keys they always had.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any

from refs import formats, keys
from refs.formats import Entry, Options
from refs.library import collection, documents
from refs.library.collection import Library
from refs.library.documents import Documents
from refs.store import Row

ALIASED = frozenset({"biblatex"})
"""Formats in which one entry can have several keys; in the others an item is written under each key it is cited by."""


@dataclass(frozen=True, slots=True)
class Selection:
    """
    Which items are written, and in which order.

    Args:
        words: the QUERY; none for all items.
        cited: documents; only the works that they cite are written.
        sort: a name in `refs.library.collection.SORTS`.
    """

    words: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    sort: str = "import"


@dataclass(frozen=True, slots=True)
class Form:
    """
    How they are written.

    Args:
        format: a name in `refs.formats.FORMATS`.
        options: what the format is asked to do.
        pattern: a key pattern that this export's keys are made from, instead of the citation keys.
        mark_retracted: whether a retraction is written into `note`.
    """

    format: str
    options: Options = field(default_factory=Options)
    pattern: str | None = None
    mark_retracted: bool = False


@dataclass(frozen=True, slots=True)
class Export:
    """
    An export whose documents are read; it can be written in several forms.

    Args:
        library: the open library.
        selection: which items.
        documents: what the documents cite.
        notices: a line for every notice that matters, such as a retraction, on a work that was written, each once.
    """

    library: Library
    selection: Selection
    documents: Documents
    notices: dict[str, None] = field(default_factory=dict)

    def finds(self) -> bool:
        """
        Tell whether the QUERY, if there is one, means any item; a document may well cite nothing.
        """
        return not self.selection.words or next(self._rows(), None) is not None

    def keeps(self, name: str) -> bool:
        """
        Tell whether some record has a field of this name beside what CSL has.
        """
        sql = "SELECT 1 FROM records WHERE instr(lower(native), ?) LIMIT 1"
        return any(True for _ in self.library.store.rows(sql, (json.dumps(name.lower()),)))

    def chunks(self, form: Form) -> Iterator[str]:
        """
        Yield the text in one form, piece by piece.
        """
        aliases = _aliases(self.library) if form.format in ALIASED and not form.pattern else {}
        return formats.write(self._entries(form), form.format, replace(form.options, aliases=aliases))

    def _rows(self) -> Iterator[Row]:
        among = None
        if self.selection.cited and not self.documents.everything:
            among = sorted(set(self.documents.numbers.values()))
        return collection.select(self.library, self.selection.words, self.selection.sort, among)

    def _entries(self, form: Form) -> Iterator[Entry]:
        taken: set[str] = set()
        cited_as = {} if form.format in ALIASED else self.documents.keys()
        for row, native in _with_native(self.library, self._rows()):
            self._notice(row)
            item = _marked(row) if form.mark_retracted else row["item"]
            for key in _own(row, form.pattern, taken) if form.pattern else cited_as.get(row["id"], (row["key"],)):
                yield Entry(key=key, item=item, native=native)

    def _notice(self, row: Row) -> None:
        for one in row["updates"] or ():
            if one["severity"] != "note":
                self.notices[f"{row['key']}: {collection.update_text(one)}"] = None


def prepare(library: Library, selection: Selection) -> Export:
    """
    Read the documents of an export, and find the items that they cite.

    Raises:
        UsageError: a document is of no kind that is known.
        InputError: a document cannot be read.
    """
    found = documents.read(library, selection.cited) if selection.cited else Documents()
    return Export(library, selection, found)


def _own(row: Row, pattern: str, taken: set[str]) -> Sequence[str]:
    """The key that this export makes for an item."""
    key = keys.distinct(keys.make(row["item"], pattern), taken.__contains__)
    taken.add(key)
    return (key,)


def _marked(row: Row) -> dict[str, Any]:
    """The item with its retraction in `note`, before what stands there."""
    serious = [one for one in row["updates"] or () if one["severity"] == "serious"]
    if not serious:
        return dict(row["item"])
    told = "; ".join(dict.fromkeys(collection.update_text(one) for one in serious))
    note = row["item"].get("note")
    return {**row["item"], "note": f"{told}. {note}" if note else told}


def _with_native(library: Library, rows: Iterator[Row]) -> Iterator[tuple[Row, dict[str, Any]]]:
    """Yield each row with what formats keep beside CSL for the way back, looked up for many rows at once."""
    while some := list(islice(rows, _AT_ONCE)):
        kept = _native(library, [row["id"] for row in some])
        yield from ((row, kept.get(row["id"], {})) for row in some)


_AT_ONCE = 500


def _native(library: Library, numbers: Sequence[int]) -> dict[int, dict[str, Any]]:
    """What formats keep of some items; of several records of one format the newest counts."""
    sql = (
        "SELECT item AS number, native FROM records "
        "WHERE item IN (SELECT value FROM json_each(?)) AND native IS NOT NULL ORDER BY id"
    )
    found: dict[int, dict[str, Any]] = {}
    for row in library.store.rows(sql, (json.dumps(numbers),)):
        found.setdefault(row["number"], {}).update(row["native"])
    return found


def _aliases(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    both = "SELECT items.key AS key, aliases.key AS alias FROM aliases JOIN items ON items.id = aliases.item"
    for row in library.store.rows(f"{both} ORDER BY aliases.id"):
        found[row["key"]] = (*found.get(row["key"], ()), row["alias"])
    return found
