"""The valid records of a data file, one at a time, with everything else accounted for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from twconvert.errors import ArchiveError
from twconvert.records.decode import decode
from twconvert.records.stream import RecordStream
from twconvert.report import FileEntry
from twconvert.validation import FieldWatch, Validator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.archive import Archive
    from twconvert.records.splitter import RawRecord
    from twconvert.report import Report, Severity

Record = dict[str, Any]

_BATCH_LENGTH = 1 << 17
"""Bytes of records that are read before they are checked together."""
_NOTHING_LOST = "a comma too many"
"""Left by somebody who took records out of a file by hand."""
_HARMLESS = ("another file", "it is a link to a folder")
"""How the reasons begin to pass over a file whose content is read all the same."""


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of records."""

    path: str
    """In the archive."""
    kind: str
    """What the report calls what is in it."""
    declared: int | None = None
    """The number of records that the archive itself says are in it."""
    member: str | None = None
    """Where the records are, in a JSON file; see `RecordStream`."""


class RecordReader:
    """Reads records of one kind out of any number of files.

    Args:
        archive: where the files are.
        schema: what a record has to be.
        wrapper: the key around each record; records without it are taken as they are.
        kind: what the ledger calls them, or ``None`` for records that are no content.
        report: gets the counts and the problems.
        id_fields: where a record says what it is called; the first that says anything counts.
        is_private: whether no value of a record may be told: neither its id nor one that is wrong.
        text_field: where to put a record that is text and no object.
    """

    def __init__(
        self,
        archive: Archive,
        schema: str,
        wrapper: str,
        kind: str | None,
        report: Report,
        *,
        id_fields: Sequence[str] = ("id",),
        is_private: bool = False,
        text_field: str = "",
    ) -> None:
        self._archive = archive
        self._wrapper = wrapper
        self._kind = kind
        self._report = report
        self._id_fields = id_fields
        self._is_private = is_private
        self._text_field = text_field
        self._schema = schema
        self._entries: dict[str, FileEntry] = {}
        self._last = 0

    @cached_property
    def _validator(self) -> Validator:
        # Not made for kinds of which an archive holds nothing.
        return Validator(self._schema)

    @cached_property
    def _fields(self) -> FieldWatch:
        return FieldWatch(self._schema)

    def read(self, file: DataFile) -> Iterator[Record]:
        """Yield the valid records of a file. What is wrong with the others goes to the report."""
        entry = FileEntry(path=file.path, kind=file.kind, declared=file.declared)
        self._entries[file.path] = entry
        self._report.files.append(entry)
        try:
            stream = RecordStream(self._archive, file.path, member=file.member)
            for batch in _batches(stream):
                entry.found = batch[-1].index + 1
                records = self._valid(batch, file.path)
                entry.invalid += len(batch) - len(records)
                for self._last, record in records:
                    yield record
            problems = stream.problems
        except ArchiveError as error:
            problems = [str(error)]
        if self._kind and entry.found:
            self._report.count(self._kind, "found", entry.found)
        for message in problems:
            lost_nothing = _NOTHING_LOST in message
            text = message.removeprefix(f"{file.path}: ")
            self._report.problem("warning" if lost_nothing else "error", text, file=file.path)
        self._check_count(entry)

    def read_inner(self, values: Sequence[Any], file: DataFile, outer: str, pointer: str) -> Iterator[Record]:
        """Yield the valid ones of the records inside a record. They are counted, as records of a file are.

        Args:
            values: the records.
            file: that they are in.
            outer: what the report calls the record that they are in.
            pointer: where they are in it (JSON Pointer).
        """
        if self._kind and values:
            self._report.count(self._kind, "found", len(values))
        for index, value in enumerate(values):
            record = self._checked(value, file.path, index, (outer, f"{pointer}/{index}"))
            if record is not None:
                yield record

    def entry_of(self, file: DataFile) -> FileEntry:
        """Return how many records of a file were read so far, and how many of them were invalid."""
        return self._entries[file.path]

    def number(self) -> str:
        """Return what the report calls the record that was yielded last, if its id is not to be told: ``#5``."""
        return _number(self._last)

    def refuse(self, file: DataFile, record: str, message: str) -> None:
        """Count a record as invalid after all, because a value in it makes no sense."""
        if file.path in self._entries:
            self._entries[file.path].invalid += 1
        self._invalid(file.path, record, "", message)

    def _valid(self, batch: Sequence[RawRecord], file: str) -> list[tuple[int, Record]]:
        """Return what is valid, with its index.

        Each step is taken for all records before the next one, so that its code stays in the cache.
        """
        decoded = [(raw.index, record) for raw in batch if (record := self._decoded(raw, file)) is not None]
        known = [self._validator.knows(record) for _, record in decoded]
        checked = (
            (index, record if is_known else self._checked(record, file, index))
            for (index, record), is_known in zip(decoded, known, strict=True)
        )
        return [(index, record) for index, record in checked if record is not None]

    def _decoded(self, raw: RawRecord, file: str) -> Record | None:
        try:
            value, is_repaired = decode(raw.data)
        except ValueError as error:
            self._invalid(file, _number(raw.index), "", f"a record is not JSON: {error}")
            return None
        if self._text_field and isinstance(value, str):
            value = {self._text_field: value}
        record = value.get(self._wrapper, value) if isinstance(value, dict) else value
        if not isinstance(record, dict):
            self._invalid(file, _number(raw.index), "", "a record is no object")
            return None
        if is_repaired:
            self._report.problem(
                "warning",
                "characters that no text may hold were replaced by �",
                file=file,
                record=self._name(record, raw.index),
            )
        return record

    def _checked(self, record: Record, file: str, index: int, place: tuple[str, str] | None = None) -> Record | None:
        """Return a record that may be wrong in any way, or what can be read of it.

        Args:
            record: of a file, or of another record.
            file: that it is in.
            index: of it among the others.
            place: the id of the record that it is in, and where it is there (JSON Pointer); ``None`` for one of a file.
        """
        if not self._validator.is_valid(record):
            return self._repaired(record, file, *(place or (self._name(record, index), "")))
        for path in self._fields.new_paths(record):
            self._report.problem(
                "info", "a field that is not known yet", file=file, record=_number(index), pointer=path
            )
        return record

    def _repaired(self, record: Record, file: str, name: str, pointer: str) -> Record | None:
        repaired = self._validator.repair(record)
        if repaired is None:
            violation = self._validator.explain(record)[0]
            found = "" if self._is_private else f", found {violation.found}"
            message = f"a record cannot be read: expected {violation.expected}{found}"
            self._invalid(file, name, pointer + violation.pointer, message)
            return None
        valid, changes = repaired
        for change in changes:
            self._report.problem(
                "warning",
                f"a value was read leniently: expected {change.expected}",
                file=file,
                record=name,
                pointer=pointer + change.pointer,
            )
        return valid

    def _invalid(self, file: str, record: str, pointer: str, message: str) -> None:
        if self._kind:
            self._report.count(self._kind, "invalid")
        self._report.problem("error", message, file=file, record=record, pointer=pointer)

    def _check_count(self, entry: FileEntry) -> None:
        if entry.declared is not None and entry.declared != entry.found:
            numbers = f"{entry.declared} as the archive says, {entry.found} in fact"
            self._report.problem("warning", f"the number of records differs: {numbers}", file=entry.path)

    def _name(self, record: Record, index: int) -> str:
        found = None if self._is_private else next(filter(None, map(record.get, self._id_fields)), None)
        return str(found) if found else _number(index)


def report_refused(archive: Archive, report: Report) -> None:
    """Report the files of an archive that could not be offered."""
    for name, reason in archive.refused:
        severity: Severity = "info" if reason.startswith(_HARMLESS) else "error"
        report.problem(severity, reason, file=name)


def _batches(stream: RecordStream) -> Iterator[list[RawRecord]]:
    """Yield the records in batches of some dozens, or of one that is large."""
    batch: list[RawRecord] = []
    length = 0
    for raw in stream:
        batch.append(raw)
        length += len(raw.data)
        if length >= _BATCH_LENGTH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


def _number(index: int) -> str:
    return f"#{index + 1}"
