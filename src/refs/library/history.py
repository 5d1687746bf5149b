"""
History, undo and redo: every batch can be taken back, the newest first, and brought in again.
"""

from __future__ import annotations

from refs.errors import NotFound, UsageError
from refs.library.collection import Library
from refs.store import Batch


def history(library: Library) -> list[Batch]:
    """
    Return every batch, the newest first; those taken back are marked.
    """
    return library.store.batches()


def undo(library: Library, count: int = 1) -> list[Batch]:
    """
    Take back the newest batches and return them, newest first.

    Raises:
        NotFound: there are not so many; nothing is taken back.
        UsageError: the number is below 1.
    """
    return _inverted(library, [batch for batch in library.store.batches() if not batch.undone], count, "undo")


def redo(library: Library, count: int = 1) -> list[Batch]:
    """
    Bring in again what was taken back last and return it, in that order.

    Raises:
        NotFound: there are not so many; nothing is brought in.
        UsageError: the number is below 1.
    """
    return _inverted(library, [batch for batch in library.store.batches()[::-1] if batch.undone], count, "redo")


def _inverted(library: Library, batches: list[Batch], count: int, verb: str) -> list[Batch]:
    if count < 1:
        raise UsageError(f"{verb}: {count} is no number of batches", hint="1 or more")
    if len(batches) < count or not batches:
        raise NotFound(f"only {len(batches)} to {verb}" if batches else f"nothing to {verb}")
    with library.store.together():
        for batch in batches[:count]:
            library.store.invert(batch.id)
    return batches[:count]
