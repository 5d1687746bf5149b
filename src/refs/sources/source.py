"""
What a source of metadata can do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from refs.sources.answers import Answer


class Source(Protocol):
    """
    Somewhere to ask. Answers come as they are there, each of them kept in the cache before it is handed on.

    Both verbs raise `refs.errors.SourceError` once when the source cannot be reached, after yielding what was answered.
    """

    @property
    def name(self) -> str:
        """The source's name in records and in the configuration."""

    def fetch(self, dois: Iterable[str]) -> Iterator[Answer]:
        """Fetch works by DOI: one answer for each different DOI."""

    def search(self, references: Iterable[str]) -> Iterator[Answer]:
        """Search for reference strings: one answer with candidates for each different string."""
