"""
The project's own labelled references, which teach the labeller the forms that the corpora do not have.

They are triples of a title, a reference string and its item; no token is labelled. Where the parser makes the very item
of the string, the labels that it mended on the way are taken for right: so the labeller learns what rules told it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from random import Random
from typing import Final

from refs import identifiers
from refs.parse.assemble import assemble
from refs.parse.evidence import mended
from refs.parse.label import LABELS, Labeller, Token
from refs.training.corpora import LabelledSpan, Reference
from refs.training.synthetic.line import Line, damage

FOLDER = Path(__file__).parents[3] / "tests" / "fixtures" / "references"

_CORPUS = "own"
_COPIES = 3
"""How often each is seen, once as it stands and else damaged: there are few of them, and each stands for a form."""


def read_own(folder: Path = FOLDER, seed: int = 1) -> Iterator[Reference]:
    """
    Yield the references that the parser reads as it should, with copies that are damaged.

    Args:
        folder: files of triples, each part ended by a line with a full stop.
        seed: of the damage.
    """
    random = Random(seed)
    for reference in _labelled(folder):
        yield reference
        for _ in range(1, _COPIES):
            line = Line.of(reference)
            damage(line, random)
            yield replace(line.reference(reference.file), corpus=_CORPUS, names_known=False)


def _labelled(folder: Path) -> Iterator[Reference]:
    for file in sorted(folder.glob("*.txt")):
        parts = file.read_text(encoding="utf-8").split("\n.\n")
        strings, items = parts[1::3], [json.loads(item) for item in parts[2::3]]
        for text, item, tokens in zip(strings, items, Labeller.load().label(strings), strict=True):
            if assemble(tokens, text).item == item:
                right = mended(tokens, text, identifiers.find_all(text))
                # What no label of the network tells, as a medium, is told by rules from what it does tell.
                known = [_known(old, new) for old, new in zip(tokens, right, strict=True)]
                yield Reference(text, tuple(_spans(known)), _CORPUS, file.name)


_HELD: Final = {"archive": "publisher", "archiveplace": "place", "shelfmark": "number"}
"""What synthetic references call the parts of what lies in an archive, which no label of the network tells."""


def _known(old: Token, new: Token) -> Token:
    """Return a token as the labeller can tell it."""
    if new.label in _HELD:
        return new._replace(label=_HELD[new.label], name_part="")
    return new if new.label in LABELS else old


def _spans(tokens: Sequence[Token]) -> Iterator[LabelledSpan]:
    for label, some in groupby(tokens, attrgetter("label")):
        stretch = list(some)
        if label != "other":
            yield LabelledSpan(stretch[0].start, stretch[-1].end, frozenset({label}))
