"""
EndNote: the tagged format (`.enw`, Refer) and the XML export, read only.

Sources: EndNote's description of its import format (tags `%A` to `%Z`); the element names of its XML export.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from refs.errors import Rejected
from refs.formats import dates, risitem
from refs.formats.entry import Entry
from refs.model import Item

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

TYPES: Final = {
    "journal article": "article-journal", "electronic article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper", "book": "book", "edited book": "book", "electronic book": "book",
    "book section": "chapter",
    "electronic book section": "chapter", "conference paper": "paper-conference",
    "conference proceedings": "paper-conference",
    "thesis": "thesis", "report": "report", "government document": "report", "web page": "webpage",
    "blog": "post-weblog",
    "patent": "patent", "standard": "standard", "statute": "legislation", "bill": "bill", "case": "legal_case",
    "hearing": "hearing",
    "legal rule or regulation": "regulation", "map": "map", "manuscript": "manuscript",
    "unpublished work": "manuscript",
    "personal communication": "personal_communication", "dataset": "dataset", "computer program": "software",
    "encyclopedia": "entry-encyclopedia", "dictionary": "entry-dictionary", "film or broadcast": "motion_picture",
    "music": "musical_score",
    "artwork": "graphic", "figure": "figure", "chart or table": "figure", "pamphlet": "pamphlet",
    "audiovisual material": "motion_picture",
    "serial": "periodical", "classical work": "classic", "podcast": "broadcast", "interview": "interview",
    "preprint": "article",
    "generic": "document", "online multimedia": "webpage", "online database": "dataset", "grant": "document",
    "conference paper ": "paper-conference",
}  # fmt: skip
"""EndNote's reference types, in small letters, as CSL types."""

_TAGS: Final = {
    "%T": "title", "%J": "container-title", "%B": "container-title", "%V": "volume", "%N": "issue", "%P": "page",
    "%I": "publisher",
    "%C": "publisher-place", "%S": "collection-title", "%U": "URL", "%R": "DOI", "%X": "abstract", "%7": "edition",
    "%9": "genre",
    "%G": "language", "%!": "title-short", "%Z": "note", "%O": "original-title", "%6": "number-of-volumes",
    "%L": "call-number",
    "%O ": "note", "%&": "section", "%W": "archive", "%~": "source",
}  # fmt: skip
_TAG_NAMES: Final = {"%A": "author", "%E": "editor", "%Y": "collection-editor", "%?": "translator"}
_LINE = re.compile(r"(%[0-9A-Z!?@$^&*()\[\]<>~+=|#])(?: (.*)|)$")


def read_enw(text: str) -> Iterator[Entry | Rejected]:
    """
    Read EndNote's tagged format, record by record; a record begins at `%0`, or after a blank line.
    """
    tags: list[list[str]] = []
    begun, blank = 0, True
    for number, row in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        found = _LINE.match(row)
        if found and (found[1] == "%0" or (blank and tags and tags[0][0] != "%0")) and tags:
            yield _tagged(tags, begun)
            tags = []
        if found:
            begun = begun if tags else number
            tags.append([found[1], (found[2] or "").strip()])
        elif row.strip() and tags:
            tags[-1][1] += "\n" + row.strip()
        elif row.strip():
            yield Rejected(row, "text outside a record", line=number)
        blank = not row.strip()
    if tags:
        yield _tagged(tags, begun)


def _tagged(tags: list[list[str]], line: int) -> Entry | Rejected:
    raw = "\n".join(f"{tag} {value}" for tag, value in tags)
    item: Item = {"type": "document"}
    for tag, value in tags:
        if not value:
            continue
        if tag == "%0":
            item["type"] = TYPES.get(value.lower(), "document")
        elif tag in _TAG_NAMES:
            item.setdefault(_TAG_NAMES[tag], []).append(risitem.name(value.rstrip(",")))
        elif tag in {"%D", "%8", "%[", "%K", "%@", "%M"}:
            _special(item, tag, value)
        elif tag in _TAGS:
            item.setdefault(_TAGS[tag], value if tag == "%X" else " ".join(value.split()))
    if len(item) == 1:
        return Rejected(raw, "a record with nothing but its type", line=line)
    return Entry(key=None, item=_settled(item), native={"enw": tags}, line=line, raw=raw)


def _special(item: Item, tag: str, value: str) -> None:
    match tag:
        case "%D":
            item["issued"] = _dated(value, item.get("issued"))
        case "%8":
            item["issued"] = (
                _dated(str((item.get("issued") or {}).get("date-parts", [[""]])[0][0]), risitem.date(value))
                if "issued" in item
                else risitem.date(value)
            )
        case "%[":
            item["accessed"] = risitem.date(value)
        case "%K":
            item["keyword"] = ", ".join(word.strip() for word in re.split(r"[\n;]", value) if word.strip())
        case "%@":
            item[
                "ISBN"
                if re.fullmatch(r"[\d -]{9,17}[\dXx](?: .*)?", value) and len(re.sub(r"\W", "", value)) > 8
                else "ISSN"
            ] = value


def _dated(year: str, finer: dict[str, Any] | None) -> dict[str, Any]:
    """Join a year and a date that may say more: `2013` and `May 12`."""
    if finer and "date-parts" in finer and str(finer["date-parts"][0][0]) == year and len(finer["date-parts"][0]) > 1:
        return finer
    if (
        finer
        and "literal" in finer
        and (found := re.fullmatch(r"([A-Za-z]+)\.?\s*(\d{1,2})?|(\d{1,2})\s+([A-Za-z]+)", finer["literal"]))
    ):
        month = dates.month_number(found[1] or found[4])
        day = found[2] or found[3]
        if month and year.isdecimal():
            return {"date-parts": [[int(year), month, *([int(day)] if day else [])]]}
    return dates.parse(year) or dates.literal(year)


def _settled(item: Item) -> Item:
    """Bring values to CSL's form: page dashes, DOIs without a resolver, a report's number."""
    if page := item.get("page"):
        item["page"] = re.sub(r"\s*[–—]\s*|--+", "-", page)
    if doi := item.get("DOI"):
        item["DOI"] = re.sub(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", "", doi)
    if item["type"] in {"report", "patent", "thesis", "standard"} and "issue" in item:
        item["number"] = item.pop("issue")
    return {name: value for name, value in item.items() if value}


_RECORD = re.compile(r"<record>.*?</record>|<record\s[^>]*>.*?</record>|<record[\s>](?:(?!<record[\s>]).)*", re.DOTALL)
_PATHS: Final = {
    "titles/title": "title", "titles/secondary-title": "container-title", "titles/tertiary-title": "collection-title",
    "titles/alt-title": "container-title-short", "titles/short-title": "title-short",
    "periodical/full-title": "container-title",
    "periodical/abbr-1": "container-title-short", "pages": "page", "volume": "volume", "number": "issue",
    "edition": "edition",
    "publisher": "publisher", "pub-location": "publisher-place", "isbn": "ISSN", "abstract": "abstract",
    "notes": "note",
    "electronic-resource-num": "DOI", "urls/related-urls/url": "URL", "urls/web-urls/url": "URL",
    "language": "language",
    "work-type": "genre", "call-num": "call-number", "section": "section", "num-vols": "number-of-volumes",
    "orig-pub": "original-title",
    "remote-database-name": "archive",
}  # fmt: skip
_PEOPLE: Final = {
    "contributors/authors/author": "author", "contributors/secondary-authors/author": "editor",
    "contributors/tertiary-authors/author": "collection-editor", "contributors/subsidiary-authors/author": "translator",
    "contributors/translated-authors/author": "translator",
}  # fmt: skip


def read_xml(text: str) -> Iterator[Entry | Rejected]:
    """
    Read EndNote's XML export, record by record.
    """
    if "<!ENTITY" in text[:10000]:
        yield Rejected(text[:200], "entity definitions are not read", line=1)
        return
    line, at = 1, 0
    for found in _RECORD.finditer(text):
        line += text.count("\n", at, found.start())
        at = found.start()
        yield _record(found[0], line)


def _record(raw: str, line: int) -> Entry | Rejected:
    from xml.etree import ElementTree as ET

    try:
        root = ET.fromstring(raw)  # holds no entity definitions  # noqa: S314
    except ET.ParseError as error:
        return Rejected(raw, f"not valid XML: {error.msg.partition(':')[0]}", line=line)
    kind = root.find("ref-type")
    name = kind.get("name", "") if kind is not None else ""
    item: Item = {"type": TYPES.get(name.lower(), "document")}
    for path, variable in _PATHS.items():
        element = root.find(path)
        if element is not None and (said := _styled(element)) and variable not in item:
            item[variable] = said
    for path, role in _PEOPLE.items():
        if people := [risitem.name(said.rstrip(",")) for one in root.findall(path) if (said := _styled(one))]:
            item[role] = people
    _xml_more(item, root)
    if len(item) == 1:
        return Rejected(raw, "a record with nothing but its type", line=line)
    return Entry(key=_label(root), item=_settled(item), native={}, line=line, raw=raw)


def _xml_more(item: Item, root: ET.Element) -> None:
    words = [said for one in root.findall("keywords/keyword") if (said := _styled(one))]
    if words:
        item["keyword"] = ", ".join(words)
    year = root.find("dates/year")
    finer = root.find("dates/pub-dates/date")
    if year is not None and (said := _styled(year)):
        item["issued"] = _dated(said, dates.literal(_styled(finer)) if finer is not None and _styled(finer) else None)
    accessed = root.find("access-date")
    if accessed is not None and (said := _styled(accessed)):
        item["accessed"] = risitem.date(said)
    if len(re.sub(r"\W", "", str(item.get("ISSN", "")).partition(" ")[0])) >= 10:
        item["ISBN"] = item.pop("ISSN")


def _label(root: ET.Element) -> str | None:
    label = root.find("label")
    return (_styled(label) or None) if label is not None else None


_FACES: Final = {"italic": "i", "bold": "b", "superscript": "sup", "subscript": "sub"}


def _styled(element: ET.Element) -> str:
    """Return an element's text, its faces as CSL rich text: `<style face="italic">`."""
    parts: Sequence[str] = [element.text or ""]
    for style in element:
        text = "".join(style.itertext())
        tag = _FACES.get(style.get("face", ""))
        parts = [*parts, f"<{tag}>{text}</{tag}>" if tag and text else text, style.tail or ""]
    return re.sub(r"[ \t\r\n]+", " ", "".join(parts)).strip()


def sniff_enw(text: str) -> bool:
    """
    Say whether a text looks like EndNote's tagged format.
    """
    return (
        re.search(r"^\ufeff?%0 \w", text[:20000], re.MULTILINE) is not None
        or len(re.findall(r"^%[ATDJ] ", text[:20000], re.MULTILINE)) >= 3
    )


def sniff_xml(text: str) -> bool:
    """
    Say whether a text looks like EndNote's XML export.
    """
    return re.search(r"<xml>\s*<records>|<records>\s*<record>", text[:20000]) is not None
