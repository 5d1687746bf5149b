"""
Character classes that `re` lacks: capital and small letters of the cased scripts (Latin, Greek, Cyrillic, Armenian), and what has no case.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_CASED = [*range(0x41, 0x590), *range(0x1E00, 0x2000)]


def _character_class(holds: Callable[[str], bool]) -> str:
    codes = [code for code in _CASED if holds(chr(code))]
    runs = [list(run) for _, run in groupby(enumerate(codes), key=lambda pair: pair[1] - pair[0])]
    return "".join(_range(chr(run[0][1]), chr(run[-1][1])) for run in runs)


def _range(first: str, last: str) -> str:
    return first if first == last else f"{first}-{last}"  # a range of one costs more to compile


UPPER = _character_class(str.isupper)
"""The inside of a `[...]` for capital letters."""

LOWER = _character_class(str.islower)
"""The inside of a `[...]` for small letters."""

CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""The inside of a `[...]` for scripts written without spaces between words, and Hangul."""

HYPHENS = "-\u2010\u2011\u00ad\u00ac"
"""What ends a line inside a word, as the inside of a `[...]`: hyphens, the soft hyphen, and the not sign that some PDFs give for it."""
