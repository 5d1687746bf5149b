"""
Matching: is this record the work that a reference means?

`distance` compares, `recommend` decides over the candidates of a search, `verify` checks a record that a DOI led to,
`same_work` finds duplicates. All of them take CSL items, and `Reference` for a string with or without its variables.
"""

from __future__ import annotations

from refs.match.distance import WEIGHTS, Distance, Penalty, distance
from refs.match.recommend import Level, Match, Recommendation, recommend
from refs.match.reference import Reference
from refs.match.same import Comparison, Sameness, Verification, same_work, verify

__all__ = [
    "WEIGHTS",
    "Comparison",
    "Distance",
    "Level",
    "Match",
    "Penalty",
    "Recommendation",
    "Reference",
    "Sameness",
    "Verification",
    "distance",
    "recommend",
    "same_work",
    "verify",
]
