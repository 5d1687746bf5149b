"""
How much has to agree before a match is more than silence.
"""

from __future__ import annotations

import re

from refs.match.reference import names
from refs.match.similarity import run
from refs.model import Item

ENOUGH = 4.5
"""How much agreement a match needs: a long title gives 3, a first author 1.5, year, volume and container 1 each."""

LEAST = 2.5
"""The same for a record that has no more to be cited: `“The Peregrine Falcon.” 1993.`"""

AGREEING = 3.0
"""The same for a reference of which everything agrees: `“Volleyball Basics.” n.d. In Volleyball Fundamentals.`"""


def enough(candidate: Item, *, titled: bool, agrees: bool) -> float:
    """
    Return how much agreement a match with a candidate needs.

    Args:
        candidate: the candidate.
        titled: whether its title stands in the reference.
        agrees: whether nothing speaks against it.
    """
    if not agrees:
        return ENOUGH
    return min(AGREEING, max(LEAST, _citable(candidate))) if titled else AGREEING


def _citable(candidate: Item) -> float:
    """How much agreement there can be with a record that says so little: a title and a year, and no author."""
    said = candidate.keys()
    title = min(4.0, len(run(bare_title(str(candidate.get("title", ""))))) / 10)
    place = 1.5 * bool({"page", "number"} & said) + ("volume" in said) + 0.5 * ("issue" in said)
    return title + 1.5 * bool(names(candidate)) + ("issued" in said) + ("container-title" in said) + place


def bare_title(title: str) -> str:
    """
    Return a title without what a publisher puts before it.
    """
    return re.sub(r"^\W*(?:RETRACTED|WITHDRAWN)(?: ARTICLE)?\W+", "", title)
