"""
Options that several commands share, and what makes a function a command: the settings in force as its first argument.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from refs import config
from refs.cli import console
from refs.config import Config

Inputs = Annotated[
    list[str] | None, typer.Argument(metavar="[FILE|DOI|-]...", help="Files, DOIs, or - for standard input.")
]
Texts = Annotated[list[str] | None, typer.Argument(metavar="[FILE|-]...", help="Files, or - for standard input.")]
Query = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[QUERY]...",
        help="Citation keys, or a search: words, '\"a phrase\"', author:, year:2010..2020, type:, tag:, has:doi, "
        "-not (behind -- where it begins like an option), or.",
    ),
]
Keys = Annotated[list[str], typer.Argument(metavar="KEY...", help="Citation keys or aliases.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Sort = Annotated[
    Literal["import", "key", "year", "author", "title"], typer.Option("--sort", help="The order of items.")
]
Split = Annotated[
    Literal["auto", "lines", "none"],
    typer.Option(
        "--split", help="How a text becomes reference strings: find the list, one a line, or the whole text as one."
    ),
]
Output = Annotated[
    list[str] | None,
    typer.Option("--output", "-o", metavar="FILE", help="Where to write; may be repeated; - is standard output."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", "-n", help="Say what would be done, and do nothing.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]

_LIBRARY = Annotated[
    Path | None, typer.Option("--library", "-l", metavar="FILE", help="The library to use.", show_default=False)
]
_QUIET = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
_VERBOSE = Annotated[bool, typer.Option("--verbose", "-v", help="Say more.")]
SHARED: dict[str, Any] = {"library": (_LIBRARY, None), "quiet": (_QUIET, False), "verbose": (_VERBOSE, False)}
"""Options of every command, which may also stand before it."""


class ClosedPipe(Exception):
    """Whoever reads what a command prints has stopped; raised past Typer, which would call it a failure."""


_before: dict[str, Any] = {}


def before(**given: Any) -> None:
    """
    Remember the shared options that stood before the command's name.
    """
    _before.clear()
    _before.update(given)


def command(function: Callable[..., int | None]) -> Callable[..., int | None]:
    """
    Make a command of a function that takes the settings in force first and its own options by name.
    """
    _, *own = inspect.signature(function, eval_str=True).parameters.values()
    shared = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for name, (annotation, default) in SHARED.items()
    ]

    @functools.wraps(function)
    def run(*, library: Path | None, quiet: bool, verbose: bool, **options: Any) -> int | None:
        console.verbosity.quiet = quiet or bool(_before.get("quiet"))
        console.verbosity.verbose = verbose or bool(_before.get("verbose"))
        if console.verbosity.quiet:
            import logging  # costs more than a command that says little

            logging.disable()
        settings: Config = config.load(library=library or _before.get("library"))
        try:
            return function(settings, **options)
        except BrokenPipeError as error:
            raise ClosedPipe from error

    parameters = [*(parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own), *shared]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    del run.__wrapped__
    return run
