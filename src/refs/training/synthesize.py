"""
Synthetic references: works of a pool, written in many forms and languages, and damaged as real ones are.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from refs.training.corpora import Reference
from refs.training.line import damage
from refs.training.templates import write
from refs.training.works import Pool, draw

LANGUAGE_SHARES = {"en": 52, "de": 12, "fr": 9, "es": 6, "pt": 5, "it": 5, "sv": 5, "ru": 6}
"""How often each language is drawn."""


def synthesize(pool: Pool, count: int, seed: int = 1) -> Iterator[Reference]:
    """
    Yield labelled references, the same for the same pool and seed.

    Args:
        pool: the ingredients.
        count: how many.
        seed: of all choices.
    """
    random = Random(seed)
    languages, shares = list(LANGUAGE_SHARES), list(LANGUAGE_SHARES.values())
    for _ in range(count):
        language = random.choices(languages, shares)[0]
        line = write(draw(pool, language, random), random)
        damage(line, random)
        if line.text.strip():
            yield line.reference(f"template {language}")
