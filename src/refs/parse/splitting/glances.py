"""
Glances: what the labeller makes of the text on both sides of a place where a reference may open.

`… Cambridge University Press. Oxford English Dictionary. 2nd ed. …`: no mark tells which of the two full stops ends a reference. But read alone, what
lies behind the right one begins with an author or a title and has a date and a container of its own; and read as one string, both sides make no good
reference. Each side is read alone, up to the neighbouring openings, and then both together.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from refs.parse.label import Labeller, Token

_SPAN = 260
"""How many characters are read on each side: about as much as a reference has."""
_WORD = 60
"""How far a cut may be moved to stand between two words."""
_FIELDS = ("author", "title", "date", "container")
_CONFIDENCES = (0.6, 0.85, 0.97)
_GAINS = (-0.08, -0.04, -0.02, -0.01, -0.003, 0.003, 0.01, 0.02, 0.04, 0.08)
_NEAR_GAINS = (-0.2, -0.1, -0.05, -0.02, 0.02, 0.05, 0.1, 0.2)
_NEAR = 6
"""How many tokens on each side are near."""


class Place(NamedTuple):
    """
    A place where a reference may open.

    Args:
        low: where the opening before it is.
        at: its offset.
        high: where the opening behind it is, or the text ends.
    """

    low: int
    at: int
    high: int


def glances(text: str, places: Sequence[Place]) -> list[list[str]]:
    """
    Name what the labels beside each place tell.

    Args:
        text: the list that the places lie in.
        places: the places; all strings are labelled in one call.
    """
    sides = [(_before(text, place), _behind(text, place)) for place in places]
    strings = list(dict.fromkeys(one for left, right in sides for one in (left, right, f"{left} {right}")))
    read = dict(zip(strings, Labeller.load().label(strings), strict=True))
    return [_features(read[left], read[right], read[f"{left} {right}"], len(left)) for left, right in sides]


def _before(text: str, place: Place) -> str:
    start = place.at - _SPAN
    if start <= place.low:
        return text[place.low : place.at].strip()
    space = text.find(" ", start, min(start + _WORD, place.at))
    return text[max(start, space + 1) : place.at].strip()


def _behind(text: str, place: Place) -> str:
    end = place.at + _SPAN
    if end >= place.high:
        return text[place.at : place.high].strip()
    space = text.rfind(" ", end - _WORD, end)
    return text[place.at : space if space >= 0 else end].strip()


def _features(left: Sequence[Token], right: Sequence[Token], both: Sequence[Token], end: int) -> list[str]:
    """What three readings tell: of the left side, of the right side, and of both, where the left one ends at `end`."""
    joint = [token for token in both if token.end <= end], [token for token in both if token.start >= end]
    if not all(map(_words, (left, right, *joint))):
        return ["no words"]
    return [
        *_apart(_words(left), _words(right)),
        *_together(*map(_words, joint)),
        f"gain={bisect_right(_GAINS, _mean([*left, *right]) - _mean(both))}",
        f"near gain={bisect_right(_NEAR_GAINS, _mean(_nearest(left, right)) - _mean(_nearest(*joint)))}",
    ]


def _apart(left: Sequence[Token], right: Sequence[Token]) -> list[str]:
    last, first = left[-1], right[0]
    return [
        f"ends={last.label} {_sure(last)}",
        f"begins={first.label} {_sure(first)}",
        f"ends={last.label} begins={first.label}",
        f"opens={'>'.join(_runs(right)[:3])}",
        f"closes={'>'.join(_runs(left)[-2:])}",
        f"has={_fields(left)} {_fields(right)}",
    ]


def _together(left: Sequence[Token], right: Sequence[Token]) -> list[str]:
    """What both sides are in one reading: where labels begin again that have been there, it is of two references."""
    last, first = left[-1], right[0]
    again = {token.label for token in left} & {token.label for token in right}
    return [
        f"joint={last.label}>{first.label}",
        f"joint={last.label}>{first.label} {_sure(last)} {_sure(first)}",
        f"joint opens={'>'.join(_runs(right)[:3])}",
        f"again={' '.join(field for field in _FIELDS if field in again)}",
    ]


def _words(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.text[0].isalnum()]


def _runs(tokens: Iterable[Token]) -> list[str]:
    return [label for label, _ in groupby(token.label for token in tokens)]


def _fields(tokens: Iterable[Token]) -> str:
    labels = {token.label for token in tokens}
    return "".join(field[0] if field in labels else "-" for field in _FIELDS)


def _sure(token: Token) -> int:
    return bisect_right(_CONFIDENCES, token.confidence)


def _nearest(left: Sequence[Token], right: Sequence[Token]) -> list[Token]:
    return [*left[-_NEAR:], *right[:_NEAR]]


def _mean(tokens: Sequence[Token]) -> float:
    return sum(token.confidence for token in tokens) / len(tokens)
