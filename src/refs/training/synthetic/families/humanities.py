"""
References of the humanities as notes and bibliographies have them.
"""

from __future__ import annotations

from collections.abc import Callable

from refs.training.synthetic.families.documents import (
    again,
    archival,
    entry,
    film,
    interview,
    letter,
    press,
    recording,
    review,
)
from refs.training.synthetic.families.footnotes import write_cited
from refs.training.synthetic.families.house import House, draw_house
from refs.training.synthetic.families.learned import collected, dissertation, essay, exhibition, journal, monograph
from refs.training.synthetic.families.museum import artwork, locus, museum_page, online_entry, talk
from refs.training.synthetic.families.records import record
from refs.training.synthetic.forms import Form
from refs.training.synthetic.line import Line
from refs.training.synthetic.works import Work

KINDS: tuple[tuple[Callable[[Line, House], None], float], ...] = (
    (monograph, 34), (collected, 10), (essay, 13), (journal, 13), (entry, 5), (review, 4), (film, 1.5), (archival, 4.5),
    (again, 3), (press, 4), (letter, 2), (exhibition, 2), (dissertation, 4), (interview, 1.5), (recording, 0.8),
    (artwork, 1.2), (locus, 1.2), (online_entry, 1.8), (museum_page, 2), (talk, 1.5),
    (record, 34),
)  # fmt: skip
"""The kinds with their shares."""

_WITHIN = (journal, essay)
"""What footnotes cite a page of inside its own: `(1969): 3–53, at 28`."""


def humanities(line: Line, work: Work, form: Form) -> None:
    """
    Write a reference of the humanities; its titles are its own.
    """
    house = draw_house(work, form)
    kinds, shares = zip(*KINDS, strict=True)
    kind = form.random.choices(kinds, shares)[0]
    kind(line, house)
    if kind in _WITHIN and not house.listed and house.chance(0.12):
        write_cited(line, form)
