"""Whole numbers that are written as decimals are read, and nothing else is touched."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.validation import Validator

VALIDATOR = Validator("tweet")
TWEET = {"id_str": "1014565372182196224", "created_at": "Wed Jul 04 18:00:00 +0000 2018", "full_text": "mud"}


def read(**fields: Any) -> tuple[dict[str, Any], int]:
    record, count = VALIDATOR.with_whole_numbers({**TWEET, **fields})
    return {key: value for key, value in record.items() if key not in TWEET or key in fields}, count


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3.0", "3"),
        ("0.0", "0"),
        ("12345.000", "12345"),
        ("1.2345E4", "12345"),
        ("1e3", "1000"),
        ("9.007199254740992E15", "9007199254740992"),
        ("-1.0", "-1"),
    ],
)
def test_decimals(written: str, meant: str) -> None:
    assert read(favorite_count=written) == ({"favorite_count": meant}, 1)


@pytest.mark.parametrize(
    "text", ["3", "3.5", "3.", ".0", "1.5E0", "1E999999999", "1e-3", "three", "", "NaN", "9" * 5_000]
)
def test_all_else_stays_as_it_is(text: str) -> None:
    assert read(favorite_count=text) == ({"favorite_count": text}, 0)


def test_texts_are_no_numbers() -> None:
    assert read(full_text="3.0", lang="1.0") == ({"full_text": "3.0", "lang": "1.0"}, 0)


def test_they_are_read_wherever_they_are() -> None:
    mention = {"screen_name": "bea", "indices": ["0.0", "4.0"], "id": "55501.0", "id_str": "55501"}
    assert read(entities={"user_mentions": [mention]}) == (
        {"entities": {"user_mentions": [{**mention, "indices": ["0", "4"], "id": "55501"}]}},
        3,
    )


def test_an_id_that_is_not_exact_is_left_out() -> None:
    assert read(id="1.0145653721821962E18", in_reply_to_status_id="1.01456E18") == ({}, 2)


def test_the_only_id_of_a_post_is_not_left_out() -> None:
    record, _ = VALIDATOR.with_whole_numbers({"id": "1.0145653721821962E18", "full_text": "mud"})
    assert record["id"] == "1.0145653721821962E18"


@given(st.integers(-(2**53), 2**53))
def test_what_programs_write_is_read_exactly(number: int) -> None:
    assert read(favorite_count=repr(float(number)))[0] == {"favorite_count": str(number)}
