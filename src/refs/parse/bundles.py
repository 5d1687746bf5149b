"""
Several works under one number, as chemists list them: `[43] a) B. M. Trost, Science 1991, 254, 1471; b) R. A. Sheldon, …`;
and behind one another, as physicists and footnotes have them: `S. Weinberg, Phys. Rev. Lett. 19, 1264 (1967); A. Salam, in …`.
"""

from __future__ import annotations

from refs.parse.rules.parts import NAME
from refs.patterns import lazy

_FIRST = lazy(r"\W*(?:\d{1,3}\W+)?\(?a\)\s|.*\b(?:19|20)\d\d\b.*[;.]\s\(?b\)\s[A-Z]")
_SECOND = lazy(r"[;.,]\s\(?b\)\s")
# (New York: Vintage, 1979), 1–28; Homi K. Bhabha, The Location of Culture …   1264 (1967); A. Salam, in Elementary Particle Theory …
# 652 (1973); for a review see A. J. Buras, in Probing …   345 (1961); J. Goldstone, A. Salam, and S. Weinberg, Phys. Rev. …
_BEHIND = lazy(
    r"(?=[^;]{20,400}\((?:[^();]*\D)?(?:1[5-9]|20)\d\d\)(?:[,:]\s[^;]{1,40})?;\s)[^;]+"
    r"(?P<second>;\s(?:and\s|(?:[Ff]or\sa\s(?:recent\s)?review,?\s)?[Ss]ee(?:\salso)?,?\s|cf\.\s|[Vv]gl\.\s|siehe\s|voir\s)?"
    rf"(?=\S+\s){NAME}(?:(?:,\s(?:and\s)?|\sand\s){NAME}){{0,5}},\s(?:in:?\s)?[“‘\"«A-ZÀ-Þ].{{12,}})$"
)


def first_work(text: str) -> str:
    """
    Return what a reference string says of the first of its works, all of it where there is only one.
    """
    if "b)" in text and _FIRST.match(text):
        second = _SECOND.search(text)
        return text[: second.start()] if second else text
    behind = _BEHIND.match(text) if "; " in text else None
    return text[: behind.start("second")] if behind else text
