"""SQLite back to columns: every table, row by row where anything personal may stand, and what lies in deleted pages."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

from site_builder.audit.binary import strings_of
from site_builder.audit.grids import line_series
from site_builder.audit.series import Series, Spot, Table
from site_builder.audit.sieve import may_hold_personal_data

MAGIC = b"SQLite format 3\0"
_FREE_PAGES = slice(36, 40)  # of the header: how many pages hold what was deleted
_JOURNALS = slice(18, 20)  # of the header: 2 means that the newest rows are in a file beside


class UnreadableDatabaseError(ValueError):
    """A file that begins like SQLite and cannot be read."""


def database_columns(data: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield every table with the names of its columns."""
    try:
        with closing(_open(data)) as database:
            for table in _tables(database):
                yield table, _columns(database, table)
    except (sqlite3.Error, ValueError, OverflowError) as error:
        raise UnreadableDatabaseError(type(error).__name__) from error


def database_tables(data: bytes) -> Iterator[Table]:
    """Yield the tables that may hold anything personal, the words of the schema, and what is left of deleted rows."""
    if any(data[_FREE_PAGES]):
        yield strings_of(data)
    try:
        with closing(_open(data)) as database:
            words = [str(row[0]) for row in database.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
            yield (line_series("\n".join(words)),)
            for table in _tables(database):
                yield from _suspected(database, table)
    except (sqlite3.Error, ValueError, OverflowError) as error:
        raise UnreadableDatabaseError(type(error).__name__) from error


def _open(data: bytes) -> sqlite3.Connection:
    """Open the bytes in memory. Views and virtual tables are never asked: what they run is somebody else's."""
    database = sqlite3.connect(":memory:")
    if data[_JOURNALS] != b"\1\1":
        data = data[:18] + b"\1\1" + data[20:]
    database.deserialize(data)
    database.text_factory = lambda raw: raw.decode("utf-8", "replace")
    database.execute("PRAGMA trusted_schema = OFF")
    return database


def _tables(database: sqlite3.Connection) -> list[str]:
    found = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
    )
    return [str(row[0]) for row in found]


def _columns(database: sqlite3.Connection, table: str) -> tuple[str, ...]:
    return tuple(str(row[1]) for row in database.execute(f"PRAGMA table_info({_quoted(table)})"))


def _suspected(database: sqlite3.Connection, table: str) -> Iterator[Table]:
    """Let SQLite join each column for a quick look, and take the rows only of a table that does not pass it."""
    names = _columns(database, table)
    if not names:
        return
    joined = (
        database.execute(f"SELECT group_concat({_quoted(name)}, char(10)) FROM {_quoted(table)}").fetchone()[0]
        for name in names
    )
    sample = "\n".join([",".join(names), *(str(text) for text in joined if text is not None)])
    if not may_hold_personal_data(sample.encode("utf-8", "replace")):
        return
    rows = database.execute(f"SELECT {', '.join(map(_quoted, names))} FROM {_quoted(table)}").fetchall()
    columns = zip(*rows, strict=True) if rows else ((),) * len(names)
    yield tuple(
        Series(name, ["" if cell is None else _text(cell) for cell in cells], _spots(table, name))
        for name, cells in zip(names, columns, strict=True)
    )


def _text(cell: object) -> str:
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)


def _spots(table: str, name: str) -> Callable[[int], Spot]:
    return lambda index: Spot(member=table, part=f"{name} #{index + 1}")


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace('"', '""'))
