"""
NBIB, PubMed's MEDLINE format: read only.

Source: MEDLINE/PubMed Data Element (Field) Descriptions, National Library of Medicine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from refs import names
from refs.errors import Rejected
from refs.formats import dates
from refs.formats.entry import Entry
from refs.model import Item

_TAG = re.compile(r"([A-Z]{2,4}) {0,3}- ?(.*)")

_TEXT: Final = {
    "PMID": "PMID", "TI": "title", "BTI": "container-title", "JT": "container-title", "TA": "container-title-short",
    "VI": "volume", "IP": "issue", "PG": "page", "AB": "abstract", "PB": "publisher", "CTI": "collection-title",
    "EN": "edition",
    "ISBN": "ISBN", "PMC": "PMCID", "PL": "publisher-place", "TT": "original-title", "CI": "license",
    "VTI": "volume-title",
}  # fmt: skip
_NAMES: Final = {"FAU": "author", "FED": "editor", "FIR": ""}
_SHORT_NAMES: Final = {"AU": "author", "ED": "editor"}
_LANGUAGES: Final = {
    "eng": "en", "ger": "de", "fre": "fr", "spa": "es", "ita": "it", "por": "pt", "rus": "ru", "jpn": "ja",
    "chi": "zh", "dut": "nl",
    "swe": "sv", "nor": "nb", "dan": "da", "fin": "fi", "pol": "pl", "cze": "cs", "hun": "hu", "tur": "tr",
    "kor": "ko", "ukr": "uk",
}  # fmt: skip
_TYPES: Final = {
    "Book Chapter": "chapter", "Book": "book", "Preprint": "article", "Dataset": "dataset",
    "Technical Report": "report",
    "Newspaper Article": "article-newspaper", "Review": "article-journal", "Academic Dissertation": "thesis",
}  # fmt: skip


def read(text: str) -> Iterator[Entry | Rejected]:
    """
    Read NBIB, record by record.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    line = 1
    for block in re.split(r"(\n[ \t]*\n\s*)", text):
        if block.strip():
            yield _record(block, line)
        line += block.count("\n")


def _record(block: str, line: int) -> Entry | Rejected:
    tags: list[list[str]] = []
    for row in block.splitlines():
        found = _TAG.fullmatch(row)
        if found and not row.startswith("      "):
            tags.append([found[1], found[2].strip()])
        elif tags:
            tags[-1][1] += " " + row.strip()
    names = {tag for tag, _ in tags}
    if not names & {"TI", "BTI", "PMID"}:
        return Rejected(block, "not a MEDLINE record: no PMID and no title", line=line)
    return Entry(key=None, item=_item(tags, names), native={"nbib": tags}, line=line, raw=block)


def _item(tags: list[list[str]], present: set[str]) -> Item:
    item: Item = {"type": "article-journal"}
    for tag, value in tags:
        if not value:
            continue
        if tag in _TEXT:
            item.setdefault(_TEXT[tag], value)
        elif _NAMES.get(tag):
            item.setdefault(_NAMES[tag], []).append(_full(value))
        elif tag in _SHORT_NAMES and f"F{tag}" not in present:
            item.setdefault(_SHORT_NAMES[tag], []).append(_short(value))
        elif tag in _READERS:
            _READERS[tag](item, value)
    if "BTI" in present and "TI" not in present:
        item |= {"type": "book", "title": item.pop("container-title")}
    elif "BTI" in present:
        item["type"] = "chapter"
    if title := item.get("title"):
        item["title"] = re.sub(r"^\[(.*)\]\.?$", r"\1", str(title)).removesuffix(".")
    return {name: value for name, value in item.items() if value}


def _full(text: str) -> dict[str, Any]:
    family, comma, rest = text.partition(",")
    given, _, suffix = (part.strip() for part in rest.partition(","))
    if not comma:
        return {"literal": text}
    return names.compose(family.strip(), given, suffix)


def _short(text: str) -> dict[str, Any]:
    found = re.fullmatch(r"(.+?) ([A-Z]{1,4})(?: (Jr|Sr|[23](?:nd|rd|th)|I{2,3}|IV))?", text)
    if not found:
        return {"literal": text}
    return names.compose(found[1], " ".join(f"{letter}." for letter in found[2]), found[3] or "")


def _published(item: Item, text: str) -> None:
    item["issued"] = date(text)


def date(text: str) -> dict[str, Any]:
    """
    Read a MEDLINE date: `2013 May 12`, `2013 May-Jun`, `2013 Spring`, `1998 Dec-1999 Jan`, `20130512`.
    """
    if found := re.fullmatch(r"(\d{4})(\d{2})(\d{2})", text):
        return {"date-parts": [[int(part) for part in found.groups()]]}
    ends = re.split(r"(?<=[\w])-(?=\w)", text.strip())
    first = _point(ends[0], None)
    if not first:
        return dates.literal(text)
    season = first.pop("season", None)
    points = [first["parts"]]
    if len(ends) == 2 and (last := _point(ends[1], first["parts"])):
        points.append(last["parts"])
    return {"date-parts": points} | ({"season": season} if season else {})


def _point(text: str, before: list[int] | None) -> dict[str, Any] | None:
    found = re.fullmatch(r"(?:(\d{4}))?\s*([A-Za-z]+)?\s*(\d{1,2})?", text.strip())
    if not found or not (found[1] or before):
        return None
    parts = [int(found[1])] if found[1] else list(before or ())[:1]
    word = (found[2] or "").lower()
    month = dates.month_number(word) if word else (before[1] if before and len(before) > 1 and found[3] else None)
    if month:
        parts += [month] + ([int(found[3])] if found[3] else [])
    return {"parts": parts} | ({"season": dates.SEASONS[word]} if word in dates.SEASONS else {})


def _corporate(item: Item, text: str) -> None:
    item.setdefault("author", []).append({"literal": text})


def _identifier(item: Item, text: str) -> None:
    if found := re.fullmatch(r"(\S+) \[doi\]", text):
        item.setdefault("DOI", found[1])
    elif (found := re.fullmatch(r"(\S+) \[pii\]", text)) and "page" not in item:
        item.setdefault("number", found[1])


def _issn(item: Item, text: str) -> None:
    item.setdefault("ISSN", text.partition(" ")[0])


def _language(item: Item, text: str) -> None:
    item.setdefault("language", _LANGUAGES.get(text, text))


def _type(item: Item, text: str) -> None:
    if item["type"] == "article-journal" and text in _TYPES:
        item["type"] = _TYPES[text]


def _keyword(item: Item, text: str) -> None:
    word = text.replace("*", "")
    item["keyword"] = f"{item['keyword']}, {word}" if "keyword" in item else word


_READERS: Final = {
    "DP": _published, "CN": _corporate, "LID": _identifier, "AID": _identifier, "IS": _issn, "LA": _language,
    "PT": _type, "OT": _keyword, "MH": _keyword,
}  # fmt: skip


def sniff(text: str) -> bool:
    """
    Say whether a text looks like NBIB.
    """
    return re.search(r"^PMID *- ?\d", text[:20000], re.MULTILINE) is not None
