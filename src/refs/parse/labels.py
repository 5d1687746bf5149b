"""
A labelled token: the variable it belongs to and, inside names, the part of the name.
"""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

LABELS = tuple(
    """
    author editor translator director title container collection volume issue pages number date accessed publisher
    place edition genre event doi url isbn pmid pmcid arxiv note citation-number other
    """.split()
)
"""What a token can be. `number` is a report's, patent's or article's; `other` belongs to no variable."""

LETTERS = dict(zip(LABELS, "aerDtcsvipndAPLEgVxubmMXN#o", strict=True))
"""One letter for each label, with which the labels of all tokens make a string that a regular expression can be looked for in."""

NAME_LABELS = frozenset({"author", "editor", "translator", "director"})
"""The labels whose tokens carry a name part."""

NAME_PARTS = tuple(
    """
    other family given particle suffix literal B-family B-given B-particle B-literal
    """.split()
)
"""The parts of a name; `B-` marks the first token of each new name. `literal` is an organisation."""


class Token(NamedTuple):
    """
    A piece of a reference string.

    Args:
        text: the piece itself.
        start: where it begins in the reference string.
        end: where it ends, exclusive.
        label: one of `LABELS`.
        name_part: one of `NAME_PARTS` where the label is one of `NAME_LABELS`, else "".
        confidence: the probability of the label given the whole string, 0 to 1.
    """

    text: str
    start: int
    end: int
    label: str = "other"
    name_part: str = ""
    confidence: float = 0.0


make_token = partial(tuple.__new__, Token)
"""Makes a token of a tuple, without the checks of `Token._make`: there is one for every word."""


def each(form: re.Pattern[str], letters: str) -> list[int]:
    """
    Return where a form stands among the labels of some tokens.

    Args:
        form: the form, with a letter for each label; its end in a lookahead where it may overlap itself.
        letters: the labels as `LETTERS` has them.
    """
    return [match.start() for match in form.finditer(letters)]
