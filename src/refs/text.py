"""
Unicode repair, markup and case: what copying and publishers' deposits do to a text is undone here.

CSL knows few tags in a value (CSL 1.0.2, appendix "rich text"): `<i>`, `<b>`, `<sup>`, `<sub>`, small capitals and
`nocase` spans. HTML, JATS and MathML are brought to these; everything else about them is text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from refs.patterns import lazy

_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_SPACES = dict.fromkeys(
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
)
_INVISIBLE = dict.fromkeys(
    "\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""
)
_TABLE = str.maketrans(_LIGATURES | _SPACES | _INVISIBLE)


def repair(text: str) -> str:
    """
    Return the text in NFC, with ligatures spelled out, one kind of space, and no invisible or control characters.

    Line ends and tabs stay. Dashes, quotes and letters of every script stay as they are.
    """
    text = unicodedata.normalize("NFC", text).translate(_TABLE)
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else " " for c in text)


def fold(text: str) -> str:
    """
    Return the text in lower case without diacritics, for comparing and searching: `Sørenssen` and `sorenssen` agree.
    """
    text = text.casefold()
    if text.isascii():
        return text
    text = unicodedata.normalize("NFKD", text.translate(_FOLDED))
    return "".join([c for c in text if not unicodedata.combining(c)])


_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})


def spelling(text: str) -> str:
    """
    Return the text folded, and alike for the spellings of one word: `Müller` and `Mueller`, `Выготский` and `Vygotskij`.

    For comparing names and titles alone; it is no transliteration that anybody would print.
    """
    folded = fold(text)
    if not folded.isascii():
        folded = folded.translate(_CYRILLIC)
    return _SPELLED.sub(lambda found: _ONE[found[0]], folded)


_CYRILLIC = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфцчшыэіїєґўј", "abvgdeziklmnoprstufccsieiiegui", strict=True))
    | {"ж": "z", "х": "h", "щ": "sc", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
    | {"љ": "li", "њ": "ni", "ћ": "c", "ђ": "d", "џ": "d"}
)
_ONE = {"ae": "a", "oe": "o", "ue": "u", "kh": "h", "zh": "z", "sh": "s", "ch": "c", "ts": "c", "j": "i", "y": "i"}
_SPELLED = re.compile("|".join(_ONE))

SMALL_CAPS: Final = '<span style="font-variant:small-caps;">'
NOCASE: Final = '<span class="nocase">'

# HTML and JATS elements by local name, as CSL says them; the empty ones leave their content
_INLINE = {
    **dict.fromkeys(("i", "em", "italic"), "i"),
    **dict.fromkeys(("b", "strong", "bold"), "b"),
    **dict.fromkeys(("sup", "superscript", "msup-part"), "sup"),
    **dict.fromkeys(("sub", "subscript", "inf", "msub-part"), "sub"),
    **dict.fromkeys(("sc", "scp", "small-caps", "smallcaps"), "sc"),
}
_BLOCKS = frozenset(
    "p sec title label div h1 h2 h3 h4 h5 h6 li list list-item ul ol dl dt dd tr table abstract".split()
)
_DROPPED = frozenset(
    """
    span font a u tt roman sans-serif monospace underline overline strike s small big code pre ext-link xref
    named-content styled-content inline-formula disp-formula alternatives break br math mrow mi mn mo mtext mspace
    mstyle msup msub msubsup mfrac msqrt mroot mover munder munderover mfenced mtable mtr mtd mpadded mphantom
    menclose mmultiscripts mprescripts none semantics annotation annotation-xml tex-math inline-graphic graphic
    email uri body html blockquote fn sub-article center abbr cite q
    """.split()
)
_TAG = lazy(
    r"""<(/?)(?:[A-Za-z]+:)?([A-Za-z][\w-]*)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*(/?)>"""
)
_SILENT = lazy(
    r"<!--.*?-->|<!\[CDATA\[|\]\]>|<\?.*?\?>|<(?:\w+:)?(tex-math|annotation|annotation-xml)\b[^>]*>.*?</(?:\w+:)?\1\s*>",
    re.DOTALL,
)
_MATH = lazy(r"<(?:\w+:)?math\b.*?</(?:\w+:)?math\s*>", re.DOTALL)
_RICH_TAG = lazy(r"</?(?:i|b|sup|sub|sc)>|<span (?:style=\"font-variant:\s?small-caps;?\"|class=\"nocase\")>|</span>")


def rich(markup: str) -> str:
    """
    Return HTML, JATS or MathML as CSL rich text: entities resolved, known elements kept under CSL's names, other
    elements taken off.

    A `<` that begins no element known to HTML, JATS or MathML is text: `p < 0.05`, `List<String>`.
    """
    if "<" not in markup and "&" not in markup:
        return markup
    markup = _unescaped(markup)
    if "<" not in markup:
        return markup
    markup = _MATH.sub(lambda found: _linear(found[0]), _SILENT.sub("", markup))
    return _tidy(_TAG.sub(_element, markup))


def _unescaped(markup: str) -> str:
    # twice: deposits hold `&amp;lt;i&amp;gt;`
    import html

    for _ in range(2):
        if "&" in markup:
            markup = html.unescape(markup)
    return markup


def _element(found: re.Match[str]) -> str:
    closing, name, attributes, empty = found[1], found[2].lower(), found[3], found[4]
    if name == "span" and not closing:
        return _span(attributes)
    if name == "span":
        return "</span>"
    if name in _INLINE:
        tag = _INLINE[name]
        if empty:
            return ""
        if tag == "sc":
            return "</span>" if closing else SMALL_CAPS
        return f"<{closing}{tag}>"
    if name in _BLOCKS:
        return "\n"
    if name in {"br", "break", "mspace"}:
        return " "
    return "" if name in _DROPPED else found[0]


def _span(attributes: str) -> str:
    if "small-caps" in attributes:
        return SMALL_CAPS
    return NOCASE if "nocase" in attributes else "<span>"


def _linear(mathml: str) -> str:
    """
    Return a MathML formula on one line, with sub- and superscripts as CSL has them: `H<sub>2</sub>O`.
    """
    from xml.etree import ElementTree as ET

    plain_names = re.sub(r"<(/?)\w+:", r"<\1", mathml)
    plain_names = re.sub(r"\s[\w-]+:[\w-]+=(\"[^\"]*\"|'[^']*')", "", plain_names)
    try:
        root = ET.fromstring(re.sub(r"&(?!#?\w+;)", "&amp;", plain_names))  # noqa: S314
    except ET.ParseError:
        return mathml
    return re.sub(r"\s+", " ", _formula(root)).strip()


def _formula(node: object) -> str:
    children = [_formula(child) for child in node]  # type: ignore[attr-defined]
    name = node.tag.rpartition("}")[2]  # type: ignore[attr-defined]
    match name, children:
        case "msup", [base, upper]:
            return f"{base}<sup>{upper}</sup>"
        case "msub", [base, lower]:
            return f"{base}<sub>{lower}</sub>"
        case "msubsup", [base, lower, upper]:
            return f"{base}<sub>{lower}</sub><sup>{upper}</sup>"
        case "mfrac", [above, below]:
            return f"{above}/{below}"
        case "msqrt", _:
            return f"√{''.join(children)}"
    text = (node.text or "").strip() if not children else ""  # type: ignore[attr-defined]
    return text + "".join(children)


def _tidy(markup: str) -> str:
    markup = re.sub(r"<(i|b|sup|sub)>\s*</\1>", "", markup)
    markup = re.sub(r"[ \t]*\n\s*", "\n", _paired(markup))
    return re.sub(r"[ \t]{2,}", " ", markup).strip()


def _paired(markup: str) -> str:
    """
    Return rich text without tags that have no partner, and without spans that say nothing.
    """
    pieces = re.split(r"(</?(?:i|b|sup|sub)>|<span[^>]*>|</span>)", markup)
    opened: list[tuple[int, str]] = []
    for place in range(1, len(pieces), 2):
        tag = pieces[place].strip("</>").partition(" ")[0]
        if not pieces[place].startswith("</"):
            opened.append((place, tag))
        elif opened and opened[-1][1] == tag:
            begin, _ = opened.pop()
            if pieces[begin] == "<span>":
                pieces[begin] = pieces[place] = ""
        else:
            pieces[place] = ""
    for place, _ in opened:
        pieces[place] = ""
    return "".join(pieces)


def plain(text: str) -> str:
    """
    Return CSL rich text without its tags: `The <i>E. coli</i> genome` becomes `The E. coli genome`.
    """
    return _RICH_TAG.sub("", text) if "<" in text else text


_WORD = lazy(r"[^\W_]+(?:['’.&][^\W_]+)*\.?(?<!\w\w\.)|[^\W_]+")
_STOPS = ":.?!—"
_BREAK = lazy(rf"[{_STOPS}]\s*[\"“«„(\[¿¡'‘]*\s*$")
_GERMAN = frozenset(
    "der die das dem den des und für zur zum von vom im ein eine einer eines über bei mit nach aus ist als auf".split()
)
_NEVER = frozenset({"A", "I", "O"})


def case_protected(title: str, language: str = "") -> list[tuple[int, int]]:
    """
    Find the words of a title that must keep their capitals where a style turns the title to sentence case.

    These are acronyms, words with a capital inside, and single letters; and, in a title that is itself in sentence
    case, every other capitalised word, for it is a proper noun: `Kant` in `The idea of freedom in Kant`, but not in
    `The Idea of Freedom in Kant`.

    Args:
        title: CSL rich text.
        language: the title's language as a tag (`de-CH`), where it is known: German capitalises its nouns.

    Returns:
        (start, end) of each such word in the title, in order.
    """
    # a capital at the very beginning alone needs no protection: most titles there are
    if title[1:].islower():
        return []
    words = list(_words(title))
    letters = [word for _, _, word, _ in words if len(word) > 1]
    if letters and sum(map(str.isupper, letters)) * 2 > len(letters):
        return []
    nouns = _capitals_count(words, language)
    return [
        (start, end)
        for start, end, word, first in words
        if _inner_capital(word, first) or (nouns and not first and word[0].isupper())
    ]


def _words(title: str) -> Iterator[tuple[int, int, str, bool]]:
    """
    Yield (start, end, word, whether it begins a sentence) of every word outside tags and formulas.
    """
    masked = _MASKED.sub(_nulls, title) if "<" in title or "$" in title else title
    first = True
    for found in _WORD.finditer(masked):
        start, end = found.span()
        yield start, end, found[0], first or _begins(masked, start)
        first = False


_MASKED = lazy(r"<[^<>]*>|\$[^$]*\$")


def _nulls(found: re.Match[str]) -> str:
    return "\u0000" * len(found[0])


def _begins(masked: str, at: int) -> bool:
    # no search between two words with a space between them
    if masked[at - 1] == " " and masked[at - 2 : at - 1].isalnum():
        return False
    return _BREAK.search(masked[max(0, at - 12) : at].replace("\u0000", "")) is not None


def _inner_capital(word: str, first: bool) -> bool:
    if word.islower():
        return False
    if len(word) == 1:
        return not first and word.isupper() and word not in _NEVER
    rest = word[1:]
    return not rest.islower() and any(map(str.isupper, rest))


def _capitals_count(words: list[tuple[int, int, str, bool]], language: str) -> bool:
    """
    Say whether a capital within the title marks a noun, by its language or by its other words.
    """
    if language.lower().startswith(("de", "lb")):
        return True
    later = [word for _, _, word, first in words if not first and word[0].isalpha()]
    if not language and sum(word in _GERMAN for word in later) * 6 > len(later):
        return True
    long = [word for word in later if len(word) > 3 and not _inner_capital(word, first=False)]
    lower = sum(word[0].islower() for word in long)
    return lower > 0 and lower * 2 >= len(long)
