"""
Words of reference lists in several languages: what fills synthetic references in. They lie in `words/`, a file a
language.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("words")


@dataclass(frozen=True, slots=True)
class Language:
    """
    What a language's lists use, alternatives of one meaning in one tuple.

    Args:
        conjunctions: what joins the last two names; `others` is `et al.`
        volume: the words before a volume, or behind it as in `{n}. Jg.`; `issue` and `pages` likewise, `total` behind a
            number of pages.
        within: what stands before the book that a chapter is in.
        editors_behind: the editors' mark behind their names; `editors_before` and `translators` before them.
        editions: with `{n}` for a number; `accessed` with `{d}` for a date.
        quotes: pairs of marks around a title.
        undated: what stands for a year that nobody knows: `n.d.`; `forthcoming` for one still to come.
        volume_forms: how volume (`v`) and issue (`i`) stand together where the usual ways are not used.
        schools: universities, `{p}` for a place; `organisations` are authors.
        events: conferences, with `{n}` for which of a row; `series` are those of books.
        title_openings: with `title_things` and `title_endings` they make up titles.
    """

    conjunctions: tuple[str, ...]
    others: tuple[str, ...]
    volume: tuple[str, ...]
    issue: tuple[str, ...]
    pages: tuple[str, ...]
    total: tuple[str, ...]
    within: tuple[str, ...]
    editors_behind: tuple[str, ...]
    editors_before: tuple[str, ...]
    translators: tuple[str, ...]
    editions: tuple[str, ...]
    months: tuple[str, ...]
    accessed: tuple[str, ...]
    available: tuple[str, ...]
    theses: tuple[str, ...]
    reports: tuple[str, ...]
    quotes: tuple[tuple[str, str], ...]
    forthcoming: tuple[str, ...]
    undated: tuple[str, ...]
    journals: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    families: tuple[str, ...] = ()
    givens: tuple[str, ...] = ()
    volume_forms: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    title_openings: tuple[str, ...] = ()
    title_things: tuple[str, ...] = ()
    title_endings: tuple[str, ...] = ()


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _language(table: Mapping[str, Any]) -> Language:
    found = {each.name: tuple(map(_tupled, table[each.name])) for each in fields(Language) if each.name in table}
    return Language(**found)


def _tupled(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


LANGUAGES: dict[str, Language] = {
    path.stem: _language(_read(path)) for path in sorted(_FOLDER.glob("*.toml")) if path.stem != "any"
}
"""The languages by their code."""

_ANY = _read(_FOLDER / "any.toml")

CRUFT: tuple[str, ...] = tuple(_ANY["cruft"])
"""What web pages put behind a reference."""

ORGANISATIONS: tuple[str, ...] = tuple(_ANY["organisations"])
"""Organisations that are authors."""

SOFTWARE: tuple[tuple[str, str, str, str], ...] = tuple(_tupled(row) for row in _ANY["software"])
"""Programs: maker, title, publisher, place."""
