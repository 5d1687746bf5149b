"""
Checks: what a careful author looks at in the references before a paper is submitted.

A check tells and changes nothing. Those of `CHECKS` look at one item, those of `COLLECTION` at all of them together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from refs.identifiers import valid_isbn, valid_issn
from refs.match.similarity import STOP_WORDS, abbreviates, words
from refs.model import Item, year
from refs.text import plain


class Severity(StrEnum):
    """How bad a finding is: wrong, probably wrong, or a matter of taste."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Finding:
    """
    Something about an item that a person should look at.

    Args:
        code: the check's name.
        severity: how bad it is.
        key: the item's citation key.
        variable: the CSL variable, empty where the item as a whole is meant.
        message: what is wrong.
        where: file and line that the value was read from, where that is known.
        fix: what can be done about it.
    """

    code: str
    severity: Severity
    key: str
    variable: str
    message: str
    where: str = ""
    fix: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """
    An item with what the library knows beside it.

    Args:
        key: its citation key.
        item: the item.
        uncertain: variables that were read with little confidence.
        notices: retractions and other serious notices, each in one line.
        undecided: what waits for `refs review`, each in one line.
        likely: citation keys of items that may be the same work.
        year: the present year.
    """

    key: str
    item: Item
    uncertain: Sequence[str] = ()
    notices: Sequence[str] = ()
    undecided: Sequence[str] = ()
    likely: Sequence[str] = ()
    year: int = 9999


class Problem(NamedTuple):
    """What a check finds: the variable, what is wrong, and what can be done."""

    variable: str
    message: str
    fix: str = ""


Problems = Iterator[Problem]

_SET = "refs set KEY {}=…"
_REQUIRED: Mapping[str, str] = {
    "article-journal": "author title container-title issued volume|issue|page|DOI|number",
    "article-magazine": "title container-title issued",
    "article-newspaper": "title container-title issued",
    "book": "author|editor title publisher issued",
    "chapter": "author title container-title publisher issued page|DOI",
    "paper-conference": "author title container-title|event-title issued",
    "thesis": "author title publisher issued",
    "report": "author|publisher title issued",
    "webpage": "title URL accessed|issued",
    "dataset": "title publisher|URL|DOI issued",
}
"""What a reference of a type needs in the common styles (APA, Chicago, IEEE); `|` is "or"."""


def _missing(subject: Subject) -> Problems:
    for wanted in _REQUIRED.get(str(subject.item.get("type")), "title").split():
        names = wanted.split("|")
        if not any(subject.item.get(name) for name in names) and not _excused(subject.item, names[0]):
            fix = "refs enrich KEY" if subject.item.get("DOI") else _SET.format(names[0])
            yield Problem(names[0], f"{subject.item.get('type')} without {' or '.join(names)}", fix)


def _excused(item: Item, variable: str) -> bool:
    """What is in press has no year and no pages yet; an institution is the publisher of what it writes."""
    if variable in {"issued", "volume", "page"}:
        return bool(item.get("status"))
    authors = item.get("author") or ()
    return variable == "publisher" and any(name.get("literal") for name in authors)


def _pages(subject: Subject) -> Problems:
    value = str(subject.item.get("page", ""))
    found = re.fullmatch(r"(\d+)\s*[-–—]+\s*(\d+)", value)
    if found:
        first, last = int(found[1]), int(found[2])
        if len(found[2]) < len(found[1]):  # 515-8 ends on page 518
            last = int(found[1][: len(found[1]) - len(found[2])] + found[2])
        if last < first:
            yield Problem("page", f"pages {value} end before they begin", _SET.format("page"))
        elif last - first > 1000:
            yield Problem("page", f"{last - first + 1} pages are many", _SET.format("page"))


def _years(subject: Subject) -> Problems:
    for variable in ("issued", "accessed"):
        found = year(subject.item, variable)
        if found is not None and found > subject.year + (variable == "issued"):
            yield Problem(variable, f"{found} is still to come", _SET.format(variable))
        elif found is not None and variable == "issued" and 0 <= found < 1000:
            yield Problem(variable, f"{found} is hardly a year", _SET.format(variable))


def _capitals(subject: Subject) -> Problems:
    for variable in ("title", "container-title"):
        value = plain(str(subject.item.get(variable, "")))
        if len(words(value)) > 3 and value.isupper():
            yield Problem(variable, "is all in capitals", _SET.format(variable))


def _doi(subject: Subject) -> Problems:
    value = subject.item.get("DOI")
    if value and not re.fullmatch(r"10\.\d{4,9}(?:\.\d+)*/[^\s<>\"]*[^\s<>\".,;]", str(value)):
        yield Problem("DOI", f"{value} is not a DOI", _SET.format("DOI"))


def _check_digits(subject: Subject) -> Problems:
    for variable, valid in (("ISBN", valid_isbn), ("ISSN", valid_issn)):
        for value in re.split(r"[,;\s]+(?=[\dX(])", str(subject.item.get(variable) or "")):
            number = re.sub(r"\(.*\)", "", value)
            if number and not valid(number):
                yield Problem(variable, f"{value}: its check digit is wrong", _SET.format(variable))


# UTF-8 that was read as Latin-1 or Windows-1252: `Ã¶` for ö, `â€™` for ’; and what a decoder could not read at all.
_MOJIBAKE = re.compile("[ÂÃ][\u0080-\u00bf\u0152-\u017e\u2013-\u2122]|â€|\ufffd")
_LATEX = re.compile(r"\\[A-Za-z]+|\\[\"'`^~=.]|[{}]")
_MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|&(?:#?\w{1,8});")
_TEXTS = ("title", "container-title", "collection-title", "publisher", "publisher-place", "volume", "issue", "page")


_SUSPECT = re.compile(r"[ÂÃâ\ufffd\\{}<&]")
"""What damage has a letter of; most texts have none."""


def _damage(subject: Subject) -> Problems:
    for variable, value in _texts(subject):
        if not _SUSPECT.search(value):
            continue
        for pattern, what in ((_MOJIBAKE, "misread letters"), (_LATEX, "LaTeX"), (_MARKUP, "markup")):
            if found := pattern.search(plain(value)):
                around = plain(value)[max(0, found.start() - 8) : found.end() + 8]
                yield Problem(variable, f"{what} in it: {around}", _SET.format(variable))


_BRACKET = re.compile(r"[()\[\]“”«»]")


def _brackets(subject: Subject) -> Problems:
    for variable, value in _texts(subject):
        if not _BRACKET.search(value):
            continue
        for opening, closing in ("()", "[]", "“”", "«»"):
            if value.count(opening) != value.count(closing) and not (opening == "«" and "»" in value[:1]):
                yield Problem(variable, f"{opening}…{closing} without its other half", _SET.format(variable))


def _texts(subject: Subject) -> Iterator[tuple[str, str]]:
    for variable in _TEXTS:
        if value := subject.item.get(variable):
            yield variable, str(value)
    for variable in ("author", "editor", "translator"):
        for name in subject.item.get(variable) or ():
            yield variable, " ".join(str(name[part]) for part in ("family", "given", "literal") if name.get(part))


_NO_NAME = re.compile(r"(?i)\b(?:et\s+al|others|u\.\s?a\.|m\.\s?fl)\b|[;@]|\band\b|\s&\s|^\W*$")


def _names(subject: Subject) -> Problems:
    for variable in ("author", "editor", "translator"):
        seen: list[Mapping[str, Any]] = []
        for name in subject.item.get(variable) or ():
            said = " ".join(str(name[part]) for part in ("given", "family") if name.get(part))
            if said and (re.search(r"\d", said) or _NO_NAME.search(said) or "," in str(name.get("family", ""))):
                yield Problem(variable, f"{said} is hardly a person's name", _SET.format(variable))
            if name in seen:
                yield Problem(variable, f"{said or name.get('literal')} is named twice", _SET.format(variable))
            seen.append(name)


def _url(subject: Subject) -> Problems:
    value = str(subject.item.get("URL") or "")
    if value and not re.fullmatch(r"(?i)(?:https?|ftp)://[^\s/]+\.[^\s]+", value):
        yield Problem("URL", f"{value} is not a web address", _SET.format("URL"))


def _uncertain(subject: Subject) -> Problems:
    for variable in subject.uncertain:
        yield Problem(variable, "was read with little confidence", "refs show --why KEY")


def _retracted(subject: Subject) -> Problems:
    for notice in subject.notices:
        yield Problem("", notice, "do not cite it, or cite the notice with it")


def _undecided(subject: Subject) -> Problems:
    for what in subject.undecided:
        yield Problem("", what, "refs review")


def _likely(subject: Subject) -> Problems:
    for key in subject.likely:
        yield Problem("", f"may be the same work as {key}", f"refs merge {key} KEY")


class Check(NamedTuple):
    """A check of one item: how bad its findings are, what it is about, and the function."""

    severity: Severity
    about: str
    look: Callable[[Subject], Problems]


CHECKS: dict[str, Check] = {
    "retracted": Check(Severity.ERROR, "the work was retracted or withdrawn", _retracted),
    "doi": Check(Severity.ERROR, "the DOI is malformed", _doi),
    "check-digit": Check(Severity.ERROR, "the check digit of an ISBN or ISSN is wrong", _check_digits),
    "year": Check(Severity.ERROR, "a year is in the future or none", _years),
    "pages": Check(Severity.WARNING, "a page range ends before it begins, or is very long", _pages),
    "missing": Check(Severity.WARNING, "a variable that the type needs is missing", _missing),
    "names": Check(Severity.WARNING, "a name holds digits, `et al.`, two people, or stands twice", _names),
    "text": Check(Severity.WARNING, "misread letters, LaTeX or markup are left in a value", _damage),
    "brackets": Check(Severity.WARNING, "a bracket or quotation mark has no other half", _brackets),
    "url": Check(Severity.WARNING, "a URL is no web address", _url),
    "uncertain": Check(Severity.WARNING, "a value was read with little confidence", _uncertain),
    "review": Check(Severity.WARNING, "something waits for `refs review`", _undecided),
    "duplicate": Check(Severity.WARNING, "another item may be the same work", _likely),
    "capitals": Check(Severity.NOTE, "a title is all in capitals", _capitals),
}
"""Every check of one item. A new one is one function and one line."""


def _same_doi(subjects: Sequence[Subject]) -> Iterator[tuple[str, Problem]]:
    first: dict[str, str] = {}
    for subject in subjects:
        doi = str(subject.item.get("DOI") or "").lower()
        if doi and (key := first.setdefault(doi, subject.key)) != subject.key:
            yield subject.key, Problem("DOI", f"{doi} is that of {key}, too", f"refs merge {key} {subject.key}")


def _journal_forms(subjects: Sequence[Subject]) -> Iterator[tuple[str, Problem]]:
    """`Public Adm. Rev.` in one item and `Public Administration Review` in another."""
    holders: dict[str, str] = {}
    for subject in subjects:
        if str(subject.item.get("type")).startswith("article") and subject.item.get("container-title"):
            holders.setdefault(str(subject.item["container-title"]), subject.key)
    alike: dict[tuple[str, int], list[str]] = {}
    for title in holders:
        content = [word for word in words(title) if word not in STOP_WORDS]
        alike.setdefault((content[0][:1] if content else "", len(content)), []).append(title)
    for titles in alike.values():
        dotted = [title for title in titles if "." in title]  # few titles are, and all pairs would be very many
        for short, full in ((one, other) for one in dotted for other in titles if len(one) < len(other)):
            if abbreviates(words(short), words(full)):
                message = f"{short} here, {full} in {holders[full]}"
                yield (
                    holders[short],
                    Problem("container-title", message, _SET.format("container-title")),
                )


class CollectionCheck(NamedTuple):
    """A check of all items together."""

    severity: Severity
    about: str
    look: Callable[[Sequence[Subject]], Iterator[tuple[str, Problem]]]


COLLECTION: dict[str, CollectionCheck] = {
    "same-doi": CollectionCheck(Severity.ERROR, "two items have one DOI", _same_doi),
    "journal-forms": CollectionCheck(Severity.NOTE, "a journal is abbreviated here and in full there", _journal_forms),
}
"""Every check of the items together. A new one is one function and one line."""


def check(subjects: Sequence[Subject]) -> Iterator[Finding]:
    """
    Yield what the checks find, item by item in the order given, the worst first, then what they find of all together.
    """
    for subject in subjects:
        for code, one in CHECKS.items():
            for problem in one.look(subject):
                yield _finding(code, one.severity, subject.key, problem)
    for code, several in COLLECTION.items():
        for key, problem in several.look(subjects):
            yield _finding(code, several.severity, key, problem)


def _finding(code: str, severity: Severity, key: str, problem: Problem) -> Finding:
    fix = problem.fix.replace("KEY", key)
    return Finding(code, severity, key, problem.variable, problem.message, fix=fix)
