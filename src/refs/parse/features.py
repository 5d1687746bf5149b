"""
What the network sees of a token: rows of one hashed table for the word itself, and the state of the string around it.

Training and labelling share this module: a change here makes the weights worthless until they are trained again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from zlib import crc32

WORD_ROWS = 1 << 15
AFFIX_ROWS = 1 << 14
SHAPE_ROWS = 1 << 11
ROWS = 1 + WORD_ROWS + AFFIX_ROWS + SHAPE_ROWS
"""The table: row 0 is nothing at all, then words, then beginnings and ends of words, then shapes and numbers."""

SLOTS = 8
"""How many rows a word has: itself, two beginnings, two ends, its shape, its number, its script and length."""

OPENS, CLOSES, QUOTES, YEAR = 1, 2, 4, 8
"""What a token does to the state of the string, as flags."""

STATES = 24
"""Space before it or not, inside quotes or not, no, one or more brackets open, a year behind it or not."""

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


_AFFIXES, _SHAPES = 1 + WORD_ROWS, 1 + WORD_ROWS + AFFIX_ROWS


@lru_cache(maxsize=1 << 13)
def word_rows(word: str) -> tuple[int, ...]:
    """
    Return the rows of the table that stand for a word, always `SLOTS` of them.
    """
    word = word[:40]
    number = _number(word)
    if word.isalpha():
        known = word.lower()
    elif number[0] == "y":
        known = number[:3]
    else:
        known = _kind(word) or word.lower().translate(_ONE_DIGIT)
    lower = known.encode("utf-8", "replace")
    return (
        1 + crc32(lower) % WORD_ROWS,
        _AFFIXES + crc32(lower[:3], 1) % AFFIX_ROWS,
        _AFFIXES + crc32(lower[:5], 2) % AFFIX_ROWS,
        _AFFIXES + crc32(lower[-3:], 3) % AFFIX_ROWS,
        _AFFIXES + crc32(lower[-5:], 4) % AFFIX_ROWS,
        _small_row(_shape(word), 5),
        _small_row(number, 6),
        _small_row(f"{_script(word)} {min(len(word), 12)}", 7),
    )


@lru_cache(maxsize=4096)
def _small_row(text: str, slot: int) -> int:
    return _SHAPES + crc32(text.encode("utf-8", "replace"), slot) % SHAPE_ROWS


@lru_cache(maxsize=1 << 15)
def flags(word: str) -> int:
    """
    Return what a token does to the state of the string.
    """
    first = word[0]
    if first in "([":
        return OPENS
    if first in ")]":
        return CLOSES
    if first in '"“”„«»':
        return QUOTES
    return YEAR if first in "12" and _YEAR.fullmatch(word) else 0


def states(words: Sequence[str], starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """
    Return the state of the string at each token, below `STATES`.

    Args:
        words: the tokens.
        starts: where each begins.
        ends: where each ends, exclusive.
    """
    found = []
    depth = quoted = year = end = 0
    for word, start, stop in zip(words, starts, ends, strict=True):
        found.append((start > end) + quoted + (4 if depth == 1 else 8 if depth > 1 else 0) + year)
        end = stop
        if does := flags(word):
            if does == YEAR:
                year = 12
            elif does == QUOTES:
                quoted ^= 2
            else:
                depth += 1 if does == OPENS else -1
    return found


def _kind(word: str) -> str:
    """Name the words that are not read letter by letter: DOIs and URLs."""
    if word.startswith("10.") and "/" in word:
        return "<doi>"
    return "<url>" if word.startswith(("http://", "https://", "www.", "ftp://")) else ""


_ONE_DIGIT = {ord(digit): "0" for digit in "123456789"}
_CLASSES = {
    code: "0" if chr(code).isdigit() else "X" if chr(code).isupper() else "x" if chr(code).isalpha() else chr(code)
    for code in range(0x600)
}
_THIRD = re.compile(r"(.)(?=\1\1)")


def _shape(word: str) -> str:
    """Return the classes of the characters, long runs of one class as two: `McDonald` is `XxXxx`, `1234` is `00`."""
    if word.isalpha() and word.isascii():  # the same, but quick
        if word.islower():
            return "xx"[: len(word)]
        if word[1:].islower():
            return "X" + "xx"[: len(word) - 1]
    if word.isdecimal() and word.isascii():
        return "00"[: len(word)]
    return _THIRD.sub("", word[:16].translate(_CLASSES))


def _number(word: str) -> str:
    """Return what kind of number a word is: its length and first digit, the decade of a year, a Roman numeral."""
    if word.isdecimal() and word.isascii():
        return f"y{word[:3]}" if _YEAR.fullmatch(word) else f"{len(word)}:{word[0]}"
    return "r" if word[0] in _ROMAN_DIGITS and _ROMAN.fullmatch(word) else "-"


_ROMAN = re.compile(r"[ivxlc]+|[IVXLC]+")
_ROMAN_DIGITS = frozenset("ivxlcIVXLC")


def _script(word: str) -> int:
    """
    Return the script of the first letter as a number, ASCII apart from other Latin, a word with accents apart
    from one without.
    """
    code = ord(word[0])
    if code < 0x80:
        return int(not word.isascii())
    return 2 if code < 0x250 else code >> 8
