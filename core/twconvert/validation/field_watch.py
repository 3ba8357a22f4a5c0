"""Finds fields that no schema lists: something is new in the archives, which is worth a line in the report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from twconvert.validation.shape import read_shape
from twconvert.validation.violation import pointer_to

if TYPE_CHECKING:
    from twconvert.validation.shape import Shape

_MOST_PATHS = 1000
_MOST_NAMES = 100_000
_LONGEST_NAME = 100


class FieldWatch:
    """Finds the fields of one kind of record that its schema does not list, each of them once.

    Args:
        kind: The name of the schema, such as ``tweet``.
    """

    def __init__(self, kind: str) -> None:
        self._record = _Place((), read_shape(kind))
        self._reported: set[str] = set()
        self._names_left = _MOST_NAMES

    def new_paths(self, record: dict[str, Any]) -> list[str]:
        """Return the unknown fields of a valid record that were in no record before.

        They are JSON Pointers, with ``*`` for any item of a list and for any field of an object with arbitrary names:
        ``/entities/urls/*/title``. No more than 1,000 are returned in all.
        """
        found: list[str] = []
        self._walk(self._record, record, found)
        return found

    def _walk(self, place: _Place, value: dict[str, Any], found: list[str]) -> None:
        # Records have the same few sets of keys again and again: where to look on is worked out once for
        # each. This runs for every record, so an object with nowhere to look on (an empty plan) is passed
        # over without a call.
        plan = place.plans.get(tuple(value))
        if plan is None:
            plan = self._learn(place, tuple(value), found)
        for key, member_place, items_place in plan:
            member = value[key]
            if type(member) is dict:
                if member_place is not None and member_place.plans.get(tuple(member)) != ():
                    self._walk(member_place, member, found)
            elif type(member) is list and items_place is not None:
                for item in member:
                    if type(item) is dict and items_place.plans.get(tuple(item)) != ():
                        self._walk(items_place, item, found)

    def _learn(self, place: _Place, keys: tuple[str, ...], found: list[str]) -> _Plan:
        for key in keys:
            if not place.knows(key):
                self._report(pointer_to((*place.path, key[:_LONGEST_NAME])), found)
        plan = place.plan(keys)
        if len(keys) <= self._names_left:
            self._names_left -= len(keys)
            place.plans[keys] = plan
        return plan

    def _report(self, path: str, found: list[str]) -> None:
        if path not in self._reported and len(self._reported) < _MOST_PATHS:
            self._reported.add(path)
            found.append(path)


class _Place:
    """The place of objects of one shape in a record."""

    def __init__(self, path: tuple[str, ...], shape: Shape) -> None:
        self.path = path
        self.plans: dict[tuple[str, ...], _Plan] = {}
        self._shape = shape
        self._inside: dict[str, _Step] = {}

    def knows(self, key: str) -> bool:
        return key in self._shape.members or self._shape.others is not None

    def plan(self, keys: tuple[str, ...]) -> _Plan:
        """Return the fields to look into, each with the place of an object in it and of the items of a list in it."""
        steps = ((key, *self._step(key)) for key in keys if self.knows(key))
        return tuple(step for step in steps if step[1:] != (None, None))

    def _step(self, key: str) -> _Step:
        name = key if key in self._shape.members else "*"
        if name not in self._inside:
            shape, path = self._shape.below(key), (*self.path, name)
            self._inside[name] = (_place(path, shape), _place((*path, "*"), shape.items))
        return self._inside[name]


def _place(path: tuple[str, ...], shape: Shape | None) -> _Place | None:
    """Return the place of a shape, or ``None`` where the schema does not say what is in an object there."""
    return _Place(path, shape) if shape and (shape.members or shape.others) else None


_Step: TypeAlias = tuple[_Place | None, _Place | None]
_Plan: TypeAlias = tuple[tuple[str, _Place | None, _Place | None], ...]
