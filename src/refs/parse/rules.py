"""
The forms in reference strings that are what they look like, whatever the labels are: all the tables of patterns.

Each pattern's groups are named after the labels of `refs.parse.label`; `refs.parse.evidence` applies them, the later
over the earlier.
"""

from __future__ import annotations

from typing import Final

from refs.parse.archives import ARCHIVES
from refs.parse.astronomy import ASTRONOMY
from refs.parse.eastasian import EAST_ASIAN
from refs.parse.footnotes import FOOTNOTES, SECOND_WORKS
from refs.parse.genres import BRACKETED, GENRES
from refs.parse.numbers import DATES, LOCATORS
from refs.parse.official import OFFICIAL
from refs.parse.parts import PARTS
from refs.parse.reprints import REPRINTS
from refs.parse.rule import Rule
from refs.parse.series import SERIES
from refs.parse.slavic import SLAVIC
from refs.parse.untitled import UNTITLED
from refs.parse.vancouver import VANCOUVER

RULES: Final[tuple[Rule, ...]] = (
    *GENRES,
    *BRACKETED,
    *PARTS,
    *FOOTNOTES,
    *SLAVIC,
    *DATES,
    *LOCATORS,
    *SERIES,
    *EAST_ASIAN,
    *UNTITLED,
    *VANCOUVER,
    *ASTRONOMY,
    *OFFICIAL,
    *REPRINTS,
    *ARCHIVES,
    *SECOND_WORKS,
)
