"""
What is to be matched: a reference as a parsed item, as a raw string, or both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from refs.match.reading import Reading
from refs.model import Item, year

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"]+")
_TEXTS = ("title", "container-title", "collection-title", "volume", "issue", "page", "number", "edition")


@dataclass(frozen=True)
class Reference:
    """
    A reference to be matched.

    Args:
        item: its parsed variables, empty where only the string is known.
        raw: the reference string, empty where only variables are known (an item of a .bib file).
    """

    item: Item = field(default_factory=dict)
    raw: str = ""

    @cached_property
    def text(self) -> str:
        """The string, or one made of the variables."""
        return self.raw or " ".join(_parts(self.item))

    @cached_property
    def reading(self) -> Reading:
        """The string as a matcher reads it, with nothing explained."""
        return Reading.of(self.text)

    @cached_property
    def doi(self) -> str:
        """The DOI that the reference gives, in lower case, or ""."""
        found = _DOI.search(self.raw)
        return str(self.item.get("DOI") or (found[0].rstrip(".,;)") if found else "")).lower()

    @property
    def bare(self) -> str:
        """The string without the DOI, which a record fetched by that DOI must not be compared with."""
        return _DOI.sub(" ", self.raw)

    @property
    def says_anything(self) -> bool:
        """Whether there is more to compare than identifiers."""
        return sum(len(word.text) for word in self.reading.words) > 5


def names(item: Item) -> list[dict[str, Any]]:
    """
    Return the names that a citation of an item begins with: its authors, else its editors.
    """
    people: list[dict[str, Any]] = item.get("author") or item.get("editor") or []
    return people


def family(name: dict[str, Any]) -> str:
    """
    Return the family name with its particle, or the literal.
    """
    particle, own = name.get("non-dropping-particle", ""), name.get("family", "")
    return f"{particle} {own}".strip() or str(name.get("literal", ""))


def _parts(item: Item) -> Iterator[str]:
    for name in names(item):
        yield f"{family(name)}, {name.get('given', '')}."
    yield str(year(item) or "")
    for variable in _TEXTS:
        if item.get(variable):
            yield f"{item[variable]}{' ed' if variable == 'edition' else ''}."
