"""
Page numbers and their ranges.
"""

from __future__ import annotations

import re

from refs.text import fold

_RANGE = re.compile(r"\b[a-z]*\d+[a-z]*\s*[-‐‑–—]\s*[a-z]*\d+[a-z]*\b")


def pages(text: str) -> tuple[str, str]:
    """
    Return the first and the last page of a page range, folded; `515-8` ends on page 518, `IFC` is a cover.
    """
    numbers = re.findall(r"[a-z]*\d+[a-z]*|\b[ivxlc]+\b", fold(text)) or re.findall(r"^\W*([a-z]{1,4})\W*$", fold(text))
    if not numbers:
        return "", ""
    first, last = numbers[0], numbers[1] if len(numbers) > 1 else ""
    if first.isdigit() and last.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return first, last


def length(text: str) -> int:
    """
    Return how many pages a page range has, 1 for a single page; 0 where that cannot be said, as of `e191-e192`.
    """
    first, last = pages(text)
    return int(last or first) - int(first) + 1 if first.isdigit() and (last or first).isdigit() else 0


def ranges(text: str) -> list[tuple[str, str]]:
    """
    Return the ranges of numbers in a text, their ends as `pages` gives them.
    """
    return [pages(found) for found in _RANGE.findall(fold(text))]


def one_digit_apart(one: str, other: str) -> bool:
    """
    Return whether two numbers of the same length, of more than one digit, differ in one character.
    """
    return len(one) == len(other) > 1 and sum(map(str.__ne__, one, other)) == 1


def other_pages(text: str, first: str, last: str) -> bool:
    """
    Return whether a reference string has a page range that is not from a first to a last page, both of a candidate.

    Neither end is the same (113–132 for 133–153, of which one digit in the first page would be a misprint), or the first
    page stands there as a last one only (2–7 for 7).
    """
    said = ranges(text)
    near = [one for one in said if one[0] == first or one_digit_apart(one[0], first)]
    if near:
        return all(one[0] != first and one[1] != last for one in near)
    behind = [one for one in said if one[1] == first or one_digit_apart(one[1], first)]
    behind = [one for one in behind if len(one[0]) >= len(first) - 1]  # not the `52 5–525` of a scan
    return bool(behind) and len(re.findall(rf"(?<!\w){first}(?!\w)", text)) <= len(behind)
