"""
The network in torch, for training only; `refs.parse.network` runs the same weights in numpy.

A BiLSTM over word vectors (a sum of rows of one hashed table, through one layer), with two heads: linear-chain CRFs
over the labels and over the parts of names, whose loss allows several labels for a token.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from refs.parse.features import ROWS, SLOTS, STATES
from refs.parse.label import LABELS, NAME_LABELS, NAME_PARTS
from refs.training.encode import UNKNOWN_PART, Batch


@dataclass(frozen=True, slots=True)
class Size:
    """
    The size of the network: width of a table row, hidden units a direction, layers, and the dropout of training.

    The labeller has one layer; a second is for a teacher.
    """

    embedding: int = 96
    hidden: int = 96
    layers: int = 1
    dropout: float = 0.35
    word_dropout: float = 0.12


class Tagger(nn.Module):
    """
    The trainable network.
    """

    def __init__(self, size: Size) -> None:
        super().__init__()
        self.size = size
        self.table = nn.EmbeddingBag(ROWS, size.embedding, mode="sum", sparse=True, padding_idx=0)
        nn.init.normal_(self.table.weight, std=0.3 / SLOTS**0.5)
        self.word = nn.Linear(size.embedding, size.embedding)
        inputs = size.embedding + STATES
        self.forwards, self.backwards = _lstm(inputs, size.hidden), _lstm(inputs, size.hidden)
        if size.layers > 1:
            above = 2 * size.hidden + STATES
            self.forwards_above, self.backwards_above = _lstm(above, size.hidden), _lstm(above, size.hidden)
        self.labels = nn.Linear(2 * size.hidden, len(LABELS))
        self.parts = nn.Linear(2 * size.hidden, len(NAME_PARTS))
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.part_transitions = nn.Parameter(torch.zeros(len(NAME_PARTS), len(NAME_PARTS)))
        self.dropout = nn.Dropout(size.dropout)

    def dense(self) -> list[nn.Parameter]:
        """Return the parameters beside the table."""
        return [p for name, p in self.named_parameters() if not name.startswith("table")]

    def forward(self, rows: Tensor, states: Tensor, lengths: Tensor) -> tuple[Tensor, Tensor]:
        """Return the scores of labels and of name parts, (references, tokens, …)."""
        size, width = states.shape
        words = torch.relu(self.word(self.table(self._dropped(rows).view(-1, SLOTS)))).view(size, width, -1)
        known = nn.functional.one_hot(states, STATES).float()
        at = torch.arange(width)
        turned = torch.where(at < lengths[:, None], lengths[:, None] - 1 - at, at)
        hidden = _both_ways(self.forwards, self.backwards, torch.cat([self.dropout(words), known], dim=2), turned)
        if self.size.layers > 1:
            inputs = torch.cat([self.dropout(hidden), known], dim=2)
            hidden = hidden + _both_ways(self.forwards_above, self.backwards_above, inputs, turned)
        hidden = self.dropout(hidden)
        return self.labels(hidden), self.parts(hidden)

    def _dropped(self, rows: Tensor) -> Tensor:
        """Leave words, beginnings and ends out at random, so that unseen words are met in training."""
        if not self.training:
            return rows
        rate = self.size.word_dropout
        words = rows.clone()
        unseen = torch.rand(rows.shape[:2]) < rate
        words[..., 0] = words[..., 0].masked_fill(unseen, 0)
        affixes = torch.rand(*rows.shape[:2], 4) < torch.where(unseen, 0.35, 0.06)[..., None]
        words[..., 1:5] = words[..., 1:5].masked_fill(affixes, 0)
        return words


def _lstm(inputs: int, hidden: int) -> nn.LSTM:
    lstm = nn.LSTM(inputs, hidden, batch_first=True)
    weights_of = dict(lstm.named_parameters())
    nn.init.orthogonal_(weights_of["weight_hh_l0"])
    weights_of["bias_ih_l0"].data[hidden : 2 * hidden] = 1.0  # remember at first
    return lstm


def _both_ways(forwards: nn.LSTM, backwards: nn.LSTM, inputs: Tensor, turned: Tensor) -> Tensor:
    return torch.cat([forwards(inputs)[0], _turn(backwards(_turn(inputs, turned))[0], turned)], dim=2)


def _turn(values: Tensor, turned: Tensor) -> Tensor:
    return values.gather(1, turned[..., None].expand(-1, -1, values.shape[2]))


def crf_loss(scores: Tensor, transitions: Tensor, allowed: Tensor, lengths: Tensor) -> Tensor:
    """
    Return minus the log probability of the allowed label sequences, for each reference.

    Args:
        scores: (references, tokens, labels).
        transitions: from label to label.
        allowed: bool, as `scores`; where more than one is allowed, their probabilities add up.
        lengths: the number of tokens of each reference.
    """
    emissions = scores.log_softmax(2).clamp(min=-40).exp()
    both = torch.cat([emissions * allowed, emissions])
    steps = transitions.clamp(-20, 8).exp()
    alpha, total = both[:, 0], torch.zeros(len(both))
    ends = torch.cat([lengths, lengths])
    for at in range(scores.shape[1]):
        if at:
            alpha = torch.where((at < ends)[:, None], (alpha @ steps) * both[:, at], alpha)
        norm = alpha.sum(1, keepdim=True) + 1e-35
        alpha = alpha / norm
        total = total + norm[:, 0].log()
    size = len(scores)
    return total[size:] - total[:size]


def loss(model: Tagger, batch: Batch, part_weight: float = 0.5) -> Tensor:
    """
    Return the loss of a batch per token: of the labels, of the name parts where they are known, and of what a teacher
    thought of both.
    """
    lengths, allowed = torch.from_numpy(batch.lengths), torch.from_numpy(batch.allowed)
    labels, parts = model(torch.from_numpy(batch.rows), torch.from_numpy(batch.states), lengths)
    sequence = crf_loss(labels, model.transitions, allowed, lengths)
    named = crf_loss(parts, model.part_transitions, _allowed_parts(torch.from_numpy(batch.parts), allowed), lengths)
    total = sequence + part_weight * named
    if batch.taught is not None:
        taught = torch.from_numpy(batch.taught)
        of_labels, of_parts = taught[..., : len(LABELS)], taught[..., len(LABELS) :]
        total = total + _apart(labels, of_labels) + part_weight * _apart(parts, of_parts)
    return (total * torch.from_numpy(batch.weights)).sum() / lengths.sum()


def _apart(scores: Tensor, taught: Tensor) -> Tensor:
    """Return how far the scores are from a teacher's probabilities, for each reference; padding has none."""
    return -(taught * scores.log_softmax(2).clamp(min=-40)).sum((1, 2))


_NAMES = [LABELS.index(label) for label in sorted(NAME_LABELS)]


def _allowed_parts(parts: Tensor, allowed: Tensor) -> Tensor:
    """Return which name parts each token may have: `other` outside names, any where the corpus does not tell."""
    known = nn.functional.one_hot(parts.clamp(min=0), len(NAME_PARTS)).bool()
    outside = ~allowed[..., _NAMES].any(2)
    return known | ((parts == UNKNOWN_PART) & ~outside)[..., None]


def weights(model: Tagger) -> dict[str, Any]:
    """
    Return the trained weights by name, as numpy arrays.
    """
    return {name: value.detach().numpy() for name, value in model.state_dict().items()}
