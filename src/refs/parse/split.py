"""
Split: a document's text into its reference strings, each with the places in the document that it was made from.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from refs.identifiers import identify
from refs.parse.calibration import SPLIT, calibrated
from refs.parse.splitting.boundaries import Model
from refs.parse.splitting.candidates import Row
from refs.parse.splitting.captions import captions
from refs.parse.splitting.columns import Unfolded, unfolded
from refs.parse.splitting.cruft import broken, inner, trailing
from refs.parse.splitting.joins import Joiner
from refs.parse.splitting.lines import Line, physical_lines, running_heads
from refs.parse.splitting.numbering import Label, inline_labels, label_at, numbering, sublabels
from refs.parse.splitting.regions import heading_before, regions
from refs.patterns import lazy
from refs.text import repair

Mode = Literal["auto", "lines", "none"]
Kind = Literal["outside", "cruft", "numbering", "running head", "invisible"]


class ReferenceString(NamedTuple):
    """
    One reference as it stands in a document, on one line, without numbering and web cruft.

    Args:
        text: the reference.
        spans: the places in the document that it was made from, as (start, end) offsets in the order of reading.
        line: the number of the line it begins on, from 1.
        confidence: the chance that it begins and ends where it should, from 0 to 1.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    line: int
    confidence: float = 1.0


class Dropped(NamedTuple):
    """
    A piece of the document that is in no reference.

    Args:
        start: offset of its first character.
        end: offset behind its last.
        kind: why: `cruft`, `numbering`, `running head` and `invisible` (control characters) stand inside a list, `outside` is the
            rest of the page.
    """

    start: int
    end: int
    kind: Kind


class Split(NamedTuple):
    """
    What a document was split into. Every character that is not white space lies in a span of a string or in a dropped piece.

    Args:
        strings: the references, in order.
        dropped: what is in none, in order.
    """

    strings: list[ReferenceString]
    dropped: list[Dropped]


def split(text: str, mode: Mode = "auto") -> Split:
    """
    Split a document into its reference strings.

    Args:
        text: the document.
        mode: "auto" finds the list in the page and the references in the list; "lines" takes every line that is not empty for one
            reference; "none" takes all for one.
    """
    if mode == "lines":
        return Split(list(_each_line(text)), [])
    if mode == "none":
        whole = _whole(text)
        return Split([whole] if whole else [], [])
    bare = _bare_identifiers(text)
    if bare:
        return Split(bare, [])
    columns = unfolded(text)
    return _folded(_Document(columns.text).split(), columns, text) if columns else _Document(text).split()


def _folded(found: Split, columns: Unfolded, text: str) -> Split:
    """What was found in the columns of a document, by where it stands in the document itself."""
    lines = [line.start for line in physical_lines(text)]
    strings = []
    for string in found.strings:
        spans = tuple((columns.origin(start), columns.origin(end - 1) + 1) for start, end in string.spans)
        strings.append(string._replace(spans=spans, line=bisect_right(lines, spans[0][0])))
    dropped = [Dropped(columns.origin(one.start), columns.origin(one.end - 1) + 1, one.kind) for one in found.dropped]
    return Split(strings, sorted(dropped))


_NEXT_IDENTIFIER = lazy(
    r"(?<!\s)(?<!doi)(?<!doi:)(?<!ID)(?<!ID:)(?<!URL)(?<!URL:)[,;]?\s+"
    r"(?=10\.\d{4,9}/|doi\b|https?:|arXiv\b|PMC?ID\b|PMC\d|ISBN\b)",
    re.IGNORECASE,
)


def _bare_identifiers(text: str) -> list[ReferenceString]:
    """The bare DOIs, PMIDs or the like that are all a text holds, as people keep them in a file; none if it holds more."""
    strings = []
    for line in physical_lines(text):
        if line.text.strip():
            own = _identifiers_of(line)
            if not own:
                return []
            strings += own
    return strings


def _identifiers_of(line: Line) -> list[ReferenceString]:
    """
    The identifiers of a line that holds nothing else.

    `10.1234/abc, 10.1234/def` are two works; `PMID: 18790311; PMCID: PMC2345678` are two identifiers of one.
    """
    start, end = _trimmed(line.text, 0)
    cuts = [start, *(found.end() for found in _NEXT_IDENTIFIER.finditer(line.text, start, end)), end]
    pieces = [line.text[low:high].rstrip().rstrip(",;") for low, high in pairwise(cuts)]
    found = [identify(piece) for piece in pieces]
    if len({one.kind if one else None for one in found}) > 1 and all(found):
        cuts, pieces = [start, end], [line.text[start:end]]
    if not all(found):
        return []
    spans = [_trimmed(line.text[low:high], line.start + low) for low, high in pairwise(cuts)]
    return [ReferenceString(_clean(piece), (span,), line.number) for piece, span in zip(pieces, spans, strict=True)]


def split_lines(lines: Iterable[str]) -> Iterator[ReferenceString]:
    """
    Give one reference string for each line that is not empty, in order and one at a time, however long the input is.

    Args:
        lines: lines with or without their ends; offsets count the characters of all lines before.
    """
    offset = 0
    for number, line in enumerate(lines, start=1):
        string = _one_line(Line(offset, offset + len(line), line, number))
        if string is not None:
            yield string
        offset += len(line)


def _each_line(text: str) -> Iterator[ReferenceString]:
    for line in physical_lines(text):
        string = _one_line(line)
        if string is not None:
            yield string


def _one_line(line: Line) -> ReferenceString | None:
    """A line as one reference: captions at its end go, all else stays, a number at its beginning too: no run shows that it is one."""
    stripped = line.text.strip()
    if not stripped:
        return None
    start = line.text.index(stripped[0])
    end = max(
        start + len(line.text[start : trailing(line.text.rstrip())].rstrip()), start
    )  # whose end is no part of it
    end = end if end > start else start + len(stripped)
    cleaned = _clean(line.text[start:end]) or stripped
    return ReferenceString(cleaned, ((line.start + start, line.start + end),), line.number)


def _clean(text: str) -> str:
    return " ".join(repair(text).split())


def _whole(text: str) -> ReferenceString | None:
    pieces = [line for line in physical_lines(text) if line.text.strip()]
    if not pieces:
        return None
    spans = tuple(_trimmed(line.text, line.start) for line in pieces)
    joined = Joiner(text).join([text[start:end] for start, end in spans])
    return ReferenceString(_clean(joined), spans, pieces[0].number)


def rows_of(text: str) -> list[tuple[list[Row], bool]]:
    """
    Give what the boundaries of a document's lists are decided on: the rows of each list, and whether it is numbered.
    """
    document = _Document(text)
    return [(rows, numbered) for rows, _, numbered in map(document.rows, document.regions()) if rows]


def _trimmed(text: str, start: int) -> tuple[int, int]:
    lead = len(text) - len(text.lstrip())
    return start + lead, start + len(text.rstrip())


class _Run:
    """The labels of a list, to be asked where no number is missing."""

    def __init__(self, labels: Sequence[Label]) -> None:
        self._starts = [label.start for label in labels]
        self._numbers = [label.number for label in labels]

    def goes_on(self, at: int) -> bool:
        """Whether the labels before and behind a place bear numbers that follow each other."""
        behind = bisect_right(self._starts, at)
        return 0 < behind < len(self._starts) and 0 < self._numbers[behind - 1] == self._numbers[behind] - 1


class _Document:
    """
    One document on its way to being split: its lines, what has been dropped of them, the rows that are left.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = list(physical_lines(text))
        self.joiner = Joiner(text)
        self.dropped: list[Dropped] = []
        self.furniture = running_heads(self.lines)
        self.broken = broken(text)
        self._take_headings_off()

    def _take_headings_off(self) -> None:
        """Leave out headings that stand in the first line of their list: `References: Argyris, C. (1977) …`."""
        blank = True
        for index, line in enumerate(self.lines):
            behind = heading_before(line.text) if blank else 0
            if behind:
                self.dropped.append(Dropped(line.start, line.start + behind, "outside"))
                self.lines[index] = line._replace(start=line.start + behind, text=line.text[behind:])
            blank = not line.text.strip()

    def split(self) -> Split:
        """The document's references."""
        found = self.regions()
        strings = [string for region in found for string in self._references(region)]
        self._drop_outside(found)
        return Split(strings, sorted(self.dropped, key=lambda one: one.start))

    def regions(self) -> list[range]:
        """The document's lists, as ranges of lines."""
        kept = [
            line if index not in self.furniture else line._replace(text="") for index, line in enumerate(self.lines)
        ]
        labels = [label_at(line.text, line.start, index) for index, line in enumerate(kept)]
        run = numbering([label for label in labels if label], [], sum(bool(line.text.strip()) for line in kept))
        return regions(kept, {label.line for label in run})

    def rows(self, region: range) -> tuple[list[Row], list[int], bool]:
        """The rows of one list, the line number of each, and whether the list is numbered."""
        labels = self._labels(region)
        by_line: dict[int, list[Label]] = defaultdict(list)
        for label in [*labels, *self._sublabels(region, labels)]:
            by_line[label.line].append(label)
        rows, numbers = self._rows(region, by_line, _Run(labels))
        return rows, numbers, bool(labels) and labels[0].style != "bullet"

    def _references(self, region: range) -> list[ReferenceString]:
        rows, numbers, numbered = self.rows(region)
        if not rows:
            return []
        begins = [(one.row, one.at, one.confidence) for one in Model.load().openings(rows, numbered=numbered)]
        ends = [*begins[1:], (len(rows), 0, 1.0)]
        strings = [self._string(rows, numbers, begin, end) for begin, end in zip(begins, ends, strict=True)]
        blank = (span for string in strings if not string.text for span in string.spans)
        self.dropped.extend(Dropped(start, end, "invisible") for start, end in blank)
        return [string for string in strings if string.text]

    def _labels(self, region: range) -> list[Label]:
        if announced := captions(self.lines, region):
            return announced
        filled = [index for index in region if self.lines[index].text.strip() and index not in self.furniture]
        leading = [
            label for index in filled if (label := label_at(self.lines[index].text, self.lines[index].start, index))
        ]
        length = sum(len(self.lines[index].text) for index in filled)
        lines = max(len(filled), length // 120)
        bullet = {"bullet"} & {label.style for label in leading}
        run = numbering(leading, [], lines)
        if len(run) * 2 > len(filled) and not bullet:
            return run
        first = bullet or any(label.number == 1 for label in leading)
        if not run and length < 300 * len(filled) and not first:
            return run
        styles = {run[0].style} if run else {"square", "round", "paren", "dot", "bare", "superscript"} | bullet
        inline = [
            label
            for index in filled
            for label in inline_labels(self.lines[index].text, self.lines[index].start, index, styles)
        ]
        return numbering(leading, inline, lines)

    def _sublabels(self, region: range, labels: Sequence[Label]) -> list[Label]:
        ends: dict[int, list[int]] = defaultdict(list)
        for label in labels:
            ends[label.line].append(label.end)
        found: list[Label] = []
        expected = ""
        for index in region if labels else ():
            line = self.lines[index]
            for start, stop in pairwise([line.start, *ends.get(index, ()), line.end]):
                expected = "a" if start != line.start else expected
                more, expected = sublabels(self.text[start:stop], start, index, expected)
                found += more
        return found

    def _rows(self, region: range, labels: dict[int, list[Label]], run: _Run) -> tuple[list[Row], list[int]]:
        """The text of a list without cruft, labels and running heads, and the number of the line of each piece."""
        rows: list[Row] = []
        numbers: list[int] = []
        blank = cruft = labelled = False
        for index in region:
            line = self.lines[index]
            if index in self.furniture:
                continue
            if not line.text.strip():
                blank = True
                continue
            pieces, cruft_behind = self._pieces(line, labels.get(index, ()))
            for start, end, opens, after in pieces:
                kind = "label" if labelled else "blank" if opens == "line" and blank else opens
                labelled = False
                rows.append(
                    Row(
                        start,
                        line.text[start - line.start : end - line.start],  # the very line where it is all of it
                        kind,
                        after or (cruft and opens == "line"),
                        line.indent,
                        len(line.text.strip()),
                        run.goes_on(start),
                    )
                )
                numbers.append(line.number)
            cruft = cruft_behind or (cruft and not pieces)
            labelled = labelled or any(
                label.end >= line.start + len(line.text.rstrip()) for label in labels.get(index, ())
            )
            blank = False
        return rows, numbers

    def _pieces(self, line: Line, labels: Sequence[Label]) -> tuple[list[tuple[int, int, str, bool]], bool]:
        """The pieces of a line between its labels and captions, how each opens, and whether captions end the line."""
        cuts: list[tuple[int, int, str]] = []
        tail = trailing(line.text)
        if tail < len(line.text):
            cuts.append((line.start + tail, line.end, "cruft"))
        cuts += [(line.start + start, line.start + end, "cruft") for start, end in inner(line.text, tail)]
        cuts += [(label.start, label.end, "label") for label in labels]
        cuts += self._broken_captions(line)
        return self._between(line, sorted(cuts)), tail < len(line.text)

    def _broken_captions(self, line: Line) -> list[tuple[int, int, str]]:
        """What a line holds of captions that go over its beginning or end."""
        at = bisect_left(self.broken, (line.start, 0))
        near = self.broken[max(at - 1, 0) : at + 1] if self.broken else []
        spans = [(max(start, line.start), min(end, line.end)) for start, end in near]
        return [(start, end, "cruft") for start, end in spans if end > start]

    def _between(self, line: Line, cuts: Sequence[tuple[int, int, str]]) -> list[tuple[int, int, str, bool]]:
        pieces = []
        at, opens = line.start, "line"
        for start, end, why in [*cuts, (line.end, line.end, "end")]:
            start = max(start, at)  # noqa: PLW2901
            begin, stop = _trimmed(self.text[at:start], at)
            if stop > begin:
                pieces.append((begin, stop, opens, opens == "cruft"))
                opens = "cruft"
            if end > start:
                self.dropped.append(Dropped(start, end, "numbering" if why == "label" else "cruft"))
                opens = why if why == "label" or opens != "label" else opens
            at = max(end, at)
        return pieces

    def _string(
        self, rows: Sequence[Row], numbers: Sequence[int], begin: tuple[int, int, float], end: tuple[int, int, float]
    ) -> ReferenceString:
        spans = []
        for index in range(begin[0], min(end[0] + 1, len(rows))):
            row = rows[index]
            low = begin[1] if index == begin[0] else 0
            high = end[1] if index == end[0] else len(row.text)
            if index <= end[0] and high > low:
                spans.append(_trimmed(row.text[low:high], row.start + low))
        spans = [span for span in spans if span[1] > span[0]]
        joined = self.joiner.join([self.text[start:stop] for start, stop in spans])
        return ReferenceString(_clean(joined), tuple(spans), numbers[begin[0]], calibrated(SPLIT, begin[2] * end[2]))

    def _drop_outside(self, found: Sequence[range]) -> None:
        inside = {index for region in found for index in region}
        for index, line in enumerate(self.lines):
            if line.text.strip() and (index not in inside or index in self.furniture):
                self.dropped.append(Dropped(line.start, line.end, "running head" if index in inside else "outside"))
