"""
`refs export`.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from refs import files, formats
from refs.cli import console, options
from refs.config import Config
from refs.errors import UsageError
from refs.formats import Options
from refs.library import collection, exporting

DEFAULT = "bibtex"


@options.command
def export(
    config: Config,
    query: options.Query = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="By default from the output's suffix, else bibtex.")
    ] = None,
    output: options.Output = None,
    sort: options.Sort = "import",
) -> int:
    """
    Write items as BibTeX, RIS, CSL-JSON and more.

    A file whose content would be the same is left untouched, so that a build that depends on it does not run.
    """
    outputs = output or [files.STDIO]
    with collection.open_library(config) as library:
        words = query or []
        count = sum(1 for _ in collection.select(library, words)) if words else None
        if count == 0:
            console.say("no items match")
            return 1
        for name in outputs:
            chunks = exporting.export(library, words, output_format(format_, name), sort, Options())
            write(name, chunks)
    return 0


def output_format(name: str | None, output: str) -> str:
    """
    Return the format to write: the one named, else the one of the output's suffix, else BibTeX.

    Raises:
        UsageError: there is no such format, or it can only be read.
    """
    found = name or formats.by_suffix(Path(output).suffix) or DEFAULT
    writable = [known for known, form in formats.FORMATS.items() if form.write]
    if found not in writable:
        raise UsageError(f"{found!r} is no format that can be written", hint="known: " + ", ".join(writable))
    return found


def write(name: str, chunks: Iterable[str]) -> None:
    """
    Write to a file if it changes, or to standard output for `-`.
    """
    if name == files.STDIO:
        for chunk in chunks:
            console.out(chunk)
    elif files.write_if_changed(Path(name), chunks):
        console.say(f"{name}: written")
    else:
        console.detail(f"{name}: unchanged")
