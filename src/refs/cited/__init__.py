"""
The works a document cites: citation keys with file and line, from LaTeX, Markdown, Typst and their like.

A new kind of document is one file with a `read` function and a line in `DOCUMENTS`. The readers are loaded when a
document of their kind is read, so that a command that reads none pays for none.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from pkgutil import resolve_name
from types import MappingProxyType

from refs.cited.document import EVERYTHING, Include, Mention, Read, Scope
from refs.cited.nearest import completions, nearest
from refs.errors import InputError, Rejected, UsageError, reason

__all__ = ["DOCUMENTS", "Citation", "Cited", "cited", "completions", "nearest", "traced"]

DOCUMENTS: MappingProxyType[str, str] = MappingProxyType(
    {
        ".aux": "refs.cited.auxiliary:read",
        ".bcf": "refs.cited.auxiliary:read_bcf",
        ".docx": "refs.cited.docx:read",
        ".latex": "refs.cited.latex:read",
        ".ltx": "refs.cited.latex:read",
        ".markdown": "refs.cited.markdown:read",
        ".md": "refs.cited.markdown:read",
        ".org": "refs.cited.org:read",
        ".qmd": "refs.cited.markdown:read_quarto",
        ".rmd": "refs.cited.markdown:read_rmarkdown",
        ".rst": "refs.cited.rst:read",
        ".tex": "refs.cited.latex:read",
        ".typ": "refs.cited.typst:read",
    }
)
"""Which function reads a document, by suffix in lower case."""


@dataclass(frozen=True, slots=True)
class Citation:
    """
    One mention of a work in a document.

    Args:
        key: the citation key.
        file: the file as it was named, or as the including file names it.
        line: the line, from 1; in a `.docx`, the paragraph.
    """

    key: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(slots=True)
class Cited:
    r"""
    What a set of documents cites.

    Args:
        citations: every mention in order of appearance, included files at the place of their inclusion.
        everything: whether a document asks for the whole library, as `\nocite{*}` does.
        files: every file that was read, in order, each once; what a depfile names.
        warnings: files that a document includes and that are not there.
    """

    citations: list[Citation] = field(default_factory=list)
    everything: bool = False
    files: list[Path] = field(default_factory=list)
    warnings: list[Rejected] = field(default_factory=list)

    @property
    def keys(self) -> list[str]:
        """
        The cited keys, each once, in order of their first mention.
        """
        return list(dict.fromkeys(citation.key for citation in self.citations))


def cited(paths: Iterable[str | Path]) -> Cited:
    """
    Return the works that documents cite, following the files they include, each file once.

    Args:
        paths: documents; their suffixes say what they are.

    Raises:
        UsageError: a suffix is none of `DOCUMENTS`.
        InputError: a document is missing, unreadable or damaged.
    """
    found, seen = Cited(), set[str]()
    for path in map(Path, paths):
        _Walk(found, seen, path).visit(path, [path.parent])
    return found


def traced(citations: Iterable[Citation]) -> list[Citation]:
    """
    Return citations with those that LaTeX has noted down traced to its source: `paper.aux:3` to `paper.tex:41`.

    The source is looked for beside the file and in the folder above, where `latexmk -outdir` leaves it; what is not
    found in it, such as a key that a macro puts together, stays where it was.
    """
    sources: dict[str, dict[str, list[Citation]]] = {}
    found: dict[Citation, None] = {}
    for citation in citations:
        file = citation.file
        if file not in sources:
            sources[file] = _places(Path(file)) if file.lower().endswith((".aux", ".bcf")) else {}
        found |= dict.fromkeys(sources[file].get(citation.key, [citation]))
    return list(found)


def _places(noted: Path) -> dict[str, list[Citation]]:
    """Every citation of a LaTeX source by its key, nothing where the source is not there or cannot be read."""
    places: dict[str, list[Citation]] = {}
    for folder in (noted.parent, noted.parent.parent):
        source = folder / f"{noted.stem}.tex"
        if source.is_file():
            with suppress(InputError):
                for citation in cited([source]).citations:
                    places.setdefault(citation.key, []).append(citation)
            break
    return places


def _kind(path: Path) -> Read:
    name = DOCUMENTS.get(path.suffix.lower())
    if name is None:
        known = " ".join(DOCUMENTS)
        raise UsageError(f"{path}: cannot tell what kind of document this is", f"known suffixes: {known}")
    read: Read = resolve_name(name)
    return read


class _Walk:
    """
    One document and the files it includes, read in order of inclusion.
    """

    def __init__(self, found: Cited, seen: set[str], root: Path) -> None:
        self.found = found
        self.seen = seen
        self.read = _kind(root)
        self.root = root
        self.scope = Scope()

    def visit(self, path: Path, folders: list[Path]) -> None:
        """
        Read a file, and those it includes at their place.

        Args:
            path: the file.
            folders: where the paths it includes may start from, the likeliest first.
        """
        mark = os.path.realpath(path)
        if mark in self.seen:
            return
        self.seen.add(mark)
        pieces = self._pieces(path)
        first = len(self.found.citations)
        for piece in pieces:
            if isinstance(piece, Include):
                self._follow(piece, path, folders)
            elif piece.key == EVERYTHING:
                self.found.everything = True
            else:
                self.found.citations.append(Citation(piece.key, str(path), piece.line))
        if path is self.root:
            self._drop_references(first)

    def _pieces(self, path: Path) -> Iterator[Mention | Include]:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise InputError(f"{path}: {reason(error)}") from error
        self.found.files.append(path)
        try:
            yield from self.read(data, self.scope)
        except InputError as error:
            raise InputError(f"{path}: {error.message}", error.hint) from error

    def _follow(self, include: Include, source: Path, folders: list[Path]) -> None:
        starts = [folder / (include.folder or "") for folder in (*folders, source.parent)]
        for start in dict.fromkeys(starts):
            for name in (include.path, include.path + self.root.suffix):
                if name and os.path.isfile(start / name):  # noqa: PTH113
                    self.visit(start / name, [start, *folders] if include.folder else folders)
                    return
        if not include.optional:
            told = f"included file not found: {include.path}"
            self.found.warnings.append(Rejected(include.path, told, str(source), include.line))

    def _drop_references(self, first: int) -> None:
        labels = self.scope.labels
        kept = [citation for citation in self.found.citations[first:] if citation.key not in labels]
        self.found.citations[first:] = kept
