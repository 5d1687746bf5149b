"""
The network that labels tokens, in numpy: a BiLSTM with a linear-chain CRF over the labels and a second head for names.

A reference gets the same figures whatever is labelled beside it, though kernels of matrix products add up in an order that
depends on where a row stands: the state and the weights that it is multiplied by lie on grids so coarse that their sums are
exact in any order (whole numbers below 2^24, but for their scale), and so do the vectors of words; what follows the
network is in double precision.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the products are small: threads cost more than they give

import numpy as np

from refs.parse.features import STATES, states, word_rows
from refs.parse.labels import LABELS, NAME_LABELS, NAME_PARTS, Token, make_token

WEIGHTS = Path(__file__).with_name("weights.npz")
ROWS_AT_ONCE = 128
BLOCK = 16
"""Rows are worked on in blocks of so many: room for them is then seldom made anew, and products are quickest so."""

WORDS_AT_ONCE = 128
WINDOW = 384
"""Longer strings are labelled in pieces of so many tokens: what is that long is not one reference anyway."""

_STEP = 2.0**-8
"""The grid on which the state and the vectors of words lie."""
_TO_GRID = np.float32(1.5 * 2**23 * _STEP)
"""What is added to a figure and taken away again to round it: single precision has no finer steps beside it."""
_LARGEST = 8.0
"""No figure in the vector of a word is larger; those of the state are at most 1."""

CACHED_WORDS = 16384
"""How many words keep their projection (3 kB each)."""

Piece = tuple[str, int, int]


class Network:
    """
    The trained network.

    Args:
        weights: the arrays that `refs.training.train.export` writes.
    """

    def __init__(self, weights: dict[str, Any]) -> None:
        self._table, self._scale = weights["table"], weights["scale"]
        self._word_bias = _single(weights["word_bias"])
        hidden = weights["recurrent"].shape[1]
        # 2 sigmoid(x) = 1 + tanh(x / 2), and numpy has a quick tanh
        factors = np.repeat(np.array([0.5, 0.5, 0.5, 1], dtype=np.float32), hidden)
        self._inputs = _on_grid(_single(weights["inputs"]), _LARGEST) * factors
        self._states = (_single(weights["states"]) * factors).reshape(2 * STATES, -1)
        self._recurrent = _on_grid(_single(weights["recurrent"]), 1.0) * factors
        self._heads, self._heads_bias = _on_grid(_single(weights["heads"]), 1.0), _single(weights["heads_bias"])
        self._log_steps, self._part_steps = (
            np.clip(_single(weights[name]), -20, 8) for name in ("transitions", "part_transitions")
        )
        self._steps = np.exp(_double(np.stack([self._log_steps, self._log_steps.T])))
        self._temperature = float(weights.get("temperature", 1.0))
        self._known: dict[str, int] = {}
        self._projected = np.zeros((2, CACHED_WORDS, 4 * hidden), dtype=np.float32)

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> Network:
        """
        Read the weights from a file.
        """
        with np.load(path) as arrays:
            return cls(dict(arrays))

    @classmethod
    @cache
    def shipped(cls) -> Network:
        """
        Return the network with the weights that come with the package.
        """
        return cls.load()

    def label(self, strings: Sequence[Sequence[Piece]]) -> list[list[Token]]:
        """
        Label the tokens of reference strings.

        Args:
            strings: for each string its tokens as (word, start, end).
        """
        found: list[list[Token]] = [[] for _ in strings]
        for group in _groups(_windows(strings)):
            words = [[piece[0] for piece in strings[nth][first:last]] for nth, first, last, _ in group]
            indices = self._project(words)
            said, confidences = self._tag(indices, [state for *_, state in group])
            for at, (nth, first, last, _) in enumerate(group):
                pieces = zip(*strings[nth][first:last], strict=True)
                labels, parts = zip(*map(_SAID.__getitem__, said[at]), strict=True)
                found[nth] += map(make_token, zip(*pieces, labels, parts, confidences[at], strict=True))
        return [tokens if len(tokens) <= WINDOW else sorted(tokens, key=_start) for tokens in found]

    def _project(self, strings: Sequence[Sequence[str]]) -> list[list[int]]:
        """Return the index of each word's projection onto the gates, after making those that are missing."""
        new = dict.fromkeys(word for words in strings for word in words if word not in self._known)
        if len(self._known) + len(new) > CACHED_WORDS:
            self._known.clear()
            new = dict.fromkeys(word for words in strings for word in words)
        missing = list(new)
        for start in range(0, len(missing), WORDS_AT_ONCE):
            self._project_block(missing[start : start + WORDS_AT_ONCE])
        known = self._known
        return [[known[word] for word in words] for words in strings]

    def _project_block(self, words: list[str]) -> None:
        rows = np.array([word_rows(word) for word in words], dtype=np.int32)
        pieces = self._table.take(rows, axis=0).astype(np.float32)
        vectors = np.matmul(self._scale.take(rows)[:, None], pieces)[:, 0]
        vectors += self._word_bias
        np.clip(vectors, 0, _LARGEST, out=vectors)
        vectors += _TO_GRID
        vectors -= _TO_GRID
        first = len(self._known)
        self._projected[:, first : first + len(words)] = np.matmul(vectors, self._inputs)
        self._known.update(zip(words, range(first, first + len(words)), strict=True))

    def _tag(self, indices: list[list[int]], contexts: list[list[int]]) -> tuple[list[Any], list[Any]]:
        """
        Return what `_SAID` is read by and the confidence, for each token of strings that are sorted by length, the
        longest first.
        """
        said: list[Any] = []
        confidences: list[Any] = []
        for start in range(0, len(indices), ROWS_AT_ONCE):
            some = slice(start, start + ROWS_AT_ONCE)
            side = _Side.by_side([len(one) for one in indices[some]])
            scores = self._scores(indices[some], contexts[some], side)
            marginals = self._marginals(scores[..., : len(LABELS)], side)
            best = _best(scores[..., : len(LABELS)], self._log_steps, side)
            named = _best(scores[..., len(LABELS) :], self._part_steps, side)
            sure = np.take_along_axis(marginals, best[..., None], axis=2)[..., 0]
            said += _rows(best * len(NAME_PARTS) + named, side)
            confidences += _rows(np.round(sure.astype(np.float64), 4), side)
        return said, confidences

    def _scores(self, indices: list[list[int]], contexts: list[list[int]], side: _Side) -> Any:
        """Run the BiLSTM; return the scores of both heads, (tokens, rows, labels + parts)."""
        hidden, rows = self._recurrent.shape[1], side.active[0]
        words = _both_ways(indices, side, self._projected.shape[1])
        states_at = _both_ways(contexts, side, STATES)
        projected = self._projected.reshape(2 * self._projected.shape[1], -1)
        gates, more = np.empty((2, 2, rows, 4 * hidden), dtype=np.float32)
        cell, state, product = np.zeros((3, 2, rows, hidden), dtype=np.float32)
        scores = np.zeros((2, len(side.active), rows, self._heads.shape[2]), dtype=np.float32)
        for at, some in enumerate(side.active):
            if some < gates.shape[1]:
                gates, more = np.empty((2, 2, some, 4 * hidden), dtype=np.float32)
                cell, state, product = np.ascontiguousarray(np.stack([cell, state, product])[:, :, :some])
            into, forget, out, new = (gates[..., k * hidden : (k + 1) * hidden] for k in range(4))
            projected.take(words[at, :, :some], axis=0, out=gates, mode="clip")
            self._states.take(states_at[at, :, :some], axis=0, out=more, mode="clip")
            gates += more
            np.matmul(state, self._recurrent, out=more)
            gates += more
            np.tanh(gates, out=gates)
            gates[..., : 3 * hidden] += 1  # twice the sigmoids
            cell *= forget
            cell += np.multiply(into, new, out=product)
            cell *= 0.5
            np.tanh(cell, out=state)
            state *= out
            state *= 0.5
            state += _TO_GRID
            state -= _TO_GRID
            scores[:, at, :some] = np.matmul(state, self._heads)
        return scores[0] + side.from_the_end(scores[1]) + self._heads_bias

    def _marginals(self, scores: Any, side: _Side) -> Any:
        """Return the probability of each label at each token given the whole string, (tokens, rows, labels)."""
        emissions = _double(np.exp((scores - scores.max(axis=2, keepdims=True)) / self._temperature))
        emissions /= emissions.sum(axis=2, keepdims=True)
        np.maximum(emissions, 1e-17, out=emissions)
        both = np.stack([emissions, side.from_the_end(emissions)], axis=1)
        arriving, leaving = np.ones_like(both), both.copy()
        for at, some in enumerate(side.active[1:], 1):
            coming = np.matmul(leaving[at - 1, :, :some], self._steps)
            arriving[at, :, :some] = coming
            coming *= both[at, :, :some]
            coming /= coming.sum(axis=2, keepdims=True)
            leaving[at, :, :some] = coming
        marginals = arriving[:, 0] * side.from_the_end(leaving[:, 1])
        marginals /= marginals.sum(axis=2, keepdims=True)
        return marginals


class _Side(NamedTuple):
    """
    How strings stand side by side, the longest first.

    Args:
        lengths: their numbers of tokens.
        active: at each token, how many rows are still worked on: those with a token left, in full blocks.
        turned: where each token stands from the other end, (tokens, rows), counted over tokens and rows; padding stands
            at token 0.
        goes_on: 1 where a string has another token, (tokens, rows).
    """

    lengths: list[int]
    active: list[int]
    turned: Any
    goes_on: Any

    @classmethod
    def by_side(cls, lengths: list[int]) -> _Side:
        """Put strings of these lengths side by side."""
        ends = np.zeros(-(-len(lengths) // BLOCK) * BLOCK, dtype=np.intp)
        ends[: len(lengths)] = lengths
        tokens = np.arange(lengths[0])[:, None]
        active = [-(-int(count) // BLOCK) * BLOCK for count in (ends > tokens).sum(axis=1)]
        turned = np.maximum(ends - 1 - tokens, 0) * len(ends) + np.arange(len(ends))
        return cls(lengths, active, turned, (tokens < ends - 1).astype(np.float32))

    def from_the_end(self, figures: Any) -> Any:
        """Turn what is counted from the first token, (tokens, rows, figures), to count from each string's last."""
        return figures.reshape(-1, figures.shape[2]).take(self.turned, axis=0)


def _best(scores: Any, steps: Any, side: _Side) -> Any:
    """Return the most probable sequence of labels (Viterbi), (tokens, rows)."""
    by_label = scores.transpose(0, 2, 1).copy()  # sums are quickest over what there is most of: the rows
    room = np.empty((len(steps), len(steps), scores.shape[1]), dtype=np.float32)
    for at, some in enumerate(side.active[1:], 1):
        arriving = np.add(by_label[at - 1, :, None, :some], steps[:, :, None], out=room[:, :, :some])
        by_label[at, :, :some] += arriving.max(axis=0)
    scores = by_label.transpose(0, 2, 1).copy()
    best = np.zeros(scores.shape[:2], dtype=np.intp)
    for at in range(len(scores) - 1, -1, -1):
        some = side.active[at]
        going = scores[at, :some]
        if at + 1 < len(scores):
            going = going + steps.T[best[at + 1, :some]] * side.goes_on[at, :some, None]
        best[at, :some] = going.argmax(axis=1)
    return best


def _rows(figures: Any, side: _Side) -> list[Any]:
    """Return what stands in each row as a list, as long as its string."""
    return [row[:length] for row, length in zip(figures.T.tolist(), side.lengths, strict=False)]


def _start(token: Token) -> int:
    return token.start


def _single(array: Any) -> Any:
    return array.astype(np.float32)


def _double(array: Any) -> Any:
    return array.astype(np.float64)


def _on_grid(weights: Any, largest: float) -> Any:
    """
    Round weights to the finest grid of a power of two on which their sums with figures on a grid are exact in single precision.

    Args:
        weights: they are summed over the last axis but one.
        largest: of the figures.
    """
    sums = np.abs(weights).sum(axis=-2).max() * largest / _STEP
    step = 2.0 ** np.ceil(np.log2(sums / 2**24))
    return np.rint(weights / step) * np.float32(step)


def _windows(strings: Sequence[Sequence[Piece]]) -> list[tuple[int, int, int, list[int]]]:
    """Return (string, first token, last token, states) of each piece to label, the longest first."""
    windows = []
    for nth, pieces in enumerate(strings):
        if pieces:
            all_states = states(*zip(*pieces, strict=True))
            for first in range(0, len(pieces), WINDOW):
                last = min(first + WINDOW, len(pieces))
                windows.append((nth, first, last, all_states[first:last]))
    return sorted(windows, key=lambda window: (window[1] - window[2], window[0], window[1]))


def _groups(windows: list[tuple[int, int, int, list[int]]]) -> Iterator[list[tuple[int, int, int, list[int]]]]:
    """Group windows so that the words of a group fit the cache."""
    group: list[tuple[int, int, int, list[int]]] = []
    count = 0
    for window in windows:
        size = window[2] - window[1]
        if group and count + size > CACHED_WORDS:
            yield group
            group, count = [], 0
        group.append(window)
        count += size
    if group:
        yield group


def _both_ways(strings: list[list[int]], side: _Side, size: int) -> Any:
    """Return the indices of each step, (tokens, 2, rows): forwards, and backwards in the second half of a table."""
    steps = np.zeros((2, side.active[0], len(side.active)), dtype=np.intp)
    for row, indices in enumerate(strings):
        steps[0, row, : len(indices)] = indices
        steps[1, row, : len(indices)] = indices[::-1]
    steps[1] += size
    return np.ascontiguousarray(steps.transpose(2, 0, 1))


_SAID = [(label, part if label in NAME_LABELS else "") for label in LABELS for part in NAME_PARTS]
"""Label and name part of a token, by the number of the label times that of all parts and the number of the part."""
