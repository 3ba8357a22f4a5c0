"""Reads databases back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from twconvert_sqlite import export

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document


def query(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """Return the rows that a query of a database finds."""
    with closing(sqlite3.connect(path)) as database:
        return database.execute(sql, values).fetchall()


def records_in(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of all tables that have any, by the names of tables and columns."""
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        names = [
            name
            for name, sql in database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            if "_fts" not in name
        ]
        found = {
            name: [dict(row) for row in database.execute(f"SELECT * FROM {name} ORDER BY rowid")]  # noqa: S608
            for name in names
        }
    return {name: rows for name, rows in found.items() if rows}


def database_of(document: Document, path: Path, **options: Any) -> Path:
    """Return the path of the database that a document becomes."""
    export(document, path, **options)
    return path
