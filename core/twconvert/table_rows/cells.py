"""Cells that many tables have."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, TypeAlias

from twconvert.tables import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from twconvert.model import AccountRef, Document, Post

Row: TypeAlias = dict[str, Cell]
"""The cells of a row, by the names of their columns, in the order of the columns."""
TableRow: TypeAlias = tuple[str, Row]
"""The name of a table, and a row of it."""


def times(document: Document, moment: datetime | None, column: str = "time") -> Row:
    """Return the cells of a moment: in UTC, and in the document's time zone if that is another."""
    cells: Row = {column: moment}
    if document.timezone is not UTC:
        cells[f"local_{column}"] = moment and document.local(moment)
    return cells


def times_of(document: Document, post: Post) -> Row:
    """Return the cells of the time of a post; of some the archive knows the day alone."""
    cells = times(document, post.created_at)
    return dict.fromkeys(cells, post.created_at.date()) if post.precision == "day" else cells


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
