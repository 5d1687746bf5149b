"""
A CSL item as the fields of a BibTeX or BibLaTeX entry.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from refs.formats import biblatexmodel, bibtexnames, dates
from refs.formats import bibtexmap as table
from refs.formats.entry import Options
from refs.formats.extra import write_extra
from refs.formats.native import Pair
from refs.latex import spelled, to_latex
from refs.model import Item
from refs.patterns import lazy
from refs.text import case_protected

_BY_TYPE = frozenset({"container-title", "issue", "number", "collection-number", "publisher"})
_FIELDS = {
    variable: name
    for names in ({"title": "title", "pages": "page"}, table.TEXT, table.NAMES, table.VERBATIM, table.DATES)
    for name, variable in names.items()
    if variable not in _BY_TYPE
}
"""The field of a variable, whatever the entry type."""

_EDITORS = {role: kind for kind, role in table.EDITOR_TYPES.items()}
_RANK = {name: (rank, name) for rank, name in enumerate(table.ORDER)}
_PAGES = lazy(r"([A-Za-z0-9]+)\s*[-–]\s*([A-Za-z0-9]+)")
_DASH = lazy(r"(?<=\w)\s*[-–]\s*(?=\w)")
_AND = lazy(r"\sand\s")
_RANGES = frozenset({"pages", "number", "volume", "issue"})
_AS_IT_IS = frozenset({*table.VERBATIM, "eprint"})
_LISTS = frozenset({"publisher", "institution", "organization", "location", "origpublisher", "origlocation"})


class EntryWriter:
    """
    Turns one item after another into fields, for one dialect and one set of options.

    Args:
        biblatex: write BibLaTeX's types and fields, and only what its data model allows; classic BibTeX otherwise.
        options: which variables are wanted, and whether letters outside ASCII are spelled out.
    """

    def __init__(self, options: Options, *, biblatex: bool) -> None:
        self.options = options
        self.biblatex = biblatex
        self.chosen = options.fields is not None or bool(options.drop)

    def kind(self, item: Item) -> str:
        """
        Return the entry type of an item.
        """
        kind = table.TYPES_WRITTEN.get(item.get("type", "document"), ("misc", "misc"))[self.biblatex]
        if self.biblatex:
            return _filled(kind, item)
        if kind == "phdthesis" and re.search(
            r"master|licen[ct]iate|\bm\.?\s?(?:sc|a|phil)\b|bachelor", str(item.get("genre", "")).lower()
        ):
            return "mastersthesis"
        return kind

    def pairs(self, item: Item, kind: str = "") -> list[Pair]:
        """
        Return the fields of an item, in writing order, as (name, text with its braces).

        Args:
            item: the item.
            kind: its entry type, where it is known already.
        """
        kind = kind or self.kind(item)
        fields: dict[str, str] = {}
        rest: Item = {}
        for variable, value in item.items():
            if variable in {"type", "id", "custom"} or not value:
                continue
            if variable == "issued":
                self._issued(value, fields, rest)
            elif not self._put(variable, value, kind, item, fields):
                rest[variable] = value
        self._subtype(item, kind, fields)
        if rest and self.chosen:
            rest = {variable: value for variable, value in rest.items() if self.options.wants(variable)}
        if rest:
            fields["usera"] = _braced(self._latex(write_extra(rest)).replace(r"{\textbar}", "|"))
        return self._named(fields)

    def _named(self, fields: dict[str, str]) -> list[Pair]:
        other = fields.get("eprinttype", "{arxiv}").lower() != "{arxiv}"
        names = _in_order(tuple(fields), not self.biblatex, other)
        return [(written, fields[name]) for name, written in names]

    def _put(self, variable: str, value: Any, kind: str, item: Item, fields: dict[str, str]) -> bool:
        """Add the fields for one variable; say whether there was a place for it."""
        name = _FIELDS.get(variable) or self._field(variable, kind, item)
        if name is None:
            return self._special(variable, value, kind, fields)
        if name in fields or (self.biblatex and not biblatexmodel.allows(kind, name)):
            return False
        if self.chosen and not self.options.wants(variable, name, table.CLASSIC.get(name, name)):
            return True
        if isinstance(value, str):
            fields[name] = _braced(self._value(name, value, item))
        elif isinstance(value, list):
            fields[name] = _braced(bibtexnames.write(value, ascii=self.options.ascii))
        elif isinstance(value, dict):
            return self._date(name, value, fields)
        else:
            fields[name] = _braced(self._value(name, str(value), item))
        return True

    def _field(self, variable: str, kind: str, item: Item) -> str | None:
        match variable:
            case "container-title":
                return self._container(kind)
            case "issue":
                shared = kind in table.PARTS and "collection-title" not in item
                return "number" if shared or kind in {"article", "periodical"} else "issue"
            case "number":
                return "number" if kind in table.NUMBERED else ("eid" if kind == "article" else None)
            case "collection-number":
                return (
                    "number"
                    if kind not in table.NUMBERED and kind != "article" and "collection-title" in item
                    else None
                )
            case "publisher":
                return table.PUBLISHERS.get(kind, "publisher")
        return None

    def _container(self, kind: str) -> str | None:
        if kind == "article":
            return "journaltitle"
        if kind in table.PARTS:
            return "booktitle"
        return None if self.biblatex or kind in table.WHOLE else "booktitle"

    def _special(self, variable: str, value: Any, kind: str, fields: dict[str, str]) -> bool:
        if variable in _EDITORS:
            return self._editors(variable, value, kind, fields)
        if variable == "language":
            return self._language(str(value), fields)
        if variable in {"archive", "archive_location"}:
            return self._archive(variable, str(value), fields)
        return False

    def _editors(self, role: str, value: list[Any], kind: str, fields: dict[str, str]) -> bool:
        for name in ("editora", "editorb", "editorc"):
            if name not in fields and self._allowed(name, kind):
                fields[name] = _braced(bibtexnames.write(value, ascii=self.options.ascii))
                fields[name + "type"] = _braced(_EDITORS[role])
                return True
        return False

    def _language(self, tag: str, fields: dict[str, str]) -> bool:
        if tag not in table.WRITTEN_LANGUAGES:
            return False
        if self.options.wants("language", "langid"):
            fields["langid"] = _braced(table.WRITTEN_LANGUAGES[tag])
        return True

    def _archive(self, variable: str, value: str, fields: dict[str, str]) -> bool:
        name = "eprinttype" if variable == "archive" else "eprint"
        if self.options.wants(variable, name):
            fields[name] = _braced(self._value(name, value, {}))
        return True

    def _date(self, name: str, value: dict[str, Any], fields: dict[str, str]) -> bool:
        text = dates.edtf(value)
        if text is None or dates.parse(text) != value:
            return False
        fields[name] = _braced(text)
        return True

    def _issued(self, value: dict[str, Any], fields: dict[str, str], rest: Item) -> None:
        if not self.options.wants("issued", "date", "year"):
            return
        points = value.get("date-parts")
        if points and points[0] and not self.biblatex:
            self._classic_date(value, fields)
        elif text := dates.edtf(value):
            fields["date"] = _braced(text)
        else:
            shown = str(value.get("literal") or value.get("raw") or "")
            if shown and self.biblatex:
                rest["issued"] = value
            elif shown:
                fields["year"] = _braced(self._latex(shown))

    def _classic_date(self, value: dict[str, Any], fields: dict[str, str]) -> None:
        points = [dates.numeric(point) for point in value["date-parts"]]
        first, last = points[0], points[-1]
        if len(points) == 2 and (first[0] != last[0] or len(first) == len(last) == 1):
            fields["year"] = _braced(f"{first[0]}--{last[0] or ''}")
            self._date("date", value, fields)
            return
        fields["year"] = _braced(f"c. {first[0]}" if value.get("circa") else str(first[0]))
        if value.get("circa"):
            # the styles print the year, pandoc and biber read the date
            self._date("date", value, fields)
            return
        if season := dates.season_of(value):
            fields["month"] = _braced(dates.SEASON_NAMES[season - 1])
        elif len(points) == 2 and len(first) > 1 and len(last) > 1:
            fields["month"] = " # ".join((self._month(first), '"--"', self._month(last)))
        elif len(first) > 1:
            fields["month"] = dates.MONTHS[first[1] - 1]
            if len(first) > 2:
                fields["day"] = _braced(str(first[2]))

    def _month(self, point: list[int]) -> str:
        month = dates.MONTHS[point[1] - 1]
        return f'"{point[2]}~" # {month}' if len(point) > 2 else month

    def _subtype(self, item: Item, kind: str, fields: dict[str, str]) -> None:
        from_type = table.TYPES_READ.get(kind)
        wanted = str(item.get("type", "document"))
        if kind in {"misc", "online", "unpublished"} and "eprint" in fields and "howpublished" not in fields:
            from_type = "article"
        if from_type != wanted and wanted in table.TYPES_WRITTEN:
            short = {"article-newspaper": "newspaper", "article-magazine": "magazine"}
            fields["entrysubtype"] = _braced(short.get(wanted, wanted))

    def _allowed(self, name: str, kind: str) -> bool:
        return not self.biblatex or biblatexmodel.allows(kind, name)

    def _value(self, name: str, value: str, item: Item) -> str:
        if name in table.TITLES:
            return to_latex(
                value, ascii=self.options.ascii, protected=case_protected(value, str(item.get("language", "")))
            )
        if value.isalnum() and value.isascii():
            return value
        if name in _AS_IT_IS:
            return _verbatim(value, ascii=self.options.ascii)
        if name == "pages" and (found := _PAGES.fullmatch(value)):
            return f"{found[1]}--{found[2]}"
        if name in _RANGES:
            return self._latex(_DASH.sub("–", value) if name == "pages" or "–" in value else value)
        latex = self._latex(value)
        return f"{{{latex}}}" if name in _LISTS and _AND.search(value) else latex

    def _latex(self, value: str) -> str:
        return to_latex(value, ascii=self.options.ascii)


def _braced(value: str) -> str:
    return f"{{{value}}}"


@lru_cache(maxsize=4096)
def _in_order(names: tuple[str, ...], classic: bool, other_archive: bool) -> tuple[tuple[str, str], ...]:
    """Fields in writing order, each with its name in the dialect; a library holds the same few sets over and over."""
    kept = {"eprinttype"} if other_archive else set()
    ordered = sorted(names, key=lambda name: _RANK.get(name) or (len(_RANK), name))
    return tuple((name, table.CLASSIC.get(name, name) if classic and name not in kept else name) for name in ordered)


def _filled(kind: str, item: Item) -> str:
    """
    Return a BibLaTeX type whose mandatory fields the item can give: a chapter of a book without editors is `inbook`.
    """
    if kind in {"incollection", "inreference"} and "editor" not in item:
        return "inbook" if "container-title" in item else "misc"
    if kind == "online" and not item.keys() & {"URL", "DOI", "archive_location"}:
        return "misc"
    return kind


_HARMLESS = lazy(r"[\w./:()-]+", re.ASCII)
_UNSAFE = {"{": "%7B", "}": "%7D", "\\": "%5C", "\n": "", "\r": "", "\t": ""}


def _verbatim(value: str, *, ascii: bool) -> str:  # noqa: A002
    """
    Return a DOI, URL or number as BibLaTeX reads it, unescaped; what would break the entry is percent-encoded.
    """
    if _HARMLESS.fullmatch(value):
        return value
    value = value.strip() if "://" not in value else "".join(_UNSAFE.get(c, c) for c in value.strip())
    value = value.replace("{", "").replace("}", "").replace("\\", "")
    if ascii and not value.isascii():
        from urllib.parse import quote

        return (
            quote(value, safe="%/:=&?~#+!$,;'@()*[]")
            if "://" in value
            else "".join(c if c.isascii() else spelled(c) for c in value)
        )
    return value
