"""
Two items variable by variable: what both say and agree on, and what speaks against their being one work.

A reference is matched by its string (`distance`), for it may be parsed wrongly; two items of a library are compared by
what stands in their variables, for neither is the string of the other, and each may say things that the other omits.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from refs import text
from refs.match.kinds import kinds, says_preprint
from refs.match.numbers import pages
from refs.match.penalties import Distance, Penalty
from refs.match.reference import family, names
from refs.match.similarity import abbreviates, containers_alike, likeness, parts, run, words
from refs.model import Item, year

WEIGHTS: Mapping[str, float] = {
    "title": 0.30,
    "part": 1.00,
    "kind": 1.00,
    "type": 1.00,
    "edition": 1.00,
    "number": 1.00,
    "author": 0.40,
    "issued": 0.30,
    "container-title": 0.14,
    "volume": 0.15,
    "issue": 0.05,
    "page": 0.30,
    "DOI": 0.15,
}
"""What each penalty adds where the items contradict each other; those of 1 decide alone."""

LIKE_TITLE = 0.93
_LIKE_NAME = 0.75
_DIGITS = re.compile(r"\d+")
_BRACKETS = re.compile(r"\s*\[[^\]]*\]")

Finding = tuple[float, float, str]
"""A penalty's value from 0 to 1, what agreement adds to the support, and what is to be said against."""


def compare(one: Item, other: Item) -> Distance:
    """
    Compare two items; which of them comes first changes nothing but the wording of reasons.

    The support counts what agrees: a long title 4, a first author 1.5, a first page 1.5, year, container and volume 1.
    """
    penalties, support = [], 0.0
    for name, look in _COMPARED.items():
        for value, agreement, reason in look(one, other):
            penalties.append(Penalty(name, WEIGHTS[name], round(value, 3), reason))
            support += agreement * (1 - value)
    return Distance(tuple(penalties), support, titled=titles_alike(one, other) >= LIKE_TITLE)


def titles(item: Mapping[str, Any]) -> str:
    """
    Return an item's title as it is compared: without a translation in brackets, spelled as `refs.text.spelling` does.
    """
    return _spelled(str(item.get("title", "")))


@lru_cache(maxsize=4096)
def _spelled(title: str) -> str:
    return text.spelling((_BRACKETS.sub("", title) or title) if "[" in title else title)


def titles_alike(one: Mapping[str, Any], other: Mapping[str, Any]) -> float:
    """
    Return how alike two titles are, from 0 to 1; 0 where one is missing.
    """
    pair = titles(one), titles(other)
    return likeness(*pair) if all(pair) else 0.0


def begins(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """
    Tell whether one title is the other without its subtitle.
    """
    pair = run(titles(one)), run(titles(other))
    shorter, longer = sorted(pair, key=len)
    return bool(shorter) and (longer.startswith(shorter) or _main(one, pair[1]) or _main(other, pair[0]))


def _main(item: Mapping[str, Any], title: str) -> bool:
    """Whether an item's title up to its colon is nearly another one: `Street-level bureaucracy: dilemmas …`."""
    begin, colon, _ = str(item.get("title", "")).partition(": ")
    main = run(_spelled(begin)) if colon else ""
    return len(main) >= 12 and likeness(main, title) >= LIKE_TITLE


def _title(one: Item, other: Item) -> Iterator[Finding]:
    if not (one.get("title") and other.get("title")):
        return
    alike, letters = titles_alike(one, other), min(len(run(titles(one))), len(run(titles(other))))
    weight = min(4.0, max(1.0, letters / 10))
    if alike >= LIKE_TITLE:
        yield (1 - alike) * 2, weight, "the titles differ a little"
    elif begins(one, other):
        yield 0.3, weight, "one title has a subtitle"
    else:
        yield min(1.0, (1 - alike) * 2.5), weight, "the titles differ"


def _part(one: Item, other: Item) -> Iterator[Finding]:
    """Parts of a series, volumes of a book, years of a report: their titles have other numbers."""
    pair = [str(item.get("title", "")) for item in (one, other)]
    if not all(pair):
        return
    numbers = [parts(title) | _numbers(title) for title in pair]
    if (numbers[0] ^ numbers[1]) and (all(numbers) or not begins(one, other)):
        if titles_alike(one, other) >= LIKE_TITLE or (all(numbers) and not numbers[0] & numbers[1]):
            yield 1.0, 0.0, f"the numbers in the titles differ: {_listed(numbers[0] ^ numbers[1])}"
    elif _whole(one) and _whole(other) and _differ(one, other, "volume"):
        yield 1.0, 0.0, f"volume {one['volume']} and volume {other['volume']}"


def _numbers(title: str) -> set[str]:
    """The numbers that stand alone, and not those of a formula: H2O."""
    return {word.lstrip("0") or "0" for word in words(title) if word.isdigit()}


def _kind(one: Item, other: Item) -> Iterator[Finding]:
    """A notice, a review, a reply and what they are about."""
    said = [set(kinds(str(item.get("title", "")))) for item in (one, other)]
    for item, found in zip((one, other), said, strict=True):
        if str(item.get("type", "")).startswith("review"):
            found.add("review")
    if said[0] != said[1]:
        yield 1.0, 0.0, f"one of them is a {_listed(said[0] ^ said[1])}"


_GROUPS: Mapping[str, str] = {
    "article-journal": "article",
    "article-magazine": "article",
    "article": "preprint",
    "chapter": "part",
    "entry-encyclopedia": "part",
    "entry-dictionary": "part",
    "book": "whole",
    "report": "whole",
    "thesis": "thesis",
    "dataset": "dataset",
}


def _type(one: Item, other: Item) -> Iterator[Finding]:
    """A chapter and its book, a preprint and the article; a type may be wrong where volume and page are the same."""
    pair = [_group(item) for item in (one, other)]
    located = [_equal(one, other, "volume"), bool(_first_page(one)) and _first_page(one) == _first_page(other)]
    if None not in pair and pair[0] != pair[1] and not all(located):
        yield 1.0, 0.0, f"one is {_listed({str(one['type']), str(other['type'])})}"
    elif _within(one, other) or _within(other, one):
        yield 1.0, 0.0, "one may be a chapter of the other"


def _group(item: Item) -> str | None:
    """`arXiv preprint arXiv:1710.00001` in the place of a journal makes no article."""
    found = _GROUPS.get(str(item.get("type", "")))
    return "preprint" if found == "article" and says_preprint(str(item.get("container-title", ""))) else found


def _within(part: Item, whole: Item) -> bool:
    """Whether an item is in a book that has the other's title, and the other is in nothing."""
    container = part.get("container-title")
    return bool(
        container
        and not whole.get("container-title")
        and not begins(part, whole)
        and likeness(str(container), str(whole.get("title", ""))) >= LIKE_TITLE
    )


def _edition(one: Item, other: Item) -> Iterator[Finding]:
    said = [_digits(item.get("edition")) for item in (one, other)]
    if all(said) and said[0] != said[1]:
        yield 1.0, 0.0, f"editions {said[0][0]} and {said[1][0]}"


def _number(one: Item, other: Item) -> Iterator[Finding]:
    """`SOU 2018:47` and `2018:47` are one number, `ISO 9001:2008` and `ISO 9001:2015` two."""
    said = sorted((_digits(item.get("number")) for item in (one, other)), key=len)
    if all(said):
        same = said[0] == said[1][-len(said[0]) :]
        yield 0.0 if same else 1.0, 1.0, f"numbers {one['number']} and {other['number']}"


def _author(one: Item, other: Item) -> Iterator[Finding]:
    people = [names(item)[:30] for item in (one, other)]
    if not all(people):
        return
    first = _same_person(people[0][0], people[1][0])
    second = len(people[0]) > 1 < len(people[1]) and _same_person(people[0][1], people[1][1])
    among = any(_same_person(people[0][0], name) for name in people[1]) or any(
        _same_person(people[1][0], name) for name in people[0]
    )
    weight = 1.5 if first else 0.5
    value = 0.0 if first else 0.4 if among or second else 1.0
    yield value, weight + 0.5 * second, f"{family(people[0][0])} and {family(people[1][0])} come first"


def _same_person(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    pair = [text.spelling(family(dict(name))) for name in (one, other)]
    if not all(pair):
        return False
    if abbreviates(words(pair[0]), words(pair[1])) or abbreviates(words(pair[1]), words(pair[0])):
        return True
    swapped = words(pair[0])[:1] == words(text.spelling(str(other.get("given", ""))))[:1] != ()
    ends = sorted((run(pair[0]), run(pair[1])), key=len)
    return swapped or likeness(*pair) >= _LIKE_NAME or (len(ends[0]) > 3 and ends[1].endswith(ends[0]))


def _issued(one: Item, other: Item) -> Iterator[Finding]:
    """A year's difference is that between a journal's page and its issue; reports of an institution come every year."""
    pair = year(one), year(other)
    if pair[0] is None or pair[1] is None:
        return
    apart, reason = abs(pair[0] - pair[1]), f"one is of {pair[0]}, the other of {pair[1]}"
    if apart == 0:
        days = [item["issued"]["date-parts"][0][1:3] for item in (one, other)]
        other_day = len(days[0]) == len(days[1]) == 2 and days[0] != days[1]
        yield 0.5 * other_day, 1.0, "the days differ"
    elif _located(one, other):
        yield 0.4 if apart == 1 else 0.8, 1.0, reason
    else:
        yield 0.4 if apart == 1 and not _serial(one, other) else 1.01, 1.0, reason


def _serial(one: Item, other: Item) -> bool:
    """Whether an institution wrote both, and no journal says of them where they stand."""
    return any(
        bool(names(item)) and "family" not in names(item)[0] and not item.get("container-title")
        for item in (one, other)
    )


def _located(one: Item, other: Item) -> bool:
    return _equal(one, other, "volume") and bool(_first_page(one)) and _first_page(one) == _first_page(other)


def _container(one: Item, other: Item) -> Iterator[Finding]:
    pair = [
        [str(item[name]) for name in ("container-title", "container-title-short") if item.get(name)]
        for item in (one, other)
    ]
    if not all(pair):
        return
    alike = max(containers_alike(mine, theirs) for mine in pair[0] for theirs in pair[1])
    if alike < LIKE_TITLE and any(_initials(mine, theirs) for mine in pair[0] for theirs in pair[1]):
        alike = LIKE_TITLE
    yield min(1.0, (1 - alike) * 2), 1.0, f"one is in {pair[0][0]}, the other in {pair[1][0]}"


def _initials(one: str, other: str) -> bool:
    """`NIPS 2017` and `Advances in Neural Information Processing Systems`; `J. Chronic Dis.` word by word."""
    short, full = sorted((words(one), words(other)), key=lambda said: len(run(" ".join(said))))
    letters = "".join(word[0] for word in full if not word.isdigit())
    acronym = next((word for word in short if not word.isdigit()), "")
    if len(acronym) >= 3 and len(short) <= 2 and letters.endswith(acronym):
        return True
    content = iter([word for word in full if not word.isdigit()])
    said = [word for word in short if not word.isdigit()]
    return len(said) > 1 and all(any(word.startswith(begin[:3]) for word in content) for begin in said)


def _volume(one: Item, other: Item) -> Iterator[Finding]:
    yield from _same_number(one, other, "volume", 1.0)


def _issue(one: Item, other: Item) -> Iterator[Finding]:
    yield from _same_number(one, other, "issue", 0.5)


def _same_number(one: Item, other: Item, name: str, weight: float) -> Iterator[Finding]:
    if one.get(name) and other.get(name):
        differ = _differ(one, other, name)
        yield float(differ), weight, f"{name} {one[name]} and {name} {other[name]}"


def _differ(one: Item, other: Item, name: str) -> bool:
    """Whether two numbers have nothing in common: issues `1-2` and `2` may be one."""
    said = [set(words(str(item.get(name, "")))) for item in (one, other)]
    return all(said) and said[0].isdisjoint(said[1])


def _page(one: Item, other: Item) -> Iterator[Finding]:
    """The first pages; an article's number says nothing against a page range."""
    pair = _first_page(one), _first_page(other)
    if all(pair):
        comparable = pair[0].isdigit() == pair[1].isdigit()
        value = 0.0 if pair[0] == pair[1] else 1.0 if comparable else 0.2
        yield value, 1.5, f"page {one['page']} and page {other['page']}"


def _first_page(item: Item) -> str:
    return pages(str(item.get("page", "")))[0]


def _doi(one: Item, other: Item) -> Iterator[Finding]:
    pair = [str(item.get("DOI", "")).lower() for item in (one, other)]
    if all(pair) and pair[0] != pair[1]:
        yield 1.0, 0.0, f"their DOIs are {pair[0]} and {pair[1]}"


def _digits(value: Any) -> list[str]:
    return _DIGITS.findall(str(value or ""))


def _equal(one: Item, other: Item, name: str) -> bool:
    return bool(one.get(name)) and run(str(one.get(name))) == run(str(other.get(name, "")))


def _whole(item: Item) -> bool:
    return _group(item) == "whole"


def _listed(values: set[str]) -> str:
    return ", ".join(sorted(values))


_COMPARED: Mapping[str, Callable[[Item, Item], Iterator[Finding]]] = {
    "title": _title,
    "part": _part,
    "kind": _kind,
    "type": _type,
    "edition": _edition,
    "number": _number,
    "author": _author,
    "issued": _issued,
    "container-title": _container,
    "volume": _volume,
    "issue": _issue,
    "page": _page,
    "DOI": _doi,
}
"""What is compared; a new variable is one function and one line, and its weight."""
