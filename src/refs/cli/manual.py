"""
The manual page refs(1), made from the help: `python -m refs.cli.manual > src/refs/cli/refs.1`.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import typer

from refs.cli import app, options
from refs.config import ENVIRONMENT, PROJECT_FILE, STORE_NAME

_FILES = {
    STORE_NAME: "The library of a project, found in this folder or above.",
    "$XDG_DATA_HOME/refs/refs.db": "The library that is used elsewhere; by default below ~/.local/share.",
    PROJECT_FILE: "The settings of a project, found likewise; its [[export]] tables are for refs export --batch.",
    "$XDG_CONFIG_HOME/refs/config.toml": "The user's settings; by default below ~/.config.",
}


def page() -> str:
    """
    Return the manual page in the man macros of roff.
    """
    group = app.group(app.COMMANDS)
    lines = ['.TH REFS 1 "" refs "User Commands"', ".SH NAME", r"refs \- a citation manager for the command line"]
    lines += [".SH SYNOPSIS", ".B refs", _roff("[OPTIONS] COMMAND [ARGUMENTS]")]
    lines += [".SH DESCRIPTION", *_paragraphs(group.help)]
    lines += [".SH OPTIONS", "These stand before a command or behind it.", *_parameters(group)]
    lines += [".SH COMMANDS"]
    for name, command in group.commands.items():
        lines += [f".SS {_roff(_usage(name, command))}", *_paragraphs(command.help)]
        lines += _parameters(command, without=options.SHARED)
    lines += [".SH ENVIRONMENT", "Each outranks the setting of the same meaning in a configuration file."]
    lines += _listed((variable, setting.replace("_", "-")) for variable, setting in ENVIRONMENT.items())
    lines += [".SH FILES", *_listed(_FILES.items())]
    return "\n".join(lines) + "\n"


def _usage(name: str, command: Any) -> str:
    context = typer.Context(command)
    pieces = [piece for one in command.get_params(context) for piece in one.get_usage_pieces(context)]
    return " ".join(["refs", name, "[OPTIONS]", *pieces])


def _paragraphs(text: str) -> Iterator[str]:
    for number, paragraph in enumerate(re.split(r"\n\s*\n", inspect.cleandoc(text))):
        if number:
            yield ".PP"
        yield _roff(" ".join(paragraph.split()))


def _parameters(command: Any, without: Collection[str] = ()) -> Iterator[str]:
    context = typer.Context(command)
    shown = [one for one in command.get_params(context) if one.name not in {"help", *without}]
    return _listed(record for one in shown if (record := one.get_help_record(context)))


def _listed(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for term, meaning in pairs:
        yield from (".TP", f".B {_roff(' '.join(term.split()))}", _roff(" ".join(meaning.split())))


def _roff(text: str) -> str:
    """Text as roff takes it: ASCII alone, no sign of its own at a line's beginning, hyphens that can be copied."""
    escaped = text.replace("\\", r"\e").replace("-", r"\-").replace('"', r"\(dq")
    escaped = re.sub(r"[^\x00-\x7f]", lambda found: rf"\[u{ord(found[0]):04X}]", escaped)
    return rf"\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    sys.stdout.write(page())
