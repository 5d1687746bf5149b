"""
Reference sections whose strings are known: reading them, scoring splitting on them, and fitting the weights of `refs.parse.boundaries`.

The corpus is GROBID's reference segmenter (TEI: `<bibl>` around each reference, `<label>` around its number, `<lb/>` where a line ends). Every fourth
file, by name, is held out of fitting. Lists made from other labelled references (GROBID citations, EXCITE, AnyStyle), one to a line, wrapped, numbered,
joined into one paragraph or with captions behind them, are fitted on too; the development sets are not.

The comparison: a string counts if one of the list's is equal to it without white space, hyphens, and the marks of the label at its beginning. Captions
that the corpus keeps (`CrossRef Medline`) are taken off both. In a file without `<lb/>` every `<bibl>` begins a line; `--joined` joins those too.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
import sys
import textwrap
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from refs.parse.boundaries import Habits, Passed, Row, candidates
from refs.parse.cruft import trailing
from refs.parse.split import rows_of, split
from refs.text import repair

SHARED = Path(__file__).parents[4] / "shared"
SEGMENTER = "training/grobid/reference-segmenter"


@dataclass(frozen=True, slots=True)
class Section:
    """
    A reference section and its strings.

    Args:
        name: the file or rendering it comes from.
        text: the document.
        strings: the reference strings in it, without labels, in order.
        starts: where each begins in the document, its label not counted.
    """

    name: str
    text: str
    strings: tuple[str, ...]
    starts: tuple[int, ...]


_BIBL, _END, _LABEL, _LABEL_END, _BREAK = "\ue000\ue001\ue002\ue003\ue004"
_MARKS = {"bibl": (_BIBL, _END), "label": (_LABEL, _LABEL_END), "lb": ("", _BREAK)}


def _flatten(element: ET.Element) -> str:
    """The text of an element, with a character of the private use area where its tags of interest stand."""
    tag = element.tag.rsplit("}", 1)[-1]
    if tag == "teiHeader":
        return ""
    before, after = _MARKS.get(tag, ("", ""))
    return before + (element.text or "") + "".join(_flatten(child) + (child.tail or "") for child in element) + after


def read_section(path: Path, *, joined: bool = False) -> Section:
    """
    Read one file of the segmenter corpus.

    Args:
        path: a TEI file.
        joined: whether a file that tells no line ends is taken as one paragraph.
    """
    flat = " ".join(_flatten(ET.fromstring(path.read_text(encoding="utf-8"))).split())
    if _BREAK not in flat and not joined:
        flat = flat.replace(_BIBL, _BREAK + _BIBL)
    flat = re.sub(f"({_BIBL}|{_LABEL}) ", r" \1", re.sub(f" ?{_BREAK} ?", "\n", flat))
    text = re.sub(f"[{_BIBL}{_END}{_LABEL}{_LABEL_END}]", "", flat)
    spans = [_span(flat, found) for found in re.finditer(f"{_BIBL}[^{_END}]*{_END}", flat)]
    return Section(path.name, text, tuple(text[start:end] for start, end in spans), tuple(start for start, _ in spans))


def _span(flat: str, found: re.Match[str]) -> tuple[int, int]:
    """Where a reference lies in the text without marks, the label at its beginning not counted."""
    label = re.match(f"{_BIBL}\\s*{_LABEL}[^{_LABEL_END}]*{_LABEL_END}", found.group())
    return _unmarked(flat, found.start() + (label.end() if label else 0)), _unmarked(flat, found.end())


def _unmarked(flat: str, at: int) -> int:
    return at - sum(flat.count(mark, 0, at) for mark in (_BIBL, _END, _LABEL, _LABEL_END))


def sections(folder: Path, *, held_out: bool | None = None, joined: bool = False) -> list[Section]:
    """
    Read the corpus.

    Args:
        folder: where its files lie.
        held_out: True gives only every fourth file, False only the others, None all.
        joined: see `read_section`.
    """
    return [read_section(path, joined=joined) for index, path in enumerate(_files(folder)) if held_out is None or held_out == (index % 4 == 3)]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_file())


def _paper(path: Path) -> str:
    return re.split(r"\.(?:training|header|tei)", path.name)[0]


def key(string: str) -> str:
    """
    Give what two equal reference strings have in common: see the comparison above.
    """
    flat = " ".join(repair(string).split())
    flat = re.sub(r"^[.,:;)\]\s]*(?:\(?[a-k]\s?\)\s?)?", "", flat[: trailing(flat)] or flat)
    return re.sub(r"[\s\-\u2010\u00ad]+", "", flat).lstrip(".,:;)]")


def compare(gold: Sequence[str], found: Sequence[str]) -> tuple[int, int, int]:
    """
    Compare two lists of reference strings.

    Returns:
        How many agree, how many gold strings there are, how many were found.
    """
    wanted = Counter(filter(None, map(key, gold)))
    given = Counter(filter(None, map(key, found)))
    return (wanted & given).total(), wanted.total(), given.total()


def f1(hits: int, gold: int, found: int) -> float:
    """
    Give the harmonic mean of precision and recall, in percent.
    """
    return 200 * hits / (gold + found) if gold + found else 0.0


# --- lists made from references of other corpora ---


def reference_lists(shared: Path) -> list[list[str]]:
    """
    Read the reference strings of the other corpora, a list for each paper (or, where that is not known, for each twenty), without those of the development sets.
    """
    known = {key(json.loads(line)["raw"]) for path in (shared / "eval/dev").glob("*.jsonl") for line in path.open(encoding="utf-8")}
    lists = [*_grobid_lists(shared), *_excite_lists(shared), *_anystyle_lists(shared)]
    return [kept for one in lists if len(kept := [string for string in one if key(string) not in known and len(string) > 25]) > 2]


def _grobid_lists(shared: Path) -> Iterator[list[str]]:
    """GROBID's citations, without those of the papers whose sections are held out."""
    held_out = {_paper(path) for index, path in enumerate(_files(shared / SEGMENTER)) if index % 4 == 3}
    for path in _files(shared / "training/grobid/citation"):
        if _paper(path) in held_out:
            continue
        try:
            root = ET.fromstring(path.read_text(encoding="utf-8"))
        except (ET.ParseError, UnicodeDecodeError):
            continue
        yield [" ".join("".join(element.itertext()).split()) for element in root.iter() if element.tag.endswith("bibl")]


def _excite_lists(shared: Path) -> Iterator[list[str]]:
    for path in sorted((shared / "training/excite").glob("*/*.xml")):
        text = path.read_text(encoding="utf-8", errors="replace")
        lines = (" ".join(re.sub(r"</?[a-z-]+>", "", line).split()) for line in text.splitlines())
        yield [line for line in lines if line]


def _anystyle_lists(shared: Path) -> Iterator[list[str]]:
    for name in ("core", "good"):
        root = ET.parse(shared / f"training/anystyle/{name}.xml").getroot()
        strings = [" ".join(" ".join(element.itertext()).split()) for element in root]
        yield from (strings[at : at + 20] for at in range(0, len(strings), 20))


_CAPTIONS = ("Search in Google Scholar", "CrossRefGoogle Scholar", "[Google Scholar] [CrossRef]", "CrossRef Medline", "Article CAS PubMed Google Scholar", "View in ScopusGoogle Scholar", "[ Links ]")


def render(strings: Sequence[str], name: str, chance: random.Random) -> Section:
    """
    Make a list of references as it may stand in a document: one to a line, wrapped, hanging, numbered, in one paragraph, with captions.
    """
    layout = chance.choice(("lines", "lines", "blank", "wrapped", "wrapped", "hanging", "blank wrapped", "paragraph", "paragraph"))
    number = chance.choice((None, None, None, "[{}] ", "{}. ", "{}.\t", "({}) ", "{} "))
    caption = chance.choice(_CAPTIONS) if chance.random() < 0.25 else ""
    width = chance.choice((42, 55, 70, 85, 100))
    run_on = chance.random() < 0.3 and "wrapped" not in layout and layout != "hanging"
    text, starts = "", []
    for index, string in enumerate(strings, start=1):
        label = number.format(index) if number else ""
        shown = _laid_out(label + string + (f" {caption}" if caption and chance.random() < 0.9 else ""), layout, width, chance)
        if text:
            text += " " if layout == "paragraph" or run_on and chance.random() < 0.12 else "\n\n" if "blank" in layout else "\n"
        starts.append(len(text) + len(label))
        text += shown
    return Section(f"{name} {layout} {number}", text, tuple(strings), tuple(starts))


def _laid_out(string: str, layout: str, width: int, chance: random.Random) -> str:
    if layout in {"lines", "blank", "paragraph"}:
        return string
    lines = textwrap.wrap(string, width, subsequent_indent="    " if layout == "hanging" else "", break_long_words=False)
    return "\n".join(lines)


def made_lists(shared: Path, seed: int = 7, copies: int = 2) -> list[Section]:
    """
    Render every list of the other corpora a few times, in layouts drawn by chance.
    """
    chance = random.Random(seed)
    return [render(one[:40], f"made {index}", chance) for _ in range(copies) for index, one in enumerate(reference_lists(shared))]


# --- fitting ---


@dataclass(frozen=True, slots=True)
class Examples:
    """
    What a logistic model is fitted on: the names of the features of each candidate, and whether a reference opens there.
    """

    features: list[list[str]]
    opens: list[bool]


def _truth(rows: Sequence[Row], found: Sequence[object], section: Section) -> list[bool]:
    """Which candidates are at the beginning of a reference: nothing but marks lies between the two places."""
    truth = []
    for one in found:
        at = rows[one.row].start + one.at  # type: ignore[attr-defined]
        truth.append(any(not re.search(r"[^\W_]", section.text[min(start, at) : max(start, at)]) for start in _near(section.starts, at)))
    return truth


def _near(starts: Sequence[int], at: int) -> list[int]:
    from bisect import bisect_left

    here = bisect_left(starts, at)
    return list(starts[max(here - 2, 0) : here + 2])


def fit(chosen: Sequence[Section], penalty: float = 1.0) -> dict[str, dict[str, float]]:
    """
    Fit both models.
    """
    prepared = []
    for section in chosen:
        for rows, numbered in rows_of(section.text):
            found = candidates(rows, numbered=numbered)
            prepared.append((rows, found, _truth(rows, found, section)))
    first = _logistic(Examples([one.features for _, found, _ in prepared for one in found], [one for _, _, truth in prepared for one in truth]), penalty)
    features: list[list[str]] = []
    opens: list[bool] = []
    for rows, found, truth in prepared:
        scores = [sum(first.get(name, 0.0) for name in one.features) for one in found]
        habits = Habits.of(rows, found, scores)
        passed = Passed(rows, found, alphabetical=habits.alphabetical)
        last = 0
        for index, (one, is_opening) in enumerate(zip(found, truth, strict=True)):
            one.score = scores[index]
            if index and not one.kind.endswith("label"):
                features.append([*one.features, *habits.features(rows, one), *passed.features(last, index)])
                opens.append(is_opening)
            last = index if is_opening else last
    return {"first": first, "second": _logistic(Examples(features, opens), penalty)}


def _logistic(examples: Examples, penalty: float, rounds: int = 250) -> dict[str, float]:
    """A logistic regression with a quadratic penalty, by accelerated gradient descent."""
    import numpy as np

    counts = Counter(name for names in examples.features for name in names)
    names = sorted(name for name, count in counts.items() if count >= (30 if name.startswith("word=") else 8))
    index = {name: at for at, name in enumerate(names)}
    pairs = [(row, index[name]) for row, own in enumerate(examples.features) for name in own if name in index]
    rows, columns = (np.array(side) for side in zip(*pairs, strict=True))
    target = np.array(examples.opens, dtype=float)
    weights = np.zeros(len(names))
    velocity = np.zeros(len(names))
    squares = np.zeros(len(names))
    for step in range(1, rounds + 1):
        scores = np.bincount(rows, weights[columns], minlength=len(target))
        error = 1 / (1 + np.exp(-scores)) - target
        gradient = np.bincount(columns, error[rows], minlength=len(names)) + penalty * weights
        velocity = 0.9 * velocity + 0.1 * gradient
        squares = 0.99 * squares + 0.01 * gradient**2
        rate = 0.1 * (1 - step / (rounds + 1))
        weights -= rate * (velocity / (1 - 0.9**step)) / (np.sqrt(squares / (1 - 0.99**step)) + 1e-8)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True) if abs(weight) >= 0.05}
