"""
What synthetic references are made of: works put together from Crossref records, from the corpora's own fields and
from word lists.
"""

from __future__ import annotations

import gzip
import html
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

from refs.training.corpora import Reference
from refs.training.synthetic.groups import organisation
from refs.training.synthetic.journals import in_series
from refs.training.synthetic.meetings import meeting
from refs.training.synthetic.people import BODIES, body, people, tradition
from refs.training.synthetic.person import Person
from refs.training.synthetic.titles import varied
from refs.training.synthetic.wordlists import LANGUAGES, ORGANISATIONS, Language

__all__ = ("Person", "Pool", "Work", "book_title", "draw", "gather", "language_of", "read_records", "school")


@dataclass(frozen=True, slots=True)
class Work:
    """
    The ingredients of a reference; what a kind of work does not have stays empty. `book` is the title of some book.
    """

    language: str
    title: str
    authors: tuple[Person, ...]
    year: int
    month: int = 0
    day: int = 0
    container: str = ""
    volume: str = ""
    issue: str = ""
    first: str = ""
    last: str = ""
    doi: str = ""
    publisher: str = ""
    place: str = ""
    editors: tuple[Person, ...] = ()
    series: str = ""
    number: str = ""
    url: str = ""
    event: str = ""
    book: str = ""


@dataclass(slots=True)
class Pool:
    """
    Ingredients to draw from, by language where that is known.
    """

    articles: list[Work] = field(default_factory=list)
    titles: dict[str, list[str]] = field(default_factory=dict)
    containers: dict[str, list[str]] = field(default_factory=dict)
    books: dict[str, list[str]] = field(default_factory=dict)
    publishers: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)


def read_records(path: Path) -> Iterator[Work]:
    """
    Read works from Crossref records, one JSON object a line.
    """
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            title = _clean((record.get("title") or [""])[0])
            if 8 < len(title) < 300:
                yield _work(record, title)


def _work(record: dict[str, Any], title: str) -> Work:
    parts = (record.get("issued", {}).get("date-parts") or [[]])[0] or [2000]
    year, month, day = ([*parts, 0, 0, 0])[:3]
    pages = re.split(r"\s*[-–]\s*", record.get("page") or record.get("article-number") or "")
    containers = [*(record.get("container-title") or []), *(record.get("short-container-title") or [])]
    people = tuple(
        Person(_clean(a["family"]), _clean(a.get("given", "")))
        for a in record.get("author", [])[:14]
        if a.get("family") and len(a["family"]) < 30
    )
    return Work(
        "en",
        title,
        people,
        min(int(year or 2000), 2025),
        month or 0,
        day or 0,
        _clean(containers[0]) if containers else "",
        record.get("volume", ""),
        record.get("issue", ""),
        pages[0],
        pages[1] if len(pages) == 2 else "",
        record.get("DOI", ""),
        _clean(record.get("publisher", "")),
        url=record.get("URL", ""),
    )


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", html.unescape(text))).strip(" .,")


def gather(references: Iterable[Reference], records: Iterable[Work]) -> Pool:
    """
    Gather ingredients from the corpora's fields and the records; give only what a model may see.
    """
    pool = Pool(articles=[work for work in records if work.authors and work.container])
    pool.people += [person for work in pool.articles for person in work.authors]
    for reference in references:
        _gather_one(pool, reference)
    return pool


def _gather_one(pool: Pool, reference: Reference) -> None:
    fields: dict[str, str] = {}
    for span in reference.spans:
        if len(span.labels) == 1 and not span.name_part:
            fields.setdefault(
                next(iter(span.labels)), reference.text[span.start : span.end].strip(" .,;:()[]'\"“”„»«‘’")
            )
    title, container = (
        fields.get("title", ""),
        re.sub(r"^(in|dans)\s*:?\s+", "", fields.get("container", ""), flags=re.IGNORECASE),
    )
    if len(title) > 12:
        bucket = pool.titles if "container" in fields else pool.books
        bucket.setdefault(language_of(title), []).append(title)
    if 3 < len(container) < 120:
        pool.containers.setdefault(language_of(container), []).append(container)
    if 2 < len(fields.get("publisher", "")) < 60:
        pool.publishers.append(fields["publisher"])
    if 2 < len(fields.get("place", "")) < 30:
        pool.places.append(fields["place"])
    _gather_people(pool, reference)


def _gather_people(pool: Pool, reference: Reference) -> None:
    parts = [span for span in reference.spans if span.name_part in {"family", "given"}]
    for one, two in pairwise(parts):
        if (one.name_part, two.name_part) == ("family", "given") and two.start - one.end < 4:
            pool.people.append(
                Person(reference.text[one.start : one.end].strip(), reference.text[two.start : two.end].strip())
            )


_TELLING = {
    "de": re.compile(r"\b(und|der|die|das|des|zur|im|für|von|eine)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(le|la|les|des|du|et|une|dans|aux|au)\b|l['’]|d['’]", re.IGNORECASE),
    "es": re.compile(r"\b(el|los|las|del|y|en|una|para)\b", re.IGNORECASE),
    "pt": re.compile(r"\b(o|os|do|dos|das|da|em|uma|para|e|na|no)\b|ção|ções", re.IGNORECASE),
    "it": re.compile(r"\b(il|gli|della|del|delle|nella|un|di|per|e)\b|dell['’]", re.IGNORECASE),
    "sv": re.compile(r"\b(och|att|för|som|med|det|av|i|på|en)\b", re.IGNORECASE),
    "en": re.compile(r"\b(the|of|and|in|for|on|a|to|with|an|by|from)\b", re.IGNORECASE),
}


def language_of(text: str) -> str:
    """
    Guess the language of a title by its small words; what tells nothing is English.
    """
    if re.search(r"[а-яё]", text, re.IGNORECASE):
        return "ru"
    if re.search(r"[가-힣]", text):
        return "ko"
    counts = {language: len(pattern.findall(text)) for language, pattern in _TELLING.items()}
    best = max(counts, key=lambda language: (counts[language], language == "en"))
    return best if counts[best] > counts["en"] else "en"


def draw(pool: Pool, language: str, random: Random) -> Work:
    """
    Put a work together in a language.
    """
    words = LANGUAGES[language]
    work = random.choice(pool.articles)
    if language != "en":
        work = replace(
            work,
            language=language,
            title=_title(pool.titles.get(language, []), words, random),
            authors=tuple(_person(words, pool, random) for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4)))),
            container=random.choice([*words.journals, *(pool.containers.get(language, []) or words.journals)[:200]]),
            doi=work.doi if random.random() < 0.3 else "",
        )
    elif random.random() < 0.25:
        work = replace(work, title=random.choice(pool.titles.get("en") or [work.title]))
    if random.random() < 0.2:  # a subtitle behind a full stop, as German lists have it
        work = replace(work, title=work.title.replace(": ", ". ", 1))
    if random.random() < 0.03:
        first = work.year - random.randint(1, 9)
        work = replace(
            work, title=f"{work.title}{random.choice((' ', ', ', ' '))}{first}{random.choice(('', f'–{work.year}'))}"
        )
    if language == "en" and random.random() < 0.3:
        work = replace(work, container=random.choice(pool.containers.get("en") or [work.container]))
    if language == "en":
        work = replace(work, title=varied(work.title, random))
    custom = tradition(language, random)
    if custom:
        work = replace(work, authors=people(custom, random.choice((1, 1, 2, 2, 3, 4, 8)), random))
    if random.random() < 0.08:
        work = replace(work, authors=(Person(_organisation(language, random)),))
    work = _furnished(work, pool, words, random)
    if custom and random.random() < 0.5:
        work = replace(work, editors=people(custom, len(work.editors), random))
    return replace(work, container=in_series(work.container, language, random)) if random.random() < 0.04 else work


def _organisation(language: str, random: Random) -> str:
    """Return an organisation that is an author: one of the language's, one made up, one with its acronym."""
    if random.random() < 0.25:
        return body(language, random)
    if language == "en" and random.random() < 0.6:
        return organisation(random)
    own = LANGUAGES[language].organisations if random.random() < 0.7 else ()
    return random.choice(own or ORGANISATIONS)


def _furnished(work: Work, pool: Pool, words: Language, random: Random) -> Work:
    """Give a work what it needs as a book, chapter, thesis or page, and numbers where it has none."""
    first = random.randint(1, 900)
    return replace(
        work,
        volume=_volumes(work.volume or str(random.randint(1, 120)), random),
        issue=work.issue
        or (str(random.randint(1, 12)) if random.random() < 0.9 else f"{random.randint(1, 5)}-{random.randint(6, 9)}"),
        first=work.first or str(first),
        last=work.last or (str(first + random.randint(1, 40)) if not work.first else ""),
        month=work.month or random.randint(1, 12),
        day=work.day or random.randint(1, 28),
        publisher=random.choice(words.publishers if random.random() < 0.75 or not pool.publishers else pool.publishers),
        place=random.choice(words.places if random.random() < 0.75 or not pool.places else pool.places),
        editors=(Person(random.choice(words.organisations)),)
        if words.organisations and random.random() < 0.04
        else tuple(_person(words, pool, random) for _ in range(random.choice((1, 1, 2, 2, 3)))),
        series=random.choice(words.series if words.series and random.random() < 0.6 else BODIES["series"]),
        book=random.choice(pool.books.get(work.language) or [""]),
        number=random.choice(BODIES["numbers"]).format(n=random.randint(1, 900), y=work.year),
        url=random.choice(_URLS).format(
            n=random.randint(10, 99999), w=random.choice(("who", "oecd", "destatis", "scb", "gov", "ibge"))
        ),
        event=_event(work, random),
    )


def _volumes(volume: str, random: Random) -> str:
    """Return a volume, now and then two or more that came out together: `200–201`, `194-199`, `12/13`."""
    if random.random() > 0.02 or not volume.isdigit():
        return volume
    return f"{volume}{random.choice('–––--/')}{int(volume) + random.choice((1, 1, 1, 2, 5))}"


def _event(work: Work, random: Random) -> str:
    if work.language == "en" and random.random() < 0.6:
        return meeting(work.year, random)
    own = LANGUAGES[work.language].events
    if own and random.random() < 0.7:
        return random.choice(own).format(n=random.choice((random.randint(2, 40), "II", "IV", "X", "XII")))
    return random.choice(
        ("{n}th International Conference on ", "Proceedings of the {n}th Annual Meeting of the ", "Workshop on ")
    ).format(n=random.randint(4, 40)) + random.choice(
        (
            "Machine Learning",
            "Computational Linguistics",
            "Software Engineering",
            "Robotics",
            "Social Simulation",
            "Databases",
        )
    )


_URLS = (
    "http://www.{w}.org/publications/{n}.pdf",
    "https://www.{w}.int/news/item/{n}",
    "www.{w}.de/{n}",
    "https://{w}.org/doc/{n}.html",
    "http://{w}.edu/~user/paper{n}.pdf",
    "https://www.{w}.com/2019/03/{n}/article",
    "http://{w}.br/scielo.php?script=sci_arttext&pid=S{n}",
)


def _title(found: list[str], words: Language, random: Random) -> str:
    if found and random.random() < 0.4:
        return random.choice(found)
    title = f"{random.choice(words.title_openings)} {random.choice(words.title_things)}"
    if random.random() < 0.4:
        title += (
            random.choice((". ", ": ", ", ", ". "))
            + f"{random.choice(words.title_openings)} {random.choice(words.title_things)}"
        )
    return re.sub(r"\s+([:.])", r"\1", f"{title} {random.choice(words.title_endings or ('',))}").strip()


def book_title(work: Work, random: Random) -> str:
    """
    Make up the title of a book that holds others' chapters, in the language of the work.
    """
    if work.book and random.random() < 0.3:
        return work.book
    if work.language == "en" and random.random() < 0.5:
        return (
            random.choice(
                (
                    "Handbook of ",
                    "Advances in ",
                    "The Oxford Handbook of ",
                    "Encyclopedia of ",
                    "Perspectives on ",
                    "Essays in ",
                )
            )
            + work.container
        )
    words = LANGUAGES[work.language]
    if not words.title_openings:
        return work.container
    return f"{random.choice(words.title_openings)} {random.choice(words.title_things)}"


def school(work: Work, random: Random) -> str:
    """
    Return a university of the work's language.
    """
    schools = LANGUAGES[work.language].schools or _SCHOOLS
    return random.choice(schools).format(p=work.place)


_SCHOOLS = (
    "University of {p}", "Universität {p}", "{p} University", "Université de {p}", "Universidad de {p}", "Univ. {p}",
    "Universidade de {p}", "Università di {p}", "Department of Physics, University of {p}",
)  # fmt: skip


def _person(words: Language, pool: Pool, random: Random) -> Person:
    if words.families and random.random() < 0.85:
        family, given = random.choice(words.families), random.choice(words.givens)
        particle = random.choice(("von", "de", "van der", "d'", "da")) if random.random() < 0.02 else ""
        return Person(family, given, particle)
    return random.choice(pool.people)
