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
_REPAIRED = lazy(f"[{''.join(map(chr, _TABLE))}]")


def repair(text: str) -> str:
    """
    Return the text in NFC, with ligatures spelled out, one kind of space, and no invisible or control characters.

    Line ends and tabs stay. Dashes, quotes and letters of every script stay as they are.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)
        text = text.translate(_TABLE) if _REPAIRED.search(text) else text
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else " " for c in text)


_CONTROL = re.compile("[\0-\x08\x0e-\x1b\x7f]")
"""What is no text but moves a terminal's cursor, rings its bell or colours it, and what no TeX reads."""


def without_controls(text: str) -> str:
    """
    Return the text with a space for each control character.
    """
    return _CONTROL.sub(" ", text)


def has_controls(text: str) -> bool:
    """
    Tell whether control characters stand in a text.
    """
    return _CONTROL.search(text) is not None


_MARKUP = lazy(
    r"\ufeff?(?:\s|<!--(?:(?!-->).)*-->)*(?:<\?xml\b|<!doctype\b|<(?:html|head|body|svg)[\s>]|<[a-z][\w:.-]*\s[^<>]*\bxmlns\b)",
    re.IGNORECASE | re.DOTALL,
)


def is_markup(text: str) -> bool:
    """
    Tell whether a text is a file in HTML or XML; a few tags in a list (`<i>Nature</i>`) do not make it one.
    """
    return _MARKUP.match(text, 0, 4000) is not None


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
    for several, one in _ONE.items():
        folded = folded.replace(several, one)
    return folded


_CYRILLIC = str.maketrans(
    dict(zip("абвгдезиклмнопрстуфцчшыэіїєґўј", "abvgdeziklmnoprstufccsieiiegui", strict=True))
    | {"ж": "z", "х": "h", "щ": "sc", "ъ": "", "ь": "", "ю": "iu", "я": "ia"}
    | {"љ": "li", "њ": "ni", "ћ": "c", "ђ": "d", "џ": "d"}
)
_ONE = {"ae": "a", "oe": "o", "ue": "u", "kh": "h", "zh": "z", "sh": "s", "ch": "c", "ts": "c", "j": "i", "y": "i"}

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
    r"<!--(?:(?!-->).)*-->|<!\[CDATA\[|\]\]>|<\?.*?\?>|<(?:\w+:)?(tex-math|annotation|annotation-xml)\b[^>]*>.*?</(?:\w+:)?\1\s*>",
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
_BREAK = lazy(r"(?:(?P<dash>—)\s*|(?P<stop>[:?!]|(?<=[^\W\d_]{4})\.)\s+)[\"“«„(\[¿¡'‘]*\s*$")
_GERMAN = frozenset(
    "der die das dem den des und für zur zum von vom im ein eine einer eines über bei mit nach aus ist als auf".split()
)
_NEVER = frozenset({"A", "O"})
# What stands in small letters also where all other words have capitals
_SMALL = frozenset(
    """
    about above across after against along among and are around because before behind below between beyond but can der
    den des dem das die during for from has have her his how into its las les los near nor not off onto our out over per
    since than that the their through toward towards und under until upon van versus via von was when where whether
    while with within without yet you your
    """.split()
)

# Where a word stands: first in the title or behind a colon, where every style leaves a capital; first in a sentence;
# behind another word; behind a hyphen
_BEGINS, _SENTENCE, _WITHIN, _HALF = range(4)
_Word = tuple[int, int, str, int, int]
"""Start, end, word, where it stands, and the number of its part: title and subtitle are cased each on its own."""


def case_protected(title: str, language: str = "") -> list[tuple[int, int]]:
    """
    Find the words of a title that must keep their capitals where a style turns the title to sentence case.

    These are acronyms, words with a capital or a digit inside, single letters, and the first word of a second sentence;
    and, in a title that is itself in sentence case, every other capitalised word, for it is a proper noun: `Kant` in
    `The idea of freedom in Kant`, but not in `The Idea of Freedom in Kant`.

    Args:
        title: CSL rich text.
        language: the title's language as a tag (`de-CH`), where it is known: only English has titles in capitals.

    Returns:
        (start, end) of each such word in the title, in order.
    """
    # a capital at the very beginning alone needs no protection: most titles there are
    if title[1:].islower():
        return []
    words = list(_words(title))
    letters = [word for _, _, word, *_ in words if len(word) > 1]
    if letters and sum(map(str.isupper, letters)) * 2 > len(letters):
        return []
    nouns = _capitals_count(words, language)
    return [
        (start, end)
        for start, end, word, place, part in words
        if _inner_capital(word, place)
        or (word[0].isupper() and (place == _SENTENCE or (place >= _WITHIN and nouns[part])))
    ]


def _words(title: str) -> Iterator[_Word]:
    """
    Yield every word outside tags and formulas.
    """
    masked = _MASKED.sub(_nulls, title) if "<" in title or "$" in title else title
    part, last = 0, -1
    for found in _WORD.finditer(masked):
        start, end = found.span()
        if start == last + 1 and masked[last] == " ":
            place = _WITHIN
        else:
            place = _place(masked, start) if last >= 0 else _BEGINS
            part += place < _WITHIN and last >= 0
        last = end
        yield start, end, found[0], place, part


_MASKED = lazy(r"<[^<>]*>|\$[^$]*\$")


def _nulls(found: re.Match[str]) -> str:
    return "\u0000" * len(found[0])


def _place(masked: str, at: int) -> int:
    if masked[at - 1] in "-‐":
        return _HALF
    found = _BREAK.search(masked[max(0, at - 12) : at].replace("\u0000", ""))
    if not found:
        return _WITHIN
    return _BEGINS if found["dash"] or found["stop"] == ":" else _SENTENCE


def _inner_capital(word: str, place: int) -> bool:
    if word.islower():
        return False
    if len(word) == 1:
        return place != _BEGINS and word.isupper() and word not in _NEVER
    rest = word[1:]
    if rest.islower() and rest.isalpha():
        return False
    return any(map(str.isupper, rest)) or (word[0].isupper() and any(map(str.isdecimal, rest)))


def _capitals_count(words: list[_Word], language: str) -> list[bool]:
    """
    Say of each part of a title whether a capital within it marks a noun: by the language, or because words that would
    have a capital too, if all had, have none.
    """
    parts = words[-1][4] + 1 if words else 0
    if language and not language.lower().startswith("en"):
        return [True] * parts
    if not language and sum(word in _GERMAN for _, _, word, *_ in words[1:]) * 6 > len(words) - 1:
        return [True] * parts
    small, large = [0] * parts, [0] * parts
    for _, _, word, place, part in words:
        if place < _WITHIN or len(word) < 3 or word in _SMALL:
            continue
        if word.islower():
            small[part] += place == _WITHIN and word[0].isalpha()
        elif word[0].isupper() and not _inner_capital(word, place):
            large[part] += 1
    whole = 0 < sum(small) >= sum(large)
    return [few * 3 >= many if few else whole and many < 3 for few, many in zip(small, large, strict=True)]
