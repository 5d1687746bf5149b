"""
Commands that need no library: `refs parse`, `refs split`, `refs convert`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pkgutil import resolve_name
from typing import Annotated

import typer

from refs import files, formats, keys
from refs.cli import console, options
from refs.cli.inputs import REJECTED, known_format, warn
from refs.cli.outputs import output_format, write
from refs.config import Config
from refs.errors import Rejected
from refs.formats import Entry, Options
from refs.library import reading
from refs.library.reading import How
from refs.merge import Record

_To = Annotated[
    str | None, typer.Option("--format", "-f", help="The format to write; by default from the output's suffix.")
]
_From = Annotated[str | None, typer.Option("--from", help="The inputs' format; detected by default.")]
_One = Annotated[str, typer.Option("--output", "-o", metavar="FILE", help="Where to write; - is standard output.")]


@options.command
def parse(
    config: Config,
    inputs: options.Texts = None,
    split: options.Split = "auto",
    format_: _To = None,
    output: _One = files.STDIO,
) -> int:
    """
    Turn reference lists into items, CSL-JSON by default, without a library.
    """
    to = output_format(format_ or ("csljson" if output == files.STDIO else None), output)
    return _convert(config, inputs, How(reading.TEXT, split), to, output)


@options.command
def convert(
    config: Config,
    inputs: options.Texts = None,
    format_: _To = None,
    from_: _From = None,
    split: options.Split = "auto",
    output: _One = files.STDIO,
) -> int:
    """
    Turn any format that refs reads into any that it writes, without a library.
    """
    return _convert(config, inputs, How(known_format(from_), split), output_format(format_, output), output)


@options.command
def split(config: Config, inputs: options.Texts = None, split: options.Split = "auto") -> int:  # noqa: ARG001
    """
    Print the reference strings of a page or list, one a line.
    """
    code = 0
    for name in inputs or [files.STDIO]:
        text = files.read(name)
        strings = resolve_name("refs.parse.split:split")(text.text, split).strings  # loaded when it is needed
        for reference in strings:
            console.line(reference.text)
        for note in text.notes:
            console.say(note)
        if not strings:
            console.error(f"{name}: no references found in it")
            code = REJECTED
    return code


def _convert(config: Config, inputs: list[str] | None, how: How, to: str, output: str) -> int:
    notes: list[str] = []
    rejected: list[Rejected] = []
    records = reading.read(inputs or [files.STDIO], how, notes)
    write(output, formats.write(_entries(config, records, rejected), to, Options()))
    for note in notes:
        console.say(note)
    warn(rejected)
    return REJECTED if rejected else 0


def _entries(config: Config, records: Iterable[Record | Rejected], rejected: list[Rejected]) -> Iterator[Entry]:
    """Yield entries to write, with the keys they came with or new ones, and set aside what was rejected."""
    taken: set[str] = set()
    for record in records:
        if isinstance(record, Rejected):
            rejected.append(record)
            continue
        item = dict(record.variables)
        key = keys.distinct(record.key or keys.make(item, config.key_pattern), taken.__contains__)
        taken.add(key)
        yield Entry(key=key, item=item, native=dict(record.native or {}))
