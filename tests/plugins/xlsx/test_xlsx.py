"""A document as a workbook: the rows of CSV, with dates that are dates, links that are links, and no formulas."""

from __future__ import annotations

import re
import tracemalloc
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils.datetime import from_excel

from support.reading.csv import tables_of
from support.reading.xlsx import sheets_in, workbook_of
from support.samples import FILES, image
from twconvert import Account, Link, Media, Mention, Text, xml_safe
from twconvert.background import Background
from twconvert.table_rows import Column
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document, make_post
from twconvert_xlsx import links, sheets
from twconvert_xlsx.cells import fits, parts_of, serial_of, text_cell
from twconvert_xlsx.package import write_package
from twconvert_xlsx.packing import PackedRows

if TYPE_CHECKING:
    from pathlib import Path

OWNER = Account(id="1000", handle="ada_example", name="Ada Example")
ADDED = {"year", "month", "weekday", "hour", "pictures", "people"}


def as_in_csv(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "yes" if cell else "no"
        case datetime():
            return f"{cell.isoformat()}Z"
        case _:
            return str(cell)


def test_it_has_the_rows_of_csv(tmp_path: Path) -> None:
    records = [*every_kind_of_post(), *every_kind_of_record()]
    with make_document(records, owner=OWNER, files=FILES) as document:
        tables = tables_of(document, tmp_path / "tables")
        found = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))
    assert set(tables) == set(found)
    assert next(iter(found)) == "posts"
    for name, rows in tables.items():
        here = [{column: as_in_csv(cell) for column, cell in row.items() if column not in ADDED} for row in found[name]]
        # Of a day, a program that reads dates makes midnight.
        assert here == [
            {column: f"{cell}T00:00:00Z" if is_day(cell) else cell for column, cell in row.items()} for row in rows
        ]


def is_day(cell: str) -> bool:
    return len(cell) == 10 and cell[4:8:3] == "--"


def test_dates_are_dates_in_the_zone_of_the_document(tmp_path: Path) -> None:
    posts = [make_post(1, Text("x")), make_post(2, precision="day")]
    with make_document(posts, timezone=ZoneInfo("Asia/Tokyo")) as document:
        path = workbook_of(document, tmp_path / "a.xlsx")
    sheet = load_workbook(path)["posts"]
    cells = [(cell.value, cell.number_format) for cell in sheet["A"][1:]]
    assert cells == [
        (datetime(2020, 1, 2, 9), "yyyy-mm-dd hh:mm:ss"),  # noqa: DTZ001 - cells have no zone
        (datetime(2020, 1, 3), "yyyy-mm-dd"),  # noqa: DTZ001
    ]
    assert [tuple(cell.value for cell in row) for row in sheet["B2:E3"]] == [
        (2020, 1, "Thursday", 9),
        (2020, 1, "Friday", None),
    ]
    assert ("time_zone", "Asia/Tokyo") in {row[:2] for row in load_workbook(path)["about"].iter_rows(values_only=True)}


def test_ids_are_whole_and_nothing_is_a_formula(tmp_path: Path) -> None:
    texts = [
        "=1+1",
        "+1",
        "@SUM(1)",
        "1594269317329846272",
        "007",
        " ends with a space ",
        "_x0041_",
        "a\nb",
        "\u05d0 & <b>",
        "'=1+1",
        "'",
        "-2+3",
        "\t=1",
        "A" * 32_767,
    ]
    posts = [make_post(number, Text(text), id=f"{1594269317329846272 + number}") for number, text in enumerate(texts)]
    with make_document(posts) as document:
        path = workbook_of(document, tmp_path / "a.xlsx")
    rows = sheets_in(path)["posts"]
    # openpyxl does not read _x005F_ in texts that stand in their cells; spreadsheets do.
    assert [row["text"].replace("_x005F_", "_") for row in rows] == texts
    assert [row["id"] for row in rows] == [f"{1594269317329846272 + number}" for number in range(len(texts))]
    with ZipFile(path) as workbook:
        assert b"<f>" not in workbook.read("xl/worksheets/sheet1.xml")


def test_what_no_file_of_xml_can_hold_is_a_replacement_character(tmp_path: Path) -> None:
    with make_document([make_post(1, Text("a\x01b\x0b\ufffe\0"))]) as document:
        rows = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))["posts"]
    assert [row["text"] for row in rows] == ["a\ufffdb\ufffd\ufffd\ufffd"]


def test_a_text_is_whole_up_to_what_a_cell_takes(tmp_path: Path) -> None:
    texts = ["A" * 32_767, "A" * 32_768]
    with make_document([make_post(number, Text(text)) for number, text in enumerate(texts)]) as document:
        found = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))
    assert found["posts"][0]["text"] == texts[0]
    assert {row["row"] for row in found["long-texts"]} == {3}
    assert "".join(row["text"] for row in found["long-texts"]) == texts[1]


def test_links_are_links(tmp_path: Path) -> None:
    address = "https://example.org/a b?c=<d>&e=[f]#g"
    posts = [make_post(1, Link(address, "example.org"), url="https://twitter.com/ada_example/status/1")]
    with make_document(posts) as document:
        workbook = load_workbook(workbook_of(document, tmp_path / "a.xlsx"))
    url = next(cell for cell in workbook["posts"][2] if cell.hyperlink)
    assert (url.value, url.hyperlink.target) == ("https://twitter.com/ada_example/status/1",) * 2
    (link,) = [cell for cell in workbook["links"][2] if cell.hyperlink]
    assert link.hyperlink.target.startswith("https://example.org/a%20b?c=%3Cd%3E&e=")
    assert (link.hyperlink.location, link.font.underline) == ("g", "single")


@pytest.mark.parametrize(
    ("address", "is_plain"),
    [
        ("https://twitter.com/ada_example/status/1", True),
        ("https://example.org/a b/1", False),
        ("https://example.org/a&b/1", False),
        ("https://example.org/a'b/1", False),
        ("https://example.org/_x0041_/1", False),
        ("https://example.org/#a/1", False),
        ("https://example.org/caf\u00e9/1", False),
        ("javascript:alert/1", False),
        ("https://example.org/a?b=1", False),
        ("https://example.org/a/", False),
        (f"https://example.org/{'a' * 2_100}", False),
    ],
)
def test_a_plain_address_stands_in_xml_as_it_is(address: str, is_plain: bool, tmp_path: Path) -> None:  # noqa: FBT001
    assert links.is_plain_address(address) is is_plain
    assert links.are_plain_addresses(["https://example.org/0", address]) is is_plain
    with make_document([make_post(1, url=address)]) as document:
        (row,) = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))["posts"]
    assert row["url"].replace("_x005F_", "_") == address


@pytest.mark.parametrize("address", [f"https://example.org/{'a' * 2_100}", "https://example.org/\0a&<b>/1", "\0"])
def test_any_address_stands_in_a_column_without_links(address: str, tmp_path: Path) -> None:
    with make_document([make_post(1, media=(Media(kind="image", remote_url=address),))]) as document:
        (row,) = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))["media"]
    assert row["remote_url"] == xml_safe(address)


def test_what_is_no_web_address_is_no_link(tmp_path: Path) -> None:
    links = [Link("javascript:alert(1)", "x"), Link("https://example.org/" + "a" * 2100, "y")]
    with make_document([make_post(1, *links)]) as document:
        workbook = load_workbook(workbook_of(document, tmp_path / "a.xlsx"))
    assert [cell.hyperlink for cell in workbook["links"]["A"]] == [None] * 3


def test_addresses_beyond_the_links_of_a_sheet_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "MOST_LINKS", 2)
    with make_document([make_post(number, url=f"https://example.org/{number}") for number in range(5)]) as document:
        workbook = load_workbook(workbook_of(document, tmp_path / "a.xlsx"))
    found = [cell for row in workbook["posts"].iter_rows() for cell in row if str(cell.value).startswith("https://")]
    assert [cell.value for cell in found] == [f"https://example.org/{number}" for number in range(5)]
    assert [cell.hyperlink is not None for cell in found] == [True, True, False, False, False]
    assert ("addresses_without_links", "3") in {row[:2] for row in workbook["about"].iter_rows(values_only=True)}


def test_all_addresses_beyond_the_links_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # So many that rows which are made together have links all, in part, or not at all.
    monkeypatch.setattr(links, "MOST_LINKS", 100)
    with make_document(
        [make_post(number, url=f"https://example.org/{number}") for number in range(1, 301)]
    ) as document:
        workbook = load_workbook(workbook_of(document, tmp_path / "a.xlsx"))
    targets = [cell.hyperlink and cell.hyperlink.target for cell in next(workbook["posts"].iter_cols(7, 7, 2))]
    assert targets == [*(f"https://example.org/{number}" for number in range(1, 101)), *(None,) * 200]
    assert ("addresses_without_links", "200") in {row[:2] for row in workbook["about"].iter_rows(values_only=True)}


def test_a_sheet_that_is_full_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    with make_document([make_post(number) for number in range(5)]) as document:
        found = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))
    names = ["posts", "posts 2", "posts 3"]
    assert list(found)[:3] == names
    assert [[row["id"] for row in found[name]] for name in names] == [["0", "1"], ["2", "3"], ["4"]]


def test_texts_that_come_again_are_what_they_were(tmp_path: Path) -> None:
    # More than are remembered and than are written together, and one that is a link in another column.
    url = "https://example.org/a"
    names = [f"name {number} & more" for number in range(700)]
    posts = [
        make_post(number, Text(url), url=url, source=name, created_at=datetime(2019, 1, 5, tzinfo=UTC))
        for number, name in enumerate([*names, *names], 1)
    ]
    with make_document(posts) as document:
        workbook = load_workbook(workbook_of(document, tmp_path / "a.xlsx"))
    cells = list(workbook["posts"].values)
    column = {name: place for place, name in enumerate(cells[0])}
    assert sorted(row[column["source"]] for row in cells[1:]) == sorted([*names, *names])
    assert {row[column["text"]] for row in cells[1:]} == {url}
    linked = {cell.coordinate for row in workbook["posts"].iter_rows() for cell in row if cell.hyperlink}
    assert len(linked) == len(posts)


def test_a_text_that_is_too_long_for_a_cell_is_whole_elsewhere(tmp_path: Path) -> None:
    text = "\U0001f426" * 20_000 + "end"
    with make_document([make_post(1, Text("short")), make_post(2, Text(text))]) as document:
        found = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))
    assert found["posts"][1]["text"].endswith("\u2026 (see the sheet long-texts)")
    parts = found["long-texts"]
    assert [(row["sheet"], row["row"], row["column"], row["part"]) for row in parts] == [
        ("posts", 3, "text", 1),
        ("posts", 3, "text", 2),
    ]
    assert "".join(row["text"] for row in parts) == text


def test_what_is_made_together_is_in_its_own_row(tmp_path: Path) -> None:
    # More rows than are made together, with what is remembered, what is not, and what no cell takes.
    long = "a" * 40_000
    posts = [
        make_post(number, Text(f"text {number}"), url=f"https://example.org/{number}", source=source)
        for number, source in enumerate([None, "Web", "Web", *[f"{number}" for number in range(3, 149)], long], 1)
    ]
    with make_document(posts) as document:
        path = workbook_of(document, tmp_path / "a.xlsx")
    found = sheets_in(path)
    assert [(row["id"], row["text"], row["url"], row["source"]) for row in found["posts"][:-1]] == [
        (post.id, f"text {post.id}", post.url, post.source) for post in posts[:-1]
    ]
    assert {(row["row"], row["column"]) for row in found["long-texts"]} == {(len(posts) + 1, "source")}
    sheet = load_workbook(path)["posts"]
    assert [cell.hyperlink.target for cell in next(sheet.iter_cols(7, 7, 2))] == [post.url for post in posts]


def test_pictures_and_people_are_counted(tmp_path: Path) -> None:
    first = make_post(1, Mention("bob"), Text(" and "), Mention("Eve"), Mention("bob"), media=(image("a.jpg"),) * 2)
    with make_document([first, make_post(2)]) as document:
        rows = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))["posts"]
    assert [(row["pictures"], row["people"]) for row in rows] == [(2, "@bob @Eve"), (0, None)]


def test_heads_stay_and_have_filters(tmp_path: Path) -> None:
    with make_document([make_post(1), make_post(2)]) as document:
        sheet = load_workbook(workbook_of(document, tmp_path / "a.xlsx"))["posts"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref, sheet.dimensions) == ("A2", "A1:AM3", "A1:AM3")
    assert all(cell.font.bold for cell in sheet[1])


@pytest.mark.parametrize(
    ("moment", "serial"),
    [
        (datetime(2020, 1, 1, 12, tzinfo=UTC), "43831.500000000000"),
        (datetime(2020, 1, 1, 23, 59, 59, 999999, tzinfo=UTC), "43831.999988425926"),
        (date(1900, 3, 1), "61"),
        (date(1900, 2, 28), ""),
        (datetime(1, 1, 1, tzinfo=UTC), ""),
    ],
)
def test_times_are_counted_as_spreadsheets_do(moment: date, serial: str) -> None:
    assert serial_of(moment) == serial


@given(st.datetimes(datetime(1900, 3, 1), datetime(9999, 12, 31, 23, 59, 59)))  # noqa: DTZ001 - cells have no zone
def test_spreadsheets_read_the_second_that_was_meant(moment: datetime) -> None:
    assert from_excel(float(serial_of(moment))) == moment.replace(microsecond=0)


@given(st.text(min_size=1))
def test_any_text_is_well_formed(text: str) -> None:
    cell: Any = etree.fromstring(text_cell('<c r="A1', text))
    assert cell.get("t") in {"str", "inlineStr"}
    assert re.sub("_x005F_(?=x)", "_", "".join(cell.itertext())) == xml_safe(text)


@pytest.mark.parametrize("text", [" a", "a ", "a\nb", "_x0041_", "a & b"])
def test_what_programs_read_in_two_ways_has_the_longer_form(text: str) -> None:
    assert '" t="inlineStr"><is><t xml:space="preserve">' in text_cell("", text)


@given(st.text(min_size=40, max_size=80))
def test_parts_fit_and_are_the_text(words: str) -> None:
    text = words * 1000
    assert all(map(fits, parts_of(text)))
    assert "".join(parts_of(text)) == text


def test_what_is_found_in_a_post_has_its_time_and_address(tmp_path: Path) -> None:
    posts = [
        make_post(number, Mention("bob"), Mention("eve"), url=f"https://example.org/{number}") for number in (1, 2)
    ]
    with make_document(posts) as document:
        found = sheets_in(workbook_of(document, tmp_path / "a.xlsx"))
    times = {row["url"]: row["time"] for row in found["posts"]}
    assert len(set(times.values())) == len(posts)
    assert [(row["url"], row["time"]) for row in found["mentions"]] == [
        each for each in times.items() for _ in range(2)
    ]


def test_links_are_not_all_in_memory_when_they_are_written(tmp_path: Path) -> None:
    skeleton = BytesIO()
    with ZipFile(skeleton, "w") as made:
        made.writestr("xl/worksheets/sheet1.xml", "<sheetData></sheetData><pageMargins/>")
    with (
        Background(1) as threads,
        PackedRows(threads.submit) as data,
        sheets.Sheet("links", [Column("url")], "url", lambda *_: None, data=data) as sheet,
    ):
        for row in range(2_000):
            sheet.links.add(row, f"https://example.org/{row}/{'a' * 2_000}")
            sheet.flush()
        tracemalloc.start()
        try:
            write_package(tmp_path / "a.xlsx", skeleton, [sheet])
            _, most = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
        assert most < sheet.links.relationships.tell() / 4
