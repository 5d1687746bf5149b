"""The README says what the code does: its tables and transcripts are made from it."""

from __future__ import annotations

import difflib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import documentation
import picture
from conftest import Refs, consumer
from refs.cli.app import COMMANDS, group

README = documentation.README.read_text(encoding="utf-8")


def test_tables_and_transcripts_are_current() -> None:
    """`python tests/documentation.py --write` brings them up to date."""
    now = documentation.current(README)
    assert "".join(difflib.unified_diff(README.splitlines(keepends=True), now.splitlines(keepends=True))) == ""


def test_the_two_commands_stand_there() -> None:
    """One installs and runs the main job, one runs the tests."""
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(commands) == 2
    assert "refs import data/reference-list.txt" in commands[0]
    assert commands[1].endswith("pytest -n 2")


@pytest.mark.parametrize("command", COMMANDS)
def test_options_in_the_readme_exist(command: str) -> None:
    """An option that the README gives a command is one of its options."""
    parameters = group([command]).commands[command].params
    options = {"--help", *(name for one in parameters for name in (*one.opts, *one.secondary_opts))}
    used = {
        option
        for line in re.findall(rf"refs {command}\b([^|`\n&]*)", README)
        for option in re.findall(r"--[a-z-]+", line)
    }
    assert used <= options


def test_exit_codes_are_those_of_the_errors() -> None:
    """Every code that an error carries is in the table."""
    from refs import errors

    told = {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
    carried = {
        error.exit_code
        for error in vars(errors).values()
        if isinstance(error, type) and issubclass(error, errors.RefsError)
    }
    assert carried <= told


def test_the_picture_shows_what_the_commands_do() -> None:
    """`python tests/picture.py` draws it anew; how it is drawn is rich's affair, what it says is ours."""
    now = picture.text(picture.drawn(picture.shown()))
    assert "no item with citation key tuurnas2061; nearest: tuurnas2016" in now
    assert "@article{hall1993," in now
    assert picture.text(picture.PICTURE.read_text(encoding="utf-8")) == now
    assert "data/terminal.svg" in README


def block(language: str) -> str:
    """Return the README's block in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return str(found)


def test_the_batch_does_what_is_said(sample: Refs, tmp_path: Path) -> None:
    """Every output of the refs.toml is written, in its format."""
    (tmp_path / "paper.md").write_text("@hall1993\n")
    (tmp_path / "refs.toml").write_text(block("toml"))
    assert sample("export", "--batch").code == 0
    assert "@article{hall1993," in (tmp_path / "paper.bib").read_text()
    assert json.loads((tmp_path / "paper.json").read_text())[0]["id"] == "hall1993"
    assert (tmp_path / "recent.ris").read_text().startswith("TY  - ")


def test_the_rule_for_make_does_what_is_said(sample: Refs, tmp_path: Path) -> None:
    """The bibliography is made, and stays as it is when only the library has changed."""
    (tmp_path / "paper.tex").write_text("\\cite{hall1993}\n")
    (tmp_path / "Makefile").write_text(block("make").replace("refs export", f"{sys.executable} -m refs export"))
    subprocess.run([consumer("make"), "paper.bib"], cwd=tmp_path, check=True, capture_output=True)
    made = (tmp_path / "paper.bib").stat().st_mtime_ns
    assert "@article{hall1993," in (tmp_path / "paper.bib").read_text()
    sample("tag", "hall1993", "--add", "read")
    subprocess.run([consumer("make"), "paper.bib"], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "paper.bib").stat().st_mtime_ns == made
