"""
Matching: is this record the work that a reference means?

`distance` compares, `recommend` decides over the candidates of a search, `verify` checks a record that a DOI led to,
`same_work` finds duplicates. All of them take CSL items, and `Reference` for a string with or without its variables.

The thresholds were fitted on one half of 1,199 reference strings in eight styles, a quarter of them full of misprints
(300 have no right work in the index), from the strings alone; the other half was only measured
(`python -m refs.training.matching`). The curve on the half that was fitted on, with a gap of 0.04:

    strong  precision  recall  accepted  wrong
      0.04     0.9923  0.8578       389      3
      0.12     0.9928  0.9178       416      3
      0.20     0.9929  0.9333       423      3
      0.28     0.9930  0.9422       427      3   in force; the other half: 0.9976, 0.9354, 421, 1
      0.36     0.9862  0.9556       436      6
      0.44     0.9840  0.9556       437      7
      0.60     0.9773  0.9578       441     10

What even the strictest threshold takes wrongly agrees with the reference in everything that it says: second records
of the right work, or another short piece by the same author on the same page. What is missed beyond 0.28 are
references that name a container and a year alone, and works that are registered twice: a person has to say.
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
