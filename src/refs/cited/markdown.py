"""
Citations in Markdown as pandoc reads it, also in Quarto and R Markdown documents.

The rules are those of the pandoc manual, *Citation syntax*: a key follows `@`, begins with a letter, digit or `_`, and
holds single punctuation inside; or it stands in braces. A key counts wherever pandoc makes a citation of it, in
brackets or in running text. Two things go beyond: a key in braces may hold spaces (pandoc takes such braces for text,
and the slip would go unnoticed), and the `{cite}` roles of MyST count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refs.cited.blocks import Blocks
from refs.cited.document import Include, Lines, Mention, Piece, Scope, decoded, masked, split_keys

_KEY = r"(?:\w|[:.\#$%&\-+?<>~/](?=\w)|[:/](?=/))"
_INLINE = re.compile(
    rf"""
    (?P<comment><!--.*?-->)
    | (?P<raw><(?P<tag>pre|script|style|textarea)\b[^>]*>.*?</(?P=tag)\s*>)
    | (?P<environment>\\begin\{{(?P<name>[A-Za-z]+\*?)\}}.*?\\end\{{(?P=name)\}})
    | (?P<escape>\\[^A-Za-z\s])
    | (?P<macro>\\[A-Za-z]+\*?(?:\[[^\]\n]*\]|\{{(?:[^{{}}]|\{{[^{{}}]*\}})*\}})*)
    | \{{(?:foot|full)?cite[a-z:]*\}}`(?P<myst>[^`]+)`
    | (?P<code>(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`))
    | `
    | (?P<display>\$\$(?:(?!\n[ \t]*\n)(?:\\.|[^\\$]))+\$\$)
    | (?P<math>\$(?![\s$])(?:(?!\n[ \t]*\n)(?:\\.|[^\\$]))*(?<!\s)\$(?!\d))
    | (?P<html></?[A-Za-z][\w:-]*(?:\s[^<>]*)?/?>)
    | (?P<autolink><[A-Za-z][\w+.-]*:[^<>\s]*>|<[^<>\s@]+@[^<>\s]+>)
    | (?P<target>\]\((?:[^()\n]|\([^()\n]*\))*\))
    | (?P<definition>^[ ]{{0,3}}\[(?![@^])[^\]\n]+\]:[^\n]*)
    | (?P<shortcode>\{{\{{<\s*include\s+(?P<path>[^\s>]+)\s*>\}}\}})
    | @(?P<key>[^\W]{_KEY}*|\*{_KEY}*)
    | @\{{(?P<braced>(?:[^{{}}\n]|\{{[^{{}}\n]*\}})+)\}}
    | \{{(?:\s*(?:[\#.][^\s{{}}"]+|[\w-]+=(?:"[^"\n]*"|[^\s"{{}}]+)))+\s*\}}
    | \.\.\.
    | (?P<word>(?:[^\W_]|\.(?!\.))+@?)
    """,
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)

_YAML = re.compile(r"^---[ \t]*\n(?!\s*\n)(?P<body>.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_PROSE = re.compile(
    r"^(?:nocite|title|subtitle|abstract|thanks)[ \t]*:"
    r"(?P<value>[^\n]*(?:\n(?:[ \t]+\S[^\n]*|[ \t]*(?=\n)|-[ \t][^\n]*))*)",
    re.MULTILINE,
)
_REFERENCES = re.compile(r"^references[ \t]*:[^\n]*\n(?:(?:[ \t-][^\n]*)?\n)*", re.MULTILINE)
_ID = re.compile(r"^[ \t]*(?:-[ \t]+)?id[ \t]*:[ \t]*([\"']?)(?P<id>\S[^\n]*?)\1[ \t]*$", re.MULTILINE)
"""Works that a document describes itself (pandoc manual, *Specifying bibliographic data*)."""

_IDENTIFIER = re.compile(r"\{[^{}\n]*#(?P<label>(?:fig|tbl|eq|sec|lst):[^\s{}]+)[^{}\n]*\}")

CROSS_REFERENCE = re.compile(
    r"(?:fig|tbl|lst|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|eq|sec)-.+", re.IGNORECASE
)
"""What Quarto takes for a cross-reference (Quarto guide, *Cross references*, reserved prefixes)."""


def read(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations of a Markdown document as pandoc reads it.
    """
    text = decoded(data)
    lines = Lines(text)
    for match in _IDENTIFIER.finditer(text):
        scope.labels |= {match["label"], match["label"].capitalize()}
    for match in _INLINE.finditer(_prose(text, scope)):
        yield from _pieces(match, lines)


def read_rmarkdown(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations of an R Markdown document, where a bare URL is a link: `https://example.org/@name`.
    """
    urls = re.compile(r"(?<![<(])\bhttps?://[^\s<>]*")
    text = decoded(data)
    yield from read(urls.sub(lambda url: "x" * len(url[0]), text).encode(), scope)


def read_quarto(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations of a Quarto document: as R Markdown, but for the cross-references.
    """
    for piece in read_rmarkdown(data, scope):
        if isinstance(piece, Include) or not CROSS_REFERENCE.fullmatch(piece.key):
            yield piece


def _pieces(match: re.Match[str], lines: Lines) -> Iterator[Piece]:
    line = lines.at(match.start())
    if key := match["key"] or match["braced"]:
        yield Mention(key, line)
    elif match["myst"]:
        yield from split_keys(match["myst"], match.start("myst"), lines)
    elif match["path"]:
        yield Include(match["path"].strip("\"'"), line)


def _prose(text: str, scope: Scope) -> str:
    """
    Return a text without code blocks and YAML metadata, but with the variables that pandoc typesets as Markdown.
    """
    metadata = [match for match in _YAML.finditer(text) if not match.start() or text.endswith("\n\n", 0, match.start())]
    blocks = Blocks(masked(text, *(match.span() for match in metadata)))
    prose = blocks.text()
    scope.labels |= blocks.examples
    for block in metadata:
        for references in _REFERENCES.finditer(text, *block.span("body")):
            scope.labels |= {match["id"] for match in _ID.finditer(references[0])}
        for match in _PROSE.finditer(text, *block.span("body")):
            start, end = match.span("value")
            prose = prose[:start] + text[start:end] + prose[end:]
    return prose
