"""What is true of each record that a loader or a filter yields."""
# ruff: noqa: S101 - these are assertions of tests

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from twconvert.model import Record
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Iterator


def check_kind(record: object) -> None:
    """Raise `AssertionError` if something is not a record of the model."""
    assert isinstance(record, get_args(Record)), f"{record!r} is not a record of the model"


def check_types(record: Record) -> None:
    """Raise `msgspec.ValidationError` if a field has another type than the model says; ids are strings."""
    plain = msgspec.to_builtins(record, builtin_types=(datetime,))
    msgspec.convert(plain, type(record), builtin_types=(datetime,))


def check_strings(record: Record) -> None:
    r"""Raise `AssertionError` if a string has a character that XML 1.0 forbids, or another newline than ``\n``."""
    for value in _leaves(record):
        assert not isinstance(value, str) or value == xml_safe(value), f"{value!r} needs xml_safe()"


def check_times(record: Record) -> None:
    """Raise `AssertionError` if a time is not aware, or not in UTC."""
    for value in _leaves(record):
        is_utc = not isinstance(value, datetime) or value.utcoffset() == timedelta(0)
        assert is_utc, f"{value!r} is not aware and in UTC"


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from _leaves(getattr(value, name))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _leaves(each)
    else:
        yield value
