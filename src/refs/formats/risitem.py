"""
The tags of one RIS record as a CSL item, and back.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from refs import model
from refs.formats import dates
from refs.formats import rismap as table
from refs.formats.entry import Options
from refs.formats.extra import read_extra, write_extra
from refs.formats.native import Pair
from refs.model import Item
from refs.patterns import lazy

_PLACED = {variable: tag for tag, variable in reversed(table.TEXT.items())}
_NUMBERS = {"issue": "IS", "number": "M1"}
_ROLES = {variable: tag for tag, variable in reversed(table.NAMES.items())}
_RANK = {tag: rank for rank, tag in enumerate(table.ORDER)}
_SHOWN = frozenset({"issued", *_ROLES})
"""
Variables that keep their tag where only `U5` says all of them: an organisation with a comma in its name, a range of
dates.
"""

_TAG = re.compile(r"[A-Z][A-Z0-9] {1,2}-")
_ISBN = re.compile(r"(?:97[89][- ]?)?(?:\d[- ]?){9}[\dXx]")
_ISSN = re.compile(r"\d{4}-?\d{3}[\dXx]")


def to_item(tags: Sequence[Sequence[str]]) -> Item:
    """
    Map one record.

    Args:
        tags: (tag, value) of every line, `TY` first.
    """
    kind = tags[0][1].upper()
    special = table.BY_TYPE.get(kind, {})
    item: Item = {"type": table.TYPES_READ.get(kind, "document")}
    for tag, value in tags[1:]:
        variable = special.get(tag, table.TEXT.get(tag, table.NUMBERED.get(tag, "")))
        text = value.strip()
        if not text:
            continue
        if tag in table.NAMES and special.get(tag) != "":
            item.setdefault(table.NAMES[tag], []).append(name(text))
        elif variable:
            _put(item, variable, text)
        elif tag in _READERS:
            _READERS[tag](item, text, kind)
    _issued(item, tags)
    _pages(item, tags, special)
    if item.get("archive_location") and "archive" not in item:
        item.pop("archive_location")
    return item


def _put(item: Item, variable: str, text: str) -> None:
    if variable == "abstract" or (variable == "note" and "\n" in text):
        item[variable] = (
            f"{item[variable]}\n{text}" if variable == "note" and item.get(variable) else item.get(variable, text)
        )
    elif variable == "note":
        item["note"] = f"{item['note']}\n{text}" if item.get("note") else text
    elif variable == "DOI":
        item.setdefault("DOI", re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", text))
    elif variable not in item:
        item[variable] = " ".join(text.split())


_COMPANY = lazy(r"\s*(?:Ltd|Limited|Inc|LLC|plc|GmbH|Corp)\.?", re.IGNORECASE)
"""What stands behind a comma and is no given name: `O'Neil & Sons, Ltd.`"""


def name(text: str) -> dict[str, Any]:
    """
    Return a RIS name, `Family, Given, Suffix`, as a CSL name; one without a comma, or a company's, is literal.
    """
    text = " ".join(text.split())
    family, comma, rest = text.partition(",")
    if not comma or _COMPANY.fullmatch(rest):
        return {"literal": text}
    given, _, suffix = rest.partition(",")
    words = family.split()
    cut = next((place for place, word in enumerate(words) if not word[0].islower()), 0)
    made = {
        "family": " ".join(words[cut:]),
        "given": given.strip(),
        "suffix": suffix.strip(),
        "non-dropping-particle": " ".join(words[:cut]),
    }
    made = {part: said for part, said in made.items() if said}
    return made if "family" in made else {"literal": given.strip() or text.strip(", ")}


def _keyword(item: Item, text: str, _kind: str) -> None:
    item["keyword"] = f"{item['keyword']}, {text}" if item.get("keyword") else text


def _number(item: Item, text: str, kind: str) -> None:
    """Take `SN` for what it looks like, and for what the type suggests where that does not tell."""
    for part in re.split(r"\s*[;,\n]\s*|\s+(?=\d{4}-\d{3}[\dXx])", text):
        bare = re.sub(r"\s*\(.*?\)", "", part).strip()
        if _ISSN.fullmatch(bare):
            item.setdefault("ISSN", bare)
        elif _ISBN.fullmatch(bare) or kind in table.BOOKS:
            item.setdefault("ISBN", bare)
        elif bare:
            item.setdefault("ISSN", bare)


def _accessed(item: Item, text: str, kind: str) -> None:
    made = date(text)
    # Web of Science has the days of the conference there: `2017 DEC 04-09`
    item["event-date" if "literal" in made and kind in {"CONF", "CPAPER"} else "accessed"] = made


def _extra(item: Item, text: str, _kind: str) -> None:
    item.update(read_extra(text))


_READERS = {"KW": _keyword, "SN": _number, "Y2": _accessed, "U5": _extra}


def _issued(item: Item, tags: Sequence[Sequence[str]]) -> None:
    if "issued" in item:
        return
    found = [(tag, date(value)) for tag, value in tags if tag in {"PY", "Y1", "DA"} and value.strip(" /")]
    if not found:
        return
    years = [made for tag, made in found if tag != "DA"]
    days = [made for tag, made in found if tag == "DA"]
    best = (years or days)[0]
    for other in years + days:
        if model.year({"issued": other}) == model.year({"issued": best}) and _precision(other) > _precision(best):
            best = other
    item["issued"] = best


def _precision(made: dict[str, Any]) -> int:
    return len((made.get("date-parts") or [[]])[0]) * 2 + ("season" in made)


def date(text: str) -> dict[str, Any]:
    """
    Read a RIS date: `2013/05/12/`, `2013///Spring`, `2013-05-12`, `12 May 2013`, `2013 May`, `May 2013`.
    """
    text = text.strip()
    year, *rest = (part.strip() for part in text.split("/", 3))
    if re.fullmatch(r"\d{3,4}", year) and rest:
        return _slashed(int(year), rest)
    return dates.parse(text.rstrip("/")) or dates.in_words(text) or dates.literal(text.strip("/ "))


def _slashed(year: int, rest: list[str]) -> dict[str, Any]:
    made: dict[str, Any] = {"date-parts": [[year]]}
    month = dates.month_number(rest[0]) if rest[0] else None
    if month:
        made["date-parts"][0].append(month)
        if len(rest) > 1 and rest[1].isdecimal() and 1 <= int(rest[1]) <= 31:
            made["date-parts"][0].append(int(rest[1]))
    other = rest[2].lower() if len(rest) > 2 else ""
    if other in dates.SEASONS:
        made["season"] = dates.SEASONS[other]
    elif other in {"circa", "c.", "ca."}:
        made["circa"] = True
    return made


def _pages(item: Item, tags: Sequence[Sequence[str]], special: dict[str, str]) -> None:
    first = next((" ".join(value.split()) for tag, value in tags if tag == "SP" and value.strip()), "")
    last = next((" ".join(value.split()) for tag, value in tags if tag == "EP" and value.strip()), "")
    if (
        special.get("SP") == "number-of-pages"
        and first
        and not last
        and re.fullmatch(r"([ivxlc]+[,+] ?)?\d+( ?pp?\.?)?", first)
    ):
        return
    if first or last:
        if special.get("SP") and item.get(special["SP"]) == first:
            item.pop(special["SP"])
        item["page"] = re.sub(
            r"\s*[–—]\s*|--+",
            "-",
            f"{first}-{last}" if first and last and first != last and "-" not in first else first or last,
        )


def to_pairs(item: Item, options: Options) -> list[Pair]:
    """
    Return the tags of an item, in writing order.
    """
    kind = table.TYPES_WRITTEN.get(item.get("type", "document"), "GEN")
    pairs: list[Pair] = [("TY", kind)]
    rest: Item = {}
    chosen = options.fields is not None or bool(options.drop)
    for variable, value in item.items():
        if variable in {"id", "type", "custom"} or not value or (chosen and not options.wants(variable)):
            continue
        made = _tags(variable, value, kind) if variable != "number-of-pages" or "page" not in item else None
        if made is None or not _reads_back(made, variable, value, kind):
            rest[variable] = value
            made = made if made and variable in _SHOWN else []
        pairs += made
    if table.TYPES_READ.get(kind) != item.get("type", "document"):
        rest["type"] = item["type"]
    if rest:
        pairs.append(("U5", write_extra(rest)))
    pairs.sort(key=lambda pair: _RANK.get(pair[0], len(_RANK)))
    return pairs


def _tags(variable: str, value: Any, kind: str) -> list[Pair] | None:
    if variable in _ROLES:
        tag = _ROLES[variable]
        return [(tag, text) for member in value if (text := _name(member))]
    match variable:
        case "issued":
            return _date_tags(value)
        case "accessed":
            return [("Y2", _date(value))] if "date-parts" in value else None
        case "page":
            return _page_tags(str(value))
        case "keyword":
            return [("KW", word) for word in re.split(r"\s*[,;]\s*", str(value)) if word]
        case "ISBN" | "ISSN":
            return [("SN", str(value))]
    own = _tag(variable, kind)
    return None if own is None else [(own, _line(str(value), own))]


@cache
def _tag(variable: str, kind: str) -> str | None:
    special = table.BY_TYPE.get(kind, {})
    for own, meaning in special.items():
        if meaning == variable and own not in {"BT", "C3"} and not (variable == "number" and own == "SN"):
            return own
    tag = _PLACED.get(variable) or _NUMBERS.get(variable, "")
    return tag if tag and tag not in special else None


def _reads_back(made: list[Pair], variable: str, value: Any, kind: str) -> bool:
    """Say whether the tags give the value back; where not, it goes into `U5` as well."""
    if variable in _ROLES:
        return not any("," in str(member.get("literal", "")) for member in value)
    if variable in _SHORTENED:
        return True
    # most values are seen to come back without reading them
    if made and made[0][1] == value and (variable in _PLAIN or (variable == "DOI" and value.startswith("10."))):
        return True
    if variable == "page":
        value = re.sub(r"\s*[–—]\s*|--+", "-", str(value))
    if len(made) == 2 and made[0][1].isdecimal() and made[1][0] == "EP" and made[1][1].isdecimal():
        return bool(value == f"{made[0][1]}-{made[1][1]}")
    if variable == "issued" and len(value) == len(made) == 1 and made[0][1].isdecimal():
        return bool(value.get("date-parts") == [[int(made[0][1])]])
    return to_item([("TY", kind), *made]).get(variable) == (value if not isinstance(value, int) else str(value))


_SHORTENED = frozenset({"title", "abstract", "container-title"})
_PLAIN = frozenset(
    """
    container-title-short collection-title title-short original-title volume edition number-of-volumes section publisher
    publisher-place event-place URL language genre call-number archive source issue number collection-number
    event-title PMCID
    """.split()
)
"""Variables that one tag gives, with nothing about the value that the reader looks at."""


def _line(value: str, tag: str) -> str:
    """Return a text that stays one value: no line of it may look like a tag."""
    if value.isalnum():
        return value
    lines = [" ".join(line.split()) for line in value.splitlines()]
    if tag not in {"AB", "N1"}:
        return " ".join(line for line in lines if line)
    return "".join((" " if _TAG.match(line) else "\n") + line for line in lines if line).lstrip("\n")


def _name(member: dict[str, Any]) -> str:
    if member.get("literal"):
        return " ".join(str(member["literal"]).split())
    family, given = str(member.get("family") or ""), str(member.get("given") or "")
    if family and given and len(member) == 2:
        return f"{family}, {given}".strip()
    particles = [str(member[part]) for part in ("dropping-particle", "non-dropping-particle") if member.get(part)]
    family = " ".join([*particles, family]).strip()
    parts = [family, given, str(member.get("suffix") or "")]
    while len(parts) > 2 and not parts[-1]:
        parts.pop()
    return ", ".join(parts).strip() if any(parts) else ""


def _date_tags(value: dict[str, Any]) -> list[Pair]:
    points = value.get("date-parts")
    numbers = dates.numeric(points[0]) if points else []
    if not numbers:
        text = str(value.get("literal") or value.get("raw") or "")
        return [("PY", text)] if text else []
    pairs = [("PY", dates.year(numbers[0]))]
    if len(numbers) > 1 or dates.season_of(value) or value.get("circa"):
        pairs.append(("DA", _date(value)))
    return pairs


def _date(value: dict[str, Any]) -> str:
    numbers = dates.numeric(value["date-parts"][0])
    parts = [dates.year(numbers[0]), *(f"{number:02d}" for number in numbers[1:3]), "", ""][:3]
    season = dates.season_of(value)
    other = dates.SEASON_NAMES[season - 1] if season else ("circa" if value.get("circa") else "")
    return "/".join([*parts, other])


def _page_tags(value: str) -> list[Pair]:
    found = re.fullmatch(r"([^\s,;–-]+)\s*[-–]\s*([^\s,;–-]+)", value)
    return [("SP", found[1]), ("EP", found[2])] if found and found[1] != found[2] else [("SP", value)]
