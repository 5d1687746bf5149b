"""
Lists for fitting the splitter, made from single references of the other corpora: laid out, numbered, run together and spoiled as lists in documents are.
"""

from __future__ import annotations

import itertools
import json
import random
import re
import textwrap
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from refs.parse.splitting.candidates import AUTHOR_SHAPES
from refs.parse.splitting.openings import left_shape, name_run, right_shape
from refs.training.corpora import is_dev, read_corpora
from refs.training.sections import SEGMENTER, Section, files, key, paper
from refs.training.synthetic.synthesize import LANGUAGE_SHARES
from refs.training.synthetic.templates import write
from refs.training.synthetic.works import draw, gather, read_records


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
        if len(
            kept := [string for string in one if key(string) not in known and len(string) > 25 and not _several(string)]
        )
        > 2
    ]


def _several(string: str) -> bool:
    """Whether a string of the corpora holds several works: `… Phys. Rev. C 46, 455 (1992); B. Mosconi and P. Ricci, Nucl. Phys. …`."""
    return any(
        left_shape(string[: found.start() + 1]) == "semicolon_closed"
        and right_shape(string[found.end() :]) in AUTHOR_SHAPES
        for found in re.finditer(";\\s", string)
    )


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


@dataclass(frozen=True, slots=True)
class _Spoiling:
    """
    How a list is laid out and spoiled.

    Args:
        layout: `lines`, `blank`, `wrapped`, `hanging`, `blank wrapped` or `paragraph`.
        number: the pattern of its labels, or None.
        caption: what its page hangs behind each reference.
        width: the width of wrapped lines.
        bare: whether its references lack their full stops.
        run_on: the chance that a reference stands in the line of the one before.
        grouped: the chance that one has no label of its own but stands behind another (`[3] …; …`).
        parting: what stands between the two.
    """

    layout: str
    number: str | None
    caption: str
    width: int
    bare: bool
    run_on: float
    grouped: float
    parting: str

    @classmethod
    def drawn(cls, chance: random.Random) -> _Spoiling:
        layout = chance.choice(
            ("lines", "lines", "blank", "wrapped", "wrapped", "hanging", "blank wrapped", "paragraph", "paragraph")
        )
        number = chance.choice((None, None, None, "[{}] ", "{}. ", "{}.\t", "({}) ", "{} "))
        caption = chance.choice(_CAPTIONS) if chance.random() < 0.25 else ""
        one_line = layout in {"lines", "blank"}
        return cls(
            layout,
            number,
            caption,
            chance.choice((42, 55, 70, 85, 100)),
            bare=chance.random() < 0.1,
            run_on=1.0 if layout == "paragraph" else 0.12 if one_line and chance.random() < 0.4 else 0.0,
            grouped=chance.uniform(0.15, 0.7) if number and not caption and chance.random() < 0.4 else 0.0,
            parting=chance.choice((";", ";", ".")),
        )


def render(strings: Sequence[str], name: str, chance: random.Random) -> Section:
    """
    Make a list of references as it may stand in a document: one to a line, wrapped, hanging, numbered, in one paragraph, with captions,
    with two run together or under one number, with the end of one behind the captions, without full stops.
    """
    how = _Spoiling.drawn(chance)
    blocks: list[str] = []
    begins: list[int] = []
    carried = ""
    count = 0
    for string in strings:
        grouped = bool(blocks) and chance.random() < how.grouped
        count += not grouped
        label = how.number.format(count) if how.number and not grouped else ""
        shown, tail = (
            _broken(string.rstrip(".") if how.bare else string, chance)
            if how.caption and not how.number
            else (string, "")
        )
        caption = f" {how.caption}" if tail or (how.caption and chance.random() < 0.9) else ""
        block = carried + label + shown + caption
        if grouped or (blocks and not carried and chance.random() < how.run_on):
            parting = how.parting if grouped else ""
            blocks[-1] = f"{_open_end(blocks[-1], chance, parting)} {block}"
        else:
            blocks.append(block)
        begins.append(_solid(blocks) - len("".join((shown + caption).split())))
        carried = tail and f"{tail} "
    text = ("\n\n" if "blank" in how.layout else "\n").join(
        [*(_laid_out(block, how) for block in blocks), *([carried] if carried else [])]
    )
    return Section(f"{name} {how.layout} {how.number}", text, tuple(strings), tuple(_places(text, begins)))


def _open_end(block: str, chance: random.Random, parting: str) -> str:
    """The end of a block that another reference is run on to: what parts a group, else now and then no full stop."""
    if parting:
        return block.rstrip(".;") + parting
    return block.rstrip(".") if chance.random() < 0.3 else block


def _solid(blocks: Sequence[str]) -> int:
    return sum(len("".join(block.split())) for block in blocks)


def _places(text: str, solid: Sequence[int]) -> list[int]:
    """Turn counts of characters that are not white space into offsets."""
    offsets = [at for at, character in enumerate(text) if not character.isspace()]
    return [offsets[count] for count in solid]


def _broken(string: str, chance: random.Random) -> tuple[str, str]:
    """Now and then, a reference and its last sentence apart."""
    at = string.rfind(". ", 0, -4)
    if chance.random() > 0.12 or at < 40 or len(string) - at > 60:
        return string, ""
    return string[: at + 1], string[at + 2 :]


def _laid_out(block: str, how: _Spoiling) -> str:
    if how.layout in {"lines", "blank", "paragraph"}:
        return block
    return "\n".join(
        textwrap.wrap(
            block, how.width, subsequent_indent="    " if how.layout == "hanging" else "", break_long_words=False
        )
    )


def made_lists(shared: Path, seed: int = 7, copies: int = 2, written: int = 350) -> list[Section]:
    """
    Render every list of the other corpora a few times, in layouts drawn by chance, and as many written lists as asked for once.
    """
    chance = random.Random(seed)
    lists = [*reference_lists(shared) * copies, *written_lists(shared, written, chance)]
    return [render(_stretch(one, chance), f"made {index}", chance) for index, one in enumerate(lists)]


def _stretch(strings: list[str], chance: random.Random) -> list[str]:
    """As much of a list as is made one of: now and then a few references, as people paste them."""
    if chance.random() > 0.25:
        return strings[:40]
    start = chance.randrange(len(strings))
    return strings[start : start + chance.randint(2, 6)]


def written_lists(shared: Path, count: int, chance: random.Random) -> Iterator[list[str]]:
    """
    Write lists of synthetic references, each in one language and in one form: for each of its references the same choices are drawn.
    """
    references = [one for one in read_corpora(shared / "training") if not is_dev(one, shared / "eval" / "dev")]
    pool = gather((one for one in references if one.whole), read_records(shared / "crossref" / "records.jsonl.gz"))
    languages, shares = list(LANGUAGE_SHARES), list(LANGUAGE_SHARES.values())
    for _ in range(count):
        language, form = chance.choices(languages, shares)[0], chance.random()
        works = [draw(pool, language, chance) for _ in range(chance.randint(6, 30))]
        works = [replace(work, authors=()) if chance.random() < 0.08 else work for work in works]
        texts = [write(work, random.Random(form)).text.strip() for work in works]
        kept = [text for text in texts if len(text) > 25 and not text[0].isdigit() and text[0] not in "[("]
        if len(kept) > 2:
            yield sorted(kept) if chance.random() < 0.6 else kept


def paragraphs(shared: Path) -> Iterator[Section]:
    """
    Run every list of the other corpora together into one paragraph, with a space between, and with a full stop and a space.
    """
    for index, strings in enumerate(reference_lists(shared)):
        for stop in ("", "."):
            ended = tuple(string.rstrip(".") + stop if stop else string for string in strings)
            begins = itertools.accumulate((len(string) + 1 for string in ended[:-1]), initial=0)
            yield Section(f"paragraph {index}{stop}", " ".join(ended), ended, tuple(begins))


_OWN_NUMBER = re.compile(r"^(?:\[\d{1,3}\s?\]|\(\d{1,3}\)|\d{1,3}[.)])\s*")
"""The number that some references of the corpora have kept."""


def joined_lists(shared: Path) -> Iterator[Section]:
    """
    Join the references of the development sets into one paragraph for each list: numbered in two ways, with a space between, and without their
    full stops and a full stop between; and once a reference to a line.
    """
    for path in sorted((shared / "eval/dev").glob("*.jsonl")):
        for strings in _dev_lists(path):
            bare = tuple(_OWN_NUMBER.sub("", string) for string in strings)
            joined = {
                "a space between": " ".join(bare),
                "a full stop between": " ".join(string.rstrip(".") + "." for string in bare),
                "a line each": "\n".join(bare),
                "[1]": " ".join(f"[{index}] {string}" for index, string in enumerate(bare, start=1)),
                "1.": " ".join(f"{index}. {string}" for index, string in enumerate(bare, start=1)),
            }
            for how, text in joined.items():
                gold = tuple(string.rstrip(".") + "." for string in bare) if "full stop" in how else bare
                yield Section(f"{path.stem}, {how}", text, gold, ())


def _dev_lists(path: Path) -> Iterator[list[str]]:
    """The lists of a development set: a paper's references; where papers are not known, twenty that open alike, for a list is in one style."""
    records = [json.loads(line) for line in path.open(encoding="utf-8")]
    strings = [" ".join(record["raw"].split()) for record in records]
    if all(record.get("file") for record in records):
        papers: dict[str, list[str]] = {}
        for record, string in zip(records, strings, strict=True):
            papers.setdefault(record["file"], []).append(string)
        yield from (own for own in papers.values() if len(own) > 2)
        return
    alike = sorted(strings, key=lambda string: (name_run(string), right_shape(string), string))
    yield from (alike[at : at + 20] for at in range(0, len(alike), 20))
