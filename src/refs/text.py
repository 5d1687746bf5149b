"""
Unicode repair: what copying out of a PDF or a web page does to letters and spaces is undone here.
"""

from __future__ import annotations

import unicodedata

_LIGATURES = {
    "ﬀ": "ff",
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ﬃ": "ffi",
    "ﬄ": "ffl",
    "ﬅ": "st",
    "ﬆ": "st",
}
_SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " ")
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "")
_TABLE = str.maketrans(_LIGATURES | _SPACES | _INVISIBLE)


def repair(text: str) -> str:
    """
    Return the text in NFC, with ligatures spelled out, one kind of space, and no invisible or control characters.

    Line ends and tabs stay. Dashes, quotes and letters of every script stay as they are.
    """
    text = unicodedata.normalize("NFC", text).translate(_TABLE)
    if text.isprintable():
        return text
    return "".join(c if c in "\n\t" or unicodedata.category(c) != "Cc" else " " for c in text)


def fold(text: str) -> str:
    """
    Return the text in lower case without diacritics, for comparing and searching: `Sørenssen` and `sorenssen` agree.
    """
    text = text.casefold().translate(_FOLDED)
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"})
