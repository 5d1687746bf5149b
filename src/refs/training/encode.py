"""
Labelled references as arrays, and batches of references of about one length.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from refs.parse.features import SLOTS, states, word_rows
from refs.parse.label import LABELS, NAME_PARTS, Token
from refs.training.corpora import ANY
from refs.training.gold import Gold

_LABEL = {label: nth for nth, label in enumerate(LABELS)}
_PART = {part: nth for nth, part in enumerate(NAME_PARTS)}
UNKNOWN_PART = -100


@dataclass(frozen=True, slots=True)
class Example:
    """
    One reference.

    Args:
        rows: rows of the table, (tokens, SLOTS).
        states: the state of the string at each token, (tokens,).
        allowed: which labels each token may have, (tokens, labels), bool.
        parts: the name part of each token, UNKNOWN_PART where it is not known or not asked for, (tokens,).
        weight: how much it counts.
        taught: a teacher's probabilities of labels and name parts side by side, (tokens, labels + parts).
    """

    rows: Any
    states: Any
    allowed: Any
    parts: Any
    weight: float = 1.0
    taught: Any = None


def encode(gold: Gold, weight: float = 1.0) -> Example:
    """
    Turn a labelled reference into arrays.
    """
    allowed = np.zeros((len(gold.tokens), len(LABELS)), dtype=bool)
    for at, labels in enumerate(gold.labels):
        if labels == ANY:
            allowed[at] = True
        else:
            allowed[at, [_LABEL[label] for label in labels]] = True
    parts = [UNKNOWN_PART if not part else _PART[part] for part in gold.parts]
    rows = np.array([word_rows(token.text) for token in gold.tokens], dtype=np.int32).reshape(-1, SLOTS)
    return Example(
        rows, np.array(_states(gold.tokens), dtype=np.int32), allowed, np.array(parts, dtype=np.int64), weight
    )


def _states(tokens: list[Token]) -> list[int]:
    return states([t.text for t in tokens], [t.start for t in tokens], [t.end for t in tokens])


@dataclass(frozen=True, slots=True)
class Batch:
    """
    References side by side, padded with zeros: the arrays of `Example` with the reference as first axis, and the
    lengths.
    """

    rows: Any
    states: Any
    allowed: Any
    parts: Any
    lengths: Any
    weights: Any
    taught: Any = None


def batches(examples: list[Example], tokens: int, seed: int) -> Iterator[Batch]:
    """
    Yield batches of about so many tokens, each of references of similar length, in random order.
    """
    random = np.random.default_rng(seed)
    noise = random.normal(0, 3, len(examples))
    order = sorted(range(len(examples)), key=lambda at: len(examples[at].states) + noise[at])
    groups: list[list[int]] = [[]]
    longest = 0
    for at in order:
        longest = max(longest, len(examples[at].states))
        if groups[-1] and longest * (len(groups[-1]) + 1) > tokens:
            groups.append([])
            longest = len(examples[at].states)
        groups[-1].append(at)
    for nth in random.permutation(len(groups)):
        yield pad([examples[at] for at in groups[nth]])


def _side_by_side(taught: list[Any], width: int) -> Any:
    """Put what a teacher thought side by side; None where nothing was taught."""
    known = [(nth, one) for nth, one in enumerate(taught) if one is not None]
    if not known:
        return None
    both = np.zeros((len(taught), width, known[0][1].shape[1]), dtype=np.float32)
    for nth, one in known:
        both[nth, : len(one)] = one
    return both


def pad(examples: Iterable[Example]) -> Batch:
    """
    Put references side by side.
    """
    examples = list(examples)
    lengths = np.array([len(one.states) for one in examples])
    size, width = len(examples), int(lengths.max())
    batch = Batch(
        np.zeros((size, width, SLOTS), dtype=np.int64),
        np.zeros((size, width), dtype=np.int64),
        np.ones((size, width, len(LABELS)), dtype=bool),
        np.full((size, width), UNKNOWN_PART, dtype=np.int64),
        lengths,
        np.array([one.weight for one in examples], dtype=np.float32),
        _side_by_side([one.taught for one in examples], width),
    )
    for nth, one in enumerate(examples):
        n = len(one.states)
        batch.rows[nth, :n], batch.states[nth, :n] = one.rows, one.states
        batch.allowed[nth, :n], batch.parts[nth, :n] = one.allowed, one.parts
    return batch
