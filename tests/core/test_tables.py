"""Tables as CSV: what is in the file, and what a reader gets out of it."""

# ruff: noqa: RUF001 - wide signs are part of what this is about

from __future__ import annotations

import csv
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from twconvert.tables import Table, TableFormat, guarded, time_text, unguarded
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from twconvert.tables import Cell

SIGNS = st.text(alphabet="=+-@'\"\t\n ;,12.e＝＠a", max_size=8)
TEXTS = st.one_of(SIGNS, st.text(alphabet=st.characters(exclude_categories=["Cs"]))).map(xml_safe)
FORMATS = [
    TableFormat(delimiter, bom, is_guarded)
    for delimiter in ",;\t"
    for bom in (False, True)
    for is_guarded in (False, True)
]


def written(path: Path, rows: list[list[Cell]], table_format: TableFormat | None = None) -> bytes:
    with Table(path, ["first", "second"], table_format or TableFormat()) as table:
        for row in rows:
            table.add(row)
    return path.read_bytes()


def test_a_table_is_what_rfc_4180_says(tmp_path: Path) -> None:
    content = written(tmp_path / "a.csv", [["plain", 'two "words", and\nlines'], ["é", None]], TableFormat(bom=False))
    assert content == 'first,second\r\nplain,"two ""words"", and\nlines"\r\né,\r\n'.encode()


def test_excel_is_told_that_it_is_utf_8(tmp_path: Path) -> None:
    assert written(tmp_path / "a.csv", []) == b"\xef\xbb\xbffirst,second\r\n"


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("", ""),
        (True, "yes"),
        (False, "no"),
        (7, "7"),
        (-33.8568, "'-33.8568"),
        (12.0, "'12.0"),
        (datetime(2022, 11, 20, 10, 0, 1, 5, tzinfo=UTC), "2022-11-20T10:00:01Z"),
        (datetime(2022, 7, 20, 10, tzinfo=ZoneInfo("Europe/Rome")), "2022-07-20T10:00:00+02:00"),
        (datetime(2022, 1, 20, 10, tzinfo=ZoneInfo("Europe/London")), "2022-01-20T10:00:00+00:00"),
        (date(2010, 11, 1), "2010-11-01"),
        ("1594269317329846272", "'1594269317329846272"),
        ("=1+1", "'=1+1"),
        ("@bob hello", "'@bob hello"),
        ("'tis", "''tis"),
        ("it's", "it's"),
    ],
)
def test_cells(cell: Cell, text: str, tmp_path: Path) -> None:
    written(tmp_path / "a.csv", [[cell, "x"]])
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as lines:
        assert list(csv.reader(lines))[1] == [text, "x"]


@pytest.mark.parametrize(
    "text",
    [
        *("=1", "+1", "-1", "@x", "\tx", "\nx", "\r=", " =1", ' "=1', "＝1", "＠x"),
        *("007", "1e5", "1,5", "2020-01-01", "$5", "(5)", "50 %", ".5", "12:30"),
        *("Mar 1", "dec25", "MAY 2020", "June 5, 2019", "3 pm", "3 p.m.", "3p", "TRUE", " True ", "2019-05-05T10:00Z"),
        *("1. März", "1 aou\u0302t 2019", "WAHR", "vrai", "5月5日", "2019년 5월 5일", "5 мая 2019", "So, 5. Mai"),
    ],
)
def test_what_a_spreadsheet_takes_for_something_else(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize(
    "text",
    [
        *("", "x=1", "a@b", "7 dwarfs", "#1", "…-", "é", "https://example.org/?a=1", "x\n=1", "May", "Bob in May 2019"),
        *("A03Z", "55232679953M", "k9", "t5", "may", "bob2", "mayor1", "truest", "true story", f"May {'1' * 70}"),
    ],
)
def test_what_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text


def test_a_program_gets_numbers_as_they_are(tmp_path: Path) -> None:
    content = written(tmp_path / "a.csv", [[-33.8568, "dec25"]], TableFormat(bom=False, is_guarded=False))
    assert content.splitlines()[1] == b"-33.8568,dec25"


LANGUAGES = "en de fr es pt it nl da nb sv fi pl cs hu tr ru uk ar ja zh ko"


@pytest.mark.parametrize("language", LANGUAGES.split())
def test_months_and_days_of_each_language_are_known(language: str) -> None:
    locale = Locale(language)
    for month in (*names_of(locale.months), *names_of(locale.days)):
        assert guarded(f"{month} 5") == f"'{month} 5"


def names_of(names: Mapping[str, Mapping[str, Mapping[int, str]]]) -> Iterator[str]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            # Some days of Hungarian are called by a letter.
            yield from (name for name in names[context][width].values() if len(name) > 1 or not name.isascii())


@given(TEXTS)
def test_what_was_guarded_is_read_back(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set("=+-@\t\r\n＝＋－＠")


@given(st.one_of(TEXTS, st.from_regex(r"[0-9\u0660-\u0669.-]{1,20}|(?:https?:/*)?\w*", fullmatch=True)))
def test_a_cell_is_guarded_as_its_text_is(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    path = tmp_path_factory.mktemp("tables") / "a.csv"
    wanted = written(path, [[guarded(text), "x"]] * 2, TableFormat(is_guarded=False))
    assert written(path, [[text, "x"]] * 2) == wanted


@pytest.mark.parametrize("table_format", FORMATS)
@given(rows=st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
def test_every_text_is_read_back(
    table_format: TableFormat, rows: list[tuple[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("table") / "a.csv"
    written(path, [list(row) for row in rows], table_format)
    encoding = "utf-8-sig" if table_format.bom else "utf-8"
    with path.open(encoding=encoding, newline="") as lines:
        found = list(csv.reader(lines, delimiter=table_format.delimiter, strict=True))[1:]
    if table_format.is_guarded:
        found = [[unguarded(cell) for cell in row] for row in found]
    assert found == [list(row) for row in rows]


@given(
    rows=st.lists(st.lists(TEXTS, min_size=2, max_size=4), max_size=5),
    table_format=st.sampled_from([each for each in FORMATS if not each.is_guarded]),
)
def test_the_bytes_are_those_of_the_csv_module(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[Cell]], table_format: TableFormat
) -> None:
    path = tmp_path_factory.mktemp("tables") / "a.csv"
    content = written(path, rows, table_format)
    with path.open("w", encoding="utf-8-sig" if table_format.bom else "utf-8", newline="") as file:
        csv.writer(file, delimiter=table_format.delimiter).writerows([["first", "second"], *rows])
    assert content == path.read_bytes()


def test_texts_that_come_again_are_guarded_again_however_many_there_are(tmp_path: Path) -> None:
    words = [f"word{number}" for number in range(2_000)]
    rows: list[list[Cell]] = [[word, "=1"] for word in [*words, *words]]
    lines = written(tmp_path / "a.csv", rows, TableFormat(bom=False)).decode().splitlines()[1:]
    assert lines == [f"{word},'=1" for word in [*words, *words]]


@given(st.datetimes(timezones=st.sampled_from([UTC, ZoneInfo("Asia/Kolkata"), ZoneInfo("America/New_York")])))
def test_times_are_as_python_writes_them(moment: datetime) -> None:
    assert time_text(moment) == moment.isoformat(timespec="seconds").replace("+00:00", "Z")


@given(rows=st.lists(st.tuples(TEXTS, TEXTS), max_size=4), table_format=st.sampled_from(FORMATS))
def test_a_long_text_is_written_as_a_short_one(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], table_format: TableFormat
) -> None:
    path = tmp_path_factory.mktemp("tables") / "a.csv"
    wanted = written(path, [list(row) for row in rows], table_format)
    with patch("twconvert.tables._LONG_TEXT", 1):
        assert written(path, [list(row) for row in rows], table_format) == wanted
