"""Validates the records of one kind: jsonschema-rs judges, and jsonschema explains what it rejects."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import msgspec

import twconvert_schemas
from twconvert.validation.closed import closed
from twconvert.validation.nesting import is_nested_too_deeply
from twconvert.validation.number_texts import with_whole_numbers
from twconvert.validation.repair import mend
from twconvert.validation.shape import own_schema, read_shape
from twconvert.validation.violation import Violation, describe, in_words, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import jsonschema_rs
    from jsonschema import Draft202012Validator

    from twconvert.validation.shape import Path, Shape

_Fault: TypeAlias = tuple["Path", str | int]
"""A place, and the keyword of the schema that it breaks."""

_REFUSALS = (ValueError, TypeError, SystemError)
"""What jsonschema-rs raises, by version, at a lone surrogate that it has to look into."""
_MOST_FAULTS: Final = 1000
_MOST_ROUNDS: Final = 3


class Validator:
    """Validates the records of one kind. Make one for all: to compile a schema takes as long as to check 1,000 records.

    Args:
        kind: The name of the schema, such as ``tweet``.
        most_explained: The number of records that jsonschema explains. It takes 200 times as long as jsonschema-rs, and
            an archive full of bad records must not wait for it: those after are explained by jsonschema-rs.

    Raises:
        LookupError: There is no schema of that name.
    """

    def __init__(self, kind: str, most_explained: int = 100) -> None:
        self._kind = kind
        self._schema = twconvert_schemas.load(kind)
        self._explainer: Draft202012Validator | None = None
        self._explanations_left = most_explained

    @cached_property
    def _gate(self) -> jsonschema_rs.Draft202012Validator:
        return _compiled(msgspec.json.encode(self._schema), is_closed=False)

    @cached_property
    def _closed_gate(self) -> jsonschema_rs.Draft202012Validator:
        return _compiled(msgspec.json.encode(self._schema), is_closed=True)

    @cached_property
    def _shape(self) -> Shape:
        return read_shape(self._kind)

    def is_valid(self, record: object) -> bool:
        """Return whether a record meets its schema."""
        try:
            return self._gate.is_valid(record)
        except _REFUSALS:
            return False

    def knows(self, record: object) -> bool:
        """Return whether a record meets its schema and has no field that the schema does not list.

        That is as fast as `is_valid`. Of a record for which it is not so, `is_valid` and `FieldWatch` tell more.
        """
        try:
            return self._closed_gate.is_valid(record)
        except _REFUSALS:
            return False

    def explain(self, record: object) -> list[Violation]:
        """Return what is wrong in a record: at least one violation, or none where the record is valid."""
        if self.is_valid(record):
            return []
        if is_nested_too_deeply(record):
            violations = []
        else:
            violations = [describe(record, path, self._shape) for path in self._faults(record)]
        return violations or [Violation("", in_words(record), f"{self._shape.wording} that can be checked")]

    def with_whole_numbers(self, record: dict[str, Any]) -> tuple[dict[str, Any], int]:
        """Return a record in which whole numbers that are written as decimals are read, and how many there were."""
        return (record, 0) if is_nested_too_deeply(record) else with_whole_numbers(record, self._shape)

    def repair(self, record: dict[str, Any]) -> tuple[dict[str, Any], list[Violation]] | None:
        """Return what can be read of a record that is not valid, and what was wrong in it.

        Text that is written as a number is read (ids are), and so are ``true`` and ``false`` that are written as text.
        Any other value that is wrong is left out. ``None`` is returned where a part that is needed would be left out.
        """
        return None if is_nested_too_deeply(record) else self._repair(record)

    def _repair(self, record: dict[str, Any]) -> tuple[dict[str, Any], list[Violation]] | None:
        violations: list[Violation] = []
        # Leaving out one thing can show that another is missing: a repost without an id goes as a whole.
        for _ in range(_MOST_ROUNDS):
            faults = self._faults(record)
            violations += [describe(record, path, self._shape) for path in faults]
            mended = mend(record, faults, self._shape)
            if not isinstance(mended, dict):
                return None
            if self.is_valid(mended):
                return mended, violations
            record = mended
        return None

    def _faults(self, record: object) -> list[Path]:
        """Return the places where something is wrong, each of them once, and 1,000 at most."""
        paths = chain.from_iterable(self._places(record, *fault) for fault in self._diagnose(record))
        return list(dict.fromkeys(islice(paths, _MOST_FAULTS)))

    def _places(self, record: object, path: Path, keyword: str | int) -> Sequence[Path]:
        value = value_at(record, path)
        if keyword not in {"required", "anyOf"} or not isinstance(value, dict):
            return [path]
        shape = self._shape
        for key in path:
            shape = shape.below(key)
        return [(*path, name) for name in shape.missing(value)]

    def _diagnose(self, record: object) -> Iterator[_Fault]:
        self._explanations_left -= 1
        if self._explanations_left >= 0:
            return self._diagnosed_by_jsonschema(record)
        return self._diagnosed_by_jsonschema_rs(record)

    def _diagnosed_by_jsonschema(self, record: object) -> Iterator[_Fault]:
        if self._explainer is None:
            self._explainer = _explainer(self._schema)
        for error in self._explainer.iter_errors(record):
            yield tuple(error.absolute_path), error.absolute_schema_path[-1]

    def _diagnosed_by_jsonschema_rs(self, record: object) -> Iterator[_Fault]:
        try:
            for error in self._gate.iter_errors(record):
                yield tuple(error.instance_path), error.schema_path[-1]
        except _REFUSALS:
            return


@lru_cache(maxsize=100)
def _compiled(text: bytes, *, is_closed: bool) -> jsonschema_rs.Draft202012Validator:
    """Return what judges records by a schema, given as JSON: the same for all archives that a program reads."""
    # Slow to import, and `twconvert --help` needs no validator.
    import jsonschema_rs  # noqa: PLC0415

    schema = msgspec.json.decode(text)
    if not is_closed:
        return jsonschema_rs.Draft202012Validator(schema, retriever=own_schema)
    return jsonschema_rs.Draft202012Validator(closed(schema), retriever=lambda address: closed(own_schema(address)))


def _explainer(schema: dict[str, Any]) -> Draft202012Validator:
    # Slow to import, and most archives hold nothing to explain.
    from jsonschema import Draft202012Validator  # noqa: PLC0415
    from referencing import Registry  # noqa: PLC0415

    # A registry without a retriever of its own fetches nothing.
    documents = [twconvert_schemas.load(name) for name in twconvert_schemas.names()]
    registry: Registry[Any] = Registry().with_contents((document["$id"], document) for document in documents)
    return Draft202012Validator(schema, registry=registry)
