"""
How alike two strings of a bibliography are: titles, container titles with their abbreviations, names, page numbers.

The only importer of rapidfuzz, which is imported when the first strings are compared.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from refs.text import fold, repair

if TYPE_CHECKING:
    from types import ModuleType

    from rapidfuzz.distance import ScoreAlignment

TAG = re.compile(r"</?(?:i|b|sub|sup|span)\b[^>]*>")
_LONG_WORD, _MISSPELT = 6, 0.65
_WORD = re.compile(r"[^\W_]+")
STOP_WORDS = frozenset(
    "a an and at auf das de del della der des di die du e ed el en et for from fur i in it its la las le les los o of "
    "on the to und van voor y zu zur with".split()
)


class Alignment(NamedTuple):
    """Where a string lies in another: likeness from 0 to 1, and the offsets of its place."""

    likeness: float
    start: int
    end: int


@lru_cache(maxsize=8192)
def words(text: str) -> tuple[str, ...]:
    """
    Return the words of a text, folded, without markup and punctuation.
    """
    return tuple(_WORD.findall(_plain(text)))


@lru_cache(maxsize=8192)
def run(text: str) -> str:
    """
    Return the letters and digits of a text, folded and without any space: copied text has spaces in wrong places.
    """
    plain = _plain(text)
    run = plain.replace(" ", "")
    return run if run.isalnum() else "".join(_WORD.findall(plain))


def _plain(text: str) -> str:
    return fold(repair(TAG.sub("", text) if "<" in text else text).replace("&", " and "))


def likeness(one: str, other: str) -> float:
    """
    Return how alike two texts are as wholes, from 0 to 1, whatever their case, spaces, punctuation and diacritics.
    """
    return float(_fuzz().ratio(run(one), run(other))) / 100


def place(needle: str, flat: str, floor: float = 0.0) -> Alignment:
    """
    Find where a run of letters lies best inside another one, both made by `run`.

    Args:
        needle: what is looked for.
        flat: where it is looked for; when it is the shorter one, the whole of it is compared.
        floor: the likeness, 0 to 1, below which nothing is found.
    """
    if not needle or not flat:
        return Alignment(0.0, 0, 0)
    if needle in flat:
        start = flat.index(needle)
        return Alignment(1.0, start, start + len(needle))
    if len(needle) > len(flat):
        return Alignment(float(_fuzz().ratio(needle, flat)) / 100, 0, len(flat))
    found = _fuzz().partial_ratio_alignment(needle, flat, score_cutoff=floor * 100)
    return Alignment(found.score / 100, *_core(needle, flat, found)) if found else Alignment(0.0, 0, 0)


def _core(needle: str, flat: str, found: ScoreAlignment) -> tuple[int, int]:
    """The place without letters at its ends that are a neighbour's: the `t` of `C. J. Bulpitt, Qualitt of life`."""
    from rapidfuzz.distance import Indel

    start, end = found.dest_start, found.dest_end
    blocks = Indel.opcodes(needle[found.src_start : found.src_end], flat[start:end])
    same = [block for block in blocks if block.tag == "equal"]
    return (start + same[0].dest_start, start + same[-1].dest_end) if same else (start, end)


def reworded(title: str, said: Sequence[str]) -> bool:
    """
    Tell whether a title and the words that stand in its place each have a word that the other has not even misprinted.

    `Pollen Analysis of Surface Snow from the Devon Island Ice Cap` is not that of `Ice Core Samples` from there.
    """
    return _lacks("".join(said), words(title)) and _lacks(run(title), said)


def _lacks(flat: str, said: Sequence[str]) -> bool:
    return any(len(word) >= _LONG_WORD and place(word, flat).likeness < _MISSPELT for word in said)


def parts(title: str) -> set[str]:
    """
    Return the numbers in a title that tell the parts of a series apart, Roman numerals as numbers.

    `Mechanism of residual stress (1)` and `… (2)`, `Sulfonium salts. I` and `… II` differ in nothing else. The 6.15 of
    `the 6.15 MeV excited state` is no such number, nor is the V of `sp. nov.`, the 19 of `COVID-19`, the end of an
    ISBN. A lone X is no numeral, for the sake of `X-ray`.
    """
    found = {next(filter(None, groups)) for groups in _PART.findall(fold(TAG.sub("", title)))}
    return {ROMAN.get(number, number.lstrip("0") or "0") for number in found if number.isdigit() or number in ROMAN}


def numerals(said: Sequence[str]) -> set[str]:
    """
    Return all numbers among words, Roman numerals as numbers.
    """
    return {ROMAN.get(word, word.lstrip("0") or "0") for word in said if word in ROMAN or word.isdigit()}


_PART = re.compile(
    r"\b(?:part|pt|teil|partie|parte|no|nr|vol|volume|chapter|kapitel|series|paper|study|session|figure|table)s?"
    r"(?:\.?\s*(\d+)|(?:\.\s*|\s+)([ivx]+))\b(?!\.\d)|[(\[](\d{1,2}|[ivx]+)[)\]]|(?:^|\s)([ivx]+|\d{1,2})\W*$|"
    r"\.\s([ivx]+)\s?[.:]"
)


def abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    """
    Return whether a container title is an abbreviation of another, word by word or as an acronym.

    `j am chem soc` abbreviates `journal of the american chemical society`, `pnas` does so for `proceedings of the
    national academy of sciences`.
    """
    content = [word for word in full if word not in STOP_WORDS]
    if not content or not short:
        return False
    if len(short) == 1 and len(content) > 2 and short[0] in {_initials(content), _initials(full)}:
        return True
    said = [word for word in short if word not in STOP_WORDS]
    return len(said) == len(content) and all(map(_abbreviates_word, said, content))


@lru_cache(maxsize=65536)
def _abbreviates_word(short: str, full: str) -> bool:
    """`natl` for `national`, `phys` for `physics`: the same first letter, and the rest in order."""
    if not full.startswith(short[:1]) or len(short) > len(full):
        return False
    if full.startswith(short):
        return True
    letters = iter(full)
    return len(short) >= 3 and all(letter in letters for letter in short)


def nearly_abbreviates(short: Sequence[str], full: Sequence[str]) -> bool:
    """
    Return whether words abbreviate others one by one, but for wrong letters: `AmY ChemK Soc` for the American Chemical
    Society. One letter in five may be wrong, of all words together.
    """
    letters = sum(map(len, short))
    return len(short) == len(full) and sum(map(_wrong_letters, short, full)) * 5 <= letters


@lru_cache(maxsize=65536)
def _wrong_letters(short: str, full: str) -> int:
    """How many letters of a word do not stand in another one, in order."""
    from rapidfuzz.distance import LCSseq

    return len(short) - int(LCSseq.similarity(short, full))


def _initials(full: Sequence[str]) -> str:
    return "".join(word[0] for word in full)


def containers_alike(one: str, other: str) -> float:
    """
    Return how alike two container titles are, from 0 to 1; an abbreviation is as good as the full title.
    """
    if abbreviates(words(one), words(other)) or abbreviates(words(other), words(one)):
        return 1.0
    return max(likeness(one, other), likeness(_without_article(one), _without_article(other)))


def _without_article(title: str) -> str:
    return re.sub(r"^(?:the|der|die|das|le|la|el)\s+", "", title, flags=re.IGNORECASE)


def _roman() -> dict[str, str]:
    tens, ones = ("", "x", "xx", "xxx"), ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    numerals = {ten + one: str(10 * n + m) for n, ten in enumerate(tens) for m, one in enumerate(ones)}
    return {numeral: number for numeral, number in numerals.items() if len(numeral) > 1 or numeral in {"i", "v"}}


ROMAN = _roman()


@lru_cache(maxsize=1)
def _fuzz() -> ModuleType:
    from rapidfuzz import fuzz

    return fuzz
