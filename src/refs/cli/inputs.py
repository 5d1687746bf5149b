"""
What commands read: the format that an input is said to have, and what is told of pieces that were not taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from refs import formats
from refs.cli import console
from refs.errors import Rejected, UsageError
from refs.library import reading

REJECTED = 3
"""The exit code where some of the input was not taken and the rest was."""


def known_format(name: str | None) -> str | None:
    """
    Return a format's name as it was given, if there is such a format that can be read.

    Raises:
        UsageError: there is none.
    """
    if name not in {None, reading.TEXT, *formats.FORMATS}:
        known = ", ".join((reading.TEXT, *formats.FORMATS))
        raise UsageError(f"unknown format {name!r}", hint=f"known: {known}")
    return name


def warn(rejected: Sequence[Rejected]) -> None:
    """
    Tell of each piece of input that was not taken, with its place and its beginning.
    """
    for one in rejected:
        beginning = " ".join(one.text.split())[:60]
        console.problem(f"{one}{f': {beginning}' if beginning else ''}")
