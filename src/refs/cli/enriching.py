"""
`refs enrich`.
"""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import Annotated

import typer

from refs.cli import console, options
from refs.config import Config
from refs.errors import SourceError
from refs.library import collection, enriching
from refs.library.collection import Library
from refs.library.enriching import Asking, Enriched

UNREACHABLE = 4


@options.command
def enrich(
    config: Config,
    query: options.Query = None,
    offline: Annotated[bool, typer.Option("--offline", help="Ask nobody; use what was answered before.")] = False,
    no_search: Annotated[bool, typer.Option("--no-search", help="Look up only items that have a DOI.")] = False,
    refresh: Annotated[bool, typer.Option("--refresh", help="Ask again for what is known.")] = False,
    json: options.Json = False,
) -> int:
    """
    Complete and check items from Crossref: by DOI where there is one, by search where there is none.

    What is certain is taken, what is likely waits for refs review, everything else stays as it was.
    """
    asking = Asking(offline=offline, search=not no_search, refresh=refresh)
    with collection.open_library(config, "write") as library:
        if query and not any(True for _ in collection.select(library, query)):
            console.say("no items match")
            return 1
        done = run(library, query or [], asking)
        report(library, done)
    if json:
        console.document(_described(done))
    return ending(done)


def run(library: Library, words: Sequence[str], asking: Asking) -> Enriched:
    """
    Enrich the items that a QUERY means, with a progress bar at a terminal.
    """
    command = shlex.join(["refs", "enrich", *words])
    with console.progress("Crossref") as progress:
        return enriching.enrich(library, words, asking, command, progress)


def report(library: Library, done: Enriched) -> None:
    """
    Tell what an enrichment did, in one line, and of every DOI of another work and every notice on those found.
    """
    for key, (outcome, reasons) in done.findings.items():
        tell, then = (console.say, " → refs review") if key in done.misled else (console.detail, "")
        tell(f"{key}: {outcome}{': ' if reasons else ''}{'; '.join(reasons)}{then}")
        for update in collection.by_number(library, collection.find(library, key))["updates"] or []:
            console.say(f"{key}: {collection.update_text(update)}")
    parts = [f"{number} {name}" for name, number in done.counts.items()]
    if done.skipped:
        parts.append(f"{done.skipped} need nothing")
    if done.left:
        parts.append(f"{done.left} left for the next run")
    console.say(", ".join(parts) or "nothing to enrich")


def ending(done: Enriched) -> int:
    """
    Return the exit code of an enrichment; an interruption is handed on.
    """
    if isinstance(done.failure, KeyboardInterrupt):
        raise done.failure
    if isinstance(done.failure, SourceError):
        console.error(done.failure.message, done.failure.hint)
        return UNREACHABLE
    return 0


def _described(done: Enriched) -> dict[str, object]:
    findings = {
        key: {"outcome": str(outcome), "reasons": list(reasons)} for key, (outcome, reasons) in done.findings.items()
    }
    return {"findings": findings, "counts": done.counts, "skipped": done.skipped, "left": done.left}
