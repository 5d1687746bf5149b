"""Completion: what is offered for a line, and that real shells offer it."""

from __future__ import annotations

import json
import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from conftest import Refs, consumer, runner
from refs.cli.app import COMMANDS

ITEMS = """\
@book{smith2020, title = {On words: a history}, author = {Smith, A.}}
@book{Smythe1999, title = {On numbers}, author = {Smythe, B.}}
@book{DBLP:conf/x, title = {On maps}, author = {Xu, C.}}
"""


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with three items, two tags, an alias, and `refs` as a program."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "items.bib").write_text(ITEMS)
    refs = runner(folder)
    for command in (["init"], ["import", "items.bib"], ["rename", "smith2020", "smith20"]):
        assert refs(*command).code == 0
    assert refs("tag", "smith20", "--add", "to read", "--add", "thesis").code == 0
    program = folder / "bin" / "refs"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m refs "$@"\n')
    program.chmod(0o755)
    return folder


OFFERS = [
    pytest.param("refs ex", ["export"], id="command"),
    pytest.param("refs --quiet ex", ["export"], id="command behind an option"),
    pytest.param("refs --lib", ["--library"], id="option before the command"),
    pytest.param("refs show smi", ["smith20", "smith2020"], id="keys and aliases"),
    pytest.param("refs show smy", ["Smythe1999"], id="key in another case"),
    pytest.param("refs show smith20 Smy", ["Smythe1999"], id="second key"),
    pytest.param("refs show 'smi", ["smith20", "smith2020"], id="open quote"),
    pytest.param("refs show DBLP:co", ["DBLP:conf/x"], id="key with a colon"),
    pytest.param("refs show DBLP\\:co", ["DBLP:conf/x"], id="key with an escaped colon"),
    pytest.param("refs show %", [], id="no pattern"),
    pytest.param("refs -l none.db show smi", [], id="library that is not there"),
    pytest.param("refs rename smi", ["smith20", "smith2020"], id="one key"),
    pytest.param("refs rename smith20 smi", [], id="the new key is anybody's guess"),
    pytest.param("refs list aut", ["author:"], id="field of a search"),
    pytest.param("refs list tag:t", ["tag:thesis", "tag:to read"], id="tag in a search"),
    pytest.param("refs list x -tag:the", ["-tag:thesis"], id="tag that is excluded"),
    pytest.param("refs tag smith20 --add th", ["thesis"], id="tag"),
    pytest.param("refs import -t th", ["thesis"], id="short option"),
    pytest.param("refs export --form", ["--format"], id="option"),
    pytest.param("refs export --depfile-target x --depf", ["--depfile"], id="option that is left"),
    pytest.param("refs export --format b", ["biblatex", "bibtex"], id="formats that are written"),
    pytest.param("refs export --format=bibl", ["--format=biblatex"], id="with an equals sign"),
    pytest.param("refs import -f nb", ["nbib"], id="formats that are read"),
    pytest.param("refs cite -f h", ["html"], id="formats of citations"),
    pytest.param("refs convert --from enw -f hay", ["hayagriva"], id="second option"),
    pytest.param("refs list --sort y", ["year"], id="choices"),
    pytest.param("refs cite x --style apa-ann", ["apa-annotated-bibliography"], id="styles"),
    pytest.param("refs set smith20 volume-", ["volume-title="], id="variables"),
    pytest.param("refs export --drop abs", ["abstract"], id="fields"),
    pytest.param("refs show -- --", [], id="behind the end of options"),
    pytest.param("refs export --cited x", [], id="files are the shell's business"),
    pytest.param("refs nonsense ", [], id="unknown command"),
    pytest.param("refs completion z", ["zsh"], id="shells"),
]

ASKED = """
import json, sys
from refs.cli.app import run
for line in json.load(sys.stdin):
    print(json.dumps(line), flush=True)
    assert run(["completion", "fish", "--", line]) == 0
"""
"""A program that asks for several lines, for which one start is enough."""


@pytest.fixture(scope="session")
def answers(desk: Path) -> dict[str, dict[str, str]]:
    """What is offered for each line of this file, as fish is told: values and descriptions."""
    lines = ["refs ", "refs show smith20", *(f"refs {command} --" for command in COMMANDS)]
    lines += [str(one.values[0]) for one in OFFERS]
    done = subprocess.run(
        [sys.executable, "-c", ASKED], input=json.dumps(lines), capture_output=True, text=True, cwd=desk, check=True
    )
    assert done.stderr == ""
    found: dict[str, dict[str, str]] = {}
    for row in done.stdout.splitlines():
        if row.startswith('"'):
            offered = found.setdefault(json.loads(row), {})
        else:
            value, description = row.split("\t")
            offered[value] = description
    return found


@pytest.mark.parametrize(("line", "expected"), OFFERS)
def test_offers(answers, line: str, expected: list[str]) -> None:
    """What may stand where the cursor is, and nothing else."""
    assert sorted(answers[line]) == sorted(expected)


def test_every_command_and_its_options(answers) -> None:
    """The list of commands is the application's own."""
    assert sorted(answers["refs "]) == sorted(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_options_of_a_command(answers, command: str) -> None:
    """All that its help names, with what the help says of them."""
    found = answers[f"refs {command} --"]
    assert {"--library", "--quiet", "--verbose", "--help"} <= found.keys()
    assert found["--quiet"] == "Say nothing but errors."


def test_keys_have_their_titles(answers) -> None:
    """For the shells that show descriptions."""
    assert answers["refs show smith20"] == {"smith20": "On words: a history", "smith2020": "On words: a history"}


def test_an_unknown_shell(refs: Refs) -> None:
    """Is a usage error."""
    assert refs("completion", "tcsh").code == 2


def environment(desk: Path) -> dict[str, str]:
    return {
        **os.environ,
        "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "TERM": "dumb",
        "LC_ALL": "C.UTF-8",
    }


def typed(command: list[str], desk: Path, setting: str, line: str, expected: str) -> str:
    """Type a line at a shell and return what the terminal shows until the expected text, or for 20 s."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        command,
        stdin=follower,
        stdout=follower,
        stderr=follower,
        cwd=desk,
        env=environment(desk),
        start_new_session=True,
    )
    os.close(follower)

    def shown(until: str) -> str:
        text, end = "", time.monotonic() + 20
        while until not in text and time.monotonic() < end:
            if select.select([leader], [], [], 0.2)[0]:
                text += os.read(leader, 4096).decode(errors="replace")
        return text

    os.write(leader, f"{setting}; echo rea''dy\n".encode())
    before = shown("ready")
    os.write(leader, line.encode())
    text = shown(expected)
    process.kill()
    process.wait()
    os.close(leader)
    return text if expected in text else before + text


BASH = [["bash", "--norc", "--noprofile", "-i"], "source <(refs completion bash)"]
ZSH = [["zsh", "-f", "-i"], "autoload -U compinit; compinit -u -D; source <(refs completion zsh)"]


@pytest.mark.parametrize(("command", "setting"), [pytest.param(*BASH, id="bash"), pytest.param(*ZSH, id="zsh")])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("refs show Smy\t", "Smythe1999", id="key"),
        pytest.param("refs show DBLP:\t", "DBLP:conf/x", id="key with a colon"),
        pytest.param("refs export --depfile-\t", "--depfile-target", id="option"),
        pytest.param("refs import ite\t", "items.bib", id="file"),
        pytest.param("refs tag smith20 --add to\t", "to\\ read", id="tag with a space"),
    ],
)
def test_at_a_real_shell(desk: Path, command: list[str], setting: str, line: str, expected: str) -> None:
    """The tab key ends the word."""
    consumer(command[0])
    assert expected in typed(command, desk, setting, line, expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("refs show Smy", "Smythe1999\tOn numbers", id="key"),
        pytest.param("refs export --depfile-", "--depfile-target\tLet", id="option"),
        pytest.param("refs import ite", "items.bib", id="file"),
        pytest.param("refs tag smith20 --add to", "to read", id="tag with a space"),
    ],
)
def test_in_fish(desk: Path, line: str, expected: str) -> None:
    """Fish tells what it would offer."""
    fish = consumer("fish")
    program = f"refs completion fish | source; complete -C '{line}'"
    done = subprocess.run(
        [fish, "--no-config", "-c", program],
        cwd=desk,
        env=environment(desk),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith(expected), done.stdout + done.stderr


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
def test_the_scripts_are_sound(desk: Path) -> None:
    """Bash finds no fault in its script, however it is set."""
    program = "set -euo pipefail; source <(refs completion bash); complete -p refs"
    done = subprocess.run(["bash", "-c", program], env=environment(desk), capture_output=True, text=True, check=True)
    assert "-F _refs refs" in done.stdout
