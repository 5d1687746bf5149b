"""
From text to items: split into reference strings, label their tokens, assemble items.
"""

from __future__ import annotations

import gc
import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from refs.model import Item
from refs.parse.assemble import assemble
from refs.parse.bundles import first_work
from refs.parse.label import Labeller
from refs.parse.parts import reference_strings
from refs.parse.repeated import names_the_one_before, repeated_author
from refs.parse.split import ReferenceString

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

BATCH = 1024
"""How many reference strings are labelled at once: enough for the network to be quick, few enough for little memory."""

LONG = 1024
"""From how many reference strings on every processor is used; starting them costs as much as parsing some hundred."""

SHARED = 256
"""How many reference strings are parsed before other processes start: what is loaded for them need not be again."""

Mode = Literal["auto", "lines", "none"]
_Parse = tuple[Item, Mapping[str, float], Mapping[str, Any]]


class Parsed(NamedTuple):
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


def parse(text: str, mode: Mode = "auto") -> Iterator[Parsed]:
    """
    Parse a document's references, in order.

    Args:
        text: the document.
        mode: "auto" finds the list in it, "lines" takes each line that is not empty, "none" the whole as one.
    """
    yield from parse_strings(reference_strings(text.splitlines(keepends=True), mode))


def parse_strings(references: Iterable[ReferenceString], processes: int | None = None) -> Iterator[Parsed]:
    """
    Parse reference strings that have been split already, in order; long lists in several processes.

    However many processes there are, the result is the same, and no more than a few batches are in memory at once. An author who is
    only repeated (`———. (1974). Frame analysis`) is the one of the reference before.

    Args:
        references: the reference strings.
        processes: how many processes to use; None for one on a short list and every processor on a long one.
    """
    before: Parsed | None = None
    for parsed in _parse_each(references, processes):
        if names_the_one_before(parsed.reference.text):
            yield _only_place(parsed)
        else:
            before = _named(parsed, before)
            yield before


_PLACE = frozenset({"id", "type", "page", "locator"})
"""What `Ibid., p. 12` can say; its words are no author and no title."""


def _only_place(parsed: Parsed) -> Parsed:
    return parsed._replace(
        item={name: value for name, value in parsed.item.items() if name in _PLACE},
        confidence={name: value for name, value in parsed.confidence.items() if name in _PLACE},
        spans={name: value for name, value in parsed.spans.items() if name in _PLACE},
    )


def _named(parsed: Parsed, before: Parsed | None) -> Parsed:
    """What was parsed, with its author where a mark stands for the one before."""
    found = repeated_author(parsed.reference.text, parsed.item, (before.item, before.confidence) if before else None)
    if found is None:
        return parsed
    variable, names, confidence, span = found
    return parsed._replace(
        item=parsed.item | {variable: names},
        confidence={**parsed.confidence, variable: confidence},
        spans={**parsed.spans, variable: [span]},
    )


def _parse_each(references: Iterable[ReferenceString], processes: int | None) -> Iterator[Parsed]:
    remaining = iter(references)
    ahead = list(islice(remaining, LONG))
    if processes is None:
        processes = _processors() if len(ahead) == LONG else 1
    if processes == 1:
        yield from chain.from_iterable(map(_parse_batch, _batches(chain(ahead, remaining))))
    else:
        yield from _parse_batch(ahead[:SHARED])
        yield from _parse_together(_batches(chain(ahead[SHARED:], remaining)), processes)


def _processors() -> int:
    """Return how many processors this process may use; macOS tells only how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _batches(references: Iterator[ReferenceString]) -> Iterator[list[ReferenceString]]:
    while batch := list(islice(references, BATCH)):
        yield batch


def _parse_together(batches: Iterator[list[ReferenceString]], processes: int) -> Iterator[Parsed]:
    """Keep each process busy and one batch waiting for it, and give the results in order."""
    gc.freeze()  # or the processes would copy all that they share as soon as one of them collects garbage
    pool = _pool(processes)
    if pool is None:
        yield from chain.from_iterable(map(_parse_batch, batches))
        return
    with pool:
        waiting: deque[tuple[list[ReferenceString], Future[list[_Parse]]]] = deque()
        for batch in batches:
            waiting.append((batch, pool.submit(_parse_texts, [reference.text for reference in batch])))
            if len(waiting) > 2 * processes:
                done, future = waiting.popleft()
                yield from map(_parsed, done, future.result())
        for done, future in waiting:
            yield from map(_parsed, done, future.result())


def _pool(processes: int) -> ProcessPoolExecutor | None:
    """Start so many processes; None where the system lets no process or no semaphore be made."""
    from concurrent.futures import ProcessPoolExecutor

    try:
        pool = ProcessPoolExecutor(processes)
        pool.submit(int)  # with the first task they start
    except (ImportError, OSError):
        return None
    return pool


def _parse_batch(references: list[ReferenceString]) -> Iterator[Parsed]:
    return map(_parsed, references, _parse_texts([reference.text for reference in references]))


def _parsed(reference: ReferenceString, found: _Parse) -> Parsed:
    return Parsed(reference, *found)


def _parse_texts(references: list[str]) -> list[_Parse]:
    texts = [first_work(text) for text in references]
    with _uncollected():
        labelled = zip(Labeller.load().label(texts), texts, strict=True)
        assembled = (assemble(tokens, text) for tokens, text in labelled)
        return [(one.item, one.confidence, one.spans) for one in assembled]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Look for no garbage meanwhile: no token or item refers to itself, and there are a hundred thousand of them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
