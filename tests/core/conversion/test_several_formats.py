"""Several formats are made in one reading, each where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from unittest.mock import patch

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.archives import account_file, make_archive, tweet, tweets_file
from twconvert import UsageError, convert, open_archive
from twconvert.conversion import export, open_document
from twconvert.errors import OptionError, OutputError, OutputExistsError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    (tmp_path / "downloads").mkdir()
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("Hello", id_str="20")])}
    return make_archive(tmp_path / "downloads", files)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder, which is not the current one."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    (tmp_path / "books").mkdir()
    return tmp_path / "books"


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_archive_is_read_once(archive: Path, folder: Path) -> None:
    with patch.object(export, "open_document", wraps=open_document) as opened:
        report = convert(archive, to=["epub", "docx", "csv", "epub"], output_folder=folder)
    assert opened.call_count == 1
    assert [(each.format, each.path) for each in report.outputs] == [
        ("epub", str(folder / "ada_example-archive.epub")),
        ("docx", str(folder / "ada_example-archive.docx")),
        ("csv", str(folder / "ada_example-archive-csv")),
    ]
    assert names_in(folder) == ["ada_example-archive-csv", "ada_example-archive.docx", "ada_example-archive.epub"]
    assert names_in(folder.parent / "here") == []


def test_each_format_has_options_of_its_own(archive: Path, folder: Path) -> None:
    options = {"epub": {"split": "year"}, "docx": {"split": "none"}}
    assert len(convert(archive, to=("epub", "docx"), output_folder=folder, format_options=options).outputs) == 2
    with pytest.raises(OptionError, match="the option 'split' of the format 'docx' must be auto, none or year"):
        convert(archive, to=("epub", "docx"), output_folder=folder, format_options={"docx": {"split": "month"}})


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        ({"to": ["epub", "docx"], "output": "a.epub"}, "output is the path of one format"),
        ({"to": "epub", "output": "a.epub", "output_folder": "."}, "output is the path of one format"),
        ({"to": ["epub"], "format_options": {"split": "year"}}, "format_options has 'split', which is not a format"),
        ({"to": ["epub"], "format_options": {"epub": "year"}}, "the format_options of 'epub' must be options"),
        ({"to": "epub", "force": True, "free_name": True}, "force replaces what is there, and free_name leaves it"),
        ({"to": [], "output_folder": "."}, "say which format to make"),
        ({"to": 5}, "the option 'to' must be a list, not 5"),
        ({"to": ["csv", 5]}, "the option 'to' must be a text, not 5"),
        ({"to": "csv", "output": 5}, "the option 'output' must be a path, not 5"),
        ({"to": "csv", "output": "a\0b"}, "the option 'output' must be a path, not 'a.x00b'"),
        ({"to": "csv", "output_folder": b"a"}, "the option 'output_folder' must be a path, not b'a'"),
        ({"to": "csv", "handles": ["a"]}, "the option 'handles' must be a path"),
        ({"to": "csv", "alt_text": 5}, "the option 'alt_text' must be a path, not 5"),
        ({"to": "csv", "export_handles": 5}, "the option 'export_handles' must be a path, not 5"),
        ({"to": "csv", "format_options": 5}, "format_options must be options by their names, not 5"),
        ({"to": "csv", "format_options": {5: 5}}, "format_options must be options by their names"),
        ({"to": "csv", "filter_options": 5}, "filter_options must be options by their names, not 5"),
        ({"to": "csv", "free_name": 5}, "the option 'free_name' must be True or False, not 5"),
        ({"to": "csv", "report": 5}, "the option 'report' must be a Report, not 5"),
        ({"to": "csv", "progress": 5}, "the option 'progress' must have the method step, not be 5"),
        ({"to": "csv", "since": 2019}, "the option 'since' must be a text, not 2019"),
    ],
)
def test_what_cannot_be_meant_is_told(options: dict[str, Any], complaint: str, archive: Path, folder: Path) -> None:
    with pytest.raises(UsageError, match=complaint):
        convert(archive, **options)
    assert names_in(folder) == []


@pytest.mark.parametrize("path", [5, None, b"archive.zip", "a\0b", ""])
def test_an_archive_is_a_path(path: Any, folder: Path) -> None:
    with pytest.raises(UsageError, match="the option 'archives' must be a path, not"):
        convert(path, to="csv", output_folder=folder)
    with pytest.raises(UsageError, match="the option 'archives' must be a path, not"), open_archive(path):
        pass


def test_the_folder_is_made(archive: Path, folder: Path) -> None:
    (report,) = convert(archive, to="epub", output_folder=folder / "new" / "newer").outputs
    assert report.path == str(folder / "new" / "newer" / "ada_example-archive.epub")
    (folder / "mine").write_text("mine")
    with pytest.raises(OutputError, match=r"mine is not a folder; choose another output_folder$"):
        convert(archive, to="epub", output_folder=folder / "mine")


@pytest.mark.parametrize("output", ["new/", "books"])
def test_an_output_may_be_a_folder(output: str, archive: Path, folder: Path) -> None:
    (written,) = convert(archive, to="epub", output=f"{folder.parent}/{output}").outputs
    assert written.path == str(folder.parent / output / "ada_example-archive.epub")


def test_a_name_that_is_taken_is_numbered(archive: Path, folder: Path) -> None:
    (folder / "ada_example-archive.epub").write_text("mine")
    (folder / "ada_example-archive-2.epub").symlink_to("nowhere")
    (folder / "ada_example-archive-csv").mkdir()
    with pytest.raises(OutputExistsError):
        convert(archive, to=["epub", "csv"], output_folder=folder)
    report = convert(archive, to=["epub", "csv"], output_folder=folder, free_name=True)
    assert [each.path for each in report.outputs] == [
        str(folder / "ada_example-archive-3.epub"),
        str(folder / "ada_example-archive-csv-2"),
    ]
    assert (folder / "ada_example-archive.epub").read_text() == "mine"
    assert (folder / "ada_example-archive-csv-2" / "posts.csv").is_file()


@pytest.mark.parametrize(
    ("output", "expected"),
    [("a.epub", "a-2.epub"), ("a.EPUB", "a-2.EPUB"), ("a.b", "a-2.b"), ("a", "a.epub")],
)
def test_a_path_of_ones_own_is_numbered_too(output: str, expected: str, archive: Path, folder: Path) -> None:
    (folder / output).write_text("mine")
    (written,) = convert(archive, to="epub", output=folder / output, free_name=True).outputs
    assert written.path == str(folder / expected)
    assert (folder / output).read_text() == "mine"


def test_a_folder_that_a_file_became_is_numbered_too(folder: Path) -> None:
    (folder / "a-docx").mkdir()
    options: dict[str, Any] = {"to": "docx", "output": folder / "a.docx", "format_options": {"split": "year"}}
    with pytest.raises(OutputExistsError) as error:
        convert(SAMPLE_ARCHIVE, **options)
    assert error.value.path == folder / "a-docx"
    (written,) = convert(SAMPLE_ARCHIVE, **options, free_name=True).outputs
    assert written.path == str(folder / "a-docx-2")
    assert names_in(folder) == ["a-docx", "a-docx-2"]


def test_two_outputs_do_not_take_one_free_name(archive: Path, folder: Path) -> None:
    table = folder / "ada_example-archive.epub"
    report = convert(archive, to="epub", output_folder=folder, export_handles=table, free_name=True)
    assert [each.path for each in report.outputs] == [str(table), str(folder / "ada_example-archive-2.epub")]


@pytest.mark.usefixtures("folder")
def test_a_name_in_the_current_folder_is_numbered(archive: Path) -> None:
    names = [convert(archive, to="csv", output=".", free_name=True).outputs[0].path for _ in range(2)]
    assert names == ["ada_example-archive-csv", "ada_example-archive-csv-2"]
