"""
Where what a rule says of people ends: whom labels name with all parts of their names, it names no otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from refs.parse.label import Token

_PEOPLE: Final = frozenset({"editor", "translator"})
_IMPRINT: Final = frozenset({"publisher", "place"})
BOUNDED: Final = _PEOPLE | _IMPRINT | {"author literal"}
"""The labels of rules that may take in too much."""
_FAMILIES: Final = frozenset({"family", "B-family", "literal", "B-literal"})
_BEFORE_AUTHORS: Final = frozenset({"citation-number", "other"})


def bounded(tokens: Sequence[Token], first: int, last: int, label: str) -> tuple[int, int]:
    """
    Return where a rule may begin and end, the same place where it says nothing beside right labels.

    Args:
        tokens: labelled tokens in order.
        first: the first token that the rule is about.
        last: the one behind the last of them.
        label: what the rule has them for, with the part of a name: `author literal`.
    """
    if label in _PEOPLE:
        return first, _end_of_names(tokens, first, last, label)
    if label in _IMPRINT:
        before = tokens[first - 1] if first else None
        amid = before is not None and before.label in _PEOPLE and tokens[first].label == before.label
        return first, first if amid and tokens[last - 1].name_part in _FAMILIES else last  # di R. Gallo, Genova, 2009
    if label.startswith("author "):
        return _organisation(tokens, first, last)
    return first, last


def _end_of_names(tokens: Sequence[Token], first: int, last: int, label: str) -> int:
    """Return where names end that the publisher stands right behind: `trans. Chuan Nie | Brill`, `oversatt av Anne Nordahl | Lillehammer`."""
    end = next((at for at in range(first, last) if tokens[at].label != label), last)
    behind = {token.label for token in tokens[end:last] if token.text.isalnum()}
    whole = end > first and tokens[end - 1].name_part in _FAMILIES
    return end if whole and behind and behind <= _IMPRINT else last


def _organisation(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """Return where an organisation begins and ends: `204 | Government of Kenya`, `Compare | German Society`, `Core Team | ‘Transfer …’`."""
    start = next((at for at in range(first, last) if tokens[at].label not in _BEFORE_AUTHORS), first)
    if start == last or tokens[start].label != "author":
        return first, last
    title = next((at for at in range(start, last) if tokens[at].label == "title"), last)
    if title == last or tokens[title - 1].text not in _OPENERS:
        return start, last
    end = title
    while tokens[end - 1].label == "other":
        end -= 1
    return start, end


_OPENERS: Final = frozenset("– — , : ' ‘ “ \" « „".split())
"""What a title begins behind, and no part of an organisation's name: but `United States. Congress. House. …`"""
