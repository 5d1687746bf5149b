"""
Citations in reStructuredText: the `:cite:` roles of sphinxcontrib-bibtex, and docutils' own `[Key]_`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refs.cited.document import EVERYTHING, Include, Lines, Mention, Piece, Scope, decoded, masked, split_keys

_CODE_DIRECTIVE = (
    r"(?:code|code-block|sourcecode|literalinclude|highlight|math|raw|parsed-literal|prompt|doctest|ipython)"
)
_OPENS_LITERAL = re.compile(rf"[ \t]*(?:\.\.[ ]+{_CODE_DIRECTIVE}::.*|(?!\.\.(?:[ ]|$)).*::)[ \t]*")
_OPENS_COMMENT = re.compile(
    r"[ \t]*\.\.(?:[ \t]*|[ ]+(?!\[[^\]]+\]|_|\||__|[A-Za-z][\w:.+-]*::).*)"
)  # what is no footnote, citation, target, substitution or directive
_ROLE = re.compile(
    r"""
    ``.+?``
    | :(?:foot|full|footfull)?(?:no)?cite(?::[a-z]+)?:`(?P<keys>[^`]+)`
    | :[\w:.+-]+:`[^`]*`
    | (?<![\w\\])\[(?P<reference>[^\W_](?:[^\W_]|[-._:+](?=[^\W_]))*)\]_(?!\w)
    | ^\s*\.\.[ ]+\[(?P<label>[^\W_](?:[^\W_]|[-._:+](?=[^\W_]))*)\](?=\s)
    | ^\s*\.\.[ ]+include::\s*(?P<path>\S+)
    | ^\s*\.\.[ ]+(?P<bibliography>(?:foot)?bibliography)::[^\n]*(?:\n[ \t]+:[^\n]*)*
    """,
    re.VERBOSE | re.MULTILINE,
)
_AFFIX = re.compile(r"\{[^{}]*\}")  # :cite:p:`{see}doe2020{p. 3}`


def read(data: bytes, scope: Scope) -> Iterator[Piece]:
    """
    Yield the citations and inclusions of a reStructuredText document, and note the citations it defines itself.

    `[Doe2020]_` cites what `.. [Doe2020] John Doe: …` in the same document gives, if that is there; else it is a key.
    """
    text = _prose(decoded(data))
    lines = Lines(text)
    for match in _ROLE.finditer(text):
        line = lines.at(match.start(match.lastgroup) if match.lastgroup else match.start())
        if match["keys"]:
            keys = _AFFIX.sub(lambda affix: re.sub(r"[^\n]", " ", affix[0]), match["keys"])
            yield from split_keys(keys, match.start("keys"), lines)
        elif match["reference"] and not match["reference"].isdigit():
            yield Mention(match["reference"], line)
        elif match["label"]:
            scope.labels.add(match["label"])
        elif match["path"]:
            yield Include(match["path"], line)
        elif match["bibliography"] and re.search(r"\n\s*:all:", match[0]):
            yield Mention(EVERYTHING, line)


def _prose(text: str) -> str:
    """
    Blank out literal blocks, code directives and comments: what is indented deeper than the line that opens them.
    """
    spans: list[tuple[int, int]] = []
    position, opened = 0, -1  # the indentation of the line that opened what is hidden now
    for line in text.splitlines(keepends=True):
        start, position = position, position + len(line)
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip())
        if opened >= 0 and indent > opened:
            spans.append((start, position))
            continue
        comment = _OPENS_COMMENT.fullmatch(line.rstrip("\n"))
        opened = indent if comment or _OPENS_LITERAL.fullmatch(line.rstrip("\n")) else -1
        if comment:
            spans.append((start, position))
    return masked(text, *spans)
