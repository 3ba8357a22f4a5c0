from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, get_args

import pytest
from jsonschema import Draft202012Validator

import twconvert_schemas
from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import TEXTS, own_plugins
from twconvert import Report
from twconvert.conversion import ConversionOptions, Output, export_all
from twconvert.report import ArchiveEntry, OutputEntry, Problem, ProblemKind

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = Draft202012Validator(twconvert_schemas.load("report"))


def as_json(report: Report) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(report.to_json())
    return value


def test_a_new_report_has_its_shape() -> None:
    SCHEMA.validate(as_json(Report()))
    assert list(as_json(Report())) == ["archives", "time_zone", "files", "records", "media", "problems", "outputs"]


def test_the_report_of_a_conversion_has_the_shape_of_its_schema(tmp_path: Path) -> None:
    bad = {"id_str": "9", "full_text": 5.5}
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([tweet("Good"), bad, tweet("Good")])}
    archive = make_archive(tmp_path, files)
    report = export_all([archive], [Output(TEXTS, tmp_path / "a.txt")], own_plugins(), ConversionOptions())
    value = as_json(report)
    SCHEMA.validate(value)
    assert value["records"]["posts"] == {"found": 3, "exported": 1, "filtered": 0, "merged": 1, "invalid": 1}
    assert [file["path"] for file in value["files"]] == ["data/account.js", "data/tweets.js"]
    assert (value["problems"][0]["severity"], value["problems"][0]["kind"]) == ("error", "record-invalid")
    assert value["archives"] == [
        {
            "path": archive.name,
            "layout": "plural",
            "owner": "ada_example",
            "generated_at": None,
            "time_zone": None,
            "bytes_read": None,
        }
    ]
    assert report.has_unreadable


def test_the_schema_refuses_a_report_of_another_shape() -> None:
    value = as_json(Report())
    value["problems"].append({"severity": "grave", "message": "no"})
    assert not SCHEMA.is_valid(value)


def test_names_of_files_that_are_no_text_do_not_spoil_a_report() -> None:
    report = Report()
    report.archives.append(ArchiveEntry(path="a\udcff.zip", layout="plural", owner=None, generated_at=None))
    report.outputs.append(OutputEntry(format="texts", path="b\udcff.txt", bytes=1))
    value = as_json(report)
    assert value["archives"][0]["path"] == "a\ufffd.zip"
    assert value["outputs"][0]["path"] == "b\ufffd.txt"
    assert report.outputs[0].path == "b\udcff.txt"


def test_counts_add_up() -> None:
    report = Report()
    report.count("posts", "found", 3)
    report.count("posts", "found")
    report.count("notes", "merged")
    assert {kind: (each.found, each.merged) for kind, each in report.records.items()} == {
        "posts": (4, 0),
        "notes": (0, 1),
    }


def test_a_problem_seen_again_is_counted_where_it_was_first_seen() -> None:
    report = Report()
    for record in ("#1", "#2", "#3"):
        report.problem("error", "it is broken", file="data/tweets.js", record=record, pointer="/id")
    report.problem("error", "it is broken", file="data/tweets-part1.js", record="#1", pointer="/id")
    assert [problem.in_one_line() for problem in report.problems] == [
        "data/tweets.js #1 /id: it is broken (3 times)",
        "data/tweets-part1.js #1 /id: it is broken",
    ]


@pytest.mark.parametrize(
    ("file", "message", "line"),
    [
        ("data/a.js", "is\nempty", "data/a.js: is empty"),
        ("a", "a record is not an object", "a: a record is not an object"),
        ("", "is empty", "is empty"),
    ],
)
def test_a_line_begins_with_the_place_whatever_the_message_says(file: str, message: str, line: str) -> None:
    report = Report()
    report.problem("warning", message, file=file)
    assert report.problems[0].in_one_line() == line


def test_problems_of_two_kinds_are_two_problems() -> None:
    report = Report()
    report.problem("error", "it is broken", kind="media-damaged")
    report.problem("error", "it is broken")
    report.add(Problem(severity="error", message="it is broken", record="#7", count=2))
    assert [(each.kind, each.record, each.count) for each in report.problems] == [
        ("media-damaged", "", 1),
        ("other", "", 3),
    ]


def test_the_schema_has_every_kind_of_problem() -> None:
    schema = twconvert_schemas.load("report")
    assert schema["$defs"]["problem"]["properties"]["kind"]["enum"] == list(get_args(ProblemKind))


def test_problems_beyond_a_thousand_are_counted_together() -> None:
    report = Report()
    for number in range(1500):
        report.problem("error" if number == 1499 else "info", f"problem {number}")
    assert len(report.problems) == 1002
    assert [(each.severity, each.kind, each.count) for each in report.problems[1000:]] == [
        ("info", "more-problems", 499),
        ("error", "more-problems", 1),
    ]
    assert sum(each.count for each in report.problems) == 1500
    assert report.has_unreadable


def test_warnings_are_not_unreadable() -> None:
    report = Report()
    report.problem("warning", "a picture is missing")
    assert not report.has_unreadable
