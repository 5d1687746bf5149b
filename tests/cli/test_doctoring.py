"""`refs doctor`: what is damaged from outside is found, and mended where that loses nothing."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from conftest import Refs, runner
from refs import schema
from refs.store import Store

WORK = {"id": "a", "type": "book", "title": "Lärande", "author": [{"family": "Illeris"}]}


@pytest.fixture(scope="session")
def sound(empty_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of two works in which nothing is amiss, and what is exported of it."""
    folder = tmp_path_factory.mktemp("sound")
    shutil.copy(empty_library, folder)
    (folder / "works.json").write_text(json.dumps([WORK, {**WORK, "id": "b", "title": "Another work"}]))
    for command in (["import", "works.json"], ["doctor"], ["export", "-o", "works.bib"]):
        assert runner(folder)(*command).code == 0
    return folder


@pytest.fixture
def filled(sound: Path, tmp_path: Path, refs: Refs) -> Refs:
    shutil.copytree(sound, tmp_path, dirs_exist_ok=True)
    return refs


DAMAGE = {
    "orphans": "PRAGMA foreign_keys = OFF; INSERT INTO tags (item, tag) VALUES (99, 'lost')",
    "keys": "INSERT INTO aliases (item, key) VALUES (2, 'a')",
    "items": "UPDATE items SET item = json_set(item, '$.title', 'Other'), title = 'other' WHERE id = 1",
    "search": "INSERT INTO search(search, rowid, author, title, container, text) "
    "VALUES ('delete', 1, 'illeris', 'larande', '', '')",
}


@pytest.mark.parametrize("check", DAMAGE)
def test_damage_is_found_and_mended(filled: Refs, tmp_path: Path, check: str) -> None:
    """Told first, with exit code 1; mended with --repair, and undo gives back even that."""
    with sqlite3.connect(tmp_path / "refs.db") as raw:
        raw.executescript(DAMAGE[check])
    ran = filled("doctor")
    assert (ran.code, ran.out.split(":")[0]) == (1, check)
    mended = filled("doctor", "--repair")
    assert (mended.code, "(repaired)" in mended.out) == (0, True)
    assert filled("doctor").code == 0
    assert filled("export", "-o", "works.bib", "--check").code == 0
    assert filled("list", "--keys", "larande").out == "a\n"


def test_a_damaged_file_is_told_in_one_line(filled: Refs, tmp_path: Path) -> None:
    """With exit code 5 and no traceback."""
    path = tmp_path / "refs.db"
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    path.write_bytes(data)
    ran = filled("list")
    assert (ran.code, ran.out) == (5, "")
    assert ran.err.splitlines()[0] == f"refs: {path}: is damaged"


@pytest.mark.parametrize("command", ["doctor", "list"])
def test_a_file_that_was_cut_off(filled: Refs, tmp_path: Path, command: str) -> None:
    """How much is there, which copy there is, and what can be read without one."""
    path = tmp_path / "refs.db"
    with sqlite3.connect(path) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = path.read_bytes()
    Path(f"{path}.backup-v0").write_bytes(data)
    path.write_bytes(data[: len(data) // 2])
    ran = filled(command)
    assert (ran.code, ran.out) == (5, "")
    message, hint = ran.err.splitlines()
    assert message == f"refs: {path}: is damaged: cut off, {len(data) // 2} of {len(data)} bytes are there"
    assert f"{path}.backup-v0" in hint
    assert f"sqlite3 {path} '.dump items'" in hint


def test_an_older_store_is_brought_up_to_date_beside_a_copy(
    filled: Refs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy is the store as it was; reading alone changes nothing."""
    path = tmp_path / "refs.db"

    def second(database: object) -> None:
        database.conn.execute("CREATE TABLE later (id INTEGER PRIMARY KEY)")  # type: ignore[attr-defined]

    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, second))
    monkeypatch.setattr(schema, "VERSION", schema.VERSION + 1)
    with pytest.raises(Exception, match="has an older form"):
        Store(path, "read")
    with Store(path, "write") as store:
        assert store.values("SELECT count(*) FROM later") == [0]
        assert store.values("SELECT key FROM items ORDER BY id") == ["a", "b"]
    with sqlite3.connect(f"{path}.backup-v{schema.VERSION - 1}") as backup:
        assert backup.execute("SELECT count(*) FROM items").fetchone() == (2,)
        assert backup.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)


def test_a_newer_store_is_refused_in_one_line(filled: Refs, tmp_path: Path) -> None:
    """By reading and by writing commands, with exit code 5."""
    with sqlite3.connect(tmp_path / "refs.db") as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    for command in (["list"], ["set", "a", "note=x"], ["export"]):
        ran = filled(*command)
        assert (ran.code, ran.out) == (5, "")
        assert "written by a newer refs" in ran.err
        assert ran.err.count("\n") == 1
