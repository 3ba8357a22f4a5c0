"""The columns of the sheets: those of the tables, with times in the document's zone, and what pivot tables ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.table_rows import TABLES, Column, TableSpec

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from twconvert.table_rows import Row
    from twconvert.tables import Cell

CALENDAR = (
    Column("year", "integer"),
    Column("month", "integer"),
    Column("weekday"),
    Column("hour", "integer"),
)
"""Columns behind the time of a post, by which posts are counted."""
CONTENTS = (Column("pictures", "integer"), Column("people"))
"""Columns at the end of a post: the number of its pictures, and whom it mentions."""
LONG_TEXTS = TableSpec(
    "long-texts",
    (Column("sheet"), Column("row", "integer"), Column("column"), Column("part", "integer"), Column("text")),
)
"""The parts of texts that are too long for a cell, each with the place that it belongs to."""
SHEETS = (*sorted(TABLES, key=lambda spec: spec.name != "posts"), LONG_TEXTS)
"""The tables in the order of their sheets: posts come first."""

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def columns_of(spec: TableSpec) -> tuple[Column, ...]:
    """Return the columns of the sheet of a table."""
    if spec.name != "posts":
        return spec.columns
    time, *others = spec.columns
    return (time, *CALENDAR, *others, *CONTENTS)


def linked_column_of(spec: TableSpec) -> str | None:
    """Return the name of the column whose addresses are links: a sheet has room for one in each row."""
    names = {each.name for each in spec.columns}
    return next((name for name in ("link", "url", "remote_url") if name in names), None)


def in_zone(row: Row, times: Iterable[str]) -> Row:
    """Put local times in the place of those in UTC, and return the row.

    Args:
        row: A row of a document that has a time zone.
        times: The names of its columns of times in UTC.
    """
    for name in times:
        row[name] = row.pop(f"local_{name}")
    return row


def calendar_of(moment: date) -> tuple[Cell, ...]:
    """Return the cells of `CALENDAR`. Of a day, no hour is known."""
    return moment.year, moment.month, _WEEKDAYS[moment.weekday()], getattr(moment, "hour", None)
