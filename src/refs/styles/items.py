"""
Items as the citation processor can take them: texts for texts, whole names, dates of numbers.

An item may hold anything that some source gave; what the processor would stumble over is mended or left out here.
"""

from __future__ import annotations

from typing import Any

from refs.model import DATE_VARIABLES, NAME_VARIABLES, NUMBER_VARIABLES, TEXT_VARIABLES, TYPES, Item, year
from refs.styles.markup import marked

_NAME_PARTS = ("family", "given", "suffix", "dropping-particle", "non-dropping-particle")

# The names by which older styles, and the processor, know what CSL 1.0.2 calls otherwise.
_OLDER = {"event-title": "event"}

# Who is put in the author's place if there is none, as the processor knows no other makers of a work.
_MAKERS = (
    "director script-writer composer performer creator series-creator producer host guest interviewer curator".split()
)
_NAMES = frozenset(
    """
    author collection-editor composer container-author editor editorial-director illustrator interviewer original-author
    recipient translator
    """.split()
)
_DATES = frozenset("accessed event-date issued original-date submitted".split())


def prepared(item: Item) -> Item:
    """
    Return an item with the variables that a style can set, each in the form the processor expects.
    """
    kind = str(item.get("type"))
    ready: Item = {"type": kind if kind in TYPES else "document"}
    for name, value in item.items():
        made = _value(name, value)
        if made:
            ready[name] = made
            ready.setdefault(_OLDER.get(name, name), made)
    maker = next((name for name in _MAKERS if name in ready), None)
    if maker and not {"author", "editor"} & ready.keys():
        ready["author"] = ready[maker]
    for name in (NAME_VARIABLES - _NAMES) | (DATE_VARIABLES - _DATES):
        ready.pop(name, None)
    if "page" in ready:
        ready.setdefault("page-first", ready["page"].replace("–", "-").split("-")[0])
    return ready


def _value(name: str, value: Any) -> Any:
    if name == "language":
        return str(value)
    if name in NAME_VARIABLES:
        return [ready for ready in map(_name, value if isinstance(value, list) else []) if ready]
    if name in DATE_VARIABLES:
        return _date(value) if isinstance(value, dict) else None
    if name in NUMBER_VARIABLES | TEXT_VARIABLES and isinstance(value, str | int | float):
        return " ".join(marked(str(value)).split())
    return None


def _name(name: Any) -> dict[str, str] | None:
    if not isinstance(name, dict):
        return None
    parts = {part: marked(str(name[part])).strip() for part in _NAME_PARTS if name.get(part)}
    if parts.get("family"):
        return parts
    literal = marked(str(name.get("literal") or parts.get("given") or "")).strip()
    return {"literal": literal} if literal else None


def _date(date: dict[str, Any]) -> dict[str, Any] | None:
    parts = [_numbers(part) for part in date.get("date-parts") or [] if isinstance(part, list | tuple)]
    parts = [part for part in parts if part][:2]
    if parts:
        season = {"season": date["season"]} if str(date.get("season")) in "1234" and len(parts) == 1 else {}
        return {"date-parts": parts, **season, "circa": 1 if date.get("circa") else 0}
    text = marked(str(date.get("literal") or date.get("raw") or "")).strip()
    return {"literal": text} if text else None


def _numbers(parts: Any) -> list[int]:
    """
    Return year, month and day as far as they are numbers that can be: a month of 13 is none.
    """
    numbers: list[int] = []
    for part, limit in zip(parts, (9999, 12, 31), strict=False):
        try:
            number = int(part)
        except (TypeError, ValueError):
            break
        if not numbers or 1 <= number <= limit:
            numbers.append(number)
        else:
            break
    return numbers


def plain(item: Item) -> str:
    """
    Return an item in a plain form of author, year, title and source, for what a style cannot set.
    """
    ready = prepared(item)
    names = [_written_name(name) for name in ready.get("author") or ready.get("editor") or []]
    issued = year(ready)
    when = str(issued) if issued is not None else (ready.get("issued") or {}).get("literal", "")
    head = " ".join(part for part in (", ".join(names), f"({when})" if when else "") if part)
    source = ", ".join(
        part
        for part in (ready.get("container-title"), ready.get("volume"), ready.get("page"), ready.get("publisher"))
        if part
    )
    address = f"https://doi.org/{ready['DOI']}" if ready.get("DOI") else ready.get("URL")
    parts = [str(part).rstrip(".") for part in (head, ready.get("title"), source) if part]
    if not parts and not address:
        return ""
    return ". ".join([*parts, *([address] if address else [])]) + ("" if address else ".")


def _written_name(name: dict[str, str]) -> str:
    if "literal" in name:
        return name["literal"]
    family = " ".join(filter(None, (name.get("non-dropping-particle"), name["family"])))
    given = " ".join(filter(None, (name.get("given"), name.get("dropping-particle"))))
    return ", ".join(filter(None, (family, given, name.get("suffix"))))
