"""
Titles and other wording: what quotes, brackets, `In:` and the list's own punctuation leave of a piece of text.
"""

from __future__ import annotations

import re
from typing import Final

from refs.parse.splitting.joins import Joiner
from refs.patterns import lazy
from refs.text import plain as without_tags
from refs.text import rich

# Opening and closing quotes of every language; the German ones open low and close with what English opens with.
_QUOTES: Final = {
    '"': '"', "“": '”“"', "„": '“”"', "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’", "‚": "‘’", "'": "'",
    "”": "”", "’": "’", "`": "'`´", "「": "」", "『": "』", "《": "》",
}  # fmt: skip
_DOTTED_END = lazy(
    r"(?:(?<!\d-)(?<![a-z]['’])\b[^\W\d_]\.|\betc\.|\bet al\.|\.\.\.|\bInc\.|\bLtd\.|\bCorp\.|\bCo\.|\bJr\.|\b(?-i:vs?)\.|\bu\. ?a\.|\bNo\.|\bvol\.|"
    r",\s(?-i:Mass|Calif|Conn|Ill|Mich|Minn|Wash|Tenn|Wis|Fla|Colo|Tex|Ariz|Penn|Ont|Que)\.|\bcat\.|\bBr\.|\bDiss\.|\bПат\.|\bphil\.|\bнаук\.|\b(?:об|сб|лит)\.|(?:^|\s)(?:М|СПб|Л|Пг)\.)$",
    re.IGNORECASE,
)
# J. Am. Chem. Soc   Electron. Lett
_ABBREVIATED = lazy(r"\b[^\W\d_]{1,6}\.(?:\s+|(?![a-z]))\S|\b[A-Z][a-z]{6,8}\.\s[A-Z][a-z]{0,5}$|[^\W\d_]\.$")
# `In: Boethius`, `in Proceedings of …`, `Vol. 2 of International Encyclopedia …`; but `In Vitro` is a journal
_IN = lazy(
    r"\W*(?:of\s(?=[A-Z])|(?:[Ii]n|[Dd]ans|[EeIi]n|[Ee]m|[IiУуВв])\s*:\s*|(?:[Ii]n|[Dd]ans)\s+"
    r"(?!Vitro|Vivo|Situ|Silico|Practice)(?=[\"“„«A-ZÀ-ÞА-Я]))"
)


# `italic>Plant Science</italic`: the label cut off the outermost angle brackets
_CUT_TAG = lazy(r"^/?(?:italic|i|b|em|sup|sub|bold)>|</?(?:italic|i|b|em|sup|sub|bold)$")


def tidy(text: str) -> str:
    """
    Return the text on one line, its markup as CSL has it, and no spaces before commas and full stops.
    """
    text = " ".join(text.split())
    if "- " in text:
        text = _BROKEN.sub(_joined, text)
    if "fi " in text or "fl " in text or "ff " in text:
        text = _PARTED.sub("", _LONE.sub(_rejoined, text))
    if "<" in text or ">" in text:
        text = rich(_CUT_TAG.sub("", text))
    return _SPACED.sub("", text)


# the clini- cian, where a line once ended; but short- and long-term, Kinder- und Jugendbericht, vom Medien- zum Kinderstar
_BROKEN: Final = lazy(
    r"(?<![^\W_])([^\W\d_]*[a-zß-ÿ]{2})- (?!(?:and|or|to|und|oder|bzw|bis|zum|zur|als|sowie|wie|statt|et|ou|y|o|e|ed|och|eller|og|en|of|i|lub|ja|tai)\b)([a-zß-ÿ]{2,})"
)


# an infl ammatory disease   diff erent, where a ligature was; but staff members
_PARTED: Final = lazy(
    r"(?:(?<=[a-zß-ÿ]{2}fl)|(?<=[a-zß-ÿ]{3}[^lw\W\d_]fi)|(?<=\b[dD]iff)|(?<=\b[eE]ff)|(?<=\bcoeff))\s(?=[a-zß-ÿ]{2})"
)
# the ef fi cacy   the fl at fi eld   but sci fi films
_LONE: Final = lazy(r"([a-zß-ÿ]+)\s(ffi|ffl|fi|fl)\s(?=[a-zß-ÿ]{2})")
_SMALL: Final = frozenset(
    "a an and are as at by for from in into is its new not of on or per the their to two using via was with within".split()
)


def _rejoined(match: re.Match[str]) -> str:
    """Join a ligature that stands alone to what is behind it, and to what is before it where that is no word."""
    if match[1] in {"sci", "wi", "hi"}:
        return match[0]
    return f"{match[1]}{' ' if match[1] in _SMALL else ''}{match[2]}"


def _joined(match: re.Match[str]) -> str:
    return Joiner("").join([f"{match[1]}-", match[2]])


# `space .`, `( 2014`: the spaces that a PDF puts beside punctuation
_SPACED = lazy(r"\s(?:(?=[,.;)\]](?:\s|$))|(?<=[(\[].))")


# ‘‘Late Glacial Vegetation,’’   ``Attention is all you need''   which are written with two marks for one
_DOUBLED: Final = lazy(r"‘‘|’’|``|''|´´")


def unquote(text: str) -> str:
    """
    Take off a pair of quotes that encloses all of the text: `“Boethius and Logic.”`, `»Der Raum«`, `„Grenze“,`.

    Quotes that close before the end stay: `“Art” and Soul`. One whose partner was cut off goes.
    """
    text = _DOUBLED.sub('"', text.strip(" ,;"))
    closing = _QUOTES.get(text[:1])
    if closing is None:
        return text
    body = text[1:].rstrip(" .,;")
    dot = text[: len(text)].rstrip(" ,;").endswith(".")
    closes = [
        at for at, mark in enumerate(body) if mark in closing and not body[at + 1 : at + 2].isalpha()
    ]  # but l'âge
    if closes == [len(body) - 1]:
        return body[:-1].strip()
    if closes:
        return text
    return body + ("." if dot and not body.endswith(".") else "")


def title(text: str) -> str:
    """
    Return a title as it is cited: no enclosing quotes, no closing full stop, its own punctuation kept.
    """
    text = unquote(_edges(tidy(text)))
    text = text.strip(" ,;:–—")
    if text.endswith(".") and (not _dotted(text) or _LETTER_END.search(text, max(0, len(text) - 4))):
        text = text.rstrip(". ")
    return _balanced(text)


# Hepatitis B.   which is no abbreviation, as that of `the U.S.` is
_LETTER_END: Final = lazy(r"\w\s[A-Z]\.$")


def _dotted(text: str) -> bool:
    """Say whether the full stop at the end belongs to an abbreviation."""
    return _DOTTED_END.search(text, max(0, len(text) - _LONGEST_ABBREVIATION)) is not None


_LONGEST_ABBREVIATION: Final = 10


def container(text: str) -> str:
    """
    Return a container's title: as a title, without `In:`, and with the full stop of an abbreviation.

    `J. Am. Chem. Soc.,` keeps its last stop, `Policy Sciences.` does not.
    """
    text = without_tags(tidy(text))
    match = _IN.match(text)
    text = unquote(_edges(text[match.end() :] if match else text)).strip(" ,;:–—")
    if _NORDIC_IN.match(text):
        text = text[2:]
    if text.endswith(".") and (not _ABBREVIATED.search(text[:-1]) or _WORDS_END.search(text)):
        text = text.rstrip(". ")
    return _balanced(text)


# Die Neuerfindung der Natur. Primaten, Cyborgs und Frauen.   Werke. Kritische Studienausgabe.   whose words say that it is no abbreviation
_WORDS_END: Final = lazy(
    r"\s(?:der|die|das|und|and|the|from|des|du|les|della|del|och|om)\s(?:[^.]*\s)?[^\W\d_]{4,}\.$|\w\s(?:[^\W\d_]{11,}|[^\W\d_]{4,}[aeiouyäöüáéíóúàèìòùё])\.$|\s\d+\s[^\W\d_]{5,}\.$"
)


# I Festskrift til Halvdan Koht   but I promessi sposi, I fatti
_NORDIC_IN: Final = lazy(r"I\s[A-ZÅÄÖØÆ][\w-]*[^\Wie\d_]\s(?:til|till|av|af|og|och|i|om|for|för|over|över|mot)\s")


def plain(text: str) -> str:
    """
    Return the name of a publisher, place, series …: tidy, without the punctuation of the list around it.
    """
    text = without_tags(tidy(text)).removeprefix(". ").strip(" ,;:–—/|")
    if text.endswith(".") and not _dotted(text) and not _SHORTENED.search(text):
        text = text.rstrip(". ")
    return _balanced(text)


# Am. Inst. Phys.   Astron. Soc. Pac.   Dept. Elect. Eng., Harvard Univ.
_SHORTENED: Final = lazy(
    r"\b[A-Z][a-z]{1,6}\.\s(?:[^.]*\s)?(?!Press|Books|House)[A-Z][a-z]{1,4}\.$|\b(?:Univ|Soc|Assoc|Acad)\.$"
)


def _edges(text: str) -> str:
    return text.strip(" ,;:–—-|/").lstrip(".)]")


def _balanced(text: str) -> str:
    """Take off a bracket whose partner lies outside: `(New York`, `Regal)`."""
    for opening, closing in ("()", "[]"):
        if text.count(opening) == text.count(closing):
            continue
        if text.endswith(closing) and opening not in text:
            text = text[:-1].rstrip(" .,;:")
        if text.startswith(opening) and closing not in text:
            text = text[1:].lstrip()
        if text.endswith(opening):
            text = text[:-1].rstrip(" .,;:")
    return text
