"""
What the tests of the sources use: records of the project's own, a cache in memory, and a clock that never waits.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from refs.sources import Clock, Response, Settings
from standin import Record, StandIn, read_records

WORKS = read_records(Path(__file__).parents[1] / "fixtures" / "crossref" / "works.json")


@dataclass
class Memory:
    """A cache in memory that knows the order in which it was filled."""

    kept: dict[str, Response] = field(default_factory=dict)

    def get(self, key: str) -> Response | None:
        return self.kept.get(key)

    def put(self, key: str, response: Response) -> None:
        self.kept[key] = response


@dataclass
class Time:
    """A clock whose sleep returns at once, having moved the time on."""

    ticks: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.ticks += seconds

    @property
    def clock(self) -> Clock:
        return Clock(self.now, lambda: self.ticks, self.sleep)

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self.ticks)


def settings(standin: StandIn, **more: Any) -> Settings:
    """Settings for a stand-in: one's own mirror, without limits unless they are given."""
    return Settings(**{"crossref_url": standin.url, "doi_url": standin.doi_url, "rate": 0, "timeout": 5, **more})


def many(number: int) -> list[Record]:
    """So many records of their own, each with words that no other has."""
    return [
        {
            "DOI": f"10.5555/many.{n}",
            "type": "journal-article",
            "title": [f"Observation word{n}a of word{n}b in ponds"],
            "author": [{"family": f"Name{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}son", "given": "A."}],
            "container-title": ["Pond Letters"],
            "volume": str(n // 40 + 1),
            "page": f"{n}-{n + 3}",
            "issued": {"date-parts": [[1950 + n % 70]]},
        }
        for n in range(1, number + 1)
    ]
