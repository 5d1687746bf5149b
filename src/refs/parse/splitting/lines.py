"""
Lines: where they begin and end in a document, which of them are running heads or page numbers, and how two halves of a broken line are joined.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from refs.patterns import lazy

_BREAK = lazy("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_DIGITS = lazy(r"\d+")
_PAGE_NUMBER = lazy(
    r"[\s–—|•·-]*(?:p(?:age|\.)?|s(?:eite|\.)?|sida|página|стр\.)?\s*\d{1,4}"
    r"(?:\s*(?:of|/|von|av|de)\s*\d{1,4})?[\s–—|•·-]*",
    re.IGNORECASE,
)
_NUMBERED_HEAD = lazy(
    r"\s*(?:(\d{1,4})(?:[ \u00a0]{2,}|\t)\s*[^\W\d_][^\d\n]{2,70}|[^\W\d_][^\d\n]{2,70}?"
    r"(?:[ \u00a0]{2,}|\t)\s*(\d{1,4}))\s*"
)
# 12                                  International Journal of X 5(2)
_WIDE_HEAD = lazy(
    r"\s*(?:\d{1,4}[ \u00a0]{8,}[^\W\d_][^\d\n]{2,70}\d{1,4}(?:\s?\(\d{1,3}\))?|"
    r"[^\W\d_][^\d\n]{2,70}\d{1,4}(?:\s?\(\d{1,3}\))?[ \u00a0]{8,}\d{1,4})\s*"
)
_ISSUE = lazy(r"(?:VOL|VOLUME|NO|NUMBER|ISSUE|BAND|HEFT|NR|TOME|TOMO|NÚM|ТОМ|ВЫП|№)\b\.?\s*\d")
_OPEN_END = lazy(r"(?:[^\W\d_]|[,;:&–-])\s*$")
# Smith et al. BMC Genomics (2015) 16:123   Page 11 of 12   |   J. Clin. Med. 2020, 9, 1234   12 of 15   |   … | Volume 11 | Article 1484   |   144203-9
# S. Smith et al. / Journal of X 12 (2010) 123–130   129   |   Journal of X • Volume 12 • Number 4   |   PHYSICAL REVIEW B 95, 144203 (2017)
_HEAD_SHAPE = lazy(
    r"(?:.*\S\s+)?(?:Page\s)?\d{1,3}\s(?:of|/)\s\d{1,3}|.*[|•·]\s*"
    r"(?:[Vv]ol(?:ume)?\.?\s\d|Article\s\d|www\.).*|\d{6}-\d{1,2}|"
    r"(?:\d{1,5}\s+)?[^\W\d_][^/]{2,60}\s/\s[A-Z][^/]{3,80}\s\d{1,4}\s\((?:19|20)\d\d\)\s[\w–-]+(?:\s+\d{1,5})?|"
    r".*(?:©|\(c\))\s.{0,60}(?:19|20)\d\d.*|(?:.*\s{3,})?PHYSICAL\sREVIEW\s(?:LETTERS|[A-Z]+)\b.*"
)
_LONE_HEAD = lazy(r"\s*(?:\d{1,5}\s{3,}[^\W\d_].{2,80}|[^\W\d_].{2,80}?\s{3,}\d{1,5})\s*")
_FURNITURE = lazy(
    r"This content downloaded from|All use subject to|Downloaded (?:from|by)\s|\d+\.\d+\.\d+\.\d+ on \w{3}, |"
    "(?:bio|med)Rxiv preprint|Author [Mm]anuscript|HHMI Author|NIH-PA|"
    r"Available in PMC|(?:PLOS|PLoS) ONE \||Page \d+ of"
)


class Line(NamedTuple):
    """
    One physical line of a document.

    Args:
        start: offset of its first character.
        end: offset behind its last character, the line break not counted.
        text: the characters between.
        number: its number, from 1.
        new_page: whether a form feed stands before it.
    """

    start: int
    end: int
    text: str
    number: int
    new_page: bool = False

    @property
    def indent(self) -> int:
        """The columns of white space before the text, a tab counting for eight."""
        head = self.text[: len(self.text) - len(self.text.lstrip())]
        return len(head.expandtabs(8))


def physical_lines(text: str) -> Iterator[Line]:
    """
    Give the lines of a document, whatever its line ends: LF, CRLF, CR, form feed, vertical tab, Unicode separators.
    """
    start, number, new_page = 0, 1, False
    for found in _BREAK.finditer(text):
        yield Line(start, found.start(), text[start : found.start()], number, new_page)
        start, number, new_page = found.end(), number + 1, found.group() == "\f"
    if start < len(text):
        yield Line(start, len(text), text[start:], number, new_page)


def is_page_number(text: str) -> bool:
    """
    Tell whether a line holds a page number and nothing else: `12`, `- 12 -`, `Page 3 of 9`.
    """
    return 0 < len(text) < 30 and _PAGE_NUMBER.fullmatch(text.strip()) is not None


_FURNITURE_LENGTH = 90
"""The longest running head that is looked for; a reference repeated word for word is longer or has a year."""


_WIDTH = 200
"""No page is wider in characters, nor a running head that its number stands apart from."""


def _is_head(shape: re.Pattern[str], text: str) -> re.Match[str] | None:
    return shape.fullmatch(text) if len(text) <= _WIDTH else None


def _without_numbers(text: str) -> str:
    return _DIGITS.sub("#", " ".join(text.split()).casefold())


def running_heads(lines: Sequence[Line]) -> set[int]:
    """
    Find the running heads and page numbers by their repetition at page breaks.

    A line is one if it stands right at a form feed or beside a line that is only a page number, and the same line (its digits apart)
    stands at such a place at least twice. Page numbers themselves need a form feed or a running head beside them, or rising order.

    Returns:
        Indices into `lines`.
    """
    filled = [index for index, line in enumerate(lines) if line.text.strip()]
    stamped = {
        index for index in filled if _FURNITURE.match(lines[index].text.lstrip()) and len(lines[index].text) < 120
    }
    stamped |= {index for index in filled if len(lines[index].text) < 160 and _HEAD_SHAPE.fullmatch(lines[index].text)}
    stamped |= _between_halves(lines, filled) | _lone_heads(lines, filled)
    if not any(line.new_page or is_page_number(line.text) for line in lines):
        return stamped
    numbers = _page_numbers(lines, filled)
    edges = _page_edges(lines, filled, numbers)
    counts = Counter(_without_numbers(lines[index].text) for index in edges)
    repeated = {index for index in edges if counts[_without_numbers(lines[index].text)] > 1}
    return repeated | numbers | stamped


def _between_halves(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """
    Running heads that a paste has left without page breaks: `1148  Q. Author et al.` inside a reference, `JOURNAL OF THINGS VOL. 12 NO. 3`.
    """
    numbered = _numbered_heads(lines, filled)
    counts = Counter(_without_numbers(lines[index].text) for index in numbered)
    return {
        index
        for before, index in itertools.pairwise(filled)
        if (
            index in numbered
            and (
                _ET_AL.search(lines[index].text)
                or counts[_without_numbers(lines[index].text)] > 1
                or _goes_on(lines[before].text)
            )
        )
        or _is_issue(lines[index].text, lines[before].text)
        or _is_head(_WIDE_HEAD, lines[index].text)
    }


def _lone_heads(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """Lines with a page number at one end and a gap beside it that stand alone between empty lines, where few lines do."""
    alone = [index for index in filled if _is_empty(lines, index - 1) and _is_empty(lines, index + 1)]
    if len(alone) * 6 > len(filled):
        return set()
    found = {index for index in alone if _is_head(_LONE_HEAD, lines[index].text) or is_page_number(lines[index].text)}
    beside = {
        other
        for one, other in (*itertools.pairwise(filled), *itertools.pairwise(reversed(filled)))
        if one in found and other in alone and lines[other].text.isupper()
    }
    return found | beside


def _is_empty(lines: Sequence[Line], index: int) -> bool:
    return not 0 <= index < len(lines) or not lines[index].text.strip()


def _numbered_heads(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """Short lines with a page number and a gap; not where numbers follow each other, as those of a numbered list do."""
    found = {index: head for index in filled if (head := _is_head(_NUMBERED_HEAD, lines[index].text))}
    leading = {int(head[1]) for head in found.values() if head[1]}
    return {
        index
        for index, head in found.items()
        if not head[1] or _ET_AL.search(head[0]) or leading.isdisjoint({int(head[1]) - 1, int(head[1]) + 1})
    }


# 746        A. Petersen et al.
_ET_AL = lazy(r"\bet al\.\s*$")


def _goes_on(text: str) -> bool:
    return _OPEN_END.search(text[-8:]) is not None


def _is_issue(text: str, above: str) -> bool:
    """Whether a line is the name and number of an issue in capitals, among lines that are not in capitals."""
    return len(text) <= _FURNITURE_LENGTH and text.isupper() and not above.isupper() and _ISSUE.search(text) is not None


def _page_numbers(lines: Sequence[Line], filled: Sequence[int]) -> set[int]:
    """Of the lines that are only a number, those that rise through the document or stand at a form feed."""
    numbers = {index: _DIGITS.search(lines[index].text) for index in filled if is_page_number(lines[index].text)}
    found = [(index, int(number[0])) for index, number in numbers.items() if number]
    breaks = {index for here, index in enumerate(filled) if _at_break(lines, filled, here)}
    headed = _headed(lines, filled, [index for index, _ in found])
    rising = {
        index
        for (before, low), (index, high) in itertools.pairwise(found)
        for index in (before, index)
        if 0 < high - low <= 2 + (index - before) // 20 and index - before > 8
    }
    return rising | headed | ({index for index, _ in found} & breaks)


def _headed(lines: Sequence[Line], filled: Sequence[int], numbers: Sequence[int]) -> set[int]:
    """Of the lines that are only a number, those with the same running head beside them, on the same side."""
    places = {index: here for here, index in enumerate(filled)}
    beside: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index in numbers:
        for step in (-1, 1):
            here = places[index] + step
            text = lines[filled[here]].text.strip() if 0 <= here < len(filled) else ""
            if 8 < len(text) <= _FURNITURE_LENGTH and not is_page_number(text):
                beside[step, _without_numbers(text)].append(index)
    return {index for same in beside.values() if len(same) > 1 for index in same}


def _at_break(lines: Sequence[Line], filled: Sequence[int], here: int) -> bool:
    after = filled[here + 1] if here + 1 < len(filled) else len(lines)
    before = filled[here - 1] if here else -1
    return any(
        lines[index].new_page
        for index in (*range(before + 1, filled[here] + 1), *range(filled[here] + 1, min(after + 1, len(lines))))
    )


def _page_edges(lines: Sequence[Line], filled: Sequence[int], numbers: set[int]) -> list[int]:
    """Lines short enough for a running head, at a form feed or beside a page number."""
    edges = []
    for here, index in enumerate(filled):
        beside = {*filled[max(here - 1, 0) : here + 2]} - {index}
        short = len(lines[index].text.strip()) <= _FURNITURE_LENGTH
        if short and index not in numbers and (_at_break(lines, filled, here) or beside & numbers):
            edges.append(index)
    return edges
