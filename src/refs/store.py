"""
The store: one SQLite file, and the only place that knows it is one.

Every command that changes the library is one batch in one transaction. Reading needs nothing but the standard library,
so that an export starts fast; making and migrating the file is sqlite-utils' work.
"""

from __future__ import annotations

import json
import os
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Literal, Self

from refs import jsontext, schema
from refs.errors import NotFound, StoreError
from refs.filling import Filling, insertion

LOCK_SECONDS = 30
"""How long a command waits for another one to finish writing."""

SILENT_SECONDS = 1
"""How much of that it waits before it says so."""

CACHE_KIB = 32_768
"""How much of the file is kept in memory: enough for the indexes that an import of many items goes back to."""

Row = dict[str, Any]

_AT_ONCE = 4000
"""How many changes are taken back together."""

_Change = tuple[int, str, int, str | None]
"""The number of a change, the table, the row's number, and the row as it was: None for a new one."""

_JSON_COLUMNS = frozenset(
    "item variables confidence spans native uncertain match updates candidate reasons counts headers".split()
)


@dataclass(frozen=True, slots=True)
class Batch:
    """
    One command's changes: its number, when it ran (UTC, ISO 8601), what was typed, what it counted.
    """

    id: int
    time: str
    command: str
    counts: dict[str, int]
    undone: bool


@dataclass(frozen=True, slots=True)
class _Errors:
    """Turns what SQLite raises into one-line errors that name the file."""

    path: Path

    def __enter__(self) -> None:
        pass

    def __exit__(self, _: object, error: BaseException | None, __: object) -> None:
        if isinstance(error, sqlite3.Error):
            if _code(error) == "CORRUPT":
                raise StoreError(f"{self.path}: is damaged{_cut(self.path)}", hint=_rescue(self.path)) from error
            raise StoreError(f"{self.path}: {_reason(error)}", hint=_HINTS.get(_code(error))) from error


class Store:
    """
    An open store.

    Args:
        path: the file.
        mode: "read", "write" (the file must exist), or "create" (made where it does not).

    Raises:
        NotFound: there is no file to read.
        StoreError: it is locked, damaged, no store of ours, or newer than this program.
    """

    def __init__(self, path: Path, mode: Literal["read", "write", "create"]) -> None:
        self.path = path
        self._writes = mode != "read"
        self.errors = _Errors(path)
        self._filling: Filling | None = None
        if not path.exists() and mode != "create":
            raise NotFound(f"{path}: no such library", hint="make one with: refs init")
        if path.is_dir():
            raise StoreError(f"{path}: is a directory, not a file")
        with self.errors:
            self._connection = self._connect(mode)
            try:
                self._prepare(mode)
            except BaseException:
                self._connection.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._writes:
            # SQLite does so by itself when nobody else has the file open. make looks at its time, and copies take it
            # alone, without the log beside it.
            with suppress(sqlite3.Error):
                self._connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        self._connection.close()

    def _connect(self, mode: str) -> sqlite3.Connection:
        if mode == "create":
            self._make_folder()
        connection = sqlite3.connect(self._uri(mode), uri=True, timeout=LOCK_SECONDS, isolation_level=None)
        connection.row_factory = sqlite3.Row
        return connection

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path.parent}: cannot be made: {error.strerror}") from error

    def _uri(self, mode: str) -> str:
        address = self.path.resolve().as_uri()
        if mode != "read":
            return f"{address}?mode=rw{'c' if mode == 'create' else ''}"
        # A log-mode database is read through a shared-memory file beside it; where none can be made, nobody writes.
        frozen = not os.access(self.path.parent, os.W_OK) and not Path(f"{self.path}-wal").exists()
        return f"{address}?mode=ro{'&immutable=1' if frozen else ''}"

    def _prepare(self, mode: str) -> None:
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        kind = self._connection.execute("PRAGMA application_id").fetchone()[0]
        empty = not self._connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        if kind != schema.APPLICATION_ID and not (mode == "create" and empty):
            what = "is empty" if empty else "is a database"
            raise StoreError(f"{self.path}: {what}, but not a refs library")
        if version > schema.VERSION:
            raise StoreError(
                f"{self.path}: was written by a newer refs (store version {version}, known here: {schema.VERSION})"
            )
        if version < schema.VERSION:
            self._migrate(version, writable=mode != "read")
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute(f"PRAGMA cache_size = {-CACHE_KIB}")
        if mode != "read":
            self._connection.execute("PRAGMA temp_store = MEMORY")  # what each statement may have to take back

    def _migrate(self, version: int, *, writable: bool) -> None:
        """Bring the tables up to date in one transaction, with a copy of an older file beside it."""
        if not writable:
            raise StoreError(f"{self.path}: has an older form", hint="any command that writes brings it up to date")
        import sqlite_utils  # only a new or an older file needs it

        if version:
            with sqlite3.connect(f"{self.path}.backup-v{version}") as backup:
                self._connection.backup(backup)
        else:
            self._connection.execute("PRAGMA journal_mode = WAL")
        database = sqlite_utils.Database(self._connection)
        with self._transaction():
            done = self._connection.execute("PRAGMA user_version").fetchone()[0]  # another process may have been first
            for migration in schema.MIGRATIONS[done:]:
                migration(database)
            self._connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
            self._connection.execute(f"PRAGMA user_version = {schema.VERSION}")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._begin()
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _begin(self) -> None:
        """Begin to write as soon as no other command does, and tell a person who has to wait for that."""
        self._connection.execute(f"PRAGMA busy_timeout = {SILENT_SECONDS * 1000}")
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if _code(error) != "BUSY":
                raise
            self._connection.execute(f"PRAGMA busy_timeout = {max(LOCK_SECONDS - SILENT_SECONDS, 0) * 1000}")
            import logging  # of those who have to wait

            logging.getLogger(__name__).warning("waiting for another refs to finish with %s", self.path)
            self._connection.execute("BEGIN IMMEDIATE")

    @contextmanager
    def batch(self, command: str, counts: dict[str, int] | None = None) -> Iterator[int]:
        """
        Run one command's changes: all of them or none, named in the history, none at all if nothing changed.

        Args:
            command: what was typed.
            counts: filled by the caller while it works; stored with the batch.
        """
        with self.together():
            number = self.insert("batches", time=now(), command=command)
            self._connection.execute("UPDATE current SET batch = ?", (number,))
            yield number
            if self._connection.execute("SELECT 1 FROM changes WHERE batch = ? LIMIT 1", (number,)).fetchone():
                self.update("batches", number, counts=counts or {})
                self._connection.execute("DELETE FROM changes WHERE batch IN (SELECT id FROM batches WHERE undone)")
                self._connection.execute("DELETE FROM batches WHERE undone")
            else:
                self._connection.execute("DELETE FROM batches WHERE id = ?", (number,))

    @contextmanager
    def filling(self) -> Iterator[None]:
        """
        Add many rows inside a batch, which then are written, journalled and indexed together.
        """
        self._filling = Filling(self._connection)
        try:
            yield
            self._filling.end()
        finally:
            self._filling = None

    def _write(self) -> None:
        """Write the rows that wait, so that a query finds them."""
        if self._filling:
            self._filling.write()

    @contextmanager
    def together(self) -> Iterator[None]:
        """
        Do several things in one transaction, all or none; inside another one, as a part of it.
        """
        with self.errors:
            if self._connection.in_transaction:
                yield
            else:
                with self._transaction():
                    yield

    def batches(self) -> list[Batch]:
        """
        Return every batch, the newest first.
        """
        return [
            Batch(row["id"], row["time"], row["command"], row["counts"] or {}, bool(row["undone"]))
            for row in self.rows("SELECT * FROM batches ORDER BY id DESC")
        ]

    def invert(self, batch: int) -> None:
        """
        Take a batch back, or, where it has been taken back, bring it in again.

        The rows return as they were, newest change first, and the journal of doing so replaces the batch's own.
        """
        with self.together():
            last = self._connection.execute("SELECT max(id) FROM changes WHERE batch = ?", (batch,)).fetchone()[0]
            self._connection.execute("UPDATE current SET batch = ?", (batch,))
            for some in self._changes(batch, last):
                for _, run in groupby(some, key=lambda change: (change[1], change[3] is None)):
                    self._restore(list(run))
            self._connection.execute("DELETE FROM changes WHERE batch = ? AND id <= ?", (batch, last))
            self._connection.execute("UPDATE batches SET undone = 1 - undone WHERE id = ?", (batch,))

    def _changes(self, batch: int, last: int | None) -> Iterator[list[_Change]]:
        """Yield what a batch changed up to a number, the newest change first, some thousand at a time."""
        sql = "SELECT id, tbl, row, old FROM changes WHERE batch = ? AND id < ? ORDER BY id DESC LIMIT ?"
        before = (last or 0) + 1
        while some := self._connection.execute(sql, (batch, before, _AT_ONCE)).fetchall():
            yield [tuple(change) for change in some]
            before = some[-1][0]

    def _restore(self, changes: Sequence[_Change]) -> None:
        """Bring rows of one table back, of which all were new or none was; in one statement where that can be."""
        table, old = changes[0][1], changes[0][3]
        if old is None:
            new = json.dumps([row for _, _, row, _ in changes])
            self._connection.execute(f"DELETE FROM {table} WHERE id IN (SELECT value FROM json_each(?))", (new,))
            return
        names = tuple(json.loads(old))
        changed = ", ".join(f"{name} = excluded.{name}" for name in names if name != "id")
        self._connection.executemany(
            f"{insertion(table, names)} ON CONFLICT (id) DO UPDATE SET {changed}",
            (tuple(json.loads(told).values()) for *_, told in changes if told is not None),
        )

    def insert(self, table: str, **values: Any) -> int:
        """
        Add a row and return its number; dictionaries and lists are stored as JSON.
        """
        names, encoded = tuple(values), _encoded(values.values())
        if self._filling:
            return self._filling.add(table, names, encoded)
        return self._connection.execute(insertion(table, names), encoded).lastrowid or 0

    def update(self, table: str, row: int, **values: Any) -> None:
        """
        Change some columns of a row.
        """
        if self._filling:
            self._filling.changing(table, row)
        changes = ", ".join(f"{name} = ?" for name in values)
        self._connection.execute(f"UPDATE {table} SET {changes} WHERE id = ?", (*_encoded(values.values()), row))

    def delete(self, table: str, where: str, *values: Any) -> int:
        """
        Remove rows and return how many there were.
        """
        if self._filling:
            self._filling.changing(table)
        count = self._connection.execute(f"DELETE FROM {table} WHERE {where}", values).rowcount
        if self._filling:
            self._filling.recount(table)
        return count

    def rows(self, sql: str, values: Sequence[Any] = ()) -> Iterator[Row]:
        """
        Yield the rows of a query as dictionaries, JSON columns decoded.
        """
        with self.errors:
            self._write()
            cursor = self._connection.execute(sql, values)
            names = [described[0] for described in cursor.description]
            coded = [name for name in names if name in _JSON_COLUMNS]
            for stored in cursor:
                row = dict(zip(names, stored, strict=True))
                for name in coded:
                    if isinstance(value := row[name], str):  # `item` may be a number, as in records
                        row[name] = _decoded(value)
                yield row

    def row(self, sql: str, values: Sequence[Any] = ()) -> Row | None:
        """
        Return the first row of a query, or None.
        """
        return next(self.rows(sql, values), None)

    def values(self, sql: str, values: Sequence[Any] = ()) -> list[Any]:
        """
        Return the first column of a query's rows, as stored.
        """
        with self.errors:
            self._write()
            return [row[0] for row in self._connection.execute(sql, values)]

    def search_is_sound(self) -> bool:
        """
        Tell whether the full-text index holds what the items hold.
        """
        try:
            self._connection.execute("INSERT INTO search(search, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            return False
        return True

    def rebuild_search(self) -> None:
        """
        Make the full-text index anew from the items.
        """
        self._connection.execute("INSERT INTO search(search) VALUES ('rebuild')")

    def get_response(self, request: str) -> Row | None:
        """
        Return the stored answer to a request, or None.
        """
        return self.row("SELECT status, headers, body, retrieved FROM responses WHERE request = ?", (request,))

    def put_response(self, request: str, status: int, headers: dict[str, str], body: str, retrieved: str) -> None:
        """
        Store an answer at once, outside any batch, so that no answered request is asked twice.

        Args:
            request: what was asked.
            status: the HTTP status.
            headers: those that matter.
            body: the answer's text.
            retrieved: when it was given (ISO 8601, with a time zone).
        """
        with self.errors:
            self._connection.execute(
                "INSERT OR REPLACE INTO responses (request, status, headers, body, retrieved) VALUES (?, ?, ?, ?, ?)",
                (request, status, json.dumps(headers), body, retrieved),
            )


def now() -> str:
    """
    Return the present moment in UTC as ISO 8601, to the second.
    """
    return _moment(int(time.time()))


@lru_cache(maxsize=1)
def _moment(seconds: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconds))


def _decoded(text: str) -> Any:
    """What a column holds; `json.loads` looks for spaces around it first."""
    value, end = _DECODE(text)
    return value if end == len(text) else json.loads(text)


_DECODE = json.JSONDecoder().raw_decode


def _encoded(values: Iterable[Any]) -> list[Any]:
    return [jsontext.compact(value) if type(value) in _CODED else value for value in values]


_CODED = frozenset({dict, list})


def _code(error: sqlite3.Error) -> str:
    return str(getattr(error, "sqlite_errorname", "")).removeprefix("SQLITE_").split("_")[0]


_REASONS = {
    "BUSY": f"is in use by another process, and was so for {LOCK_SECONDS} s",
    "LOCKED": "is in use by another process",
    "NOTADB": "is not a refs library (not an SQLite file)",
    "READONLY": "cannot be written (read-only)",
    "CANTOPEN": "cannot be opened",
    "FULL": "the disk is full; nothing was changed",
    "IOERR": "could not be read or written (disk error)",
}
_HINTS = {"BUSY": "try again when the other command has ended"}


def _reason(error: sqlite3.Error) -> str:
    return _REASONS.get(_code(error), str(error))


def _cut(path: Path) -> str:
    """Say how much of a file that was cut off is there: its beginning holds the size and number of its pages."""
    with path.open("rb") as stream:
        head, there = stream.read(100), path.stat().st_size
    whole = int.from_bytes(head[16:18], "big") * int.from_bytes(head[28:32], "big")
    return f": cut off, {there} of {whole} bytes are there" if there < whole else ""


def _rescue(path: Path) -> str:
    copies = sorted(str(copy) for copy in path.parent.glob(f"{path.name}.backup-v*"))
    older = f" ({copies[-1]} is an older one)" if copies else ""
    return f"bring back a copy{older}; without one, this prints what can be read: sqlite3 {path} '.dump items'"
