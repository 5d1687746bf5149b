"""Several processes at one library: nothing lost, nobody turned away."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from conftest import Refs


def start(folder: Path, *arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "refs", *arguments]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def write_items(folder: Path, name: str, count: int) -> str:
    items = [
        {"id": f"{name}{n}", "type": "book", "title": f"{name} volume {n}", "author": [{"family": f"{name}{n}"}]}
        for n in range(count)
    ]
    (folder / f"{name}.json").write_text(json.dumps(items))
    return f"{name}.json"


def test_two_imports_and_three_exports_at_once(library: Refs, tmp_path: Path) -> None:
    """Both imports are whole, and each export sees some whole state."""
    sources = [write_items(tmp_path, name, 400) for name in ("alpha", "beta")]
    processes = [start(tmp_path, "import", source) for source in sources]
    exports = [start(tmp_path, "export", "--format", "csljson") for _ in range(3)]
    for process in exports:
        out, errors = process.communicate(timeout=100)
        assert (process.returncode, errors) == (0, b"")
        assert len(json.loads(out)) in {0, 400, 800}
    for process in processes:
        _, errors = process.communicate(timeout=100)
        assert (process.returncode, errors.splitlines()[-1]) == (0, b"400 new")
    assert len(library("list", "--keys").out.split()) == 800
    assert library("doctor").code == 0


def test_two_processes_make_one_library(refs: Refs, tmp_path: Path) -> None:
    """Whoever comes second finds the tables made."""
    sources = [write_items(tmp_path, name, 3) for name in ("alpha", "beta", "gamma")]
    processes = [start(tmp_path, "--library", "new.db", "import", source) for source in sources]
    for process in processes:
        _, errors = process.communicate(timeout=100)
        assert (process.returncode, errors.splitlines()[-1]) == (0, b"3 new")
    assert len(refs("--library", "new.db", "list", "--keys").out.split()) == 9


def test_who_has_to_wait_is_told_so(library: Refs, tmp_path: Path) -> None:
    """Once, and the command does its work when the other one has ended."""
    other = sqlite3.connect(tmp_path / "refs.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    waiting = start(tmp_path, "import", write_items(tmp_path, "alpha", 1))
    assert waiting.stderr is not None
    first = waiting.stderr.readline()
    other.execute("ROLLBACK")
    other.close()
    _, rest = waiting.communicate(timeout=100)
    assert first == f"waiting for another refs to finish with {tmp_path / 'refs.db'}\n".encode()
    assert (waiting.returncode, rest) == (0, b"1 new\n")


def test_who_waits_in_vain_is_told_in_one_line(library: Refs, tmp_path: Path) -> None:
    """Exit code 5, and nothing of what was to be brought in is there."""
    impatient = "import refs.store as s; s.LOCK_SECONDS = s.SILENT_SECONDS = 0; from refs.cli import main; main()"
    with closing(sqlite3.connect(tmp_path / "refs.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        command = [sys.executable, "-c", impatient, "--quiet", "import", write_items(tmp_path, "alpha", 1)]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (5, 1)
    assert done.stderr.startswith(f"refs: {tmp_path / 'refs.db'}: is in use by another process")
    assert library("list", "--keys").out == ""
