"""
LaTeX to Unicode.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from refs.latex.tables import (
    ACCENTS,
    CHARACTERS,
    CLOSE,
    DECLARATIONS,
    DROPPED,
    OPEN,
    STYLES,
    SYMBOLS,
    VERBATIM,
)
from refs.patterns import lazy

_SPECIAL = lazy(r"[\\{}$~]|--|``|''")
_SINGLE = lazy(r"(?<![\w\\`}])`(?![`\s])([^`'{}$]+)'(?![{'\w])")
_ACCENTED = lazy(
    r"""\\\\|\{\\(?P<a>["'`^~=.])(?:\{(?P<a1>\\?[A-Za-z])\}|(?P<a2>\\?[A-Za-z]))\}"""
    r"""|\{\\(?P<b>[ucvHkrdbh])(?:\{(?P<b1>\\?[A-Za-z])\}|\ +(?P<b2>\\?[A-Za-z]))\}"""
    r"""|\\(?P<c>["'`^~=.])(?:\{(?P<c1>\\?[A-Za-z])\}|(?P<c2>[A-Za-z]))"""
    r"""|\\(?P<d>[ucvHkrdbh])\{(?P<d1>\\?[A-Za-z])\}"""
    r"""|\{\\(?P<e>ss|[oOlL]|ae|AE|oe|OE|aa|AA)\}|\\(?P<f>[&%#_])"""
)
_DOTLESS = {"\\i": "i", "\\j": "j"}
_PIECE = lazy(
    r"(?P<word>\\[A-Za-z@]+\*?[ \t]*(?:\n[ \t]*)?)|(?P<char>\\.)|(?P<math>\$\$?(?:[^$\\]|\\.)+\$\$?)"
    r"|(?P<open>\{)|(?P<close>\})"
    r"|(?P<tie>~)|(?P<dash>---?)|(?P<quote>``|'')|(?P<text>[^\\{}$~`'-]+|.)",
    re.DOTALL,
)
_LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”"}


def to_unicode(latex: str) -> str:
    r"""
    Return a LaTeX value as CSL rich text: `{\\"U}ber \\emph{E. coli}` becomes `Über <i>E. coli</i>`.

    Braces that only group or protect are taken off. A command that is not known gives way to the text of its arguments.
    What is nested deeper than anybody writes stays as it is.
    """
    if latex.isalnum():
        return latex
    if "`" in latex:
        latex = _SINGLE.sub(r"‘\1’", latex)
    if not _SPECIAL.search(latex):
        return latex
    text = accents_resolved(latex)
    if "\\" not in text and "$" not in text:
        return _simple(text)
    try:
        return unicodedata.normalize("NFC", _Decoder(text).value())
    except RecursionError:
        return latex


def accents_resolved(latex: str) -> str:
    r"""
    Return a LaTeX value with its accented and special letters as such (`M{\\"u}ller` as `Müller`), all else as it is.
    """
    return _ACCENTED.sub(_accented, latex) if "\\" in latex else latex


def _simple(text: str) -> str:
    """
    Decode what holds no command and no formula: braces, ties, dashes and quotes.
    """
    if "-{" in text or "'{" in text or "`{" in text:
        return _Decoder(text).value()
    text = text.replace("{", "").replace("}", "")
    if "~" in text:
        text = text.replace("~", "\u00a0")
    if "--" in text:
        text = text.replace("---", "—").replace("--", "–")
    if "``" in text or "''" in text:
        text = text.replace("``", "“").replace("''", "”")
    return text


def _accented(found: re.Match[str]) -> str:
    return _accent_text(found[0])


@lru_cache(maxsize=4096)
def _accent_text(text: str) -> str:
    found = _ACCENTED.fullmatch(text)
    groups = {name: value for name, value in (found.groupdict() if found else {}).items() if value}
    if not groups:
        return text
    if "e" in groups:
        return SYMBOLS[groups["e"]]
    if "f" in groups:
        return groups["f"]
    mark, letter = groups.values()
    return accented(mark, letter)


def accented(mark: str, letter: str) -> str:
    """
    Return a letter with the accent of a LaTeX accent command: `accented('"', "o")` is `ö`.
    """
    letter = _DOTLESS.get(letter, letter.lstrip("\\"))
    return unicodedata.normalize("NFC", letter[:1] + ACCENTS[mark] + letter[1:])


class _Decoder:
    """
    One pass over the pieces of a value that the quick ways cannot read.
    """

    __slots__ = ("pieces", "place")

    def __init__(self, text: str) -> None:
        self.pieces = [(found.lastgroup or "text", found[0]) for found in _PIECE.finditer(text)]
        self.place = 0

    def value(self) -> str:
        parts = []
        while self.place < len(self.pieces):
            parts.append(self.group())
        return "".join(parts)

    def group(self) -> str:
        """Decode up to the brace that closes the group, or to the end."""
        parts: list[str] = []
        closers: list[str] = []
        while self.place < len(self.pieces):
            kind, text = self.pieces[self.place]
            self.place += 1
            if kind == "close":
                break
            if kind == "word" and (name := text[1:].strip().rstrip("*")) in DECLARATIONS:
                style = DECLARATIONS[name]
                if style:
                    parts.append(OPEN[style])
                    closers.append(CLOSE[style])
            else:
                parts.append(self.piece(kind, text))
        return "".join(parts + closers[::-1])

    def piece(self, kind: str, text: str) -> str:
        match kind:
            case "open":
                return self.group()
            case "word":
                return self.command(text[1:].strip().rstrip("*"), text)
            case "char":
                return self.character(text[1])
            case "math":
                return formula(text.strip("$"))
            case "tie":
                return "\u00a0"
            case "dash" | "quote":
                return _LIGATURES[text]
        return text

    def character(self, character: str) -> str:
        if character in ACCENTS and character not in "u.":
            return self.accent(character)
        if character == ".":
            return self.accent(character)
        return CHARACTERS.get(character, character)

    def accent(self, mark: str) -> str:
        letter = self.argument()
        if not letter:
            return {"~": "~", "^": "^"}.get(mark, "")
        if letter[0] == "<":
            return letter
        return unicodedata.normalize("NFC", {"ı": "i", "ȷ": "j"}.get(letter[0], letter[0]) + ACCENTS[mark] + letter[1:])

    def argument(self) -> str:
        """Decode the next argument: a group, a command, or one character."""
        self.skip_space()
        if self.place >= len(self.pieces) or self.pieces[self.place][0] == "close":
            return ""
        kind, text = self.pieces[self.place]
        if kind == "text" and len(text) > 1:
            self.pieces[self.place] = (kind, text[1:])
            return text[0]
        self.place += 1
        return self.piece(kind, text)

    def skip_space(self) -> None:
        while self.place < len(self.pieces) and self.pieces[self.place][0] == "text":
            text = self.pieces[self.place][1].lstrip()
            if text:
                self.pieces[self.place] = ("text", text)
                return
            self.place += 1

    def command(self, name: str, text: str) -> str:
        if name in SYMBOLS:
            return SYMBOLS[name]
        if name in ACCENTS:
            return self.accent(name)
        if name in STYLES:
            style = STYLES[name] or "i"
            return OPEN[style] + self.argument() + CLOSE[style]
        if name in VERBATIM:
            return self.link(name)
        if name in DROPPED:
            self.argument()
            return ""
        if name == "ensuremath":
            return formula(self.raw_argument())
        if name == "char":
            return self.code()
        symbol = _library_symbol(name)
        return (symbol + (" " if text.endswith((" ", "\n")) and symbol.isalpha() else "")) if symbol else ""

    def link(self, name: str) -> str:
        address = self.raw_argument()
        if name == "href" and (shown := self.argument()):
            return shown
        return re.sub(r"\\([%#&_~{}$^])", r"\1", address)

    def raw_argument(self) -> str:
        """Return the next group as it is written, without its braces."""
        self.skip_space()
        if self.place >= len(self.pieces) or self.pieces[self.place][0] != "open":
            return self.argument()
        depth, parts = 0, []
        while self.place < len(self.pieces):
            kind, text = self.pieces[self.place]
            self.place += 1
            depth += {"open": 1, "close": -1}.get(kind, 0)
            if depth == 0:
                break
            parts.append(text)
        return "".join(parts[1:])

    def code(self) -> str:
        r"""Return the character of a `\\char"4E2D`."""
        if self.place < len(self.pieces):
            kind, text = self.pieces[self.place]
            found = re.match(r"\"([0-9A-F]{1,6})", text)
            if kind == "text" and found:
                self.pieces[self.place] = (kind, text[found.end() :])
                return chr(min(int(found[1], 16), 0x10FFFF))
        return ""


@cache
def _library_symbol(name: str) -> str:
    """
    Return what pylatexenc's tables say for a command without arguments, an empty text where they say nothing.
    """
    from pylatexenc.latex2text import get_default_latex_context_db

    spec = get_default_latex_context_db().get_macro_spec(name)
    shown = spec.simplify_repl if spec else ""
    return shown if isinstance(shown, str) and "%" not in shown else ""


_ONE_SYMBOL = lazy(r"\\([A-Za-z]+)\s*|([A-Za-z0-9+=<>-])")
_SCRIPT = lazy(r"(?:\{\})?([\^_])(?:\{([\w+\-−]+|\\(?:prime|circ))\}|([\w+−-]))")
_DEGREES = {"\\circ": "∘", "\\prime": "′"}


def formula(math: str) -> str:
    """
    Return a formula as text where it is one symbol or a plain sub- or superscript (`H$_2$O`), else as `$…$`.
    """
    math = math.strip()
    one = _ONE_SYMBOL.fullmatch(math)
    if one and one[2]:
        return f"${math}$" if one[2].isalpha() else math
    if one and (symbol := _library_symbol(one[1])):
        return symbol
    script = _SCRIPT.fullmatch(math)
    if script:
        tag = "sup" if script[1] == "^" else "sub"
        inner = script[2] or script[3]
        return f"<{tag}>{_DEGREES.get(inner, inner)}</{tag}>"
    return f"${math}$" if math else ""
