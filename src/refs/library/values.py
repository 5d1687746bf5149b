"""
Values as people type them (`author=Smith, John; Doe, Jane`, `issued=2013-04`) and the CSL values that they mean.
"""

from __future__ import annotations

import difflib
import json
import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from typing import Any

from refs import identifiers, model, names
from refs.errors import UsageError
from refs.text import without_controls

_DATE = re.compile(r"(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


def assignment(text: str) -> tuple[str, Any]:
    """
    Read `variable=value`; an empty value is None and withholds the variable.

    Names are separated by `;`, dates are ISO 8601 (a range has a `/`), and any value may be given as JSON.

    Raises:
        UsageError: there is no such variable, or the value is none for it.
    """
    variable, equals, value = text.partition("=")
    variable = variable.strip()
    if not equals:
        raise UsageError(f"{text!r} is not variable=value")
    checked_name(variable)
    value = without_controls(value).strip()
    if not value:
        return variable, None
    if variable in {"DOI", "ISBN", "ISSN"}:
        _identifiers(variable, value)
    return variable, read(variable, value)


def _identifiers(variable: str, value: str) -> None:
    """Refuse what is none; a book may have several ISBNs, as a journal has ISSNs."""
    for one in [value] if variable == "DOI" else re.split(r"[,;]\s*", value):
        if identifiers.normalise(variable, one) is None:
            raise UsageError(f"{variable}: {one!r} is not {'a DOI' if variable == 'DOI' else f'a valid {variable}'}")


def checked_name(variable: str) -> None:
    """
    Raise a UsageError unless CSL has such a variable.
    """
    if variable not in model.VARIABLES | {"type", "categories", "custom"}:
        near = [name for name in model.VARIABLES if name.lower() == variable.lower()]
        near += filter(None, [_OTHER_NAMES.get(variable.lower())])
        raise UsageError(f"{variable!r} is no CSL variable", hint=_nearest(variable, model.VARIABLES, near))


_OTHER_NAMES = {
    "year": "issued",
    "date": "issued",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "pages": "page",
    "address": "publisher-place",
    "location": "publisher-place",
}
"""What BibTeX and BibLaTeX call some variables."""


def _nearest(word: str, known: Iterable[str], first: Sequence[str] = ()) -> str | None:
    near = [*first, *difflib.get_close_matches(word.lower(), known, n=1)]
    return f"did you mean {near[0]}?" if near else None


def read(variable: str, text: str) -> Any:
    """
    Return the CSL value that a text means for a variable.
    """
    if text[0] in "[{":
        return checked(variable, _json(variable, text))
    if variable in model.NAME_VARIABLES:
        return checked(variable, [name for part in text.split(";") if (name := names.parse_name(part))])
    if variable in model.DATE_VARIABLES:
        return _date(variable, text)
    return checked(variable, text)


def _json(variable: str, text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UsageError(f"{variable}: is not valid JSON: {error}") from error


def _date(variable: str, text: str) -> dict[str, Any]:
    ends = [_DATE.fullmatch(end.strip()) for end in text.split("/")]
    if len(ends) > 2 or not all(ends):
        return {"literal": text}
    parts = [[int(part) for part in end.groups() if part is not None] for end in ends if end]
    return dict(checked(variable, {"date-parts": parts}))


def checked(variable: str, value: Any) -> Any:
    """
    Return the value if it is of the kind that CSL wants for the variable.

    Raises:
        UsageError: it is not; the message says what is wanted.
    """
    if variable in model.NAME_VARIABLES:
        good, wanted = _names(value), "names"
    elif variable in model.DATE_VARIABLES:
        good, wanted = _dates(value), "a date"
    elif variable == "type":
        if value not in model.TYPES:
            raise UsageError(
                f"type: {value!r} is not a CSL type", hint=_nearest(str(value), model.TYPES) or _SOME_TYPES
            )
        return value
    elif variable in {"custom", "categories"}:
        good, wanted = isinstance(value, dict | list), "JSON"
    else:
        good, wanted = isinstance(value, str | int | float) and not isinstance(value, bool), "text"
    if not good:
        raise UsageError(f"{variable}: {value!r} is not {wanted}")
    return value


_FLAGS = frozenset({"comma-suffix", "static-ordering", "parse-names"})
"""What stands in a name and is no part of it."""
_SOME_TYPES = "for example article-journal, book, chapter, paper-conference, report, thesis, webpage, document"


def _names(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(name, dict) and _name(name) for name in value)


def _name(name: dict[str, Any]) -> bool:
    parts = [part for kind, part in name.items() if kind not in _FLAGS]
    return bool(name.keys() & {"family", "given", "literal"}) and all(isinstance(part, str) for part in parts)


def _dates(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    if not all(isinstance(value.get(worded, ""), str) for worded in ("literal", "raw")):
        return False
    if "date-parts" not in value:
        return bool(value.keys() & {"literal", "raw", "season"})
    points = value["date-parts"]
    return isinstance(points, list) and len(points) in {1, 2} and all(_possible(parts) for parts in points)


def _possible(parts: Any) -> bool:
    if not isinstance(parts, list) or not 1 <= len(parts) <= 3 or any(type(part) not in {int, str} for part in parts):
        return False
    try:
        year, month, day, *_ = [*(int(part) for part in parts), 1, 1]
        return 1 <= day <= monthrange(_AS_LONG + year % _AS_LONG, month)[1]
    except (TypeError, ValueError):
        return False


_AS_LONG = 400
"""After so many years the calendar repeats itself; years before our era have one too."""


def item(value: Any) -> model.Item:
    """
    Check a whole item as a person edited it.

    Raises:
        UsageError: it is no item, or one of its variables is wrong.
    """
    if not isinstance(value, dict):
        raise UsageError("an item is an object with CSL variables")
    for variable, entry in value.items():
        checked_name(variable)
        checked(variable, entry)
    return value
