"""The example bibliographies of TeX Live: everything comes back, field by field."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from refs import formats
from refs.errors import Rejected
from refs.formats import Entry, Options

FOLDERS = (Path("/usr/share/texlive"), Path("/usr/share/texmf"), Path("/usr/share/doc"))
LIMIT = 600_000
"""Bytes: the few larger files take longer than they teach."""
BIBS = sorted(
    path for folder in FOLDERS if folder.is_dir() for path in folder.rglob("*.bib") if path.stat().st_size < LIMIT
)

# Entries whose item changes on the way item → BibTeX → item, by variable; a number here may only get smaller.
RATCHET = {"bibtex": {"author": 5, "URL": 1}, "biblatex": {"author": 5, "URL": 1}}

needs_bibs = pytest.mark.skipif(len(BIBS) < 20, reason="the example bibliographies of TeX Live are not installed")


def entries(path: Path) -> list[Entry]:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    found = list(formats.read(text, "bibtex", str(path)))
    assert [str(entry) for entry in found if isinstance(entry, Rejected)] == []
    return [entry for entry in found if isinstance(entry, Entry)]


@pytest.fixture(scope="module")
def collections() -> dict[Path, list[Entry]]:
    return {path: entries(path) for path in BIBS}


@needs_bibs
def test_every_field_comes_back(collections: dict[Path, list[Entry]]) -> None:
    """Key, type, every field's text, and the item itself are the same after writing and reading again; nothing is rejected."""
    assert sum(map(len, collections.values())) > 1500
    for path, found in collections.items():
        back = list(formats.read("".join(formats.write(found, "bibtex")), "bibtex"))
        assert [facts(entry) for entry in back] == [facts(entry) for entry in found], path


def facts(entry: Entry | Rejected) -> tuple:
    assert isinstance(entry, Entry), entry
    return entry.key, entry.native["bibtex"]["type"], entry.native["bibtex"]["fields"], entry.item


@needs_bibs
@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_items_come_back_but_for_the_ratchet(name: str, collections: dict[Path, list[Entry]]) -> None:
    """Written from the items alone, every variable comes back, save the known ones."""
    changed: Counter[str] = Counter()
    for found in collections.values():
        back = formats.read("".join(formats.write(found, name, Options(verbatim=False))), name)
        for before, after in zip(found, back, strict=True):
            assert isinstance(after, Entry)
            both = before.item.keys() | after.item.keys()
            changed.update(variable for variable in both if before.item.get(variable) != after.item.get(variable))
    known = RATCHET[name]
    assert {variable: count for variable, count in changed.items() if count > known.get(variable, 0)} == {}
