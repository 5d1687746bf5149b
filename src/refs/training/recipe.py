"""
The recipe that the shipped weights were made by: three stages, the last of them several times over and averaged.

1. The agreeing corpora and synthetic references, from nothing.
2. The same with other synthetic references, and with the doubtful corpora softened by the first stage.
3. The same again, for each branch with synthetic references, order and dropout of its own; the mean of the branches' weights
   labels better than any of them.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from refs.parse.label import Labeller
from refs.parse.network import Network
from refs.training.corpora import Reference
from refs.training.encode import Example, encode
from refs.training.model import Size
from refs.training.settle import settle
from refs.training.soften import soften
from refs.training.synthesize import synthesize
from refs.training.train import Plan, export, train
from refs.training.works import Pool

SYNTHETIC_WEIGHT, SOFTENED_WEIGHT = 0.6, 0.5
"""How much a synthetic reference, and one of a doubtful corpus, counts beside a real one."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """
    What to train on.

    Args:
        references: of the agreeing corpora.
        doubtful: of the corpora that follow other conventions.
        pool: what synthetic references are made of.
        synthetic: how many of them each stage gets.
    """

    references: Sequence[Reference]
    doubtful: Sequence[Reference]
    pool: Pool
    synthetic: int


def cook(
    ingredients: Ingredients, size: Size, plan: Plan, branches: int, report: Callable[[str], None]
) -> dict[str, Any]:
    """
    Train the labeller from nothing.

    Args:
        ingredients: what to train on.
        size: of the network.
        plan: of the first stage; the others take fewer epochs at a lower rate.
        branches: how many trainings the last stage averages.
        report: takes a line on each stage and epoch.
    """
    real = _examples(ingredients.references)
    report(f"stage 1: {len(real)} references")
    first = train([*real, *_synthetic(ingredients, plan.seed)], size, plan, report)
    real += _softened(ingredients.doubtful, first)
    report(f"stage 2: {len(real)} references")
    shorter = replace(plan, epochs=max(1, plan.epochs * 3 // 4), rate=plan.rate * 0.65, seed=plan.seed + 1)
    second = train([*real, *_synthetic(ingredients, shorter.seed)], size, shorter, report, first)
    return average(_branches(ingredients, real, size, shorter, branches, second, report))


def average(trained: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """
    Return the mean of several networks' weights; they must have begun from the same ones.
    """
    several = list(trained)
    return {name: np.mean([one[name] for one in several], axis=0, dtype=np.float32) for name in several[0]}


def _branches(
    ingredients: Ingredients, real: list[Example], size: Size, plan: Plan, branches: int, start: dict[str, Any],
    report: Callable[[str], None],
) -> Iterator[dict[str, Any]]:  # fmt: skip
    for branch in range(1, branches + 1):
        report(f"stage 3, branch {branch} of {branches}")
        own = replace(plan, epochs=max(1, plan.epochs * 2 // 3), seed=plan.seed + branch)
        larger = replace(size, dropout=min(0.5, size.dropout + 0.1 * (branch - 1)))
        yield train([*real, *_synthetic(ingredients, own.seed)], larger, own, report, start)


def _examples(references: Iterable[Reference]) -> list[Example]:
    golds = (settle(one) for one in references if one.corpus != "dates")
    return [encode(gold) for gold in golds if gold.tokens]


def _synthetic(ingredients: Ingredients, seed: int) -> list[Example]:
    golds = (settle(one) for one in synthesize(ingredients.pool, ingredients.synthetic, seed))
    return [encode(gold, SYNTHETIC_WEIGHT) for gold in golds if gold.tokens]


def _softened(references: Sequence[Reference], trained: dict[str, Any]) -> list[Example]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "weights.npz"
        export(trained, path, {})
        labeller = Labeller(Network.load(path))
    return [encode(gold, SOFTENED_WEIGHT) for gold in soften(references, labeller)]
