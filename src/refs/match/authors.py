"""
The authors of a candidate in a reference: who of them stands in it, in what order, with whose initials.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from refs.match.reading import Reading
from refs.match.reference import family

AHEAD = 4
"""Letters before the first author's name that nothing explains: `Dornean, I.; … Neag, M.` is not by Neag first."""

_FOUND = 30
"""Authors after whom the rest may be missing: records of large collaborations often have the first fifty only."""


@dataclass(frozen=True, slots=True)
class Authors:
    """
    What the names of a candidate say.

    Args:
        value: how much they contradict the reference, 0 to 1.
        support: how much agrees, in the unit of `ENOUGH`.
        reason: who is missing, or that another comes first.
        leads: whether the first of them stands at the beginning.
        found: how many of them stand in the reference.
        letters: how many letters their family names have: long names are shared by few.
        crowd: whether they are so many, and all there, that those unexplained may be the rest of them.
    """

    value: float
    support: float
    reason: str
    leads: bool
    found: int
    letters: int
    crowd: bool


def authors_in(reading: Reading, people: Sequence[dict[str, Any]], *, editors: bool) -> Authors:
    """
    Look for the names of a candidate in a reference, and mark them.

    Args:
        reading: the reference.
        people: the candidate's authors, or its editors; at least one.
        editors: whether they are editors, whom few styles print.
    """
    places = [reading.family(family(name), str(name.get("given", ""))) for name in people[:100]]
    there = [place for place in places if place is not None]
    leads = _leads(reading, places) and not _namesake(reading, people[0], places)
    behind = _led_by_others(reading, places)
    support = (1.5 if leads else 1.0 if behind else 0.5 if there else 0.0) + 0.5 * (len(there) > 1)
    support += min(0.9, 0.3 * max(0, len(there) - 2))  # five names in a row are no accident
    missing = [family(name) for name, place in zip(people, places, strict=False) if place is None]
    reason = f"{', '.join(missing[:3])} not among its authors" if missing else "another author comes first"
    begin = [place is not None for place in places[:3]]
    rest = 0.0 if "etal" in reading.flat else 1 - sum(begin) / len(begin)
    mild = behind or (editors and not there)
    value = 0.4 if mild else 0.4 * rest + (0.0 if leads else 0.6)
    letters = sum(len(family(name)) for name, place in zip(people, places, strict=False) if place is not None)
    return Authors(value, support, reason, leads, len(there), letters, len(there) == len(places) >= _FOUND)


def _leads(reading: Reading, places: Sequence[int | None]) -> bool:
    """Whether nobody stands before the first author, known or not."""
    place = places[0]
    if place is None or reading.unexplained_letters(before=place) >= AHEAD:
        return False
    return all(other is None or other > place for other in places[1:])


def _namesake(reading: Reading, first: dict[str, Any], places: Sequence[int | None]) -> bool:
    """
    Whether the only one of them that stands there has other initials: B. B. Chen is not Wei Chen.

    A wrong letter in an initial is nothing where others of them stand there, too.
    """
    place = places[0]
    alone = place is not None and not any(other is not None for other in places[1:])
    return alone and reading.initials(place or 0, family(first), str(first.get("given", ""))) is False


def _led_by_others(reading: Reading, places: Sequence[int | None]) -> bool:
    """Whether the first author alone is missing, and all others stand in order at the beginning."""
    others = [place for place in places[1:] if place is not None]
    whole = places[0] is None and len(others) == len(places) - 1 > 1 and others == sorted(others)
    return whole and reading.unexplained_letters(before=others[0]) < AHEAD
