"""Which pairs of references are taken for one work, measured on pairs as people have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from refs.config import Config
from refs.library import collection, importing, reading
from refs.library.collection import open_library
from refs.library.reading import How

PAIRS = ROOT / "tests" / "fixtures" / "duplicates"


def pairs(name: str) -> list[Any]:
    """Read a file of paragraphs: what the pair is about, and two entries."""
    paragraphs = (PAIRS / name).read_text(encoding="utf-8").split("\n\n")[1:]
    return [
        pytest.param(one, other, id=about)
        for about, one, other in (paragraph.strip().splitlines() for paragraph in paragraphs)
    ]


def outcome(folder: Path, one: str, other: str) -> str:
    """Import two entries one after the other: are they merged, put up for review, or two items?"""
    with open_library(Config(library=folder / "refs.db"), "create") as library:
        for number, entry in enumerate((one, other)):
            path = folder / f"{number}.{'bib' if entry.startswith('@') else 'txt'}"
            path.write_text(entry + "\n", encoding="utf-8")
            with collection.batch(library, f"import {path.name}", {}):
                how = How(split="lines") if path.suffix == ".txt" else How()
                done = importing.import_(library, importing.prepare(library.config, reading.read([str(path)], how, [])))
            assert not done.rejected
    return "merged" if done.merged else "queued" if done.queued else "apart"


@pytest.mark.parametrize(("one", "other"), pairs("same.txt"))
def test_one_work_is_found(tmp_path: Path, one: str, other: str) -> None:
    """However the styles, the languages and the scripts differ, a person is asked at least."""
    assert outcome(tmp_path, one, other) in {"merged", "queued"}


@pytest.mark.parametrize(("one", "other"), pairs("apart.txt"))
def test_two_works_are_never_merged(tmp_path: Path, one: str, other: str) -> None:
    """A person may be asked; nothing is done without."""
    assert outcome(tmp_path, one, other) != "merged"


@pytest.mark.parametrize("form", ["bibtex", "ris", "csljson"])
def test_what_was_exported_is_in_the_library_already(library: Any, tmp_path: Path, form: str) -> None:
    """Also a book that says little: imported again from the library's own export, it stays one item."""
    (tmp_path / "list.txt").write_text("Morrison, Toni. Beloved. Alfred A. Knopf, 1987.\n", encoding="utf-8")
    library("import", "--split", "lines", "list.txt")
    (tmp_path / "again").write_text(library("export", "-f", form).out, encoding="utf-8")
    assert library("import", "-f", form, "again").code == 0
    assert len(library("list").out.splitlines()) == 1
