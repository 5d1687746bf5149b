"""
Answers that were given before. The store implements `Cache`; here is what it has to keep, and when it is out of date.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

from refs.sources.settings import Clock, Settings

NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Response:
    """
    An answer over HTTP.

    Args:
        status: the HTTP status.
        body: the text; for works only the variables that are used, as JSON.
        headers: the headers that matter, by lower-case name.
        retrieved: when it was given, with a time zone.
    """

    status: int
    body: str
    headers: Mapping[str, str] = field(default_factory=dict)
    retrieved: datetime = NEVER


class Cache(Protocol):
    """
    Keeps answers by key. Called only from the thread that iterates over a source's answers.

    `put` has to be durable when it returns (committed): a run that is killed must not ask again.
    """

    def get(self, key: str) -> Response | None:
        """Return the answer for a key, however old, or None."""

    def put(self, key: str, response: Response) -> None:
        """Keep an answer, replacing an older one."""


class NoCache:
    """A cache that keeps nothing."""

    def get(self, key: str) -> Response | None:  # noqa: ARG002
        """Return nothing."""
        return None

    def put(self, key: str, response: Response) -> None:
        """Keep nothing."""


@dataclass(slots=True)
class Shelf:
    """
    A cache seen through the settings: what is too old is not there, unless nothing may be asked.

    Args:
        cache: what keeps the answers.
        settings: ages, offline, refresh.
        clock: to tell the age.
    """

    cache: Cache
    settings: Settings
    clock: Clock
    _new: dict[str, Response] = field(default_factory=dict)

    def get(self, key: str) -> Response | None:
        """
        Return an answer that is still good, or None.
        """
        response = self._new.get(key) or self.cache.get(key)
        if response is None or self.settings.offline or key in self._new:
            return response
        return None if self.settings.refresh or self._outdated(response) else response

    def put(self, key: str, response: Response) -> None:
        """
        Keep an answer; for the rest of this run it is good even where everything is to be refreshed.
        """
        self._new[key] = response
        self.cache.put(key, response)

    def _outdated(self, response: Response) -> bool:
        missing = response.status in {404, 410}
        limit = self.settings.max_age_missing if missing else self.settings.max_age
        return self.clock.now() - response.retrieved > limit
