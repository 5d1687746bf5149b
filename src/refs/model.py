"""
An item in CSL's own words: types, variables, dates.

CSL-JSON is the inner form: an `Item` is a plain dictionary with CSL's kebab-case variable names. The tables here are
those of the CSL 1.0.2 specification, appendices III (types) and IV (variables).
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

Item = dict[str, Any]
"""A work as CSL-JSON: `type`, `title`, `author` (list of names), `issued` (a date), … . `id` is only set on output."""

Name = dict[str, Any]
"""A CSL name: `family`, `given`, `suffix`, `dropping-particle`, `non-dropping-particle`, or `literal` alone."""

TYPES = frozenset(
    """
    article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
    document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
    manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
    personal_communication post post-weblog regulation report review review-book software song speech standard thesis
    treaty webpage
    """.split()
)

NAME_VARIABLES = frozenset(
    """
    author chair collection-editor compiler composer container-author contributor curator director editor
    editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer
    original-author performer producer recipient reviewed-author script-writer series-creator translator
    """.split()
)

DATE_VARIABLES = frozenset("accessed available-date event-date issued original-date submitted".split())

NUMBER_VARIABLES = frozenset(
    """
    chapter-number citation-number collection-number edition first-reference-note-number issue locator number
    number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version
    volume
    """.split()
)

TEXT_VARIABLES = frozenset(
    """
    abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
    citation-label collection-title container-title container-title-short dimensions division DOI event event-place
    event-title genre ISBN ISSN jurisdiction keyword language license medium note original-publisher
    original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
    reviewed-title scale source status title title-short URL volume-title year-suffix
    """.split()
)

VARIABLES = NAME_VARIABLES | DATE_VARIABLES | NUMBER_VARIABLES | TEXT_VARIABLES
"""Every variable of CSL 1.0.2; `type`, `id`, `custom`, `categories` and `journalAbbreviation` are keys beside them."""

ORDER = (
    "id type title title-short author editor translator issued original-date container-title collection-title "
    "collection-number volume issue page number edition publisher publisher-place genre event-title event-place status "
    "DOI ISBN ISSN PMID PMCID URL accessed language abstract keyword note"
).split()
"""The order in which variables are written; those not named follow in alphabetical order."""

_RANK = {name: rank for rank, name in enumerate(ORDER)}


def ordered(item: Item) -> Item:
    """
    Return the item with its variables in writing order, so that equal items give equal bytes.
    """
    return {name: item[name] for name in _in_order(tuple(item))}


@lru_cache(maxsize=4096)
def _in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    """A library holds the same few sets of variables over and over."""
    return tuple(sorted(names, key=lambda name: (_RANK.get(name, len(_RANK)), name)))


def date(*parts: Iterable[int], **more: Any) -> dict[str, Any]:
    """
    Make a CSL date of one or two date-parts, e.g. `date((2013,))` or `date((2013, 1), (2013, 3), circa=True)`.

    Args:
        parts: year, month (1–12) and day of the date, or of both ends of a range.
        more: `season` (1–4), `circa`, `literal`, `raw`.
    """
    return {"date-parts": [list(part) for part in parts], **more}


def year(item: Item, variable: str = "issued") -> int | None:
    """
    Return the first year of a date variable, or None where it has none.
    """
    parts = (item.get(variable) or {}).get("date-parts")
    if not parts or not parts[0]:
        return None
    try:
        return int(parts[0][0])
    except (TypeError, ValueError):
        return None


def bare_identifier(name: str, value: str) -> str:
    """
    Return an identifier without what is only its spelling: lower case, an ISBN as the first 12 digits of ISBN-13.

    Of several ISBNs in one value the first counts.
    """
    if name != "ISBN":
        return value.strip().lower().removeprefix("pmc")
    digits = value.replace("-", "").lower().removeprefix("isbn").lstrip(": ").split(" ")[0].rstrip(",;")
    return f"978{digits[:-1]}" if len(digits) == 10 else digits[:-1]
