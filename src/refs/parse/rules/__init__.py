"""
The forms in reference strings that are what they look like, whatever the labels are: all the tables of patterns.

Each pattern's groups are named after the labels of `refs.parse.label`; `refs.parse.evidence` applies them, the later
over the earlier.
"""

from __future__ import annotations

from typing import Final

from refs.parse.rules.archives import ARCHIVES
from refs.parse.rules.astronomy import ASTRONOMY
from refs.parse.rules.eastasian import EAST_ASIAN
from refs.parse.rules.footnotes import FOOTNOTES
from refs.parse.rules.genres import BRACKETED, GENRES
from refs.parse.rules.laws import LAWS
from refs.parse.rules.numbers import DATES, LOCATORS
from refs.parse.rules.official import OFFICIAL
from refs.parse.rules.parts import PARTS
from refs.parse.rules.reprints import REPRINTS
from refs.parse.rules.rule import Rule
from refs.parse.rules.series import SERIES
from refs.parse.rules.slavic import SLAVIC
from refs.parse.rules.untitled import UNTITLED
from refs.parse.rules.vancouver import VANCOUVER

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
    *LAWS,
    *REPRINTS,
    *ARCHIVES,
)
