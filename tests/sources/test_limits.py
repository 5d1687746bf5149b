"""The pace of requests: pools, headers, margins, waiting after failures."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from refs.sources import Crossref, NoCache
from refs.sources.limits import LIST, SINGLE, Limits, back_off, retry_after
from refs.sources.settings import Settings
from sources.conftest import Serve
from sources.doubles import Memory, Time, many, settings

RAISED = {"single": 200.0, "list": 60.0, "at-once": 3}


def starts(limits: Limits, time: Time, route: str, number: int) -> list[float]:
    found = []
    for _ in range(number):
        limits.wait(route)
        found.append(time.ticks)
    return found


@pytest.mark.parametrize(
    ("more", "route", "rate"),
    [
        pytest.param({}, LIST, 1, id="public lists"),
        pytest.param({}, SINGLE, 5, id="public singles"),
        pytest.param({"mailto": "a@example.org"}, LIST, 3, id="polite lists"),
        pytest.param({"mailto": "a@example.org"}, SINGLE, 10, id="polite singles"),
        pytest.param({"rate": 20.0}, LIST, 20, id="a rate of one's own"),
    ],
)
def test_requests_are_spaced(more: dict[str, object], route: str, rate: float, time: Time) -> None:
    """No second holds more requests than the pool allows, and not many fewer."""
    found = starts(Limits(Settings(**more), time.clock), time, route, 100)  # type: ignore[arg-type]
    fullest = max(sum(1 for other in found if start <= other < start + 1) for start in found)
    assert fullest <= rate
    assert 0.75 * rate < 99 / (found[-1] - found[0]) < rate


def test_no_limit_of_one_s_own_mirror(time: Time) -> None:
    """A rate of 0 never waits."""
    starts(Limits(Settings(rate=0), time.clock), time, LIST, 100)
    assert time.slept == []


def test_the_smaller_of_header_and_table_holds(time: Time) -> None:
    """Headers can lower a limit, and never raise one."""
    limits = Limits(Settings(mailto="a@example.org"), time.clock)
    limits.learn(LIST, {"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"})
    first = starts(limits, time, LIST, 2)
    limits.learn(LIST, {"x-rate-limit-limit": "1", "x-rate-limit-interval": "2s", "x-concurrency-limit": "1"})
    second = starts(limits, time, LIST, 3)
    assert first[1] - first[0] > 1 / 3
    assert second[2] - second[1] > 2
    assert limits.concurrency == 1


def test_the_first_request_goes_alone(time: Time) -> None:
    """Only an answer says how many may be under way."""
    limits = Limits(Settings(mailto="a@example.org"), time.clock)
    assert limits.concurrency == 1
    limits.learn(LIST, {})
    assert limits.concurrency == 3


def test_hundreds_of_look_ups_stay_within_the_public_limits(serve: Serve, memory: Memory, time: Time) -> None:
    """The stand-in counts by the same clock, and sees no request over a limit."""
    records = many(350)
    standin = serve(records, ticks=lambda: time.ticks)
    source = Crossref(settings(standin, rate=None), memory, time.clock)
    dois = [record["DOI"] for record in records] + [f"10.5555/none.{n}" for n in range(50)]
    answers = list(source.fetch(dois))
    answers += source.search([f"Observation word{n}a of word{n}b" for n in range(100)])
    assert len(answers) == 500
    assert standin.over == []
    assert (standin.counts["list"], standin.counts["single"], standin.counts["agency"]) == (8 + 100, 50, 50)


def test_many_at_once_stay_within_the_limits(serve: Serve, memory: Memory) -> None:
    """Three threads together keep the pace and the concurrency of the polite pool (with larger numbers)."""
    standin = serve(many(60), pools={"public": RAISED, "polite": RAISED})
    source = Crossref(settings(standin, rate=60.0, mailto="a@example.org"), memory)
    answers = list(source.search([f"Observation word{n}a of word{n}b" for n in range(1, 81)]))
    assert len(answers) == 80
    assert standin.over == []


def test_lowered_limits_are_obeyed_from_the_first_answer(serve: Serve, time: Time) -> None:
    """A pool that allows less today than the table says is not overrun."""
    low = {"single": 2, "list": 0.5, "at-once": 1}
    standin = serve(many(5), ticks=lambda: time.ticks, enforce=False, pools={"public": low, "polite": low})
    source = Crossref(settings(standin, rate=None, mailto="a@example.org"), NoCache(), time.clock)
    began = time.ticks
    list(source.search([f"Observation word{n}a" for n in range(1, 6)]))
    # The first pause was fixed before any answer; the others are of two seconds and more.
    assert time.ticks - began > 3 * 2


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("3", 3), ("Thu, 01 Jan 2026 00:01:00 GMT", 60), ("Wed, 31 Dec 2025 00:00:00 GMT", 0), ("soon", None), ("", None)],
)
def test_retry_after_is_read(value: str, seconds: float | None) -> None:
    """Retry-After comes as seconds or as a date."""
    assert retry_after({"retry-after": value}, datetime(2026, 1, 1, tzinfo=UTC)) == seconds


def test_back_off_grows_with_jitter() -> None:
    """Pauses double up to half a minute, and are not all the same."""
    assert all(0.25 <= back_off(0) <= 0.5 for _ in range(50))
    assert all(15 <= back_off(20) <= 30 for _ in range(50))
    assert len({back_off(3) for _ in range(50)}) > 10
