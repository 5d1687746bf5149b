"""
The words of a title that are labelled as something else: small ones amid it, those that it begins with, its years.

Each function yields (token, label).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from refs.parse.dates import MONTHS
from refs.parse.label import Token
from refs.parse.labels import each
from refs.patterns import lazy
from refs.text import fold

_YEAR: Final = lazy(r"(?:19|20)\d\d")


def _gaps_in_titles(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield small words of a title that are labelled as nothing: `The Clean Air Act 1956 and London | smog. Environment and History`."""
    for before in each(_TITLE_GAP, letters):
        at = end = before + 1
        while end < len(tokens) - 2 and letters[end] == "o" and tokens[end].text.islower():
            end += 1
        if not at < end < at + _LONGEST_GAP or not tokens[before].text.isalnum():
            continue
        last, behind = tokens[end : end + 2]
        goes_on = letters[end] == "t" and last.text.isalnum()
        if goes_on or (last.text == "." and letters[end + 1] in _BEHIND_TITLES and last.end < behind.start):
            yield from ((i, "title") for i in range(at, end))


_TITLE_GAP: Final = lazy("to")
_LONGEST_GAP: Final = 4
_LONGEST_OPENING: Final = 6
_BEHIND_TITLES: Final = frozenset("cLPs")
"""The labels of what stands behind a title: container, place, publisher or collection."""


def _openings_of_titles(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the first words of a title that are labelled as something else: `(2020). Retrieved | from oblivion`, `2001: | a space odyssey`."""
    first = end = letters.index("t")
    while first > 1 and end - first < _LONGEST_OPENING and not _opens_sentence(tokens, first):
        first -= 1
    words = tokens[first:end]
    if not words or not _opens_sentence(tokens, first):
        return
    behind = tokens[end].text
    year = words[0].label == "date" and words[-1].text == ":" and len(words) == 2
    years = year and any(
        token.label == "date" and _YEAR.fullmatch(token.text) for token in (*tokens[:first], *tokens[end:])
    )
    number = words[0].text == "No" and (words[-1].text == ":" or behind.isdigit())
    places = words[-1].text == "," and all(token.label == "place" for token in words[:-1])
    word = words[0].label == "other" and words[0].text.istitle() and words[0].text not in _NO_OPENING
    word &= behind.islower() and [token.text for token in words[1:]] in ([], ["."], [","])
    if number or places or word or (years and behind.islower()):
        yield from ((at, "title") for at in range(first, end))


def _opens_sentence(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a token stands behind what ends a sentence, or behind names and a comma."""
    before = tokens[at - 1]
    behind = before.text in {")", ".", "]"} and tokens[at].label != "title"
    return behind or (before.text == "," and tokens[at - 2].label == "author")


_NO_OPENING: Final = frozenset("Cf See Siehe Vgl Review Rezension Rec Rez Recension Art Artikel Voce Über".split())


def _behind_honorifics(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the name behind the full stop of an honorific, at which no title ends: `A reply to Mr. | Brown. Environment and History`."""
    for at in each(_TITLE_STOP_CONTAINER, letters):
        if tokens[at].text not in _HONORIFICS or tokens[at + 1].text != ".":
            continue
        end = next((i for i in range(at + 2, len(tokens)) if tokens[i].text == "." or letters[i] != "c"), 0)
        if end and tokens[end].text == ".":
            yield from ((i, "title") for i in range(at + 1, end))


_TITLE_STOP_CONTAINER: Final = lazy("to(?=c)")
_HONORIFICS: Final = frozenset("Mr Mrs Ms Dr Prof Rev Messrs Mme Mlle".split())


_DATE: Final = lazy("d")


def _years_in_titles(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the year that ends a title and is labelled as the date, where another is: `Encuesta Nacional de Salud 2006. Madrid: MSC; 2008`."""
    years = [at for at in each(_DATE, letters) if len(tokens[at].text) == 4]
    for at in years if len(years) > 1 else ():
        if at == years[-1] and letters[at + 2 : at + 3] != "t":
            return  # but (2001): PISA 2000. | Basiskompetenzen von Schülerinnen und Schülern
        before, behind = tokens[at - 1], tokens[at + 1]
        if before.text == "," and tokens[at - 2].label == "title" and behind.text == "." and at > 2:
            yield from ((i, "title") for i in (at - 1, at))  # Health, United States, 2019. Hyattsville, MD: …; 2021
        elif (
            before.label == "title"
            and before.text.isalpha()
            and before.end + 1 == tokens[at].start
            and behind.text in {".", ";"}  # China Statistical Yearbook 2018; China Statistics Press: Beijing, 2018
        ):
            yield at, "title"


def _ranges_of_titles(text: str, tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the years that a title ends in, where a date follows: `A monarquia feudal (1096-1480). Lisboa: …, 1993`, `Revolution, 1625–1660 (3rd edn, Oxford, 1906)`."""
    for at in each(_RANGE_BEHIND, letters):
        label, opening = tokens[at].label, tokens[at + 1]
        match = _BRACKETED_RANGE.match(text, opening.start)
        behind = next((i for i in range(at + 2, len(tokens)) if match and tokens[i].start >= match.end()), 0)
        if match and (match[1] or match[3]) < (match[2] or match[4]) and "d" in letters[behind:] and behind:
            label = "other" if label == "volume" else label  # vol. III (1809-1811)
            yield from ((i, label) for i in range(at + 1, behind))


_RANGE_BEHIND: Final = lazy("[tcv]o(?=[dp])")
_BRACKETED_RANGE: Final = lazy(
    r"\((1\d{3}|20\d\d)\s?[-–—]\s?(1\d{3}|20\d\d)\)(?=[.,:]?\s)|,\s(1\d{3})[-–—](1\d{3})(?=\s\((?!1\d{3}|20\d\d))"
)


def _years_for_titles(tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """Yield the year that is all of a title, where another is the date: `Orwell, G. (1949). 1984. London: Secker & Warburg.`"""
    years = [at for at in each(_DATE, letters) if _YEAR.fullmatch(tokens[at].text)]
    for at in each(_DATE, letters):
        before, behind = tokens[at - 1], tokens[at + 1 : at + 3]
        alone = len(behind) == 2 and before.text == behind[0].text == "." and before.end < tokens[at].start
        year = len(years) > 1 and at in years and letters[at + 2 : at + 3] in _BEHIND_TITLES
        if alone and (year or _is_title(tokens[at].text)):
            yield at, "title"


def _is_title(word: str) -> bool:
    """Say whether a word is the name of no month or season: `Eliot, George. Middlemarch. 1871–72.`"""
    return word.istitle() and len(word) > _LONGEST_SEASON and fold(word) not in MONTHS


_LONGEST_SEASON: Final = 8
"""How long the name of a season is at most: `Frühling`, `Summer`."""


def words_of_titles(text: str, tokens: Sequence[Token], letters: str) -> Iterator[tuple[int, str]]:
    """
    Yield (token, label) where the neighbours of a token say that it is a word of the title.

    Args:
        text: the reference string.
        tokens: labelled tokens in order.
        letters: one for the label of each.
    """
    if "t" not in letters:
        yield from _years_for_titles(tokens, letters)
        return
    if "toc" in letters:
        yield from _behind_honorifics(tokens, letters)
    if "o" in letters:
        yield from _gaps_in_titles(tokens, letters)
        yield from _openings_of_titles(tokens, letters)
    yield from _years_in_titles(tokens, letters)
    if "(" in text:  # in which they stand or the date does
        yield from _ranges_of_titles(text, tokens, letters)
