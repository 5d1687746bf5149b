"""
From text to items: split into reference strings, label their tokens, assemble items.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Literal

from refs.model import Item
from refs.parse.assemble import assemble
from refs.parse.label import Labeller
from refs.parse.split import ReferenceString, split

BATCH = 256
"""How many reference strings are labelled at once: enough for the network to be quick, few enough for little memory."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """
    A reference string and the item it was parsed into.

    Args:
        reference: the reference string and where it stands in the document.
        item: CSL-JSON.
        confidence: for each variable, from 0 to 1.
        spans: for each variable, where in the reference string it stands: [start, end] pairs.
    """

    reference: ReferenceString
    item: Item
    confidence: Mapping[str, float]
    spans: Mapping[str, Any]


def parse(text: str, mode: Literal["auto", "lines", "none"] = "auto") -> Iterator[Parsed]:
    """
    Parse a document's references, in order.

    Args:
        text: the document.
        mode: "auto" finds the list in it, "lines" takes each line that is not empty, "none" the whole as one.
    """
    yield from parse_strings(split(text, mode).strings)


def parse_strings(references: Iterable[ReferenceString]) -> Iterator[Parsed]:
    """
    Parse reference strings that have been split already, in batches.
    """
    remaining = iter(references)
    labeller: Labeller | None = None
    while batch := list(islice(remaining, BATCH)):
        labeller = labeller or Labeller.load()
        for reference, tokens in zip(batch, labeller.label([one.text for one in batch]), strict=True):
            assembled = assemble(tokens, reference.text)
            yield Parsed(reference, assembled.item, assembled.confidence, assembled.spans)
