"""
Runs of labelled tokens: the stretches of a reference string that belong to one variable.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from refs.parse.label import Token

Span = tuple[int, int]


class Run(NamedTuple):
    """
    Neighbouring tokens with one label, and the text that they cover.

    Args:
        label: their label.
        tokens: the tokens, in order; punctuation between two stretches of one label counts in.
        text: the reference string from the first token to the last.
    """

    label: str
    tokens: Sequence[Token]
    text: str

    @property
    def start(self) -> int:
        """Return where the run begins in the reference string."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Return where the run ends, exclusive."""
        return self.tokens[-1].end

    @property
    def span(self) -> Span:
        """Return where the run stands in the reference string."""
        return (self.start, self.end)


def runs_of(tokens: Sequence[Token], text: str) -> list[Run]:
    """
    Join the tokens of one label to runs, over punctuation that the label leaves out: `Title` `:` `Subtitle`.

    A run without a letter or digit is no run, except for one of the label `other`, which is never one.
    """
    groups: list[list[Token]] = []
    group: list[Token] = []
    gap: list[Token] = []
    label = ""
    for token in tokens:
        if token.label == label and not gap:
            group.append(token)
        elif token.label == "other":
            gap.append(token)
        elif token.label == label and not any(map(_is_word, gap)):
            group += gap
            group.append(token)
            gap = []
        else:
            group, gap, label = [token], [], token.label
            groups.append(group)
    return [
        Run(group[0].label, group, text[group[0].start : group[-1].end])
        for group in groups
        if _is_word(group[0]) or any(map(_is_word, group))
    ]


def _is_word(token: Token) -> bool:
    return token.text.isalnum() or (len(token.text) > 1 and any(map(str.isalnum, token.text)))


def confidence(tokens: Iterable[Token]) -> float:
    """
    Return how sure the labels of some tokens are together, 0 to 1: as sure as the least sure word among them.
    """
    least = 2.0  # more than any token is sure
    for token in tokens:
        if token.confidence < least and token.text[0].isalnum():
            least = token.confidence
    return least if least <= 1 else 0.0
