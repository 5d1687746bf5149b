"""
Calibration: from the labeller's posterior to the chance that a value is right.

The network is too sure of where a title ends and its container begins, and too modest where it hesitates. A logistic curve for
each variable (Platt 1999) mends both; `python -m refs.training calibrate` fits the curves to references that the weights have not
seen, and prints them; `python -m refs.training splitting` does so for where reference strings begin and end.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

SPLIT: Final = "split"
"""The name of the curve for where a reference string begins and ends."""

_CURVES: Final = {
    "author": (0.58, -1.8),
    "editor": (0.58, -1.8),
    "title": (0.47, -0.25),
    "container-title": (0.53, -0.35),
    "publisher": (0.59, -0.77),
    "publisher-place": (0.5, -0.58),
    "issued": (0.51, 1.73),
    SPLIT: (0.43, 0.63),
}
"""By variable, the slope and the offset that the log-odds of a posterior are mapped with."""

_OTHERS: Final = (0.75, -0.6)
_NEVER_SURE: Final = 1e-4


@lru_cache(maxsize=1 << 13)  # posteriors have four digits, and most of them are near 1
def calibrated(variable: str, posterior: float) -> float:
    """
    Return the chance that a value is right.

    Args:
        variable: a CSL variable, or `SPLIT`.
        posterior: the labeller's for the tokens that the value was read from, from 0 to 1.
    """
    slope, offset = _CURVES.get(variable, _OTHERS)
    held = min(max(posterior, _NEVER_SURE), 1 - _NEVER_SURE)
    return 1 / (1 + math.exp(-offset) * math.pow((1 - held) / held, slope))


def posterior(variable: str, chance: float) -> float:
    """
    Return the posterior that a chance was made of, for curves to be fitted anew.
    """
    slope, offset = _CURVES.get(variable, _OTHERS)
    held = min(max(chance, _NEVER_SURE**2), 1 - _NEVER_SURE**2)
    found = 1 / (1 + math.pow(math.exp(offset) * (1 - held) / held, 1 / slope))
    return min(max(found, _NEVER_SURE), 1 - _NEVER_SURE)
