"""
What a person or a script sees: data to stdout as it is, messages to stderr, colour and tables only at a terminal.

This is the only module that imports rich, and data never passes through it except as `Text`: rich takes `[in press]`
for markup and wraps lines.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, TextIO


@dataclass(slots=True)
class Verbosity:
    """
    How much is said on stderr: errors always, messages unless quiet, details when verbose.
    """

    quiet: bool = False
    verbose: bool = False


verbosity = Verbosity()


def out(text: str) -> None:
    """
    Write data to stdout, in UTF-8 and with no line end added.
    """
    sys.stdout.write(text)


def line(text: str) -> None:
    """
    Write one line of data to stdout.
    """
    out(f"{text}\n")


def document(value: Any) -> None:
    """
    Write one JSON document to stdout.
    """
    line(json.dumps(value, ensure_ascii=False, indent=2))


def say(text: str) -> None:
    """
    Tell a person what was done, on stderr, unless they asked for quiet.
    """
    if not verbosity.quiet:
        _tell(text)


def detail(text: str) -> None:
    """
    Tell a person more, on stderr, if they asked for it.
    """
    if verbosity.verbose:
        _tell(text)


def error(message: str, hint: str | None = None) -> None:
    """
    Say what went wrong, in one line and, where it helps, a second one with what to do.
    """
    _tell(f"refs: {_one_line(message)}")
    if hint and not verbosity.quiet:
        _tell(f"      {_one_line(hint)}")


def problem(text: str) -> None:
    """
    Say what keeps a command from doing all that was asked, in one line with its place; quiet does not hide it.
    """
    _tell(_one_line(text))


def _tell(text: str) -> None:
    with suppress(OSError):  # who does not listen misses nothing that was asked for
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()


def _one_line(text: str) -> str:
    return " ".join(text.split())


def terminal(stream: TextIO | None) -> bool:
    """
    Tell whether a stream is a terminal.
    """
    return stream is not None and stream.isatty()


def colour(stream: TextIO) -> bool:
    """
    Tell whether a stream may be coloured: a terminal, `NO_COLOR` unset or empty, and not a dumb one.
    """
    return terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def can_ask() -> bool:
    """
    Tell whether a question can be put to a person: stdin and stderr are both a terminal.
    """
    return terminal(sys.stdin) and terminal(sys.stderr)


def ask(question: str) -> bool:
    """
    Ask a person; only "y" and "yes" mean yes.
    """
    sys.stderr.write(f"{question} [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


@contextmanager
def progress(label: str) -> Iterator[Callable[[int, int], None]]:
    """
    Give a function that is told how much is done, and of how much: a bar at a terminal, nothing off it.
    """
    if verbosity.quiet or not terminal(sys.stderr):
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    screen = Console(stderr=True, color_system="auto" if colour(sys.stderr) else None)
    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task(label)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """
    Write rows to stdout: a table at a terminal, tab-separated lines without headings off it.
    """
    if not terminal(sys.stdout):
        for row in rows:
            line("\t".join(" ".join(cell.split()) for cell in row))
        return
    from rich.console import Console  # only a terminal needs it
    from rich.table import Table
    from rich.text import Text

    cells = [[Text(" ".join(cell.split())) for cell in row] for row in rows]
    screen = Console(color_system="auto" if colour(sys.stdout) else None, highlight=False, markup=False, emoji=False)
    drawn = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, show_edge=False, header_style="bold")
    columns = zip(*cells, strict=True) if cells else [()] * len(headings)
    widths = [
        max(len(heading), *(cell.cell_len for cell in column), 0)
        for heading, column in zip(headings, columns, strict=True)
    ]
    for heading, width in zip(headings, _fitted(widths, screen.width - 2 * len(widths) + 2), strict=True):
        drawn.add_column(heading, width=width, overflow="ellipsis", no_wrap=True)
    for texts in cells:
        drawn.add_row(*texts)
    screen.print(drawn)


def _fitted(widths: list[int], room: int) -> list[int]:
    """Take from the widest column until all fit: titles are shortened before keys and years are."""
    fitted = list(widths)
    while sum(fitted) > room and max(fitted) > 1:
        fitted[fitted.index(max(fitted))] -= 1
    return fitted
