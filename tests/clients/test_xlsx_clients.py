"""LibreOffice reads a workbook as it was meant: ids whole, dates as dates, texts as texts, links as links."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clients.spreadsheet import sheets_of_workbook
from support.reading.xlsx import workbook_of
from twconvert import Link, Text
from twconvert.testing import make_document, make_post

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.client
TEXTS = (
    "=1+1",
    "@SUM(1)",
    "1594269317329846272",
    "007",
    "1.5",
    "true",
    " space ",
    "_x0041_",
    "a\nb",
    "<b> & \u05d0",
    "'",
    "'=1+1",
    "+1",
    "-2+3",
    "_x005F_",
    "A" * 32_767,
)


def test_every_cell_is_what_it_was_meant_to_be(tmp_path: Path) -> None:
    posts = [make_post(number, Text(text), id=f"{1594269317329846272 + number}") for number, text in enumerate(TEXTS)]
    day = make_post(50, Link("https://example.org/a b", "x"), precision="day", url="https://example.org/50#c")
    with make_document([*posts, day]) as document:
        path = workbook_of(document, tmp_path / "a.xlsx")
    sheets, links = sheets_of_workbook(path, tmp_path)
    head, *rows = sheets["posts"]
    columns = {cell.text: number for number, cell in enumerate(head)}
    texts = [row[columns["text"]] for row in rows[: len(TEXTS)]]
    assert [(cell.text.strip(), cell.kind, cell.formula) for cell in texts] == [
        (text.strip(), "string", None) for text in TEXTS
    ]
    ids = [row[columns["id"]] for row in rows[: len(TEXTS)]]
    assert [(cell.text, cell.kind) for cell in ids] == [(post.id, "string") for post in posts]
    assert {(row[0].kind, len(row[0].text)) for row in rows[: len(TEXTS)]} == {("date", len("2020-01-02 00:00:00"))}
    assert [(cell.kind, cell.text) for cell in rows[len(TEXTS)][:1]] == [("date", "2020-02-20")]
    assert {"https://example.org/a%20b", "https://example.org/50#c"} <= set(links)
