"""
Fixtures of every test: a home of its own, no network beyond loopback, and `refs` as a subprocess.
"""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

# As refs itself has it, before anything imports numpy: its threads would wait for each other, and the tests for them.
os.environ["OPENBLAS_NUM_THREADS"] = "1"

ROOT = Path(__file__).parents[1]
DATA = ROOT / "data"
SHARED = ROOT.parent / "shared"

needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the labelled corpora are not beside the repository")


@pytest.fixture(scope="session", autouse=True)
def _closed_world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide every setting and library of whoever runs the tests, and refuse every connection that leaves the machine."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6} and address[0] not in {"127.0.0.1", "::1", "localhost"}:  # type: ignore[index]
            pytest.fail(f"a test tried to reach {address}")
        connect(self, address)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        for variable in [name for name in os.environ if name.startswith(("REFS_", "XDG_"))]:
            patch.delenv(variable)
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        # Whoever calls a source without saying where reaches a closed port, not the public service.
        patch.setenv("REFS_CROSSREF_URL", "http://127.0.0.1:9")
        patch.setenv("REFS_DOI_URL", "http://127.0.0.1:9")
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True)
def _home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path_factory.mktemp("home")))


def consumer(name: str) -> str:
    """Return the path of a program that uses what refs writes; without it the test is skipped, or fails where all is to be proved."""
    path = shutil.which(name)
    if path is None:
        if os.environ.get("REFS_TESTS_NEED_TOOLS"):
            pytest.fail(f"{name} is not installed")
        pytest.skip(f"{name} is not installed")
    return path


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    code: int
    out: str
    err: str


Refs = Callable[..., Ran]


def runner(folder: Path) -> Refs:
    """Return a function that runs `refs` in a folder as a person would: its exit code, stdout and stderr."""

    def run(*arguments: object, stdin: str | bytes = b"", env: dict[str, str] | None = None, cwd: Path = folder) -> Ran:
        done = subprocess.run(
            [sys.executable, "-m", "refs", *map(str, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            timeout=120,
            check=False,
        )
        ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert "Traceback" not in ran.err, ran.err
        return ran

    return run


def stored(folder: Path) -> list[str]:
    """Return all that the library in a folder holds, its history included, without asking refs."""
    with closing(sqlite3.connect(folder / "refs.db")) as store:
        # Which batch is under way means nothing between two commands.
        return [row for row in store.iterdump() if not row.startswith('INSERT INTO "current"')]


@pytest.fixture
def refs(tmp_path: Path) -> Refs:
    """`refs` in an empty folder."""
    return runner(tmp_path)


@pytest.fixture(scope="session")
def empty_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with nothing in it."""
    folder = tmp_path_factory.mktemp("empty")
    assert runner(folder)("init").code == 0
    return folder / "refs.db"


@pytest.fixture
def library(empty_library: Path, tmp_path: Path, refs: Refs) -> Refs:
    """`refs` in a folder with an empty library."""
    shutil.copy(empty_library, tmp_path)
    return refs


@pytest.fixture(scope="session")
def sample_library(empty_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample list."""
    folder = tmp_path_factory.mktemp("sample")
    shutil.copy(empty_library, folder)
    assert runner(folder)("import", DATA / "reference-list.txt").code == 0
    return folder / "refs.db"


@pytest.fixture
def sample(sample_library: Path, tmp_path: Path, refs: Refs) -> Refs:
    """`refs` in a folder with a copy of it."""
    shutil.copy(sample_library, tmp_path)
    return refs
