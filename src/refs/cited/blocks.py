"""
The blocks of a Markdown document that are code, told from those that are text, as pandoc tells them.

Whether an indented line is code depends on the list items, footnotes and definitions it stands in, so the lines are
read one by one with a stack of the columns at which their contents begin.
"""

from __future__ import annotations

import re

from refs.cited.document import blank

_FENCE = re.compile(r"(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})")
_QUOTE = re.compile(r" {0,3}>[ ]?")
_MARKER = re.compile(
    r"(?:[-*+]|(?:\d+|\#|[A-Za-z]|[ivxlc]+)[.)]|\((?:\d+|[A-Za-z]|[ivxlc]+|@(?P<example>[\w-]*))\)|:|~)[ ]+(?=\S)"
)
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]:")
_COMPLETE = re.compile(r"#{1,6}\s")
_CODE = 4


class Blocks:
    """
    A pass over the lines of a Markdown document.

    Attributes:
        examples: the labels of numbered examples, `(@good) An example.`, which the text refers to as `@good`.
    """

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.kept: list[str] = []
        self.columns: list[int] = []  # where the contents of the open list items begin
        self.fresh = True  # whether a new block may begin: after a blank line, a heading, a code block
        self.examples: set[str] = set()

    def text(self) -> str:
        """
        Return the document with its fenced and indented code blocks blanked out.
        """
        while len(self.kept) < len(self.lines):
            self._line(len(self.kept))
        return "\n".join(self.kept)

    def _line(self, index: int) -> None:
        raw = self.lines[index]
        line = self._unquoted(raw).expandtabs(_CODE)
        if not line.strip():
            self._keep(raw, fresh=True)
            return
        content = line.lstrip()
        indent = len(line) - len(content)
        if content.startswith("<!--"):
            self._comment(index)
        elif self._is_code(indent):
            self._keep(blank(raw), fresh=True)
        else:
            self._text(index, raw, content, indent)

    def _text(self, index: int, raw: str, content: str, indent: int) -> None:
        content = self._open_items(content, indent)
        fence = _FENCE.match(content)
        end = self._fence_end(index, fence["fence"]) if fence else None
        if end is not None:
            self.kept += [blank(line) for line in self.lines[index : end + 1]]
            self.fresh = True
        else:
            self._keep(raw, fresh=bool(_COMPLETE.match(content)))

    def _keep(self, line: str, *, fresh: bool) -> None:
        self.kept.append(line)
        self.fresh = fresh

    def _unquoted(self, line: str) -> str:
        while match := _QUOTE.match(line):
            line = line[match.end() :]
        return line

    def _is_code(self, indent: int) -> bool:
        if not self.fresh:
            return False
        while self.columns and indent < self.columns[-1]:
            self.columns.pop()
        return indent - (self.columns[-1] if self.columns else 0) >= _CODE

    def _open_items(self, content: str, indent: int) -> str:
        """
        Note the list items, footnotes and definitions that begin on a line, and return what follows their markers.
        """
        if _FOOTNOTE.match(content):
            self.columns = [_CODE]
            return content
        while (match := _MARKER.match(content)) and (self.fresh or self.columns or content[0] in ":~"):
            while self.columns and indent < self.columns[-1]:
                self.columns.pop()
            indent += match.end()
            self.columns.append(indent)
            content = content[match.end() :]
            self.examples |= {match["example"]} - {None, ""}
            self.fresh = True
        return content

    def _fence_end(self, index: int, fence: str) -> int | None:
        """
        Return the line that closes a fence; without one, pandoc takes the fence for text.
        """
        closing = re.compile(rf"\s*{fence[0]}{{{len(fence)},}}\s*")
        for number in range(index + 1, len(self.lines)):
            if closing.fullmatch(self._unquoted(self.lines[number])):
                return number
        return None

    def _comment(self, index: int) -> None:
        """
        Keep the lines of a comment as they are, so that a fence within it opens nothing.
        """
        rest = "\n".join(self.lines[index:])
        end = rest.find("-->")
        count = 1 if end < 0 else rest[:end].count("\n") + 1
        self.kept += self.lines[index : index + count]
        self.fresh = True
