"""
What commands write: the format an output's name stands for, files that change only when their content does, how they
would change, and what they depend on.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

from refs import files, formats
from refs.cli import console
from refs.errors import UsageError

DEFAULT_FORMAT = "bibtex"
ASCII_FORMATS = ("bibtex", "biblatex", "csljson")
DIFF_LINES = 20
_WINDOW = 200  # lines that are compared: difflib takes minutes for files of 100,000


def output_format(name: str | None, output: str) -> str:
    """
    Return the format to write: the one named, else the one of the output's suffix, else BibTeX.

    Raises:
        UsageError: there is no such format, or it can only be read, or the suffix is that of none.
    """
    suffix = Path(output).suffix
    if suffix and not name and not formats.by_suffix(suffix):
        raise UsageError(f"{output}: which format? no format has the suffix {suffix}", hint="give --format")
    found = name or formats.by_suffix(suffix) or DEFAULT_FORMAT
    writable = [known for known, form in formats.FORMATS.items() if form.writes]
    if found not in writable:
        raise UsageError(f"{found!r} is no format that can be written", hint="known: " + ", ".join(writable))
    return found


def check_ascii(written: Iterable[str]) -> None:
    """
    Refuse ASCII where no format that is written can spell other letters in it.

    Raises:
        UsageError: none can.
    """
    names = list(dict.fromkeys(written))
    if not set(ASCII_FORMATS).intersection(names):
        raise UsageError(
            f"--ascii: {', '.join(names)} cannot be written in ASCII", hint="known: " + ", ".join(ASCII_FORMATS)
        )


def write(name: str, chunks: Iterable[str]) -> None:
    """
    Write to a file if that changes it, or to standard output for `-`.
    """
    if name == files.STDIO:
        for chunk in chunks:
            console.out(chunk)
        return
    changed = files.write_if_changed(Path(name), chunks)
    console.detail(f"{name}: {'written' if changed else 'unchanged'}")


def would_change(name: str, chunks: Iterable[str]) -> bool:
    """
    Tell whether writing would change a file, and print the first lines that would be others.
    """
    path = Path(name)
    old = path.read_bytes() if path.is_file() else None
    new = "".join(chunks).encode()
    if old is None:
        console.line(f"{name}: would be new")
    elif old != new:
        _show_difference(name, *(data.decode(errors="replace").splitlines(keepends=True) for data in (old, new)))
    return old != new


def _show_difference(name: str, old: Sequence[str], new: Sequence[str]) -> None:
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    console.line(f"{name}:{start + 1}: would change")
    # The first two lines name the files.
    diff = islice(difflib.unified_diff(old[start : start + _WINDOW], new[start : start + _WINDOW], n=0), 2, None)
    changed = [text for text in diff if not text.startswith("@@")]
    for text in changed[:DIFF_LINES]:
        console.line(text.rstrip("\n").replace("\r", "\\r"))
    if len(changed) > DIFF_LINES:
        console.line("…")


def rule(targets: Iterable[str], read: Iterable[Path | str]) -> Iterator[str]:
    """
    Yield a rule for make and ninja: the targets depend on every file that was read.
    """
    names = dict.fromkeys(_escaped(str(path)) for path in read)
    yield f"{' '.join(_escaped(target) for target in targets)}: {' '.join(names)}\n"
    # An empty rule for each file: a document that is gone is no reason for make to stop.
    yield from (f"{name}:\n" for name in names)


def _escaped(name: str) -> str:
    """Both take a backslash as it is, but for those before a space, `#` or `:`; those are doubled."""
    return re.sub(r"(\\*)([ #:])", r"\1\1\\\2", name).replace("$", "$$")


def near(path: Path) -> Path:
    """
    Return a file that was found, here, below or above, under the relative name by which a Makefile knows it.
    """
    here = Path.cwd()
    related = path.is_relative_to(here) or here.is_relative_to(path.parent)
    return Path(os.path.relpath(path)) if path.is_absolute() and related else path
