"""The tables of a folder, and the cells that many of them have. What a person looks for comes first in a row."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import UTC
from typing import TYPE_CHECKING, TypeAlias

from twconvert.closing import Closing
from twconvert.tables import Table

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from twconvert import AccountRef, Document, Post
    from twconvert.tables import Cell, TableFormat

    Row: TypeAlias = dict[str, Cell]


class Tables(Closing):
    """Tables by name; each is made when its first row comes, and has the columns of that row.

    Args:
        document: The document to write.
        folder: The folder to make the tables in.
        table_format: The format of all of them.
    """

    def __init__(self, document: Document, folder: Path, table_format: TableFormat) -> None:
        self.document = document
        self._folder = folder
        self._format = table_format
        self._tables: dict[str, Table] = {}
        self._open = ExitStack()

    def add(self, name: str, row: Row) -> None:
        """Write a row to the table of this name."""
        table = self._tables.get(name)
        if table is None:
            table = self._open.enter_context(Table(self._folder / f"{name}.csv", row, self._format))
            self._tables[name] = table
        table.add(row.values())

    def times(self, moment: datetime | None, column: str = "time") -> Row:
        """Return the cells of a moment: in UTC, and in the document's time zone if that is another."""
        cells: Row = {column: moment}
        if self.document.timezone is not UTC:
            cells[f"local_{column}"] = moment and self.document.local(moment)
        return cells

    def times_of(self, post: Post) -> Row:
        """Return the cells of the time of a post; of some the archive knows the day alone."""
        cells = self.times(post.created_at)
        return dict.fromkeys(cells, post.created_at.date()) if post.precision == "day" else cells

    def close(self) -> None:
        """Close the tables."""
        self._open.close()


def named(role: str, account: AccountRef | None) -> Row:
    """Return the cells of an account: ``author_id``, ``author_handle``, ``author_name``."""
    return {
        f"{role}_id": account.id if account else None,
        f"{role}_handle": account.handle if account else None,
        f"{role}_name": account.name if account else None,
    }


def listed(accounts: Iterable[AccountRef]) -> str:
    """Return accounts as one cell: their handles, or else their ids."""
    return " ".join(account.handle or account.id or "" for account in accounts)
