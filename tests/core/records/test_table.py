"""The rows of a table: each as an object, whatever program wrote the table, and with nothing lost without a word."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.problems import lines_of
from twconvert.archive import open_archive_tree
from twconvert.records import DataFile
from twconvert.records.opening import open_data_file
from twconvert.records.table import columns_of

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS = ["id", "time", "text"]
cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))
rows = st.lists(st.lists(cells.filter(bool), min_size=3, max_size=3), max_size=5)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("tables")


def read(path: Path) -> tuple[list[dict[str, str]], list[str]]:
    with open_archive_tree(path) as archive:
        stream = open_data_file(archive, DataFile("table.csv", "table", is_table=True))
        found = list(stream)
    assert [record.index for record in found] == list(range(len(found)))
    return [json.loads(record.data) for record in found], lines_of(stream.problems)


def table(folder: Path, content: str | bytes) -> Path:
    path = folder / "table.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@given(rows, st.sampled_from([",", ";", "\t"]), st.sampled_from(["\n", "\r\n"]), st.sampled_from(["", "\ufeff"]))
def test_every_program_s_table_gives_the_rows_back(
    folder: Path, wanted: list[list[str]], delimiter: str, end: str, mark: str
) -> None:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=end).writerows([COLUMNS, *wanted])
    found, problems = read(table(folder, mark + text.getvalue()))
    assert found == [dict(zip(COLUMNS, row, strict=True)) for row in wanted]
    assert problems == []


def test_empty_cells_and_empty_lines_are_left_out(tmp_path: Path) -> None:
    assert read(table(tmp_path, 'id,time,text\n1,,"a"\n\n2,x,\n')) == (
        [{"id": "1", "text": "a"}, {"id": "2", "time": "x"}],
        [],
    )


@pytest.mark.parametrize(
    ("rest", "last", "problem"),
    [
        ("2,x", {"id": "2", "time": "x"}, "row 2 has fewer cells than the first row; it was read as far as it goes"),
        (
            '2,x,"cu',
            {"id": "2", "time": "x", "text": "cu"},
            "the file ends in the middle of row 2; it was read as far as",
        ),
    ],
)
def test_a_table_that_was_cut_is_reported(tmp_path: Path, rest: str, last: dict[str, str], problem: str) -> None:
    found, [line] = read(table(tmp_path, f"id,time,text\n1,x,a\n{rest}"))
    assert found == [{"id": "1", "time": "x", "text": "a"}, last]
    assert line.startswith(f"error file-incomplete table.csv: {problem}")


def test_what_is_no_text_is_left_to_whoever_decodes_it(tmp_path: Path) -> None:
    [row], problems = read(table(tmp_path, b"id,time,text\n1,x,caf\xe9\n"))
    assert (row["text"], problems) == ("caf\udce9", [])


def test_a_cell_that_is_no_cell_is_reported(tmp_path: Path) -> None:
    [row], [line] = read(table(tmp_path, f"id,time,text\n1,x,a\n2,x,{'y' * 200_000}\n3,x,b\n"))
    assert row["id"] == "1"
    assert line.startswith("error file-incomplete table.csv: it is not a table (field larger than field limit")


def test_damage_costs_what_follows_it(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w") as output:
        output.writestr("table.csv", "id,time,text\n1,x,a\n")
    content = bytearray(path.read_bytes())
    content[content.rindex(b"PK\1\2") + 16] ^= 1
    path.write_bytes(content)
    _, [line] = read(path)
    assert line.startswith("error file-incomplete table.csv: cannot be read (its checksum is wrong)")


@pytest.mark.parametrize("content", ["", "\n", "\0"])
def test_what_is_no_table_has_no_columns(tmp_path: Path, content: str) -> None:
    with open_archive_tree(table(tmp_path, content)) as archive:
        assert "text" not in columns_of(archive, "table.csv")
