"""
A reference string as a matcher reads it: how much of it does a candidate explain?

Matching does not rest on the parsed variables alone, which may be missing or wrong: every variable of a candidate is
looked for in the string itself, what is found is marked, and what stays unmarked speaks against the candidate. (The
idea of counting numbers that are left over is that of Crossref's own search-based matcher.)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

from refs.match.similarity import ROMAN, STOP_WORDS, TAG, Alignment, abbreviates, nearly_abbreviates, place
from refs.text import fold, repair

_MARKER = re.compile(r"^\s*(?:[\[(]\s*\d{1,3}\s*[\])]\.?|\d{1,3}[.)]?(?=\s|[^\W\d_]))\s*")
IDENTIFIER = re.compile(
    r"https?://\S+|www\.\S+|\b(?:doi|pmid|pmcid|arxiv|isbn|issn)\b\s*:?\s*\S+|\b10\.\d{4,9}/\S+", re.IGNORECASE
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec januar februar marz mai juni juli oktober dezember".split()
)
_EMPTY = (
    STOP_WORDS
    | _MONTHS
    | frozenset(
        "al aufl auflage available band bd cited ch chap chapter chapt doi ed edition edn editor editors eds eprint hrsg http ibid "
        "https in isbn issn issue nd no nr num number online p pag page pages pp press print rd retrieved s ser seite "
        "seiten paper presented preprint spring st summer autumn fall th winter vol volume www".split()
    )
)
"""Words of a reference that belong to no title and no name."""
_ISSUE = frozenset(("no", "nr", "number", "issue"))
_ORDINALS = frozenset(("st", "nd", "rd", "th", "e", "a"))
_TORN, _WRONG_LETTER, WRONG_DIGIT = 0.1, 0.3, 0.6
"""What a number costs that is torn by a space (`57 7`), or has a letter (`191E`) or another digit in it."""
_NAMED = 8
"""Letters of an abbreviated container title that are enough to know it by, some of them wrong."""
_EDITION = frozenset(("ed", "edn", "edition", "aufl", "auflage"))


class Word(NamedTuple):
    """A run of letters or of digits of the string, with its offsets in the run of all of them."""

    text: str
    start: int
    end: int
    is_number: bool


@dataclass(slots=True)
class Reading:
    """
    A reference string with what has been explained of it.

    Args:
        flat: its letters and digits, folded, without spaces.
        words: its runs of letters and of digits, in order.
        marked: one byte for each character of `flat`, 1 where something explains it.
    """

    flat: str
    words: tuple[Word, ...]
    marked: bytearray = field(default_factory=bytearray)

    @classmethod
    def of(cls, text: str) -> Reading:
        """
        Read a reference string, without its number in the list and without identifiers and addresses.
        """
        folded = fold(_MARKER.sub("", IDENTIFIER.sub(" ", TAG.sub("", repair(text)).replace("&", " and "))))
        words: list[Word] = []
        flat = ""
        for token in _TOKEN.findall(folded):
            # A Roman numeral is a number after another one: the page of `71, iv (1996)`, not the I of a name.
            number = token.isdigit() or (token in ROMAN and bool(words) and words[-1].is_number)
            words.append(Word(token, len(flat), len(flat) + len(token), number))
            flat += token
        return cls(flat, tuple(words), bytearray(len(flat)))

    def fresh(self) -> Reading:
        """
        Return the same string with nothing explained.
        """
        return Reading(self.flat, self.words, bytearray(len(self.flat)))

    def mark(self, start: int, end: int) -> None:
        """
        Take a stretch of the string as explained.
        """
        self.marked[start:end] = b"\x01" * (end - start)

    def free(self, start: int, end: int) -> bool:
        """
        Return whether nothing explains a stretch yet.
        """
        return not any(self.marked[start:end])

    def text(self, needle: str, floor: float) -> Alignment:
        """
        Look for a run of letters, and mark its place if it is at least as alike as the floor.
        """
        found = place(needle, self.flat, floor)
        if found.likeness >= floor:
            self.mark(found.start, found.end)
        return found

    def everywhere(self, needle: str, floor: float) -> None:
        """
        Mark every place where a run of letters stands, or the best one that is as alike as the floor.
        """
        if len(needle) < 4:
            self.take(needle)
            return
        places = list(_occurrences(needle, self.flat))
        for start in places:
            self.mark(start, start + len(needle))
        if not places and len(needle) >= 6:
            self.text(needle, floor)

    def number(self, value: str, *, exact: bool = False) -> float:
        """
        Look for a number among those not yet explained: 0 where it stands, 1 where it does not.

        In between lie a number torn by a space (`57 7`), and one with a single wrong letter (`191E`) or digit.

        Args:
            value: the number.
            exact: whether misprints do not count.
        """
        run = "".join(_TOKEN.findall(fold(value)))
        for start, end, cost in self._places(run):
            if self.free(start, end) and not (exact and cost):
                self.mark(start, end)
                return cost
        return 1.0

    def _places(self, run: str) -> list[tuple[int, int, float]]:
        """The places of a number, the best ones first: as it is, padded with zeros, with a misprint."""
        standing = self._runs(run) or self._padded(run)
        free = any(self.free(start, end) for start, end, _ in standing)
        # A number of the title does not hinder a wrong letter in another: `2y11. 2011 Monitoring Report`.
        return standing + [place for place in self._nearly(run) if place[2] < WRONG_DIGIT or not free]

    def _runs(self, run: str) -> list[tuple[int, int, float]]:
        bounds = {word.start for word in self.words} | {len(self.flat)}
        found = []
        for start in _occurrences(run, self.flat):
            end = start + len(run)
            if not self._inside_number(start, end):
                inner = sum(1 for bound in bounds if start < bound < end)
                whole = start in bounds and end in bounds
                if run.isalpha() and not whole:  # page v is not in `Elsevier`
                    continue
                found.append((start, end, 0.0 if whole and inner == self._joints(run) else _TORN))
        return sorted(found, key=lambda place: place[2])

    def _padded(self, run: str) -> list[tuple[int, int, float]]:
        """`vol. 3` for the 03 of a record, and the other way round."""
        bare = run.lstrip("0")
        return [(word.start, word.end, 0.0) for word in self.words if word.is_number and word.text.lstrip("0") == bare]

    def _joints(self, run: str) -> int:
        return len(_TOKEN.findall(run)) - 1

    def _inside_number(self, start: int, end: int) -> bool:
        """Whether a run begins or ends within a longer number: 35 is not in 1935."""
        return any(
            word.is_number and (word.start < start < word.end or word.start < end < word.end) for word in self.words
        )

    def _nearly(self, run: str) -> list[tuple[int, int, float]]:
        """The places of numbers that differ from the run in one character; of two digits, in a letter: `h6` for 26."""
        if not run[-1:].isdigit() or len(run) < (2 if run.isdigit() else 3):
            return []
        places = []
        for word in self.words:
            window = self.flat[word.start : word.start + len(run)]
            wrong = [said for said, meant in zip(window, run, strict=False) if said != meant]
            if len(window) != len(run) or len(wrong) != 1 or self._cut(word, run):
                continue
            if wrong[0].isalpha():
                places.append((word.start, word.start + len(run), _WRONG_LETTER))
            elif len(run) > 2 and len(word.text) == len(run):  # not torn as well: 79–82 has nothing of 718
                places.append((word.start, word.end, WRONG_DIGIT))
        return places

    def _cut(self, word: Word, run: str) -> bool:
        return word.is_number and len(word.text) > len(run)

    def container(self, title: str) -> float:
        """
        Look for a container title, in full or abbreviated, and return how much of it is missing, 0 to 1.
        """
        full = [word.text for word in Reading.of(title).words]
        needle = "".join(full)
        if len(needle) < 4:
            return 0.0 if self.take(needle) else 1.0
        if self._stands(needle) or self._abbreviated(full):
            return 0.0
        numbers = [word for word in self.words if word.is_number and word.text not in needle and self.free(*word[1:3])]
        found = self.text(needle, 0.82)
        for word in numbers:  # the 2012 of a reference is not explained by `2013 IEEE International Symposium on …`
            self.marked[word.start : word.end] = bytes(word.end - word.start)
        return _stretched(1 - found.likeness, 0.3)

    def _stands(self, needle: str) -> bool:
        """Look for a run as it is, best as whole words that nothing explains yet: `Transport`, not in `Transportu`."""
        starts, ends = {word.start for word in self.words}, {word.end for word in self.words}

        def merit(start: int) -> tuple[bool, bool]:
            end = start + len(needle)
            return start in starts and end in ends, self.free(start, end)

        best = max(_occurrences(needle, self.flat), key=merit, default=None)
        if best is not None:
            self.mark(best, best + len(needle))
        return best is not None

    def _abbreviated(self, full: list[str]) -> bool:
        """Word by word, the numbers apart: `Euro-Par 2001 Para. Proc.` for `Euro-Par 2001 Parallel Processing`."""
        said = [word for word in self.words if not word.is_number and word.text not in STOP_WORDS]
        named = [word for word in full if not word.isdigit()]
        content = [word for word in named if word not in STOP_WORDS]
        for length in {len(content), 1}:
            for first in range(len(said) - length + 1):
                window = said[first : first + length]
                if abbreviates([word.text for word in window], named) and _letters(window) > 2:
                    for word in window:
                        self.mark(word.start, word.end)
                    for number in filter(str.isdigit, full):
                        self.number(number, exact=True)
                    return True
        return False

    def misprinted(self, title: str) -> bool:
        """
        Look for an abbreviated container title with wrong letters among what nothing explains, and mark it.

        `Mayo Hlin. Proc.` is such a one, `Phys. Lett.` none of Physical Review: it has two words and few letters.
        """
        content = [word.text for word in Reading.of(title).words if not word.is_number and word.text not in STOP_WORDS]
        said = [word for word in self.words if not word.is_number and word.text not in STOP_WORDS]
        for first in range(len(said) - len(content) + 1 if len(content) > 2 else 0):
            window = said[first : first + len(content)]
            free = all(self.free(word.start, word.end) for word in window)
            if free and nearly_abbreviates([word.text for word in window], content) and _letters(window) >= _NAMED:
                for word in window:
                    self.mark(word.start, word.end)
                return True
        return False

    def take(self, text: str) -> bool:
        """
        Look for one whole word, mark it, and return whether it stands there.
        """
        for word in self.words:
            if word.text == text and self.free(word.start, word.end):
                self.mark(word.start, word.end)
                return True
        return False

    def family(self, name: str, given: str = "") -> int | None:
        """
        Look for a family name, and mark it with the initials beside it.

        Returns:
            The offset where it begins, or None where it does not stand in the string.
        """
        run = "".join(_TOKEN.findall(fold(name)))
        start = self._name(run)
        if start is None:
            return None
        self.mark(start, start + len(run))
        self._given(start, start + len(run), given)
        return start

    def _name(self, run: str) -> int | None:
        starts = {word.start for word in self.words}
        exact = list(_occurrences(run, self.flat))
        if len(run) < 5:
            # One letter may be glued to the end of a name of four: `LimaE`.
            ends, slack = {word.end for word in self.words}, len(run) == 4
            exact = [start for start in exact if start in starts and ends & {*_up_to(start + len(run), slack)}]
        free = [start for start in exact if self.free(start, start + len(run))]
        if free:
            return min(free, key=lambda start: (start not in starts, start))
        # At the beginning of a reference a short name is worth a misprint, too: `HidR, H. (2009)` for Hida.
        flat, floor = (self.flat, 0.78) if len(run) >= 5 else (self.flat[: len(run) + 3], 0.74)
        found = place(run, flat, floor)
        good = len(run) >= 3 and found.likeness >= floor and found.end - found.start >= len(run) - 1
        # Not across words: the end of `Huguet, N.` is no Ueno. The first letter may be the wrong one.
        good = good and not starts.isdisjoint((found.start, found.start - 1))
        if len(run) < 5:  # nor a part of a longer one: Amdahl is no Jama
            good = good and any(word.end in {found.end, found.end + 1} for word in self.words)
        return found.start if good and self.free(found.start, found.end) else None

    def _given(self, start: int, end: int, given: str) -> None:
        """Mark the words next to a family name that are initials or given names of it."""
        names = set(_TOKEN.findall(fold(given)))
        for beside in self._beside(start, end):
            for word in takewhile(lambda word: self._is_given(word, names), beside):
                self.mark(word.start, word.end)

    def _beside(self, start: int, end: int) -> tuple[Sequence[Word], Sequence[Word]]:
        """The words before a stretch, the nearest first, and those behind it."""
        inner = [i for i, word in enumerate(self.words) if word.start < end and word.end > start]
        return (self.words[: inner[0]][::-1], self.words[inner[-1] + 1 :]) if inner else ((), ())

    def initials(self, start: int, name: str, given: str) -> bool | None:
        """
        Tell whether the single letters beside a family name are initials of the given names.

        Args:
            start: where the family name begins.
            name: the family name.
            given: the given names, or their initials.

        Returns:
            None where there are no such letters, or no given names.
        """
        known = {word[0] for word in _TOKEN.findall(fold(given))}
        before, behind = self._beside(start, start + len("".join(_TOKEN.findall(fold(name)))))
        # `Müllner, C. F. Ball`: what stands behind a name may belong to the next one.
        said = [
            word.text for word in takewhile(lambda word: len(word.text) == 1 and not word.is_number, before or behind)
        ]
        return not known.isdisjoint(said) if said and known else None

    def _is_given(self, word: Word, names: set[str]) -> bool:
        return word.text in names or (len(word.text) == 1 and any(name[0] == word.text for name in names))

    def unexplained_letters(self, before: int | None = None) -> int:
        """
        Return how many letters nothing explains, not counting words such as "vol", "in" or "March".

        Args:
            before: an offset, to count only what stands before it.
        """
        return sum(
            self.marked[word.start : word.end].count(0)
            for word in self.words
            if not word.is_number
            and word.text not in _EMPTY
            and len(word.text) > 1
            and (before is None or word.end <= before)
        )

    def unexplained_numbers(self) -> list[str]:
        """
        Return the numbers that nothing explains, without days beside a month and editions: `(January 16)`, `2nd ed.`.
        """
        numbers = [i for i, word in enumerate(self.words) if word.is_number and self.free(word.start, word.end)]
        return [self.words[i].text for i in numbers if not self._is_day(i) and not self._is_edition(i)]

    def _is_day(self, index: int) -> bool:
        beside = {self.words[i].text for i in (index - 1, index + 1) if 0 <= i < len(self.words)}
        if not beside.isdisjoint(_ISSUE):  # `no. 2, Jan. 2015`
            return False
        return len(self.words[index].text) <= 2 and not beside.isdisjoint(_MONTHS)

    def _is_edition(self, index: int) -> bool:
        behind = [word.text for word in self.words[index + 1 : index + 3] if word.text not in _ORDINALS]
        return bool(behind) and behind[0] in _EDITION

    def words_in(self, start: int, end: int, around: int) -> list[str]:
        """
        Return the words of a stretch, and so many words before and after it.
        """
        inside = [i for i, word in enumerate(self.words) if word.end > start and word.start < end]
        if not inside:
            return []
        first, last = max(0, inside[0] - around), inside[-1] + around
        return [word.text for word in self.words[first : last + 1]]

    def has_year(self) -> bool:
        """
        Return whether a number that nothing explains could be a year.
        """
        return any(re.fullmatch(r"1[5-9]\d\d|20\d\d", number) for number in self.unexplained_numbers())

    def letters(self) -> int:
        """
        Return how many letters the string has.
        """
        return sum(len(word.text) for word in self.words if not word.is_number)


def _occurrences(run: str, flat: str) -> Iterator[int]:
    """Where a run stands, overlapping places too; nowhere for an empty one."""
    start = flat.find(run) if run else -1
    while start >= 0:
        yield start
        start = flat.find(run, start + 1)


def _up_to(end: int, slack: int) -> range:
    return range(end, end + slack + 1)


def _letters(words: list[Word]) -> int:
    return sum(len(word.text) for word in words)


def _stretched(missing: float, full: float) -> float:
    """A share that is missing, as a penalty that is whole where `full` is missing."""
    return min(1.0, missing / full)
