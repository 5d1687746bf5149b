"""
The store's tables and the migrations that make them; reached through `refs.store` alone.

Every change of a journalled table is written down by triggers in `changes`, under the batch that makes it: the row as
it was, or nothing for a row that is new. Taking a batch back means putting those rows back, newest first, while the
same triggers write down how to bring the batch in again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3

APPLICATION_ID = 0x72656673  # "refs", in SQLite's header, so that any other database is told apart

TABLES = {
    "items": """
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        item TEXT NOT NULL,
        author TEXT NOT NULL,
        title TEXT NOT NULL,
        container TEXT NOT NULL,
        text TEXT NOT NULL,
        year INTEGER,
        doi TEXT,
        identifier TEXT,
        work TEXT,
        signature TEXT,
        uncertain TEXT,
        match TEXT,
        updates TEXT
    """,
    "records": """
        id INTEGER PRIMARY KEY,
        item INTEGER NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
        source TEXT NOT NULL,
        variables TEXT NOT NULL,
        confidence TEXT,
        spans TEXT,
        native TEXT,
        raw TEXT,
        key TEXT,
        place TEXT,
        retrieved TEXT NOT NULL,
        updates TEXT,
        digest TEXT NOT NULL
    """,
    "aliases": """
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        item INTEGER NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED
    """,
    "tags": """
        id INTEGER PRIMARY KEY,
        item INTEGER NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
        tag TEXT NOT NULL,
        UNIQUE (item, tag)
    """,
    "notes": """
        id INTEGER PRIMARY KEY,
        item INTEGER NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
        note TEXT NOT NULL,
        written TEXT NOT NULL
    """,
    "reviews": """
        id INTEGER PRIMARY KEY,
        item INTEGER NOT NULL REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
        other INTEGER REFERENCES items(id) DEFERRABLE INITIALLY DEFERRED,
        candidate TEXT,
        reasons TEXT NOT NULL,
        decision TEXT
    """,
}
"""The journalled tables. `items.item` is the fold of the item's records; the columns behind it are read off it."""

SEARCHED = ("author", "title", "container", "text")

_INDEXES = (
    "CREATE INDEX items_doi ON items(doi) WHERE doi IS NOT NULL",
    "CREATE INDEX items_identifier ON items(identifier) WHERE identifier IS NOT NULL",
    "CREATE INDEX items_work ON items(work) WHERE work IS NOT NULL",
    "CREATE INDEX items_signature ON items(signature) WHERE signature IS NOT NULL",
    "CREATE INDEX items_year ON items(year)",
    "CREATE INDEX records_item ON records(item)",
    "CREATE INDEX records_digest ON records(digest)",
    "CREATE INDEX aliases_item ON aliases(item)",
    "CREATE INDEX tags_tag ON tags(tag)",
    "CREATE INDEX notes_item ON notes(item)",
    "CREATE INDEX reviews_item ON reviews(item)",
    "CREATE INDEX changes_batch ON changes(batch)",
)

_UNJOURNALLED = (
    """
    CREATE TABLE batches (
        id INTEGER PRIMARY KEY, time TEXT NOT NULL, command TEXT NOT NULL, counts TEXT, undone INTEGER NOT NULL DEFAULT 0
    )
    """,
    "CREATE TABLE current (id INTEGER PRIMARY KEY CHECK (id = 1), batch INTEGER)",
    "INSERT INTO current VALUES (1, NULL)",
    """
    CREATE TABLE changes (
        id INTEGER PRIMARY KEY, batch INTEGER NOT NULL, tbl TEXT NOT NULL, row INTEGER NOT NULL, old TEXT
    )
    """,
    """
    CREATE TABLE responses (
        id INTEGER PRIMARY KEY, request TEXT NOT NULL UNIQUE, status INTEGER NOT NULL, headers TEXT NOT NULL,
        body TEXT NOT NULL, retrieved TEXT NOT NULL
    )
    """,
)


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """
    Return the names of a table's columns, in order.
    """
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def additions() -> dict[str, str]:
    """
    Return the triggers that look after new rows, by name: each is journalled, and an item's words can be searched for.
    """
    made = {
        f"{table}_insert": f"CREATE TRIGGER {table}_insert AFTER INSERT ON {table} BEGIN "
        f"INSERT INTO changes (batch, tbl, row) SELECT batch, '{table}', new.id FROM current; END"
        for table in TABLES
    }
    made["search_insert"] = f"CREATE TRIGGER search_insert AFTER INSERT ON items BEGIN {_ADD_NEW}; END"
    return made


def catch_up(table: str) -> list[str]:
    """
    Return statements that do for the rows of a table behind a number (`?1`) what the triggers of `additions` do.
    """
    done = [
        f"INSERT INTO changes (batch, tbl, row) SELECT batch, '{table}', {table}.id FROM current, {table} WHERE {table}.id > ?1"
    ]
    if table == "items":
        done.append(f"INSERT INTO search(rowid, {_WORDS}) SELECT id, {_WORDS} FROM items WHERE id > ?1")
    return done


_WORDS = ", ".join(SEARCHED)
_ADD_NEW = f"INSERT INTO search(rowid, {_WORDS}) VALUES (new.id, {', '.join(f'new.{name}' for name in SEARCHED)})"


def _journal(connection: sqlite3.Connection, table: str) -> None:
    row = ", ".join(f"'{column}', old.{column}" for column in columns(connection, table))
    note = (
        f"INSERT INTO changes (batch, tbl, row, old) SELECT batch, '{table}', old.id, json_object({row}) FROM current"
    )
    for event in ("UPDATE", "DELETE"):
        connection.execute(f"CREATE TRIGGER {table}_{event.lower()} AFTER {event} ON {table} BEGIN {note}; END")


def _search(connection: sqlite3.Connection) -> None:
    old = ", ".join(f"old.{name}" for name in SEARCHED)
    changed = " OR ".join(f"old.{name} IS NOT new.{name}" for name in SEARCHED)
    connection.execute(
        f"CREATE VIRTUAL TABLE search USING fts5({_WORDS}, content='items', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    drop = f"INSERT INTO search(search, rowid, {_WORDS}) VALUES ('delete', old.id, {old});"
    connection.execute(f"CREATE TRIGGER search_delete AFTER DELETE ON items BEGIN {drop} END")
    connection.execute(
        f"CREATE TRIGGER search_update AFTER UPDATE ON items WHEN {changed} BEGIN {drop} {_ADD_NEW}; END"
    )


def _first(database: Any) -> None:
    """Make the tables as they were first published."""
    connection = database.conn
    for statement in _UNJOURNALLED:
        connection.execute(statement)
    for table, body in TABLES.items():
        connection.execute(f"CREATE TABLE {table} ({body})")
        _journal(connection, table)
    _search(connection)
    for trigger in additions().values():
        connection.execute(trigger)
    for statement in _INDEXES:
        connection.execute(statement)


MIGRATIONS = (_first,)
"""In order; the store's `user_version` is how many of them it has had."""

VERSION = len(MIGRATIONS)
