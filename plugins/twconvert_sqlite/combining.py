"""Databases of many archives as one: the same tables, with the name of the archive in a column ``owner``."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from twconvert.table_rows import TABLES
from twconvert_sqlite.schema import combined_table, table_name, what_is_made_last
from twconvert_sqlite.writing import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert_sqlite.schema import Tokenizer


def combine_databases(parts: Iterable[tuple[str, Path]], path: Path) -> None:
    """Write one database of many.

    Args:
        parts: The names of the archives, with the paths of their databases.
        path: The path of the new one.

    Raises:
        sqlite3.Error: One of them cannot be read, or this one cannot be written.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for setting in SETTINGS:
            database.execute(f"PRAGMA {setting}")
        for spec in TABLES:
            database.execute(combined_table(spec))
        tokenizer: Tokenizer = "unicode61"
        for owner, part in parts:
            database.execute("ATTACH ? AS part", (str(part),))
            database.execute("BEGIN")
            for spec in TABLES:
                _copy(database, table_name(spec.name), owner)
            database.execute("COMMIT")
            if _uses_trigrams(database):
                tokenizer = "trigram"
            database.execute("DETACH part")
        database.execute("BEGIN")
        for statement in what_is_made_last(tokenizer, with_owner=True):
            database.execute(statement)
        database.execute("COMMIT")


def _copy(database: sqlite3.Connection, table: str, owner: str) -> None:
    """Copy the rows of a table. Columns that only some archives have, such as local times, are added."""
    here = {name for name, _ in _columns(database, "main", table)}
    there = _columns(database, "part", table)
    for name, kind in there:
        if name not in here:
            database.execute(f"ALTER TABLE main.{table} ADD COLUMN {name} {kind}")
    names = ", ".join(name for name, _ in there)
    database.execute(
        f"INSERT INTO main.{table} (owner, {names}) SELECT ?, {names} FROM part.{table} ORDER BY rowid",  # noqa: S608 - names of our own
        (owner,),
    )


def _columns(database: sqlite3.Connection, of: str, table: str) -> list[tuple[str, str]]:
    return [(row[1], row[2]) for row in database.execute(f"PRAGMA {of}.table_info({table})")]


def _uses_trigrams(database: sqlite3.Connection) -> bool:
    query = "SELECT sql LIKE '%trigram%' FROM part.sqlite_schema WHERE name = 'posts_fts'"
    return bool(database.execute(query).fetchone()[0])
