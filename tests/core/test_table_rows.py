"""The tables of an archive: each row has the columns that are declared."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from support.samples import FILES, image
from twconvert import Account, HandleChange, Hashtag, Link, Mention
from twconvert.table_rows import TABLES, rows_of
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document, make_post

if TYPE_CHECKING:
    from twconvert.table_rows import CellType

CHANGE = HandleChange(datetime(2019, 1, 1, tzinfo=UTC), "ada", "ada_example")
OWNER = Account(id="1000", handle="ada_example", handle_changes=(CHANGE,))
PYTHON_TYPES: dict[CellType, Any] = {
    "text": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "time": date,
}


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("Asia/Tokyo")], ids=str)
def test_rows_have_the_columns_and_the_types_that_are_declared(zone: Any) -> None:
    last = make_post(
        20,
        Mention("bob"),
        Hashtag("x"),
        Link("https://bsky.app/profile/bob.example", "bob"),
        precision="day",
        media=(image("hills.jpg"),),
    )
    records = [*every_kind_of_post(), last, *every_kind_of_record()]
    met = set()
    with make_document(records, owner=OWNER, files=FILES, timezone=zone) as document:
        columns = {spec.name: spec.columns_in(document) for spec in TABLES}
        for name, row in rows_of(document):
            met.add(name)
            assert list(row) == [each.name for each in columns[name]], name
            for column in columns[name]:
                cell = row[column.name]
                assert cell is None or isinstance(cell, PYTHON_TYPES[column.type]), (name, column)
                assert column.type == "boolean" or not isinstance(cell, bool), (name, column)
    assert met == set(columns)
