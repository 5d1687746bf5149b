"""
Measuring: the development sets parsed by the whole pipeline, and scored by the scorer that lies beside them.
"""

from __future__ import annotations

import importlib.util
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from refs.model import Item, year
from refs.parse.assemble import assemble
from refs.parse.bundles import first_work
from refs.parse.label import Labeller
from refs.parse.network import WEIGHTS, Network

SETS = ("anystyle", "grobid", "excite")
"""The development sets."""

_SURE, _MARKED = 0.95, 0.5
"""What counts as sure, and below what `refs import` marks a value as uncertain."""

VARIABLES = {
    "author_families": "author",
    "title": "title",
    "year": "issued",
    "container": "container-title",
    "volume": "volume",
    "issue": "issue",
    "page_first": "page",
    "page_last": "page",
    "publisher": "publisher",
    "location": "publisher-place",
    "doi": "DOI",
    "url": "URL",
    "editor_families": "editor",
}
"""The scorer's fields and the CSL variables that they are taken from."""


@dataclass(slots=True)
class Result:
    """
    What the scorer found on one set.

    Args:
        micro: micro F1 over all fields, in per cent.
        whole: references with every core field right, in per cent.
        groups: (micro, whole, count) of each group of the set.
        misses: the scorer's account of every miss.
        sure: how many values were given a confidence of at least 0.95.
        sure_right: how many of these were right.
        values: how many values there were.
    """

    micro: float
    whole: float
    groups: dict[str, tuple[float, float, int]]
    misses: list[dict[str, Any]] = field(default_factory=list)
    sure: int = 0
    sure_right: int = 0
    values: int = 0
    marked: int = 0
    marked_wrong: int = 0


def scorer(path: Path) -> ModuleType:
    """
    Import the scorer from its file.
    """
    spec = importlib.util.spec_from_file_location("score", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fields(item: Item) -> dict[str, Any]:
    """
    Return an item in the scorer's fields.
    """
    first, _, last = re.sub(r"\s*[-‐‑–—]+\s*", "-", str(item.get("page") or item.get("number") or "")).partition("-")
    found = {
        "author_families": _families(item.get("author")),
        "editor_families": _families(item.get("editor")),
        "year": str(year(item) or ""),
        "container": item.get("container-title") or item.get("collection-title"),
        "page_first": first if "page" in item or item.get("type") == "article-journal" else "",
        "page_last": last if "page" in item else "",
    }
    plain = ("title", "volume", "issue", "publisher", "location", "doi", "url")
    found |= {name: item.get(VARIABLES[name]) for name in plain}
    if "container-title" not in item:  # the scorer, which knows no series, calls its number a volume
        found["volume"] = found["volume"] or item.get("collection-number")
    return {name: value for name, value in found.items() if value}


def _families(names: list[dict[str, str]] | None) -> list[str]:
    parts = ("non-dropping-particle", "family")
    return [
        n.get("literal") or " ".join(n[part] for part in parts if part in n) or n.get("given", "") for n in names or []
    ]


def parse_set(gold: Mapping[str, Any], labeller: Labeller) -> Iterator[tuple[str, dict[str, Any], Mapping[str, float]]]:
    """
    Yield (id, fields, confidences by CSL variable) for each reference of a set.
    """
    texts = [first_work(one["raw"]) for one in gold.values()]
    for key, text, tokens in zip(gold, texts, labeller.label(texts), strict=True):
        assembled = assemble(tokens, text)
        yield key, fields(assembled.item), assembled.confidence


_Parsed = dict[str, tuple[dict[str, Any], Mapping[str, float]]]


def _read(folder: Path, name: str, weights: Path) -> tuple[ModuleType, Mapping[str, Any], _Parsed]:
    """Return the scorer, a development set, and what its references are parsed into."""
    score = scorer(folder / "score.py")
    gold = score.load(folder / "dev" / f"{name}.jsonl")
    labeller = Labeller(Network.load(weights))
    return score, gold, {key: (found, sure) for key, found, sure in parse_set(gold, labeller)}


def evaluate(folder: Path, name: str, weights: Path = WEIGHTS) -> Result:
    """
    Score one development set.

    Args:
        folder: holds `score.py` and `dev/`.
        name: of the set.
        weights: the network's weights.
    """
    score, gold, parsed = _read(folder, name, weights)
    predicted = {key: {"id": key, "fields": found} for key, (found, _) in parsed.items()}
    misses: list[dict[str, Any]] = []
    counts = score.score(gold, predicted, misses)
    groups = {}
    for group in sorted({one.get("group", "") for one in gold.values()}):
        some = {key: one for key, one in gold.items() if one.get("group", "") == group}
        groups[group] = (*_shares(score, score.score(some, predicted)), len(some))
    result = Result(*_shares(score, counts), groups, misses)
    _calibrate(result, gold, parsed)
    return result


def _shares(score: ModuleType, counts: dict[str, Any]) -> tuple[float, float]:
    return 100 * score.prf(*counts["micro"])[2], 100 * counts["whole"] / max(1, counts["n"])


def judged(folder: Path, name: str, weights: Path = WEIGHTS) -> Iterator[tuple[str, float, bool]]:
    """
    Yield, for each value read from a development set, its CSL variable, its confidence, and whether it is right.

    Args:
        folder: holds `score.py` and `dev/`.
        name: of the set.
        weights: the network's weights.
    """
    score, gold, parsed = _read(folder, name, weights)
    misses: list[dict[str, Any]] = []
    score.score(gold, {key: {"id": key, "fields": found} for key, (found, _) in parsed.items()}, misses)
    yield from _judged(gold, parsed, misses)


def _judged(
    gold: Mapping[str, Any],
    parsed: Mapping[str, tuple[dict[str, Any], Mapping[str, float]]],
    misses: Iterable[Mapping[str, Any]],
) -> Iterator[tuple[str, float, bool]]:
    missed = {(miss["id"], miss["field"]) for miss in misses}
    for key, (found, confidences) in parsed.items():
        for name in found:
            if name not in gold[key].get("skip", []):
                yield VARIABLES[name], confidences.get(VARIABLES[name], 0.0), (key, name) not in missed


def _calibrate(
    result: Result, gold: Mapping[str, Any], parsed: Mapping[str, tuple[dict[str, Any], Mapping[str, float]]]
) -> None:
    """Count the values that were given a high confidence, those of them that are right, and those that would be marked."""
    for _, confidence, right in _judged(gold, parsed, result.misses):
        result.values += 1
        result.sure += confidence >= _SURE
        result.sure_right += confidence >= _SURE and right
        result.marked += confidence < _MARKED
        result.marked_wrong += confidence < _MARKED and not right


def report(result: Result, name: str, show: Callable[[str], None], examples: int = 3) -> None:
    """
    Print a result: the figures, by group, the confidences, and the commonest misses with examples.
    """
    show(f"{name}: micro F1 {result.micro:.2f}, whole references {result.whole:.2f}")
    for group, (micro, whole, count) in result.groups.items():
        show(f"  {group or 'all':12} n {count:4}  micro F1 {micro:.2f}  whole {whole:.2f}")
    share = 100 * result.sure / max(1, result.values)
    right = 100 * result.sure_right / max(1, result.sure)
    show(f"  confidence >= {_SURE}: {share:.1f} % of values, {right:.1f} % of them right")
    wrong = 100 * result.marked_wrong / max(1, result.marked)
    show(f"  confidence < {_MARKED}: {result.marked} values, {wrong:.1f} % of them wrong")
    kinds = Counter((miss["field"], miss["kind"]) for miss in result.misses)
    for (variable, kind), count in kinds.most_common(8):
        show(f"  {count:4} {variable} {kind}")
        some = [miss for miss in result.misses if (miss["field"], miss["kind"]) == (variable, kind)]
        for miss in some[:: max(1, len(some) // max(1, examples))][:examples]:
            wanted, given = (json.dumps(miss[key], ensure_ascii=False) for key in ("gold", "pred"))
            show(f"         right {wanted}  given {given}")
            show(f"         in    {miss['raw'][:200]}")
