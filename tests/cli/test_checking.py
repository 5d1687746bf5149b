"""`refs check` as a person and a script meet it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from conftest import Refs, runner

GOOD = {
    "id": "hall1993",
    "type": "article-journal",
    "title": "Policy paradigms",
    "author": [{"family": "Hall", "given": "Peter A."}],
    "issued": {"date-parts": [[1993]]},
    "container-title": "Comparative Politics",
    "volume": "25",
}
BAD = {
    **GOOD,
    "id": "bad",
    "title": "Something else altogether",
    "page": "20-10",
    "author": [{"family": "Berg et al."}],
}


def bring(refs: Refs, folder: Path, *items: dict) -> None:
    (folder / "items.json").write_text(json.dumps(list(items), indent=1))
    assert refs("import", "items.json").code == 0


@pytest.fixture(scope="session")
def mixed(empty_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Refs:
    """`refs` in a folder with a library of both, for tests that only look at it."""
    folder = tmp_path_factory.mktemp("mixed")
    shutil.copy(empty_library, folder)
    bring(runner(folder), folder, GOOD, BAD)
    return runner(folder)


def test_findings_are_exit_code_1(mixed: Refs) -> None:
    """One line a finding on stdout, with file and line and what to do; the count on stderr."""
    ran = mixed("check")
    assert (ran.code, ran.err) == (1, "2 warnings in 1 item\n")
    assert [line.split("\t")[:4] for line in ran.out.splitlines()] == [
        ["bad", "warning", "pages", "page"],
        ["bad", "warning", "names", "author"],
    ]
    assert "(items.json:" in ran.out
    assert "refs set bad page=…" in ran.out


def test_nothing_found_is_exit_code_0(mixed: Refs) -> None:
    """Of the items that the QUERY means, and of the findings that count."""
    ran = mixed("check", "hall1993")
    assert (ran.code, ran.out) == (0, "")
    assert mixed("check", "--severity", "error").code == 0


def test_a_query_that_means_nothing(library: Refs) -> None:
    """Nothing was checked, which is no clean bill; an empty library has nothing wrong with it."""
    ran = library("check", "author:nobody")
    assert (ran.code, ran.err) == (1, "no items match\n")
    assert library("check", "colour:red").code == 2
    assert library("check").code == 0


def test_json_for_scripts(mixed: Refs) -> None:
    """The same as an array of objects, empty where nothing is found."""
    ran = mixed("check", "--json", "author:berg")
    assert ran.code == 1
    assert {finding["code"]: finding["variable"] for finding in json.loads(ran.out)} == {
        "pages": "page",
        "names": "author",
    }
    assert json.loads(mixed("check", "hall1993", "--json").out) == []


def test_what_a_person_corrected_is_found_no_more(library: Refs, tmp_path: Path) -> None:
    """The checks look at the item that people see."""
    bring(library, tmp_path, BAD)
    library("set", "bad", "page=10-20", "author=Berg, A.")
    assert library("check").code == 0


def test_duplicates_that_wait_and_that_nobody_asked_about(library: Refs, tmp_path: Path) -> None:
    """Either is told with the command that settles it."""
    bring(library, tmp_path, GOOD, {**GOOD, "id": "later", "issued": {"date-parts": [[1994]]}})
    assert "refs review" in library("check").out
    bring(library, tmp_path, BAD)
    library("set", "bad", "title=Policy paradigms", "author=Hall, P.", "page=", "issued=1994")
    assert "refs merge later bad" in library("check", "bad").out
