"""
A named, weighted distance between a reference and a candidate.

Each variable gives a penalty from 0 (agrees) to 1 (contradicts) with a weight and a reason, so that "why 0.18?" has an
answer for every variable. A variable that says nothing gives no penalty: the style prints no title, the reference ends
before the pages. What little agrees is a penalty of its own ("evidence"), so that silence is not agreement.
(The shape is that of beets' autotagger.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from refs.match.authors import authors_in
from refs.match.doubts import RARE, doubt
from refs.match.evidence import bare_title, enough
from refs.match.findings import ANOTHER, LOOSE, LOOSE_UNTITLED, WEIGHTS, YEAR_OFF, Findings
from refs.match.kinds import edition
from refs.match.numbers import length, one_digit_apart, other_pages, pages, ranges
from refs.match.penalties import Distance
from refs.match.reading import IDENTIFIER, WRONG_DIGIT
from refs.match.reference import Reference, family, names
from refs.match.similarity import containers_alike, likeness, numerals, parts, place, reworded, run
from refs.model import Item, year

_TITLE_FLOOR, _SAME = 0.8, 0.95
_MISSPELT = 0.1
"""How much of a title may be missing that is the same one but for misprints."""
_SHORT, _LONG, _LONG_UNSIGNED = 8, 20, 30
"""
Letters of a title that no other work in the same volume has, as `Book Notices` has; and of one that nobody signs, such
as the `Manuscript Guidelines` of every volume.
"""
_CONTAINERS = ("container-title", "container-title-short", "collection-title")
_MISPRINTED = 0.2
"""How much of a container title is missing that is abbreviated and has wrong letters."""
_KNOWN = 0.25
"""The same where it is misread or misprinted at most: two conferences of a year are half alike."""
_IMPRINT = ("publisher", "publisher-place", "event-title", "event-place", "collection-title", "container-title")
_SERIES = 40
"""Letters that may be the series where the record has the book's own title: `Lecture Notes in Computer Science`."""
_UNNAMED = 0.6
"""How much another container counts where a reference names none at all."""


def distance(reference: Reference | Item, candidate: Item) -> Distance:
    """
    Compare a reference with a candidate.

    Args:
        reference: a `Reference` (string, variables or both), or a CSL item alone.
        candidate: a CSL item of a source.
    """
    known = reference if isinstance(reference, Reference) else Reference(reference)
    return _Comparison(known, candidate).distance()


class _Comparison(Findings):
    """One reference against one candidate; every method adds penalties and marks what it explains."""

    __slots__ = ()

    def distance(self) -> Distance:
        title = self._title()
        container = self._container()
        self._authors()
        self._year()
        self._volume_and_pages()
        self._imprint()
        container = self._misprinted(container)
        self._remainder(title, container)
        if found := doubt(self, titled=title <= 1 - _TITLE_FLOOR, container=container):
            self.add("kind", *found)
        self._edition()
        self._doi()
        known = title <= 1 - _TITLE_FLOOR
        self._evidence(titled=known)
        penalties = tuple(self.penalties[name] for name in WEIGHTS if name in self.penalties)
        return Distance(penalties, self.support, titled=known, located=self._located(known, container))

    def _located(self, titled: bool, container: float) -> bool:
        """Whether what is found leads to this page of this volume, or to this title, whatever else is misprinted."""
        if self.exact and self._signed() and self.against("issued") <= YEAR_OFF and 0 <= container <= _KNOWN:
            return True
        placed = 0 <= container < 0.5 or (titled and self.long_title and self.in_volume)
        return self.paged and placed and (titled or not self.another) and self._named(titled)

    def _named(self, titled: bool) -> bool:
        """Whether the first author stands where it should, for an initial is shared by many: `C. Nervous velocity …`."""
        people = names(self.candidate)
        return self.authors.leads and len(run(family(people[0]))) > 1 if people else titled or self.in_volume

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
            self.long_title = self.title_letters >= (_LONG if names(self.candidate) else _LONG_UNSIGNED)
            self.exact = self.long_title and missing <= _MISSPELT
            self._part(title)
        return missing

    def _missing(self, title: str) -> float:
        flat = run(IDENTIFIER.sub(" ", title))  # as of the string: reviews have the book's ISBN in their titles
        if len(flat) < 5:
            return 0.0 if flat and self.reading.take(flat) else 1.0
        found = self.reading.text(flat, _TITLE_FLOOR)
        self.title_at = found.start
        parsed = likeness(str(self.reference.item.get("title", "")), title)
        alike = max(found.likeness, parsed)
        if _TITLE_FLOOR <= alike < _SAME and reworded(title, self.reading.words_in(found.start, found.end, 0)):
            self.reading, self.reworded = self.reference.reading.fresh(), True
            return 1.0
        return 1 - alike

    def _part(self, title: str) -> None:
        """The numbers of the parts of a series: `… (1)` and `… (2)`."""
        found = place(run(title), self.reading.flat)
        near = self.reading.words_in(found.start, found.end, 2)
        there = self.reading.flat[found.start : found.end]
        torn = {number for number in parts(title) if len(number) > 1 and number in there}  # `No. 3 82-Trial`
        lacking = parts(title) - numerals(near) - torn
        if lacking:
            self.add("part", 1.0, f"the candidate is part {_listed(lacking)}")

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
            whole = min(1.0, max(len(run(form)) for form in forms if form) / 40) * (self.in_book)
            self.support += (1 + whole) * (1 - missing)
        return missing if any(forms) else -1.0

    def _misprinted(self, missing: float) -> float:
        """Look for the container once more, abbreviated and misprinted, where other things agree."""
        forms = filter(None, (self.candidate.get(name) for name in _CONTAINERS))
        if missing > 0.5 and self.agreeing and any(self.reading.misprinted(str(form)) for form in forms):
            self.support += 1 - _MISPRINTED
            return _MISPRINTED
        return missing

    def _authors(self) -> None:
        if people := names(self.candidate):
            self.authors = authors_in(self.reading, people, editors="author" not in self.candidate)
            self.support += self.authors.support
            self.add("author", self.authors.value, self.authors.reason)

    def _year(self) -> None:
        years = [value for value in (year(self.candidate), year(self.candidate, "available-date")) if value]
        if not years:
            return
        value = self._year_apart(years)
        self.support += 1 - value
        if value < 1 or self.reading.has_year():
            self.add("issued", value, f"the candidate is of {_listed(map(str, years))}")

    def _year_apart(self, years: Sequence[int]) -> float:
        """All as they are before any a year off, and a misprint last: 2021 is none of 2023 where a record has both."""
        for steps, value in (((0,), 0.0), ((-1, 1), YEAR_OFF)):
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
                self.add(name, value, f"{name} {said} is not in the reference")

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
        """Both ends of the page range; a last page may be shortened (515–8), a single one repeated (531–531, 160–60)."""
        said = str(self.candidate.get("page") or self.candidate.get("number") or "")
        first, last = pages(said)
        if not first or (len(run(said)) > 5 and self.reading.text(run(said), 1.0).likeness == 1.0):
            self.support += 0.5 if first else 0.0
            self.page_range = bool(last)
            return 0.0 if first else None
        value = self.reading.number(first)
        end = last or first
        short = value < 1 or any(end.endswith(said) for _, said in ranges(self.reference.text))
        ends = [end[start:] for start in range(1, len(end)) if short and end[start:].isdigit()]
        standing = min(self.reading.number(one, exact=True) for one in [end, *ends]) == 0
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
        if 0 <= container <= _KNOWN and self._dated():
            self._repeated_year()
        left, letters = self.reading.unexplained_letters(), self.reading.letters()
        another = self.another = left >= ANOTHER
        if self.authors.crowd or (title > 1 - _TITLE_FLOOR and self._settled(container)):
            left = 0
        elif (
            container > 0.5 and self.in_book and (self.long_title or self.authors.leads)
        ):  # not the `Contents` of any book
            left = max(0, left - _SERIES)
        self.left = left
        numbers = self.reading.unexplained_numbers()
        if "issued" not in self.candidate and self.reading.has_year():
            self.add("issued", 0.5, "the candidate has no year")
        said = self._says_title()
        loose = LOOSE if title <= 1 - _TITLE_FLOOR else LOOSE_UNTITLED
        if title <= 1 - _TITLE_FLOOR and (self.title_letters >= _SHORT or left <= loose):
            self.add("title", 2 * title, "the title differs a little")
        elif left > loose or said:
            value = min(1.0, max(0, left - loose) / max(20.0, 0.3 * letters))
            others = not self.paged and "author" in self.penalties and self.penalties["author"].value > 0
            self.add("title", max(value, 0.5 if (said or others) and left > loose else 0.0), "the title is another one")
        if container >= 0:
            container *= 1.0 if another else _UNNAMED
            name = self.candidate.get("container-title") or self.candidate.get("collection-title")
            self.add("container-title", container, f"the candidate is in {name}")
        if left > loose:
            value = min(1.0, (left - loose) / max(20.0, 0.7 * letters))
            self.add("left over", value, f"{left} letters of the reference are unexplained")
        if numbers:
            self.add("numbers", min(1.0, len(numbers) / 3), f"the candidate has no {_listed(numbers[:4])}")

    def _repeated_year(self) -> None:
        """The year once more, in what else a conference is called: `… Communications 2013 (Milsatcoms 2013)`."""
        for value in filter(None, (year(self.candidate), year(self.candidate, "available-date"))):
            while self.reading.take(str(value)):
                pass

    def _settled(self, container: float) -> bool:
        """
        Whether so much agrees that what is left over is a translated title, or the container under another name.

        No other work has these authors, year, volume and page; without the container, a common name needs both pages,
        for there are ten thousand works of a year by a Y. Wang, and one in thirty thousand has volume and first page.
        Within the container, several short works of one author may share a page.
        """
        if not (self._dated() and self._signed()):
            return False
        volume = self.paged and self.in_volume
        if 0 <= container <= _KNOWN:
            return self.page_range and (volume or self.in_book) and length(str(self.candidate.get("page"))) > 2
        rare = self.authors.found > 1 or self.authors.letters >= RARE
        return self.page_range and (rare or volume) if self.in_book else volume and (rare or self.page_range)

    def _dated(self) -> bool:
        """Whether the year is the candidate's."""
        return "issued" in self.penalties and self.against("issued") == 0

    def _signed(self) -> bool:
        """Whether the candidate has authors, they agree, and the first of them stands at the beginning."""
        return self.authors.leads and self.against("author") == 0

    def _says_title(self) -> bool:
        """Whether the reference was read to have a title that is not the candidate's container, misread."""
        said = self.reference.item.get("title")
        containers = filter(None, (self.candidate.get(name) for name in ("container-title", "collection-title")))
        return bool(said) and all(containers_alike(str(said), name) < 0.8 for name in containers)

    def _edition(self) -> None:
        said, own = edition(self.reference.text), str(self.candidate.get("edition", ""))
        if said and own.isdigit() and said != own:
            self.add("edition", 1.0, f"the candidate is edition {own}")

    def _doi(self) -> None:
        own = str(self.candidate.get("DOI", "")).lower()
        if self.reference.doi and own:
            same = self.reference.doi == own
            self.support += 2.0 if same else 0.0
            self.add("DOI", 0.0 if same else 1.0, f"the candidate's DOI is {own}")

    def _evidence(self, *, titled: bool) -> None:
        agrees = not any(penalty.value for penalty in self.penalties.values())
        least = enough(self.candidate, titled=titled, agrees=agrees)
        if self.support < least:
            self.add("evidence", 1 - self.support / least, "too little of it can be compared")


def _listed(values: Iterable[str]) -> str:
    return ", ".join(sorted(values) if isinstance(values, set) else values)
