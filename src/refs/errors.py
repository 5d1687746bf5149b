"""
The errors that a user can meet, each with its exit code, and the value for input that was not taken.

`RefsError` is the root: whatever derives from it is shown as one line by the command line's error boundary.
"""

from __future__ import annotations

from typing import ClassVar, NamedTuple


class RefsError(Exception):
    """
    Something that ends a command, told in one line.

    Args:
        message: what is wrong, naming file and line where there is one.
        hint: what to do about it, if that is known.
    """

    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class NotFound(RefsError):
    """The answer is "no": nothing matched, a key does not exist, a check would change something."""

    exit_code = 1


class UsageError(RefsError):
    """The command line or the configuration asks for something that cannot be."""

    exit_code = 2


class InputError(RefsError):
    """An input could not be read at all."""

    exit_code = 3


class SourceError(RefsError):
    """A source of metadata could not be reached."""

    exit_code = 4


class StoreError(RefsError):
    """The store is locked, damaged, not ours, or newer than this program."""

    exit_code = 5


def reason(error: OSError) -> str:
    """
    Return in a few words why a file cannot be used.
    """
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a directory, not a file"
    return (error.strerror or str(error)).lower()


class Rejected(NamedTuple):
    """
    One piece of input that was not taken, kept word for word; its neighbours are not affected.

    Args:
        text: the raw text, unchanged.
        reason: why it was not taken, without a full stop.
        file: the name of the file it stands in, "-" for standard input.
        line: the line it begins on, from 1.
    """

    text: str
    reason: str
    file: str | None = None
    line: int | None = None

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return f"{where}: {self.reason}" if where else self.reason
