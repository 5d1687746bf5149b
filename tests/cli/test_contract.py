"""What every command promises a script: exit codes, streams, no prompt, no colour, a quiet end."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Refs, runner
from refs.cli.app import COMMANDS, group

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
    "check": ["--severity", "error"],
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
def test_help(refs, tmp_path: Path, command: str) -> None:
    """-h and --help print the same to stdout, with exit code 0, and without colour where NO_COLOR is set."""
    short = refs(command, "-h", env={"COLUMNS": "100"})
    assert (short.code, short.err) == (0, "")
    assert f"refs {command}" in short.out
    assert at_terminal([command, "--help"], tmp_path, NO_COLOR="1").replace("\r\n", "\n") == short.out


@pytest.mark.parametrize("command", COMMANDS)
def test_unknown_option(refs, command: str) -> None:
    """A usage error is one line on stderr, exit code 2."""
    ran = refs(command, "--no-such-option")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("refs: No such option: --no-such-option")


@pytest.mark.parametrize("command", COMMANDS)
def test_off_a_terminal(filled, command: str) -> None:
    """
    Every command ends by itself and writes no escape sequence; what was asked for goes to stdout, and what it tells of its work, also with
    --verbose, to stderr.
    """
    ran = filled(command, *ARGUMENTS[command], "--verbose", env={"EDITOR": "true", "VISUAL": ""})
    assert ran.code == 0, ran.err
    assert "\x1b" not in ran.out + ran.err
    assert (ran.out == "") == (command in SILENT)


SILENT = frozenset("import enrich set edit tag note remove review undo redo check doctor init".split())
"""Commands whose answer is what they do; they speak on stderr alone."""


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in SILENT])
def test_quiet_says_nothing(filled, command: str) -> None:
    """With --quiet, stderr stays empty; of those that are silent, the test of a closed pipe proves as much."""
    ran = filled(command, *ARGUMENTS[command], "--quiet")
    assert (ran.code, ran.err) == (0, "")


WITHOUT_LIBRARY = {"init", "import", "parse", "split", "convert", "completion"}


@pytest.mark.parametrize("command", [name for name in COMMANDS if name not in WITHOUT_LIBRARY])
def test_a_missing_library_is_an_answer(refs, tmp_path: Path, command: str) -> None:
    """Nothing but init and import makes a library; the others say that there is none."""
    ran = refs("--library", tmp_path / "none.db", command, *ARGUMENTS[command])
    assert (ran.code, ran.out) == (1, "")
    assert "no such library" in ran.err
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_closed_pipe_ends_quietly(filled, tmp_path: Path, command: str) -> None:
    """Who reads no further hears no complaint."""
    reading, writing = os.pipe()
    os.close(reading)
    arguments = [sys.executable, "-m", "refs", command, *ARGUMENTS[command]]
    environment = {**os.environ, "EDITOR": "true"}
    done = subprocess.run(
        [*arguments, "--quiet"], stdout=writing, stderr=subprocess.PIPE, cwd=tmp_path, env=environment, timeout=60
    )
    os.close(writing)
    # Who has nothing to say on stdout does not notice.
    assert done.returncode == (0 if command in SILENT else 141)
    assert done.stderr == b""


WITH_JSON = [
    name for name, command in group(COMMANDS).commands.items() if any("--json" in one.opts for one in command.params)
]


@pytest.mark.parametrize("command", WITH_JSON)
def test_json_is_one_document(filled, command: str) -> None:
    """What a script reads with --json is JSON and nothing else, also where there is nothing to tell."""
    ran = filled(command, *ARGUMENTS[command], "--json")
    assert ran.code == 0, ran.err
    json.loads(ran.out)


@pytest.mark.parametrize("command", COMMANDS)
def test_interrupted(filled, tmp_path: Path, command: str) -> None:
    """Ctrl-C ends every command with exit code 130 and not a word."""
    program = (
        "import os, signal, sys\nfrom refs import config\n"
        "config.load = lambda **_: os.kill(os.getpid(), signal.SIGINT)\n"
        f"sys.argv = ['refs', {command!r}, *{ARGUMENTS[command]!r}]\n"
        "from refs.cli import main\nmain()\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@pytest.mark.parametrize("command", ["import", "parse", "split", "convert"])
def test_interrupted_while_it_waits(filled, tmp_path: Path, command: str) -> None:
    """So it does while a command waits for its input."""
    os.mkfifo(tmp_path / "pipe")
    process = subprocess.Popen(
        [sys.executable, "-m", "refs", command, "pipe"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path
    )
    with (tmp_path / "pipe").open("w"):  # which waits until the command has opened it, too
        process.send_signal(signal.SIGINT)
        assert process.communicate(timeout=20) == (b"", b"")
    assert process.returncode == 130


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["interrupted", "terminated"]
)
def test_ended_while_it_writes(filled, tmp_path: Path, number: signal.Signals, code: int) -> None:
    """The output is as it was, and no part of a new one lies beside it."""
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "out.json").write_text("old")
    before = sorted(path.name for path in tmp_path.iterdir())
    process = subprocess.Popen(
        [sys.executable, "-m", "refs", "convert", "--from", "csljson", "items.json", "pipe", "-o", "out.json"],
        stderr=subprocess.PIPE, cwd=tmp_path,
    )  # fmt: skip
    with (tmp_path / "pipe").open("w"):  # which waits until the command has opened it, too
        assert sorted(path.name for path in tmp_path.iterdir()) != before
        process.send_signal(number)
        assert process.communicate(timeout=20)[1] == b""
    assert process.returncode == code
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert (tmp_path / "out.json").read_text() == "old"


@pytest.mark.parametrize("command", ["import", "parse", "split", "convert"])
def test_a_dash_is_standard_input(filled, tmp_path: Path, command: str) -> None:
    """As if the file had been named; so is no name at all."""
    text = (tmp_path / ARGUMENTS[command][0]).read_text()
    named = filled(command, *ARGUMENTS[command]).out
    assert filled(command, "-", stdin=text).out == filled(command, stdin=text).out == named


@pytest.mark.parametrize("command", ["export", "cite", "parse", "convert"])
def test_a_dash_is_standard_output(filled, command: str) -> None:
    """As if no output had been named, whatever the format."""
    assert filled(command, *ARGUMENTS[command], "-o", "-").out == filled(command, *ARGUMENTS[command]).out != ""


@pytest.mark.parametrize(
    ("arguments", "environment", "code"),
    [
        pytest.param(["list"], {}, 0, id="done"),
        pytest.param(["list", "author:nobody"], {}, 1, id="nothing found"),
        pytest.param(["show", "nobody"], {}, 1, id="no such item"),
        pytest.param(["export", "--check", "-o", "new.bib"], {}, 1, id="would change"),
        pytest.param(["export", "--cited", "paper.md"], {}, 1, id="cited key missing"),
        pytest.param(["list", "colour:red"], {}, 2, id="query"),
        pytest.param(["list", "--sort", "size"], {}, 2, id="choice"),
        pytest.param(["show"], {}, 2, id="argument missing"),
        pytest.param(["list"], {"REFS_CROSSREF_RATE": "fast"}, 2, id="environment"),
        pytest.param(["list"], {"XDG_CONFIG_HOME": "{folder}/config"}, 2, id="configuration"),
        pytest.param(["export", "-o", "none/out.bib"], {}, 2, id="output"),
        pytest.param(["import", "none.bib", "items.json"], {}, 3, id="no such file"),
        pytest.param(["parse", "list.txt"], {"REFS_LIBRARY": "none.db"}, 0, id="no library needed"),
        pytest.param(["enrich", "hall1993"], {}, 4, id="source"),
        pytest.param(["-l", "list.txt", "list"], {}, 5, id="no library"),
    ],
)
def test_exit_codes(filled, tmp_path: Path, arguments: list[str], environment: dict[str, str], code: int) -> None:
    """One line on stderr says why, where it is not 0."""
    (tmp_path / "paper.md").write_text("@nobody\n")
    (tmp_path / "config" / "refs").mkdir(parents=True)
    (tmp_path / "config" / "refs" / "config.toml").write_text("colour = 1\n")
    ran = filled(*arguments, env={name: value.format(folder=tmp_path) for name, value in environment.items()})
    assert ran.code == code, ran.err
    if "--check" not in arguments:  # whose answer is the difference
        assert bool(ran.err) == bool(code)
        assert (ran.out == "") == (code in {1, 2, 3, 4, 5})


@pytest.mark.parametrize(
    "where",
    [
        pytest.param(["--library", "other.db"], id="option before"),
        pytest.param(["-l", "other.db"], id="short"),
        pytest.param([], id="environment"),
    ],
)
def test_which_library(filled, tmp_path: Path, where: list[str]) -> None:
    """The option, before the command or behind it, outranks REFS_LIBRARY, and that the folder's own."""
    (tmp_path / "own.json").write_text(json.dumps([{**ITEM, "id": "own"}]))
    filled("--library", "other.db", "import", "own.json")
    environment = {"REFS_LIBRARY": "refs.db" if where else "other.db"}
    assert filled(*where, "list", "--keys", env=environment).out == "own\n"
    assert filled("list", "--keys", *where, env=environment).out == "own\n"


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


def test_a_narrow_terminal_shortens_titles_first(filled, tmp_path: Path) -> None:
    """The key, by which everything is called, is whole; no line is longer than the terminal is wide."""
    filled("set", "hall1993", "title=" + "Policy paradigms, social learning and the state " * 4, "issued=1993")
    heading, first, *_ = at_terminal(["list"], tmp_path, NO_COLOR="1", COLUMNS="60").splitlines()
    assert heading.split() == ["KEY", "YEAR", "NAMES", "TITLE", "MARKS"]
    assert first.startswith("hall1993  1993  Hall   Policy")
    assert "…" in first
    assert {len(heading), len(first)} <= set(range(61))


@pytest.mark.parametrize("command", COMMANDS)
def test_no_colour(filled, tmp_path: Path, command: str) -> None:
    """With NO_COLOR, no command has colours or weights at a terminal; a progress bar still moves."""
    shown = at_terminal([command, *ARGUMENTS[command]], tmp_path, NO_COLOR="1", EDITOR="true")
    assert not re.search(r"\x1b\[[\d;]*m", shown)


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


def test_the_list_of_commands_is_whole(refs) -> None:
    """What each does is said to the end, however narrow the page is."""
    assert "..." not in refs("--help").out.split("Commands:")[1]


def test_no_command_is_asked_for_help(refs) -> None:
    """Who types the name alone sees what there is, on stderr, and a script has its exit code."""
    ran = refs()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == refs("--help").out


@pytest.mark.parametrize(
    ("arguments", "suggestion"),
    [
        pytest.param(["exprot"], "'export'", id="command"),
        pytest.param(["export", "--fromat", "ris"], "--format", id="option"),
        pytest.param(["list", "--sort", "size"], "'import', 'key', 'year', 'author', 'title'", id="choice"),
        pytest.param(["export", "-f", "bibtx"], "bibtex, biblatex, ris", id="format"),
        pytest.param(["-l", "refs.db", "show", "hal1993"], "nearest: hall1993", id="key"),
    ],
)
def test_a_slip_is_answered_with_what_there_is(filled, arguments: list[str], suggestion: str) -> None:
    """Named in the one line that says what is wrong, or in the hint below it."""
    ran = filled(*arguments)
    assert ran.out == ""
    assert suggestion in ran.err
    assert len(ran.err.splitlines()) <= 2


def shell(line: str, folder: Path, **environment: str) -> tuple[int, str]:
    """Run a line in which `refs` is the program, and return its exit code and what came on stdout and stderr."""
    done = subprocess.run(
        ["bash", "-c", f'refs() {{ "{sys.executable}" -m refs "$@"; }}; set -o pipefail; {line}'],
        cwd=folder, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False, timeout=60,
    )  # fmt: skip
    return done.returncode, done.stdout.decode(errors="replace")


@pytest.mark.parametrize(
    ("line", "code", "shown"),
    [
        pytest.param("refs export >&-", 0, "", id="no stdout"),
        pytest.param("refs list --keys 2>&-", 0, "hall1993\nother\n", id="no stderr"),
        pytest.param("refs show nobody 2>&-", 1, "", id="no stderr for an error"),
        pytest.param("refs show nobody 2>/dev/full", 1, "", id="full stderr"),
        pytest.param("refs import <&-", 3, "-: the file is empty\n0 new, 1 rejected\n", id="no stdin"),
        pytest.param("refs list >/dev/full", 2, "refs: standard output: no space left on device\n", id="full stdout"),
        pytest.param("refs --version >/dev/full", 2, "refs: standard output: no space left on device\n", id="version"),
        pytest.param("refs --version >&-", 0, "", id="version without stdout"),
        pytest.param("refs export -o /dev/full", 2, "refs: /dev/full: cannot be written: no space left on device\n", id="full"),
        pytest.param("refs export -o none/x.bib", 2, "refs: none/x.bib: cannot be written: no such folder\n", id="no folder"),
        pytest.param("refs export -o . ", 2, "refs: .: cannot be written: is a directory, not a file\n", id="folder"),
        pytest.param("refs -l . list", 5, "refs: .: is a directory, not a file\n", id="folder as a library"),
        pytest.param(": >0.db; refs -l 0.db list", 5, "refs: 0.db: is empty, but not a refs library\n", id="empty library"),
        pytest.param("mkdir x; cd x; rmdir ../x; refs list", 2, "refs: the current folder is gone\n", id="folder that is gone"),
        pytest.param("env -u HOME bash -c 'exec \"$0\" -m refs -l refs.db list --keys' " + sys.executable, 0, "hall1993\nother\n", id="no home"),
    ],
)  # fmt: skip
def test_in_a_bad_place(filled, tmp_path: Path, line: str, code: int, shown: str) -> None:
    """One line says what is wrong, where there is anybody to tell, and the exit code says so too."""
    assert shell(line, tmp_path) == (code, shown)


def test_standard_output_by_its_name(filled, tmp_path: Path) -> None:
    """/dev/stdout is written to, be it a pipe or a file that holds something already."""
    assert shell("refs export other -o /dev/stdout | cat", tmp_path) == (0, filled("export", "other").out)
    (tmp_path / "log").write_text("before\n")
    assert shell("refs export other -o /dev/stdout >> log", tmp_path) == (0, "")
    assert (tmp_path / "log").read_text() == "before\n" + filled("export", "other").out


@pytest.mark.parametrize("command", COMMANDS)
def test_arguments_that_are_no_text(filled, tmp_path: Path, command: str) -> None:
    """Bytes that the locale cannot read are refused before anything is done."""
    code, shown = shell(f"refs {command} $'a\\xff'", tmp_path, LC_ALL="C.UTF-8")
    assert (code, shown.splitlines()[0]) == (2, "refs: a\\xff: is not in the encoding of this locale")


def test_another_locale(filled, tmp_path: Path) -> None:
    """In the C locale as in any other, what is read and written is UTF-8."""
    filled("set", "other", "title=Örter")
    code, shown = shell(
        "refs list title:örter && refs export other -o ö.bib && cat ö.bib", tmp_path, LC_ALL="C", LANG="C"
    )
    assert code == 0
    assert shown.count("Örter") == 2


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
