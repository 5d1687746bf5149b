"""
Labelling: a reference string becomes tokens, each with the variable it belongs to and how sure that is.

`tokenize` cuts finely, so that what is glued in print (`2021;46(2):301–309`, `123–145.10.1080/0264`) comes apart; the
labels of neighbouring tokens put it together again. The network behind `Labeller` lives in `network.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from refs.parse.labels import LABELS, NAME_LABELS, NAME_PARTS, Token, make_token
from refs.patterns import lazy

__all__ = ["LABELS", "NAME_LABELS", "NAME_PARTS", "Labeller", "Token", "cut", "make_token", "tokenize"]

if TYPE_CHECKING:
    from refs.parse.network import Network


_OUTSIDE_URL = r"\s<>«»\"“”"


def _token(letter: str, ideograph: str) -> re.Pattern[str]:
    return lazy(
        rf"""
          (?:https?|ftp)://[^{_OUTSIDE_URL}]*[^{_OUTSIDE_URL}.,;:!?)\]}}'’]   # without the punctuation behind it
        | www\.[^{_OUTSIDE_URL}]*[^{_OUTSIDE_URL}.,;:!?)\]}}'’]
        | 10\.\d{{4,9}}/[^{_OUTSIDE_URL}]*[^{_OUTSIDE_URL}.,;:!?)\]}}'’]
        | {letter}+(?:['’ʼ‐‑-]{letter}+)*                                    # Springer-Verlag, l’amour
        | \d+?(?=10\.\d{{4,9}}/)                                             # 14510.1080/0264 is 145 and a DOI
        | \d+
        | {ideograph}
        | (?P<mark>[^\w\s]|_)(?P=mark)*                                      # ..., --, ____
        | \S
        """,
        re.VERBOSE,
    )


_FIRST_IDEOGRAPH = "\u3040"
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_TOKEN = _token(r"[^\W\d_]", "(?!)")
_IDEOGRAPHIC_TOKEN = _token(rf"[^\W\d_{_IDEOGRAPHS}]", f"[{_IDEOGRAPHS}]")
"""Each ideograph is a token; classes with so many characters are slow to compile and to match where there are none."""


def tokenize(text: str) -> list[Token]:
    """
    Cut a reference string into tokens, as yet without labels.

    Args:
        text: the string; its tokens with the white space between them give it back.
    """
    return [Token(*piece) for piece in cut(text)]


def cut(text: str) -> list[tuple[str, int, int]]:
    """
    Cut a reference string into (word, start, end).
    """
    pieces: list[tuple[str, int, int]] = []
    pattern = _TOKEN if text.isascii() or max(text) < _FIRST_IDEOGRAPH else _IDEOGRAPHIC_TOKEN
    for match in pattern.finditer(text):
        word, (start, end) = match.group(), match.span()
        if end - start < 6 or word.islower() or not word.isalpha() or word.istitle() or word.isupper():
            pieces.append((word, start, end))
        else:
            pieces.extend(_humps(word, start))
    return pieces


def _humps(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Cut words glued in print, `PetersburgMath`, but no `MacDonald`: four letters must stand before the hump."""
    begin = 0
    for at in range(4, len(word)):
        if word[at].isupper() and word[at - 1].islower() and at - begin >= 4:
            yield word[begin:at], start + begin, start + at
            begin = at
    yield word[begin:], start + begin, start + len(word)


class Labeller:
    """
    The labeller of reference strings; make one with `Labeller.load()`.
    """

    def __init__(self, network: Network) -> None:
        self._network = network

    @classmethod
    def load(cls) -> Labeller:
        """
        Read the weights that come with the package; they are read once a process.
        """
        from refs.parse.network import Network

        return cls(Network.shipped())

    def label(self, texts: Sequence[str]) -> list[list[Token]]:
        """
        Label reference strings; a string's result does not depend on its neighbours.

        Args:
            texts: the strings, in any number; more at once is faster.

        Returns:
            The tokens of each string, in order.
        """
        return self._network.label([cut(text) for text in texts])
