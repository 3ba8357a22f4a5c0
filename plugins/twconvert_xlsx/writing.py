"""A document as a workbook: rows as they come, and the package around them at the end."""

from __future__ import annotations

from datetime import UTC, date
from typing import TYPE_CHECKING

from twconvert.table_rows import TABLES, rows_of
from twconvert_xlsx.columns import CALENDAR, calendar_of, in_zone
from twconvert_xlsx.package import write_package
from twconvert_xlsx.sheets import Sheets
from twconvert_xlsx.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert import Document
    from twconvert.table_rows import Row, TableRow
    from twconvert.tables import Cell

_NO_CALENDAR = (None,) * len(CALENDAR)
_OF_POSTS = frozenset({"post", "repost"})


def write_workbook(document: Document, path: Path) -> None:
    """Write the workbook.

    Raises:
        OSError: It cannot be written.
    """
    rows = rows_of(document)
    if document.timezone is not UTC:
        times = {spec.name: [each.name for each in spec.columns if each.type == "time"] for spec in TABLES}
        rows = ((name, in_zone(row, times[name])) for name, row in rows)
    with Sheets() as sheets:
        write_rows(rows, sheets)
        sheets.flush()
        in_order = sheets.in_order()
        write_package(path, skeleton(document, in_order), in_order)


def write_rows(rows: Iterable[TableRow], sheets: Sheets) -> None:
    """Write rows to their sheets, each post behind what was found in it, which it counts."""
    post: Row | None = None
    pictures, people = 0, list[str]()
    for name, row in rows:
        if name == "posts":
            if post is not None:
                sheets.add(name, _with_counts(post, pictures, people))
            answered = row["reply_to_author_handle"]
            post, pictures, people = row, 0, [f"@{answered}"] if answered else []
            continue
        if post is not None:
            if row.get("found_in") not in _OF_POSTS:
                sheets.add("posts", _with_counts(post, pictures, people))
                post = None
            elif name == "media":
                pictures += row["kind"] == "image"
            elif name == "mentions":
                people.append(f"@{row['handle']}")
        sheets.add(name, tuple(row.values()))
    if post is not None:
        sheets.add("posts", _with_counts(post, pictures, people))


def _with_counts(post: Row, pictures: int, people: list[str]) -> tuple[Cell, ...]:
    """Return the cells of a post with those of `CALENDAR` and `CONTENTS`, as `columns_of` has their columns."""
    moment, *others = post.values()
    calendar = calendar_of(moment) if isinstance(moment, date) else _NO_CALENDAR
    return moment, *calendar, *others, pictures, " ".join(dict.fromkeys(people)) if people else None
