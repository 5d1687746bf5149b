"""The README says what the code does: its tables and transcripts are made from it."""

from __future__ import annotations

import difflib
import re

import pytest

import documentation
from conftest import Refs
from refs.cli.app import COMMANDS

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
def test_options_in_the_readme_exist(refs: Refs, command: str) -> None:
    """An option that the README gives a command is one of its options."""
    help_text = refs(command, "--help").out
    used = {
        option
        for line in re.findall(rf"refs {command}\b([^|`\n&]*)", README)
        for option in re.findall(r"--[a-z-]+", line)
    }
    assert {option for option in used if option not in help_text} == set()


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
