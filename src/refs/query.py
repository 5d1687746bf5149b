"""
The query language of `refs list`, `refs export` and every other QUERY, as a condition on the store's items.

    words and "a phrase"     in names, titles, containers, publishers, notes …, without regard to case and diacritics
    1977                     a word as well, and the year
    author:smith             also title:, container:, publisher:
    year:2015  year:2010..2020  year:..1999
    type:book  tag:thesis  key:smith2020  key:smith*  doi:10.1000/x
    has:doi                  any CSL variable, and has:tag, has:note, has:uncertain, has:retraction
    -word                    not        a or b        either
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from refs.errors import UsageError
from refs.patterns import lazy
from refs.text import fold

_TERM = lazy(r'(?P<minus>-)?(?:(?P<field>[A-Za-z][\w-]*):)?(?P<value>"[^"]*"|\S+)')
_NEXT = lazy(r"\s+(?=or\s|-[\w\"]|-?[A-Za-z][\w-]*:\S)", re.IGNORECASE)
_SEVERAL = lazy(r"(-?[A-Za-z][\w-]*:)(\S+\s.*\S)\s*", re.DOTALL)
_WORDS = lazy(r"[\w*]+")
_RANGE = lazy(r"(\d{1,4})?(\.\.)?(\d{1,4})?")


class Condition(NamedTuple):
    """
    An SQL condition on the table `items`, with the values for its marks.
    """

    sql: str
    values: tuple[str | int, ...] = ()


def split(text: str) -> list[str]:
    """
    Return the words of a query that is written as one text: `author:"van der Berg" or -type:book`.
    """
    return [found[0] for found in _TERM.finditer(text)]


def parse(words: list[str] | tuple[str, ...]) -> Condition:
    """
    Turn the words of a query into a condition; no words match everything.

    Args:
        words: as the shell gave them: a word that holds a space was quoted there and may be several terms.

    Raises:
        UsageError: a field is unknown, a year is no year, a quote is not closed, or a word says nothing to look for:
            that of a variable that is not set would mean the whole library.
    """
    alternatives: list[list[Condition]] = [[]]
    for found in [term for word in words for term in _terms(word)]:
        if found[0].lower() == "or":
            alternatives.append([])
        else:
            alternatives[-1].append(_term(found["field"], found["value"].strip('"'), negated=bool(found["minus"])))
    if len(alternatives) > 1 and not all(alternatives):
        raise UsageError("query: 'or' needs a term on both sides")
    return _joined([_joined(terms, " AND ", "1") for terms in alternatives], " OR ", "1")


def _terms(word: str) -> list[re.Match[str]]:
    """The terms of a word; punctuation that stands alone between the words of a title is none."""
    found = list(_TERM.finditer(_requoted(word)))
    terms = [term for term in found if _says_something(term)]
    if not terms:
        raise UsageError(f"query: {word!r} holds no word to look for")
    return terms


def _says_something(term: re.Match[str]) -> bool:
    field, value = (term["field"] or "").lower(), term["value"]
    if value.startswith('"') and (len(value) == 1 or not value.endswith('"')):
        raise UsageError(f"query: the quote is not closed: {term[0]}")
    if any(letter.isalnum() for letter in value) and not (value.endswith(":") and value[:-1].lower() in FIELDS):
        return True
    if field in {"key", "tag", "doi"} and "*" in value:
        return True
    if field or set(value) & set('-*"'):
        raise UsageError(f"query: {term[0]!r} holds no word to look for")
    return False


def _requoted(word: str) -> str:
    """Give shell-quoted phrases their quotes back: of `author:van der Berg year:1977` the author is one value."""
    if '"' in word:
        return word
    return " ".join(_SEVERAL.sub(r'\1"\2"', term) for term in _NEXT.split(word))


def _joined(conditions: list[Condition], operator: str, none: str) -> Condition:
    if not conditions:
        return Condition(none)
    if len(conditions) == 1:
        return Condition(f"({conditions[0].sql})", conditions[0].values)
    # In halves, for SQLite takes an expression of a thousand terms in a row for too deep.
    half = len(conditions) // 2
    left, right = (_joined(part, operator, none) for part in (conditions[:half], conditions[half:]))
    return Condition(f"({left.sql}{operator}{right.sql})", left.values + right.values)


def _term(field: str | None, value: str, *, negated: bool) -> Condition:
    name = (field or "").lower()
    if not field:
        condition = _anywhere(value)
    elif name in FIELDS:
        condition = FIELDS[name](value)
    elif value.startswith("//"):  # a URL is text, not a field: https://example.org
        condition = _search("", f"{field}:{value}")
    else:
        raise UsageError(f"query: unknown field {field!r}", hint="known: " + ", ".join(sorted(FIELDS)))
    return Condition(f"({condition.sql}) IS NOT TRUE", condition.values) if negated else condition


def _search(column: str, value: str) -> Condition:
    """Match words in the full-text index, several in a row; `*` at the last word's end matches its beginning."""
    words = _WORDS.findall(fold(value))
    prefix = "*" if words[-1].endswith("*") else ""
    phrase = '"' + " ".join(word.strip("*") for word in words) + '"' + prefix
    match = f"{column} : {phrase}" if column else phrase
    return Condition("items.id IN (SELECT rowid FROM search WHERE search MATCH ?)", (match,))


def _anywhere(value: str) -> Condition:
    found = _search("", value)
    if re.fullmatch(r"\d{4}", value):
        return Condition(f"{found.sql} OR items.year = ?", (*found.values, int(value)))
    return found


def _year(value: str) -> Condition:
    found = _RANGE.fullmatch(value)
    if not found or not (found[1] or found[3]):
        raise UsageError(f"query: {value!r} is no year", hint="year:2015, year:2010..2020, year:..1999")
    if not found[2]:
        return Condition("items.year = ?", (int(value),))
    return Condition("items.year BETWEEN ? AND ?", (int(found[1] or -9999), int(found[3] or 9999)))


def _glob(column: str, value: str) -> Condition:
    if "*" not in value:
        return Condition(f"{column} = ?", (value,))
    return Condition(f"{column} GLOB ?", (value.replace("[", "[[]").replace("?", "[?]"),))


def _key(value: str) -> Condition:
    key, alias = _glob("items.key", value), _glob("key", value)
    return Condition(
        f"{key.sql} OR items.id IN (SELECT item FROM aliases WHERE {alias.sql})", key.values + alias.values
    )


def _tag(value: str) -> Condition:
    tag = _glob("tag", value)
    return Condition(f"items.id IN (SELECT item FROM tags WHERE {tag.sql})", tag.values)


def _variable(path: str, value: str) -> Condition:
    return Condition(f"items.item ->> '{path}' = ? COLLATE NOCASE", (value,))


_HAS = {
    "tag": "items.id IN (SELECT item FROM tags)",
    "note": "items.id IN (SELECT item FROM notes)",
    "uncertain": "items.uncertain IS NOT NULL",
    "retraction": "items.updates LIKE '%retract%' OR items.updates LIKE '%withdraw%' OR items.updates LIKE '%removal%'",
    "match": "items.match IS NOT NULL",
    "year": "items.year IS NOT NULL",
}
_UPPER = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "url": "URL", "pmid": "PMID", "pmcid": "PMCID"}


def _has(value: str) -> Condition:
    if value in _HAS:
        return Condition(_HAS[value])
    if not re.fullmatch(r"[A-Za-z_-]+", value):
        raise UsageError(f"query: {value!r} is no CSL variable")
    return Condition("items.item -> ? IS NOT NULL", (f'$."{_UPPER.get(value.lower(), value)}"',))


def _doi(value: str) -> Condition:
    bare = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:)", "", value.lower())
    return _glob("items.doi", bare)


FIELDS: dict[str, Callable[[str], Condition]] = {
    "author": lambda value: _search("author", value),
    "title": lambda value: _search("title", value),
    "container": lambda value: _search("container", value),
    "publisher": lambda value: Condition("items.item ->> '$.publisher' LIKE ?", (f"%{value}%",)),
    "year": _year,
    "type": lambda value: _variable("$.type", value),
    "tag": _tag,
    "key": _key,
    "doi": _doi,
    "has": _has,
}
"""Each field's condition. A new one is one line here."""
