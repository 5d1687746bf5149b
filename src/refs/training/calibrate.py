"""
Curves that turn the labeller's posteriors into chances, fitted to the development sets by logistic regression (Platt 1999).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from refs.parse.calibration import posterior
from refs.training.evaluate import judged

if TYPE_CHECKING:
    import numpy as np

_OWN = frozenset({"author", "title", "container-title", "publisher", "publisher-place", "issued"})
"""Variables with values enough for a curve of their own."""


def calibrate(folder: Path, sets: Sequence[str], weights: Path, show: Callable[[str], None]) -> None:
    """
    Fit the curves and print them.

    Args:
        folder: holds `score.py` and `dev/`.
        sets: the sets to fit them to.
        weights: the network's weights, trained without the development sets.
        show: takes each line.
    """
    values: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for name in sets:
        for variable, confidence, right in judged(folder, name, weights):
            if confidence > 0:
                values[variable if variable in _OWN else "others"].append((posterior(variable, confidence), right))
    for variable, several in sorted(values.items()):
        slope, offset = fit_curve(several)
        show(f"{variable:16} slope {slope:.2f}  offset {offset:5.2f}  ({len(several)} values)")


def fit_curve(values: Sequence[tuple[float, bool]], rounds: int = 100) -> tuple[float, float]:
    """
    Fit a curve by Newton's method with halved steps, held near a slope of 1 where there are few values.

    Args:
        values: posteriors, and whether what they were given to is right.
        rounds: steps at most.

    Returns:
        Its slope and its offset.
    """
    import numpy as np

    chance, right = np.array(values, dtype=float).T
    inputs = np.stack([np.log(chance / (1 - chance)), np.ones_like(chance)], axis=1)
    prior = np.array([1.0, 0.0])

    def loss(curve: np.ndarray) -> float:
        scores = inputs @ curve
        return float(np.logaddexp(0, np.where(right > 0, -scores, scores)).sum() + ((curve - prior) ** 2).sum() / 4)

    curve = prior.copy()
    for _ in range(rounds):
        found = 1 / (1 + np.exp(-np.clip(inputs @ curve, -30, 30)))
        gradient = inputs.T @ (found - right) + (curve - prior) / 2
        step = np.linalg.solve((inputs * (found * (1 - found))[:, None]).T @ inputs + np.eye(2) / 2, gradient)
        while loss(curve - step) > loss(curve) and abs(step).max() > 1e-6:
            step = step / 2
        curve = curve - step
    return float(curve[0]), float(curve[1])
