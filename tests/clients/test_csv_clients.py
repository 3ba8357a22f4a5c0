"""Tables as a spreadsheet and a database read them: every cell literally, and none as a formula."""

from __future__ import annotations

import re
import sqlite3
from contextlib import ExitStack
from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from clients.spreadsheet import saved_again, sheets_of
from clients.tools import require_program, run
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.nasty_document import nasty_document
from support.reading.csv import DELIMITERS, read_table
from twconvert import Hashtag, KnownAccount, Link, Mention, Text, open_archive
from twconvert.conversion.handles import write_handles
from twconvert.filters.handles import read_handles
from twconvert.tables import Table, TableFormat, guarded
from twconvert.testing import every_kind_of_record, make_document, make_post
from twconvert_csv import export

if TYPE_CHECKING:
    from pathlib import Path

    from clients.spreadsheet import SheetCell

NUMBERS = frozenset(["thread", "likes", "reposts", "number", "width", "height", "bytes", "messages", "times"])
TIME = re.compile("(local_)?(time|first|last|deleted|created|archived|repost_of_time)")
MONTHS = [text for name in ("may", "mai", "sept", "märz", "août", "janv", "okt", "dec") for text in (name, f"{name}.")]
DATE_LIKE = [
    *(form.format(month) for month in MONTHS for form in ("{} 1", "1 {}", "1. {} 2019", "{}5", "{}-19")),
    *("sunday, may 5, 2019", "sonntag, 5. mai 2019", "dimanche 5 mai 2019", "so. 5 mai 2019", "june 5, 2019"),
    *("true", "false", "wahr", "falsch", "vrai", "faux", " true", "3 pm", "3 p", "12:30:00", "2019-05-05t10:00"),
    *("5.5", "5/5", "1 1/2", "1 000", "48,137", "1.234,5", "1.1.1", "2.5.2019", "5 %"),
]
UNSAFE = ("=1+1", "+1+1", "-2+3", "@SUM(1)", "\t=1+1", "\n=1+1", ' "=1+1', "1594269317329846272", "007", "1e3", "50%")


def unsafe_posts() -> list[Any]:
    posts = [make_post(number, Text(text)) for number, text in enumerate(UNSAFE, 1)]
    odd = (Link("=1+1", "+1+1"), Mention("0815", "1594269317329846272", "=1+1"), Hashtag("1"))
    return [*posts, make_post(20, *odd, source="@SUM(1)"), make_post(21, Text("a;=1+1;b\t=1+1\n=1+1,c"))]


@pytest.fixture(params=["sample", "nasty", "unsafe", "records"])
def tables(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    with ExitStack() as stack:
        match request.param:
            case "sample":
                document = stack.enter_context(open_archive(SAMPLE_ARCHIVE, include=["deleted"]))
            case "nasty":
                document = stack.enter_context(nasty_document())
            case "unsafe":
                document = stack.enter_context(make_document(unsafe_posts()))
            case _:
                document = stack.enter_context(make_document(every_kind_of_record()))
        export(document, tmp_path / "tables")
    return tmp_path / "tables"


def test_a_spreadsheet_reads_every_cell_literally(tables: Path, tmp_path: Path) -> None:
    files = sorted(tables.iterdir())
    sheets = sheets_of(files, tmp_path)
    for file in files:
        columns, *rows = read_table(file, spreadsheet_safe=False)
        assert [cell.text for cell in sheets[file.stem][0]] == columns
        for row, cells in zip(rows, sheets[file.stem][1:], strict=True):
            assert [cell for cell in cells if cell.formula] == []
            whole = [*cells, *[None] * (len(row) - len(cells))]
            differing = [(file.name, *each) for each in zip(columns, row, whole, strict=True) if not is_literal(*each)]
            assert differing == []


def is_literal(column: str, text: str, cell: SheetCell | None) -> bool:
    """Say whether a cell is what was written, and a number or a time only where it is to be one."""
    if cell is None or not text:
        return not text and (cell is None or not cell.kind)
    if column in NUMBERS:
        return cell.kind == "float" and float(cell.text) == pytest.approx(float(text))
    if TIME.fullmatch(column):
        return cell.kind == "date" or cell.text == text
    return cell.kind == "string" and cell.text == shown(text)


def shown(text: str) -> str:
    """Return what LibreOffice makes of a text: in a cell of several lines it drops tabs."""
    return text.replace("\t", "") if "\n" in text else text


@pytest.mark.parametrize(("language", "delimiter"), [("en", ","), ("de", ";"), ("fr", ";"), ("de", ","), ("en", "\t")])
def test_nothing_becomes_another_number_a_date_or_a_truth_value(language: str, delimiter: str, tmp_path: Path) -> None:
    texts = [text for word in DATE_LIKE for text in (word, word.upper(), word.capitalize())]
    decimals = [48.137, 3.5, 12.25, -33.8568, 151.2153, 1e-7, 12.0]
    rows = [[guarded(text), None] for text in texts] + [[f"'{number}", None] for number in decimals]
    with Table(tmp_path / "texts.csv", ["text", "end"], TableFormat(delimiter)) as table:
        for text in texts:
            table.add([text, "x"])
        for number in decimals:
            table.add([number, "x"])
    cells = sheets_of([tmp_path / "texts.csv"], tmp_path, delimiter, language)["texts"][1:]
    assert [[row[0].text, row[0].formula] for row in cells] == rows
    assert {row[0].kind for row in cells} == {"string"}


@pytest.mark.parametrize(("language", "text", "kind"), [("en", "Mar 1", "date"), ("de", "1. Mai", "date")])
def test_without_an_apostrophe_a_word_becomes_a_date(language: str, text: str, kind: str, tmp_path: Path) -> None:
    with Table(tmp_path / "texts.csv", ["text", "end"], TableFormat(is_guarded=False)) as table:
        table.add([text, "x"])
    assert sheets_of([tmp_path / "texts.csv"], tmp_path, language=language)["texts"][1][0].kind == kind


@pytest.mark.parametrize("delimiter", ["comma", "semicolon", "tab"])
def test_every_delimiter_is_read(delimiter: Any, tmp_path: Path) -> None:
    with make_document(unsafe_posts()) as document:
        export(document, tmp_path / "tables", delimiter=delimiter)
    table = tmp_path / "tables" / "posts.csv"
    cells = sheets_of([table], tmp_path, DELIMITERS[delimiter])["posts"]
    column = [cell.text for cell in cells[0]].index("text")
    safe = read_table(table, delimiter=delimiter, spreadsheet_safe=False)
    assert [row[column].text if len(row) > column else "" for row in cells] == [shown(row[column]) for row in safe]


def test_no_beginning_of_a_text_makes_it_anything_else(tmp_path: Path) -> None:
    texts = ["".join(signs) for number in (1, 2, 3) for signs in product("=+-@'\"(\n 1.,e/%$", repeat=number)]
    table_format = TableFormat()
    with Table(tmp_path / "texts.csv", ["text", "end"], table_format) as table:
        for text in texts:
            table.add([text, "x"])
    cells = sheets_of([tmp_path / "texts.csv"], tmp_path)["texts"][1:]
    assert [(row[0].text, row[0].kind, row[0].formula) for row in cells] == [
        (guarded(text), "string", None) for text in texts
    ]


def test_without_care_cells_become_formulas_and_numbers(tmp_path: Path) -> None:
    with make_document(unsafe_posts()) as document:
        export(document, tmp_path / "tables", spreadsheet_safe=False)
    cells = sheets_of([tmp_path / "tables" / "posts.csv"], tmp_path)["posts"]
    column = [cell.text for cell in cells[0]].index("text")
    found = {text: row[column] for text, row in zip(UNSAFE, cells[1:], strict=False)}
    assert found["=1+1"].formula == "of:=1+1"
    assert found["1594269317329846272"].text == "1.59426931732985E+018"
    assert {found[text].kind for text in ("007", "1e3", "50%")} <= {"float", "percentage"}


def test_who_is_who_survives_a_spreadsheet(tmp_path: Path) -> None:
    known = [
        KnownAccount(id="1594269317329846272", handle="0815", name="=1+1"),
        KnownAccount(id="7", handle="x", name="'"),
    ]
    with make_document(known) as document:
        write_handles(document, tmp_path / "people.csv")
    (tmp_path / "saved").mkdir()
    saved = saved_again(tmp_path / "people.csv", tmp_path / "saved")
    assert {(each.id, each.handle, each.name) for each in read_handles(saved)} == {
        (each.id, each.handle, each.name) for each in known
    }


def test_a_database_reads_every_cell_literally(tables: Path, tmp_path: Path) -> None:
    program = require_program("sqlite3", "sqlite3")
    path = tmp_path / "archive.db"
    files = sorted(tables.iterdir())
    said = run(program, path, ".mode csv", *[f".import '{file}' '{file.stem}'" for file in files])
    assert said.stderr == ""
    with sqlite3.connect(path) as database:
        for file in files:
            rows = database.execute(f'SELECT * FROM "{file.stem}"')  # noqa: S608 - names of our own tables
            columns = [name for name, *_ in rows.description]
            assert [columns, *map(list, rows)] == read_table(file, spreadsheet_safe=False)
    database.close()
