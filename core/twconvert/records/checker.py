"""Checks the records of one kind, and reports what is wrong with them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from twconvert.records.decoding import decode
from twconvert.report import Problem
from twconvert.validation import FieldWatch, Validator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.records.record_kind import RecordKind
    from twconvert.records.splitter import RawRecord
    from twconvert.report import Report

Record = dict[str, Any]


class RecordChecker:
    """Checks the records of one kind.

    Args:
        kind: The kind of record.
        report: Gets what is wrong with a record, and the number of the invalid ones.
    """

    def __init__(self, kind: RecordKind, report: Report) -> None:
        self._kind = kind
        self._report = report

    # Neither of these is made for a kind of which an archive holds nothing.
    @cached_property
    def _validator(self) -> Validator:
        return Validator(self._kind.schema)

    @cached_property
    def _fields(self) -> FieldWatch:
        return FieldWatch(self._kind.schema)

    def valid(self, batch: Sequence[RawRecord], file: str) -> list[tuple[RawRecord, Record]]:
        """Return the valid records of a batch, each with the text that it was made of.

        Each step is taken for all records before the next one, so that its code stays in the cache.
        """
        decoded = [(raw, record) for raw in batch if (record := self._decoded(raw, file)) is not None]
        knows = self._validator.knows
        known = [knows(record) for _, record in decoded]
        if all(known):
            return decoded
        checked = (
            (raw, record if is_known else self.checked(record, file, raw.index))
            for (raw, record), is_known in zip(decoded, known, strict=True)
        )
        return [(raw, record) for raw, record in checked if record is not None]

    def further_part(self, part: RawRecord, file: str) -> list[tuple[RawRecord, Record]]:
        """Return a part of a record with the text that it was made of; the first part was checked as a record is."""
        record = self._decoded(part, file)
        return [] if record is None else [(part, record)]

    def checked(self, record: Record, file: str, index: int, outer: tuple[str, str] | None = None) -> Record | None:
        """Return a record, or what can be read of it, or ``None`` where a part that is needed cannot be read.

        Args:
            record: The record, in which anything may be wrong.
            file: The path of its file.
            index: Its number among the others, from 0.
            outer: For a record inside another one, the name of that one and the place in it (JSON Pointer).
        """
        if not self._validator.is_valid(record):
            name, pointer = outer or (self.name_of(record, index), "")
            record, decimals = self._validator.with_whole_numbers(record)
            if decimals:
                message = "whole numbers are written as decimals, like 3.0; they were read"
                self._report.add(
                    Problem(
                        severity="info", message=message, file=file, record=name, kind="value-repaired", count=decimals
                    )
                )
            if not decimals or not self._validator.is_valid(record):
                return self._repaired(record, file, name, pointer)
        for path in self._fields.new_paths(record):
            self._report.problem(
                "info",
                "an unknown field",
                file=file,
                record=numbered(index),
                pointer=path,
                kind="field-unknown",
            )
        return record

    def name_of(self, record: Record, index: int) -> str:
        """Return the id of a record, or its number where it has no id or its kind is private.

        Args:
            record: The record.
            index: Its number among the others, from 0.
        """
        ids = () if self._kind.is_private else map(record.get, self._kind.id_fields)
        found = next(filter(None, ids), None)
        return str(found) if found else numbered(index)

    def refuse(self, file: str, record: str, message: str, pointer: str = "") -> None:
        """Count a record as invalid, and say why.

        Args:
            file: The path of its file.
            record: Its id or number, as `Problem.record` describes.
            message: What is wrong.
            pointer: The place in the record (JSON Pointer).
        """
        if self._kind.counted_as:
            self._report.count(self._kind.counted_as, "invalid")
        self._report.problem("error", message, file=file, record=record, pointer=pointer, kind="record-invalid")

    def _decoded(self, raw: RawRecord, file: str) -> Record | None:
        try:
            value, is_repaired = decode(raw.data)
        except ValueError as error:
            self.refuse(file, numbered(raw.index), f"a record is not JSON: {error}")
            return None
        kind = self._kind
        if kind.text_field and isinstance(value, str):
            value = {kind.text_field: value}
        record = value.get(kind.wrapper, value) if isinstance(value, dict) else value
        if not isinstance(record, dict):
            self.refuse(file, numbered(raw.index), "a record is not an object")
            return None
        if kind.usual_form:
            record = kind.usual_form(record)
        if is_repaired:
            self._report.problem(
                "warning",
                "characters that are not allowed in a text were replaced by �",
                file=file,
                record=self.name_of(record, raw.index),
                kind="characters-replaced",
            )
        return record

    def _repaired(self, record: Record, file: str, name: str, pointer: str) -> Record | None:
        repaired = self._validator.repair(record)
        if repaired is None:
            violation = self._validator.explain(record)[0]
            found = "" if self._kind.is_private else f", found {violation.found}"
            message = f"a record cannot be read: expected {violation.expected}{found}"
            self.refuse(file, name, message, pointer + violation.pointer)
            return None
        valid, changes = repaired
        for change in changes:
            self._report.problem(
                "warning",
                f"a value was read leniently: expected {change.expected}",
                file=file,
                record=name,
                pointer=pointer + change.pointer,
                kind="value-repaired",
            )
        return valid


def numbered(index: int) -> str:
    """Return the name of a record whose id is unknown or must not be told: ``#5`` for the index 4."""
    return f"#{index + 1}"
