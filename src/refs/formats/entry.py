"""
What a format reads and what it is asked to write: `Entry` and `Options`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pkgutil import resolve_name
from typing import Any, NamedTuple

from refs.errors import Rejected
from refs.model import Item

Native = dict[str, Any]
"""What one format said and CSL cannot, by the format's family (`bibtex`, `ris`): JSON values only."""


@dataclass(slots=True)
class Entry:
    """
    One item as it stands in a file; never changed, and not frozen only because that takes an import too long.

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
        written_as: filled by a writer whose format does not take every key: the keys that it wrote otherwise, each with
            the citation key that it stands for.
    """

    ascii: bool = False
    fields: frozenset[str] | None = None
    drop: frozenset[str] = frozenset()
    abbreviate_journals: bool = False
    verbatim: bool = True
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    written_as: dict[str, str] = field(default_factory=dict, compare=False)

    def rewritten(self) -> Iterator[str]:
        """
        Yield a line for every citation key that had to be written otherwise.
        """
        for written, key in self.written_as.items():
            yield f"the key {key!r} is written as {written} in BibTeX"

    def wants(self, *names: str) -> bool:
        """
        Say whether something known under these names (CSL's and the format's) is to be written.
        """
        if any(name in self.drop for name in names):
            return False
        return self.fields is None or any(name in self.fields for name in names)


class Format(NamedTuple):
    """
    One bibliography format: its name, its files, and the functions that recognise, read and write it.

    The module is loaded when one of them is first used: who writes BibTeX need not wait for YAML.

    Args:
        name: the name on the command line.
        suffixes: file name endings with the dot, the usual one first.
        description: what it is, in a few words.
        module: where the functions are.
        reads: the name of the reader, empty where the format is only written.
        writes: the name of the writer, empty where the format is only read.
        sniffs: the name of the function that tells whether a text looks like this format.
        blocks: the name of the reader of a text that comes in blocks, empty where the text must be there as a whole.
    """

    name: str
    suffixes: tuple[str, ...]
    description: str
    module: str
    reads: str = "read"
    writes: str = "write"
    sniffs: str = "sniff"
    blocks: str = ""

    def sniff(self, text: str) -> bool:
        """
        Tell whether a text looks like this format.
        """
        return bool(self._function(self.sniffs)(text))

    def read(self, text: str) -> Iterator[Entry | Rejected]:
        """
        Read a text, entry by entry.
        """
        entries: Iterator[Entry | Rejected] = self._function(self.reads)(text)
        return entries

    def read_blocks(self, blocks: Iterable[str]) -> Iterator[Entry | Rejected]:
        """
        Read a text that comes in blocks, entry by entry.
        """
        entries: Iterator[Entry | Rejected] = self._function(self.blocks)(blocks)
        return entries

    def write(self, entries: Iterable[Entry], options: Options) -> Iterator[str]:
        """
        Write entries, piece by piece.
        """
        pieces: Iterator[str] = self._function(self.writes)(entries, options)
        return pieces

    def _function(self, name: str) -> Callable[..., Any]:
        function: Callable[..., Any] = resolve_name(f"{self.module}:{name}")
        return function
