"""
Labels of doubtful corpora, softened: where a trained labeller disagrees with them, either may be right.

AnyStyle's files `bad` and `ugly` follow other conventions than the rest. Taken as they are they make a model worse;
softened by a model that was trained on the rest they still teach what both agree on, which is most of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from refs.parse.label import NAME_LABELS, Token
from refs.training.corpora import Reference
from refs.training.gold import Gold
from refs.training.settle import settle

MOST = 0.3
"""A reference that differs in more than this share of its tokens is left out."""


class Labels(Protocol):
    """
    What labels strings: the labeller itself, or its teacher.
    """

    def label(self, texts: Sequence[str]) -> list[list[Token]]:
        """Return the labelled tokens of each string."""
        ...


def soften(references: Iterable[Reference], labeller: Labels) -> Iterator[Gold]:
    """
    Yield the references' tokens with the corpus's label and the labeller's as the labels that each may have.

    Args:
        references: of the doubtful corpus.
        labeller: trained without it.
    """
    some = [reference for reference in references if reference.text.strip()]
    for reference, tokens in zip(some, labeller.label([one.text for one in some]), strict=True):
        gold, differing = settle(reference), 0
        for at, token in enumerate(tokens):
            if token.label not in gold.labels[at]:
                differing += 1
                gold.labels[at] = gold.labels[at] | {token.label}
                gold.parts[at] = None if gold.labels[at] & NAME_LABELS else gold.parts[at]
        if tokens and differing <= MOST * len(tokens):
            yield gold
