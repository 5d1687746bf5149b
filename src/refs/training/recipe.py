"""
The recipe that the shipped weights were made by.

1. Two teachers, larger networks, learn the agreeing corpora, the project's own references and synthetic ones, each
   from another beginning.
2. Together they soften the doubtful corpora, and say of every token what they think of each label.
3. The labeller learns both, the labels and what the teachers think, in four stages, each with synthetic references of
   its own: two as long as a teacher's, and two short ones at a low rate.
4. The mean of the weights after the second stage and each of the short ones labels better than any of them.

The development references come in the short stages alone, and not at all for a model that is to be measured.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from refs.training.corpora import Reference
from refs.training.encode import Example, encode
from refs.training.model import Size
from refs.training.settle import settle
from refs.training.soften import soften
from refs.training.synthetic.synthesize import synthesize
from refs.training.synthetic.works import Pool
from refs.training.teacher import Teacher
from refs.training.train import Plan, train

SYNTHETIC_WEIGHT, SOFTENED_WEIGHT = 0.6, 0.5
"""How much a synthetic reference, and one of a doubtful corpus, counts beside a real one."""

LARGER = Size(hidden=112, layers=2)
"""A teacher."""

_TEACHERS = (0, 100)
"""What is added to the seed for each of them."""

_STAGES = ((1.0, 0), (0.5, 0), (0.25, 3), (0.25, 4))
"""The stages' highest rates as shares of the first one's, and their epochs, 0 for as many as the first one's."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """
    What to train on.

    Args:
        references: of the agreeing corpora, and the project's own.
        doubtful: of the corpora that follow other conventions.
        held_out: what only the short stages see.
        pool: what synthetic references are made of.
        synthetic: how many of them each stage gets.
    """

    references: Sequence[Reference]
    doubtful: Sequence[Reference]
    held_out: Sequence[Reference]
    pool: Pool
    synthetic: int


def cook(ingredients: Ingredients, size: Size, plan: Plan, report: Callable[[str], None]) -> dict[str, Any]:
    """
    Train the labeller from nothing.

    Args:
        ingredients: what to train on.
        size: of the labeller's network.
        plan: of each teacher and the first stage.
        report: takes a line on each stage and epoch.
    """
    real = _examples(ingredients.references)
    teacher = Teacher([_teach(ingredients, real, plan, plan.seed + more, report) for more in _TEACHERS], LARGER)
    real = teacher.teach([*real, *_softened(ingredients.doubtful, teacher)])
    report(f"labeller: {len(real)} references")
    trained: list[dict[str, Any]] = []
    for nth, (share, epochs) in enumerate(_STAGES, 1):
        own = replace(plan, rate=plan.rate * share, epochs=epochs or plan.epochs, seed=plan.seed + nth)
        examples = [*real, *(_examples(ingredients.held_out) if epochs else ())]
        examples += teacher.teach(_synthetic(ingredients, own.seed))
        report(f"stage {nth}: {len(examples)} references")
        trained.append(train(examples, size, own, report, trained[-1] if trained else None))
    return average(trained[1:])


def _teach(
    ingredients: Ingredients, real: Sequence[Example], plan: Plan, seed: int, report: Callable[[str], None]
) -> dict[str, Any]:
    """Train one teacher."""
    report(f"teacher: {len(real)} references, seed {seed}")
    return train([*real, *_synthetic(ingredients, seed)], LARGER, replace(plan, seed=seed), report)


def average(trained: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """
    Return the mean of several networks' weights; they must have begun from the same ones.
    """
    return {name: np.mean([one[name] for one in trained], axis=0, dtype=np.float32) for name in trained[0]}


def _examples(references: Iterable[Reference]) -> list[Example]:
    golds = (settle(one) for one in references if one.corpus != "dates")
    return [encode(gold) for gold in golds if gold.tokens]


def _synthetic(ingredients: Ingredients, seed: int) -> list[Example]:
    golds = (settle(one) for one in synthesize(ingredients.pool, ingredients.synthetic, seed))
    return [encode(gold, SYNTHETIC_WEIGHT) for gold in golds if gold.tokens]


def _softened(references: Sequence[Reference], teacher: Teacher) -> list[Example]:
    return [encode(gold, SOFTENED_WEIGHT) for gold in soften(references, teacher)]
