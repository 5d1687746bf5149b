"""
The fields of one BibTeX or BibLaTeX entry as a CSL item.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from refs import model
from refs.formats import bibtexmap as table
from refs.formats import bibtexnames, dates
from refs.formats.extra import read_extra
from refs.latex import to_unicode
from refs.model import Item
from refs.patterns import lazy

Macros = Mapping[str, str]
Fields = dict[str, str]

WHOLE: Final = lazy(
    r"\{[^{}\\]*+(?:(?:\\.|\{[^{}\\]*+(?:(?:\\.|\{[^{}\\]*+(?:\\.[^{}\\]*+)*+\})[^{}\\]*+)*+\})[^{}\\]*+)*+\}",
    re.DOTALL,
)
"""A value in one pair of braces, with no more than two more within: nearly every value there is."""

_TOKEN = lazy(
    r'\s*(?:(?P<brace>\{)|"(?P<quoted>(?:[^"{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*)"'
    r'|(?P<bare>[^\s#{}",=]+))\s*(?P<more>#?)'
)
_SPACE = lazy(r"\s+")
_URL = lazy(r"^\\url\s*\{(.*)\}\.?$")
_ESCAPED = lazy(
    r"\\([%#&_~{}$^ ])|\{(\\?[%#&_~$^])\}|\{\\(?:textasciitilde|textunderscore|textasciicircum)\}"
    r"|\\(textasciitilde|textunderscore|textasciicircum)(?:\{\})?"
)
_SYMBOLS = {"textasciitilde": "~", "textunderscore": "_", "textasciicircum": "^"}


def value(raw: str, macros: Macros) -> str:
    """
    Return what a field's text stands for: braces or quotes taken off, macros spelled out, pieces joined.

    Args:
        raw: the text after the `=`: `{…}`, `"…"`, `1999`, `jan`, `acm # " Press"`.
        macros: the file's `@string` definitions, in small letters.
    """
    if raw.isdecimal():
        return raw
    if WHOLE.fullmatch(raw):
        return raw[1:-1]
    return "".join(text for _, text in pieces(raw, macros))


def pieces(raw: str, macros: Macros) -> list[tuple[str, str]]:
    """
    Return the pieces of a concatenation as (macro name or "", text).
    """
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(raw):
        token = _TOKEN.match(raw, place)
        if not token:
            found.append(("", raw[place:]))
            break
        if token["brace"]:
            end = closing(raw, token.start("brace"))
            found.append(("", raw[token.start("brace") + 1 : end]))
            place = end + 1
            more = re.compile(r"\s*#").match(raw, place)
            place = more.end() if more else place + len(raw[place:]) - len(raw[place:].lstrip())
            continue
        if token["bare"] is not None:
            name = token["bare"].lower()
            found.append(("" if name.isdecimal() else name, macros.get(name, token["bare"])))
        else:
            found.append(("", token["quoted"]))
        place = token.end()
    return found


def closing(raw: str, start: int) -> int:
    """
    Return the offset of the brace that closes the one at `start`, or the text's last offset.
    """
    depth = 0
    for found in re.compile(r"\\\\|\\[{}]|[{}]").finditer(raw, start):
        depth += {"{": 1, "}": -1}.get(found[0], 0)
        if depth == 0:
            return found.start()
    return len(raw)


def canonical(name: str) -> str:
    """
    Return BibLaTeX's name of a field, in small letters.
    """
    name = name.lower()
    return table.ALIASES.get(name, name)


def to_item(kind: str, fields: Fields) -> Item:
    """
    Map one entry.

    Args:
        kind: the entry type, in small letters.
        fields: values by BibLaTeX's names of fields, without braces or quotes around them.
    """
    item: Item = {"type": _type(kind, fields)}
    for name, text in fields.items():
        if not text or text.isspace():
            continue
        if name in table.TEXT:
            item.setdefault(table.TEXT[name], _text(text))
        elif name in table.NAMES:
            _names(item, name, text, fields)
        elif name in table.VERBATIM:
            item[table.VERBATIM[name]] = verbatim(text)
        elif name in table.DATES:
            item[table.DATES[name]] = dates.parse(text) or dates.literal(_text(text))
        elif name in _HANDLERS:
            _HANDLERS[name](item, kind, fields, text)
    _issued(item, fields)
    _genre(item, kind)
    return {name: held for name, held in item.items() if held}


def _type(kind: str, fields: Fields) -> str:
    subtype = fields.get("entrysubtype", "").strip()
    named = table.SUBTYPES.get(subtype, subtype)
    if named in model.TYPES:
        return named
    if kind in {"misc", "online", "unpublished"} and "eprint" in fields and "howpublished" not in fields:
        return "article"
    return table.TYPES_READ.get(kind, "document")


def _text(text: str) -> str:
    if text.isalnum():
        return text
    return _SPACE.sub(" ", to_unicode(text)).strip()


def verbatim(text: str) -> str:
    r"""
    Return a DOI, URL or number without the escapes that people put into it: `10.1000/a\\_b`, `\\url{…}`.
    """
    text = text.strip()
    if "\\" in text or "{" in text:
        if found := _URL.match(text):
            text = found[1]
        text = _ESCAPED.sub(_unescape, text).replace("{", "").replace("}", "")
    return _SPACE.sub(" ", text)


def _unescape(found: re.Match[str]) -> str:
    plain = found[1] or (found[2] or "").lstrip("\\")
    return plain or _SYMBOLS[found[0].strip("{}\\")]


def _names(item: Item, name: str, text: str, fields: Fields) -> None:
    role = table.NAMES[name]
    if name == "editor":
        role = table.EDITOR_TYPES.get(fields.get("editortype", "").strip().lower(), role)
    item[role] = item.get(role, []) + bibtexnames.read(text)


def _editors(item: Item, name: str, fields: Fields, text: str) -> None:
    role = table.EDITOR_TYPES.get(fields.get(name + "type", "").strip().lower())
    if role:
        item[role] = item.get(role, []) + bibtexnames.read(text)


def _title(item: Item, _kind: str, fields: Fields, text: str) -> None:
    item["title"] = _joined(text, fields.get("subtitle"))


def _joined(title: str, subtitle: str | None) -> str:
    text = _text(title)
    if not subtitle or subtitle.isspace():
        return text
    return f"{text}{'' if text.endswith(('?', '!', ':', '.')) else ':'} {_text(subtitle)}"


def _container(item: Item, kind: str, fields: Fields, text: str) -> None:
    if kind in table.PARTS and "booktitle" in fields:
        return
    item["container-title"] = _joined(text, fields.get("journalsubtitle"))


def _booktitle(item: Item, kind: str, fields: Fields, text: str) -> None:
    # a collection's own `booktitle` is there for those who take it over through `crossref`
    if kind in table.PARTS or ("journaltitle" not in fields and kind not in table.WHOLE):
        item["container-title"] = _joined(text, fields.get("booksubtitle"))


def _number(item: Item, kind: str, fields: Fields, text: str) -> None:
    if kind in table.ARTICLES or kind == "periodical":
        item["issue"] = _pages(text)
    elif kind in table.NUMBERED:
        item["number"] = _text(text)
    elif "series" in fields:
        item["collection-number"] = _text(text)
    else:
        item["number" if kind not in table.PARTS else "issue"] = _text(text)


def _issue(item: Item, kind: str, fields: Fields, text: str) -> None:
    if not (kind in table.ARTICLES and "number" in fields):
        item["issue"] = _text(text)


def _pages(text: str) -> str:
    return (
        re.sub(r"\s*(?:--+|[–—])\s*", "-", _SPACE.sub(" ", text.strip()))
        if text.isascii() and "\\" not in text and "{" not in text
        else _any_pages(text)
    )


def _any_pages(text: str) -> str:
    return re.sub(r"\s*[–—]\s*|--+", "-", _text(text))


def _page(item: Item, _kind: str, _fields: Fields, text: str) -> None:
    item["page"] = _pages(text)


def _eid(item: Item, _kind: str, _fields: Fields, text: str) -> None:
    item["number"] = _text(text)


def _publisher(item: Item, _kind: str, fields: Fields, text: str) -> None:
    if "publisher" not in fields:
        item["publisher"] = _text(text)


def _organization(item: Item, kind: str, fields: Fields, text: str) -> None:
    if "institution" not in fields:
        _publisher(item, kind, fields, text)


def _howpublished(item: Item, _kind: str, fields: Fields, text: str) -> None:
    address = _URL.match(text.strip())
    if not address:
        item.setdefault("publisher", _text(text))
    elif "url" not in fields:
        item["URL"] = verbatim(text)


def _eprint(item: Item, _kind: str, fields: Fields, text: str) -> None:
    archive = _text(fields.get("eprinttype", "")) or (
        "arXiv" if re.fullmatch(r"\d{4}\.\d{4,5}(v\d+)?", text.strip()) else ""
    )
    match archive.lower():
        case "pubmed" | "pmid" | "medline":
            item["PMID"] = verbatim(text)
        case "pmcid" | "pmc":
            item["PMCID"] = verbatim(text)
        case "arxiv":
            item.setdefault("archive", "arXiv")
            item.setdefault("archive_location", verbatim(text))
        case _:
            if archive:
                item.setdefault("archive", archive)
            item.setdefault("archive_location", verbatim(text))


def _language(item: Item, _kind: str, _fields: Fields, text: str) -> None:
    tongues = [tongue.lower().removeprefix("lang") for tongue in _text(text).split(" and ")]
    if all(tongue in table.LANGUAGES for tongue in tongues):
        item["language"] = ", ".join(table.LANGUAGES[tongue] for tongue in tongues)
    else:
        item["language"] = _text(text)


def _langid(item: Item, kind: str, fields: Fields, text: str) -> None:
    if "language" not in fields:
        _language(item, kind, fields, text)


def _usera(item: Item, _kind: str, _fields: Fields, text: str) -> None:
    for name, held in read_extra(_text(text)).items():
        item.setdefault(name, held)


_HANDLERS: Final[dict[str, Any]] = {
    "title": _title,
    "journaltitle": _container,
    "booktitle": _booktitle,
    "number": _number,
    "issue": _issue,
    "pages": _page,
    "eid": _eid,
    "institution": _publisher,
    "organization": _organization,
    "howpublished": _howpublished,
    "eprint": _eprint,
    "language": _language,
    "langid": _langid,
    "usera": _usera,
    "editora": lambda item, _kind, fields, text: _editors(item, "editora", fields, text),
    "editorb": lambda item, _kind, fields, text: _editors(item, "editorb", fields, text),
    "editorc": lambda item, _kind, fields, text: _editors(item, "editorc", fields, text),
}


def _issued(item: Item, fields: Fields) -> None:
    if "issued" in item:
        return
    if date := fields.get("date", "").strip():
        item["issued"] = dates.parse(date) or dates.literal(_text(date))
    elif year := fields.get("year", "").strip():
        item["issued"] = _classic(year, fields.get("month", "").strip(), fields.get("day", "").strip())
    elif month := fields.get("month", "").strip():
        item["issued"] = dates.literal(_text(month))


_CIRCA = lazy(r"(?:c\.|ca\.?|circa)[~\s]*(\d{3,4})")
_YEARS = lazy(r"(\d{4})\s*(?:--?|[–/])\s*(\d{2,4})?")
_MONTH = lazy(
    r"(?:(?P<before>\d{1,2})(?:st|nd|rd|th)?[.\s]+)?(?P<month>[A-Za-z]{3,9}|\d{1,2})\.?(?:[,\s]+(?P<day>\d{1,2})(?:st|nd|rd|th)?)?"
)


def _classic(year: str, month: str, day: str) -> dict[str, Any]:
    """
    Read `year`, `month` and `day`: `c. 1850`, `2013--2014`, `12 jan`, `may--jun`, `Spring`.
    """
    if year.isdecimal() and not month:
        return {"date-parts": [[int(year)]]}
    if year.isdecimal() and month in dates.MONTHS and not day:
        return {"date-parts": [[int(year), dates.MONTHS.index(month) + 1]]}
    text = _text(year)
    if text.isdecimal():
        return _with_month(int(text), _text(month), day)
    if circa := _CIRCA.fullmatch(text):
        return {"date-parts": [[int(circa[1])]], "circa": True}
    if years := _YEARS.fullmatch(text):
        last = years[2] or "0"
        return {"date-parts": [[int(years[1])], [int(years[1][: 4 - len(last)] + last) if years[2] else 0]]}
    return dates.parse(text) or dates.literal(text)


def _with_month(year: int, month: str, day: str) -> dict[str, Any]:
    if month.lower() in dates.SEASONS:
        return {"date-parts": [[year]], "season": dates.SEASONS[month.lower()]}
    points = [
        _month_point(year, part) for part in re.split(r"\s*[–/—]\s*|(?<=\w)-(?=\w)|(?<=[a-z]),\s*(?=[a-z])", month)
    ]
    known = [point for point in points if point]
    if len(points) == 2 and len(known) == 2:
        return {"date-parts": known}
    if len(points) == 1 and known and day.isdecimal() and len(known[0]) == 2 and 1 <= int(day) <= 31:
        return {"date-parts": [[*known[0], int(day)]]}
    if len(points) == 1 and known:
        return {"date-parts": known}
    return {"date-parts": [[year]]}


def _month_point(year: int, text: str) -> list[int]:
    found = _MONTH.fullmatch(text.replace("\u00a0", " ").strip())
    number = dates.month_number(found["month"]) if found else None
    if not found or not number:
        return []
    day = int(found["day"] or found["before"] or 0)
    return [year, number] + ([day] if 1 <= day <= 31 else [])


def _genre(item: Item, kind: str) -> None:
    genre = item.get("genre", "")
    if kind in table.GENRES_READ and not genre:
        item["genre"] = table.GENRES_READ[kind]
    elif genre in table.KEYS:
        item["genre"] = table.KEYS[genre]
