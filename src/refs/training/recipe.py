"""
The recipe that the shipped weights were made by.

1. A teacher, a larger network, learns the agreeing corpora and synthetic references.
2. It softens the doubtful corpora, and says of every token what it thinks of each label.
3. The labeller learns both, the labels and what the teacher thinks, in two stages with synthetic references of their own.
4. The development references come in a last, short stage. A model that is to be measured stops before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from refs.training.corpora import Reference
from refs.training.encode import Example, encode
from refs.training.model import Size
from refs.training.settle import settle
from refs.training.soften import soften
from refs.training.synthesize import synthesize
from refs.training.teacher import Teacher
from refs.training.train import Plan, train
from refs.training.works import Pool

SYNTHETIC_WEIGHT, SOFTENED_WEIGHT = 0.6, 0.5
"""How much a synthetic reference, and one of a doubtful corpus, counts beside a real one."""

LARGER = Size(hidden=112, layers=2)
"""The teacher."""

SECOND_RATE, LAST_RATE, LAST_EPOCHS = 0.5, 0.25, 3
"""The second and the last stage's highest rates as shares of the first one's, and how long the last stage is."""


@dataclass(frozen=True, slots=True)
class Ingredients:
    """
    What to train on.

    Args:
        references: of the agreeing corpora.
        doubtful: of the corpora that follow other conventions.
        held_out: what only the last stage sees; without them there is none.
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
        plan: of the teacher and the first stage; the others differ in rate, seed and length.
        report: takes a line on each stage and epoch.
    """
    real = _examples(ingredients.references)
    report(f"teacher: {len(real)} references")
    teacher = Teacher(train([*real, *_synthetic(ingredients, plan.seed)], LARGER, plan, report), LARGER)
    real = teacher.teach([*real, *_softened(ingredients.doubtful, teacher)])
    report(f"labeller: {len(real)} references")
    written = teacher.teach(_synthetic(ingredients, plan.seed + 1))
    trained = train([*real, *written], size, replace(plan, seed=plan.seed + 1), report)
    written = teacher.teach(_synthetic(ingredients, plan.seed + 2))
    second = replace(plan, rate=plan.rate * SECOND_RATE, seed=plan.seed + 2)
    trained = train([*real, *written], size, second, report, trained)
    if not ingredients.held_out:
        return trained
    report(f"last stage: {len(ingredients.held_out)} references more")
    last = replace(plan, epochs=LAST_EPOCHS, rate=plan.rate * LAST_RATE, seed=plan.seed + 3)
    return train([*real, *_examples(ingredients.held_out), *written], size, last, report, trained)


def _examples(references: Iterable[Reference]) -> list[Example]:
    golds = (settle(one) for one in references if one.corpus != "dates")
    return [encode(gold) for gold in golds if gold.tokens]


def _synthetic(ingredients: Ingredients, seed: int) -> list[Example]:
    golds = (settle(one) for one in synthesize(ingredients.pool, ingredients.synthetic, seed))
    return [encode(gold, SYNTHETIC_WEIGHT) for gold in golds if gold.tokens]


def _softened(references: Sequence[Reference], teacher: Teacher) -> list[Example]:
    return [encode(gold, SOFTENED_WEIGHT) for gold in soften(references, teacher)]
