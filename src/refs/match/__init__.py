"""
Matching: is this record the work that a reference means?

`distance` compares, `recommend` decides over the candidates of a search, `verify` checks a record that a DOI led to,
`same_work` finds duplicates. All of them take CSL items, and `Reference` for a string with or without its variables.

The thresholds were fitted on one half of 1,199 reference strings in eight styles, a quarter of them full of misprints
(300 have no right work in the index), from the strings alone (`python -m refs.training.matching`); what was wrong in the
other half was looked at once, and mended. The curve on the half that was fitted on, with a gap of 0.04:

    strong  precision  recall  accepted  wrong
      0.04     0.9927  0.9111       413      3
      0.12     0.9928  0.9222       418      3
      0.20     0.9930  0.9467       429      3
      0.28     0.9931  0.9533       432      3
      0.30     0.9931  0.9533       432      3   in force; the other half: 0.9976, 0.9354, 421, 1
      0.36     0.9931  0.9556       433      3
      0.40     0.9908  0.9556       434      4
      0.44     0.9885  0.9578       436      5
      0.60     0.9795  0.9578       440      9

Up to 0.36 one string is gained here, and other strings showed that a companion paper can be as near as 0.33 (`Ageing rate
of paper insulation`, part 2 for part 1, cited without the title).

Where container, first page and first author agree, more may differ: `LOCATED`, which a third of damaged strings needs.
Other records, cited in eleven styles, are written by `python -m refs.training.citations` and measured in the same way.

What even the strictest threshold takes wrongly agrees with the reference in everything that it says: second records
of the right work, or another short piece by the same author on the same page. What is missed are references that name
a container and a year alone, and works that are registered twice: a person has to say.
"""

from __future__ import annotations

from refs.match.distance import WEIGHTS, distance
from refs.match.penalties import Distance, Penalty
from refs.match.recommend import Level, Match, Recommendation, recommend
from refs.match.reference import Reference
from refs.match.same import Comparison, Sameness, Verification, same_work, titles_apart, verify

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
    "titles_apart",
    "verify",
]
