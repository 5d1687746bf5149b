"""
Where a title begins and ends, as the text beside it tells: `XXX. | On the magnitude of a drop`, `Lockport Gulf, | New York, Quaternary Research, 1982`.
"""

from __future__ import annotations

from typing import Final

from refs import names
from refs.model import date
from refs.parse.draft import Draft
from refs.patterns import lazy


def settle_edges(draft: Draft) -> None:
    """
    Give a title what belongs to it and its label leaves out, and what is none of it to what it is of.
    """
    if "title" in draft.item:
        _settle_title(draft)
    else:
        _find_title(draft)
    if draft.item.keys().isdisjoint({"issued", "status"}):
        _find_year(draft)


def _settle_title(draft: Draft) -> None:
    numbered = draft.item.keys() >= {"container-title", "volume"} and "author" not in draft.item
    if numbered and draft.spans["title"][0][0] == 0:
        draft.item["title"] = _NUMBER_FIRST.sub("", draft.item["title"])  # 1 Series Index, Abstracts of Working Papers
    _take_beginning(draft)
    _give_author(draft)
    _give_year(draft)
    if draft.item.keys() >= {"container-title", "volume"}:
        _take_place(draft)


def _find_year(draft: Draft) -> None:
    """Let the only year in brackets be the date where there is no other: `The Poetical Works of Robert Herrick (1648).`"""
    if day := _DAY_OF_NUMBER.search(draft.text):
        draft.tell("issued", date((int(day[1]), int(day[2]), int(day[3]))), day.span(1))
        return
    years = list(_BRACKETED.finditer(draft.text))
    if len(years) == 1 and draft.item.get("volume") != years[0][1]:
        draft.tell("issued", date((int(years[0][1]),)), years[0].span(1))
        if draft.item.get("page") == years[0][1]:
            draft.drop("page")


def _find_title(draft: Draft) -> None:
    """Let the words that editors head their own columns with be a title, not an author: `“Erratum.” Journal of Crystal Growth`, `Editorial Board, Clinics in Perinatology`."""
    if "container-title" not in draft.item:
        return
    author = draft.item["author"][0] if len(draft.item.get("author", ())) == 1 else {}
    name = author.get("literal") or ("" if "given" in author else author.get("family", ""))
    if author.get("family", "").islower():
        name = f"{author.get('given', '')} {author['family']}"
    words = _SENTENCE.fullmatch(name) and not names.names_organisation(
        name
    )  # Easy guide brushes (2007). British Dental …
    if words or _COLUMN.fullmatch(name):
        draft.exchange("author", "title")
        draft.item["title"] = name
        return
    quoted = _QUOTED.match(draft.text) if "author" not in draft.item else None
    if quoted and draft.spans["container-title"][0][0] >= quoted.end():
        draft.tell("title", quoted[1], quoted.span(1))


def _take_beginning(draft: Draft) -> None:
    """Give a title the number of the part that it begins with, and the word that it is glued to: `28.3. | The influence`, `Tonian– | Ediacaran evolution`."""
    start, end = draft.spans["title"][0]
    if draft.text[start - 1 : start] not in _TIES and draft.text[start - 3 : start - 2] not in _LAST_OF_NUMBERS:
        return
    near = max(0, start - _NEAR)
    match = _PART_BEFORE.search(draft.text, near, start) or _GLUED_BEFORE.search(draft.text, near, start)
    if match and match[1][-1] == "." and not draft.text[start].isdigit() and not match.start(1):
        return  # 46.Decreto, which is the number in the list
    if match and start and draft.text[start : start + 1].isalnum():
        draft.item["title"] = match[1] + draft.item["title"].lstrip("“\"'‘")
        draft.spans["title"] = [(match.start(1), end)]


def _give_author(draft: Draft) -> None:
    """Give the authors the last of them, which a label took for the title: `Williams DM, | Round FE. Fragilariforma, nom. nov.`"""
    start, end = draft.spans["title"][0]
    listed = draft.text[start - 2 : start] == ", " and draft.item.get("author", [{}])[-1].get("given", "").isupper()
    match = _VANCOUVER_FIRST.match(draft.text, start) if listed else None
    if match and match.end() < end:
        draft.item["author"].append({"family": match[1], "given": match[2]})
        draft.item["title"] = draft.item["title"][match.end() - start :]
        draft.spans["title"] = [(match.end(), end)]


def _give_year(draft: Draft) -> None:
    """Take the date off a title that is followed by it and by nothing else that is one: `Easy guide brushes (2007). British Dental Journal 202`."""
    if "issued" in draft.item or "container-title" not in draft.item:
        return
    if match := _YEAR_LAST.fullmatch(draft.item["title"]):
        draft.divide("title", match[1], "issued", date((int(match[2]),)))


def _take_place(draft: Draft) -> None:
    """Give an article's title the place that it ends with, for journals have none: `… from Lockport Gulf, New York, Quaternary Research, 1982, 17`."""
    place = draft.item.get("publisher-place", "")
    if not place or "publisher" in draft.item or "editor" in draft.item:
        return
    (start, between), (first, last) = draft.spans["title"][0], draft.spans["publisher-place"][0]
    if draft.text[between:first] == ", " and last < draft.spans["container-title"][0][0]:
        draft.item["title"] = f"{draft.item['title']}, {place}"
        draft.spans["title"] = [(start, last)]
        draft.drop("publisher-place")


# bioRxiv 2021.03.12.435123, whose number begins with its day
_DAY_OF_NUMBER: Final = lazy(r"[Rr]xiv\W{1,3}(20\d\d)\.(0[1-9]|1[0-2])\.([0-3]\d)\.\d{5,8}")
_BRACKETED: Final = lazy(r"\s\(((?:1[5-9]|20)\d\d)\)(?=[.,:;]|\s|$)")
_NUMBER_FIRST: Final = lazy(r"^\d{1,3}\s(?=[A-ZÀ-Þ][a-z])")
_TIES: Final = frozenset("–-.")
_LAST_OF_NUMBERS: Final = frozenset("0123456789IVXLC")
_NEAR: Final = 24
"""How far before a title what belongs to it begins at most."""
_COLUMN: Final = lazy(
    r"(?i)(?:editorial(?:\sboard)?|editor['’]s\snote|announcements?|obituar(?:y|ies)|errat(?:um|a)|corrigend(?:um|a)"
    r"|book\sreviews?|preface|foreword|front\s?matter|back\s?matter|contents|table\sof\scontents|corrections?|index"
    r"|news|abstracts|boekbesprekingen|sommaire|inhaltsverzeichnis)"
)
_SENTENCE: Final = lazy(r"[A-ZÀ-Þ][\w’'-]+(?:\s[\w’'-]+)*\s[a-zà-ÿ]{4,}")
_QUOTED: Final = lazy(r"\W*(?:\d{1,3}[.)\]]?\s?)?[“\"]([^”\"]{3,200}?)[.,]?[”\"]")
# (1864). XXX. On the magnitude   (2007). 28.3. The influence   Chapter XII. Impossibility
_PART_BEFORE: Final = lazy(
    r"(?:^\W*(?:\d{1,3}[.)\]]\s)?|[.”]\s)((?:[IVXLC]{2,7}|\d{1,2}(?:\.\d{1,2})+|(?:Chapter|Chart|Figure|Table)\s(?:[\d.]*\d|[IVXLC]+))\.?\s)$"
)
# Tonian–Ediacaran   41.2 Abbau   12-Month Follow-Up
_GLUED_BEFORE: Final = lazy(r"(?:^|\s|[“\"(])((?:[^\W\d_]{2,}|\d{1,4})[–-]|\d{1,3}\.(?=\d\s|$))$")
_VANCOUVER_FIRST: Final = lazy(r"([A-ZÀ-Þ][a-zà-ÿ'’-]+)\s([A-Z]{1,3}(?:-[A-Z])?)\.\s(?=[A-ZÀ-Þ])")
_YEAR_LAST: Final = lazy(r"(.{3,}[^\s(])\s\(((?:1[5-9]|20)\d\d)\)")
