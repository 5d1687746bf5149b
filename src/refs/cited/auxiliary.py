"""
Citations in what LaTeX leaves behind: the `.aux` files, and biblatex's control file `.bcf`.

These hold what the last run of LaTeX really cited, whatever macros the document wraps its citations in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from refs.cited.document import EVERYTHING, Include, Lines, Mention, Piece, Scope, decoded, split_keys
from refs.errors import InputError

# biblatex up to 3.17 wrote \abx@aux@cite{KEY}, later versions \abx@aux@cite{SECTION}{KEY}
_COMMAND = re.compile(
    r"\\citation\{([^{}]*)\}|\\abx@aux@cite(?:\{\d+\}(?=\{))?\{([^{}]*)\}|\\@input\{([^{}]*)\}"
    r"|\\abx@aux@nociteall\b"
)

# Entries with options for a bibliography style: packages cite them and bring them along in a .bib of their own.
_CONTROL = re.compile(
    r"biblatex-control|REVTEX\d*Control|a(?:ps|ip)rev\d*Control|achemso-control|acs-\w+|.*:BSTcontrol"
)


def read(data: bytes, _scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations of an `.aux` file, and the `.aux` files of the chapters it takes in.
    """
    text = decoded(data)
    lines = Lines(text)
    for match in _COMMAND.finditer(text):
        if match[3] is not None:
            yield Include(match[3], lines.at(match.start()), optional=True)
            continue
        if match.lastindex is None:
            yield Mention(EVERYTHING, lines.at(match.start()))
            continue
        group = 1 if match[1] is not None else 2
        for mention in split_keys(match[group], match.start(group), lines):
            if not _CONTROL.fullmatch(mention.key):
                yield mention


def read_bcf(data: bytes, _scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations of a biber control file; an entry set made in the document counts as its members.

    Raises:
        InputError: the file is not well-formed XML, or has a document type, which biblatex never writes.
    """
    keys = _ControlFile().parse(data)
    sets = {mention.key: members for mention, members in keys if members}
    for mention, _ in keys:
        for key in sets.get(mention.key, [mention.key]):
            yield Mention(key, mention.line)


class _ControlFile:
    """
    Collect the `citekey` elements; the plain parser of the standard library knows their lines.
    """

    def __init__(self) -> None:
        self.keys: list[tuple[Mention, list[str]]] = []
        self._text: str | None = None
        self._members: list[str] = []
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._doctype

    def parse(self, data: bytes) -> list[tuple[Mention, list[str]]]:
        try:
            self._parser.Parse(data, True)
        except expat.ExpatError as error:
            raise InputError(f"line {error.lineno}: not a biber control file ({error})") from error
        return self.keys

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name.rpartition(" ")[2] == "citekey":
            self._text = ""
            self._members = [key.strip() for key in attributes.get("members", "").split(",") if key.strip()]

    def _characters(self, text: str) -> None:
        if self._text is not None:
            self._text += text

    def _end(self, _name: str) -> None:
        if self._text is not None:
            self.keys.append((Mention(self._text.strip(), self._parser.CurrentLineNumber), self._members))
            self._text = None

    def _doctype(self, *_: Any) -> None:
        raise InputError("a biber control file has no document type")
