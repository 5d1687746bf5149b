"""
`refs cite`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from refs import files, styles
from refs.cli import console, options
from refs.cli.exporting import NO, tell_missing
from refs.cli.outputs import write
from refs.config import Config
from refs.errors import UsageError
from refs.library import citing, collection
from refs.library.citing import Works

SUFFIXES = {".txt": "text", ".html": "html", ".htm": "html", ".md": "markdown", ".tex": "latex"}
"""The format that an output's name stands for."""


@options.command
def cite(
    config: Config,
    keys: Annotated[list[str] | None, typer.Argument(metavar="[KEY]...", help="Citation keys or aliases.")] = None,
    cited: Annotated[
        list[str] | None,
        typer.Option("--cited", metavar="FILE", help="All works that this document cites (.aux, .tex, .md, …)."),
    ] = None,
    style: Annotated[
        str, typer.Option("--style", "-s", metavar="NAME|FILE", help="A style of the CSL project, or a .csl file.")
    ] = "apa",
    locale: Annotated[
        str | None, typer.Option("--locale", metavar="LANG", help="A language, e.g. de or en-GB; else the style's own.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format", "-f", help=f"{', '.join(styles.OUTPUTS)}; by default from the output's suffix, else text."
        ),
    ] = None,
    in_text: Annotated[
        bool, typer.Option("--in-text", help="One citation of the KEYs as in running text, not a bibliography.")
    ] = False,
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="Set the rest when cited keys are missing.")
    ] = False,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output.")
    ] = files.STDIO,
) -> int:
    """
    Format a bibliography, or a citation as it stands in running text, in any CSL style.

    With --in-text and --cited, the citation is the one of that document: its numbers, its letters behind years.
    """
    if not keys and (in_text or not cited):
        raise UsageError("nothing to cite", hint="refs cite KEY…, or refs cite --cited FILE for a bibliography")
    form = format_ or SUFFIXES.get(Path(output).suffix.lower(), "text")
    with collection.open_library(config) as library:
        works = citing.works(library, keys or (), cited or ())
        for warning in works.documents.warnings:
            console.say(str(warning))
        tell_missing(library, works.documents, allowed=allow_missing)
    if works.documents.missing and not allow_missing:
        return NO
    write(output, [_formatted(works, keys if in_text else None, style, locale, form)])
    return 0


def _formatted(works: Works, cites: list[str] | None, style: str, locale: str | None, form: str) -> str:
    if cites is None:
        made = styles.bibliography(works.entries, style, locale, form)
    else:
        made = styles.citation([works.names[key] for key in cites], works.entries, style, locale, form)
    for warning in made.warnings:
        console.say(warning.reason)
    return made.text if cites is None else f"{made.text}\n"
