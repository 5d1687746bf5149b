"""
Sections: reference lists whose strings are known, and how strings that splitting finds are compared with them.

The corpus is GROBID's reference segmenter (TEI: `<bibl>` around each reference, `<label>` around its number, `<lb/>` where a line ends). Every fourth
file, by name, is held out of fitting.

The comparison: a string counts if one of the list's is equal to it without white space, hyphens, and the marks of the label at its beginning. Captions
that the corpus keeps (`CrossRef Medline`) are taken off both. In a file without `<lb/>` every `<bibl>` begins a line, unless it is asked to be joined.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from refs.parse.splitting.cruft import trailing
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
    return [
        read_section(path, joined=joined)
        for index, path in enumerate(files(folder))
        if held_out is None or held_out == (index % 4 == 3)
    ]


def files(folder: Path) -> list[Path]:
    """
    List the files of a corpus in the order that holding out goes by.
    """
    return sorted(path for path in folder.iterdir() if path.is_file())


def paper(path: Path) -> str:
    """
    Name the paper that a file of any GROBID corpus was made from.
    """
    return re.split(r"\.(?:training|header|tei)", path.name)[0]


def key(string: str) -> str:
    """
    Give what two equal reference strings have in common: see the comparison above.
    """
    flat = (
        " ".join(repair(string).split())
        .replace("- ", "-")
        .replace("Med-line", "Medline")
        .replace("Cross-Ref", "CrossRef")
    )
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
