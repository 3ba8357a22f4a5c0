from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.text import begins_right_to_left, has_right_to_left
from twconvert_docx.direction import stretches

HELLO = "\u05e9\u05dc\u05d5\u05dd"
WORLD = "\u0639\u0627\u0644\u0645"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [("plain", False)]),
        (f"a {HELLO}, {WORLD}! b", [("a ", False), (f"{HELLO}, {WORLD}", True), ("! b", False)]),
        (HELLO, [(HELLO, True)]),
        ("(1)", [("(1)", False)]),
    ],
)
def test_stretches_in_a_paragraph_from_left_to_right(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(stretches(text, in_right_to_left=False)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HELLO} (2019)!", [(f"{HELLO} (2019)!", True)]),
        (f"{HELLO} two words, {WORLD}", [(f"{HELLO} ", True), ("two words", False), (f", {WORLD}", True)]),
        ("(1)", [("(1)", True)]),
    ],
)
def test_stretches_in_a_paragraph_from_right_to_left(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(stretches(text, in_right_to_left=True)) == expected


@given(st.text(st.sampled_from("ab1 .(\n\u05d0\u0627\u3042")), st.booleans())
def test_stretches_are_the_text_and_take_turns(text: str, right_to_left: bool) -> None:  # noqa: FBT001
    found = list(stretches(text, in_right_to_left=right_to_left))
    assert "".join(stretch for stretch, _ in found) == text
    assert all(stretch for stretch, _ in found)
    assert all(one[1] != other[1] for one, other in pairwise(found))
    for stretch, is_right in found:
        assert not has_right_to_left(stretch) or is_right
        assert not any(letter in stretch for letter in "ab\u3042") or not is_right


@pytest.mark.parametrize(
    ("text", "expected"),
    [(HELLO, True), (f"1. @{HELLO} a", True), (f"a {HELLO}", False), ("123", False), ("", False), ("\ufeffa", False)],
)
def test_first_letter_decides(text: str, *, expected: bool) -> None:
    assert begins_right_to_left(text) == expected
