"""
Journal titles abbreviated by ISO 4, from the List of Title Word Abbreviations that pyiso4 ships; the only importer of
pyiso4.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any, Final

from refs.errors import UsageError
from refs.formats.entry import Entry
from refs.model import Item

JOURNALS: Final = frozenset({"article-journal", "article-magazine", "review", "review-book", "periodical"})
"""The types whose container is a serial."""


def abbreviated(entries: Iterable[Entry]) -> Iterator[Entry]:
    """
    Yield entries whose journals have their short titles: the item's own where it has one, ISO 4's otherwise.
    """
    for entry in entries:
        title = entry.item.get("container-title")
        if not title or entry.item.get("type") not in JOURNALS:
            yield entry
            continue
        item: Item = entry.item | {"container-title": entry.item.get("container-title-short") or abbreviate(str(title))}
        item.pop("container-title-short", None)
        yield replace(entry, item=item)


@cache
def abbreviate(title: str) -> str:
    """
    Return a serial's title as ISO 4 abbreviates it: `Journal of the American Chemical Society` is `J. Am. Chem. Soc.`

    A title that pyiso4 cannot do justice to stays as it is.

    Raises:
        UsageError: pyiso4 is not installed.
    """
    try:
        short = _abbreviator()(title)
    except (IndexError, ValueError, KeyError):
        return title
    return title if not short or short.endswith((":", "-")) else str(short)


@cache
def _abbreviator() -> Any:
    try:
        from pyiso4.ltwa import Abbreviate  # type: ignore[import-untyped]
    except ImportError:
        raise UsageError(
            "abbreviating journals needs the list of title words", hint="pip install 'refs[journals]'"
        ) from None
    return Abbreviate.create()
