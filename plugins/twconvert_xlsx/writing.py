"""A document as a workbook: rows as they come, and the package around them at the end."""

from __future__ import annotations

from datetime import UTC, date
from typing import TYPE_CHECKING

from twconvert.table_rows import TABLES, rows_of
from twconvert_xlsx.columns import CALENDAR, SHEETS, calendar_of, in_zone
from twconvert_xlsx.package import write_package
from twconvert_xlsx.sheets import Sheets
from twconvert_xlsx.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
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
    specs = {spec.name: spec for spec in SHEETS}
    with Sheets() as sheets:
        for name, cells in _with_contents(rows):
            sheets.add(specs[name], cells)
        sheets.flush()
        in_order = sheets.in_order()
        write_package(path, skeleton(document, in_order), in_order)


def _with_contents(rows: Iterable[TableRow]) -> Iterator[tuple[str, Iterable[Cell]]]:
    """Yield the cells of the rows, each post behind what was found in it, which it counts."""
    post: Row | None = None
    pictures, people = 0, list[str]()
    for name, row in rows:
        if post is not None and row.get("found_in") not in _OF_POSTS:
            yield "posts", _with_counts(post, pictures, people)
            post = None
        if name == "posts":
            answered = row["reply_to_author_handle"]
            post, pictures, people = row, 0, [f"@{answered}"] if answered else []
            continue
        if post is not None and name == "media":
            pictures += row["kind"] == "image"
        elif post is not None and name == "mentions":
            people.append(f"@{row['handle']}")
        yield name, row.values()
    if post is not None:
        yield "posts", _with_counts(post, pictures, people)


def _with_counts(post: Row, pictures: int, people: list[str]) -> Iterable[Cell]:
    """Return the cells of a post with those of `CALENDAR` and `CONTENTS`, as `columns_of` has their columns."""
    moment, *others = post.values()
    calendar = calendar_of(moment) if isinstance(moment, date) else _NO_CALENDAR
    return moment, *calendar, *others, pictures, " ".join(dict.fromkeys(people)) if people else None
