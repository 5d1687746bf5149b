"""What is killed in the middle leaves a sound library that holds all or nothing of each batch."""

from __future__ import annotations

import multiprocessing
import os
import random
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Refs, stored
from refs.config import Config
from refs.library import collection, doctoring, editing, history, importing
from refs.library.collection import Library, open_library
from refs.merge import Record

PER_BATCH = 5
KILLS = 100


def item(name: str) -> dict:
    return {"type": "book", "title": f"A work called {name}", "author": [{"family": name}]}


def record(name: str) -> Record:
    return Record("csljson", item(name), key=f"k{name}")


def import_and_edit(path: Path, tick: int) -> None:
    """Import five items a batch and edit them in the next, for ever, telling of every few steps that SQLite takes."""
    with open_library(Config(library=path), "write") as library:
        connection = library.store._connection
        connection.set_progress_handler(lambda: os.write(tick, b".") - 1, 150)
        round_ = len(history.history(library))
        while True:
            with collection.batch(library, f"import {round_}", {"new": PER_BATCH}):
                records = (record(f"{round_}x{number}") for number in range(PER_BATCH))
                done = importing.import_(library, importing.prepare(library.config, records))
            with collection.batch(library, f"edit {round_}", {"changed": PER_BATCH}):
                for key in done.new:
                    editing.set_(library, collection.find(library, key), {"note": f"round {round_}"})
            round_ += 1


def run_until(path: Path, ticks: int) -> None:
    """Start such a process and kill it, without warning, after so many ticks."""
    reading, writing = os.pipe()
    process = multiprocessing.get_context("fork").Process(target=import_and_edit, args=(path, writing))
    process.start()
    os.close(writing)
    seen = 0
    while seen < ticks:
        seen += len(os.read(reading, ticks - seen))
    process.kill()
    process.join()
    os.close(reading)


def check(library: Library) -> None:
    """Every batch is there whole or not at all, and the history knows it."""
    assert doctoring.examine(library, repair=False) == []
    imports = {batch.command.split()[1] for batch in history.history(library) if batch.command.startswith("import")}
    edits = {batch.command.split()[1] for batch in history.history(library) if batch.command.startswith("edit")}
    rounds: dict[str, list[dict]] = {}
    for row in collection.select(library, ()):
        rounds.setdefault(row["key"][1:].split("x")[0], []).append(row["item"])
    assert rounds.keys() == imports
    for name, items in rounds.items():
        assert len(items) == PER_BATCH
        assert {one.get("note") for one in items} == {f"round {name}" if name in edits else None}


def test_killed_at_a_hundred_random_moments(tmp_path: Path) -> None:
    """Nothing half done is ever seen, and the next process goes on from there."""
    path = tmp_path / "refs.db"
    chance = random.Random(5)
    collection.init(Config(library=path))
    for _ in range(KILLS):
        run_until(path, chance.randint(1, 150))
        with open_library(Config(library=path)) as library:
            assert library.store.values("PRAGMA quick_check") == ["ok"]
    with open_library(Config(library=path), "write") as library:
        check(library)
        assert len(history.history(library)) > 10


@pytest.mark.parametrize("size", [40_000, 80_000, 120_000, 200_000])
def test_a_full_disk(library: Refs, tmp_path: Path, size: int) -> None:
    """A batch that does not fit is refused in one line, and the library is as it was before."""
    works = [
        f"TY  - BOOK\nTI  - Author{n}, A. (2001). A title of its own number {n}. London: Press {n}.\nPY  - 2001\nER  - \n"
        for n in range(600)
    ]
    (tmp_path / "many.ris").write_text("".join(works))
    (tmp_path / "one.ris").write_text(works[0])
    before = stored(tmp_path)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    command = [sys.executable, "-m", "refs", "import", "many.ris"]
    done = subprocess.run(command, cwd=tmp_path, preexec_fn=limit, capture_output=True, text=True, check=False)
    assert done.returncode == 5
    assert done.stderr.startswith(f"refs: {tmp_path / 'refs.db'}: ")
    assert done.stderr.count("\n") == 1
    assert stored(tmp_path) == before
    assert library("doctor").code == 0
    assert library("import", "one.ris").code == 0
