"""
`refs export`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from refs import files, formats
from refs import query as query_language
from refs.cli import console, options
from refs.cli.outputs import DEFAULT_FORMAT, check_ascii, near, output_format, rule, would_change, write
from refs.config import Config
from refs.errors import InputError, NotFound, RefsError, UsageError
from refs.formats import Options, chosen
from refs.library import collection, documents, exporting
from refs.library.collection import Library
from refs.library.documents import Documents
from refs.library.exporting import Export, Form, Selection

NO = 1


@dataclass(frozen=True, slots=True)
class Job:
    """
    One export: what is written, and in which form into which output.
    """

    selection: Selection
    outputs: Mapping[str, Form]
    allow_missing: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """
    One run of the command: its library, whether it only compares, and what its outputs depend on.

    Args:
        library: the open library.
        check: whether nothing is written.
        batch: whether messages have to say which output they are about.
        dependencies: the files that were read, by the outputs.
    """

    library: Library
    check: bool = False
    batch: bool = False
    dependencies: dict[tuple[str, ...], list[Path]] = field(default_factory=dict)

    def do(self, jobs: Iterable[Job]) -> int:
        """
        Do exports one after the other.
        """
        return max((self._attempt(job) if self.batch else self._export(job) for job in jobs), default=0)

    def _attempt(self, job: Job) -> int:
        """Do one of several: what keeps it from being done does not keep the others."""
        try:
            return self._export(job)
        except (InputError, NotFound, UsageError) as error:
            return _told(error, _about(job))

    def _export(self, job: Job) -> int:
        export = exporting.prepare(self.library, job.selection)
        for warning in export.documents.warnings:
            console.say(str(warning))
        about = _about(job) if self.batch else ""
        tell_missing(self.library, export.documents, about, allowed=job.allow_missing)
        if export.documents.missing and not job.allow_missing:
            return NO
        if not export.finds():
            console.say(f"no items match{about}")
            return NO
        return self._write(job, export)

    def _write(self, job: Job, export: Export) -> int:
        for form in job.outputs.values():
            chosen.check(form.options, export.keeps)
        changes = False
        for name, form in job.outputs.items():
            if self.check:
                changes |= would_change(name, export.chunks(form))
            else:
                write(name, export.chunks(form))
        rewritten = dict.fromkeys(line for form in job.outputs.values() for line in form.options.rewritten())
        for notice in (*export.notices, *rewritten):
            console.say(notice)
        self.dependencies[tuple(job.outputs)] = export.documents.files
        return NO if changes else 0

    def rules(self, target: str | None) -> Iterator[str]:
        """
        Yield what the outputs, or the target named instead of them, depend on.
        """
        config = self.library.config
        store = self.library.store.path
        always = [store if config.library else near(store), *map(near, config.files)]
        for outputs, read in self.dependencies.items():
            yield from rule([target] if target else outputs, [*always, *read])


@options.command
def export(
    config: Config,
    query: options.Query = None,
    format_: Annotated[
        str | None, typer.Option("--format", "-f", help="By default from the output's suffix, else bibtex.")
    ] = None,
    output: options.Output = None,
    cited: Annotated[
        list[str] | None,
        typer.Option("--cited", metavar="FILE", help="Only works that this document cites (.aux, .tex, .md, …)."),
    ] = None,
    allow_missing: Annotated[
        bool | None, typer.Option("--allow-missing", help="Write the rest when cited keys are missing.")
    ] = None,
    sort: Annotated[
        Literal["import", "key", "year", "author", "title"] | None,
        typer.Option("--sort", help="The order of items, by default that of import."),
    ] = None,
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
        str | None,
        typer.Option("--depfile", metavar="FILE", help="Write what the outputs depend on, for make or ninja."),
    ] = None,
    target: Annotated[
        str | None, typer.Option("--depfile-target", metavar="NAME", help="Let the depfile name this, not the outputs.")
    ] = None,
    all_formats: Annotated[
        str | None, typer.Option("--all-formats", metavar="DIR", help="Write every format into this folder.")
    ] = None,
    batch: Annotated[bool, typer.Option("--batch", help="Do every [[export]] of refs.toml.")] = False,
) -> int:
    """
    Write items as BibTeX, RIS, CSL-JSON and more.

    A file whose content would be the same is left untouched, so that a build that depends on it does not run.
    """
    given: dict[str, Any] = {
        "query": query,
        "format": format_,
        "output": output,
        "cited": cited,
        "sort": sort,
        "keys": keys,
    }
    given |= {"fields": fields, "drop": drop, "ascii": ascii_, "abbreviate_journals": abbreviate}
    given |= {"mark_retracted": mark_retracted, "allow_missing": allow_missing}
    settings = {name: value for name, value in given.items() if value is not None}
    if batch and (settings or all_formats):
        raise UsageError("--batch does what refs.toml says", hint="only --check and --depfile go with it")
    if all_formats and (format_ or output):
        raise UsageError("--all-formats excludes --format and --output")
    jobs, code = _batch(config) if batch else ([job({**config.export, **settings})], 0)
    if all_formats:
        jobs = [_in_every_format(jobs[0], all_formats)]
    if target and not depfile:
        raise UsageError("--depfile-target needs --depfile FILE")
    if (check or depfile) and any(files.STDIO in one.outputs for one in jobs):
        raise UsageError("--check and --depfile need --output FILE")
    if ascii_:
        check_ascii(form.format for one in jobs for form in one.outputs.values())
    if all_formats and not check:
        Path(all_formats).mkdir(parents=True, exist_ok=True)
    with collection.open_library(config) as library:
        run = _Run(library, check, batch)
        code = max(code, run.do(jobs))
    if depfile and not check and not code:
        write(depfile, run.rules(target))
    return code


def job(settings: Mapping[str, Any]) -> Job:
    """
    Return the export that some settings ask for.

    Args:
        settings: names and values as in `[export]` of a configuration file.

    Raises:
        UsageError: a setting is unknown or wrong.
    """
    if unknown := set(settings) - set(_SETTINGS):
        raise UsageError(f"export: unknown setting {min(unknown)!r}", hint="known: " + ", ".join(sorted(_SETTINGS)))
    value = {name: read(name, settings.get(name)) for name, read in _SETTINGS.items()}
    selection = Selection(value["query"], value["cited"], value["sort"])
    written = Options(
        ascii=value["ascii"],
        fields=frozenset(value["fields"]) or None,
        drop=frozenset(value["drop"]),
        abbreviate_journals=value["abbreviate_journals"],
    )
    form = Form(DEFAULT_FORMAT, written, value["keys"], mark_retracted=value["mark_retracted"])
    outputs = {
        name: replace(form, format=output_format(value["format"], name)) for name in value["output"] or (files.STDIO,)
    }
    return Job(selection, outputs, value["allow_missing"])


def _text(name: str, value: Any) -> str | None:
    if value is not None and not isinstance(value, str):
        raise _wrong(name, value)
    return value


def _words(name: str, value: Any) -> tuple[str, ...]:
    words = [value] if isinstance(value, str) else value or []
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise _wrong(name, value)
    return tuple(words)


def _query(name: str, value: Any) -> tuple[str, ...]:
    """A query as words of the command line, or as one text, in which phrases are quoted."""
    return tuple(query_language.split(value)) if isinstance(value, str) else _words(name, value)


def _listed(name: str, value: Any) -> tuple[str, ...]:
    """Names as they are given: repeated, or separated by commas."""
    return tuple(one.strip() for text in _words(name, value) for one in text.split(",") if one.strip())


def _flag(name: str, value: Any) -> bool:
    if value is not None and not isinstance(value, bool):
        raise _wrong(name, value)
    return bool(value)


def _sort(name: str, value: Any) -> str:
    if (order := value or "import") not in collection.SORTS:
        raise UsageError(f"export: {name} {value!r}: no such order", hint="known: " + ", ".join(collection.SORTS))
    return str(order)


def _wrong(name: str, value: Any) -> UsageError:
    return UsageError(f"export: setting {name.replace('_', '-')!r} cannot be {value!r}")


_SETTINGS: Mapping[str, Callable[[str, Any], Any]] = {
    "output": _words,
    "format": _text,
    "query": _query,
    "cited": _words,
    "allow_missing": _flag,
    "sort": _sort,
    "fields": _listed,
    "drop": _listed,
    "ascii": _flag,
    "abbreviate_journals": _flag,
    "keys": _text,
    "mark_retracted": _flag,
}
"""What a configuration file can say of an export, and how it is read."""


def _batch(config: Config) -> tuple[list[Job], int]:
    """The exports of the configuration file, and the exit code where one of them is none and was told."""
    if not config.exports:
        raise UsageError("--batch: there is no [[export]] in refs.toml")
    jobs, code = list[Job](), 0
    for number, one in enumerate(config.exports, 1):
        try:
            jobs.append(_one_of_batch(config, one))
        except UsageError as error:
            code = _told(error, f" ([[export]] {number} of refs.toml)")
    return jobs, code


def _one_of_batch(config: Config, one: Mapping[str, Any]) -> Job:
    if not one.get("output"):
        raise UsageError("export: no output")
    return job({**config.export, **one, **_placed(one)})


def _told(error: RefsError, about: str) -> int:
    console.problem(f"{error.message}{about}")
    if error.hint:
        console.say(f"      {error.hint}")
    return error.exit_code


def _placed(one: Mapping[str, Any]) -> dict[str, list[str]]:
    """A batch's files as seen from here: their names are in messages and in the depfile."""
    return {
        name: [str(near(Path(path))) for path in _words(name, one[name])] for name in ("output", "cited") if name in one
    }


def _in_every_format(one: Job, folder: str) -> Job:
    form = next(iter(one.outputs.values()))
    written = {name: known.suffixes[0] for name, known in formats.FORMATS.items() if known.writes}
    outputs = {str(Path(folder, name + suffix)): replace(form, format=name) for name, suffix in written.items()}
    return replace(one, outputs=outputs)


def _about(job: Job) -> str:
    return f" (for {', '.join(job.outputs)})"


def tell_missing(library: Library, found: Documents, about: str = "", *, allowed: bool = False) -> None:
    """
    Tell of cited keys that no item has, each with its place and the nearest keys.

    Args:
        library: the open library.
        found: what the documents cite.
        about: which output it is about, where that could be several.
        allowed: whether that is no problem.
    """
    if not found.missing:
        return
    hints = documents.hints(library, (citation.key for citation in found.missing))
    tell = console.say if allowed else console.problem
    for citation in found.missing:
        near_ = f"; nearest: {', '.join(hints[citation.key])}" if hints[citation.key] else ""
        tell(f"{citation}: no item with citation key {citation.key}{near_}{about}")
