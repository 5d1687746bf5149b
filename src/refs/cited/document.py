"""
What the readers of documents share: the pieces they yield, the scope they fill, and masking.

Masking replaces what is no text (comments, code, verbatim) with blanks of the same length and keeps line ends, so that
every offset, and with it every line number, stays true.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

EVERYTHING = "*"
r"""The key that stands for the whole library: `\nocite{*}`, `@*` in pandoc's `nocite`, `#bibliography(full: true)`."""


@dataclass(frozen=True, slots=True)
class Mention:
    """
    A citation key in a document's text, on a line counted from 1.
    """

    key: str
    line: int


@dataclass(frozen=True, slots=True)
class Include:
    r"""
    Another file that a document takes in at this line.

    Args:
        path: the path as written, without a suffix that the kind of document adds by itself.
        line: the line of the command, from 1.
        folder: a folder that this path, and the included file's own paths, start from (LaTeX's `\import`).
        optional: whether the file may be absent without a word, as chapters' `.aux` files are before the first run.
    """

    path: str
    line: int
    folder: str | None = None
    optional: bool = False


@dataclass(slots=True)
class Scope:
    """
    What holds for a document and all the files it includes.

    Args:
        commands: citation commands that the document defines itself, with the position of the key argument from 0.
        environments: environments that the document declares to be verbatim or comments.
        labels: labels defined in the document: a reference to one of them is no citation.
    """

    commands: dict[str, int] = field(default_factory=dict)
    environments: set[str] = field(default_factory=set)
    labels: set[str] = field(default_factory=set)


Piece = Mention | Include
Read = Callable[[bytes, Scope], Iterator[Piece]]
"""Reads one file's bytes and yields its pieces in order; raises `refs.errors.InputError` where nothing can be read."""


class Lines:
    """
    Line numbers of a text, from 1, by offset.
    """

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def at(self, offset: int) -> int:
        """
        Return the number of the line that an offset lies on.
        """
        return bisect_right(self._starts, offset)


def decoded(data: bytes) -> str:
    r"""
    Decode a text file: UTF-8 with or without a byte order mark, else Latin-1; line ends become `\n`.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def blank(text: str) -> str:
    """
    Return a text of the same length that holds nothing but blanks and the line ends.
    """
    return re.sub(r"[^\n]", " ", text)


def masked(text: str, *spans: tuple[int, int]) -> str:
    """
    Blank out spans of a text, given in order.
    """
    parts, end = [], 0
    for start, stop in spans:
        parts += [text[end:start], blank(text[start:stop])]
        end = stop
    return "".join([*parts, text[end:]])


def split_keys(text: str, offset: int, lines: Lines) -> Iterator[Mention]:
    """
    Yield the keys of a comma-separated list, each with the line it begins on.

    Args:
        text: the list, e.g. `doe2020, roe1999`; it may run over several lines.
        offset: where the list begins in the document.
        lines: the lines of the document.
    """
    for match in re.finditer(r"[^,]+", text):
        if key := " ".join(match[0].split()):
            lead = len(match[0]) - len(match[0].lstrip())
            yield Mention(key, lines.at(offset + match.start() + lead))
