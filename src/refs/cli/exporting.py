"""
`refs export`.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer

from refs import files, formats
from refs.cli import console, options
from refs.config import Config
from refs.errors import UsageError
from refs.formats import Options
from refs.library import collection, exporting
from refs.library.collection import Library
from refs.library.exporting import Export, Job

DEFAULT = "bibtex"
DIFF_LINES = 20

_Cited = Annotated[
    list[str] | None,
    typer.Option(
        "--cited", metavar="FILE", help="Only works that this document cites (.aux, .bcf, .tex, .md, .typ, …)."
    ),
]


@dataclass(frozen=True, slots=True)
class _Writing:
    """How outputs are written: only compared, with a depfile, with cited keys missing."""

    check: bool = False
    depfile: str | None = None
    allow_missing: bool = False


@options.command
def export(
    config: Config,
    query: options.Query = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="By default from the output's suffix, else bibtex.")
    ] = None,
    output: options.Output = None,
    cited: _Cited = None,
    allow_missing: Annotated[
        bool, typer.Option("--allow-missing", help="Write the rest when cited keys are missing.")
    ] = False,
    sort: Annotated[str | None, typer.Option("--sort", help="import, key, year, author or title.")] = None,
    fields: Annotated[list[str] | None, typer.Option("--fields", help="Write only these; may be repeated.")] = None,
    drop: Annotated[list[str] | None, typer.Option("--drop", help="Leave these out; may be repeated.")] = None,
    ascii_: Annotated[
        bool | None, typer.Option("--ascii/--unicode", help="BibTeX in ASCII, with LaTeX commands.")
    ] = None,
    abbreviate: Annotated[
        bool | None, typer.Option("--abbreviate-journals/--full-journals", help="Journal titles by ISO 4.")
    ] = None,
    keys: Annotated[
        str | None, typer.Option("--keys", metavar="PATTERN", help="Make this export's keys, e.g. {family}{year}.")
    ] = None,
    mark_retracted: Annotated[
        bool | None, typer.Option("--mark-retracted", help="Write retractions into the note.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit 1 and show how if a file would change.")
    ] = False,
    depfile: Annotated[
        str | None, typer.Option("--depfile", metavar="FILE", help="Write what the outputs depend on, for make.")
    ] = None,
    all_formats: Annotated[
        str | None, typer.Option("--all-formats", metavar="DIR", help="Write every format into a folder.")
    ] = None,
    batch: Annotated[bool, typer.Option("--batch", help="Do every [[export]] of refs.toml.")] = False,
) -> int:
    """
    Write items as BibTeX, RIS, CSL-JSON and more.

    A file whose content would be the same is left untouched, so that a build that depends on it does not run.
    """
    given: dict[str, Any] = {"query": query, "format": format_, "cited": cited, "sort": sort, "keys": keys}
    given |= {"fields": fields, "drop": drop, "ascii": ascii_, "mark_retracted": mark_retracted}
    given |= {"abbreviate_journals": abbreviate}
    settings = {**config.export, **{name: value for name, value in given.items() if value is not None}}
    outputs = _all_formats(all_formats) if all_formats else [str(name) for name in output or [files.STDIO]]
    if (check or depfile) and files.STDIO in outputs and not batch:
        raise UsageError("--check and --depfile need --output FILE")
    writing = _Writing(check, depfile, allow_missing)
    with collection.open_library(config) as library:
        if batch:
            return max((_run(library, job(one, name), [name], writing) for one, name in _batch(config)), default=0)
        codes = [
            _run(library, job({**settings, **_by_name(name, all_formats)}, name), [name], writing) for name in outputs
        ]
    return max(codes)


def job(settings: Mapping[str, Any], output: str) -> Job:
    """
    Return the export that some settings ask for.

    Raises:
        UsageError: a setting is unknown or wrong.
    """
    if unknown := set(settings) - _SETTINGS:
        raise UsageError(f"export: unknown setting {min(unknown)!r}", hint="known: " + ", ".join(sorted(_SETTINGS)))
    sort = settings.get("sort", "import")
    if sort not in collection.SORTS:
        raise UsageError(f"--sort {sort}: no such order", hint="known: " + ", ".join(collection.SORTS))
    wanted = settings.get("fields")
    return Job(
        output_format(settings.get("format"), output),
        _words(settings.get("query")),
        _words(settings.get("cited")),
        sort,
        Options(
            ascii=bool(settings.get("ascii")),
            fields=frozenset(_listed(wanted)) if wanted else None,
            drop=frozenset(_listed(settings.get("drop"))),
            abbreviate_journals=bool(settings.get("abbreviate_journals")),
        ),
        settings.get("keys"),
        bool(settings.get("mark_retracted")),
    )


_SETTINGS = frozenset(
    "output query format cited sort fields drop ascii abbreviate_journals keys mark_retracted".split()
)


def _words(value: str | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _listed(value: str | list[str] | None) -> list[str]:
    """Names as they are given: repeated, or separated by commas."""
    return [name.strip() for text in _words(value) for name in text.split(",") if name.strip()]


def _batch(config: Config) -> Iterable[tuple[Mapping[str, Any], str]]:
    if not config.exports:
        raise UsageError("--batch: there is no [[export]] in refs.toml")
    for one in config.exports:
        if "output" not in one:
            raise UsageError("refs.toml: an [[export]] has no output")
        yield one, str(one["output"])


def _all_formats(folder: str) -> list[str]:
    if not Path(folder).is_dir():
        raise UsageError(f"{folder}: no such folder")
    return [str(Path(folder) / f"{name}{form.suffixes[0]}") for name, form in formats.FORMATS.items() if form.writes]


def _by_name(output: str, all_formats: str | None) -> dict[str, str]:
    """With --all-formats, a file's name says its format."""
    return {"format": Path(output).name.partition(".")[0]} if all_formats else {}


def _run(library: Library, job: Job, outputs: list[str], writing: _Writing) -> int:
    export = exporting.prepare(library, job)
    for warning in export.warnings:
        console.say(warning)
    if export.missing and not _told_missing(library, export, writing):
        return 1
    changed = False
    for name in outputs:
        changed |= _compare(name, export.chunks()) if writing.check else write(name, export.chunks())
        if writing.depfile and not writing.check:
            write(writing.depfile, _depfile(outputs, [library.store.path, *library.config.files, *export.files]))
    for key, update in dict(export.notices).items():
        console.say(f"{key}: {collection.update_text(update)}")
    if not export.count and job.words:
        console.say("no items match")
        return 1
    return int(writing.check and changed)


def _told_missing(library: Library, export: Export, writing: _Writing) -> bool:
    """Tell of cited keys that no item has, each with its place; return whether to go on."""
    hints = exporting.hints(library, export.missing)
    for citation in export.missing:
        near = f" (nearest: {', '.join(hints[citation.key])})" if hints[citation.key] else ""
        tell = console.say if writing.allow_missing else console.problem
        tell(f"{citation}: no item with citation key {citation.key}{near}")
    return writing.allow_missing


def output_format(name: str | None, output: str) -> str:
    """
    Return the format to write: the one named, else the one of the output's suffix, else BibTeX.

    Raises:
        UsageError: there is no such format, or it can only be read.
    """
    found = name or formats.by_suffix(Path(output).suffix) or DEFAULT
    writable = [known for known, form in formats.FORMATS.items() if form.writes]
    if found not in writable:
        raise UsageError(f"{found!r} is no format that can be written", hint="known: " + ", ".join(writable))
    return found


def write(name: str, chunks: Iterable[str]) -> bool:
    """
    Write to a file if it changes, or to standard output for `-`; return whether anything was written.
    """
    if name == files.STDIO:
        for chunk in chunks:
            console.out(chunk)
        return True
    changed = files.write_if_changed(Path(name), chunks)
    console.detail(f"{name}: {'written' if changed else 'unchanged'}")
    return changed


def _compare(name: str, chunks: Iterable[str]) -> bool:
    """Show the beginning of how a file would change, and return whether it would."""
    path = Path(name)
    old = path.read_text(encoding="utf-8", errors="replace").splitlines() if path.exists() else []
    new = "".join(chunks).splitlines()
    diff = difflib.unified_diff(old, new, name, f"{name} (would be)", lineterm="", n=1)
    shown = list(islice(diff, DIFF_LINES + 1))
    for text in shown[:DIFF_LINES]:
        console.line(text)
    if len(shown) > DIFF_LINES:
        console.line("…")
    return bool(shown) or not path.exists()


def _depfile(outputs: list[str], read: Iterable[Path]) -> Iterable[str]:
    """A rule for make and ninja: the outputs depend on the library and on every file that was read."""
    names = dict.fromkeys(_escaped(str(path)) for path in read)
    yield f"{' '.join(_escaped(name) for name in outputs)}: {' '.join(names)}\n"
    # An empty rule for each file: a document that is gone is no reason for make to stop.
    yield from (f"{name}:\n" for name in names)


def _escaped(name: str) -> str:
    return name.replace("\\", "\\\\").replace("$", "$$").replace(" ", "\\ ").replace("#", "\\#").replace(":", "\\:")
