"""
Captions: the short form of a citation that some pages have on a line before each reference: `Ambec et al., 2013`, `IPCC, 2014`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from refs.parse.splitting.letters import UPPER
from refs.parse.splitting.lines import Line
from refs.parse.splitting.numbering import Label
from refs.patterns import lazy
from refs.text import fold

_LEAST: Final = 3
"""Fewer lines of that shape may be anything."""

# Grossman and Krueger, 1995   van der Linde et al. (2005a)   World Bank, 2020   Müller und Öberg, o. J.
_CAPTION: Final = lazy(
    rf"(?P<name>(?:[^\W\d_]['’]|[a-zà-ÿ]+\s){{0,3}}[{UPPER}][\w'’.-]*(?:[\s-][\w'’.&-]+){{0,6}}?)"
    r"(?:,?\s(?:et\sal\.?|and\sothers))?,?\s\(?(?:(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d\.|in\spress|forthcoming)\)?"
)
_FIRST_WORD: Final = lazy(r"[^\W\d_][\w'’-]*")


def captions(lines: Sequence[Line], region: range) -> list[Label]:
    """
    Return the captions of a list as its labels, counted through; none where it has too few for them to be meant as such.

    A caption is alone on its line, and the next line that is not empty opens with the name in it, in whatever order.

    Args:
        lines: of the document.
        region: those of the list.
    """
    filled = [index for index in region if lines[index].text.strip()]
    found = [index for index, after in pairwise(filled) if _announces(lines[index].text.strip(), lines[after].text)]
    if len(found) < _LEAST:
        return []
    return [_label(lines[index], index, number) for number, index in enumerate(found, 1)]


def _announces(caption: str, behind: str) -> bool:
    match = _CAPTION.fullmatch(caption)
    if match is None:
        return False
    opening = {fold(word) for word in _FIRST_WORD.findall(behind[: len(caption) + 40])}
    return any(fold(word) in opening for word in _FIRST_WORD.findall(match["name"]) if word[0].isupper())


def _label(line: Line, index: int, number: int) -> Label:
    start = line.start + len(line.text) - len(line.text.lstrip())
    return Label(start, line.end, "caption", number, index, leading=True, text=line.text.strip())
