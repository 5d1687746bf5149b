"""
Columns: pages on which two columns of text stand side by side, as `pdftotext -layout` prints them, and their text one below the other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from refs.parse.splitting.lines import physical_lines
from refs.patterns import lazy

_GAP: Final = lazy(r"(?<=[^\s\]]) {2,}(?=\S)|(?<=\S) +(?=\[[\w+]{1,8}\]\s)")
"""A wide gap, or any before the label of a reference; not the one behind it."""
_LABEL: Final = lazy(r"\[[\w+]{1,8}\]\s|\(\d{1,3}\)\s")
_LEAST: Final = 8
_LEAST_MORE: Final = 3
"""From how many lines with text on both sides a page stands in columns; the first number holds for one page of a document, the second for the others."""
_NARROW: Final = 20
"""No column is narrower, in characters."""
_WIDE: Final = 400
"""No page is wider."""
_CROSSING: Final = 0.2
"""The share of lines that may go through the gap, as titles and figures do."""
_FULL: Final = 0.4
_SPREAD: Final = 10
"""The share of lines on the left side that must end so near to its margin: the cells of a table end anywhere."""
_NEAR: Final = 8
"""How far from the middle of the page the gap of a line may lie."""
_AROUND: Final = 8
"""How many lines before and behind a line show where the margin of the right side is: proportional type makes it drift."""
_ENDED: Final = lazy(r"[^,;:&-]\s*$")

_NO_START: Final = 1 << 30

_Gap = tuple[int, int]
"""Where the left side of a line ends, and where the right one begins."""
Piece = tuple[int, str]
"""Where a stretch of a line begins in the document, and the stretch."""


class Unfolded(NamedTuple):
    """
    The text of a document with the columns of its pages one below the other.

    Args:
        text: the text; a form feed stands between columns as between pages.
        starts: where each stretch of a line begins in it.
        origins: where each begins in the document.
    """

    text: str
    starts: list[int]
    origins: list[int]

    def origin(self, at: int) -> int:
        """
        Return the place in the document of a place in the text.
        """
        nth = bisect_right(self.starts, at) - 1
        return self.origins[nth] + at - self.starts[nth]


def unfolded(text: str) -> Unfolded | None:
    """
    Put the columns of each page one below the other; return None where no page has two.

    Args:
        text: a document as it lies on the page: a form feed parts pages, spaces part columns.
    """
    if text.count("   ") < _LEAST:
        return None
    pages = list(_pages(text))
    if not any(_cuts([line for _, line in page], _LEAST) for page in pages):
        return None
    whole, starts, origins, length = [], [], [], 0
    for column in (column for page in pages for column in _columns(page)):
        for nth, (origin, piece) in enumerate(column, start=1):
            starts.append(length)
            origins.append(origin)
            whole += [piece, "\f" if nth == len(column) else "\n"]
            length += len(piece) + 1
    return Unfolded("".join(whole), starts, origins)


def _pages(text: str) -> Iterator[list[Piece]]:
    page: list[Piece] = []
    for line in physical_lines(text):
        if line.new_page and page:
            yield page
            page = []
        page.append((line.start, line.text))
    yield page


def _columns(page: list[Piece]) -> list[list[Piece]]:
    """Return the columns of a page from top to bottom and from left to right."""
    cuts = _cuts([line for _, line in page], _LEAST_MORE)
    if not cuts:
        return [page]
    columns: list[list[Piece]] = []
    band: list[tuple[Piece, Piece]] = []
    for (start, line), cut in zip(page, cuts, strict=True):
        if cut is None:
            columns += [*_sides(band), [(start, line)]]
            band = []
        else:
            band.append(((start, line[:cut]), (start + cut, line[cut:])))
    return [*columns, *_sides(band)]


def _sides(band: Sequence[tuple[Piece, Piece]]) -> Iterator[list[Piece]]:
    """Give the left and the right side of lines that nothing crosses."""
    for side, other in ((0, 1), (1, 0)):
        if any(pair[side][1].strip() for pair in band):
            yield [*_without_gaps((pair[side], bool(pair[other][1].strip())) for pair in band)]


def _without_gaps(lines: Iterable[tuple[Piece, bool]]) -> Iterator[Piece]:
    """Leave out the empty lines inside a sentence: the lines of two columns stand seldom at the same height."""
    before = ""
    for piece, beside in lines:
        if piece[1].strip():
            before = piece[1]
        elif beside and not _ENDED.search(before):
            continue
        yield piece


def _cuts(lines: Sequence[str], least: int) -> list[int | None]:
    """Return where each line of a page is cut in two, None for those that cross the gap; nothing for a page of one column."""
    width = max(map(len, lines), default=0)
    gaps = [[found.span() for found in _GAP.finditer(line)] for line in lines if width <= _WIDE]
    middle = _middle(gaps, width, least)
    if middle is None:
        return []
    wide = [_nearest(found, middle) or _one_sided(line, middle) for found, line in zip(gaps, lines, strict=True)]
    ends = sorted(found[0] for found in wide if found and found[0])
    margin = ends[-1 - len(ends) // 10]
    if sum(margin - end < _SPREAD for end in ends) < _FULL * len(ends):
        return []
    cuts = [_cut(line, wide[max(at - _AROUND, 0) : at + _AROUND + 1], wide[at]) for at, line in enumerate(lines)]
    if sum(cut is None for cut in cuts) > _CROSSING * len(ends):
        return []
    above = next(at for at, found in enumerate(gaps) if _nearest(found, middle))
    return [
        *(None if _is_centred(line) else cut for line, cut in zip(lines[:above], cuts, strict=False)),
        *cuts[above:],
    ]


def _is_centred(line: str) -> bool:
    """Say whether a line above the columns is the title or an author."""
    return len(line) - len(line.lstrip()) >= _NARROW


def _one_sided(line: str, middle: int) -> _Gap | None:
    """Return the gap beside the text of a line that has some on one side only; its other end is 0 or the end of the line."""
    indent = len(line) - len(line.lstrip())
    if indent >= middle - _NEAR // 2:
        return (0, indent) if indent < len(line) else None
    end = len(line.rstrip())
    return (end, _NO_START) if end < middle - _NEAR else None


def _middle(gaps: Sequence[Sequence[_Gap]], width: int, least: int) -> int | None:
    """Return the place on a page that lies in a wide gap of most lines; None if there are too few of them."""
    counts = Counter(at for found in gaps for low, high in found for at in range(low, high))
    at, count = max(counts.items(), key=lambda one: (one[1], one[0]), default=(0, 0))
    return at if count >= least and _NARROW <= at <= width - _NARROW else None


def _nearest(found: Sequence[_Gap], middle: int) -> _Gap | None:
    """Return the widest gap of a line that is at the middle or near it."""
    near = [span for span in found if span[0] - _NEAR <= middle <= span[1] + _NEAR]
    return max(near, key=lambda span: span[1] - span[0], default=None)


def _cut(line: str, around: Sequence[_Gap | None], own: _Gap | None) -> int | None:
    """
    Return where a line is cut: before the right side's margin, as the lines around it have it; None if it crosses the gap.

    Where the left side is full, a single space may be all that is between: `Edu- Maleux, G., Stockx, L.`.
    """
    known = [found for found in around if found]
    starts = {start for _, start in known}
    margin = min(starts, default=_NO_START)
    if own is not None:
        cut = min(margin, own[1], len(line))
        return own[1] if line[cut : own[1]].strip() else cut
    end = max((end for end, _ in known), default=0)
    if len(line.rstrip()) < max(margin, end + _NEAR):
        return len(line)
    places = [at for at in range(margin - 2 * _NEAR, end + 3) if line[at - 1 : at] == " "]
    fitting = [at for at in places if _LABEL.match(line, at)] or places
    return min(fitting, key=lambda at: min(abs(at - start) for start in starts), default=None)
