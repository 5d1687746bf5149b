"""
Synthetic references: works of a pool, written in many forms and languages, and damaged as real ones are.
"""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from refs.training.corpora import Reference
from refs.training.synthetic.csl import render
from refs.training.synthetic.line import Line, damage
from refs.training.synthetic.templates import write
from refs.training.synthetic.works import Pool, draw

LANGUAGE_SHARES = {
    "en": 46, "de": 12, "fr": 9, "es": 6, "pt": 6, "it": 5, "sv": 4, "ru": 6, "ko": 6,
    "da": 2, "no": 2.5, "nl": 3, "pl": 3, "cs": 2.5, "tr": 2.5, "uk": 2, "hu": 1.5, "fi": 2, "ro": 1.5, "hr": 2, "el": 1.5, "id": 1.5, "zh": 1, "ja": 1,
}  # fmt: skip
"""How often each language is drawn."""


def synthesize(pool: Pool, count: int, seed: int = 1, styled: float = 0.35) -> Iterator[Reference]:
    """
    Yield labelled references, the same for the same pool and seed.

    Args:
        pool: the ingredients.
        count: about how many.
        seed: of all choices.
        styled: the share that is rendered through CSL styles, before those that cannot be labelled again are left out.
    """
    random = Random(seed)
    languages, shares = list(LANGUAGE_SHARES), list(LANGUAGE_SHARES.values())
    drawn = [draw(pool, random.choices(languages, shares)[0], random) for _ in range(count)]
    cut = int(count * styled)
    for reference in render(drawn[:cut], random):
        line = Line.of(reference)
        damage(line, random, 0.6)
        yield line.reference(reference.file)
    for work in drawn[cut:]:
        line = write(work, random)
        damage(line, random)
        if line.text.strip():
            yield line.reference(f"template {work.language}")
