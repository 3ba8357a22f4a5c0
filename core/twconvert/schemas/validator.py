"""The validator of one kind of record: jsonschema-rs judges, jsonschema explains what it rejects."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import twconvert_schemas
from twconvert.schemas.characters import lone_surrogates
from twconvert.schemas.repair import mend
from twconvert.schemas.shape import own_schema, read_shape
from twconvert.schemas.violation import Violation, describe, in_words, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jsonschema import Draft202012Validator

    from twconvert.schemas.shape import Path

_Fault: TypeAlias = tuple["Path", str | int]
"""A place, and the keyword of the schema that it breaks."""

_MOST_EXPLAINED: Final = 100
"""jsonschema takes 200 times as long as jsonschema-rs: an archive full of bad records must not wait for it."""
_MOST_ROUNDS: Final = 3


class Validator:
    """Checks records of one kind. Make it once: compiling a schema costs more than checking a record."""

    def __init__(self, kind: str) -> None:
        # Slow to import, and `twconvert --help` needs no validator.
        import jsonschema_rs  # noqa: PLC0415

        self._schema = twconvert_schemas.load(kind)
        self._shape = read_shape(kind)
        self._gate = jsonschema_rs.Draft202012Validator(self._schema, retriever=own_schema)
        self._explainer: Draft202012Validator | None = None
        self._explained = 0

    def is_valid(self, record: object) -> bool:
        """Say whether the record is as its schema wants it."""
        try:
            return self._gate.is_valid(record)
        except (ValueError, TypeError):  # it refuses lone surrogates and what is nested too deeply
            return False

    def explain(self, record: object) -> list[Violation]:
        """Return what is wrong in a record; nothing for a valid one alone."""
        if self.is_valid(record):
            return []
        try:
            violations = [describe(record, path, self._shape) for path in self._faults(record)]
        except RecursionError:
            violations = []
        return violations or [Violation("", in_words(record), f"{self._shape.wording} that can be checked")]

    def repair(self, record: dict[str, Any]) -> tuple[dict[str, Any], list[Violation]] | None:
        """Return the lenient reading of a rejected record and what was wrong in it.

        Numbers and truth values written as text, or text written as a number, are read; what is
        unusable and not needed is left out. ``None`` where a needed part is unusable.
        """
        try:
            return self._repair(record)
        except RecursionError:
            return None

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
        """Return the places where something is wrong, each once."""
        paths = chain.from_iterable(self._places(record, *fault) for fault in self._diagnose(record))
        return list(dict.fromkeys([*lone_surrogates(record), *paths]))

    def _places(self, record: object, path: Path, keyword: str | int) -> Sequence[Path]:
        value = value_at(record, path)
        if keyword not in {"required", "anyOf"} or not isinstance(value, dict):
            return [path]
        shape = self._shape
        for key in path:
            shape = shape.below(key)
        return [(*path, name) for name in shape.missing(value)]

    def _diagnose(self, record: object) -> Iterator[_Fault]:
        self._explained += 1
        if self._explained <= _MOST_EXPLAINED:
            return self._diagnosed_slowly(record)
        return self._diagnosed_quickly(record)

    def _diagnosed_slowly(self, record: object) -> Iterator[_Fault]:
        if self._explainer is None:
            self._explainer = _explainer(self._schema)
        for error in self._explainer.iter_errors(record):
            yield tuple(error.absolute_path), error.absolute_schema_path[-1]

    def _diagnosed_quickly(self, record: object) -> Iterator[_Fault]:
        try:
            for error in self._gate.iter_errors(record):
                yield tuple(error.instance_path), error.schema_path[-1]
        except (ValueError, TypeError):  # as in is_valid
            return


def compile_validator(kind: str) -> Validator:
    """Return the validator of a kind of record; raises `LookupError` where no schema is called that."""
    return Validator(kind)


def _explainer(schema: dict[str, Any]) -> Draft202012Validator:
    # Slow to import, and most archives hold nothing to explain.
    from jsonschema import Draft202012Validator  # noqa: PLC0415
    from referencing import Registry  # noqa: PLC0415

    # A registry without a retriever of its own fetches nothing.
    documents = [twconvert_schemas.load(name) for name in twconvert_schemas.names()]
    registry: Registry[Any] = Registry().with_contents((document["$id"], document) for document in documents)
    return Draft202012Validator(schema, registry=registry)
