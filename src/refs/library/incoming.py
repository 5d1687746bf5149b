"""
What comes in: the rows of a record and of its item, made without any library.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from refs import jsontext, keys, merge, model
from refs.config import Config
from refs.merge import Record, Word
from refs.model import Item
from refs.store import now
from refs.text import fold, spelling

_WORD = re.compile(r"\w+")
_SEARCHED_TEXT = (
    "publisher",
    "publisher-place",
    "abstract",
    "keyword",
    "note",
    "genre",
    "event-title",
    "number",
    "URL",
)


@dataclass(slots=True)
class Incoming:
    """
    A record on its way into the library, as rows that are ready for the store.

    Args:
        base: the citation key that it came with or that the configured pattern makes, before it is told apart.
        columns: the columns of `items` for an item of this record alone.
        record: the columns of `records`; `digest` is what tells it from other records.
    """

    base: str
    columns: dict[str, Any]
    record: dict[str, Any]

    @property
    def item(self) -> Item:
        """The visible item of this record alone."""
        item: Item = json.loads(self.columns["item"])
        return item


def prepare(config: Config, record: Record) -> Incoming:
    """
    Prepare a record for the library.
    """
    made = columns(item := merge.alone(record))
    made["item"] = jsontext.compact(made["item"])
    words = merge.words([record], config.precedence) if record.confidence else {}
    made["uncertain"] = uncertain(config, words) if words else None
    base = record.key or keys.make(item, config.key_pattern)
    return Incoming(base, made, _row(record))


def _row(record: Record) -> dict[str, Any]:
    said = _canonical(record.variables)
    return {
        "source": record.source,
        "variables": said,
        "confidence": _text(record.confidence),
        "spans": _text(record.spans),
        "native": _text(record.native),
        "raw": record.raw,
        "key": record.key,
        "place": record.place,
        "retrieved": record.retrieved or now(),
        "updates": jsontext.compact(list(record.updates)) if record.updates else None,
        "digest": _digest(record, said),
    }


def _text(value: Mapping[str, Any] | None) -> str | None:
    return jsontext.compact(dict(value)) if value else None


def digest(record: Record) -> str:
    """
    Return what tells records apart: a reference string's own text, else its source with all that it says.
    """
    return _digest(record, _canonical(record.variables))


def _digest(record: Record, said: str) -> str:
    import hashlib  # which loads OpenSSL, and only an import needs it

    if record.raw is not None:
        told = [record.source, " ".join(record.raw.split())]
    else:
        told = [record.source, said, _canonical(record.native or {}), record.key or ""]
    return hashlib.blake2b("\0".join(told).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _canonical(value: Mapping[str, Any]) -> str:
    return jsontext.canonical(dict(value)) if value else "{}"


def uncertain(config: Config, said: Mapping[str, Sequence[Word]]) -> list[str] | None:
    """
    Return the uncertain variables among the words on an item, None if there are none.
    """
    return merge.uncertain(said, config.uncertain_below) or None


def columns(item: Item) -> dict[str, Any]:
    """
    Return the columns of the table `items` that are read off an item: for searching, sorting and finding duplicates.
    """
    people = [name for role in ("author", "editor", "translator") for name in item.get(role) or ()]
    title, year, doi = str(item.get("title") or ""), model.year(item), item.get("DOI")
    return {
        "item": model.ordered(item),
        "author": fold(" ".join(_name_text(name) for name in people)),
        "title": fold(title),
        "container": fold(f"{item.get('container-title') or ''} {item.get('collection-title') or ''}".strip()),
        "text": fold(" ".join([str(item[name]) for name in _SEARCHED_TEXT if item.get(name)])),
        "year": year,
        "doi": str(doi).lower() if doi else None,
        "identifier": _identifier(item),
        "work": _work(title),
        "signature": _signature(people, year),
    }


def _identifier(item: Item) -> str | None:
    """Another identifier by which possible duplicates are looked up, where there is one: `PMID 12345678`."""
    name = next((name for name in ("PMID", "PMCID", "ISBN") if item.get(name)), None)
    return f"{name} {model.bare_identifier(name, str(item[name]))}" if name else None


def _name_text(name: Mapping[str, str]) -> str:
    if len(name) == 2 and (family := name.get("family")) and (given := name.get("given")):
        return f"{family} {given}"
    return " ".join([str(name[part]) for part in _NAME_PARTS if name.get(part)])


_NAME_PARTS = ("non-dropping-particle", "family", "given", "literal")


def _signature(people: Sequence[Mapping[str, str]], year: int | None) -> str | None:
    """The first name's family and the year, `sorenssen 2016`, by which possible duplicates are looked up."""
    if not people or year is None:
        return None
    name = people[0]
    letters = _letters(str(name.get("family") or name.get("literal") or ""))
    return f"{letters} {year}" if letters else None


def _work(title: str) -> str | None:
    """The first 24 letters of a title without its subtitle; None where it says too little to be looked up by."""
    found = _SUBTITLE.search(title)
    letters = _letters(title[: found.start()] if found else title)[:24]
    return letters if len(letters) >= 8 else None


_SUBTITLE = re.compile(r"[:.?!\[(–—-](?:(?<=[:.?!\[(])(?=\s)|(?<=\s[\[(])|(?<=\s[–—-])(?=\s))")
"""A mark with a space behind it, a dash between spaces, a bracket behind a space; one class in front finds it fast."""


def _letters(text: str) -> str:
    spelled = spelling(text)
    plain = spelled.replace(" ", "")
    return plain if plain.isalnum() else "".join(_WORD.findall(spelled))
