"""
A reference's tokens with the labels that each may have, as training sees them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from refs.parse.label import Token

OTHER = frozenset({"other"})
"""The label set of what belongs to no field."""


@dataclass(slots=True)
class Gold:
    """
    The tokens of a reference with the labels that each may have, and its part of a name (None: not known).

    `complete` says that what is not labelled belongs to no field, and was not overlooked.
    """

    tokens: list[Token]
    labels: list[frozenset[str]]
    parts: list[str | None]
    complete: bool = True

    def word(self, at: int) -> str:
        """Return a token in lower case, "" outside the reference."""
        return self.tokens[at].text.lower() if 0 <= at < len(self.tokens) else ""

    def glued(self, at: int) -> bool:
        """Tell whether a token follows its predecessor without a space."""
        return at > 0 and self.tokens[at].start == self.tokens[at - 1].end


def runs(gold: Gold) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield (start, end, labels) of each stretch of equal labels, end exclusive."""
    start = 0
    for at in range(1, len(gold.labels) + 1):
        if at == len(gold.labels) or gold.labels[at] != gold.labels[start]:
            yield start, at, gold.labels[start]
            start = at


def is_word(text: str) -> bool:
    """Tell words and numbers from punctuation."""
    return any(c.isalnum() for c in text)
