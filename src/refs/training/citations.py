"""
Reference strings for measuring the matcher: records of a pool, cited in several styles, some of them misprinted.

    S=../shared/crossref; python -m refs.training.citations --records $S/records.jsonl.gz --but $S/match_dev.jsonl
    --strings strings.jsonl --pool pool.jsonl

A quarter of the works are left out of the pool that is written, so that nothing right can be found for them.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from refs.model import Item
from refs.sources.records import item
from refs.styles import bibliography

STYLES = (
    "modern-language-association apa apa chicago-author-date elsevier-harvard ieee vancouver american-chemical-society "
    "american-institute-of-physics elsevier-without-titles nature"
).split()
"""The styles, those more often named more often used."""

_UNTITLED = frozenset(("american-chemical-society", "american-institute-of-physics", "nature"))
"""Styles whose lists commonly have no titles of articles, though today's form of the style can print them."""

_ABSENT, _MISPRINTED, _ONLINE = 0.25, 0.25, 0.5
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def cited(record: dict[str, Any], style: str, chance: Random) -> str:
    """
    Return the reference string of a record in a style, "" where nothing comes of it.
    """
    work = {name: value for name, value in item(record).items() if name != "DOI"}
    if "available-date" in work and chance.random() < _ONLINE:
        work["issued"] = work["available-date"]
    if record.get("page") and not work.get("number"):
        work["page"] = str(record["page"])
    if style in _UNTITLED and work.get("container-title"):
        _without_title(work)
    return bibliography([("one", work)], style).text.strip()


def _without_title(work: Item) -> None:
    for name in ("title", "issue", "publisher", "publisher-place"):
        work.pop(name, None)
    work["type"] = "article-journal"


def misprinted(raw: str, chance: Random) -> str:
    """
    Return a string with wrong letters, and with spaces too many and too few, as scanned lists have them.
    """
    letters = []
    for letter in raw:
        dice = chance.random()
        if letter == " " and dice < 0.06:
            continue
        letters.append(chance.choice(_LETTERS) if dice > 0.99 else f"{letter} " if dice > 0.98 else letter)
    return "".join(letters)


def strings(records: Iterable[dict[str, Any]], seed: int) -> Iterator[dict[str, str | None]]:
    """
    Yield a line for each record: `raw`, `doi` (None where the work is to be left out of the pool) and `style`.
    """
    chance = Random(seed)
    for record in records:
        style = chance.choice(STYLES)
        raw = cited(record, style, chance)
        if chance.random() < _MISPRINTED:
            raw, style = misprinted(raw, chance), f"{style}-noise"
        absent = chance.random() < _ABSENT
        if raw:
            yield {"raw": raw, "doi": None if absent else record["DOI"].lower(), "style": style, "of": record["DOI"]}


def main(argv: Sequence[str] | None = None) -> int:
    """
    Write reference strings, and the pool of records to look for them in.
    """
    parser = argparse.ArgumentParser(prog="refs.training.citations", description=__doc__.split("\n")[1])
    parser.add_argument("--records", type=Path, required=True, help="Crossref records, gzipped JSON lines")
    parser.add_argument("--but", type=Path, help="JSON lines whose doi is not to be cited")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--strings", type=Path, required=True, help="where to write the strings")
    parser.add_argument("--pool", type=Path, required=True, help="where to write the records that are left")
    options = parser.parse_args(argv)
    records = [json.loads(line) for line in gzip.decompress(options.records.read_bytes()).splitlines()]
    lines = list(strings(_chosen(records, options.but, options.count, options.seed), options.seed))
    absent = {line["of"] for line in lines if line["doi"] is None}
    _write(options.strings, lines)
    _write(options.pool, (record for record in records if record["DOI"] not in absent))
    return 0


def _chosen(records: Sequence[dict[str, Any]], but: Path | None, count: int, seed: int) -> list[dict[str, Any]]:
    """Some records at random, none of whose DOIs are in a file."""
    seen = {json.loads(line)["doi"] for line in but.read_text(encoding="utf-8").splitlines()} if but else set()
    free = [record for record in records if record["DOI"].lower() not in seen]
    return Random(seed).sample(free, min(count, len(free)))


def _write(path: Path, lines: Iterable[object]) -> None:
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
