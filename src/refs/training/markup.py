"""
Labelled references as the corpora write them (tags in running text) turned into plain text with spans.
"""

from __future__ import annotations

import html
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from refs.text import repair

_TAG = re.compile(r"<!--.*?-->|<\?.*?\?>|<(/?)([A-Za-z][\w:-]*)([^<>]*?)(/?)>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """
    A stretch of the text that stood in one element.

    Args:
        start: offset of its first character.
        end: offset behind its last character.
        tag: the element's name with its telling attributes, e.g. `title a`, `biblScope vol`.
        depth: how many elements it stands in.
    """

    start: int
    end: int
    tag: str
    depth: int


@dataclass(frozen=True, slots=True)
class Marked:
    """
    A labelled reference string: the text as it is printed, and the corpus's own spans over it.
    """

    text: str
    spans: tuple[Span, ...]
    corpus: str
    file: str

    def of(self, span: Span) -> str:
        """Return the text of a span."""
        return self.text[span.start : span.end]


def read_markup(markup: str, corpus: str, file: str | Path) -> Marked:
    """
    Read one reference string with tags in it; white space is one space, entities are resolved, tags may be unbalanced.
    """
    text, spans, stack, at = "", [], [], 0
    for match in _TAG.finditer(markup):
        text = _join(text, markup[at : match.start()])
        at = match.end()
        closing, name, attributes, empty = match.groups()
        if not name or empty:
            continue
        if not closing:
            stack.append((_tag(name, attributes), len(text)))
        elif stack and stack[-1][0].split()[0] == name:
            tag, start = stack.pop()
            spans.append(Span(*_trimmed(text, start), tag, len(stack)))
    text = _join(text, markup[at:])
    return Marked(text, tuple(sorted(spans, key=lambda s: (s.start, s.depth))), corpus, str(file))


def fingerprint(text: str) -> str:
    """
    Return what two prints of one reference string have in common: letters and digits, in one form.
    """
    return "".join(c for c in unicodedata.normalize("NFKC", re.sub(r"</?\w+>", "", text)) if c.isalnum())


def _join(text: str, more: str) -> str:
    more = re.sub(r"\s+", " ", repair(html.unescape(html.unescape(more))))
    if not text or text.endswith(" "):
        more = more.lstrip()
    return text + more


def _tag(name: str, attributes: str) -> str:
    values = re.findall(r"\b(?:level|leve|type|unit)\s*=\s*\"([^\"]*)\"", attributes)
    return " ".join([name, *values])


def _trimmed(text: str, start: int) -> tuple[int, int]:
    end = len(text.rstrip())
    while start < end and text[start] == " ":
        start += 1
    return start, max(start, end)
