"""
Hayagriva YAML, the bibliography format of Typst (hayagriva 0.8, file format).

The container is a `parent` entry there. What Hayagriva cannot say stands in `note` as `variable: value | variable:
value` behind the item's own note. Lost on the way CSL → Hayagriva → CSL: `dropping-particle` (comes back as
`non-dropping-particle`), line breaks in notes, the italics and the like in titles.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from refs import model
from refs.errors import Rejected
from refs.formats import dates, yamltext
from refs.formats.entry import Entry, Options
from refs.formats.extra import read_extra, write_extra
from refs.model import Item
from refs.text import case_protected, plain

# CSL types as (Hayagriva type, type of the parent)
TYPES: Final = {
    "article": ("article", "repository"), "article-journal": ("article", "periodical"),
    "article-magazine": ("article", "periodical"),
    "article-newspaper": ("article", "newspaper"), "bill": ("legislation", "anthology"), "book": ("book", "book"),
    "broadcast": ("video", "video"), "chapter": ("chapter", "book"), "classic": ("book", "book"),
    "collection": ("anthology", "anthology"),
    "dataset": ("repository", "repository"), "document": ("misc", "misc"), "entry": ("entry", "reference"),
    "entry-dictionary": ("entry", "reference"), "entry-encyclopedia": ("entry", "reference"),
    "event": ("exhibition", "exhibition"),
    "figure": ("artwork", "book"), "graphic": ("artwork", "exhibition"), "hearing": ("case", "misc"),
    "interview": ("misc", "misc"),
    "legal_case": ("case", "misc"), "legislation": ("legislation", "anthology"), "manuscript": ("manuscript", "misc"),
    "map": ("artwork", "misc"), "motion_picture": ("video", "video"), "musical_score": ("misc", "misc"),
    "pamphlet": ("misc", "misc"),
    "paper-conference": ("article", "proceedings"), "patent": ("patent", "misc"),
    "performance": ("performance", "misc"),
    "periodical": ("periodical", "periodical"), "personal_communication": ("misc", "misc"), "post": ("post", "thread"),
    "post-weblog": ("article", "blog"), "regulation": ("legislation", "anthology"), "report": ("report", "misc"),
    "review": ("article", "periodical"), "review-book": ("article", "periodical"),
    "software": ("repository", "repository"),
    "song": ("audio", "audio"), "speech": ("conference", "conference"), "standard": ("report", "misc"),
    "thesis": ("thesis", "misc"),
    "treaty": ("legislation", "anthology"), "webpage": ("web", "web"),
}  # fmt: skip

_PLAIN_TYPES: Final = {
    "article": "article-journal", "chapter": "chapter", "entry": "entry-encyclopedia", "anthos": "chapter",
    "report": "report",
    "thesis": "thesis", "web": "webpage", "scene": "motion_picture", "artwork": "graphic", "patent": "patent",
    "case": "legal_case",
    "newspaper": "article-newspaper", "legislation": "legislation", "manuscript": "manuscript", "tweet": "post",
    "post": "post",
    "misc": "document", "periodical": "periodical", "proceedings": "book", "book": "book", "blog": "webpage",
    "reference": "book",
    "conference": "speech", "anthology": "book", "repository": "software", "thread": "post",
    "video": "motion_picture", "audio": "song",
    "exhibition": "event", "performance": "performance", "original": "document",
}  # fmt: skip
_ARTICLES: Final = {
    "periodical": "article-journal", "newspaper": "article-newspaper", "blog": "post-weblog",
    "proceedings": "paper-conference",
    "conference": "paper-conference", "repository": "article", "web": "webpage", "anthology": "chapter",
    "book": "chapter",
}  # fmt: skip

_TEXT: Final = {
    "publisher": "publisher", "location": "publisher-place", "organization": "authority", "issue": "issue",
    "volume": "volume",
    "volume-total": "number-of-volumes", "edition": "edition", "page-range": "page", "page-total": "number-of-pages",
    "language": "language",
    "archive": "archive", "archive-location": "archive-place", "call-number": "call-number", "genre": "genre",
    "abstract": "abstract",
    "chapter": "chapter-number", "runtime": "dimensions", "doi": "DOI", "isbn": "ISBN", "issn": "ISSN",
}  # fmt: skip
_SERIAL: Final = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "pmcid": "PMCID", "serial": "number"}
_ROLES: Final = {
    "translator": "translator", "compiler": "compiler", "organizer": "organizer", "cast-member": "performer",
    "composer": "composer",
    "producer": "producer", "executive-producer": "executive-producer", "writer": "script-writer",
    "director": "director",
    "illustrator": "illustrator", "narrator": "narrator", "collaborator": "contributor",
}  # fmt: skip
_OWN: Final = {variable: name for name, variable in reversed(_TEXT.items()) if name not in {"doi", "isbn", "issn"}}
_NUMBERS: Final = {variable: name for name, variable in _SERIAL.items()}
_AFFILIATED: Final = {role: name for name, role in _ROLES.items()}
_OF_PARENT: Final = frozenset({"volume", "issue", "publisher", "publisher-place", "ISSN", "ISBN", "edition"})
_BEGINS = re.compile(
    r"^(?:\"(?:[^\"\\]|\\.)*\"|'[^']*'|[^\s#'\"&*!|>%@`{}\[\],-][^:#\n]*?|-\w[^:#\n]*?)[ \t]*:(?=\s)", re.MULTILINE
)
_WHOLE: Final = frozenset(
    {"book", "anthology", "reference", "proceedings", "thesis", "report", "manuscript", "patent", "periodical"}
)
"""Types whose parent is the series they stand in."""

_GLUE = " ‖ "


def read(text: str) -> Iterator[Entry | Rejected]:
    """
    Read Hayagriva YAML, entry by entry.
    """
    text = text.removeprefix("\ufeff")
    if stray := yamltext.before(text, _BEGINS):
        yield Rejected(stray, "text outside an entry", line=1)
    for part, line in yamltext.parts(text, _BEGINS):
        raw = part.rstrip()
        try:
            value = yamltext.load(part)
        except ValueError as error:
            yield Rejected(raw, f"not valid YAML: {error}", line=line)
            continue
        for key, fields in value.items() if isinstance(value, dict) else ():
            if isinstance(fields, dict):
                yield Entry(key=str(key), item=_item(fields), native=_unknown(fields), line=line, raw=raw)
            else:
                yield Rejected(raw, f"{key}: no fields", line=line)


def _item(fields: dict[str, Any]) -> Item:
    parents = fields.get("parent") or []
    parents = [one for one in (parents if isinstance(parents, list) else [parents]) if isinstance(one, dict)]
    kind = str(fields.get("type", "misc")).lower()
    item: Item = {"type": _type(kind, parents)}
    _own(item, fields)
    if parents and kind not in _WHOLE:
        _parent(item, parents[0])
        parents = parents[1:] + [one for one in _as_list(parents[0].get("parent")) if isinstance(one, dict)]
    series = next((parent for parent in parents if "title" in parent), None)
    if series:
        item["collection-title"] = _string(series["title"])
    if extra := item.get("note"):
        own, _, more = str(extra).rpartition(_GLUE) if _GLUE in str(extra) else ("", "", str(extra))
        said = _extra(more)
        if said:
            item["note"] = own
            item |= said
    return {name: value for name, value in item.items() if value}


def _extra(text: str) -> Item:
    said = read_extra(text)
    return said if said and re.match(r"[A-Za-z][\w-]*: ", text) else {}


def _type(kind: str, parents: list[dict[str, Any]]) -> str:
    default = "periodical" if kind == "article" else ""
    parent = str(parents[0].get("type", default)).lower() if parents else ""
    if kind == "article" and parent in _ARTICLES:
        return _ARTICLES[parent]
    return _PLAIN_TYPES.get(kind, "document")


def _own(item: Item, fields: dict[str, Any]) -> None:
    for name, value in fields.items():
        if name == "title":
            item["title"] = _string(value)
            if isinstance(value, dict) and (short := value.get("short") or value.get("shorthand")):
                item["title-short"] = _string(short)
        elif name in {"author", "editor"}:
            item[name] = [_person(one) for one in _as_list(value)]
        elif name == "date":
            item["issued"] = _dated(_string(value))
        elif name == "affiliated":
            _affiliated(item, value)
        elif name == "url":
            _url(item, value)
        elif name == "serial-number":
            _serial(item, value)
        elif name == "publisher" and isinstance(value, dict) and "name" in value:
            item["publisher"] = _string(value["name"])
            item["publisher-place"] = _string(value.get("location", ""))
        elif name == "note":
            item["note"] = " ".join(str(value).split())
        elif name in _TEXT:
            item.setdefault(_TEXT[name], str(value) if name in {"abstract", "doi"} else _string(value))


def _dated(text: str) -> dict[str, Any]:
    # `~1998` is what EDTF has as `1998~`
    about = text.startswith("~")
    return dates.parse(f"{text[1:]}~" if about else text) or dates.literal(text)


def _parent(item: Item, parent: dict[str, Any]) -> None:
    inner: Item = {}
    _own(inner, parent)
    item["container-title"] = inner.pop("title", "")
    item["container-title-short"] = inner.pop("title-short", "")
    if "author" in inner:
        item["container-author"] = inner.pop("author")
    for name, value in inner.items():
        item.setdefault(name, value)


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else ([] if value is None else [value])


_SHIELD = re.compile(r"\{([^{}]*)\}")


def _string(value: Any) -> str:
    """Return a formattable string: the text itself, or the `value` of a mapping; braces shield from case changes."""
    if isinstance(value, dict):
        return (
            str(value.get("value", ""))
            if str(value.get("verbatim", "")).lower() == "true"
            else _string(value.get("value", ""))
        )
    return " ".join(_SHIELD.sub(r"\1", str(value)).split()) if value is not None else ""


def _person(value: Any) -> dict[str, str]:
    if isinstance(value, dict):
        if set(value) == {"name"}:
            return {"literal": str(value["name"])}
        name = {
            "family": value.get("name"),
            "given": value.get("given-name"),
            "non-dropping-particle": value.get("prefix"),
            "suffix": value.get("suffix"),
        }
        return {part: str(said) for part, said in name.items() if said}
    family, comma, rest = str(value).partition(",")
    if not comma:
        return {"literal": family.strip()}
    given, _, suffix = rest.partition(",")
    words = family.split()
    cut = next((place for place, word in enumerate(words[:-1]) if not word[0].islower()), len(words) - 1)
    name = {
        "family": " ".join(words[cut:]),
        "given": given.strip(),
        "suffix": suffix.strip(),
        "non-dropping-particle": " ".join(words[:cut]),
    }
    return {part: said for part, said in name.items() if said}


def _affiliated(item: Item, value: Any) -> None:
    for one in _as_list(value):
        role = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", str(one.get("role", ""))).lower() if isinstance(one, dict) else ""
        if role in _ROLES:
            item[_ROLES[role]] = item.get(_ROLES[role], []) + [_person(name) for name in _as_list(one.get("names"))]


def _url(item: Item, value: Any) -> None:
    item["URL"] = str(value.get("value", "")) if isinstance(value, dict) else str(value)
    if isinstance(value, dict) and "date" in value:
        item["accessed"] = dates.parse(str(value["date"])) or dates.literal(str(value["date"]))


def _serial(item: Item, value: Any) -> None:
    if not isinstance(value, dict):
        item["number"] = str(value)
        return
    for name, number in value.items():
        if name in _SERIAL:
            item[_SERIAL[name]] = str(number)
        elif name == "arxiv":
            item |= {"archive": "arXiv", "archive_location": str(number)}


_KNOWN = frozenset(
    {"type", "title", "author", "editor", "date", "affiliated", "url", "serial-number", "note", "parent", *_TEXT}
)


def _unknown(fields: dict[str, Any]) -> dict[str, Any]:
    unknown = {name: value for name, value in fields.items() if name not in _KNOWN}
    return {"hayagriva": unknown} if unknown else {}


def write(entries: Iterable[Entry], options: Options) -> Iterator[str]:
    """
    Write Hayagriva YAML, one blank line between entries.
    """
    lead = ""
    for entry in entries:
        fields = _fields(entry.item, options)
        if options.verbatim:
            fields |= entry.native.get("hayagriva", {})
        yield lead + "".join(yamltext.lines({entry.key or "item": fields}, 0))
        lead = "\n"


def _fields(item: Item, options: Options) -> dict[str, Any]:
    kind, parent_kind = TYPES.get(item["type"], ("misc", "misc"))
    nested = bool(item.get("container-title")) and kind not in _WHOLE
    entry: dict[str, Any] = {"type": kind}
    parent: dict[str, Any] = {"type": parent_kind}
    rest: Item = {}
    for variable, value in model.ordered(item).items():
        if variable in {"id", "type", "custom"} or not value or not options.wants(variable):
            continue
        target = parent if nested and variable in _OF_PARENT else entry
        if (variable == "container-title" and not nested) or not _put(target, parent, variable, value, item):
            rest[variable] = value
    series = parent if nested else entry
    if (nested or kind in _WHOLE) and (title := rest.pop("collection-title", None)):
        series["parent"] = {"type": "book" if nested else parent_kind, "title": _title(title, item)}
    if nested:
        entry["parent"] = parent | ({"parent": parent["parent"]} if "parent" in parent else {})
    if _type(kind, [parent] if nested else []) != item["type"]:
        rest["type"] = item["type"]
    return _noted(entry, rest)


def _noted(entry: dict[str, Any], rest: Item) -> dict[str, Any]:
    if rest:
        extra = write_extra(rest)
        entry["note"] = f"{entry['note']}{_GLUE}{extra}" if "note" in entry else extra
    return entry


def _put(target: dict[str, Any], parent: dict[str, Any], variable: str, value: Any, item: Item) -> bool:
    """Add one variable where Hayagriva has a place for it, and say whether it has."""
    match variable:
        case "title":
            short = item.get("title-short")
            target["title"] = {"value": _title(value, item), "short": plain(short)} if short else _title(value, item)
        case "container-title":
            short = item.get("container-title-short")
            parent["title"] = {"value": _title(value, item), "short": plain(short)} if short else _title(value, item)
        case "title-short" | "container-title-short":
            return variable.removesuffix("-short") in item
        case "author" | "editor":
            target[variable] = [_named(one) for one in value]
        case "container-author" if "container-title" in item:
            parent["author"] = [_named(one) for one in value]
        case "issued":
            return _date(target, value)
        case "URL":
            seen = dates.edtf(item["accessed"]) if "accessed" in item else None
            target["url"] = {"value": value, "date": seen} if seen else value
        case "accessed":
            return "URL" in item and dates.edtf(value) is not None
        case "archive_location" if item.get("archive") == "arXiv":
            target.setdefault("serial-number", {})["arxiv"] = value
        case "archive" if value == "arXiv" and item.get("archive_location"):
            return True
        case "note":
            target["note"] = value
        case _:
            return _simple(target, variable, value)
    return True


def _simple(target: dict[str, Any], variable: str, value: Any) -> bool:
    if variable in _NUMBERS:
        target.setdefault("serial-number", {})[_NUMBERS[variable]] = str(value)
    elif variable in _AFFILIATED:
        target.setdefault("affiliated", []).append(
            {"role": _AFFILIATED[variable], "names": [_named(one) for one in value]}
        )
    elif variable in _OWN:
        target[_OWN[variable]] = str(value)
    else:
        return False
    return True


def _date(target: dict[str, Any], value: dict[str, Any]) -> bool:
    points = value.get("date-parts") or []
    text = dates.edtf({"date-parts": points[:1]})
    if not text:
        return False
    target["date"] = text + ("~" if value.get("circa") else "")
    return len(points) == 1 and not value.get("season")


def _title(value: str, item: Item) -> str:
    """
    Return a title with braces around what must keep its case; a brace or dollar of its own becomes its full-width
    twin.
    """
    text = str(value)
    pieces, at = [], 0
    for start, end in case_protected(text, str(item.get("language", ""))):
        pieces += [text[at:start], "\ue001", text[start:end], "\ue002"]
        at = end
    marked = plain("".join([*pieces, text[at:]]))
    return marked.translate({ord("{"): "｛", ord("}"): "｝", 0xE001: "{", 0xE002: "}"})


def _named(name: dict[str, Any]) -> Any:
    if name.get("literal"):
        return str(name["literal"]) if "," not in str(name["literal"]) else {"name": str(name["literal"])}
    particle = " ".join(str(name[part]) for part in ("dropping-particle", "non-dropping-particle") if name.get(part))
    family, given, suffix = (str(name.get(part) or "") for part in ("family", "given", "suffix"))
    if family and not (given or particle or suffix):
        return {"name": family, "given-name": ""}
    if not given or "," in family + given or (particle and not particle.islower()) or family[:1].islower():
        made = {"name": family or given, "given-name": given if family else "", "prefix": particle, "suffix": suffix}
        return {part: said for part, said in made.items() if said}
    return ", ".join(part for part in (f"{particle} {family}".strip(), given, suffix) if part)


def sniff(text: str) -> bool:
    """
    Say whether a text looks like Hayagriva YAML: keys at the margin, and below them a type that Hayagriva has.
    """
    found = re.search(
        r"^\S[^\n]*:[ \t]*\n(?:[ \t]+[^\n]*\n){0,40}?[ \t]+(?:type|title|parent|author):", text[:20000], re.MULTILINE
    )
    if not found or re.search(r"^(?:references|bibliography)[ \t]*:", text[:20000], re.MULTILINE):
        return False
    kinds = re.findall(r"^[ \t]+type:[ \t]*[\"']?([\w-]+)", text[:20000], re.MULTILINE)
    known = sum(kind.lower() in _PLAIN_TYPES for kind in kinds)
    return known > 0 and known * 2 >= len(kinds)
