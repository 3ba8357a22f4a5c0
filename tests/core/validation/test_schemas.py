"""The schemas themselves: sound, self-contained, and refusing what lacks a needed part."""

from __future__ import annotations

import copy
import json
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator

import twconvert_schemas
from twconvert.report import ArchiveEntry, FileEntry, OutputEntry, Report
from twconvert.validation import Validator
from twconvert.validation.shape import own_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

WRITTEN = {"app-state", "batch", "config", "formats", "inspection", "json-feed", "plugins", "report", "validation"}
"""What twconvert itself writes is known to the last member."""
KINDS = [name for name in twconvert_schemas.names() if name != "common"]
REQUIRED = [
    ("grailbird-index", "/file_name"),
    ("grailbird-index", "/month"),
    ("grailbird-index", "/tweet_count"),
    ("grailbird-index", "/year"),
    ("grailbird-payload", "/tweets"),
    ("manifest", "/dataTypes/tweets/files/0/fileName"),
    ("mastodon-activity", "/id"),
    ("mastodon-activity", "/object"),
    ("mastodon-activity", "/type"),
    ("mastodon-actor", "/id"),
    ("mastodon-reference", "/id"),
    ("note-tweet", "/core"),
    ("note-tweet", "/core/text"),
    ("note-tweet", "/core/urls/0/fromIndex"),
    ("note-tweet", "/createdAt"),
    ("note-tweet", "/noteTweetId"),
    ("tweet", "/created_at"),
    ("tweet", "/entities/hashtags/0/text"),
    ("tweet", "/entities/urls/0/indices"),
    ("tweet", "/full_text"),
    ("tweet-csv", "/text"),
    ("tweet-csv", "/timestamp"),
    ("tweet-csv", "/tweet_id"),
    ("tweet-grailbird", "/created_at"),
    ("tweet-grailbird", "/retweeted_status/created_at"),
    ("tweet-header", "/tweet_id"),
]


def example(kind: str) -> dict[str, Any]:
    record: dict[str, Any] = twconvert_schemas.load(kind)["examples"][0]
    return record


def parts(value: object) -> Iterator[tuple[str, object]]:
    """Yield every member of the objects in a JSON value."""
    if isinstance(value, dict):
        yield from value.items()
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts(inner)


def without(record: dict[str, Any], pointer: str) -> dict[str, Any]:
    record = copy.deepcopy(record)
    *way, last = pointer.split("/")[1:]
    place: Any = record
    for key in way:
        place = place[int(key) if key.isdigit() else key]
    del place[last]
    return record


@pytest.mark.parametrize("name", twconvert_schemas.names())
def test_a_schema_is_sound_and_self_contained(name: str) -> None:
    schema = twconvert_schemas.load(name)
    Draft202012Validator.check_schema(schema)
    assert jsonschema_rs.meta.is_valid(schema)
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert schema["$id"] == f"https://twconvert.invalid/schemas/{name}.schema.json"
    for key, value in parts({key: part for key, part in schema.items() if key != "examples"}):
        if key == "$ref":
            others = [f"{each}.schema.json#/$defs/" for each in ("common", "report", "tweet-grailbird")]
            assert str(value).startswith(("#/$defs/", *others))
        if key == "pattern":
            assert str(value).startswith("^") == str(value).endswith("$")
        if key == "additionalProperties" and name not in WRITTEN:
            assert value is not False


@pytest.mark.parametrize("name", twconvert_schemas.names())
def test_every_pattern_with_an_end_refuses_newlines(name: str) -> None:
    for _, part in parts({"": twconvert_schemas.load(name)}):
        if isinstance(part, dict) and str(part.get("pattern", "")).endswith("$"):
            assert part["not"] == {"type": "string", "pattern": r"\n"}


def test_no_schema_of_another_name() -> None:
    with pytest.raises(LookupError, match="no schema is called 'toot'"):
        twconvert_schemas.load("toot")


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_is_valid(kind: str) -> None:
    validator = Validator(kind)
    assert validator.is_valid(example(kind))
    assert validator.explain(example(kind)) == []


@pytest.mark.parametrize(("kind", "pointer"), REQUIRED)
def test_what_is_needed_is_missed(kind: str, pointer: str) -> None:
    validator = Validator(kind)
    record = without(example(kind), pointer)
    assert not validator.is_valid(record)
    assert [(violation.pointer, violation.found) for violation in validator.explain(record)] == [(pointer, "nothing")]


@pytest.mark.parametrize("kind", ["tweet", "tweet-grailbird"])
def test_a_post_needs_one_id_and_one_text(kind: str) -> None:
    validator = Validator(kind)
    bare = {"id": 12, "text": "hello", "created_at": "Sat Jan 05 10:00:00 +0000 2019"}
    assert validator.is_valid(bare)
    assert [violation.pointer for violation in validator.explain(without(bare, "/id"))] == ["/id_str"]
    assert [violation.pointer for violation in validator.explain(without(bare, "/text"))] == ["/full_text"]


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("idString", ["12", "1347659842012340224"], [12, "", "12\n", "-1", "1e9", "\u0661", None]),
        ("id", ["12", 12, 10**30], ["12\n", "x", "", 1.5, True, None]),
        ("accountId", ["-2", -2, "12", None], ["--2", "x", True]),
        ("intLike", ["-12", "0", 12, -1], ["+1", "1.0", "12\n", "", None, True]),
        ("numberLike", ["51.5", "-0.1", "1e-05", 51.5, 3], [".5", "5.", "nan", "1\n", None]),
        ("bool", [True, False], ["true", 0, None]),
        ("optionalText", ["", None], [1, [], {}]),
        (
            "twDate",
            ["Sat Jan 05 10:00:00 +0000 2019", "2013-10-12 21:15:50 +0000", "Thu Feb 29 23:59:59 -0330 2024"],
            [
                "Sat Jan 5 10:00:00 +0000 2019",
                "Sat Jan 05 24:00:00 +0000 2019",
                "Sat Jan 05 10:00:60 +0000 2019",
                "Sam Jan 05 10:00:00 +0000 2019",
                "Sat Jan 05 10:00:00 +0000 2019\n",
                "Sat Jan 05 10:00:00 +0000 20199",
                "2013-13-12 21:15:50 +0000",
                "2013-10-12 21:15:50",
                "2013-10-12T21:15:50.000Z",
                "",
                None,
            ],
        ),
        (
            "isoDate",
            ["2021-03-16T23:29:32.836Z", "2021-03-16T23:29:32Z", "1559487952534", "1559487952"],
            [
                "2021-03-16",
                "2021-03-16T23:29:32.836",
                "2021-03-16 23:29:32Z",
                "155948795253",
                "1559487952\n",
                1559487952,
            ],
        ),
        ("indices", [["0", "8"], [0, 8]], [["0"], ["0", "8", "9"], ["0", None], "0-8", None]),
    ],
)
def test_both_libraries_agree_on_the_shared_parts(name: str, good: list[object], bad: list[object]) -> None:
    schema = {"$ref": f"https://twconvert.invalid/schemas/common.schema.json#/$defs/{name}"}
    fast = jsonschema_rs.Draft202012Validator(schema, retriever=own_schema)
    common = twconvert_schemas.load("common")
    slow = Draft202012Validator({**common, "$ref": f"#/$defs/{name}"})
    for validator in (fast, slow):
        assert [value for value in good if not validator.is_valid(value)] == []
        assert [value for value in bad if validator.is_valid(value)] == []


def test_the_report_schema_describes_the_report() -> None:
    report = Report()
    report.archives.append(ArchiveEntry(path="archive.zip", layout="twitter", owner=None, generated_at=None))
    report.files.append(FileEntry(path="data/tweets.js", kind="tweets"))
    report.outputs.append(OutputEntry(format="epub", path="ada.epub", bytes=1))
    report.count("posts", "found", 2)
    report.problem("error", "a record cannot be read", file="data/tweets.js", record="#2", pointer="/id")
    validator = Validator("report")
    for written in (json.loads(Report().to_json()), json.loads(report.to_json())):
        assert validator.explain(written) == []
    written["records"]["posts"]["lost"] = 1
    assert [violation.pointer for violation in validator.explain(written)] == ["/records/posts"]
    assert not validator.is_valid({**json.loads(Report().to_json()), "mood": "fine"})
