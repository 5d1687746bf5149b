"""
What a source has to know about the network, and what it tells the time by.

Nothing here reads the environment: the configuration makes the settings.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Settings:
    """
    How to ask.

    Args:
        crossref_url: Crossref's REST API, or one's own mirror.
        doi_url: the resolver for DOIs of other agencies.
        mailto: an address for Crossref's polite pool, or "" for the public one.
        rate: list requests per second; None takes the pool's limit, 0 has no limit (one's own mirror).
        timeout: seconds to wait for an answer.
        attempts: how often a request is made before it is given up.
        offline: never to ask, only to look into the cache, whatever the age of what is there.
        refresh: to ask even for what the cache has.
        max_age: how long an answer is good.
        max_age_missing: how long "there is no such work" is good: a valid new DOI can be unknown for a while.
    """

    crossref_url: str = "https://api.crossref.org"
    doi_url: str = "https://doi.org"
    mailto: str = ""
    rate: float | None = None
    timeout: float = 30.0
    attempts: int = 8
    offline: bool = False
    refresh: bool = False
    max_age: timedelta = timedelta(days=90)
    max_age_missing: timedelta = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Clock:
    """
    Time as the sources see it; tests put in one that never waits.

    Args:
        now: the date and time, with a time zone.
        ticks: seconds of a clock that only goes forward.
        sleep: wait so many seconds.
    """

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ticks: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
