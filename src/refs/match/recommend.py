"""
Candidates → a recommendation: none, low, medium, strong.

Two thresholds on the distance, a gap to the runner-up, and caps: near-duplicates (another part, another edition, a
review of the book, an erratum) are never accepted without a person, however alike they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from refs.match.distance import distance
from refs.match.penalties import Distance
from refs.match.reference import Reference
from refs.match.same import Sameness, same_work
from refs.model import Item

STRONG = 0.30
LOCATED = 0.44
MEDIUM = 0.60
LOW = 0.80
GAP = 0.04
GAP_TO_TWIN = 0.01
FLAWLESS = 0.05
FULLER = 1.0
"""
Thresholds on the distance (`LOCATED` where journal, page and first author agree), and how far behind the runner-up must
be: another work, or a second record of the same work, which is no danger but for its DOI, provided that the best one
agrees all but entirely, or explains so much more of the reference. Fitted: see the table in `refs.match`.
"""

CAPPED = frozenset({"part", "kind", "edition", "DOI"})
"""Penalties that keep a match from being strong."""


class Level(IntEnum):
    """How much a match is worth: strong is accepted, medium is asked about, low is shown, none is not."""

    NONE = 0
    LOW = 1
    MEDIUM = 2
    STRONG = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Match:
    """
    One candidate with its distance.

    Args:
        candidate: the CSL item of a source.
        distance: what speaks against it.
        index: its place among the candidates as they were given.
    """

    candidate: Item
    distance: Distance
    index: int


@dataclass(frozen=True, slots=True)
class Recommendation:
    """
    What to do with the candidates for a reference.

    Args:
        level: how much the best one is worth.
        matches: all candidates, the best first.
        gap: how far the runner-up is behind; 1 where there is none.
        reasons: why it is not better than it is, in words.
    """

    level: Level
    matches: tuple[Match, ...]
    gap: float
    reasons: tuple[str, ...]

    @property
    def best(self) -> Match | None:
        """The best candidate, or None where there is none or none is worth showing."""
        return self.matches[0] if self.matches and self.level is not Level.NONE else None

    @property
    def score(self) -> float:
        """How alike the best candidate is, 0 to 1."""
        return 1 - float(self.matches[0].distance) if self.matches else 0.0


def recommend(reference: Reference | Item, candidates: Sequence[Item]) -> Recommendation:
    """
    Rank candidates for a reference and say what the best one is worth.

    Args:
        reference: what is cited, as string, variables or both.
        candidates: CSL items, in the order of the search.
    """
    known = reference if isinstance(reference, Reference) else Reference(reference)
    found = (Match(candidate, distance(known, candidate), index) for index, candidate in enumerate(candidates))
    matches = tuple(sorted(found, key=lambda match: (float(match.distance), -match.distance.support)))
    if not matches:
        return Recommendation(Level.NONE, (), 1.0, ("the search found nothing",))
    gap = float(matches[1].distance) - float(matches[0].distance) if len(matches) > 1 else 1.0
    level, reasons = _level(matches, gap)
    return Recommendation(level, matches, round(gap, 3), (*reasons, *matches[0].distance.reasons))


def _level(matches: tuple[Match, ...], gap: float) -> tuple[Level, tuple[str, ...]]:
    best = matches[0].distance
    if float(best) > (LOCATED if best.located else STRONG):
        return _weaker(float(best)), ()
    if capped(best):
        return Level.MEDIUM, ()
    if gap >= GAP:
        return Level.STRONG, ()
    twice = same_work(matches[0].candidate, matches[1].candidate).sameness is not Sameness.DIFFERENT
    fuller = best.support - matches[1].distance.support >= FULLER
    if twice and (fuller or (gap >= GAP_TO_TWIN and float(best) <= FLAWLESS)):
        return Level.STRONG, ()
    return Level.MEDIUM, (_tie(matches[1].candidate, twice=twice),)


def capped(distance: Distance) -> bool:
    """
    Return whether a penalty keeps a match from being strong, however small the distance.
    """
    return any(distance.get(name, 0.0) >= 0.5 for name in CAPPED)


def _weaker(distance: float) -> Level:
    return Level.MEDIUM if distance <= MEDIUM else Level.LOW if distance <= LOW else Level.NONE


def _tie(other: Item, *, twice: bool) -> str:
    doi = other.get("DOI") or other.get("title", "")
    return f"the same work is also registered as {doi}" if twice else f"{doi} is as good"
