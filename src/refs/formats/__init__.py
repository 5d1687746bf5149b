"""
Bibliography formats: what is read and written, by name.

A new format is one module with a `FORMAT` and one line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from refs.errors import Rejected, UsageError
from refs.formats import bibtex, csljson, cslyaml, endnote, hayagriva, journals, nbib, ris
from refs.formats.entry import Entry, Format, Options

__all__ = ["FORMATS", "Entry", "Format", "Options", "detect", "read", "write"]

FORMATS: Final[dict[str, Format]] = {
    "bibtex": bibtex.BIBTEX,
    "biblatex": bibtex.BIBLATEX,
    "ris": ris.FORMAT,
    "csljson": csljson.FORMAT,
    "cslyaml": cslyaml.FORMAT,
    "hayagriva": hayagriva.FORMAT,
    "nbib": nbib.FORMAT,
    "enw": endnote.ENW,
    "endnotexml": endnote.XML,
}


def detect(text: str, suffix: str | None = None) -> str | None:
    """
    Name the format of a text, by what it looks like and, where that leaves a choice, by its file's suffix.

    Args:
        text: the whole text or its beginning.
        suffix: the file name's ending with the dot, if there is one.

    Returns:
        The name of a format that can be read, or None where none fits.
    """
    fitting = [name for name, form in FORMATS.items() if form.read and form.sniff(text)]
    by_suffix = [name for name in fitting if suffix and suffix.lower() in FORMATS[name].suffixes]
    if by_suffix:
        fitting = by_suffix
    if "biblatex" in fitting and "bibtex" in fitting:
        return "biblatex"
    return fitting[0] if fitting else None


def by_suffix(suffix: str) -> str | None:
    """
    Name the format that a file name's ending stands for: `.bib` is BibTeX.
    """
    return next((name for name, form in FORMATS.items() if suffix.lower() in form.suffixes), None)


def read(text: str, format: str, file: str | None = None) -> Iterator[Entry | Rejected]:  # noqa: A002
    """
    Read a text, entry by entry.

    Args:
        text: the text, decoded.
        format: the format's name.
        file: the file's name, for what is rejected.

    Raises:
        UsageError: there is no such format, or it is only written.
    """
    form = _known(format)
    if form.read is None:
        raise UsageError(f"{form.name} is not a format that can be read", hint=_listed("read"))
    for entry in form.read(text):
        yield replace(entry, file=file) if isinstance(entry, Rejected) and file else entry


def write(entries: Iterable[Entry], format: str, options: Options | None = None) -> Iterator[str]:  # noqa: A002
    """
    Write entries, piece by piece; equal entries give equal bytes.

    Raises:
        UsageError: there is no such format, or it is only read.
    """
    form = _known(format)
    if form.write is None:
        raise UsageError(f"{form.name} is not a format that can be written", hint=_listed("write"))
    options = options or Options()
    return form.write(journals.abbreviated(entries) if options.abbreviate_journals else entries, options)


def _known(name: str) -> Format:
    try:
        return FORMATS[name]
    except KeyError:
        raise UsageError(f"unknown format {name}", hint=f"known: {', '.join(FORMATS)}") from None


def _listed(verb: str) -> str:
    return f"formats to {verb}: " + ", ".join(name for name, form in FORMATS.items() if getattr(form, verb))
