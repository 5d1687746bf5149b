"""
What a rule is: a form in reference strings that is what it looks like, whatever the labels are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from refs.parse.labels import LABELS
from refs.patterns import lazy

NUMBER = r"[A-Za-z]{0,3}\d+[A-Za-z]?"
RANGE = rf"{NUMBER}(?:\s?[-–—]\s?{NUMBER})?"


class Rule(NamedTuple):
    """
    A form that is what it looks like.

    Args:
        cues: strings of which one must stand in the text as `cue_text` gives it.
        pattern: its groups are named after labels; a trailing digit in a group's name is ignored.
        unless: labels that stay: a stretch in which one of them stands is left alone.
        leads: whether the form begins with `^` and is looked for only there.
        finer: whether it says what the labeller's labels cannot, as `original-date`, or seldom do, as `genre`.
    """

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: frozenset[str]
    leads: bool
    finer: bool

    def places(self, text: str) -> Iterable[re.Match[str]]:
        """
        Return the places in a text where the form stands.
        """
        if not self.leads:
            return self.pattern.finditer(text)
        match = self.pattern.match(text)
        return (match,) if match else ()


def cue_text(lower: str) -> str:
    """
    Return a text as cues are written: in lower case, each number as `0`, a line break at its end.

    Args:
        lower: the text in lower case, with single spaces between its words.
    """
    return _NUMBER.sub("0", lower) + "\n"


_NUMBER = lazy(r"\d+")


def each(before: str, behind: str) -> str:
    """
    Return cues that are each of some beginnings with each of some ends.
    """
    return "|".join(one + other for one in before.split("|") for other in behind.split("|"))


_NUMBERED = r"^\W*(?:\d{1,3}(?:[.)\]]?\s+|\.(?=[^\W\d_])))?"
"""Where a reference begins: behind its number in the list, where it has one."""


def rule(cues: str, pattern: str, unless: str = "") -> Rule:
    r"""
    Make a rule of cues separated by `|`, a pattern, and labels separated by spaces.

    The rarer its cues, the fewer references is a rule looked for in; wherever the pattern can stand, one of them must. A pattern is
    quick to search for that begins with a plain character and has what must stand before it in a lookbehind after that. One that
    begins with `^` has no alternative that does not; if it begins with `^\W*`, it also finds what stands behind the number of a
    reference: `[12] ISO 690:2010`.
    """
    form = lazy(pattern.replace(r"^\W*", _NUMBERED, 1))
    finer = not {name.rstrip("2345") for name in _GROUP.findall(pattern)} <= _PLAIN
    return Rule(tuple(cues.split("|")), form, frozenset(unless.split()), pattern.startswith("^"), finer)


_GROUP = re.compile(r"\(\?P<(\w+)>")
_PLAIN = frozenset(LABELS) - {"genre"}
"""What the labeller knows as well as a rule; the corpora that it learned from name no genres."""
