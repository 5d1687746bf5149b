"""An iterator that goes on in a second process."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator
from typing import Any, NoReturn

import pytest

from refs.errors import InputError
from refs.library import elsewhere as module
from refs.library.elsewhere import elsewhere

pytestmark = pytest.mark.skipif(len(os.sched_getaffinity(0)) == 1, reason="one processor")


def test_what_it_yields_comes_in_order_from_another_process() -> None:
    came = list(elsewhere((number, os.getpid()) for number in range(1000)))
    assert [number for number, _ in came] == list(range(1000))
    assert os.getpid() not in {process for _, process in came}


def failing() -> Iterator[int]:
    yield 1
    raise InputError("no more", hint="none")


def test_what_it_raises_is_raised_here() -> None:
    came = elsewhere(failing())
    assert next(came) == 1
    with pytest.raises(InputError, match="no more") as raised:
        next(came)
    assert raised.value.hint == "none"


def killed() -> Iterator[int]:
    yield 1
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_is_killed_is_told() -> None:
    came = elsewhere(killed())
    assert next(came) == 1
    with pytest.raises(InputError, match="ended from outside"):
        next(came)


def test_a_process_that_is_killed_in_the_middle_of_a_piece_is_told() -> None:
    came = elsewhere(endless())
    next(came)
    (process,) = multiprocessing.active_children()
    assert process.pid
    os.kill(process.pid, signal.SIGKILL)  # it waits with more than a pipe holds
    with pytest.raises(InputError, match="ended from outside"):
        list(came)


def test_an_interrupt_does_not_end_it_while_it_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that began it does so, and without a traceback."""
    send = module._send

    def interrupted(*told: Any) -> None:
        os.kill(os.getpid(), signal.SIGINT)
        send(*told)

    monkeypatch.setattr(module, "_send", interrupted)
    assert list(elsewhere(iter([1, 2]))) == [1, 2]


def endless() -> Iterator[bytes]:
    while True:
        yield bytes(1_000_000)


def test_it_ends_when_nobody_waits_any_longer() -> None:
    came = elsewhere(endless())
    next(came)
    assert multiprocessing.active_children()
    came.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_where_no_process_may_be_started_it_goes_on_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit on processes ends no import."""

    def refused() -> NoReturn:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)
    assert list(elsewhere((number, os.getpid()) for number in range(3))) == [(at, os.getpid()) for at in range(3)]
