"""
Lists for fitting the splitter, made from single references of the other corpora: laid out, numbered, run together and spoiled as lists in documents are.
"""

from __future__ import annotations

import json
import random
import re
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path

from refs.training.sections import SEGMENTER, Section, files, key, paper


def reference_lists(shared: Path) -> list[list[str]]:
    """
    Read the reference strings of the other corpora, a list for each paper (or, where that is not known, for each twenty), without those of the development sets.
    """
    known = {
        key(json.loads(line)["raw"])
        for path in (shared / "eval/dev").glob("*.jsonl")
        for line in path.open(encoding="utf-8")
    }
    lists = [*_grobid_lists(shared), *_excite_lists(shared), *_anystyle_lists(shared)]
    return [
        kept
        for one in lists
        if len(kept := [string for string in one if key(string) not in known and len(string) > 25]) > 2
    ]


def _grobid_lists(shared: Path) -> Iterator[list[str]]:
    """GROBID's citations, without those of the papers whose sections are held out."""
    held_out = {paper(path) for index, path in enumerate(files(shared / SEGMENTER)) if index % 4 == 3}
    for path in files(shared / "training/grobid/citation"):
        if paper(path) in held_out:
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


_CAPTIONS = (
    "Search in Google Scholar",
    "CrossRefGoogle Scholar",
    "[Google Scholar] [CrossRef]",
    "CrossRef Medline",
    "Article CAS PubMed Google Scholar",
    "View in ScopusGoogle Scholar",
    "[ Links ]",
)


def render(strings: Sequence[str], name: str, chance: random.Random) -> Section:
    """
    Make a list of references as it may stand in a document: one to a line, wrapped, hanging, numbered, in one paragraph, with captions,
    with two run together, with the end of one behind the captions, without full stops.
    """
    layout = chance.choice(
        ("lines", "lines", "blank", "wrapped", "wrapped", "hanging", "blank wrapped", "paragraph", "paragraph")
    )
    number = chance.choice((None, None, None, "[{}] ", "{}. ", "{}.\t", "({}) ", "{} "))
    caption = chance.choice(_CAPTIONS) if chance.random() < 0.25 else ""
    width = chance.choice((42, 55, 70, 85, 100))
    bare = chance.random() < 0.15
    one_line = "wrapped" not in layout and layout != "hanging"
    run_on = one_line and chance.random() < 0.3
    text, carried, starts = "", "", []
    for index, string in enumerate(strings, start=1):
        label = number.format(index) if number else ""
        shown, tail = (
            _broken(string.rstrip(".") if bare else string, chance)
            if caption and one_line and not number
            else (string, "")
        )
        if text:
            text += (
                " "
                if layout == "paragraph" or (run_on and not carried and chance.random() < 0.12)
                else "\n\n"
                if "blank" in layout
                else "\n"
            )
        starts.append(len(text) + len(carried) + len(label))
        text += _laid_out(
            carried + label + shown + (f" {caption}" if tail or (caption and chance.random() < 0.9) else ""),
            layout,
            width,
        )
        carried = tail and f"{tail} "
    return Section(
        f"{name} {layout} {number}", text + ("\n" + carried if carried else ""), tuple(strings), tuple(starts)
    )


def _broken(string: str, chance: random.Random) -> tuple[str, str]:
    """Now and then, a reference and its last sentence apart."""
    at = string.rfind(". ", 0, -4)
    if chance.random() > 0.12 or at < 40 or len(string) - at > 60:
        return string, ""
    return string[: at + 1], string[at + 2 :]


def _laid_out(string: str, layout: str, width: int) -> str:
    if layout in {"lines", "blank", "paragraph"}:
        return string
    lines = textwrap.wrap(
        string, width, subsequent_indent="    " if layout == "hanging" else "", break_long_words=False
    )
    return "\n".join(lines)


def made_lists(shared: Path, seed: int = 7, copies: int = 2) -> list[Section]:
    """
    Render every list of the other corpora a few times, in layouts drawn by chance.
    """
    chance = random.Random(seed)
    return [
        render(one[:40], f"made {index}", chance)
        for _ in range(copies)
        for index, one in enumerate(reference_lists(shared))
    ]


def joined_lists(shared: Path) -> Iterator[Section]:
    """
    Join the references of the development sets into one paragraph for each paper, bare and numbered in two ways.
    """
    for path in sorted((shared / "eval/dev").glob("*.jsonl")):
        for strings in _by_paper(path):
            for number in ("", "[{}] ", "{}. "):
                text = " ".join(number.format(index) + string for index, string in enumerate(strings, start=1))
                yield Section(f"paragraph, {path.stem}, {number.format(1) or 'not numbered'}", text, tuple(strings), ())


def _by_paper(path: Path) -> Iterator[list[str]]:
    papers: dict[str, list[str]] = {}
    for index, line in enumerate(path.open(encoding="utf-8")):
        record = json.loads(line)
        papers.setdefault(record.get("file") or str(index // 20), []).append(" ".join(record["raw"].split()))
    yield from (strings for strings in papers.values() if len(strings) > 2)
