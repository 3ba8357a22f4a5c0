"""Reads a record leniently: a value that means one thing only is read, and one that is not needed is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twconvert.validation.violation import NOTHING, value_at

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from twconvert.validation.shape import Path, Shape

_BEYOND_IDS: Final = 2**64
"""Ids have 64 bits. A number that does not fit into them is damage, not an id written without its quotes."""


def mend(record: object, faults: Sequence[Path], shape: Shape) -> object:
    """Return a copy of a record without its faults; `NOTHING` where a part that is needed cannot be read.

    Args:
        record: The record.
        faults: The places in it whose values are not as the schema says.
        shape: The shape that the schema gives the record.
    """
    changes = dict(_change(record, path, shape) for path in faults)
    return _changed(record, (), changes)


def _change(record: object, path: Path, shape: Shape) -> tuple[Path, object]:
    """Return a place and what to put there: the value as it is meant, or `NOTHING` at the deepest place not needed."""
    shapes = [shape]
    for key in path:
        shapes.append(shapes[-1].below(key))
    value = value_at(record, path)
    reading = _safe_reading(value, shapes[-1])
    if reading is not NOTHING:
        return path, reading
    if value is NOTHING:
        path = path[:-1]
    while path and not shapes[len(path) - 1].can_lose(path[-1]):
        path = path[:-1]
    return path, NOTHING


def _safe_reading(value: object, shape: Shape) -> object:
    if "boolean" in shape.types and value in ("true", "false"):
        return value == "true"
    if "string" in shape.types and type(value) is int and abs(value) < _BEYOND_IDS:
        return str(value)
    return NOTHING


def _changed(value: object, path: Path, changes: Mapping[Path, object]) -> object:
    if path in changes:
        return changes[path]
    if isinstance(value, dict):
        members = ((key, _changed(member, (*path, key), changes)) for key, member in value.items())
        return {key: member for key, member in members if member is not NOTHING}
    if isinstance(value, list):
        items = (_changed(item, (*path, index), changes) for index, item in enumerate(value))
        return [item for item in items if item is not NOTHING]
    return value
