"""
Repeated authors: `———. (1974). Frame analysis`, `Ders.: Faktizität und Geltung`, whose author is named in the reference before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from refs.model import Item
from refs.patterns import lazy

_MARK = lazy(
    r"\s*(?P<mark>(?:[—–―−_‐‑-]{2,}|[—―])(?:\s[—–―−_-]+)*|(?:Ders|Dies|Id)\.|Idem|Eadem|Derselbe|Dieselben?"
    r"|Он же|Она же)(?=[\s.,:;(])"
)
_WHOLE = lazy(
    r"\W*(?:ebd|ebenda|ib|ib[ií]d(?:em)?|id|idem|eadem|там же|tamże|a\.\s?a\.\s?o|op\.\s?cit|loc\.\s?cit)(?!\w)"
    r"[\W\d]*(?:(?:s|ss|p|pp|pág|págs|n|f|ff|с|стр|str|vol|t|т)\b[\W\d]*|[ivxlc]+\b[\W\d]*)*",
    re.IGNORECASE,
)
_EDITS = lazy(r"[\s.,:]*[(\[]?(?:[Ee]ds?|[Hh]rsg|Hg|[Rr]ed|[Dd]ir|[Cc]oord|[Oo]rgs?)\b")
_TRUST = 0.85
"""How far the author of the reference before is trusted to be meant: a list may have lost a reference between."""
_TRUST_FIRST = 0.6
"""The same where only the first of several is taken: `———, and J. Smith, 1982` behind a reference by two."""


def names_the_one_before(text: str) -> bool:
    """
    Tell whether a string only says that the work before is meant again, perhaps at another page: `Ebd., S. 12`, `Ibid.`, `Там же. С. 115`.
    """
    return len(text) < 80 and _WHOLE.fullmatch(text) is not None


def repeated_author(
    text: str, item: Item, before: tuple[Item, Mapping[str, float]] | None
) -> tuple[str, list[dict[str, Any]], float, tuple[int, int]] | None:
    """
    Read who is meant by the mark that a reference string has in its author's place.

    Args:
        text: the reference string.
        item: what it was parsed into.
        before: the item of the reference before, with its confidences.

    Returns:
        The variable (`author` or `editor`), its names, their confidence, and where the mark stands; None if there is no mark or nobody before.
    """
    mark = _MARK.match(text)
    if mark is None or before is None:
        return None
    known, confidence = before
    source = "author" if known.get("author") else "editor"
    names = known.get(source)
    if not names:
        return None
    variable = "editor" if _EDITS.match(text, mark.end()) else "author"
    own = _own(item.get(variable) or (), mark["mark"])
    trust = _TRUST_FIRST if own and len(names) > 1 else _TRUST
    meant = [*(names[:1] if own else names), *own]
    return variable, meant, trust * confidence.get(source, 0.0), mark.span("mark")


def _own(names: Sequence[Mapping[str, Any]], mark: str) -> list[dict[str, Any]]:
    """The names that stand beside the mark, without what was made of the mark itself."""
    word = mark.strip(".—–―−_‐‑- ")
    return [dict(name) for name in names if {str(part).strip(".—–―−_‐‑- ,") for part in name.values()} - {word, ""}]
