"""
The fold: what people see of an item is made of its records by precedence, variable by variable.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from refs.model import Item

USER = "user"
REFERENCE_STRING = "reference-string"


@dataclass(slots=True)
class Record:
    """
    What one source says of an item; never changed, and not frozen only because that takes an import too long.

    Args:
        source: who says it: `user`, `crossref`, `bibtex`, `reference-string`, … .
        variables: CSL variables and `type`; None withholds a variable that other sources give (a person's removal).
        confidence: from 0 to 1 for each variable that is not certain; a missing one counts as 1.
        spans: for a reference string, where in `raw` each variable stands: lists of [start, end].
        native: what the source's format says and CSL cannot, by format.
        raw: the reference string, word for word.
        key: the citation key that came with it.
        place: file and line it was read from.
        retrieved: when, in UTC (ISO 8601).
        updates: retractions, corrections and other notices of the work, as JSON objects with DOI, type, severity,
            source and date.
    """

    source: str
    variables: Mapping[str, Any]
    confidence: Mapping[str, float] = field(default_factory=dict)
    spans: Mapping[str, Any] = field(default_factory=dict)
    native: Mapping[str, Any] | None = None
    raw: str | None = None
    key: str | None = None
    place: str | None = None
    retrieved: str = ""
    updates: Sequence[Mapping[str, str]] = ()


SPLIT = "split"
"""The name under which a record of a reference string has the confidence that it begins and ends where it should."""


class Word(NamedTuple):
    """
    One source's word on one variable; a named tuple, as an import makes a dozen for every item.
    """

    source: str
    value: Any
    confidence: float
    record: Record


def words(records: Iterable[Record], precedence: Sequence[str]) -> dict[str, list[Word]]:
    """
    Return what the records say of each variable, the word that counts first.

    The order is that of the sources; among records of one source the more certain value counts, and between equals the
    one that sorts first, so that the order in which records came in changes nothing.
    """
    rank = {source: number for number, source in enumerate(precedence)}
    said: dict[str, list[Word]] = {}
    for record in records:
        for variable, value in record.variables.items():
            word = Word(record.source, value, record.confidence.get(variable, 1.0), record)
            said.setdefault(variable, []).append(word)
    for several in said.values():
        if len(several) > 1:
            several.sort(key=lambda word: (rank.get(word.source, len(rank)), -word.confidence, _canonical(word.value)))
    return said


def fold(said: Mapping[str, Sequence[Word]]) -> Item:
    """
    Return the item that the words amount to: the first word on each variable, without those withheld.

    An item always has a type; what nobody gives a type to is a `document`, CSL's word for anything.
    """
    item = {variable: several[0].value for variable, several in said.items() if several[0].value is not None}
    return {"type": "document", **item}


def alone(record: Record) -> Item:
    """
    Return the item that one record amounts to: what `fold` makes of it when nobody else has said anything.
    """
    item = {variable: value for variable, value in record.variables.items() if value is not None}
    return {"type": "document", **item}


def uncertain(said: Mapping[str, Sequence[Word]], below: float) -> list[str]:
    """
    Return the visible variables, in alphabetical order, whose confidence is below a bound from 0 to 1.

    `split` is among them if a visible value was read off a reference string of which it is uncertain where it begins
    and ends.
    """
    visible = {variable: several[0] for variable, several in said.items() if several[0].value is not None}
    doubtful = {variable for variable, word in visible.items() if word.confidence < below}
    cut = {SPLIT for word in visible.values() if word.record.confidence.get(SPLIT, 1.0) < below}
    return sorted(doubtful | cut)


def conflicts(said: Mapping[str, Sequence[Word]]) -> dict[str, list[Word]]:
    """
    Return the variables on which sources differ, with every word on them.
    """
    return {
        variable: list(several)
        for variable, several in said.items()
        if len({_canonical(word.value) for word in several}) > 1
    }


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
