"""What every command promises a script: exit codes, streams, no prompt, no colour, a quiet end."""

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
from refs.cli.app import COMMANDS

ITEM = {"id": "hall1993", "type": "book", "title": "Policy [in press] paradigms", "author": [{"family": "Hall"}]}

ARGUMENTS: dict[str, list[str]] = {
    "import": ["items.json"],
    "export": [],
    "cite": ["hall1993"],
    "list": [],
    "show": ["hall1993"],
    "enrich": ["--offline"],
    "set": ["hall1993", "title=Other"],
    "edit": ["hall1993"],
    "tag": ["hall1993", "--add", "x"],
    "note": ["hall1993", "text"],
    "rename": ["hall1993", "hall93"],
    "merge": ["hall1993", "other"],
    "remove": ["hall1993", "--yes"],
    "history": [],
    "undo": [],
    "redo": [],
    "doctor": [],
    "review": [],
    "parse": ["list.txt"],
    "split": ["list.txt"],
    "convert": ["items.json"],
    "init": [],
    "completion": ["bash"],
}
"""Each command with arguments that it can do something with; a new command fails here until it has its row."""


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two items, one batch to undo and one to redo."""
    folder = tmp_path_factory.mktemp("prepared")
    (folder / "items.json").write_text(json.dumps([ITEM, {"id": "other", "type": "book", "title": "Other work"}]))
    (folder / "list.txt").write_text("Hall, P. (1993). Policy paradigms. Comparative Politics 25 (3), 275–296.\n")
    for command in (["init"], ["import", "items.json"], ["tag", "hall1993", "--add", "old"], ["undo"]):
        assert runner(folder)(*command).code == 0
    return folder


@pytest.fixture
def filled(prepared: Path, tmp_path: Path, refs: Refs) -> Refs:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return refs


def test_every_command_is_held_to_the_contract() -> None:
    """The table above names them all."""
    assert ARGUMENTS.keys() == COMMANDS.keys()


@pytest.mark.parametrize("command", COMMANDS)
def test_help(refs, command: str) -> None:
    """-h and --help print the same to stdout, with exit code 0."""
    short, long = refs(command, "-h"), refs(command, "--help")
    assert (short.code, short.out, short.err) == (0, long.out, "")
    assert f"refs {command}" in short.out


@pytest.mark.parametrize("command", COMMANDS)
def test_unknown_option(refs, command: str) -> None:
    """A usage error is one line on stderr, exit code 2."""
    ran = refs(command, "--no-such-option")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("refs: No such option: --no-such-option")


@pytest.mark.parametrize("command", COMMANDS)
def test_off_a_terminal_there_is_no_colour_and_no_prompt(filled, command: str) -> None:
    """Without an editor and with stdin closed, every command ends by itself and writes no escape sequence."""
    ran = filled(command, *ARGUMENTS[command], env={"EDITOR": "true", "VISUAL": ""})
    assert ran.code == 0, ran.err
    assert "\x1b" not in ran.out + ran.err


@pytest.mark.parametrize("command", COMMANDS)
def test_quiet_says_nothing(filled, command: str) -> None:
    """With --quiet, before the command or behind it, stderr stays empty."""
    ran = filled(command, *ARGUMENTS[command], "--quiet", env={"EDITOR": "true", "VISUAL": ""})
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in {"init", "import", "parse", "split", "convert"}]
)
def test_a_missing_library_is_an_answer(refs, tmp_path: Path, command: str) -> None:
    """Nothing but init and import makes a library; the others say that there is none."""
    ran = refs("--library", tmp_path / "none.db", command, *ARGUMENTS[command])
    assert (ran.code, ran.out) == (1, "")
    assert "no such library" in ran.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("command", ["list", "export", "show", "history", "convert", "parse", "split"])
def test_a_closed_pipe_ends_quietly(filled, tmp_path: Path, command: str) -> None:
    """Who reads no further hears no complaint."""
    reading, writing = os.pipe()
    os.close(reading)
    arguments = [sys.executable, "-m", "refs", command, *ARGUMENTS[command]]
    done = subprocess.run(arguments, stdout=writing, stderr=subprocess.PIPE, cwd=tmp_path, check=False, timeout=60)
    os.close(writing)
    assert done.returncode in {0, 141}
    assert done.stderr == b""


@pytest.mark.parametrize("command", ["list", "show", "history", "import", "remove"])
def test_json_is_one_document(filled, command: str) -> None:
    """What a script reads with --json is JSON and nothing else."""
    if command == "remove":
        pytest.skip("prints no records")
    arguments = [*ARGUMENTS[command], "--json"]
    json.loads(filled(command, *arguments).out)


def at_terminal(command: list[str], folder: Path, **environment: str) -> str:
    """Run a command at a pseudo-terminal and return what it shows."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "refs", *command],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        cwd=folder,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "100", **environment},
    )
    os.close(follower)
    shown = b""
    while True:
        try:
            chunk = os.read(leader, 4096)
        except OSError:
            break
        if not chunk:
            break
        shown += chunk
    process.wait()
    os.close(leader)
    return shown.decode()


def test_a_table_at_a_terminal(filled, tmp_path: Path) -> None:
    """With headings, in colour unless NO_COLOR is set; brackets in titles are text, not markup."""
    shown = at_terminal(["list"], tmp_path)
    assert "KEY" in shown
    assert "[in press]" in shown
    assert "\x1b[" in shown
    assert "\x1b[" not in at_terminal(["list"], tmp_path, NO_COLOR="1")
    assert "\x1b[" in at_terminal(["list"], tmp_path, NO_COLOR="")


def test_tabs_off_a_terminal(filled) -> None:
    """One line an item, without headings, cells separated by tabs."""
    assert filled("list").out.splitlines()[0].split("\t") == ["hall1993", "", "Hall", "Policy [in press] paradigms", ""]


def test_standard_input_at_a_terminal_is_not_waited_for(filled, tmp_path: Path) -> None:
    """Who forgets the file is told so."""
    assert "standard input is a terminal" in at_terminal(["parse"], tmp_path)


def test_an_unknown_command_is_a_usage_error(refs) -> None:
    """Exit code 2 and one line."""
    ran = refs("exprot")
    assert (ran.code, ran.out) == (2, "")
    assert "exprot" in ran.err


def test_version(refs) -> None:
    """As an option alone, and among others."""
    assert refs("--version").out == refs("--quiet", "--version").out
    assert refs("--version").out.startswith("refs ")


HEAVY = {"habanero", "bibtexparser", "sqlite_utils", "numpy", "rich", "yaml", "citeproc", "rapidfuzz"}


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["export", "--help"], ["export"]], ids=" ".join)
def test_light_commands_load_nothing_heavy(filled, tmp_path: Path, arguments: list[str]) -> None:
    """Start-up sits in every build; a look at the loaded modules, not at the clock."""
    program = (
        "import sys, atexit\n"
        f"sys.argv = ['refs', *{arguments!r}]\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=open('modules.txt', 'w')))\n"
        "from refs.cli import main\nmain()\n"
    )
    subprocess.run([sys.executable, "-c", program], cwd=tmp_path, check=True, capture_output=True)
    loaded = {name.split(".")[0] for name in (tmp_path / "modules.txt").read_text().split()}
    assert "refs" in loaded
    assert loaded & HEAVY == set()
