"""Decoding a record: every string is safe in XML, and only real losses are reported."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert.records import decode
from twconvert.text import xml_safe

any_text = st.text(
    st.characters(exclude_categories=[]) | st.sampled_from("\0\x0b\r\n\t\x1f\x7f\ufffd\ufffe\uffff\ud83d\ude00😀\\u")
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | any_text,
    lambda inner: st.lists(inner) | st.dictionaries(any_text, inner),
    max_leaves=20,
)


def cleaned(value: object) -> object:
    match value:
        case str():
            return xml_safe(value)
        case list():
            return [cleaned(item) for item in value]
        case dict():
            return {xml_safe(key): cleaned(item) for key, item in value.items()}
        case _:
            return value


def strings(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for item in value for text in strings(item)]
        case dict():
            return [*value, *(text for item in value.values() for text in strings(item))]
        case _:
            return []


@given(values, st.booleans())
def test_decoding_is_parsing_and_cleaning(value: object, ascii_only: bool) -> None:  # noqa: FBT001 - drawn
    written = json.dumps(value, ensure_ascii=ascii_only)
    try:
        data = written.encode()
    except UnicodeEncodeError:
        data = json.dumps(value).encode()
    parsed = json.loads(data)
    found, replaced = decode(data)
    assert found == cleaned(parsed)
    assert replaced == any(xml_safe(text) != re.sub("\r\n?", "\n", text) for text in strings(parsed))


@given(st.binary())
def test_any_bytes_are_decoded_or_refused(inside: bytes) -> None:
    try:
        value, _ = decode(b'"' + inside + b'"')
    except ValueError:
        return
    assert isinstance(value, str)
    assert value == xml_safe(value)


@pytest.mark.parametrize(
    ("data", "value", "replaced"),
    [
        (b'"a\\nb\\tc"', "a\nb\tc", False),
        (b'"a\\r\\nb\\rc\\u000dd"', "a\nb\nc\nd", False),
        (b'"\\u0000\\b\\f\\u001F"', "����", True),
        (b'"\\ud83d\\ude00"', "😀", False),
        (b'"\\\\ud83d\\ude00"', "\\ud83d�", True),
        (b'"\\ud83d"', "�", True),
        (b'"\\ude00\\ud83d"', "��", True),
        (b'"\\ud83d\\ud83d\\ude00"', "�😀", True),
        (b'"\\\\u0000"', "\\u0000", False),
        (b'"\\ufffe\xef\xbf\xbf"', "��", True),
        (b'"\\ufffd"', "�", False),
        (b'"caf\xe9"', "caf�", True),
        (b'"\xed\xa0\xbd"', "���", True),
        (b'{"\\u0001": ["\\u0001"]}', {"�": ["�"]}, True),
        (b"[NaN, Infinity, -Infinity]", [None, None, None], False),
        (b"123456789012345678901234567890", 123456789012345678901234567890, False),
    ],
)
def test_examples(data: bytes, value: Any, replaced: bool) -> None:  # noqa: FBT001 - any JSON
    assert decode(data) == (value, replaced)


@pytest.mark.parametrize("data", [b"", b"{", b'{"a" 1}', b'"a\nb"', b"[1,]", b"[" * 100_000, b'"\\u0001'])
def test_broken_json_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        decode(data)


@pytest.mark.parametrize("rest", [b"", b', "b": "\\ud83d"'])
def test_the_last_of_several_members_of_one_name_counts(rest: bytes) -> None:
    """As with every parser of JSON in Ruby, Python and JavaScript, whether or not a text had to be repaired."""
    value, _ = decode(b'{"a": [], "a": [1]' + rest + b"}")
    assert isinstance(value, dict)
    assert value["a"] == [1]
