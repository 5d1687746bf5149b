"""
Citations in Typst sources: `@key` in markup, `#cite(<key>)` and `#cite(label("key"))` in code.

Whether a quotation mark opens a string or is only typography depends on whether it stands in code or in markup, so the
source is read with a stack of modes. A reference to a label that the document sets itself is no citation, and neither
is what looks like an e-mail address (Typst would take `me@example.org` for a reference and fail).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refs.cited.document import EVERYTHING, Include, Lines, Mention, Piece, Scope, decoded

_LABEL = r"[\w\-.:]+"
_COMMENT = r"//[^\n]*|/\*(?:[^*/]|\*(?!/)|/(?!\*)|/\*(?:[^*]|\*(?!/))*\*/)*\*/"
_HIDDEN = rf"{_COMMENT}|(?P<ticks>`{{3,}}+)(?s:.*?)(?P=ticks)`*|`[^`]*`"
_STRING = r'"(?:[^"\\]|\\.)*"'

_MARKUP = re.compile(
    rf"""
    \\u\{{[^}}]*\}} | \\. | https?://[^\s\[\]]* | {_HIDDEN}
    | \$(?:[^$\\"]|\\.|{_STRING})*\$
    | (?<=[A-Za-z0-9])@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{{2,}}(?![\w-])
    | @(?P<reference>{_LABEL})
    | <(?P<label>{_LABEL})>
    | \#(?P<keyword>let|set|show|import|include|if|else|for|while|return|context)\b
    | \#(?P<name>[^\W\d][\w-]*)(?:\.[^\W\d][\w-]*)*
    | (?P<opening>\#?[\[({{]) | (?P<closing>[\])}}])
    """,
    re.VERBOSE | re.DOTALL,
)
_CODE = re.compile(
    rf"""
    {_STRING} | {_HIDDEN} | \$(?:[^$\\]|\\.)*\$
    | (?P<keyword>include|import)\b
    | (?P<name>[^\W\d][\w-]*)(?:\.[^\W\d][\w-]*)*
    | (?P<opening>[\[({{]) | (?P<closing>[\])}}]) | (?P<end>[;\n])
    """,
    re.VERBOSE | re.DOTALL,
)
_KEY = re.compile(rf"\(\s*(?:key\s*:\s*)?(?:<(?P<label>{_LABEL})>|label\(\s*\"(?P<string>[^\"]+)\"\s*\))")
_ALIAS = re.compile(r"#?\blet\s+(?P<name>[^\W\d][\w-]*)(?:\([^()]*\))?\s*=\s*cite\b")
_FULL = re.compile(r"\((?:[^()]|\([^()]*\))*\bfull\s*:\s*true\b")
_PATH = re.compile(r'\s*"(?P<path>[^"@\n]+)"')


def read(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations and inclusions of a Typst source, and note its labels.
    """
    text = decoded(data)
    scope.commands |= {"cite": 0} | {match["name"]: 0 for match in _ALIAS.finditer(text)}
    yield from _Source(text, scope).pieces()


class _Source:
    """
    A pass over a source with its stack of modes.

    A mode is the bracket that opened it: `[` is markup, `(` and `{` are code, `#` is the code of one statement, and
    the empty string the document itself.
    """

    def __init__(self, text: str, scope: Scope) -> None:
        self.text = text
        self.scope = scope
        self.lines = Lines(text)
        self.modes = [""]
        self.code_end = -1  # where code in markup ended: a bracket right here belongs to it

    def pieces(self) -> Iterator[Piece]:
        position = 0
        while match := self._pattern().search(self.text, position):
            yield from self._piece(match)
            self._mode(match)
            position = match.end()

    def _pattern(self) -> re.Pattern[str]:
        return _MARKUP if self._in_markup() else _CODE

    def _in_markup(self) -> bool:
        return self.modes[-1] in {"", "["}

    def _piece(self, match: re.Match[str]) -> Iterator[Piece]:
        group, line = match.groupdict(), self.lines.at(match.start())
        if group.get("label"):
            self.scope.labels.add(group["label"])
        elif group.get("reference"):
            yield Mention(group["reference"].rstrip(".:"), line)
        elif group.get("keyword") in {"include", "import"} and (path := _PATH.match(self.text, match.end())):
            yield Include(path["path"], line)
        elif group.get("name"):
            yield from self._call(group["name"], match.end(), line)

    def _call(self, name: str, end: int, line: int) -> Iterator[Piece]:
        if name in self.scope.commands and (key := _KEY.match(self.text, end)):
            yield Mention(key["label"] or key["string"], line)
        elif name == "bibliography" and _FULL.match(self.text, end):
            yield Mention(EVERYTHING, line)

    def _mode(self, match: re.Match[str]) -> None:
        group = match.groupdict()
        if self._in_markup():
            self._markup_mode(match, group)
        elif group["opening"]:
            self.modes.append(group["opening"])
        elif (group["end"] and self.modes[-1] == "#") or group["closing"]:
            self._close(match.end())

    def _markup_mode(self, match: re.Match[str], group: dict[str, str | None]) -> None:
        opening = group["opening"] or ""
        if group["keyword"]:
            self.modes.append("#")
        elif group["name"] or group["reference"]:
            self.code_end = match.start() + len(match[0].rstrip(".:"))
        elif opening.startswith("#") or (opening and match.start() == self.code_end):
            self.modes.append(opening[-1])
        elif group["closing"] == "]" and "[" in self.modes:
            self._close(match.end())

    def _close(self, end: int) -> None:
        """
        Leave the innermost mode; a bracket also closes the statements that were still open inside it.
        """
        while self.modes[-1] == "#" and self.text[end - 1] in ")]}" and len(self.modes) > 1:
            self.modes.pop()
        if len(self.modes) > 1:
            self.modes.pop()
        self.code_end = end
