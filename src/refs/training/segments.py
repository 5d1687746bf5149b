"""
Scores of splitting on reference sections and lists whose strings are known, and the weights it is fitted with.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from refs.parse.calibration import SPLIT, posterior
from refs.parse.split import ReferenceString, split
from refs.parse.splitting.boundaries import WEIGHTS
from refs.training.calibrate import fit_curve
from refs.training.lists import joined_lists, made_lists, paragraphs
from refs.training.sections import SEGMENTER, Section, compare, f1, key, sections
from refs.training.splitting import fit

_SURE = 0.95
_REAL = 2
"""How often the real sections count for each of the made lists."""


def fit_weights(shared: Path, *, everything: bool) -> None:
    """
    Fit the weights of the package.

    Args:
        shared: the folder with the corpora.
        everything: whether to fit to the sections held out as well.
    """
    folder, held_out = shared / SEGMENTER, None if everything else False
    real = [
        *sections(folder, held_out=held_out),
        *sections(folder, held_out=held_out, joined=True),
    ]
    weights = fit([*real * _REAL, *made_lists(shared)], [*paragraphs(shared)])
    WEIGHTS.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")


def measure(shared: Path, misses: Path | None = None) -> None:
    """
    Print the scores of every set.

    Args:
        shared: the folder with the corpora.
        misses: write what is missed among the sections held out to this file.
    """
    for name, chosen in _sets(shared).items():
        _report(name, chosen, misses if name == "sections held out" else None)
    slope, offset = fit_curve(
        [value for section in sections(shared / SEGMENTER, held_out=True) for value in _values(section)]
    )
    print(f"curve of the confidences: slope {slope:.2f}, offset {offset:.2f}")


def _values(section: Section) -> list[tuple[float, bool]]:
    known = set(map(key, section.strings))
    return [(posterior(SPLIT, one.confidence), key(one.text) in known) for one in split(section.text).strings]


def _sets(shared: Path) -> Mapping[str, Iterable[Section]]:
    folder = shared / SEGMENTER
    sets: dict[str, Iterable[Section]] = {
        "sections held out": sections(folder, held_out=True),
        "sections held out, joined where lines are unknown": sections(folder, held_out=True, joined=True),
        "sections fitted on": sections(folder, held_out=False),
    }
    grouped: dict[str, list[Section]] = defaultdict(list)
    for section in joined_lists(shared):
        grouped[section.name].append(section)
    return sets | grouped


def _report(name: str, chosen: Iterable[Section], misses: Path | None) -> None:
    total, sure = [0, 0, 0], [0, 0]
    missed: list[str] = []
    for section in chosen:
        found = split(section.text).strings
        counts = compare(section.strings, [one.text for one in found])
        total = [before + now for before, now in zip(total, counts, strict=True)]
        known = set(map(key, section.strings))
        right = [key(one.text) in known for one in found if one.confidence >= _SURE]
        sure = [sure[0] + sum(right), sure[1] + len(right)]
        missed += _misses(section, found) if counts[0] < max(counts[1:]) else []
    if misses:
        misses.write_text("\n".join(missed), encoding="utf-8")
    share = 100 * sure[0] / max(sure[1], 1)
    print(
        f"{name:50} F1 {f1(*total):6.2f}  {total[0]} of {total[1]} right, {total[2]} found; "
        f"{sure[1]} are sure, {share:.1f} % of them right"
    )


def _misses(section: Section, found: Iterable[ReferenceString]) -> list[str]:
    known, given = set(map(key, section.strings)), {key(one.text): one for one in found}
    return [
        f"# {section.name}",
        *(f"- {' '.join(one.split())}" for one in section.strings if key(one) not in given),
        *(f"+ {one.confidence:.2f} {one.text}" for same, one in given.items() if same not in known),
    ]
