"""The store keeps all of a batch or none of it, and can take it back to the byte."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from refs import schema
from refs.errors import NotFound, StoreError
from refs.store import Store

ITEM = {"item": {"title": "Lärande"}, "author": "illeris", "title": "larande", "container": "", "text": ""}


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "refs.db", "create") as opened:
        yield opened


def dump(store: Store) -> list[object]:
    """Everything that the journalled tables hold."""
    return [list(store.rows(f"SELECT * FROM {table} ORDER BY id")) for table in schema.TABLES]


def add(store: Store, key: str) -> int:
    with store.batch(f"add {key}"):
        number = store.insert("items", key=key, **ITEM)
        store.insert("tags", item=number, tag="new")
    return number


def test_a_row_comes_back_as_it_was_put_in(store: Store) -> None:
    """JSON columns are decoded, text is untouched."""
    add(store, "illeris2006")
    row = store.row("SELECT * FROM items")
    assert row is not None
    assert (row["key"], row["item"]) == ("illeris2006", {"title": "Lärande"})


def test_a_failed_batch_leaves_nothing(store: Store) -> None:
    """An error inside a batch rolls all of it back, its entry in the history too."""
    with pytest.raises(RuntimeError, match="stop"), store.batch("fail"):
        store.insert("items", key="a", **ITEM)
        raise RuntimeError("stop")
    assert dump(store) == [[]] * len(schema.TABLES)
    assert store.batches() == []


def test_a_batch_without_changes_is_not_in_the_history(store: Store) -> None:
    """A command that changed nothing is not there to be undone."""
    with store.batch("nothing"):
        pass
    assert store.batches() == []


def test_history_tells_time_command_and_counts(store: Store) -> None:
    """Each batch is named, the newest first."""
    add(store, "a")
    with store.batch("refs import x", {"new": 1}):
        store.insert("items", key="b", **ITEM)
    newest, oldest = store.batches()
    assert (newest.command, newest.counts, oldest.command) == ("refs import x", {"new": 1}, "add a")


def change(store: Store, number: int) -> None:
    with store.batch("change"):
        store.update("items", number, key="b", item={"title": "Learning"}, year=2006)
        store.delete("tags", "item = ?", number)
        store.insert("aliases", item=number, key="a")


def test_undo_and_redo_are_exact(store: Store) -> None:
    """Inverting a batch twice gives the same rows, whatever it inserted, updated or deleted."""
    number = add(store, "a")
    before = dump(store)
    change(store, number)
    after = dump(store)
    batch = store.batches()[0].id
    for expected, undone in ((before, True), (after, False), (before, True)):
        store.invert(batch)
        assert dump(store) == expected
        assert store.batches()[0].undone is undone


def test_undo_of_an_import_and_its_redo(store: Store) -> None:
    """Taking back inserts removes the rows, bringing them in again restores them with their numbers."""
    add(store, "a")
    full = dump(store)
    batch = store.batches()[0].id
    store.invert(batch)
    assert dump(store) == [[]] * len(schema.TABLES)
    store.invert(batch)
    assert dump(store) == full


def test_search_follows_every_change(store: Store) -> None:
    """The full-text index holds what the items hold after update and undo."""
    number = add(store, "a")
    with store.batch("change"):
        store.update("items", number, title="learning")

    def found(word: str) -> list[int]:
        return store.values("SELECT rowid FROM search WHERE search MATCH ?", (word,))

    assert (found("learning"), found("larande")) == ([number], [])
    store.invert(store.batches()[0].id)
    assert (found("learning"), found("larande")) == ([], [number])


def test_a_new_batch_ends_what_could_be_redone(store: Store) -> None:
    """What was undone goes when something else is done."""
    add(store, "a")
    store.invert(store.batches()[0].id)
    add(store, "b")
    assert [batch.command for batch in store.batches()] == ["add b"]


def test_a_missing_library_is_not_made_by_reading(tmp_path: Path) -> None:
    """Reading and writing want a library that is there."""
    for mode in ("read", "write"):
        with pytest.raises(NotFound, match="no such library"):
            Store(tmp_path / "refs.db", mode)  # type: ignore[arg-type]
    assert not (tmp_path / "refs.db").exists()


def test_what_is_not_sqlite_is_refused(tmp_path: Path) -> None:
    """A text file is not overwritten."""
    path = tmp_path / "refs.db"
    path.write_text("not a database, but long enough to be looked at by anyone\n" * 50)
    with pytest.raises(StoreError, match="not a refs library"):
        Store(path, "create")


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    """An SQLite file with other tables is left alone."""
    path = tmp_path / "refs.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE t (a)")
    with pytest.raises(StoreError, match="not a refs library"):
        Store(path, "create")


def test_a_newer_store_is_refused_in_one_line(tmp_path: Path) -> None:
    """A store of a later version is not touched."""
    path = tmp_path / "refs.db"
    Store(path, "create").__exit__()
    with sqlite3.connect(path) as raw:
        raw.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    with pytest.raises(StoreError, match="written by a newer refs"):
        Store(path, "write")


def test_a_locked_store_is_told_apart(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot get the lock gets one line and exit code 5."""
    monkeypatch.setattr("refs.store.LOCK_SECONDS", 0)
    with Store(tmp_path / "refs.db", "write") as second, store.batch("long"):
        store.insert("items", key="a", **ITEM)
        with pytest.raises(StoreError, match="in use by another process") as caught, second.batch("other"):
            pass
    assert caught.value.exit_code == 5


def test_responses_outlive_a_failed_batch(store: Store) -> None:
    """An answer of a source is kept at once."""
    store.put_response("GET /works/10.1/a", 404, {"a": "b"}, "Resource not found.", "2026-01-01T00:00:00+00:00")
    row = store.get_response("GET /works/10.1/a")
    assert row is not None
    assert (row["status"], row["headers"], row["body"]) == (404, {"a": "b"}, "Resource not found.")
    assert store.get_response("GET /works/10.1/b") is None


def test_the_file_alone_holds_what_was_written(tmp_path: Path) -> None:
    """While another process has the library open, too: make looks at the file's time, a copy takes no log along."""
    path = tmp_path / "refs.db"
    Store(path, "create").__exit__()
    with Store(path, "read") as reader:
        assert reader.values("SELECT key FROM items") == []
        before = path.stat().st_mtime_ns
        with Store(path, "write") as writer:
            add(writer, "a")
        assert path.stat().st_mtime_ns > before
        copy = tmp_path / "copy.db"
        copy.write_bytes(path.read_bytes())
        with Store(copy, "read") as copied:
            assert copied.values("SELECT key FROM items") == ["a"]


def test_filling_journals_and_indexes_as_triggers_do(store: Store) -> None:
    """Also what is changed or removed while rows still come in; afterwards the triggers are as they were."""
    old = add(store, "old")
    before, schema_before = dump(store), store.values("SELECT sql FROM sqlite_master ORDER BY name")
    with store.batch("fill"), store.filling():
        new = store.insert("items", key="new", **ITEM)
        assert store.values("SELECT id FROM items WHERE key = 'new'") == [new]
        store.update("items", new, title="learning")
        store.update("items", old, title="knowing")
        gone = store.insert("items", key="gone", **ITEM)
        store.delete("items", "id = ?", gone)
        store.insert("items", key="last", **ITEM)
    after = dump(store)
    assert store.search_is_sound()
    assert store.values("SELECT sql FROM sqlite_master ORDER BY name") == schema_before
    for expected in (before, after, before):
        store.invert(store.batches()[0].id)
        assert dump(store) == expected
        assert store.search_is_sound()


def test_a_filling_that_fails_leaves_the_triggers(store: Store) -> None:
    """And nothing of what it added."""
    add(store, "old")
    before, schema_before = dump(store), store.values("SELECT sql FROM sqlite_master ORDER BY name")
    with pytest.raises(RuntimeError), store.batch("fill"), store.filling():
        store.insert("items", key="new", **ITEM)
        raise RuntimeError
    assert dump(store) == before
    assert store.values("SELECT sql FROM sqlite_master ORDER BY name") == schema_before
    add(store, "later")
    assert store.search_is_sound()
