"""
The labels of a token: the variable it belongs to and, inside names, the part of the name.
"""

from __future__ import annotations

import re

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


def each(form: re.Pattern[str], letters: str) -> list[int]:
    """
    Return where a form stands among the labels of some tokens.

    Args:
        form: the form, with a letter for each label; its end in a lookahead where it may overlap itself.
        letters: the labels as `LETTERS` has them.
    """
    return [match.start() for match in form.finditer(letters)]
