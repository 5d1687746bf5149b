"""What goes wrong on the network: repeats, ends, and going on where a run was killed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import islice

import pytest

from refs.errors import SourceError
from refs.sources import Answer, Clock, Crossref, NoCache, Outcome, Settings
from sources.conftest import Serve
from sources.doubles import Memory, Time, many, settings
from standin import FAULTS

RECORDS = many(120)
DOIS = [record["DOI"] for record in RECORDS] + ["10.5555/nowhere", "10.5555/with,comma"]
STRINGS = [f"Observation word{n}a of word{n}b in ponds" for n in range(1, 31)]


def results(source: Crossref) -> dict[str, tuple[Outcome, list[dict[str, object]]]]:
    """What a run gives, without the times at which it was given."""
    answers: list[Answer] = [*source.fetch(DOIS), *source.search(STRINGS)]
    return {answer.asked: (answer.outcome, [work.item for work in answer.works]) for answer in answers}


def patient(standin: object, **more: object) -> Settings:
    return settings(standin, **{"timeout": 0.25, "mailto": "a@example.org", **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_survived(fault: str, serve: Serve, time: Time) -> None:
    """One failure of any kind costs a repeat, and no answer."""
    standin = serve(RECORDS, fault_rate=1.0, faults=(fault,), in_a_row=1, stall=0.6)
    source = Crossref(patient(standin), NoCache(), time.clock)
    (found,) = source.fetch(["10.5555/many.1"])
    (searched,) = source.search(STRINGS[:1])
    assert found.outcome is searched.outcome is Outcome.FOUND
    assert len(standin.asked) == 4


def test_a_run_with_faults_ends_with_the_same_results(serve: Serve, memory: Memory, time: Time) -> None:
    """With three requests in ten failing, everything is found that is found without."""
    calm = results(Crossref(patient(serve(RECORDS)), Memory(), time.clock))
    rough = serve(RECORDS, fault_rate=0.3, stall=0.4, in_a_row=7)
    assert results(Crossref(patient(rough), memory, time.clock)) == calm
    assert len(rough.asked) > 1.2 * len(rough.answered)


@pytest.mark.parametrize("stop", [1, 55, 121, 140])
def test_what_was_answered_is_not_asked_for_again(stop: int, serve: Serve, memory: Memory) -> None:
    """A run that is stopped anywhere and started again asks nothing twice."""
    standin = serve(RECORDS, aliases={"10.5555/with,comma": "10.5555/many.4"})

    def run() -> Iterator[Answer]:
        source = Crossref(patient(standin), memory)
        yield from source.fetch(DOIS)
        yield from source.search(STRINGS)

    first = run()
    list(islice(first, stop))
    first.close()
    answered, asked = set(standin.answered), len(standin.asked)
    assert len(list(run())) == len(DOIS) + len(STRINGS)
    assert answered.isdisjoint(standin.asked[asked:])
    assert max(Counter(standin.answered).values()) == 1
    at_once = standin.behaviour.pools["polite"]["at-once"]  # what was in flight when it was stopped is asked again
    assert 0 <= standin.counts["list"] - 3 - len(STRINGS) <= at_once


def test_every_answer_is_kept_before_it_is_handed_on(serve: Serve, memory: Memory) -> None:
    """Whoever stops after an answer has it in the cache."""
    source = Crossref(patient(serve(RECORDS)), memory)
    for answer in islice(source.fetch(DOIS), 3):
        assert f"crossref:work:{answer.asked}" in memory.kept


def test_a_network_that_is_down_is_told_once(time: Time) -> None:
    """Nothing listens: three attempts, one error with the exit code of sources."""
    source = Crossref(Settings(crossref_url="http://127.0.0.1:9"), NoCache(), time.clock)
    with pytest.raises(SourceError, match="Crossref cannot be reached") as error:
        list(source.fetch(DOIS))
    assert error.value.exit_code == 4
    assert len(time.slept) < 10


def test_what_was_done_before_the_network_went_down_is_delivered(serve: Serve, memory: Memory, time: Time) -> None:
    """Answers come first, then the error."""
    standin = serve(RECORDS)
    source = Crossref(settings(standin, rate=None), memory, time.clock)
    got = []

    def run() -> None:
        for answer in source.fetch(DOIS):
            got.append(answer)
            if len(got) == 50:
                standin.__exit__()

    with pytest.raises(SourceError):
        run()
    assert len(got) == 50
    assert len(memory.kept) >= 50


def test_a_block_ends_the_run_at_once(serve: Serve, time: Time) -> None:
    """403 is not asked again."""
    standin = serve(RECORDS, blocked=True)
    with pytest.raises(SourceError, match="blocked"):
        list(Crossref(patient(standin), NoCache(), time.clock).fetch(["10.5555/many.1"]))
    assert len(standin.asked) == 1


def test_a_request_that_never_succeeds_could_not_be_checked(serve: Serve, memory: Memory, time: Time) -> None:
    """After so many attempts it is given up, without saying that the work does not exist."""
    standin = serve(RECORDS, fault_rate=1.0, faults=("503",), in_a_row=99)
    (answer,) = Crossref(patient(standin, attempts=4), memory, time.clock).fetch(["10.5555/many.1"])
    assert (answer.outcome, answer.reason) == (Outcome.UNCHECKED, "Crossref: HTTP status 503")
    assert len(standin.asked) == 4
    assert memory.kept == {}


def test_a_source_that_fails_everything_ends_the_run(serve: Serve, time: Time) -> None:
    """Three requests in a row given up: there is no point in the hundredth."""
    standin = serve(RECORDS, fault_rate=1.0, faults=("html",), in_a_row=99)
    source = Crossref(settings(standin, attempts=2, rate=None), NoCache(), time.clock)
    with pytest.raises(SourceError, match="does not answer"):
        list(source.search(STRINGS))
    assert len(standin.asked) == 6


def test_retry_after_is_honoured(serve: Serve, time: Time) -> None:
    """The pause that the server asks for is kept."""
    standin = serve(
        RECORDS, pools={"public": {"single": 0, "list": 0, "at-once": 1}}, ticks=lambda: time.ticks, enforce=True
    )
    list(Crossref(settings(standin, attempts=3), NoCache(), time.clock).fetch(["10.5555/many.1"]))
    assert time.ticks - 1000.0 >= 2


def test_the_clock_is_real_unless_another_is_given() -> None:
    """Without a clock of their own, sources wait in earnest."""
    clock = Clock()
    assert clock.now().tzinfo is not None
    assert clock.ticks() <= clock.ticks()
