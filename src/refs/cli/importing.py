"""
`refs import`.
"""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from refs.cli import console, enriching, options
from refs.cli.inputs import REJECTED, known_format, warn
from refs.config import Config
from refs.library import collection, importing, reading
from refs.library.enriching import Asking
from refs.library.importing import Imported
from refs.library.reading import How


@options.command
def import_(
    config: Config,
    inputs: options.Inputs = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="The inputs' format; detected by default.")
    ] = None,
    split: options.Split = "auto",
    enrich: Annotated[bool, typer.Option("--enrich", help="Complete the new items from Crossref.")] = False,
    tag: Annotated[
        list[str] | None, typer.Option("--tag", "-t", help="A tag for what comes in; may be repeated.")
    ] = None,
    dry_run: options.DryRun = False,
    json: options.Json = False,
) -> int:
    """
    Add references to the library.

    Takes reference lists as they were copied (web page, PDF, word processor), files in any format that refs reads, and
    DOIs. What is there already is left alone.
    """
    names, notes = inputs or ["-"], list[str]()
    entries = importing.prepare(config, reading.read(names, How(known_format(format_), split), notes, ahead=True))
    counts: dict[str, int] = {}
    command = shlex.join(["refs", "import", *names])
    with (
        collection.open_library(config, "create") as library,
        collection.batch(library, command, counts, dry_run=dry_run),
    ):
        done = importing.import_(library, entries, tag or ())
        counts.update(done.counts)
    for note in notes:
        console.say(note)
    _report(done, dry_run=dry_run, as_json=json)
    ending = _enrich(config, done) if enrich and not dry_run else 0
    return REJECTED if done.rejected else ending


def _enrich(config: Config, done: Imported) -> int:
    """Enrich what came in, in a batch of its own: an outage takes no import back."""
    if not (keys := [*done.new, *done.merged]):
        return 0
    with collection.open_library(config, "write") as library:
        enriched = enriching.run(library, keys, Asking())
        enriching.report(library, enriched)
    return enriching.ending(enriched)


def _report(done: Imported, *, dry_run: bool, as_json: bool) -> None:
    warn(done.rejected)
    if as_json:
        console.document(_described(done))
    for old, key in done.renamed:
        console.say(f"{old} → {key}: another item has the citation key {old}")
    for key in dict.fromkeys(done.merged):
        console.say(f"{key}: merged with what came in")
    for key, variables in done.uncertain.items():
        console.say(f"{key}: uncertain: {', '.join(variables)}")
    console.say(("would be: " if dry_run else "") + summary(done))


def summary(done: Imported) -> str:
    """
    Return what an import did, in one line.
    """
    if not done.new and not done.merged and not done.rejected:
        return f"nothing new: {done.unchanged} already in the library"
    counts = {name: number for name, number in done.counts.items() if number or name == "new"}
    return ", ".join(f"{number} {name}" for name, number in counts.items())


def _described(done: Imported) -> dict[str, object]:
    return {
        "new": done.new,
        "merged": done.merged,
        "unchanged": done.unchanged,
        "uncertain": done.uncertain,
        "rejected": [
            {"file": one.file, "line": one.line, "reason": one.reason, "text": one.text} for one in done.rejected
        ],
    }
