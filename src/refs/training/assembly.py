"""
Measuring assembly alone: synthetic references with the labels that they were written with, assembled and compared with them.

What the labels say and the item does not is a fault of assembly, whatever the labeller can do: a rule that knows better
than labels that are right, names taken apart otherwise, words left in a number.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final

from refs.model import Item
from refs.parse.assemble import assemble
from refs.parse.label import Token
from refs.parse.locators import read_edition, read_version
from refs.parse.runs import Run, runs_of
from refs.text import fold
from refs.training.corpora import Reference
from refs.training.settle import gold_tokens
from refs.training.synthetic.synthesize import LANGUAGE_SHARES
from refs.training.synthetic.templates import write
from refs.training.synthetic.works import Pool, draw

_NAMES: Final = ("author", "editor", "translator")
_TEXTS: Final = {
    "title": ("title",),
    "container": ("container-title",),
    "collection": ("collection-title",),
    "publisher": ("publisher", "archive", "genre"),
    "place": ("publisher-place", "archive-place", "event-place", "jurisdiction"),
    "volume": ("volume", "collection-number", "number-of-volumes"),
    "issue": ("issue", "collection-number", "number"),
    "pages": ("page", "number-of-pages", "locator", "number", "section", "chapter-number", "volume"),
    "date": ("issued", "original-date"),
    "edition": ("edition", "version"),
}
"""Labels, and the variables that may hold what they mark; the first is the usual one."""

_YEAR: Final = re.compile(r"(?:1[4-9]|20)\d\d")
_FIGURES: Final = {"date": _YEAR, "pages": re.compile(r"\d|(?<![^\W\d_])p{0,2}[ivxlc]+(?!/a)\b", re.IGNORECASE)}
"""What stands in a date or in pages that say anything, as `n. d.` and `no–no` do not."""


@dataclass(slots=True)
class Disagreement:
    """
    Where an item does not say what the labels say.

    Args:
        label: what is marked.
        text: the reference string.
        marked: the stretches that are marked so.
        given: what the item has instead.
    """

    label: str
    text: str
    marked: list[str]
    given: Any


@dataclass(slots=True)
class Account:
    """
    What was found.

    Args:
        count: how many references were assembled.
        whole: how many say in every variable what the labels say.
        disagreements: where the others do not.
    """

    count: int = 0
    whole: int = 0
    disagreements: list[Disagreement] = field(default_factory=list)


def measure(pool: Pool, count: int, seed: int) -> Account:
    """
    Assemble synthetic references, undamaged, from the labels that they were written with.

    Args:
        pool: what they are made of.
        count: how many.
        seed: of all choices.
    """
    account = Account()
    for reference in _references(pool, count, seed):
        tokens = gold_tokens(reference)
        found = list(disagreements(tokens, reference.text, assemble(tokens, reference.text).item))
        account.count += 1
        account.whole += not found
        account.disagreements += found
    return account


def _references(pool: Pool, count: int, seed: int) -> Iterator[Reference]:
    random = Random(seed)
    languages, shares = list(LANGUAGE_SHARES), list(LANGUAGE_SHARES.values())
    for _ in range(count):
        line = write(draw(pool, random.choices(languages, shares)[0], random), random)
        if line.text.strip():
            yield line.reference("template")


def disagreements(tokens: Sequence[Token], text: str, item: Item) -> Iterator[Disagreement]:
    """
    Yield where an item does not say what the labels of its reference say.

    Args:
        tokens: labelled tokens in order.
        text: the reference string.
        item: what was made of it.
    """
    for label in _NAMES:
        marked = [text[first.start : last.end] for first, last in _people(tokens, label)]
        people = item.get(label, ())
        if not _same_people(marked, people):
            yield Disagreement(label, text, marked, [" ".join(one.values()) for one in people])
    stretches = defaultdict(list)
    runs = runs_of(tokens, text)
    for run in runs:
        stretches[run.label].append(run.text)
    if whole := _with_volume(runs, text, item):
        stretches |= {"title": [whole], "container": []}
    if "version" in item:
        stretches["title"] = [_VERSION_LAST.sub("", one) for one in stretches["title"]]
    for label, variables in _TEXTS.items():
        given = [str(item[variable]) for variable in variables if variable in item]
        if not _agree(label, stretches[label], given, usual=variables[0] in item):
            yield Disagreement(label, text, stretches[label], given[0] if given else None)


# revised RECIST guideline (version 1.1)
_VERSION_LAST: Final = re.compile(r",?\s\(?version\s[\d.]+\)?$")


def _with_volume(runs: Sequence[Run], text: str, item: Item) -> str:
    """Return a work's title with that of its volume, if the item has both as its title: `Temps et récit, tome 3 : Le temps raconté`."""
    for whole, between, volume in zip(runs, runs[1:], runs[2:], strict=False):
        if (whole.label, between.label, volume.label) == ("container", "volume", "title"):
            both = text[whole.start : volume.end]
            return both if _plain(both) == _plain(str(item.get("title"))) else ""
    return ""


def _people(tokens: Iterable[Token], label: str) -> Iterator[tuple[Token, Token]]:
    """Yield the first and last token of each name's family part, or of the whole name where it has none."""
    names: list[list[Token]] = []
    for token in tokens:
        if token.label == label and token.name_part != "other":
            if token.name_part.startswith("B-") or not names:
                names.append([])
            names[-1].append(token)
    for name in names:
        parts = [token for token in name if token.name_part.removeprefix("B-") in {"family", "literal"}] or name
        yield parts[0], parts[-1]


def _same_people(marked: Sequence[str], people: Sequence[Mapping[str, str]]) -> bool:
    """Compare names in their order with what is marked of each; who is marked twice need be named once."""
    wanted = [*map(_plain, marked)]
    if len(wanted) > len(people):
        wanted = [*dict.fromkeys(wanted)]
    return len(wanted) == len(people) and all(map(_is_called, people, wanted))


def _is_called(name: Mapping[str, str], marked: str) -> bool:
    """Say whether a name is what is marked, particles or not: `Vecchio` or `Del Vecchio`, `Yao Jr`, `Jin-Fuw Lee` as a whole."""
    family = _plain(name.get("non-dropping-particle", "") + name.get("family", ""))
    whole = _plain(name.get("literal", "") or name.get("given", "")) + (family if "family" in name else "")
    return family.endswith(marked) or marked in {whole, family + _plain(name.get("suffix", ""))}


def _agree(label: str, marked: Sequence[str], given: Sequence[str], *, usual: bool) -> bool:
    """Say whether a value is what is marked, or a part of it where several stretches are; what is marked twice may be left out."""
    marked = [one for one in marked if label not in _FIGURES or _FIGURES[label].search(one)]
    if not marked:
        return not usual or label == "date"  # which an act's number and a preprint's tell too
    norm = _NORMS.get(label, _plain)
    wanted = [norm(one) for one in marked]
    found = [norm(one) for one in given]
    return any(one in wanted or (len(wanted) > 1 and any(each in one for each in wanted)) for one in found)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, fold(re.sub(r"</?\w+>|^/?\w+>|</?\w+$|^\w+>(?=[^<]*</)", "", text))))


def _number(text: str) -> str:
    """Return a number without the word for what it is: `č. 2`, `pp. 12–19`, `Jg. IV`, `3rd series, 72`."""
    words = (
        re.findall(r"\d+", re.sub(r"\d+\w*\sser(?:ies|\.),\s", "", text))
        or re.findall(r"\b[ivxlcdm]+\b", fold(text))[-1:]
    )
    return words[0] if words else _plain(text)


def _year(text: str) -> str:
    """Return the first year of a date, in words or in parts."""
    years = _YEAR.findall(text)
    return years[0] if years else ""


def _edition(text: str) -> str:
    """Return an edition's number, or its words: `2nd ed.` is 2."""
    return _plain(read_version(text) or read_edition(text))


_NORMS: Final[Mapping[str, Callable[[str], str]]] = {
    "volume": _number, "issue": _number, "pages": _number, "date": _year, "edition": _edition,
}  # fmt: skip


def report(account: Account, show: Callable[[str], None], examples: int) -> None:
    """
    Print the share of references that are wholly as marked, and the commonest disagreements with examples.
    """
    show(f"{account.count} references, {100 * account.whole / max(1, account.count):.2f} % wholly as labelled")
    kinds: Mapping[str, int] = Counter(one.label for one in account.disagreements)
    for label, count in sorted(kinds.items(), key=lambda kind: -kind[1]):
        show(f"  {count:4} {label}")
        for one in [one for one in account.disagreements if one.label == label][:examples]:
            marked, given = (json.dumps(said, ensure_ascii=False) for said in (one.marked, one.given))
            show(f"         labelled {marked}  given {given}")
            show(f"         in       {one.text[:300]}")
