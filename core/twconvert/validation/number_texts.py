"""Reads whole numbers that are written as decimals: in archives of 2018 every number is, as in "3.0" and "1.01E18"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from twconvert.validation.violation import NOTHING

if TYPE_CHECKING:
    from twconvert.validation.shape import Shape

_DECIMAL = re.compile(r"-?[0-9]{1,25}(?:\.[0-9]{1,25})?(?:[eE]\+?[0-9]{1,2})?", re.ASCII)
_EXACT: Final = 2**53
"""Numbers up to this one are exact in the form of decimals. Of greater ones the last digits are lost."""


def with_whole_numbers(record: dict[str, Any], shape: Shape) -> tuple[dict[str, Any], int]:
    """Return a record whose decimals are whole numbers where its schema wants some, and how many there were.

    An id that is too great to be exact is left out: its digits are in the field beside it whose name ends in ``_str``.

    Args:
        record: The record.
        shape: The shape that the schema gives it.
    """
    reader = _NumberReader()
    read = reader.read(record, shape)
    return (read if isinstance(read, dict) else record), reader.count


class _NumberReader:
    def __init__(self) -> None:
        self.count = 0

    def read(self, value: object, shape: Shape) -> object:
        """Return a value in which every decimal is read, and left out where it is not exact and not needed."""
        if isinstance(value, dict):
            members = {key: self.read(member, shape.below(key)) for key, member in value.items()}
            lost = [key for key, member in members.items() if member is NOTHING]
            for key in lost:
                if _is_needed(key, value, shape):
                    members[key] = value[key]
                else:
                    self.count += 1
                    del members[key]
            return members
        if isinstance(value, list):
            items = [self.read(item, shape.below(index)) for index, item in enumerate(value)]
            return [old if new is NOTHING else new for old, new in zip(value, items, strict=True)]
        return self._read_text(value, shape.pattern) if isinstance(value, str) and shape.pattern else value

    def _read_text(self, text: str, pattern: re.Pattern[str]) -> object:
        """Return the whole number that a text means, or `NOTHING` where its last digits are lost."""
        if pattern.search(text) or not _DECIMAL.fullmatch(text):
            return text
        number = Decimal(text)
        if number != number.to_integral_value() or not pattern.search(digits := f"{number:.0f}"):
            return text
        if abs(number) > _EXACT:
            return NOTHING
        self.count += 1
        return digits


def _is_needed(key: str, value: dict[str, Any], shape: Shape) -> bool:
    """Return whether an object needs a member: it is required, or the only one there of several alternatives."""
    groups = (group for group in shape.alternatives if key in group)
    return not shape.can_lose(key) or any(not (set(group) - {key}) & value.keys() for group in groups)
