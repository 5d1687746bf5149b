"""
Commands that need no library: `refs parse`, `refs split`, `refs convert`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Annotated

import typer

from refs import files, formats, keys
from refs.cli import console, options
from refs.cli.inputs import REJECTED, known_format, warn
from refs.cli.outputs import check_ascii, output_format, write
from refs.config import Config
from refs.errors import InputError, Rejected
from refs.formats import Entry, Options, chosen
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
    fields: Annotated[list[str] | None, typer.Option("--fields", help="Write only these; may be repeated.")] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", help="Leave these out; may be repeated.")] = None,
    ascii_: Annotated[bool, typer.Option("--ascii", help="BibTeX in ASCII, with LaTeX commands.")] = False,
    abbreviate: Annotated[bool, typer.Option("--abbreviate-journals", help="Journal titles by ISO 4.")] = False,
    pattern: Annotated[
        str | None, typer.Option("--keys", metavar="PATTERN", help="Make new keys, e.g. {family}{year}.")
    ] = None,
) -> int:
    """
    Turn any format that refs reads into any that it writes, without a library.
    """
    written = Options(ascii_, _listed(fields) or None, _listed(drop), abbreviate)
    to = output_format(format_, output)
    if ascii_:
        check_ascii([to])
    return _convert(config, inputs, How(known_format(from_), split), to, output, written, pattern)


def _listed(names: list[str] | None) -> frozenset[str]:
    """Names that are repeated or separated by commas."""
    return frozenset(one.strip() for text in names or () for one in text.split(",") if one.strip())


@options.command
def split(config: Config, inputs: options.Texts = None, split: options.Split = "auto") -> int:  # noqa: ARG001
    """
    Print the reference strings of a page or list, one a line.
    """
    code = 0
    for name in inputs or [files.STDIO]:
        notes: list[str] = []
        try:
            for reference in reading.reference_strings(name, split, notes):
                console.line(reference.text)
        except InputError as error:
            console.error(error.message, error.hint)
            code = REJECTED
        for note in notes:
            console.say(note)
    return code


def _convert(
    config: Config,
    inputs: list[str] | None,
    how: How,
    to: str,
    output: str,
    written: Options | None = None,
    pattern: str | None = None,
) -> int:
    written = written or Options()
    notes: list[str] = []
    rejected: list[Rejected] = []
    records: Iterable[Record | Rejected] = reading.read(inputs or [files.STDIO], how, notes)

    def keeps(name: str) -> bool:
        nonlocal records
        records = list(records)
        natives = (json.dumps(one.native).lower() for one in records if isinstance(one, Record))
        return any(json.dumps(name.lower()) in native for native in natives)

    chosen.check(written, keeps)
    entries = _keyed(_kept(records, rejected), pattern, config.key_pattern, notes)
    # An output that is there stays as it is where nothing could be read.
    if (first := next(entries, None)) is not None:
        write(output, formats.write(chain([first], entries), to, written))
    for note in (*notes, *written.rewritten()):
        console.say(note)
    warn(rejected)
    return REJECTED if rejected else 0


def _kept(records: Iterable[Record | Rejected], rejected: list[Rejected]) -> Iterator[Record]:
    """Yield the records, and set aside what was rejected."""
    for record in records:
        if isinstance(record, Rejected):
            rejected.append(record)
        else:
            yield record


def _keyed(records: Iterable[Record], pattern: str | None, default: str, notes: list[str]) -> Iterator[Entry]:
    """Yield entries to write, with the keys they came with, or new ones where they have none or a pattern is given."""
    taken: set[str] = set()
    for record in records:
        item = dict(record.variables)
        own = None if pattern else record.key
        key = keys.distinct(own or keys.make(item, pattern or default), taken.__contains__)
        taken.add(key)
        if own and key != own:
            notes.append(f"{record.place}: the key {own} is taken; it is written as {key}")
        yield Entry(key=key, item=item, native=dict(record.native or {}))
