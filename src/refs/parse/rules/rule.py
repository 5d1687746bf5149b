"""
What a rule is: a form in reference strings that is what it looks like, whatever the labels are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from refs.patterns import lazy

NUMBER = r"[A-Za-z]{0,3}\d+[A-Za-z]?"
RANGE = rf"{NUMBER}(?:\s?[-–—]\s?{NUMBER})?"


class Rule(NamedTuple):
    """
    A form that is what it looks like.

    Args:
        cues: strings of which one must stand in the text, in lower case; a line break is the end of the text.
        pattern: its groups are named after labels; a trailing digit in a group's name is ignored.
        unless: labels that stay: a stretch in which one of them stands is left alone.
    """

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    unless: frozenset[str] = frozenset()

    def places(self, text: str) -> Iterable[re.Match[str]]:
        """
        Return the places in a text where the form stands; one that begins with `^` is looked for only there.
        """
        if not self.pattern.pattern.startswith("^"):
            return self.pattern.finditer(text)
        match = self.pattern.match(text)
        return (match,) if match else ()


_NUMBERED = r"^\W*(?:\d{1,3}[.)\]]\s+)?"
"""Where a reference begins: behind its number in the list, where it has one."""


def rule(cues: str, pattern: str, unless: str = "") -> Rule:
    r"""
    Make a rule of cues separated by `|`, a pattern, and labels separated by spaces.

    The rarer its cues, the fewer references is a rule looked for in. A pattern is quick to search for that begins with a plain
    character and has what must stand before it in a lookbehind after that. One that begins with `^` has no alternative that does
    not; if it begins with `^\W*`, it also finds what stands behind the number of a reference: `[12] ISO 690:2010`.
    """
    return Rule(tuple(cues.split("|")), lazy(pattern.replace(r"^\W*", _NUMBERED, 1)), frozenset(unless.split()))
