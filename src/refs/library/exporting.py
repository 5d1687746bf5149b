"""
Export: items leave the library in a format, in a stable order, with the keys they always had.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from refs import cited, formats, keys
from refs.cited import Citation
from refs.formats import Entry, Options
from refs.library import collection
from refs.library.collection import Library
from refs.store import Row

ALIASED = frozenset({"biblatex"})
"""Formats in which one entry can have several keys; in the others an item is written under each key it is cited by."""


@dataclass(frozen=True, slots=True)
class Job:
    """
    One export.

    Args:
        format: a name in `refs.formats.FORMATS`.
        words: the QUERY; none for all items.
        cited: documents; only the works that they cite are written.
        sort: a name in `refs.library.collection.SORTS`.
        options: what the format is asked to do.
        pattern: a key pattern that this export's keys are made from, instead of the citation keys.
        mark_retracted: whether a retraction is written into `note`.
    """

    format: str
    words: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    sort: str = "import"
    options: Options = field(default_factory=Options)
    pattern: str | None = None
    mark_retracted: bool = False


@dataclass(slots=True)
class Export:
    """
    An export on its way: `chunks` gives its text, and afterwards the rest is complete.

    Args:
        library: the open library.
        job: what is wanted.
        files: every document that was read.
        missing: citations whose key no item has.
        warnings: what a document includes and is not there, in one line each.
        notices: (citation key, notice) of every serious notice on a work that was written.
        count: how many entries were written.
        among: the numbers of the cited items, None where everything is wanted.
        cited_as: the keys under which documents cite each item.
    """

    library: Library
    job: Job
    files: list[Path] = field(default_factory=list)
    missing: list[Citation] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    notices: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    count: int = 0
    among: list[int] | None = None
    cited_as: dict[int, list[str]] = field(default_factory=dict)

    def chunks(self) -> Iterator[str]:
        """
        Yield the text, piece by piece.
        """
        options = replace(self.job.options, aliases=_aliases(self.library))
        return formats.write(self._entries(), self.job.format, options)

    def _entries(self) -> Iterator[Entry]:
        taken: set[str] = set()
        for row in collection.select(self.library, self.job.words, self.job.sort, self.among):
            self._notice(row)
            item = _marked(row) if self.job.mark_retracted else row["item"]
            native = _native(self.library, row["id"])
            for key in self._keys(row, taken):
                self.count += 1
                yield Entry(key=key, item=item, native=native)

    def _keys(self, row: Row, taken: set[str]) -> Sequence[str]:
        if self.job.pattern:
            key = keys.distinct(keys.make(row["item"], self.job.pattern), taken.__contains__)
            taken.add(key)
            return (key,)
        return (row["key"],) if self.job.format in ALIASED else self.cited_as.get(row["id"], (row["key"],))

    def _notice(self, row: Row) -> None:
        self.notices += [(row["key"], one) for one in row["updates"] or () if one["severity"] != "note"]


def prepare(library: Library, job: Job) -> Export:
    """
    Read the documents of an export, and find the items that they cite.

    Raises:
        UsageError: the query cannot be understood, or a document is of no kind that is known.
        InputError: a document cannot be read.
    """
    export = Export(library, job)
    if not job.cited:
        return export
    found = cited.cited(job.cited)
    export.files = found.files
    export.warnings = [str(warning) for warning in found.warnings]
    numbers = _numbers(library, found.keys)
    export.missing = [citation for citation in found.citations if citation.key not in numbers]
    for key, number in numbers.items():
        export.cited_as.setdefault(number, []).append(key)
    if not found.everything:
        export.among = sorted(set(numbers.values()))
    return export


def _numbers(library: Library, wanted: Sequence[str]) -> dict[str, int]:
    """Return the items' numbers by citation key or alias, in the order of the keys."""
    sql = "SELECT key, {} AS number FROM {} WHERE key IN (SELECT value FROM json_each(?1))"
    both = f"{sql.format('id', 'items')} UNION ALL {sql.format('item', 'aliases')}"
    found = {row["key"]: row["number"] for row in library.store.rows(both, (json.dumps(list(wanted)),))}
    return {key: found[key] for key in wanted if key in found}


def hints(library: Library, missing: Sequence[Citation]) -> dict[str, list[str]]:
    """
    Return the nearest citation keys for each key that no item has.
    """
    known = collection.all_keys(library)
    return {key: cited.nearest(key, known) for key in {citation.key for citation in missing}}


def _marked(row: Row) -> dict[str, Any]:
    """The item with its retraction in `note`, before what stands there."""
    serious = [one for one in row["updates"] or () if one["severity"] == "serious"]
    if not serious:
        return dict(row["item"])
    told = "; ".join(dict.fromkeys(collection.update_text(one) for one in serious))
    note = row["item"].get("note")
    return {**row["item"], "note": f"{told}. {note}" if note else told}


def _native(library: Library, number: int) -> dict[str, object]:
    """What formats keep beside CSL for the way back; of several records of one format the newest counts."""
    sql = "SELECT native FROM records WHERE item = ? AND native IS NOT NULL ORDER BY id"
    return {name: kept for row in library.store.rows(sql, (number,)) for name, kept in row["native"].items()}


def _aliases(library: Library) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    both = "SELECT items.key AS key, aliases.key AS alias FROM aliases JOIN items ON items.id = aliases.item"
    for row in library.store.rows(f"{both} ORDER BY aliases.id"):
        found[row["key"]] = (*found.get(row["key"], ()), row["alias"])
    return found
