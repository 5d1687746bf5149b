"""
Unicode to LaTeX.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from refs.latex.decode import to_unicode
from refs.latex.tables import ACCENTS, ESCAPES, MATH_COMMANDS, SYMBOLS
from refs.patterns import lazy
from refs.text import NOCASE, SMALL_CAPS

# -------------------------------------------------------------------------------------------------------------------

_ACTIVE = lazy("[" + re.escape("".join(ESCAPES)) + "]")
_ESCAPED = lazy("[-–—]{2,}|`{2,}|'{2,}|[?!]`+|`(?=[^`'{}$]+')|[" + re.escape("".join(ESCAPES)) + "]")
_SPLIT = lazy(
    r'(</?(?:i|b|sup|sub)>|<span style="font-variant:\s?small-caps;?">|<span class="nocase">|</span>)'
    r"|(\$(?=[^\s$])(?:[^$\\]|\\[A-Za-z]+|\\[,;:! {}])*?(?<=[^\s\\])\$(?!\d))"
)
_COMMANDS = {
    "<i>": r"\emph{",
    "<b>": r"\textbf{",
    "<sup>": r"\textsuperscript{",
    "<sub>": r"\textsubscript{",
    SMALL_CAPS: r"\textsc{",
    NOCASE: "{",
}
_PARTNERS = {
    "<i>": "</i>",
    "<b>": "</b>",
    "<sup>": "</sup>",
    "<sub>": "</sub>",
    SMALL_CAPS: "</span>",
    NOCASE: "</span>",
}

_MATH_WORD = lazy(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_MATH_TEXT = lazy(r"\\(?:mathrm|mathbf|mathit|mathsf|mathtt|mathcal|text|textrm|operatorname)\s*\{[^{}]*\}")


def is_formula(text: str) -> bool:
    """
    Say whether a `$…$` in a title is a formula that TeX may see: known commands only, balanced, no words and nothing
    that acts.
    """
    inner = text[1:-1]
    if re.search(r"[%#&~\"$]", inner) or not _balanced(inner):
        return False
    if any(name not in MATH_COMMANDS for name in re.findall(r"\\([A-Za-z]+)", inner)):
        return False
    return not _MATH_WORD.search(_MATH_TEXT.sub("", inner)) and re.search(r"[_^]\s*$|[_^]\s*[_^]", inner) is None


def _balanced(text: str) -> bool:
    depth = 0
    for found in re.finditer(r"[{}]", text):
        depth += 1 if found[0] == "{" else -1
        if depth < 0:
            return False
    return depth == 0


def to_latex(rich: str, *, ascii: bool = False, protected: Iterable[tuple[int, int]] = ()) -> str:  # noqa: A002
    r"""
    Return CSL rich text as LaTeX.

    Args:
        rich: the text, with CSL's tags.
        ascii: spell letters outside ASCII as commands (`{\\"o}`, `{\\char"4E2D}`).
        protected: spans of the text to put in braces, so that BibTeX keeps their case.
    """
    if not ascii or rich.isascii():
        if not protected and rich.isalnum():
            return rich
        if not _active(rich):
            return _braced(rich, protected) if protected else rich
    return "".join([_encoded(kind, text, ascii) for kind, text in _marks(rich, list(protected))])


def _active(text: str) -> bool:
    """Say whether anything in a text is to be written otherwise; told much faster than by `_ESCAPED`."""
    return _ACTIVE.search(text) is not None or "--" in text or "`" in text or "''" in text


def _braced(text: str, spans: Iterable[tuple[int, int]]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += (text[at:start], "{", text[start:end], "}")
        at = end
    return "".join(parts) + text[at:]


def _marks(rich: str, protected: list[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """
    Yield (kind, text): `tag` (already LaTeX), `math` (a formula), `word` (to be put in braces) or `text`.
    """
    if "<" not in rich and "$" not in rich:
        yield from _words(rich, 0, len(rich), protected)
        return
    at = 0
    commands = _tag_commands(rich)
    for found in _SPLIT.finditer(rich):
        if found[1] and found.start() not in commands:
            continue
        if found[2] and not is_formula(found[2]):
            continue
        yield from _words(rich, at, found.start(), protected)
        yield ("tag", commands[found.start()]) if found[1] else ("math", found[2])
        at = found.end()
    yield from _words(rich, at, len(rich), protected)


def _tag_commands(rich: str) -> dict[int, str]:
    """
    Return what stands in LaTeX for each tag that has a partner, by its offset.
    """
    commands: dict[int, str] = {}
    if "<" not in rich:
        return commands
    opened: list[tuple[int, str]] = []
    for found in _SPLIT.finditer(rich):
        tag = found[1] and re.sub(r"(small-caps);?\"", r"\1;" + '"', found[1].replace(": ", ":"))
        if tag in _COMMANDS:
            opened.append((found.start(), tag))
        elif tag and opened and _PARTNERS[opened[-1][1]] == tag:
            begin, opening = opened.pop()
            commands |= {begin: _COMMANDS[opening], found.start(): "}"}
    return commands


def _words(rich: str, start: int, end: int, protected: list[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    for first, last in protected:
        if start <= first and last <= end:
            yield "text", rich[start:first]
            yield "word", rich[first:last]
            start = last
    yield "text", rich[start:end]


def _encoded(kind: str, text: str, ascii: bool) -> str:  # noqa: A002
    if kind == "tag":
        return text
    if kind == "math":
        return f"{{{text}}}" if any(c.isupper() for c in text) else text
    if not text.isalnum():
        text = _ESCAPED.sub(_escape, text)
    if ascii and not text.isascii():
        text = _spelled(text)
    return f"{{{text}}}" if kind == "word" else text


def _escape(found: re.Match[str]) -> str:
    text = found[0]
    if text in ESCAPES:
        return ESCAPES[text]
    if text == "`":
        return "`{}"
    # what TeX would take for a ligature is broken up
    return "{}".join(ESCAPES.get(letter, letter) for letter in text)


def _spelled(text: str) -> str:
    return "".join(letter if letter.isascii() else spelled(letter) for letter in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=8192)
def spelled(letter: str) -> str:
    r"""
    Return one letter outside ASCII as a LaTeX command in braces: `ö` is `{\\"o}`.
    """
    if letter in _COMMAND_OF:
        return "{\\" + _COMMAND_OF[letter] + "}"
    if letter in _DASHES:
        return _DASHES[letter]
    base, *marks = list(unicodedata.normalize("NFD", letter))
    if len(marks) == 1 and marks[0] in _MARK_OF and base.isascii() and base.isalpha():
        mark = _MARK_OF[marks[0]]
        return f"{{\\{mark}{base}}}" if not mark.isalpha() else f"{{\\{mark}{{{base}}}}}"
    return _library_command(letter) or f'{{\\char"{ord(letter):04X}}}'


def _library_command(letter: str) -> str:
    r"""
    Return what pylatexenc's tables have for a letter, as a formula where it is one (`{$\\alpha$}`), if it reads back
    as the letter.
    """
    from pylatexenc.latexencode import get_builtin_uni2latex_dict

    command = get_builtin_uni2latex_dict().get(ord(letter), "")
    if found := re.fullmatch(r"\\ensuremath\{(.*)\}", command):
        command = f"${found[1]}$"
    return f"{{{command}}}" if command and command.isascii() and to_unicode(f"{{{command}}}") == letter else ""


_MARK_OF = {combining: mark for mark, combining in ACCENTS.items()}
_DASHES = {"“": "``", "”": "''"}
_COMMAND_OF = {
    symbol: name
    for name, symbol in reversed(SYMBOLS.items())
    if len(symbol) == 1
    and not symbol.isascii()
    and name not in {"glqq", "grqq", "flqq", "frqq", "glq", "grq", "flq", "frq", "lq", "rq"}
}
