"""What a reader makes of the records of a file: each is yielded, or counted as invalid with a reason."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from msgspec.structs import replace

from support.problems import lines_of
from twconvert import Report
from twconvert.archive import open_archive_tree
from twconvert.records import DataFile, RecordKind, RecordReader

if TYPE_CHECKING:
    from pathlib import Path

LIKE = RecordKind("like", wrapper="like", counted_as="likes", id_fields=("tweetId",))
PRIVATE_LIKE = replace(LIKE, is_private=True)
FILE = DataFile("like.js", "like")
AN_ID = 'an id written as text, like "1347659842012340224"'


def like(post_id: str, **fields: Any) -> dict[str, Any]:
    return {"like": {"tweetId": post_id, **fields}}


def read(folder: Path, content: str, kind: RecordKind = LIKE, file: DataFile = FILE) -> tuple[list[str], Report]:
    """Return the ids of the records that are yielded, and the report."""
    folder.joinpath(file.path).write_text(content, "utf-8")
    report = Report()
    with open_archive_tree(folder) as archive:
        return [record["tweetId"] for record in RecordReader(archive, report).read(kind, file)], report


def assigned(*records: object) -> str:
    return f"window.YTD.like.part0 = {json.dumps(records, indent=2)}"


def test_a_record_may_lack_its_wrapper(tmp_path: Path) -> None:
    found, report = read(tmp_path, assigned(like("1"), {"tweetId": "2"}))
    assert found == ["1", "2"]
    assert report.records["likes"].found == 2
    assert report.problems == []


def test_what_cannot_be_read_is_counted_and_named(tmp_path: Path) -> None:
    found, report = read(tmp_path, assigned(like("1"), "text", like("3", fullText=[]), {"like": {"fullText": "no id"}}))
    assert found == ["1", "3"]
    assert lines_of(report.problems) == [
        "error record-invalid like.js #2: a record is not an object",
        "warning value-repaired like.js 3 /fullText: a value was read leniently: expected text",
        f"error record-invalid like.js #4 /tweetId: a record cannot be read: expected {AN_ID}, found nothing",
    ]
    assert (report.records["likes"].found, report.records["likes"].invalid) == (4, 2)
    assert (report.files[0].found, report.files[0].invalid) == (4, 2)


def test_of_a_private_kind_no_value_is_told(tmp_path: Path) -> None:
    _, report = read(tmp_path, assigned(like("7", fullText=[])), PRIVATE_LIKE)
    assert lines_of(report.problems) == [
        "warning value-repaired like.js #1 /fullText: a value was read leniently: expected text"
    ]


def test_a_kind_that_is_not_counted_has_no_row_in_the_ledger(tmp_path: Path) -> None:
    found, report = read(tmp_path, assigned(like("1"), 5), RecordKind("like", wrapper="like"))
    assert found == ["1"]
    assert report.records == {}
    assert report.files[0].invalid == 1


def test_a_text_can_be_a_record(tmp_path: Path) -> None:
    kind = RecordKind("like", text_field="tweetId")
    assert read(tmp_path, assigned("1", {"tweetId": "2"}), kind)[0] == ["1", "2"]


def test_a_list_in_a_json_file_is_read(tmp_path: Path) -> None:
    file = DataFile("likes.json", "likes", is_json=True, member="items")
    assert read(tmp_path, json.dumps({"items": [{"tweetId": "1"}]}), file=file)[0] == ["1"]


def test_the_object_of_a_json_file_is_read(tmp_path: Path) -> None:
    file = DataFile("likes.json", "likes", is_json=True)
    assert read(tmp_path, json.dumps({"tweetId": "1"}), file=file)[0] == ["1"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("", "error file-unreadable like.js: is empty"),
        ("window.YTD.like.part0 = [1", "error file-incomplete like.js: the file ends in the middle of record 1"),
        (f"{assigned(like('1'))} 5", "error file-malformed like.js: something follows the end of the list"),
        ("YTD.like.part0 = [,]", "warning file-malformed like.js: there is one comma too many"),
    ],
)
def test_what_is_wrong_with_a_file_has_its_severity_and_kind(tmp_path: Path, content: str, line: str) -> None:
    _, report = read(tmp_path, content)
    assert lines_of(report.problems)[0].startswith(line)
    assert report.has_unreadable == line.startswith("error")


@pytest.mark.parametrize("lengths", [[9, 2 << 20, 9], [9, 9, 2 << 20], [2 << 20]])
def test_records_that_are_too_large_are_in_the_ledger(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lengths: list[int]
) -> None:
    monkeypatch.setattr("twconvert.records.splitter.LARGEST_RECORD", 1 << 20)
    found, report = read(tmp_path, assigned(*(like("1", fullText="x" * length) for length in lengths)))
    counts = report.records["likes"]
    assert (counts.found, counts.invalid, len(found)) == (len(lengths), 1, len(lengths) - 1)
    assert (report.files[0].found, report.files[0].invalid) == (len(lengths), 1)
    assert [problem.kind for problem in report.problems] == ["record-too-large"]


def test_a_number_that_differs_from_what_the_archive_says_is_told(tmp_path: Path) -> None:
    _, report = read(tmp_path, assigned(like("1")), file=DataFile("like.js", "like", declared=2))
    assert lines_of(report.problems) == [
        "error count-differs like.js: the archive says that this file holds 2 records, and it holds 1"
    ]


def test_a_record_can_be_refused_after_it_was_read(tmp_path: Path) -> None:
    tmp_path.joinpath("like.js").write_text(assigned(like("1"), like("2")), "utf-8")
    report = Report()
    with open_archive_tree(tmp_path) as archive:
        reader = RecordReader(archive, report)
        numbers = []
        for record in reader.read(LIKE, FILE):
            numbers.append(reader.name_of(PRIVATE_LIKE, record))
            reader.refuse(LIKE, FILE, reader.name_of(LIKE, record), "a like makes no sense")
        assert reader.entry_of(LIKE, FILE).invalid == 2
    assert numbers == ["#1", "#2"]
    assert report.records["likes"].invalid == 2
    assert lines_of(report.problems) == ["error record-invalid like.js 1: a like makes no sense (2 times)"]


def test_records_inside_a_record_are_counted_apart_from_it(tmp_path: Path) -> None:
    tmp_path.joinpath("like.js").write_text(assigned(like("1")), "utf-8")
    inner = RecordKind("like", counted_as="inner")
    report = Report()
    with open_archive_tree(tmp_path) as archive:
        reader = RecordReader(archive, report)
        list(reader.read(LIKE, FILE))
        assert list(reader.read_inner(inner, [{"tweetId": "2"}, 5], FILE, "#1", "/likes")) == [{"tweetId": "2"}]
        reader.refuse(inner, FILE, "#1", "a like makes no sense")
    assert (report.records["inner"].found, report.records["inner"].invalid) == (2, 2)
    assert report.files[0].invalid == 0
    assert lines_of(report.problems)[0] == (
        "error record-invalid like.js #1 /likes/1: a record cannot be read: expected a liked post, found the number 5"
    )
