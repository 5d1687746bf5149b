"""
Documents: the items that they cite, and the citation keys that no item has.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from refs import cited
from refs.cited import Citation
from refs.errors import Rejected
from refs.library import collection
from refs.library.collection import Library


@dataclass(frozen=True, slots=True)
class Documents:
    """
    What a set of documents cites, as the library knows it.

    Args:
        numbers: the items' numbers by the key under which they are cited, in order of their first mention.
        everything: whether a document asks for the whole library.
        missing: every mention of a key that no item has, in the source where LaTeX's own notes were read.
        files: every file that was read.
        warnings: files that a document includes and that are not there.
    """

    numbers: dict[str, int] = field(default_factory=dict)
    everything: bool = False
    missing: list[Citation] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    warnings: list[Rejected] = field(default_factory=list)

    def keys(self) -> dict[int, list[str]]:
        """
        Return the keys under which each item is cited, by its number.
        """
        found: dict[int, list[str]] = {}
        for key, number in self.numbers.items():
            found.setdefault(number, []).append(key)
        return found


def read(library: Library, paths: Sequence[str]) -> Documents:
    """
    Read documents and the files they include, and find the items that they cite.

    Raises:
        UsageError: a document is of no kind that is known.
        InputError: a document cannot be read.
    """
    found = cited.cited(paths)
    known = numbers(library, found.keys)
    missing = [citation for citation in found.citations if citation.key not in known]
    return Documents(known, found.everything, cited.traced(missing), found.files, found.warnings)


def numbers(library: Library, wanted: Iterable[str]) -> dict[str, int]:
    """
    Return the items' numbers by citation key or alias, in the order of the keys, without those that no item has.
    """
    names = list(wanted)
    sql = "SELECT key, {} AS number FROM {} WHERE key IN (SELECT value FROM json_each(?1))"
    both = f"{sql.format('id', 'items')} UNION ALL {sql.format('item', 'aliases')}"
    found = {row["key"]: row["number"] for row in library.store.rows(both, (json.dumps(names),))}
    return {key: found[key] for key in names if key in found}


def hints(library: Library, missing: Iterable[str]) -> dict[str, list[str]]:
    """
    Return the nearest citation keys for each key that no item has.
    """
    known = collection.all_keys(library)
    return {key: cited.nearest(key, known) for key in dict.fromkeys(missing)}
