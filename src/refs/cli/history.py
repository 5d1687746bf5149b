"""
Commands for the library as a whole: `refs init`, `refs history`, `refs undo`, `refs redo`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from refs.cli import console, options
from refs.config import STORE_NAME, Config
from refs.library import collection, doctoring
from refs.library import history as batches
from refs.store import Batch

_Count = Annotated[int, typer.Argument(metavar="[N]", help="How many batches.")]


@options.command
def init(config: Config) -> int:
    """
    Make ./refs.db, which commands in this folder and below it then use.
    """
    here = config if config.library else config._replace(library=Path(STORE_NAME))
    new = collection.init(here)
    console.say(f"{here.library}: {'made' if new else 'is there already'}")
    return 0


@options.command
def history(config: Config, json: options.Json = False) -> int:
    """
    List what changed the library, the newest first.
    """
    with collection.open_library(config) as library:
        done = batches.history(library)
    if json:
        console.document([asdict(batch) for batch in done])
    elif done:
        console.table(("BATCH", "TIME", "COUNTS", "", "COMMAND"), (_cells(batch) for batch in done))
    if not done:
        console.say("nothing has happened yet")
    return 0


def _cells(batch: Batch) -> tuple[str, ...]:
    counts = ", ".join(f"{number} {name}" for name, number in batch.counts.items() if number)
    return str(batch.id), batch.time, counts, "undone" if batch.undone else "", batch.command


@options.command
def undo(config: Config, count: _Count = 1) -> int:
    """
    Take back what was done last.
    """
    with collection.open_library(config, "write") as library:
        _tell("undone", batches.undo(library, count))
    return 0


@options.command
def redo(config: Config, count: _Count = 1) -> int:
    """
    Bring in again what was taken back last.
    """
    with collection.open_library(config, "write") as library:
        _tell("redone", batches.redo(library, count))
    return 0


def _tell(word: str, done: Sequence[Batch]) -> None:
    for batch in done:
        console.say(f"{word}: {batch.command} ({batch.time})")


@options.command
def doctor(
    config: Config,
    repair: Annotated[bool, typer.Option("--repair", help="Mend what can be mended without losing anything.")] = False,
    json: options.Json = False,
) -> int:
    """
    Examine the library: the file, orphans, keys, items and the full-text index.
    """
    counts: dict[str, int] = {}
    with (
        collection.open_library(config, "write") as library,
        collection.batch(library, "refs doctor --repair", counts),
    ):
        found = doctoring.examine(library, repair=repair)
        counts["repaired"] = sum(finding.repaired for finding in found)
    if json:
        console.document([asdict(finding) for finding in found])
    else:
        for finding in found:
            console.line(f"{finding.check}: {finding.message}{' (repaired)' if finding.repaired else ''}")
    open_ = sum(not finding.repaired for finding in found)
    console.say(f"{len(found)} findings, {open_} open" if found else "the library is sound")
    return 1 if open_ else 0
