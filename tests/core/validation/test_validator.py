"""The verdict, its explanation and the lenient reading of a record."""

from __future__ import annotations

import copy
import subprocess
import sys
from typing import Any

import jsonschema_rs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.exceptions import Unresolvable

import twconvert_schemas
from twconvert.validation import FieldWatch, Validator, Violation
from twconvert.validation.shape import own_schema

KINDS = [name for name in twconvert_schemas.names() if name != "common"]
EXAMPLES: dict[str, dict[str, Any]] = {kind: twconvert_schemas.load(kind)["examples"][0] for kind in KINDS}
FAST = {kind: Validator(kind, most_explained=0) for kind in KINDS}
THOROUGH = {kind: Validator(kind, most_explained=1_000_000) for kind in KINDS}
REGISTRY: Registry[Any] = Registry().with_contents(
    (schema["$id"], schema) for schema in map(twconvert_schemas.load, twconvert_schemas.names())
)
SLOW = {kind: Draft202012Validator(twconvert_schemas.load(kind), registry=REGISTRY) for kind in KINDS}

scalars = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.integers(min_value=2**63)
    | st.floats()
    | st.text()
    | st.from_regex(r"-?[0-9]{1,25}\n?", fullmatch=True)
    | st.sampled_from(["true", "12\n", "", "Sat Jan 05 10:00:00 +0000 2019\n", "2021-03-16T23:29:32.836Z\n", "1.5"])
)
# Letters alone: jsonschema-rs misnames a place whose name is empty or a number (no field of ours is).
names = st.text(st.characters(categories=["L"]), min_size=1)
values = st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(names, inner), max_leaves=5)


def places(value: object) -> list[tuple[Any, Any]]:
    """Return every object or list in a record with each of its keys or indexes."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    found: list[tuple[Any, Any]] = [(value, key) for key in keys]
    return found + [place for holder, key in found for place in places(holder[key])]


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """Draw a kind and a record of it that was changed in up to three places."""
    kind = draw(st.sampled_from(KINDS))
    record = copy.deepcopy(EXAMPLES[kind])
    for _ in range(draw(st.integers(1, 3))):
        if not (open_places := places(record)):
            break
        holder, key = draw(st.sampled_from(open_places))
        if draw(st.booleans()):
            holder[key] = draw(values)
        else:
            del holder[key]
    return kind, record


def post(**changes: object) -> dict[str, Any]:
    return {**copy.deepcopy(EXAMPLES["tweet"]), **changes}


@given(mutated())
def test_what_is_known_is_valid_and_has_no_new_field(drawn: tuple[str, dict[str, Any]]) -> None:
    kind, record = drawn
    # What twconvert itself writes may be a list.
    assume(isinstance(record, dict))
    is_known = not FieldWatch(kind).new_paths(record) if FAST[kind].is_valid(record) else False
    assert FAST[kind].knows(record) == is_known


@pytest.mark.parametrize("kind", KINDS)
def test_examples_are_known(kind: str) -> None:
    assert FAST[kind].knows(EXAMPLES[kind])


@given(mutated())
def test_both_libraries_give_one_verdict(drawn: tuple[str, dict[str, Any]]) -> None:
    kind, record = drawn
    assert FAST[kind].is_valid(record) == SLOW[kind].is_valid(record)


@given(mutated())
def test_both_libraries_explain_alike(drawn: tuple[str, dict[str, Any]]) -> None:
    kind, record = drawn
    explained = THOROUGH[kind].explain(record)
    assert set(explained) == set(FAST[kind].explain(record))
    assert bool(explained) != FAST[kind].is_valid(record)


@given(mutated())
def test_a_repaired_record_is_valid_and_a_copy(drawn: tuple[str, dict[str, Any]]) -> None:
    kind, record = drawn
    before = copy.deepcopy(record)
    repaired = FAST[kind].repair(record)
    assert repr(record) == repr(before)
    if repaired is not None:
        assert FAST[kind].is_valid(repaired[0])
        assert bool(repaired[1]) != FAST[kind].is_valid(record)


@pytest.mark.parametrize(
    ("changes", "violation"),
    [
        ({"lang": 12}, Violation("/lang", "the number 12", "text")),
        ({"favorited": "yes"}, Violation("/favorited", "the text 'yes'", "true or false")),
        ({"favorite_count": [1]}, Violation("/favorite_count", "a list", "a whole number")),
        ({"retweet_count": {}}, Violation("/retweet_count", "an object", "a whole number")),
        ({"possibly_sensitive": 10**50}, Violation("/possibly_sensitive", "a very large number", "true or false")),
        ({"full_text": None}, Violation("/full_text", "null", "text")),
        ({"id_str": False}, Violation("/id_str", "false", 'an id written as text, like "1347659842012340224"')),
        (
            {"created_at": "x" * 50},
            Violation("/created_at", f"the text '{'x' * 40}…'", "a date like Sat Jan 05 10:00:00 +0000 2019"),
        ),
    ],
)
def test_an_explanation_is_for_people(changes: dict[str, object], violation: Violation) -> None:
    assert Validator("tweet").explain(post(**changes)) == [violation]


@pytest.mark.parametrize("record", ["hello", None, 12, [], {"\ud83d": 1}, post(id_str="\ud83d"), post(lang=["\ud83d"])])
def test_what_is_no_post_at_all_is_invalid_and_explained(record: object) -> None:
    validator = Validator("tweet")
    assert not validator.is_valid(record)
    assert validator.explain(record)


def test_what_can_not_be_looked_through_is_explained_as_a_whole() -> None:
    record: dict[str, Any] = {}
    for _ in range(5000):
        record = {**EXAMPLES["tweet-grailbird"], "retweeted_status": record}
    validator = Validator("tweet-grailbird")
    assert not validator.is_valid(record)
    assert validator.explain(record) == [Violation("", "an object", "a post that can be checked")]
    assert validator.repair(record) is None


@pytest.mark.parametrize(
    ("changes", "read_as"),
    [
        ({"id_str": 12}, {"id_str": "12"}),
        ({"lang": 12}, {"lang": "12"}),
        ({"favorited": "true", "retweeted": "false"}, {"favorited": True, "retweeted": False}),
        ({"id_str": None}, {"id": EXAMPLES["tweet"]["id"]}),
        ({"favorite_count": "many"}, {}),
        ({"lang": 1.5}, {}),
        ({"lang": True}, {}),
        ({"lang": 2**64 - 1}, {"lang": "18446744073709551615"}),
        ({"lang": 1 - 2**64}, {"lang": "-18446744073709551615"}),
        ({"lang": 2**64}, {}),
        ({"lang": -(2**64)}, {}),
        ({"entities": "none"}, {}),
        ({"deleted_at": "yesterday"}, {}),
    ],
)
def test_a_value_is_read_or_left_out(changes: dict[str, object], read_as: dict[str, object]) -> None:
    repaired = Validator("tweet").repair(post(**changes))
    assert repaired is not None
    record, violations = repaired
    assert record == {**{key: value for key, value in post().items() if key not in changes}, **read_as}
    assert [violation.pointer for violation in violations] == [f"/{key}" for key in changes]


def test_of_many_links_a_bad_one_alone_is_left_out() -> None:
    link = EXAMPLES["tweet"]["entities"]["urls"][0]
    record = post(entities={"urls": [5, link, {"url": "x"}, {**link, "indices": ["0", "x"]}, {**link, "url": 1.5}]})
    repaired = Validator("tweet").repair(record)
    assert repaired is not None
    without_address = {key: value for key, value in link.items() if key != "url"}
    assert repaired[0]["entities"]["urls"] == [link, without_address]
    assert [violation.pointer for violation in repaired[1]] == [
        "/entities/urls/0",
        "/entities/urls/2/indices",
        "/entities/urls/3/indices/1",
        "/entities/urls/4/url",
    ]


@pytest.mark.parametrize("changes", [{"id_str": "abc", "id": None}, {"created_at": "today"}, {"full_text": None}])
def test_a_post_without_id_date_or_text_is_unusable(changes: dict[str, object]) -> None:
    assert Validator("tweet").repair(post(**changes)) is None


@pytest.mark.parametrize("bad", [{"created_at": "?"}, {"id_str": None, "id": None}, {"text": None}])
def test_an_unusable_repeated_post_is_left_out_as_a_whole(bad: dict[str, object]) -> None:
    record = copy.deepcopy(EXAMPLES["tweet-grailbird"])
    record["retweeted_status"].update(bad)
    repaired = Validator("tweet-grailbird").repair(record)
    assert repaired is not None
    assert repaired[0] == {key: value for key, value in record.items() if key != "retweeted_status"}


def test_endless_faults_are_not_all_listed() -> None:
    assert len(Validator("tweet").explain(post(contributors=["x"] * 5000))) == 1000


def test_nothing_is_fetched() -> None:
    asked = []

    def retrieve(address: str) -> dict[str, Any]:
        asked.append(address)
        return own_schema(address)

    remote = {"$ref": "https://example.org/post.schema.json"}
    with pytest.raises(jsonschema_rs.ValidationError, match=r"not one of twconvert's schemas"):
        jsonschema_rs.Draft202012Validator(remote, retriever=retrieve)
    assert asked == ["https://example.org/post.schema.json"]
    with pytest.raises(Unresolvable):
        Draft202012Validator(remote, registry=REGISTRY).is_valid({})


def test_the_libraries_are_imported_only_when_they_are_needed() -> None:
    code = (
        "import sys; from twconvert.validation import Validator;"
        "assert not {'jsonschema', 'jsonschema_rs'} & {*sys.modules};"
        "Validator('account').is_valid({}); assert 'jsonschema' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
