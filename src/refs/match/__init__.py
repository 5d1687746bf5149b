"""
Matching: is this record the work that a reference means?

`distance` compares, `recommend` decides over the candidates of a search, `verify` checks a record that a DOI led to,
`same_work` finds duplicates. All of them take CSL items, and `Reference` for a string with or without its variables.

The thresholds were fitted on one half of 1,199 reference strings in eight styles, a quarter of them full of misprints
(300 have no right work in the index), from the strings alone (`python -m refs.training.matching`); of the other half
little but its figures was looked at. The curve on the half that was fitted on, with a gap of 0.04:

    strong  precision  recall  accepted  wrong
      0.04     0.9952  0.9244       418      2
      0.12     0.9952  0.9311       421      2
      0.20     0.9953  0.9511       430      2
      0.28     0.9954  0.9533       431      2
      0.30     0.9954  0.9533       431      2   in force; the other half: 0.9976, 0.9376, 422, 1
      0.36     0.9954  0.9533       431      2
      0.40     0.9931  0.9533       432      3
      0.44     0.9908  0.9533       433      4
      0.60     0.9840  0.9556       437      7

What decides between 0.30 and 0.36 are other records, cited in eleven styles (`python -m refs.training.citations`), each
looked for twice: among all works, and without the right one, so that everything accepted is wrong. Above 0.30 a wrong one
comes in there with every two right ones. A logistic regression on the penalties of the best candidates gave the weights that
are in force but for a factor, and separated no better. Where container, first page and first author agree, more may
differ: `LOCATED`, which a third of damaged strings needs; likewise where a long title, volume and first page agree.
Without title, page and volume, what agrees is what one writes in a year, and `doubts` wants all authors, or long names.
Where authors, year, volume and pages agree, no other work is likely to, and another title or journal is a translation or
another name of it: with another journal's name put into the record of each of 288 references without titles, 72 % of them
are accepted, and 8 % were when that told against them. One person’s review of a page or two is not accepted without a title.

What even the strictest threshold takes wrongly agrees with the reference in everything that it says: second records of
the right work. Of the 21 misses in the half that is fitted on, one is a short review without its title, three are of
works that are not among the candidates (nor among the first twenty), eleven references name a container and a year
alone, or less, one fits two papers of its authors, and five works are registered twice: which of their DOIs is meant,
nothing in a reference tells (order of search, number of variables and support are right in half of the cases), and a
person has to say. A reference to a container and a year alone is no better where but one of its candidates agrees: of
20 such, five were another work.
"""

from __future__ import annotations

from refs.match.distance import distance
from refs.match.findings import WEIGHTS
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
