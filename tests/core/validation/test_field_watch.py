"""Fields that the schemas do not list are told once each, wherever they are."""

from __future__ import annotations

import copy
from typing import Any

import pytest

import twconvert_schemas
from twconvert.validation import FieldWatch

NO_RECORDS = {"app-state", "common", "formats", "inspection", "plugins", "report", "validation"}
KINDS = [name for name in twconvert_schemas.names() if name not in NO_RECORDS]


def example(kind: str) -> dict[str, Any]:
    record: dict[str, Any] = copy.deepcopy(twconvert_schemas.load(kind)["examples"][0])
    return record


@pytest.mark.parametrize("kind", KINDS)
def test_known_fields_are_not_told(kind: str) -> None:
    assert FieldWatch(kind).new_paths(example(kind)) == []


def test_a_new_field_is_told_once_with_its_place() -> None:
    watch = FieldWatch("tweet")
    record = example("tweet")
    record["views"] = {"count": 1}
    record["edit_info"]["initial"]["reason"] = "typo"
    record["entities"]["urls"] *= 3
    record["entities"]["urls"][2] = {**record["entities"]["urls"][2], "un/real~": 1}
    record["extended_entities"]["media"][1]["video_info"]["variants"][0]["codec"] = "av1"
    record["extended_entities"]["media"][0]["sizes"]["large"]["depth"] = 3
    assert watch.new_paths(example("tweet")) == []
    assert sorted(watch.new_paths(record)) == [
        "/edit_info/initial/reason",
        "/entities/urls/*/un~1real~0",
        "/extended_entities/media/*/sizes/large/depth",
        "/extended_entities/media/*/video_info/variants/*/codec",
        "/views",
    ]
    assert watch.new_paths(record) == []


def test_a_repeated_post_is_a_place_of_its_own() -> None:
    watch = FieldWatch("tweet-grailbird")
    record = example("tweet-grailbird")
    record["mood"] = record["retweeted_status"]["mood"] = "fine"
    assert watch.new_paths(record) == ["/mood", "/retweeted_status/mood"]


def test_kinds_of_data_are_names_not_fields() -> None:
    watch = FieldWatch("manifest")
    record = example("manifest")
    record["dataTypes"]["holograms"] = {"files": [{"fileName": "data/holograms.js", "colour": True}]}
    assert watch.new_paths(record) == ["/dataTypes/*/files/*/colour"]


def test_values_of_other_types_do_no_harm() -> None:
    watch = FieldWatch("tweet")
    assert watch.new_paths({"entities": [1, {"x": 1}], "edit_info": "no", "scopes": None}) == []
    assert watch.new_paths({"entities": {"urls": {"a": 1}, "media": ["text", None, [{}]]}}) == []


def test_memory_is_bounded() -> None:
    watch = FieldWatch("tweet")
    told = [path for number in range(3000) for path in watch.new_paths({f"field{number}": 1})]
    assert told == [f"/field{number}" for number in range(1000)]
    assert watch.new_paths({"x" * 10_000: 1}) == []
    assert FieldWatch("tweet").new_paths({"x" * 10_000: 1}) == ["/" + "x" * 100]
