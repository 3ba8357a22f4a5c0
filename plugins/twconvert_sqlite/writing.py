"""A document as a database: rows as they come, indexes at the end."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from twconvert.table_rows import TABLES, Column, rows_of
from twconvert.tables import time_text
from twconvert_sqlite.schema import ADDED, APPLICATION_ID, VERSION, insertion, tables, what_is_made_last

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from twconvert import Document
    from twconvert.table_rows import Row, TableSpec
    from twconvert.tables import Cell
    from twconvert_sqlite.schema import Tokenizer

_BATCH = 100
"""Rows of a table that are written together."""
_NULL = math.nan
"""SQLite makes NULL of it. For `None`, and for truth values, sqlite3 looks for an adapter each time, which takes a
fifth of all the time of writing a database."""
SETTINGS = (
    "page_size = 4096",
    "encoding = 'UTF-8'",
    # It is a scratch file until it is whole: nobody else reads it, and nobody needs a half of it.
    "journal_mode = OFF",
    "synchronous = OFF",
    "locking_mode = EXCLUSIVE",
    "temp_store = FILE",
    "cache_size = -8000",
    f"application_id = {APPLICATION_ID}",
    f"user_version = {VERSION}",
)
"""Those of a new database."""


def write_database(document: Document, path: Path, tokenizer: Tokenizer) -> None:
    """Write the database.

    Raises:
        sqlite3.OperationalError: where it cannot be written.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        for setting in SETTINGS:
            database.execute(f"PRAGMA {setting}")
        database.execute("BEGIN")
        for statement in tables(document):
            database.execute(statement)
        _write_rows(document, database)
        for statement in what_is_made_last(tokenizer):
            database.execute(statement)
        database.execute("COMMIT")


def _write_rows(document: Document, database: sqlite3.Connection) -> None:
    waiting = {spec.name: _Waiting(spec, document, database) for spec in TABLES}
    for name, row in rows_of(document):
        waiting[name].add(row)
    for each in waiting.values():
        each.write()


class _Waiting:
    """Rows of a table that are not written yet: many at a time are written sooner."""

    def __init__(self, spec: TableSpec, document: Document, database: sqlite3.Connection) -> None:
        self._database = database
        self._table = spec.name
        self._added = ADDED.get(spec.name, ())
        self._columns = (*spec.columns_in(document), *map(Column, self._added))
        self._rows: list[tuple[Cell, ...]] = []

    def add(self, row: Row) -> None:
        for name in self._added:
            row[name] = _ADDED_CELLS[name](row)
        self._rows.append(tuple(row.values()))
        if len(self._rows) == _BATCH:
            self.write()

    def write(self) -> None:
        """Write the rows. Columns in which none of them has anything stay empty; only the first is always named."""
        if not self._rows:
            return
        columns = {
            column.name: _written(column, cells)
            for column, cells in zip(self._columns, zip(*self._rows, strict=True), strict=True)
            if column is self._columns[0] or cells[0] is not None or cells.count(None) < len(cells)
        }
        self._database.executemany(insertion(self._table, columns), zip(*columns.values(), strict=True))
        self._rows.clear()


def _written(column: Column, cells: Sequence[Cell]) -> Sequence[Cell]:
    """Return the cells of a column as they are written."""
    if column.type == "time":
        # Each is a time or a day, or nothing.
        return [_NULL if cell is None else time_text(cast("date", cell)) for cell in cells]
    if column.type == "boolean":
        return [_NULL if cell is None else int(bool(cell)) for cell in cells]
    return [_NULL if cell is None else cell for cell in cells]


def _post_id(row: Row) -> Cell:
    return row["id"] if row["found_in"] in {"post", "repost"} else None


def _domain(row: Row) -> Cell:
    """Return the host of a link in small letters, without ``www.``."""
    try:
        host = urlsplit(str(row["link"])).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


_ADDED_CELLS = {"post_id": _post_id, "domain": _domain}
