"""
LaTeX's commands against Unicode, as tables: accents, letters and symbols, styles, what a formula may hold.
"""

from __future__ import annotations

from typing import Final

from refs.text import SMALL_CAPS

# LaTeX accent commands and the combining character of each; the letters are those of the LaTeX kernel and of T1, T5
ACCENTS: Final = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "h": "\u0309", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327",
    "k": "\u0328", "b": "\u0331", "G": "\u030f", "U": "\u030e",
}  # fmt: skip

SYMBOLS: Final = {
    "ss": "ß", "SS": "ẞ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
    "ng": "ŋ", "NG": "Ŋ", "S": "§", "P": "¶", "textendash": "–", "textemdash": "—", "ldots": "…", "dots": "…",
    "textellipsis": "…", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "quotedblbase": "„", "quotesinglbase": "‚", "guillemotleft": "«", "guillemotright": "»",
    "guilsinglleft": "‹", "guilsinglright": "›", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»", "glq": "‚",
    "grq": "‘", "flq": "‹", "frq": "›", "lq": "‘", "rq": "’", "textquotedbl": '"', "textquotesingle": "'",
    "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textbar": "|", "textless": "<",
    "textgreater": ">", "textdollar": "$", "textunderscore": "_", "textbraceleft": "{", "textbraceright": "}",
    "lbrace": "{", "rbrace": "}", "copyright": "©", "textcopyright": "©", "pounds": "£", "textsterling": "£",
    "texteuro": "€", "euro": "€", "textyen": "¥", "textcent": "¢", "textdegree": "°", "textregistered": "®",
    "texttrademark": "™", "textexclamdown": "¡", "textquestiondown": "¿", "slash": "/", "textperiodcentered": "·",
    "textbullet": "•", "textmu": "µ", "texttimes": "×", "textpm": "±", "textonehalf": "½", "textordfeminine": "ª",
    "textordmasculine": "º", "TeX": "TeX", "LaTeX": "LaTeX", "BibTeX": "BibTeX", "LaTeXe": "LaTeX2e", "space": " ",
    "newline": " ", "linebreak": " ", "par": "\n", "quad": " ", "qquad": " ", "relax": "", "protect": "",
    "allowbreak": "", "nobreak": "", "break": "", "hfill": " ", "bibrangedash": "–", "hyphen": "-", "adddot": ".",
    "addcomma": ",", "addspace": " ", "adddotspace": ". ", "isdot": "", "dag": "†", "ddag": "‡",
    "nobreakspace": "\u00a0", "and": "and",
}  # fmt: skip

CHARACTERS: Final = {
    "&": "&", "%": "%", "#": "#", "_": "_", "$": "$", "{": "{", "}": "}", "\\": " ", " ": " ", "\n": " ", "\t": " ",
    ",": "\u2009", ";": " ", ":": " ", ">": " ", "!": "", "-": "", "/": "", "@": "", "*": "", "(": "(", ")": ")",
    "|": "|", "+": "", "<": "",
}  # fmt: skip

# Commands with one argument whose text is marked up; None leaves the text alone
STYLES: Final[dict[str, str | None]] = {
    **dict.fromkeys(("emph", "textit", "textsl", "mkbibemph", "mkbibitalic"), "i"),
    **dict.fromkeys(("textbf", "mkbibbold"), "b"),
    **dict.fromkeys(("textsuperscript", "mkbibsuperscript"), "sup"),
    **dict.fromkeys(("textsubscript", "mkbibsubscript"), "sub"),
    **dict.fromkeys(("textsc", "mkbibacro"), "sc"),
    **dict.fromkeys(("enquote", "mkbibquote"), "quote"),
}
DECLARATIONS: Final = {
    **dict.fromkeys(("em", "it", "itshape", "sl", "slshape"), "i"),
    **dict.fromkeys(("bf", "bfseries"), "b"),
    **dict.fromkeys(("sc", "scshape"), "sc"),
    **dict.fromkeys("rm sf tt upshape normalfont rmfamily sffamily ttfamily mdseries".split()),
    **dict.fromkeys("tiny scriptsize footnotesize small normalsize large".split()),
}
VERBATIM: Final = frozenset({"url", "path", "nolinkurl", "href", "verb"})
DROPPED: Final = frozenset(
    {
        "noopsort",
        "SortNoop",
        "switchargs",
        "label",
        "vspace",
        "hspace",
        "index",
        "cite",
        "nocite",
        "foreignlanguage",
        "selectlanguage",
    }
)
OPEN: Final = {"i": "<i>", "b": "<b>", "sup": "<sup>", "sub": "<sub>", "sc": SMALL_CAPS, "quote": "“"}
CLOSE: Final = {"i": "</i>", "b": "</b>", "sup": "</sup>", "sub": "</sub>", "sc": "</span>", "quote": "”"}

ESCAPES: Final = {
    "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_", "$": r"\$", "{": r"{\textbraceleft}", "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}", "^": r"{\textasciicircum}", "\\": r"{\textbackslash}", "<": r"{\textless}",
    ">": r"{\textgreater}", "|": r"{\textbar}", "\u00a0": "~", "\u2009": r"\,", "–": "--", "—": "---", "\n": " ",
    "\r": " ", "\t": " ",
}  # fmt: skip

# What a formula may hold to be taken for one; anything else is text and is escaped
MATH_COMMANDS: Final = frozenset(
    """
    alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi varpi rho varrho
    sigma varsigma tau
    upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega aleph ell hbar imath
    jmath wp Re Im partial
    infty nabla forall exists neg emptyset varnothing angle triangle prime sqrt frac tfrac dfrac binom over sum prod
    coprod int iint oint
    lim limsup liminf sup inf max min det dim ker deg exp log ln sin cos tan cot sec csc arcsin arccos arctan sinh
    cosh tanh arg gcd hom Pr
    le leq ge geq ne neq equiv sim simeq approx cong propto ll gg subset subseteq supset supseteq in ni notin cup cap
    setminus wedge vee
    oplus otimes times cdot circ bullet star ast pm mp div to rightarrow leftarrow leftrightarrow Rightarrow Leftarrow
    Leftrightarrow mapsto
    longrightarrow uparrow downarrow ldots cdots dots vdots ddots mathrm mathbf mathit mathsf mathtt mathcal mathbb
    mathfrak mathscr boldsymbol
    text textrm operatorname hat bar tilde vec dot ddot overline underline widehat widetilde left right big Big bigl
    bigr langle rangle lfloor
    rfloor lceil rceil vert Vert mid parallel perp dagger ddagger quad qquad not bmod pmod mod top bot vdash models
    lbrace rbrace rm bf cal it
    sf tt
    """.split()
)
