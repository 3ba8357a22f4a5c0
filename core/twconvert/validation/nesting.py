"""How deep a record is nested, found without recursion."""

from __future__ import annotations

from typing import Final

_DEEPEST: Final = 100
"""No record of an archive is nested deeper than 12; what explains records gives up, or crashes, past 500."""


def is_nested_too_deeply(record: object) -> bool:
    """Say whether a record is nested so deeply that nothing should walk it by recursion."""
    level = [record]
    for _ in range(_DEEPEST):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: object) -> list[object]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [each for each in inner if isinstance(each, dict | list)]
