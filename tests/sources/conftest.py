"""
Fixtures of the sources.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from sources.doubles import WORKS, Memory, Time
from standin import Behaviour, Record, StandIn

Serve = Callable[..., StandIn]


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a stand-in with some behaviour, by default counting only; it is stopped with the test."""
    with ExitStack() as stack:

        def start(records: list[Record] = WORKS, **behaviour: Any) -> StandIn:
            return stack.enter_context(StandIn(records, Behaviour(**{"enforce": False, **behaviour})))

        yield start
