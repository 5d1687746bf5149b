"""
Several works under one number, as chemists list them: `[43] a) B. M. Trost, Science 1991, 254, 1471; b) R. A. Sheldon, …`.
"""

from __future__ import annotations

from refs.patterns import lazy

_FIRST = lazy(r"\W*(?:\d{1,3}\W+)?\(?a\)\s|.*\b(?:19|20)\d\d\b.*[;.]\s\(?b\)\s[A-Z]")
_SECOND = lazy(r"[;.,]\s\(?b\)\s")


def first_work(text: str) -> str:
    """
    Return what a reference string says of the first of its works, all of it where there is only one.
    """
    if "b)" not in text or not _FIRST.match(text):
        return text
    second = _SECOND.search(text)
    return text[: second.start()] if second else text
