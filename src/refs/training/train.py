"""
Training: examples in, weights out, the same for the same seed.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from refs.training.encode import Example, batches
from refs.training.model import Size, Tagger, loss, weights


@dataclass(frozen=True, slots=True)
class Plan:
    """
    How to train.

    Args:
        epochs: passes over the examples.
        rate: the highest learning rate; it rises over the first twentieth of the steps and falls along a cosine.
        tokens: the size of a batch.
        average: decay of the running average of the weights, which is what comes out.
        seed: of everything that is random.
        threads: how many cores torch may use.
    """

    epochs: int = 10
    rate: float = 3e-3
    tokens: int = 2500
    average: float = 0.9985
    seed: int = 1
    threads: int = 2


def train(
    examples: list[Example], size: Size, plan: Plan, report: Callable[[str], None], start: dict[str, Any] | None = None
) -> dict[str, Any]:
    """
    Train the network.

    Args:
        examples: what to learn from.
        size: of the network.
        plan: how.
        report: takes a line on each epoch.
        start: weights to begin with, from an earlier training.

    Returns:
        The averaged weights by name.
    """
    torch.set_num_threads(plan.threads)
    torch.manual_seed(plan.seed)
    model = Tagger(size)
    if start:
        known = {name: torch.from_numpy(np.array(value)) for name, value in start.items()}
        model.load_state_dict(known, strict=False)
    dense, sparse = torch.optim.Adam(model.dense(), plan.rate), torch.optim.SparseAdam([model.table.weight], plan.rate)
    steps = plan.epochs * sum(1 for _ in batches(examples, plan.tokens, plan.seed))
    average = {name: value.clone() for name, value in weights_of(model).items()}
    step = 0
    for epoch in range(plan.epochs):
        began, total, count = time.monotonic(), 0.0, 0
        model.train()
        for batch in batches(examples, plan.tokens, plan.seed + 1000 * epoch):
            rate = _rate(plan, step, steps)
            for group in (*dense.param_groups, *sparse.param_groups):
                group["lr"] = rate
            total += _step(model, batch, dense, sparse)
            count, step = count + 1, step + 1
            if step % 4 == 0:
                _blend(average, model, min(plan.average, step / (step + 40)) ** 4)
        report(f"epoch {epoch + 1}/{plan.epochs}: loss {total / max(count, 1):.4f}, {time.monotonic() - began:.0f} s")
    model.load_state_dict(average)
    return weights(model)


def weights_of(model: Tagger) -> dict[str, torch.Tensor]:
    """Return the model's weights as they stand, by name."""
    return {name: value.detach() for name, value in model.state_dict().items()}


def _rate(plan: Plan, step: int, steps: int) -> float:
    warm = max(1, steps // 20)
    if step < warm:
        return plan.rate * (step + 1) / warm
    return plan.rate * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm))))


def _step(model: Tagger, batch: Any, dense: Any, sparse: Any) -> float:
    value = loss(model, batch)
    dense.zero_grad()
    sparse.zero_grad()
    value.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(model.dense(), 5.0)
    dense.step()
    sparse.step()
    return float(value.item())


def _blend(average: dict[str, torch.Tensor], model: Tagger, decay: float) -> None:
    for name, value in weights_of(model).items():
        average[name].lerp_(value, 1 - decay)


def export(trained: dict[str, Any], path: Path, extra: dict[str, Any]) -> None:
    """
    Write the weights as the labeller reads them: the table in 8 bits with a scale a row, the rest in 16.

    Args:
        trained: weights by name.
        path: the `.npz` to write.
        extra: further arrays, e.g. the temperature of the confidences.
    """
    table = trained["table.weight"] @ trained["word.weight"].T  # the layer above is one with the sum of the rows
    scale = np.maximum(np.abs(table).max(axis=1), 1e-6) / 127
    hidden = trained["forwards.weight_hh_l0"].shape[1]
    order = np.concatenate([np.arange(k * hidden, (k + 1) * hidden) for k in (0, 1, 3, 2)])
    both = ("forwards", "backwards")
    half = np.float16
    embedding = table.shape[1]
    inputs = np.stack([trained[f"{way}.weight_ih_l0"][order].T for way in both])
    bias = np.stack([(trained[f"{way}.bias_ih_l0"] + trained[f"{way}.bias_hh_l0"])[order] for way in both])
    heads = np.concatenate([trained["labels.weight"], trained["parts.weight"]]).T
    arrays = {
        "table": np.round(table / scale[:, None]).astype(np.int8),
        "scale": scale.astype(np.float32),
        "word_bias": trained["word.bias"].astype(half),
        "inputs": inputs[:, :embedding].astype(half),
        "states": (inputs[:, embedding:] + bias[:, None]).astype(half),
        "recurrent": np.stack([trained[f"{way}.weight_hh_l0"][order].T for way in both]).astype(half),
        "heads": np.stack([heads[:hidden], heads[hidden:]]).astype(half),
        "heads_bias": np.concatenate([trained["labels.bias"], trained["parts.bias"]]).astype(half),
        "transitions": trained["transitions"].astype(half),
        "part_transitions": trained["part_transitions"].astype(half),
    }
    np.savez(path, **arrays, **extra)
