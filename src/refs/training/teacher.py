"""
A teacher: larger networks than the labeller's, too slow to ship, whose doubts the labeller learns with the labels.

What they think of every label of a token tells more than the one label that a corpus gives, and a small network taught
by both labels better than one that saw the corpora alone. Several networks that began differently err differently: the
mean of what they think is better than what any of them thinks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import torch

from refs.parse.label import LABELS, Token, tokenize
from refs.training.corpora import ANY
from refs.training.encode import Example, encode, pad
from refs.training.gold import Gold
from refs.training.model import Size, Tagger

_AT_ONCE = 64


class Teacher:
    """
    Trained networks that label and teach together.

    Args:
        trained: the weights of each by name.
        size: of the networks.
    """

    def __init__(self, trained: Sequence[dict[str, Any]], size: Size) -> None:
        self._models = [_network(one, size) for one in trained]

    def teach(self, examples: Sequence[Example]) -> list[Example]:
        """
        Return the examples with what the teacher thinks of them.
        """
        taught = self._probabilities(examples)
        return [replace(one, taught=found) for one, found in zip(examples, taught, strict=True)]

    def label(self, texts: Sequence[str]) -> list[list[Token]]:
        """
        Label reference strings, each token by itself.

        Args:
            texts: the strings, none of them empty.
        """
        golds = [Gold(tokens, [ANY] * len(tokens), [None] * len(tokens)) for tokens in map(tokenize, texts)]
        found = self._probabilities([encode(gold) for gold in golds])
        best = [one[:, : len(LABELS)].argmax(axis=1).tolist() for one in found]
        return [
            [token._replace(label=LABELS[at]) for token, at in zip(gold.tokens, labels, strict=True)]
            for gold, labels in zip(golds, best, strict=True)
        ]

    def _probabilities(self, examples: Sequence[Example]) -> list[Any]:
        """Return the probabilities of labels and name parts for each example, (tokens, labels + parts)."""
        found: list[Any] = [None] * len(examples)
        order = sorted(range(len(examples)), key=lambda at: len(examples[at].states))
        for start in range(0, len(order), _AT_ONCE):
            some = order[start : start + _AT_ONCE]
            for at, probabilities in zip(some, self._batch([examples[at] for at in some]), strict=True):
                found[at] = probabilities
        return found

    def _batch(self, examples: Sequence[Example]) -> Iterator[Any]:
        batch = pad(examples)
        inputs = [torch.from_numpy(array) for array in (batch.rows, batch.states, batch.lengths)]
        with torch.no_grad():
            thoughts = [torch.cat([scores.softmax(2) for scores in one(*inputs)], dim=2) for one in self._models]
        both = torch.stack(thoughts).mean(0).numpy()
        for one, length in zip(both, batch.lengths, strict=True):
            yield one[:length].astype(np.float16)


def _network(trained: dict[str, Any], size: Size) -> Tagger:
    model = Tagger(size)
    model.load_state_dict({name: torch.from_numpy(np.array(value)) for name, value in trained.items()})
    model.eval()
    return model
