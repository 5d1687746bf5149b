"""
Bibliography formats: what is read and written, by name.

A new format is one module with its functions and one line in `FORMATS`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from refs.errors import Rejected, UsageError
from refs.formats import journals
from refs.formats.entry import Entry, Format, Options

__all__ = ["FORMATS", "Entry", "Format", "Options", "detect", "read", "write"]

FORMATS: Final = {
    form.name: form
    for form in (
        Format(
            "bibtex", (".bib", ".bibtex"), "BibTeX, for LaTeX with any .bst style",
            "refs.formats.bibtex", writes="write_bibtex",
        ),
        Format(
            "biblatex", (".biblatex",), "BibLaTeX, for LaTeX with biber",
            "refs.formats.bibtex", writes="write_biblatex", sniffs="sniff_biblatex",
        ),
        Format("ris", (".ris",), "RIS, for Zotero, EndNote, Mendeley and databases", "refs.formats.ris"),
        Format(
            "csljson", (".json", ".csljson"), "CSL-JSON, the input of citation processors (pandoc, citeproc, Zotero)",
            "refs.formats.csljson", blocks="read_blocks",
        ),
        Format("cslyaml", (".yaml", ".yml"), "CSL-YAML, for pandoc's metadata and --bibliography", "refs.formats.cslyaml"),
        Format("hayagriva", (".yml", ".yaml"), "Hayagriva YAML, for Typst", "refs.formats.hayagriva"),
        Format("nbib", (".nbib", ".medline"), "NBIB, PubMed's MEDLINE format", "refs.formats.nbib", writes=""),
        Format(
            "enw", (".enw", ".refer"), "EndNote's tagged format (Refer)",
            "refs.formats.endnote", "read_enw", "", "sniff_enw",
        ),
        Format("endnotexml", (".xml",), "EndNote XML", "refs.formats.endnote", "read_xml", "", "sniff_xml"),
    )
}  # fmt: skip
"""Every format by its name; where several fit a text or a suffix, the first one is meant."""


def detect(text: str, suffix: str | None = None) -> str | None:
    """
    Name the format of a text, by what it looks like and, where that leaves a choice, by its file's suffix.

    Args:
        text: the whole text or its beginning.
        suffix: the file name's ending with the dot, if there is one.

    Returns:
        The name of a format that can be read, or None where none fits.
    """
    fitting = [name for name, form in FORMATS.items() if form.reads and form.sniff(text)]
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


def read(text: str | Iterable[str], format: str, file: str | None = None) -> Iterator[Entry | Rejected]:  # noqa: A002
    """
    Read a text, entry by entry.

    Args:
        text: the text, decoded, or, for a format that reads them, its blocks.
        format: the format's name.
        file: the file's name, for what is rejected.

    Raises:
        UsageError: there is no such format, or it is only written.
    """
    form = _known(format)
    if not form.reads:
        raise UsageError(f"{form.name} is not a format that can be read", hint=_listed("reads"))
    entries = form.read(text) if isinstance(text, str) else form.read_blocks(text)
    for entry in entries:
        yield entry._replace(file=file) if isinstance(entry, Rejected) and file else entry


def write(entries: Iterable[Entry], format: str, options: Options | None = None) -> Iterator[str]:  # noqa: A002
    """
    Write entries, piece by piece; equal entries give equal bytes.

    Raises:
        UsageError: there is no such format, or it is only read.
    """
    form = _known(format)
    if not form.writes:
        raise UsageError(f"{form.name} is not a format that can be written", hint=_listed("writes"))
    options = options or Options()
    return form.write(journals.abbreviated(entries) if options.abbreviate_journals else entries, options)


def _known(name: str) -> Format:
    try:
        return FORMATS[name]
    except KeyError:
        raise UsageError(f"unknown format {name}", hint=f"known: {', '.join(FORMATS)}") from None


def _listed(verb: str) -> str:
    return f"formats to {verb.removesuffix('s')}: " + ", ".join(
        name for name, form in FORMATS.items() if getattr(form, verb)
    )
