"""
LaTeX to Unicode and back, for the values of bibliographies.

`to_unicode` gives CSL rich text; formulas stay as `$…$` unless they are one symbol or a plain sub- or superscript. `to_latex` escapes whatever
TeX would act on, so that no value can run a command or break a build: the only commands in its output are its own.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final

from refs.text import NOCASE, SMALL_CAPS

# LaTeX accent commands and the combining character of each; the letters are those of the LaTeX kernel and of T1, T5
ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308", "h": "\u0309",
    "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331", "G": "\u030f", "U": "\u030e",
}  # fmt: skip

SYMBOLS: Final = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶",
    "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…", "textellipsis": "…", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedblleft": "“", "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«",
    "guillemotright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "glq": "‚",
    "grq": "‘", "flq": "‹", "frq": "›", "lq": "‘", "rq": "’", "textquotedbl": '"', "textquotesingle": "'", "textbackslash": "\\",
    "textasciitilde": "~", "textasciicircum": "^", "textbar": "|", "textless": "<", "textgreater": ">", "textdollar": "$",
    "textunderscore": "_", "textbraceleft": "{", "textbraceright": "}", "lbrace": "{", "rbrace": "}", "copyright": "©",
    "textcopyright": "©", "pounds": "£", "textsterling": "£", "texteuro": "€", "euro": "€", "textyen": "¥", "textcent": "¢",
    "textdegree": "°", "textregistered": "®", "texttrademark": "™", "textexclamdown": "¡", "textquestiondown": "¿", "slash": "/",
    "textperiodcentered": "·", "textbullet": "•", "textmu": "µ", "texttimes": "×", "textpm": "±", "textonehalf": "½",
    "textordfeminine": "ª", "textordmasculine": "º", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e",
    "space": " ", "newline": " ", "linebreak": " ", "par": "\n", "quad": " ", "qquad": " ", "relax": "", "protect": "", "allowbreak": "",
    "nobreak": "", "break": "", "hfill": " ", "bibrangedash": "–", "hyphen": "-", "adddot": ".", "addcomma": ",", "addspace": " ", "adddotspace": ". ", "isdot": "", "dag": "†", "ddag": "‡", "nobreakspace": "\u00a0", "and": "and",
}  # fmt: skip

_CHARACTERS = {
    "&": "&", "%": "%", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", "\\": " ", " ": " ", "\n": " ", "\t": " ", ",": "\u2009",
    ";": " ", ":": " ", ">": " ", "!": "", "-": "", "/": "", "@": "", "*": "", "(": "(", ")": ")", "|": "|", "+": "", "<": "",
}  # fmt: skip

# Commands with one argument whose text is marked up; None leaves the text alone
_STYLES: Final[dict[str, str | None]] = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic"), "i"),
    **dict.fromkeys(("textbf", "mkbibbold"), "b"),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript"), "sup"),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), "sub"),
    **dict.fromkeys(("textsc", "mkbibacro"), "sc"),
    **dict.fromkeys(("enquote", "mkbibquote"), "quote"),
}
_DECLARATIONS: Final = {
    **dict.fromkeys(("em", "it", "itshape", "sl", "slshape"), "i"),
    **dict.fromkeys(("bf", "bfseries"), "b"),
    **dict.fromkeys(("sc", "scshape"), "sc"),
    **dict.fromkeys("rm sf tt upshape normalfont rmfamily sffamily ttfamily mdseries tiny scriptsize footnotesize small normalsize".split()),
}
_VERBATIM = frozenset({"url", "path", "nolinkurl", "href", "verb"})
_DROPPED = frozenset({"noopsort", "SortNoop", "switchargs", "label", "vspace", "hspace", "index", "cite", "nocite", "foreignlanguage", "selectlanguage"})
_OPEN = {"i": "<i>", "b": "<b>", "sup": "<sup>", "sub": "<sub>", "sc": SMALL_CAPS, "quote": "“"}
_CLOSE = {"i": "</i>", "b": "</b>", "sup": "</sup>", "sub": "</sub>", "sc": "</span>", "quote": "”"}

_SPECIAL = re.compile(r"[\\{}$~]|--|``|''")
_ACCENTED = re.compile(
    r"""\\\\|\{\\(?P<a>["'`^~=.])(?:\{(?P<a1>\\?[A-Za-z])\}|(?P<a2>\\?[A-Za-z]))\}"""
    r"""|\{\\(?P<b>[ucvHkrdbh])(?:\{(?P<b1>\\?[A-Za-z])\}|\ +(?P<b2>\\?[A-Za-z]))\}"""
    r"""|\\(?P<c>["'`^~=.])(?:\{(?P<c1>\\?[A-Za-z])\}|(?P<c2>[A-Za-z]))"""
    r"""|\\(?P<d>[ucvHkrdbh])\{(?P<d1>\\?[A-Za-z])\}"""
    r"""|\{\\(?P<e>ss|[oOlL]|ae|AE|oe|OE|aa|AA)\}|\\(?P<f>[&%#_])"""
)
_DOTLESS = {"\\i": "i", "\\j": "j"}
_PIECE = re.compile(
    r"(?P<word>\\[A-Za-z@]+\*?[ \t]*(?:\n[ \t]*)?)|(?P<char>\\.)|(?P<math>\$\$?(?:[^$\\]|\\.)+\$\$?)|(?P<open>\{)|(?P<close>\})"
    r"|(?P<tie>~)|(?P<dash>---?)|(?P<quote>``|'')|(?P<text>[^\\{}$~`'-]+|.)",
    re.DOTALL,
)
_LIGATURES = {"--": "–", "---": "—", "``": "“", "''": "”"}


def to_unicode(latex: str) -> str:
    """
    Return a LaTeX value as CSL rich text: `{\\"U}ber \\emph{E. coli}` becomes `Über <i>E. coli</i>`.

    Braces that only group or protect are taken off. A command that is not known gives way to the text of its arguments.
    """
    if not _SPECIAL.search(latex):
        return latex
    text = _ACCENTED.sub(_accented, latex) if "\\" in latex else latex
    if "\\" not in text and "$" not in text:
        return _simple(text)
    return unicodedata.normalize("NFC", _Decoder(text).value())


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
            if kind == "word" and (name := text[1:].strip().rstrip("*")) in _DECLARATIONS:
                style = _DECLARATIONS[name]
                if style:
                    parts.append(_OPEN[style])
                    closers.append(_CLOSE[style])
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
        return _CHARACTERS.get(character, character)

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
        if name in _STYLES:
            style = _STYLES[name] or "i"
            return _OPEN[style] + self.argument() + _CLOSE[style]
        if name in _VERBATIM:
            return self.link(name)
        if name in _DROPPED:
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
        """Return the character of a `\\char"4E2D`."""
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
    from pylatexenc.latex2text import get_default_latex_context_db  # noqa: PLC0415

    spec = get_default_latex_context_db().get_macro_spec(name)
    shown = spec.simplify_repl if spec else ""
    return shown if isinstance(shown, str) and "%" not in shown else ""


_ONE_SYMBOL = re.compile(r"\\([A-Za-z]+)\s*|([A-Za-z0-9+=<>-])")
_SCRIPT = re.compile(r"(?:\{\})?([\^_])(?:\{([\w+\-−]+|\\(?:prime|circ))\}|([\w+−-]))")
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


# --- Unicode to LaTeX -------------------------------------------------------------------------------------------------------------------

_ESCAPES: Final = {
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$", "{": r"{\textbraceleft}", "}": r"{\textbraceright}", "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}", "\\": r"{\textbackslash}", "<": r"{\textless}", ">": r"{\textgreater}", "|": r"{\textbar}",
    "\u00a0": "~", "\u2009": r"\,", "–": "--", "—": "---", "\n": " ", "\r": " ", "\t": " ",
}  # fmt: skip
_ESCAPED = re.compile("[" + re.escape("".join(_ESCAPES)) + r"]|--+|``|''|[?!]`")
_SPLIT = re.compile(
    r'(</?(?:i|b|sup|sub)>|<span style="font-variant:\s?small-caps;?">|<span class="nocase">|</span>)'
    r"|(\$(?=[^\s$])(?:[^$\\]|\\[A-Za-z]+|\\[,;:! {}])*?(?<=[^\s\\])\$(?!\d))"
)
_COMMANDS = {"<i>": r"\emph{", "<b>": r"\textbf{", "<sup>": r"\textsuperscript{", "<sub>": r"\textsubscript{", SMALL_CAPS: r"\textsc{", NOCASE: "{"}
_PARTNERS = {"<i>": "</i>", "<b>": "</b>", "<sup>": "</sup>", "<sub>": "</sub>", SMALL_CAPS: "</span>", NOCASE: "</span>"}

# What a formula may hold to be taken for one; anything else is text and is escaped
_MATH_COMMANDS = frozenset(
    """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho sigma varsigma tau
    upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega aleph ell hbar imath jmath wp Re Im partial
    infty nabla forall exists neg emptyset varnothing angle triangle prime sqrt frac tfrac dfrac binom over sum prod coprod int iint oint
    lim limsup liminf sup inf max min det dim ker deg exp log ln sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh arg gcd hom Pr
    le leq ge geq ne neq equiv sim simeq approx cong propto ll gg subset subseteq supset supseteq in ni notin cup cap setminus wedge vee
    oplus otimes times cdot circ bullet star ast pm mp div to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow Leftrightarrow mapsto
    longrightarrow uparrow downarrow ldots cdots dots vdots ddots mathrm mathbf mathit mathsf mathtt mathcal mathbb mathfrak mathscr boldsymbol
    text textrm operatorname hat bar tilde vec dot ddot overline underline widehat widetilde left right big Big bigl bigr langle rangle lfloor
    rfloor lceil rceil vert Vert mid parallel perp dagger ddagger quad qquad not bmod pmod mod top bot vdash models lbrace rbrace rm bf cal it
    sf tt
    """.split()
)
_MATH_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_MATH_TEXT = re.compile(r"\\(?:mathrm|mathbf|mathit|mathsf|mathtt|mathcal|text|textrm|operatorname)\s*\{[^{}]*\}")


def is_formula(text: str) -> bool:
    """
    Say whether a `$…$` in a title is a formula that TeX may see: known commands only, balanced, no words and nothing that acts.
    """
    inner = text[1:-1]
    if re.search(r"[%#&~\"$]", inner) or not _balanced(inner):
        return False
    if any(name not in _MATH_COMMANDS for name in re.findall(r"\\([A-Za-z]+)", inner)):
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
    """
    Return CSL rich text as LaTeX.

    Args:
        rich: the text, with CSL's tags.
        ascii: spell letters outside ASCII as commands (`{\\"o}`, `{\\char"4E2D}`).
        protected: spans of the text to put in braces, so that BibTeX keeps their case.
    """
    if not ascii and not protected and not _ESCAPED.search(rich):
        return rich
    marks = _marks(rich, list(protected))
    return "".join(_encoded(kind, text, ascii) for kind, text in marks)


def _marks(rich: str, protected: list[tuple[int, int]]) -> Iterator[tuple[str, str]]:
    """
    Yield (kind, text): `tag` (already LaTeX), `math` (a formula), `word` (to be put in braces) or `text`.
    """
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
    text = _ESCAPED.sub(_escape, text)
    if ascii and not text.isascii():
        text = _spelled(text)
    return f"{{{text}}}" if kind == "word" else text


def _escape(found: re.Match[str]) -> str:
    text = found[0]
    if text in _ESCAPES:
        return _ESCAPES[text]
    return "{}".join(text)


def _spelled(text: str) -> str:
    pieces = []
    for letter in unicodedata.normalize("NFC", text):
        pieces.append(letter if letter.isascii() else spelled(letter))
    return "".join(pieces)


@lru_cache(maxsize=8192)
def spelled(letter: str) -> str:
    """
    Return one letter outside ASCII as a LaTeX command in braces: `ö` is `{\\"o}`.
    """
    if letter in _COMMAND_OF:
        return "{\\" + _COMMAND_OF[letter] + "}"
    if letter in _DASHES:
        return _DASHES[letter]
    base, *marks = unicodedata.normalize("NFD", letter)
    if len(marks) == 1 and marks[0] in _MARK_OF and base.isascii() and base.isalpha():
        mark = _MARK_OF[marks[0]]
        base = {"i": "\\i", "j": "\\j"}.get(base, base) if mark not in "cdbk" else base
        return f"{{\\{mark}{base}}}" if not mark.isalpha() else f"{{\\{mark}{{{base}}}}}"
    return f'{{\\char"{ord(letter):04X}}}'


_MARK_OF = {combining: mark for mark, combining in ACCENTS.items()}
_DASHES = {"“": "``", "”": "''"}
_COMMAND_OF = {
    symbol: name
    for name, symbol in reversed(SYMBOLS.items())
    if len(symbol) == 1 and not symbol.isascii() and name not in {"glqq", "grqq", "flqq", "frqq", "glq", "grq", "flq", "frq", "lq", "rq"}
}


@cache
def _symbol_table() -> dict[str, str]:
    """
    Return the command of every symbol that SYMBOLS has, for tests of the round trip.
    """
    return dict(_COMMAND_OF)
