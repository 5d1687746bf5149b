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
_DIGITS = re.compile(r"\d")


def _row(text: str, rows: int, first: int) -> int:
    return first + crc32(text.encode("utf-8", "surrogatepass")) % rows


@lru_cache(maxsize=1 << 13)
def word_rows(word: str) -> tuple[int, ...]:
    """
    Return the rows of the table that stand for a word, always `SLOTS` of them.
    """
    word = word[:40]
    kind = _kind(word)
    lower = kind or _DIGITS.sub("0", word.lower())
    affix = 1 + WORD_ROWS
    shape = affix + AFFIX_ROWS
    return (
        _row(lower, WORD_ROWS, 1),
        _row("<3" + lower[:3], AFFIX_ROWS, affix),
        _row("<5" + lower[:5], AFFIX_ROWS, affix),
        _row(">3" + lower[-3:], AFFIX_ROWS, affix),
        _row(">5" + lower[-5:], AFFIX_ROWS, affix),
        _row("s" + _shape(word), SHAPE_ROWS, shape),
        _row("n" + _number(word), SHAPE_ROWS, shape),
        _row("c" + _script(word) + str(min(len(word), 12)), SHAPE_ROWS, shape),
    )


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
    if first in "\"“”„«»":
        return QUOTES
    return YEAR if _YEAR.fullmatch(word) else 0


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
    """Name the words that are not read letter by letter: years by their century and decade, DOIs, URLs."""
    if _YEAR.fullmatch(word):
        return f"<{word[:2]}>"
    if word.startswith("10.") and "/" in word:
        return "<doi>"
    return "<url>" if word.startswith(("http://", "https://", "www.", "ftp://")) else ""


@lru_cache(maxsize=4096)
def _class(char: str) -> str:
    if char.isdigit():
        return "0"
    if char.isalpha():
        return "X" if char.isupper() else "x"
    return char


def _shape(word: str) -> str:
    """Return the classes of the characters, runs of one class as one or two: `McDonald` is `XxXxx`, `1234` is `00`."""
    shape = ""
    for char in map(_class, word[:16]):
        if not shape.endswith(char * 2):
            shape += char
    return shape


def _number(word: str) -> str:
    """Return what kind of number a word is: its length and first digit, the decade of a year, a Roman numeral."""
    if word.isdigit():
        return f"y{word[:3]}" if _YEAR.fullmatch(word) else f"{len(word)}:{word[0]}"
    return "roman" if re.fullmatch(r"[ivxlc]+|[IVXLC]+", word) else "-"


def _script(word: str) -> str:
    """Return the script of the first letter, ASCII apart from other Latin."""
    code = ord(word[0])
    if code < 0x80:
        return "accent" if not word.isascii() else "ascii"
    if code < 0x250:
        return "latin"
    return f"u{code >> 8}"
