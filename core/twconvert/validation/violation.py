"""Describes what is wrong in a record, in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from twconvert.text import xml_safe

if TYPE_CHECKING:
    from twconvert.validation.shape import Path, Shape

NOTHING: Final = object()
"""Stands for a value that is not there."""

_MOST_CHARACTERS = 40
_MOST_DIGITS_BITS = 128


class Violation(Struct, frozen=True):
    """One place where a record is not as its schema says."""

    pointer: str
    """The place in the record (JSON Pointer, RFC 6901); empty for all of it."""
    found: str
    """What is there: ``the number 12``, ``nothing``."""
    expected: str
    """What should be there: ``text``."""


def describe(record: object, path: Path, shape: Shape) -> Violation:
    """Return what is at a place in a record, and what should be there.

    Args:
        record: The record.
        path: The path of the place in it.
        shape: The shape that the schema gives the record.
    """
    for key in path:
        shape = shape.below(key)
    return Violation(pointer_to(path), in_words(value_at(record, path)), shape.wording)


def value_at(record: object, path: Path) -> object:
    """Return the value at a place in a record, or `NOTHING` where there is none."""
    value = record
    for key in path:
        try:
            value = value[key]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            return NOTHING
    return value


def pointer_to(path: Path) -> str:
    """Return the JSON Pointer (RFC 6901) of a path."""
    return "".join("/" + xml_safe(str(key)).replace("~", "~0").replace("/", "~1") for key in path)


def in_words(value: object) -> str:
    """Return a value in words that fit into a sentence: ``the text 'yes'``, ``a list``, ``a very large number``.

    Of a text no more than 40 characters are shown.
    """
    if value is NOTHING:
        return "nothing"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() > _MOST_DIGITS_BITS:
        return "a very large number"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return (
            f"the text {value!r}" if len(value) <= _MOST_CHARACTERS else f"the text {value[:_MOST_CHARACTERS] + '…'!r}"
        )
    return "a list" if isinstance(value, list) else "an object"
