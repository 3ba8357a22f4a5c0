"""Finds out without recursion how deep a record is nested."""

from __future__ import annotations

from typing import Final

_DEEPEST: Final = 100
"""The number of levels that are still looked into. No record of an archive has more than 12, and jsonschema gives up,
or crashes, at more than 500."""


def is_nested_too_deeply(record: object) -> bool:
    """Return whether a record has more than 100 levels of objects and lists, too many for a walk by recursion."""
    level = [record]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: object) -> list[object]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [each for each in inner if isinstance(each, dict | list)]
