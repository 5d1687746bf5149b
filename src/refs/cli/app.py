"""
The Typer application: which commands there are, and the one boundary where errors become exit codes.

A command's module is loaded when that command is called, or when all are to be listed: an export loads no parser.
"""

from __future__ import annotations

import os
import re
import signal
import sys
import traceback
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
import typer.main
from typer.exceptions import TyperException

from refs import __version__
from refs.cli import console, options, parameters
from refs.errors import RefsError, UsageError, reason

COMMANDS = {
    "import": "importing",
    "export": "exporting",
    "cite": "citing",
    "list": "showing",
    "show": "showing",
    "enrich": "enriching",
    "set": "editing",
    "edit": "editing",
    "tag": "editing",
    "note": "editing",
    "rename": "editing",
    "merge": "editing",
    "remove": "editing",
    "review": "reviewing",
    "history": "history",
    "undo": "history",
    "redo": "history",
    "parse": "light",
    "split": "light",
    "convert": "light",
    "check": "checking",
    "doctor": "history",
    "init": "history",
    "completion": "completion",
}
"""Each command's module below `refs.cli`; the function has the command's name, with `_` behind a word of Python's."""

_RESERVED = frozenset({"import", "list", "set"})

INTERRUPTED = 130
CLOSED_PIPE = 141
TERMINATED = 143
FAULT = 70


def run(arguments: list[str]) -> int:
    """
    Run one command and return its exit code; whatever goes wrong is told on stderr in one line.
    """
    # Ended by the system or by `timeout`, a command still clears away what it had begun to write.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(TERMINATED))
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")  # type: ignore[union-attr]
    try:
        _check(arguments)
        code = _application(_wanted(arguments))(arguments, prog_name="refs", standalone_mode=False)
        sys.stdout.flush()
    except (options.ClosedPipe, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLOSED_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001
        return _told(error)
    return int(code or 0)


def _check(arguments: Iterable[str]) -> None:
    """Refuse what is no text: it could neither be stored nor be shown."""
    for argument in arguments:
        if not argument.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in argument):
            shown = os.fsencode(argument).decode(errors="backslashreplace")
            raise UsageError(
                f"{shown}: is not in the encoding of this locale", hint="LC_ALL=C.UTF-8 is one that has it"
            )


def _told(error: Exception) -> int:
    if isinstance(error, RefsError):
        console.error(error.message, error.hint)
        return error.exit_code
    if isinstance(error, TyperException):
        message = getattr(error, "format_message", lambda: str(error))().replace("Value error, ", "")
        if "\n" in message:  # the help, for who gave no command
            sys.stderr.write(f"{message}\n")
        else:
            console.error(message, hint=_NOT if _SHORT.match(message) else _HELP)
        return 2
    if isinstance(error, OSError):
        console.error(_trouble(error))
        return 2
    console.error(f"a fault in refs itself: {type(error).__name__}: {error}", hint="--verbose shows where")
    console.detail("".join(traceback.format_exception(error)))
    return FAULT


_HELP = "refs --help lists the commands; refs COMMAND --help its options"
_NOT = f"{_HELP}; to exclude a word: refs COMMAND -- -WORD"
_SHORT = re.compile(r"No such option: -\w")


def _trouble(error: OSError) -> str:
    if error.filename is None and isinstance(error, FileNotFoundError):
        return "the current folder is gone"
    return f"{error.filename or 'standard output'}: {reason(error)}"


def _application(commands: Iterable[str]) -> typer.Typer:
    application = typer.Typer(
        name="refs",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    )
    application.callback(cls=parameters.Group)(_options)
    for name in commands:
        command = function(name)
        first = " ".join(str(command.__doc__).strip().partition("\n\n")[0].split())
        # Named so, it stands whole in the list of commands; else it would be cut off there.
        application.command(name, cls=parameters.Command, short_help=first)(command)
    return application


def group(commands: Iterable[str]) -> Any:
    """
    Return Typer's own form of some commands and of what stands before them, for completion and for the manual.
    """
    return typer.main.get_command(_application(commands))


def function(name: str) -> Callable[..., int | None]:
    """
    Return the function of a command, loading its module.
    """
    command: Callable[..., int | None] = getattr(
        import_module(f"refs.cli.{COMMANDS[name]}"), f"{name}_" if name in _RESERVED else name
    )
    return command


def _wanted(arguments: list[str]) -> list[str]:
    """The command that is called, or all of them where it cannot be told (help, a misspelt name)."""
    words = iter(arguments)
    for word in words:
        if word in {"-l", "--library"}:
            next(words, None)
        elif not word.startswith("-"):
            return [word] if word in COMMANDS else list(COMMANDS)
    return list(COMMANDS)


def _version(asked: bool) -> None:
    if asked:
        console.line(f"refs {__version__}")
        raise typer.Exit


def _options(
    library: Annotated[Path | None, typer.Option("--library", "-l", metavar="FILE", help="The library to use.")] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", help="Say more.")] = False,
    version: Annotated[  # noqa: ARG001
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """
    A citation manager: reference lists in; BibTeX, RIS and CSL-JSON out.

    Exit codes: 0 done, 1 the answer is "no", 2 usage or configuration, 3 some input was rejected (the rest was done),
    4 a source could not be reached (the rest was done), 5 the library is locked or damaged, 130 interrupted.
    """
    options.before(library=library, quiet=quiet, verbose=verbose)
