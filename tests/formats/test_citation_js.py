"""citation-js reads what is written back to the same fields."""

from __future__ import annotations

import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import consumer
from refs import formats
from refs.formats import Entry
from refs.model import Item

from .collection import entries
from .test_consumers import named, plainly, years

SCRIPT = Path(__file__).with_name("citation.cjs")
FORMATS = ("bibtex", "biblatex", "ris", "csljson")

# What citation-js has no place for. Its BibTeX mapping knows the fields of the standard styles alone; its RIS mapping
# has tables by reference type, without a name or a container in some.
STANDARD = ("title", "container-title", "volume", "page", "DOI", "URL", "publisher", "note")
MORE = (*STANDARD, "abstract", "keyword", "edition", "ISBN", "ISSN")
VARIABLES = {
    "bibtex": STANDARD,
    "biblatex": MORE,
    "ris": MORE,
    "csljson": (*MORE, "type", "genre", "number", "language"),
}
NO_AUTHORS = {
    "ris": frozenset("article-newspaper bill broadcast hearing legal_case legislation motion_picture musical_score".split()),
    "biblatex": frozenset({"periodical"}),
}  # fmt: skip
NO_PLACE = {
    "biblatex": {
        "legal_case": {"volume", "page", "container-title"},
        "webpage": {"container-title"},
        "article-newspaper": {"edition"},
    },
    "ris": {
        "legal_case": {"page", "container-title"},
        "webpage": {"container-title"},
        "paper-conference": {"container-title"},
    },
}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Item]]:
    """Every format as citation-js reads it, in one process."""
    node = consumer("node")
    folder = tmp_path_factory.mktemp("written")
    paths = {name: folder / f"out{formats.FORMATS[name].suffixes[0]}" for name in FORMATS}
    for name, path in paths.items():
        path.write_text("".join(formats.write(entries(), name)), encoding="utf-8")
    done = subprocess.run([node, SCRIPT, *paths.values()], capture_output=True, timeout=120, check=False)
    if b"Cannot find module '@citation-js" in done.stderr and not os.environ.get("REFS_TESTS_NEED_TOOLS"):
        pytest.skip("citation-js is not in NODE_PATH")
    assert done.returncode == 0, done.stderr.decode()
    found = json.loads(done.stdout)
    return {name: found[str(path)] for name, path in paths.items()}


@pytest.mark.parametrize("name", FORMATS)
def test_citation_js_reads_the_same_fields(name: str, read: dict[str, list[Item]]) -> None:
    """Every entry has its key, and each field that citation-js has a place for says what it said."""
    assert [item["id"] for item in read[name]] == [entry.key for entry in entries()]
    differing = [
        told for entry, item in zip(entries(), read[name], strict=True) for told in differences(name, entry, item)
    ]
    assert differing == []


def differences(name: str, entry: Entry, item: Item) -> Iterator[tuple]:
    kind = entry.item["type"]
    for variable in VARIABLES[name]:
        value = entry.item.get(variable)
        if not value or variable in NO_PLACE.get(name, {}).get(kind, ()):
            continue
        if comparable(value) != comparable(item.get(variable)):
            yield entry.key, kind, variable, value, item.get(variable)
    if kind not in NO_AUTHORS.get(name, ()) and people(entry.item["author"]) != people(item.get("author")):
        yield entry.key, kind, "author", entry.item["author"], item.get("author")
    # `year = {c. 1850}` and `{1999--2001}` are printed so, and no years to citation-js's BibTeX
    plain_year = name != "bibtex" or re.search(r"circa|\], \[", str(entry.item["issued"])) is None
    if plain_year and years(entry.item["issued"]) != years(item.get("issued")):
        yield entry.key, kind, "issued", entry.item["issued"], item.get("issued")


def comparable(value: object) -> str:
    # citation-js reads a formula as text
    text = str(value or "").replace("$L^2$", "L2").replace(r"$\alpha$", "α")
    return plainly(text)


def people(names: list[dict] | None) -> list[str]:
    # RIS parts an organisation's name at its comma
    return ["".join(sorted(name)) for name in named(names or [])]
