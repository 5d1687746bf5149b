"""
Dates in words and numbers to CSL dates and back: EDTF levels 0 and 1 as BibLaTeX, pandoc and Hayagriva use them.
"""

from __future__ import annotations

from typing import Any, Final

from refs.patterns import lazy

Date = dict[str, Any]

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The month macros of every BibTeX style; the first three letters of the English names."""

SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
SEASON_NAMES: Final = ("Spring", "Summer", "Autumn", "Winter")

_EDTF = lazy(
    r"(?P<year>-?\d{4,}|[-+]?\d{1,3}|y-?\d+)(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?(?:T[\d:.Z+-]*)?(?P<mark>[?~%]*)"
)


def parse(text: str) -> Date | None:
    """
    Read an EDTF date or range: `2013-05-01`, `1999~`, `2001-21` (spring), `1988/1990`, `2010/`, `199X`.

    Returns:
        A CSL date, or None where the text is something else.
    """
    text = text.strip()
    start, slash, end = text.partition("/")
    if slash and start in {"", ".."}:
        return None
    first = _point(start)
    if first is None:
        return None
    date: Date = {"date-parts": [first["parts"]]}
    if slash:
        second = None if end in {"", "..", "open"} else _point(end)
        if second is None and end not in {"", "..", "open"}:
            return None
        date["date-parts"].append(second["parts"] if second else [0])
        first["circa"] = first["circa"] or bool(second and second["circa"])
    if first["season"]:
        date["season"] = first["season"]
    if first["circa"]:
        date["circa"] = True
    return date


def _point(text: str) -> dict[str, Any] | None:
    found = _EDTF.fullmatch(text.strip())
    if not found:
        return None
    parts = [int(found["year"].lstrip("y"))]
    month, day = int(found["month"] or 0), int(found["day"] or 0)
    season = month - 20 if 21 <= month <= 24 else 0
    if month and not season:
        if not 1 <= month <= 12 or day > 31:
            return None
        parts += [month] + ([day] if day else [])
    return {"parts": parts, "season": season, "circa": bool(found["mark"])}


def edtf(date: Date) -> str | None:
    """
    Write a CSL date as EDTF, or return None where it has no date-parts.
    """
    points = date.get("date-parts")
    if not points or not points[0]:
        return None
    season = season_of(date)
    mark = "~" if date.get("circa") else ""
    texts = [_edtf_point(point, season if place == 0 else None) for place, point in enumerate(points)]
    return "/".join(text + mark if text else "" for text in texts)


def _edtf_point(point: list[Any], season: int | None) -> str:
    numbers = numeric(point)
    if not numbers or numbers == [0]:
        return ""
    if season and len(numbers) == 1:
        return f"{year(numbers[0])}-{20 + season}"
    return "-".join([year(numbers[0]), *(f"{number:02d}" for number in numbers[1:])])


def year(number: int) -> str:
    """
    Return a year in four digits, one before our era with its sign: `0079`, `-0044`.
    """
    return f"{number:05d}" if number < 0 else f"{number:04d}"


def season_of(date: Date) -> int | None:
    """
    Return the season of a CSL date, 1 to 4, however it is given: `1`, `"1"`, `"Spring"`, `21` as in EDTF.
    """
    season = date.get("season")
    if not season:
        return None
    number = SEASONS.get(str(season).strip().lower()) or _number(season) or 0
    number = number - 20 if 21 <= number <= 24 else number
    return number if 1 <= number <= 4 else None


def numeric(point: list[Any]) -> list[int]:
    """
    Return the date-parts of one point as numbers, up to the first that is none.
    """
    try:
        return [int(part) for part in point]
    except (TypeError, ValueError):
        pass
    numbers: list[int] = []
    for part in point:
        number = _number(part)
        if number is None:
            break
        numbers.append(number)
    return numbers


def _number(value: Any) -> int | None:
    try:
        return int(value)
    except (TypeError, ValueError):
        return None


def month_number(text: str) -> int | None:
    """
    Return the number of a month given as a number, a macro or an English name: `5`, `may`, `Sept.`
    """
    text = text.strip().strip(".").lower()
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else None
    return MONTHS.index(text[:3]) + 1 if text[:3] in MONTHS and text.isalpha() else None


_WORDS = lazy(
    r"(?:(\d{1,2})\.?\s+)?([A-Za-z]{3,9})\.?\s*(?:(\d{1,2}),?)?\s+(\d{4})|(\d{4})\s+([A-Za-z]{3,9})\.?(?:\s+(\d{1,2}))?"
)


def in_words(text: str) -> Date | None:
    """
    Read a date with an English name of a month: `12 May 2013`, `May 12, 2013`, `May 2013`, `2013 May`.
    """
    found = _WORDS.fullmatch(text.strip())
    month = month_number(found[2] or found[6]) if found else None
    if not found or not month:
        return None
    day = int(found[1] or found[3] or found[7] or 0)
    return {"date-parts": [[int(found[4] or found[5]), month, *([day] if 1 <= day <= 31 else [])]]}


def literal(text: str) -> Date:
    """
    Make a date of a text that is none: `forthcoming`.
    """
    return {"literal": text}


def shown(date: Date) -> str:
    """
    Return what a date says as one text: EDTF where it has date-parts, its literal or raw text otherwise.
    """
    return edtf(date) or str(date.get("literal") or date.get("raw") or "")
