"""
Filling: the many new rows of an import on their way into the store; reached through `refs.store` alone.

A row has its number at once, is written together with others as soon as somebody looks, and is journalled and indexed
with all of them at the end. That is three times as fast as one by one: SQLite prepares to take back every statement
that sets off a trigger.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from refs import schema

if TYPE_CHECKING:
    import sqlite3


class Filling:
    """
    New rows of the journalled tables, from `begin` to `end`.

    Args:
        connection: a connection inside a transaction.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._waiting: dict[tuple[str, tuple[str, ...]], list[tuple[Any, ...]]] = {}
        self._given = {table: self._last(table) for table in schema.TABLES}
        self._done = dict(self._given)
        for name in schema.additions():
            connection.execute(f"DROP TRIGGER {name}")

    def add(self, table: str, names: tuple[str, ...], values: Sequence[Any]) -> int:
        """
        Take a row and return its number.
        """
        self._given[table] = number = self._given[table] + 1
        self._waiting.setdefault((table, names), []).append((number, *values))
        return number

    def write(self) -> None:
        """
        Write the rows that wait, so that queries find them.
        """
        for (table, names), rows in self._waiting.items():
            self._connection.executemany(insertion(table, ("id", *names)), rows)
        self._waiting.clear()

    def changing(self, table: str, row: int | None = None) -> None:
        """
        Prepare for the change of a row, or of any row of a table: what is changed must be known to the journal.
        """
        self.write()
        if row is None or row > self._done[table]:
            self._catch_up()

    def recount(self, table: str) -> None:
        """
        Take note that rows were deleted: the number of the last one is given again.
        """
        self._given[table] = self._done[table] = self._last(table)

    def end(self) -> None:
        """
        Write, journal and index what is left, and leave new rows to the triggers again.
        """
        self.write()
        self._catch_up()
        for trigger in schema.additions().values():
            self._connection.execute(trigger)

    def _catch_up(self) -> None:
        """Do for what is new what triggers do for each row."""
        for table, last in self._done.items():
            for statement in schema.catch_up(table):
                self._connection.execute(statement, (last,))
        self._done = dict(self._given)

    def _last(self, table: str) -> int:
        number: int = self._connection.execute(f"SELECT ifnull(max(id), 0) FROM {table}").fetchone()[0]
        return number


@lru_cache(maxsize=64)
def insertion(table: str, names: tuple[str, ...]) -> str:
    """
    Return the statement that adds a row; an import needs the same few over and over.
    """
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"
