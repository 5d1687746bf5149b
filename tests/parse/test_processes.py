"""Long lists are parsed in several processes, where there may be several, and come out the same."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

from refs.parse import SHARED, Parsed, parse_strings
from refs.parse.split import split

NAMES = ("Smith, J.", "Müller, A. & Öberg, K.", "van der Berg, T., Kim, S. & Rossi, P.", "World Health Organization")
LIST = "\n".join(
    f"{NAMES[number % len(NAMES)]} ({1950 + number % 70}). Question {number} of many. Journal of Things, {number}(2), 1–9."
    for number in range(SHARED + 60)
)


def parsed(processes: int) -> list[Parsed]:
    """The list, in so many processes."""
    return list(parse_strings(split(LIST, "lines").strings, processes))


def test_two_processes_give_what_one_gives() -> None:
    """Item by item, confidences and spans too, and in order."""
    assert parsed(2) == parsed(1)


def test_where_no_process_may_be_started_one_does_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """A limit on processes ends no import."""

    def refused() -> NoReturn:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refused)
    found = parsed(2)
    monkeypatch.undo()
    assert found == parsed(1)
