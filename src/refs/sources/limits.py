"""
Crossref's limits: how fast and how many at once, by pool, and how long to wait after a failure.

In force since 1 December 2025. Running exactly at the limit lost about one call in six to jitter, hence the margin.
"""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from threading import Lock

from refs.sources.settings import Clock, Settings

LIST, SINGLE, AGENCY, RESOLVER = "list", "single", "agency", "resolver"
"""The routes: lists (searches and filters), single works, agencies (limited as single works), doi.org."""

MARGIN = 0.8
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0
_SETTLING = 0.05
_TICK = 1e-6
_PATIENCE = 300.0
"""Seconds that a Retry-After may ask for; beyond that the run ends and goes on another day."""


@dataclass(frozen=True, slots=True)
class Pool:
    """
    What a pool allows.

    Args:
        single: requests per second for single works.
        list: requests per second for lists.
        concurrency: requests at the same time.
    """

    single: float
    list: float
    concurrency: int


PUBLIC = Pool(single=5, list=1, concurrency=1)
POLITE = Pool(single=10, list=3, concurrency=3)


class Limits:
    """
    The pace of one run over all its threads.

    Requests of a route are evenly spaced, counted from when the last one really went out, so that a late one does not
    come together with the next. The first request goes alone: its headers say what the pool allows today.
    """

    def __init__(self, settings: Settings, clock: Clock) -> None:
        pool = POLITE if settings.mailto else PUBLIC
        self._unlimited = settings.rate == 0
        scale = settings.rate / pool.list if settings.rate else 1.0
        self._rates = {LIST: pool.list * scale, SINGLE: pool.single * scale, RESOLVER: pool.single * scale}
        self._allowed = POLITE.concurrency if settings.rate is not None else pool.concurrency
        self._asked_before = False
        self._next: dict[str, float] = {}
        self._rest = 0.0
        self._locks = {route: Lock() for route in self._rates}
        self._clock = clock

    @property
    def concurrency(self) -> int:
        """How many requests may be under way now."""
        return self._allowed if self._asked_before or self._unlimited else 1

    def wait(self, route: str) -> None:
        """
        Wait until a request of a route may go out, and count it.
        """
        lane = _lane(route)
        with self._locks[lane]:
            # Again and again, since a pause may have been asked for meanwhile.
            while (delay := max(self._next.get(lane, 0.0), self._rest) - self._clock.ticks()) > _TICK:
                self._clock.sleep(delay)
            self._next[lane] = self._clock.ticks() + self._spacing(lane)

    def _spacing(self, lane: str) -> float:
        return 0.0 if self._unlimited else 1 / (self._rates[lane] * MARGIN)

    def pause(self, route: str, seconds: float) -> None:
        """
        Let nothing more of a route go out for some time, in any thread.
        """
        lane = _lane(route)
        self._next[lane] = max(self._next.get(lane, 0.0), self._clock.ticks() + seconds)

    def release(self, route: str) -> None:
        """
        Note that a request is over: for the server it is so a little later, when it has cleaned up after it.
        """
        self._rest = self._clock.ticks() + min(_SETTLING, self._spacing(_lane(route)) / 4)

    def learn(self, route: str, headers: Mapping[str, str]) -> None:
        """
        Take the smaller of what is known and what the headers of an answer say.
        """
        lane = _lane(route)
        if not self._asked_before:
            # Until the first request arrived, libraries were loaded and a connection was made: count from here.
            self._next[lane] = self._clock.ticks() + self._spacing(lane)
        self._asked_before = True
        if lane == RESOLVER:
            return
        if rate := _rate(headers):
            self._rates[lane] = min(self._rates[lane], rate)
        if concurrency := _number(headers.get("x-concurrency-limit", "")):
            self._allowed = max(1, min(self._allowed, int(concurrency)))


def _lane(route: str) -> str:
    return SINGLE if route == AGENCY else route


def _rate(headers: Mapping[str, str]) -> float | None:
    """`x-rate-limit-limit: 3` in `x-rate-limit-interval: 1s`, as requests per second."""
    limit = _number(headers.get("x-rate-limit-limit", ""))
    interval = _number(headers.get("x-rate-limit-interval", "1s"))
    return limit / interval if limit and interval else None


def _number(text: str) -> float | None:
    found = re.match(r"\s*(\d+(?:\.\d+)?)", text)
    return float(found[1]) if found else None


def back_off(attempt: int) -> float:
    """
    Return how many seconds to wait after a failed attempt, counted from 0: exponential, with jitter.
    """
    longest = min(_LONGEST_WAIT, _FIRST_WAIT * 2**attempt)
    return random.uniform(longest / 2, longest)  # noqa: S311


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """
    Return the seconds that a Retry-After header asks for, given as such or as a date; None where it says nothing.
    """
    value = headers.get("retry-after", "").strip()
    if value.isdigit():
        return float(value)
    try:
        return max(0.0, (parsedate_to_datetime(value) - now).total_seconds())
    except (TypeError, ValueError):
        return None


def too_long(seconds: float) -> bool:
    """
    Return whether a server asks for more patience than a run has.
    """
    return seconds > _PATIENCE
