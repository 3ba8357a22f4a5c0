"""The state that a page is told has the shape of its schema."""

from __future__ import annotations

from typing import Any, get_args

import msgspec
import pytest
from jsonschema import Draft202012Validator

import twconvert_schemas
from twconvert.app.failures import SpaceError, failure_of
from twconvert.app.state import Asked, Failure, JobName, OutputItem, State, Status
from twconvert.errors import OptionError

SCHEMA = twconvert_schemas.load("app-state")
PROPERTIES = SCHEMA["properties"]
OUTPUT = OutputItem(number=1, format="csv", name="ada-csv", folder="~/Documents", bytes=5, is_folder=True)
STATES = [
    State(),
    State(number=3, job="inspect", status="running", doing="reading", done=5, total=10, archives=("1", "2")),
    State(job="convert", status="done", asked=Asked(formats={"csv": {}}, options={}), outputs=(OUTPUT,)),
    State(job="convert", status="failed", error=failure_of(OptionError("split", "must be month", "the format 'epub'"))),
    State(job="convert", status="failed", error=failure_of(ValueError("no"))),
    State(job="convert", status="failed", error=failure_of(SpaceError(7, 5))),
]


@pytest.mark.parametrize("state", STATES)
def test_states_are_as_their_schema_says(state: State) -> None:
    written = msgspec.json.decode(msgspec.json.encode(state))
    Draft202012Validator(SCHEMA).validate(written)
    assert not Draft202012Validator(SCHEMA).is_valid({**written, "mood": "fine"})


@pytest.mark.parametrize(
    ("struct", "schema"),
    [
        (State, SCHEMA),
        (Failure, PROPERTIES["error"]),
        (Asked, PROPERTIES["asked"]),
        (OutputItem, PROPERTIES["outputs"]["items"]),
    ],
)
def test_the_schema_has_every_field(struct: type[msgspec.Struct], schema: dict[str, Any]) -> None:
    assert list(struct.__struct_fields__) == list(schema["properties"]) == schema["required"]


def test_the_schema_has_every_word() -> None:
    assert PROPERTIES["job"]["enum"] == sorted(get_args(JobName))
    assert PROPERTIES["status"]["enum"] == sorted(get_args(Status))


def test_data_of_errors_are_told() -> None:
    assert failure_of(OptionError("split", "must be month", "the format 'epub'")).data["option"] == "split"
    assert failure_of(SpaceError(7, 5)).data == {"needed": 7, "free": 5}
