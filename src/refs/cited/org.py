"""
Citations in Org documents: Org's own `[cite:@key]`, org-ref's links, and LaTeX's commands, which Org passes through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refs.cited import latex
from refs.cited.document import Include, Lines, Mention, Piece, Scope, decoded, masked, split_keys

_HIDDEN = re.compile(
    r"""
    ^[ \t]*\#\+begin_(?P<block>src|example|export|comment|verbatim)\b.*?^[ \t]*\#\+end_(?P=block)\b[^\n]*
    | ^[ \t]*(?:\#(?=\s|$)|:(?=\s|$))[^\n]*
    | ^(?P<stars>\*+)[ ]+(?:(?:TODO|DONE)[ ]+)?COMMENT\b.*?(?=^(?!(?P=stars)\*)\*+[ ]|\Z)
    | (?<![\w=~])(?P<mark>[=~])(?!\s)[^\n]+?(?<!\s)(?P=mark)(?!\w)
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_CITATION = re.compile(
    r"""
    \[cite(?P<style>(?:/[\w/-]+)?):(?P<references>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]
    | (?<![\w/])(?P<link>(?:no)?(?:[a-z]*cite[a-z]*\*?|[A-Z]cite[a-z]*\*?)):(?P<keys>&?[\w:./&;,+-]*[\w/])
    | \[\[(?P<bracket>(?:no)?[A-Za-z]*cite[a-z]*\*?):(?P<in_brackets>[^\]]+)\]
    | ^[ \t]*\#\+include:[ \t]*"?(?P<path>[^"\s:]+)"?(?P<options>[^\n]*)
    | (?P<command>\\[A-Za-z]*cite[A-Za-z]*\*?(?:\s*\[[^\]\n]*\])*\{[^}]*\})
    """,
    re.VERBOSE | re.MULTILINE | re.IGNORECASE,
)
_KEY = re.compile(r"@([\w\-.:?!`'/*@+|(){}<>&^$#%~]+)")  # Org syntax, *Citation references*
_REF_KEY = re.compile(r"&([\w\-.:/+]*[\w/+])")  # org-ref 3: cite:see &doe2020 p. 3;&roe1999


def read(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations and inclusions of an Org document in order.
    """
    text = decoded(data)
    text = masked(text, *(match.span() for match in _HIDDEN.finditer(text)))
    lines = Lines(text)
    for match in _CITATION.finditer(text):
        line = lines.at(match.start())
        if match["references"]:
            for key in _KEY.finditer(match["references"]):
                yield Mention(key[1], lines.at(match.start("references") + key.start()))
        elif match["link"] or match["bracket"]:
            yield from _links(match, lines)
        elif match["path"] and not re.search(r"\b(?:src|example|export)\b", match["options"]):
            yield Include(match["path"], line)
        elif match["command"]:
            pieces = latex.read(match["command"].encode(), scope)
            yield from (Mention(piece.key, line) for piece in pieces if isinstance(piece, Mention))


def _links(match: re.Match[str], lines: Lines) -> Iterator[Mention]:
    group = "keys" if match["link"] else "in_brackets"
    keys, start = match[group], match.start(group)
    if "&" not in keys:
        yield from split_keys(keys, start, lines)
    for key in _REF_KEY.finditer(keys):
        yield Mention(key[1], lines.at(start + key.start()))
