"""
Rows: the text of a document's reference lists without captions, numbering and running heads, and what was taken off for it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from refs.parse.cruft import inner, trailing
from refs.parse.lines import Line, physical_lines, running_heads
from refs.parse.numbering import INLINE_STYLES, Label, inline_labels, label_at, numbering, sublabels
from refs.parse.regions import regions

Kind = Literal["outside", "cruft", "numbering", "running head"]
_USUAL_LINE = 120
"""Characters of a line of usual length: a paragraph of 12,000 is as good as a hundred lines."""


@dataclass(frozen=True, slots=True)
class Row:
    """
    A run of text without line breaks, captions or labels inside.

    Args:
        start: offset of its first character in the document.
        text: its characters.
        line: the number of its line, from 1.
        opens: how it opens: `line`, `blank` (behind a blank line), `cruft` (behind captions in its own line), `label` (behind its number).
        after_cruft: whether captions stand right before it, be it on the line above.
        indent: columns of white space before its line.
        width: length of its line.
    """

    start: int
    text: str
    line: int
    opens: str = "line"
    after_cruft: bool = False
    indent: int = 0
    width: int = 0


@dataclass(frozen=True, slots=True)
class Dropped:
    """
    A piece of the document that is in no reference.

    Args:
        start: offset of its first character.
        end: offset behind its last.
        kind: why: `cruft`, `numbering` and `running head` stand inside a list, `outside` is the rest of the page.
    """

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """
    One list of a document.

    Args:
        rows: its text, in order; never empty.
        numbered: whether its references have numbers or keys.
    """

    rows: list[Row]
    numbered: bool


def reference_lists(text: str) -> tuple[list[ReferenceList], list[Dropped]]:
    """
    Find the reference lists of a document.

    Returns:
        The lists, and everything of the document that is in none of their rows and is not white space, in no particular order.
    """
    document = _Document(text)
    return list(document.lists()), document.dropped


def trimmed(text: str, start: int) -> tuple[int, int]:
    """
    Give the offsets of a text without the white space around it.

    Args:
        text: the text.
        start: its own offset.
    """
    lead = len(text) - len(text.lstrip())
    return start + lead, start + max(len(text.rstrip()), lead)


class _Document:
    """A document, and what has been dropped of it so far."""

    def __init__(self, text: str) -> None:
        self._lines = list(physical_lines(text))
        self._furniture = running_heads(self._lines)
        self.dropped: list[Dropped] = []

    def lists(self) -> Iterator[ReferenceList]:
        found = self._regions()
        for region in found:
            filled = [
                index for index in region if index not in self._furniture and not self._lines[index].text.isspace()
            ]
            labels = self._labels([index for index in filled if self._lines[index].text])
            rows = self._rows(region, _by_line([*labels, *self._sublabels(region, labels)]))
            if rows:
                yield ReferenceList(rows, numbered=bool(labels) and labels[0].style != "bullet")
        self._drop_outside({index for region in found for index in region})

    def _regions(self) -> list[range]:
        kept = self._lines
        if self._furniture:
            kept = [replace(line, text="") if index in self._furniture else line for index, line in enumerate(kept)]
        labels = [label for index, line in enumerate(kept) if (label := label_at(line.text, line.start, index))]
        run = numbering(labels, [], len(kept))
        return regions(kept, {label.line for label in run})

    def _labels(self, filled: Sequence[int]) -> list[Label]:
        """The numbering of one list: labels at line starts, and inside lines where those do not suffice."""
        lines = [(index, self._lines[index]) for index in filled]
        leading = [label for index, line in lines if (label := label_at(line.text, line.start, index))]
        length = sum(len(line.text) for _, line in lines)
        count = max(len(lines), length // _USUAL_LINE)
        run = numbering(leading, [], count)
        begun = run or any(label.number == 1 for label in leading)
        if len(run) * 2 > len(lines) or not begun and length < 300 * len(lines):
            return run
        styles = {run[0].style} if run else INLINE_STYLES
        inline = [label for index, line in lines for label in inline_labels(line.text, line.start, index, styles)]
        return numbering(leading, inline, count)

    def _sublabels(self, region: range, labels: Sequence[Label]) -> list[Label]:
        """The letters that part numbered references: `[1] a) …; b) …`."""
        ends = _by_line(labels)
        found: list[Label] = []
        expected = ""
        for index in region if labels else ():
            line = self._lines[index]
            for start, stop in pairwise([line.start, *(label.end for label in ends.get(index, ())), line.end]):
                expected = expected if start == line.start else "a"
                more, expected = sublabels(line.text[start - line.start : stop - line.start], start, index, expected)
                found += more
        return found

    def _rows(self, region: range, labels: Mapping[int, Sequence[Label]]) -> list[Row]:
        rows: list[Row] = []
        behind = ""
        for index in region:
            line = self._lines[index]
            if index in self._furniture:
                continue
            if line.text and not line.text.isspace():
                own, behind = self._line_rows(line, labels.get(index, ()), behind)
                rows += own
            elif not behind:
                behind = "blank"
            elif behind == "cruft":
                behind = "cruft blank"
        return rows

    def _line_rows(self, line: Line, labels: Sequence[Label], behind: str) -> tuple[list[Row], str]:
        """
        The rows of a line, and what the next line stands behind.

        Args:
            line: the line.
            labels: the labels in it.
            behind: what it stands behind itself: nothing in particular, `blank`, `cruft`, `cruft blank` or `label` (a number alone on its line).
        """
        cuts = _cuts(line, labels)
        self.dropped += cuts
        rows: list[Row] = []
        indent, width = line.indent, len(line.text.strip())
        at = line.start
        for cut in [*cuts, Dropped(line.end, line.end, "cruft")]:
            begin, stop = trimmed(line.text[at - line.start : cut.start - line.start], at)
            if stop > begin:
                opens = (
                    behind
                    if behind in {"label", "blank"}
                    else "blank"
                    if behind == "cruft blank"
                    else "line"
                    if not rows and behind != "inner"
                    else "cruft"
                )
                text = line.text[begin - line.start : stop - line.start]
                rows.append(Row(begin, text, line.number, opens, behind.startswith(("cruft", "inner")), indent, width))
                behind = ""
            if cut.end > cut.start:
                behind = (
                    "label"
                    if cut.kind == "numbering" or behind == "label"
                    else "inner"
                    if rows
                    else behind
                    if behind.startswith("cruft")
                    else "cruft"
                )
            at = cut.end
        return rows, "cruft" if behind == "inner" else behind

    def _drop_outside(self, inside: set[int]) -> None:
        for index, line in enumerate(self._lines):
            if index not in inside or index in self._furniture:
                if line.text and not line.text.isspace():
                    self.dropped.append(Dropped(line.start, line.end, "running head" if index in inside else "outside"))


def _by_line(labels: Sequence[Label]) -> dict[int, list[Label]]:
    by_line: dict[int, list[Label]] = defaultdict(list)
    for label in labels:
        by_line[label.line].append(label)
    return by_line


def _cuts(line: Line, labels: Sequence[Label]) -> list[Dropped]:
    """What is taken off a line: labels and captions, in order."""
    tail = trailing(line.text)
    cuts = [Dropped(label.start, label.end, "numbering") for label in labels]
    cuts += [Dropped(line.start + start, line.start + end, "cruft") for start, end in inner(line.text) if end <= tail]
    if tail < len(line.text):
        cuts.append(Dropped(line.start + tail, line.end, "cruft"))
    return sorted(cuts, key=lambda cut: cut.start) if len(cuts) > 1 else cuts
