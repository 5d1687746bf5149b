"""
The title in quotes right behind the authors, which is one whatever the labels of its words are: `Ward, Sarah. “1968.” …`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from refs.parse.label import Token
from refs.patterns import lazy

_BEFORE: Final = frozenset({"author", "date", "other", "citation-number"})
"""The labels of what stands before a title."""
_CURLY: Final = r"“(?P<curly>[^“”]{2,300}(?:“[^“”]{1,80}”[^“”]{0,200}){0,3})”"
_SINGLE: Final = r"(?<![\w’])‘(?P<single>[^“”«»]{2,300}?)’(?!\w)"
_CLOSED: Final = r"(?:(?<=[.,?!].)|(?=[.,;]|\s\(|\s[Ii]n:?\s|\s[A-ZÀ-Þ]))"
_QUOTED: Final = lazy(
    rf"(?:{_CURLY}|{_SINGLE}|«\s?(?P<angled>[^«»]{{2,300}})»|„(?P<low>[^„“”]{{2,300}})[“”]|"
    rf"(?<!\w)\"(?P<straight>[^\"]{{2,300}})\"(?!\w)){_CLOSED}"
)
_OPENING: Final = frozenset('“‘«„"')


def behind_quotes(tokens: Sequence[Token], end: int) -> range:
    """
    Return the tokens behind a title in quotes that are labelled as more of it, and name what it stands in: `« L’ère », Revue d’histoire [En ligne]`.

    Args:
        tokens: labelled tokens in order.
        end: where the title ends among them, exclusive; 0 where none stands in quotes.
    """
    first = end
    while 0 < first < len(tokens) and not tokens[first].text.isalnum():
        first += 1
    last = first
    while 0 < last < len(tokens) and tokens[last].label == "title":
        last += 1
    lost = first < last < len(tokens) and tokens[first].text[0].isupper() and tokens[last].text in {"[", ","}
    return range(first, last) if lost and all(token.label != "container" for token in tokens) else range(0)


def quoted_title(tokens: Sequence[Token], text: str) -> tuple[int, int]:
    """
    Return where the title in quotes begins and ends among the tokens, exclusive; (0, 0) where none does.

    Args:
        tokens: labelled tokens in order.
        text: the reference string.
    """
    if not any(mark in text for mark in _OPENING) or (match := _QUOTED.search(text)) is None:
        return 0, 0
    starts = [token.start for token in tokens]
    start, end = match.span(match.lastgroup or 0)
    first, last = bisect_left(starts, start), bisect_left(starts, end)
    before = {token.label for token in tokens[:first]}
    inside = [token.label for token in tokens[first:last] if token.text.isalnum()]
    lost = {*inside} == {"other"} and not any(token.label == "title" for token in tokens)  # “Citation.”, as of a link
    some = inside.count("title") * 2 >= len(inside) if "title" in inside else lost or inside == ["date"]
    return (first, last) if before <= _BEFORE and "author" in before and inside and some else (0, 0)
