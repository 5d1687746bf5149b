"""
Documents of any length, whose reference strings are given as they are found: a long one is split part by part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from refs.parse.split import Mode, ReferenceString, split, split_lines
from refs.parse.splitting.lines import physical_lines

PART = 1 << 22
"""From how many characters on a document is long: about 25,000 references, which need 100 MB to be split."""

HELD = 100
"""How many reference strings the next part begins with again: by them it shows how the list is set and numbered."""


def reference_strings(lines: Iterable[str], mode: Mode = "auto") -> Iterator[ReferenceString]:
    """
    Give the reference strings of a document, in order and as they are found.

    Memory does not grow with the document where it is split by lines, or automatically and has no columns side by side.

    Args:
        lines: the document's lines with their ends.
        mode: "auto" finds the list in the page and the references in the list; "lines" takes every line that is not empty
            for one reference; "none" takes all for one.
    """
    if mode == "lines":
        return split_lines(lines)
    return iter(split("".join(lines), mode).strings) if mode == "none" else _part_by_part(lines)


def _part_by_part(lines: Iterable[str]) -> Iterator[ReferenceString]:
    """Split a document in parts, each from the last reference strings of the one before, which may go on in it."""
    part: list[str] = []
    size, limit, offset, line = 0, PART, 0, 0
    for one in lines:
        part.append(one)
        size += len(one)
        if size >= limit:
            text = "".join(part)
            strings, end = _closed(split(text).strings)
            yield from _moved(strings, offset, line)
            offset, line = offset + end, line + _breaks(text, end)
            part, size = [text[end:]], len(text) - end
            limit = max(PART, 2 * size)
    yield from _moved(split("".join(part)).strings, offset, line)


def _closed(strings: Sequence[ReferenceString]) -> tuple[Sequence[ReferenceString], int]:
    """
    Give the reference strings of a part that are whole whatever follows, and where the next part begins.

    It is where the last of them ends and the next one's number, if it has one, begins. Where strings do not follow each
    other, as in columns side by side, none is whole before the document is.
    """
    ends = [string.spans[-1][1] for string in strings]
    starts = [string.spans[0][0] for string in strings]
    in_order = all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    return (strings[:-HELD], ends[-HELD - 1]) if len(strings) > HELD and in_order else ((), 0)


def _breaks(text: str, end: int) -> int:
    """How many lines are over before a place in a text."""
    return sum(line.end < end for line in physical_lines(text[:end]))


def _moved(strings: Iterable[ReferenceString], offset: int, line: int) -> Iterator[ReferenceString]:
    """Count offsets and lines from the beginning of the document."""
    if not offset:
        yield from strings
        return
    for string in strings:
        spans = tuple((start + offset, end + offset) for start, end in string.spans)
        yield string._replace(spans=spans, line=string.line + line)
