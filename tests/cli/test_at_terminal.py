"""What asks a person: `refs review`, one key press a decision, and `refs remove`."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Refs, runner

WORK = {
    "id": "a",
    "type": "article-journal",
    "title": "Policy paradigms, social learning and the state",
    "author": [{"family": "Hall", "given": "Peter A."}],
    "issued": {"date-parts": [[1993]]},
}


def answered(folder: Path, command: list[str], question: str, answers: list[str]) -> tuple[str, int]:
    """Run a command at a pseudo-terminal, answer each question, and return what was shown and the code."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "refs", *command], stdin=follower, stdout=follower, stderr=follower, cwd=folder
    )
    os.close(follower)
    shown, asked = "", 0
    while True:
        try:
            chunk = os.read(leader, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk.decode(errors="replace")
        while shown.count(question) > asked:
            assert asked < len(answers), shown
            os.write(leader, answers[asked].encode())
            asked += 1
    code = process.wait(60)
    os.close(leader)
    return shown, code


@pytest.fixture(scope="session")
def three_likely(empty_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one work, and three that may be the same: a year later, each told apart by its pages."""
    folder = tmp_path_factory.mktemp("likely")
    shutil.copy(empty_library, folder)
    others = [{**WORK, "id": f"b{n}", "issued": {"date-parts": [[1994]]}, "page": f"{n}00-{n}10"} for n in range(1, 4)]
    (folder / "works.json").write_text(json.dumps([WORK, *others]))
    assert runner(folder)("import", "works.json").code == 0
    return folder / "refs.db"


@pytest.fixture
def likely(three_likely: Path, tmp_path: Path, refs: Refs) -> Refs:
    """`refs` in a folder with a copy of it."""
    shutil.copy(three_likely, tmp_path)
    return refs


def undecided(refs: Refs) -> list[dict]:
    return json.loads(refs("review", "--json").out)


def test_the_end_of_input_ends_the_review(likely: Refs, tmp_path: Path) -> None:
    """Ctrl-D is as good as q: nothing is decided, and nobody waits for more."""
    before = undecided(likely)
    _, code = answered(tmp_path, ["review"], "[q]uit: ", ["\x04"])
    assert (code, undecided(likely)) == (1, before)


def test_one_key_press_a_decision(likely: Refs, tmp_path: Path) -> None:
    """No Enter key; what is decided is done at once, a batch each, and the next run goes on where this one stopped."""
    before = undecided(likely)
    shown, code = answered(tmp_path, ["review"], "[q]uit: ", ["n", "s", "q"])
    assert code == 1
    assert "one is of 1993, the other of 1994" in shown
    left = undecided(likely)
    assert len(left) == len(before) - 1
    assert before[0]["id"] not in {proposal["id"] for proposal in left}
    shown, _ = answered(tmp_path, ["review"], "[q]uit: ", ["y", "q"])
    assert likely("history").out.count("refs review") == 2
    merged = {alias for one in json.loads(likely("list", "--json").out) for alias in one["aliases"]}
    assert merged == {left[0]["other_key"]}
    likely("undo")
    assert undecided(likely) == left


def test_all_decided_is_exit_code_0(likely: Refs, tmp_path: Path) -> None:
    """And nobody is asked again, at an import neither."""
    _, code = answered(tmp_path, ["review"], "[q]uit: ", ["n"] * 10)
    assert (code, undecided(likely)) == (0, [])
    likely("merge", "--find")
    assert undecided(likely) == []


def test_remove_asks(likely: Refs, tmp_path: Path) -> None:
    """Anything but yes leaves the items alone."""
    shown, code = answered(tmp_path, ["remove", "a", "b1"], "[y/N] ", ["\n"])
    assert (code, "Remove 2 items?" in shown) == (1, True)
    assert len(likely("list", "--keys").out.split()) == 4
    _, code = answered(tmp_path, ["remove", "a"], "[y/N] ", ["y\n"])
    assert (code, likely("list", "--keys").out.split()) == (0, ["b1", "b2", "b3"])
    likely("undo")
    assert len(likely("list", "--keys").out.split()) == 4
