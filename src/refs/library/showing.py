"""
List and show: what the library holds, and where each value comes from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from refs.library import collection
from refs.library.collection import Library
from refs.merge import SPLIT, Word
from refs.store import Row


def list_(library: Library, words: Sequence[str], sort: str = "import", *, uncertain: bool = False) -> Iterator[Row]:
    """
    Yield the rows of the items that a QUERY means, or only those with an uncertain variable.
    """
    return collection.select(library, (*words, "has:uncertain") if uncertain else words, sort)


def described(library: Library, rows: Iterator[Row]) -> Iterator[dict[str, Any]]:
    """
    Yield each item as the JSON output shows it: key, item, reference strings, tags, match and the rest.
    """
    for row in rows:
        number = row["id"]
        yield {
            "key": row["key"],
            "item": row["item"],
            "reference-strings": library.store.values(
                "SELECT raw FROM records WHERE item = ? AND raw IS NOT NULL ORDER BY id", (number,)
            ),
            "tags": library.store.values("SELECT tag FROM tags WHERE item = ? ORDER BY tag", (number,)),
            "aliases": library.store.values("SELECT key FROM aliases WHERE item = ? ORDER BY id", (number,)),
            "notes": library.store.values("SELECT note FROM notes WHERE item = ? ORDER BY id", (number,)),
            "uncertain": row["uncertain"] or [],
            "match": row["match"],
            "updates": row["updates"] or [],
        }


def why(library: Library, number: int) -> list[dict[str, Any]]:
    """
    Return, for each variable of an item, its value, who says so, how sure that is, and what the others say.

    Behind them, as the variable `split`, each reference string, with the confidence that it begins and ends where it
    should.
    """
    said = collection.words(library, number)
    strings = [
        Word(record.source, record.raw, record.confidence[SPLIT], record)
        for record in collection.records(library, number)
        if record.raw and SPLIT in record.confidence
    ]
    return [
        *(_reason(variable, several) for variable, several in sorted(said.items())),
        *(_reason(SPLIT, [string]) for string in strings),
    ]


def _reason(variable: str, said: Sequence[Word]) -> dict[str, Any]:
    first, *others = said
    return {
        "variable": variable,
        **_word(variable, first),
        "others": [_word(variable, word) for word in others],
    }


def _word(variable: str, word: Word) -> dict[str, Any]:
    record = word.record
    spans = record.spans.get(variable) or []
    return {
        "value": word.value,
        "source": word.source,
        "confidence": word.confidence,
        "retrieved": record.retrieved,
        "place": record.place,
        "spans": spans,
        "text": [record.raw[start:end] for start, end in spans] if record.raw else [],
    }
