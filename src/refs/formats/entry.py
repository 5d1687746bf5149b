"""
What a format reads and what it is asked to write: `Entry` and `Options`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from refs.errors import Rejected
from refs.model import Item

Native = dict[str, Any]
"""What one format said and CSL cannot, by the format's family (`bibtex`, `ris`): JSON values only."""


@dataclass(frozen=True, slots=True)
class Entry:
    """
    One item as it stands in a file.

    Args:
        key: the citation key as found, None where the format has none.
        item: the work as CSL-JSON, without `id`.
        native: what is kept for the way back into the same format.
        line: the line on which the entry begins, from 1.
        raw: the entry's text, unchanged.
    """

    key: str | None
    item: Item
    native: Native = field(default_factory=dict)
    line: int | None = None
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Options:
    """
    How entries are written.

    Args:
        ascii: write ASCII only; BibTeX spells other letters as LaTeX commands, the other formats keep Unicode.
        fields: the only variables to write, by CSL name or by the format's own field name; None for all.
        drop: variables not to write, named likewise.
        abbreviate_journals: write journal titles abbreviated by ISO 4.
        verbatim: give fields back as they were read wherever they still mean the same.
        aliases: former citation keys by citation key, written where the format has a place for them.
    """

    ascii: bool = False
    fields: frozenset[str] | None = None
    drop: frozenset[str] = frozenset()
    abbreviate_journals: bool = False
    verbatim: bool = True
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def wants(self, *names: str) -> bool:
        """
        Say whether something known under these names (CSL's and the format's) is to be written.
        """
        if any(name in self.drop for name in names):
            return False
        return self.fields is None or any(name in self.fields for name in names)


Reader = Callable[[str], Iterator[Entry | Rejected]]
Writer = Callable[[Iterable[Entry], Options], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Format:
    """
    One bibliography format: its name, its files, and how it is read and written.

    Args:
        name: the name on the command line.
        suffixes: file name endings with the dot, the usual one first.
        description: what it is, in a few words.
        sniff: whether a text looks like this format.
        read: the reader, None where the format is only written.
        write: the writer, None where the format is only read.
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    sniff: Callable[[str], bool]
    read: Reader | None = None
    write: Writer | None = None
