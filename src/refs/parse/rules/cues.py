"""
Which rules a text calls for: those of which a cue stands in it, found without looking for every cue.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from refs.parse.rules.rule import Rule, cue_text

_COMMONNESS: Final = {char: -at for at, char in enumerate(reversed(" .e,arsnitlod1hcpmug2f0b)(9yv:kw-3j4"), start=1)}
"""How common the characters are that most references hold: the rarer, the nearer to 0."""

_ROW: Final = 3
_Row = tuple[str, ...]


class Cues:
    """
    The cues of some rules, by what is rarest in them: where that is not in a text, they need not be looked for.

    Args:
        rules: each with its number.
    """

    def __init__(self, rules: Iterable[tuple[int, Rule]]) -> None:
        cued: dict[str, list[int]] = {}
        for at, rule in rules:
            for cue in rule.cues:
                cued.setdefault(cue, []).append(at)
        self._by_rarest: dict[_Row, list[tuple[str, list[int]]]] = {}
        for cue, numbers in cued.items():
            self._by_rarest.setdefault(_rarest(cue), []).append((cue, numbers))
        self._rarest = frozenset(row for row in self._by_rarest if len(row) == _ROW)
        self._short = [one for row, some in self._by_rarest.items() if len(row) < _ROW for one in some]
        self._short_ascii = [(cue, numbers) for cue, numbers in self._short if cue.isascii()]

    def rules(self, lower: str) -> list[int]:
        """
        Return the numbers of the rules that have a cue in a text, in their order.

        Args:
            lower: the text in lower case.
        """
        text = cue_text(lower)
        rows = self._rarest.intersection(zip(text, text[1:], text[2:], strict=False))
        short = self._short_ascii if text.isascii() else self._short
        found: set[int] = set()
        for cue, numbers in chain(short, *[self._by_rarest[row] for row in rows]):
            if cue in text:
                found.update(numbers)
        return sorted(found)


def _rarest(cue: str) -> _Row:
    """Return the three characters in a row of a cue that the fewest references hold; of a shorter cue, all it has."""
    common = [_COMMONNESS.get(char, 0) for char in cue]
    of_rows = [*map(sum, zip(common, common[1:], common[2:], strict=False))]
    at = of_rows.index(max(of_rows)) if of_rows else 0
    return tuple(cue[at : at + _ROW])
