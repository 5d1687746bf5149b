"""
A named, weighted distance between a reference and a candidate.

Each variable gives a penalty from 0 (agrees) to 1 (contradicts) with a weight and a reason, so that "why 0.18?" has an
answer for every variable. A variable that says nothing gives no penalty: the style prints no title, the reference ends
before the pages. What little agrees is a penalty of its own ("evidence"), so that silence is not agreement.
(The shape is that of beets' autotagger.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from refs.match.authors import AHEAD, Authors, authors_in
from refs.match.evidence import bare_title, enough
from refs.match.kinds import another_kind, edition, kinds, part_of_book, published, says_preprint
from refs.match.numbers import one_digit_apart, other_pages, pages, ranges
from refs.match.penalties import Distance, Penalty
from refs.match.reading import IDENTIFIER, WRONG_DIGIT, Reading
from refs.match.reference import Reference, family, names
from refs.match.similarity import containers_alike, likeness, numerals, parts, place, run
from refs.model import Item, year

WEIGHTS: Mapping[str, float] = {
    "title": 0.30,
    "part": 0.30,
    "kind": 0.40,
    "author": 0.35,
    "issued": 0.30,
    "container-title": 0.20,
    "volume": 0.15,
    "issue": 0.05,
    "page": 0.30,
    "edition": 0.25,
    "DOI": 0.30,
    "left over": 0.50,
    "numbers": 0.30,
    "evidence": 1.05,
}
"""What each penalty adds to the distance when the variable contradicts, in the order of telling."""

_TITLE_FLOOR = 0.8
_SHORT, _LONG = 8, 20
"""Letters of a title that no other work in the same volume has, as `Book Notices` has."""
_IN_BOOKS = frozenset({"chapter", "paper-conference", "book", "entry-encyclopedia"})
_YEAR_OFF = 0.4
_NUMBERS = frozenset({"issued", "volume", "page"})
_CONTAINERS = ("container-title", "container-title-short", "collection-title")
_MISPRINTED = 0.2
"""How much of a container title is missing that is abbreviated and has wrong letters."""
_IMPRINT = ("publisher", "publisher-place", "event-title", "event-place", "collection-title", "container-title")
_SERIES = 40
"""Letters that may be the series where the record has the book's own title: `Lecture Notes in Computer Science`."""
_ANOTHER, _UNNAMED = 12, 0.6
"""Unexplained letters that are another container, and how much it counts where a reference names none at all."""
_MANY = 3
"""Authors who are hardly the same ones of another work."""
_LOOSE, _LOOSE_UNTITLED = 6, 3
"""
Letters of a reference that may stay unexplained: a place, a word of the style; without a title hardly any, for they may
be another author: `Chen, L. Y. & Gautam, N. IEEE INFOCOM 2009` is not by Chen, Li and Cao.
"""


def distance(reference: Reference | Item, candidate: Item) -> Distance:
    """
    Compare a reference with a candidate.

    Args:
        reference: a `Reference` (string, variables or both), or a CSL item alone.
        candidate: a CSL item of a source.
    """
    known = reference if isinstance(reference, Reference) else Reference(reference)
    return _Comparison(known, candidate).distance()


_NOBODY = Authors(0.0, 0.0, "", leads=False, found=0, crowd=False)


@dataclass(slots=True)
class _Comparison:
    """One reference against one candidate; every method adds penalties and marks what it explains."""

    reference: Reference
    candidate: Item
    reading: Reading = field(init=False)
    penalties: dict[str, Penalty] = field(default_factory=dict)
    authors: Authors = _NOBODY
    support: float = 0.0
    page_range: bool = False
    numbers_found: bool = False
    title_at: int = 0
    title_letters: int = 0
    long_title: bool = False
    elsewhere: bool = False
    another: bool = False
    paged: bool = False
    in_volume: bool = False
    agreeing: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.reading = self.reference.reading.fresh()

    def distance(self) -> Distance:
        title = self._title()
        container = self._container()
        self._authors()
        self._year()
        self._volume_and_pages()
        self._imprint()
        container = self._misprinted(container)
        self._remainder(title, container)
        self._kind(title, container)
        self._edition()
        self._doi()
        known = title <= 1 - _TITLE_FLOOR
        self._evidence(titled=known)
        penalties = tuple(self.penalties[name] for name in WEIGHTS if name in self.penalties)
        located = self.paged and 0 <= container < 0.5 and self._named(known) and (known or not self.another)
        return Distance(penalties, self.support, titled=known, located=located)

    def _named(self, titled: bool) -> bool:
        """Whether the first author stands where it should, for an initial is shared by many: `C. Nervous velocity …`."""
        people = names(self.candidate)
        return self.authors.leads and len(run(family(people[0]))) > 1 if people else titled or self.in_volume

    def _add(self, name: str, value: float, reason: str) -> None:
        self.penalties[name] = Penalty(name, WEIGHTS[name], round(value, 3), reason)
        if value < 0.5:
            self.agreeing.add(name)

    # What a variable of the candidate leaves of the string is known only after all have been looked for, so title and
    # container return how much of them is missing, and `_remainder` judges.

    def _title(self) -> float:
        """Look for the title, and return how much of it is missing, 0 to 1."""
        title = bare_title(str(self.candidate.get("title", "")))
        missing = self._missing(title)
        main = title.split(": ")[0]
        if missing > 1 - _TITLE_FLOOR and len(run(main)) >= 12 and self._missing(main) <= 0.12:
            missing = 0.15
        if missing <= 1 - _TITLE_FLOOR:
            self.support += min(4.0, len(run(title)) / 10) * (1 - missing)
            self.title_letters = len(run(title))
            self.long_title = self.title_letters >= _LONG
            self._part(title)
        return missing

    def _missing(self, title: str) -> float:
        flat = run(IDENTIFIER.sub(" ", title))  # as of the string: reviews have the book's ISBN in their titles
        if len(flat) < 5:
            return 0.0 if flat and self.reading.take(flat) else 1.0
        found = self.reading.text(flat, _TITLE_FLOOR)
        self.title_at = found.start
        parsed = likeness(str(self.reference.item.get("title", "")), title)
        return 1 - max(found.likeness, parsed)

    def _part(self, title: str) -> None:
        """The numbers of the parts of a series: `… (1)` and `… (2)`."""
        found = place(run(title), self.reading.flat)
        near = self.reading.words_in(found.start, found.end, 2)
        there = self.reading.flat[found.start : found.end]
        torn = {number for number in parts(title) if len(number) > 1 and number in there}  # `No. 3 82-Trial`
        lacking = parts(title) - numerals(near) - torn
        if lacking:
            self._add("part", 1.0, f"the candidate is part {_listed(lacking)}")

    def _container(self) -> float:
        """Look for the container title in all its forms, and return how much is missing."""
        forms = [self.candidate.get(name) for name in _CONTAINERS]
        said = self.reference.item.get("container-title")
        missing = 1.0
        for form in filter(None, forms):
            missing = min(missing, self.reading.container(form))
            if missing == 0.0:
                break
        if missing > 0.5 and said:
            missing = min(1 - containers_alike(said, form) for form in filter(None, forms)) if any(forms) else missing
        if missing < 0.5:
            # A long book title is evidence in itself, as that of a well-known journal is not.
            whole = min(1.0, max(len(run(form)) for form in forms if form) / 40) * (self._in_book)
            self.support += (1 + whole) * (1 - missing)
        return missing if any(forms) else -1.0

    def _misprinted(self, missing: float) -> float:
        """Look for the container once more, abbreviated and misprinted, where other things agree."""
        forms = filter(None, (self.candidate.get(name) for name in _CONTAINERS))
        if missing > 0.5 and self.agreeing and any(self.reading.misprinted(str(form)) for form in forms):
            self.support += 1 - _MISPRINTED
            return _MISPRINTED
        return missing

    @property
    def _in_book(self) -> bool:
        return self.candidate.get("type") in _IN_BOOKS

    def _authors(self) -> None:
        if people := names(self.candidate):
            self.authors = authors_in(self.reading, people, editors="author" not in self.candidate)
            self.support += self.authors.support
            self._add("author", self.authors.value, self.authors.reason)

    def _year(self) -> None:
        years = [value for value in (year(self.candidate), year(self.candidate, "available-date")) if value]
        if not years:
            return
        value = self._year_apart(years)
        self.support += 1 - value
        if value < 1 or self.reading.has_year():
            self._add("issued", value, f"the candidate is of {_listed(map(str, years))}")

    def _year_apart(self, years: Sequence[int]) -> float:
        """All as they are before any a year off, and a misprint last: 2021 is none of 2023 where a record has both."""
        for steps, value in (((0,), 0.0), ((-1, 1), _YEAR_OFF)):
            if any(self.reading.number(str(one + step), exact=True) == 0 for one in years for step in steps):
                return value
        return min(self.reading.number(str(one)) for one in years)

    def _volume_and_pages(self) -> None:
        # The page before the issue, which more styles leave out: `Applied Geography 30, 1 (2010)`.
        found = {"volume": self._number("volume"), "page": self._page(), "issue": self._number("issue")}
        values = {name: value for name, value in found.items() if value is not None}
        self.support += 1 - values.get("volume", 1.0) + 0.5 * (1 - values.get("issue", 1.0))
        self.support += 1.5 * (1 - values.get("page", 1.0))
        self.paged = found["page"] == 0.0
        self.in_volume = found["volume"] == 0.0
        self._misprint(values)
        self.numbers_found = any(value < 1 for value in values.values())
        left = bool(self.reading.unexplained_numbers())
        for name, value in values.items():
            if value < 1 or left:
                said = self.candidate.get(name) or self.candidate.get("number")
                self._add(name, value, f"{name} {said} is not in the reference")

    def _misprint(self, values: dict[str, float]) -> None:
        """One number that is missing and one that is left over, and they differ in one digit: volume 75 for 25."""
        name = next((name for name, value in values.items() if value == 1.0), None)
        if name == "page" and self.elsewhere:
            return
        left = self.reading.unexplained_numbers()
        if name is None or len(left) != 1:
            return
        meant = str(self.candidate.get(name) or self.candidate.get("number"))
        digits = re.findall(r"\d+", pages(meant)[0] if name == "page" else meant)
        if len(digits) == 1 and one_digit_apart(digits[0], left[0]):
            values[name] = min(values[name], WRONG_DIGIT)
            self.reading.number(left[0])

    def _number(self, name: str) -> float | None:
        parts = [part for part in re.split(r"[\s/.,()–-]+", str(self.candidate.get(name, ""))) if part]
        return min((self.reading.number(part) for part in parts), default=None)

    def _page(self) -> float | None:
        """Both ends of the page range; a last page may be shortened (515–8), a single one repeated (531–531)."""
        said = str(self.candidate.get("page") or self.candidate.get("number") or "")
        first, last = pages(said)
        if not first or (len(run(said)) > 5 and self.reading.text(run(said), 1.0).likeness == 1.0):
            self.support += 0.5 if first else 0.0
            return 0.0 if first else None
        value = self.reading.number(first)
        short = value < 1 or any(last.endswith(end) for _, end in ranges(self.reference.text))
        ends = [last[start:] for start in range(1, len(last)) if short and last[start:].isdigit()]
        standing = min(self.reading.number(one, exact=True) for one in [last or first, *ends]) == 0
        self.page_range = standing and bool(last)
        # Both pages are as good as a volume where there is none: `Volleyball Fundamentals 155–164`.
        self.support += (0.5 if "volume" in self.candidate else 1.0) * self.page_range
        self.elsewhere = not self.long_title and other_pages(self.reference.text, first, last or first)
        if self.elsewhere:
            return 1.0
        return min(value, 0.4) if self.page_range else value

    def _imprint(self) -> None:
        """What else the reference may say: who published it and where, the conference, the series."""
        for name in _IMPRINT:
            if said := run(str(self.candidate.get(name, ""))):
                self.reading.everywhere(said, 0.85)

    def _remainder(self, title: float, container: float) -> None:
        """What is left of the string decides whether a title that was not found is missing or another one."""
        left, letters = self.reading.unexplained_letters(), self.reading.letters()
        another = self.another = left >= _ANOTHER
        if (
            container > 0.5 and self._in_book and (self.long_title or self.authors.leads)
        ):  # not the `Contents` of any book
            left = max(0, left - _SERIES)
        if self.authors.crowd:
            left = 0
        numbers = self.reading.unexplained_numbers()
        if "issued" not in self.candidate and self.reading.has_year():
            self._add("issued", 0.5, "the candidate has no year")
        said = self._says_title()
        loose = _LOOSE if title <= 1 - _TITLE_FLOOR else _LOOSE_UNTITLED
        if title <= 1 - _TITLE_FLOOR and (self.title_letters >= _SHORT or left <= loose):
            self._add("title", 2 * title, "the title differs a little")
        elif left > loose or said:
            value = min(1.0, max(0, left - loose) / max(20.0, 0.3 * letters))
            others = not self.paged and "author" in self.penalties and self.penalties["author"].value > 0
            self._add(
                "title", max(value, 0.5 if (said or others) and left > loose else 0.0), "the title is another one"
            )
        if container >= 0:
            container *= 1.0 if another else _UNNAMED
            name = self.candidate.get("container-title") or self.candidate.get("collection-title")
            self._add("container-title", container, f"the candidate is in {name}")
        if left > loose:
            value = min(1.0, (left - loose) / max(20.0, 0.7 * letters))
            self._add("left over", value, f"{left} letters of the reference are unexplained")
        if numbers:
            self._add("numbers", min(1.0, len(numbers) / 3), f"the candidate has no {_listed(numbers[:4])}")

    def _says_title(self) -> bool:
        """Whether the reference was read to have a title that is not the candidate's container, misread."""
        said = self.reference.item.get("title")
        containers = filter(None, (self.candidate.get(name) for name in ("container-title", "collection-title")))
        return bool(said) and all(containers_alike(str(said), name) < 0.8 for name in containers)

    def _kind(self, title: float, container: float) -> None:
        titled = title <= 1 - _TITLE_FLOOR
        said = str(self.reference.item.get("title") or self.reference.text)
        if titled and (kind := another_kind(self.candidate, said, self.reading.flat)):
            self._add("kind", 1.0, kind)
        elif self._whole and part_of_book(self.reference.text):
            self._add("kind", 0.5, "the reference is to a part of the book")
        elif titled and not self.long_title and self._numbers_differ():
            self._add("kind", 0.5, "more than one of its numbers differs")
        elif titled and self._part_ahead():
            self._add("kind", 0.5, "the reference may be to a part of it")
        elif self.candidate.get("type") == "review" and not names(self.candidate):
            self._add("kind", 0.5, "another referee may have written it")
        elif titled and container > 0.5 and self._numbered and not self.numbers_found:
            self._add("kind", 0.5, "the reference names no journal, and may be to another version")
        elif not titled and (doubt := self._untitled_doubt()):
            self._add("kind", 0.5, doubt)
        elif says_preprint(self.reference.text) and published(self.candidate):
            self._add("kind", 0.6, "the reference is a preprint")
        elif self.candidate.get("type") == "article" and "page" in self.reference.item:
            self._add("kind", 0.6, "the candidate is a preprint")

    def _another_year(self) -> bool:
        """Whether the year differs, and few authors agree; a misprint is likelier than the year before or after."""
        differs = self.penalties["issued"].value if "issued" in self.penalties else 0.0
        return differs >= _YEAR_OFF and self.authors.found < (_MANY if differs < WRONG_DIGIT else 2)

    def _numbers_differ(self) -> bool:
        return sum(self.penalties[name].value >= WRONG_DIGIT for name in _NUMBERS & self.penalties.keys()) > 1

    def _part_ahead(self) -> bool:
        """Whether much that nothing explains stands before the title of a whole book: a chapter, its author."""
        part = part_of_book(self.reference.text) or bool(self.reading.unexplained_numbers())
        least = AHEAD if part and not names(self.candidate) else _ANOTHER
        return self._whole and self.reading.unexplained_letters(before=self.title_at) >= least

    def _untitled_doubt(self) -> str:
        """What else a reference without a title may mean than the candidate, "" where nothing else."""
        page = self.penalties["page"].value if "page" in self.penalties else 0.0
        if not self.agreeing & {"author", "page"} and self.candidate.get("type") != "periodical":
            return f"the reference may be to the whole {'book' if self._in_book else 'volume'}"
        if self._in_book and page >= 0.5:
            return "the reference may be to another chapter"
        if self._numbers_differ():
            return "more than one of its numbers differs"
        if not (self.paged or self.in_volume) and self._another_year():
            return "the authors may have written it in another year"
        if page and kinds(str(self.candidate.get("title", ""))):
            return "the candidate is a notice or a review of something"
        return ""

    @property
    def _whole(self) -> bool:
        """Whether the candidate is in nothing: a book, proceedings."""
        return not self.candidate.keys() & {"container-title", "volume", "page"}

    @property
    def _numbered(self) -> bool:
        """Whether the candidate appeared in a volume or on pages."""
        return self.candidate.get("type") == "article-journal" and bool({"volume", "page"} & self.candidate.keys())

    def _edition(self) -> None:
        said, own = edition(self.reference.text), str(self.candidate.get("edition", ""))
        if said and own.isdigit() and said != own:
            self._add("edition", 1.0, f"the candidate is edition {own}")

    def _doi(self) -> None:
        own = str(self.candidate.get("DOI", "")).lower()
        if self.reference.doi and own:
            same = self.reference.doi == own
            self.support += 2.0 if same else 0.0
            self._add("DOI", 0.0 if same else 1.0, f"the candidate's DOI is {own}")

    def _evidence(self, *, titled: bool) -> None:
        agrees = not any(penalty.value for penalty in self.penalties.values())
        least = enough(self.candidate, titled=titled, agrees=agrees)
        if self.support < least:
            self._add("evidence", 1 - self.support / least, "too little of it can be compared")


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values) if isinstance(values, set) else values)
