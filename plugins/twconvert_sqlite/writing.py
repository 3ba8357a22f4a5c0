"""A document as a database: rows as they come, indexes at the end."""

from __future__ import annotations

import math
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from twconvert.table_rows import TABLES, rows_of
from twconvert.tables import time_text
from twconvert_sqlite.schema import ADDED, APPLICATION_ID, VERSION, insertion, tables, what_is_made_last

if TYPE_CHECKING:
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
        self._insertion = insertion(spec, document)
        columns = spec.columns_in(document)
        self._times = tuple(each.name for each in columns if each.type == "time")
        self._truths = tuple(each.name for each in columns if each.type == "boolean")
        self._added = ADDED.get(spec.name, ())
        self._rows: list[list[Cell]] = []

    def add(self, row: Row) -> None:
        for name in self._added:
            row[name] = _ADDED_CELLS[name](row)
        for name in self._times:
            moment = row[name]
            # It is a time or a day, or nothing.
            if moment is not None:
                row[name] = time_text(cast("date", moment))
        for name in self._truths:
            truth = row[name]
            if truth is not None:
                row[name] = 1 if truth else 0
        self._rows.append([_NULL if cell is None else cell for cell in row.values()])
        if len(self._rows) == _BATCH:
            self.write()

    def write(self) -> None:
        self._database.executemany(self._insertion, self._rows)
        self._rows.clear()


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
