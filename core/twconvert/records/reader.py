"""The valid records of data files, one at a time, with everything else accounted for."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import msgspec

from twconvert.errors import ArchiveError
from twconvert.records.checker import RecordChecker
from twconvert.records.dividing import Part, parts_of_broken
from twconvert.records.opening import open_data_file
from twconvert.records.splitter import RawRecord
from twconvert.report import FileEntry, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.archive import Archive
    from twconvert.records.data_file import DataFile
    from twconvert.records.record_kind import RecordKind
    from twconvert.records.stream import RecordStream
    from twconvert.records.table import TableStream
    from twconvert.report import Report

Record = dict[str, Any]

_LONG_RECORD = 1 << 20
_BATCH_LENGTH = 1 << 17
"""The number of bytes of records that are read before they are checked together."""


class RecordReader:
    """Reads the records of an archive, of any kinds and out of any number of files.

    ::

        reader = RecordReader(archive, report)
        for record in reader.read(MOMENT, DataFile("data/moment.js", "moment")):
            print(record["title"])

    Args:
        archive: The archive the files are in.
        report: Gets the counts of files and records, and the problems.
    """

    def __init__(self, archive: Archive, report: Report) -> None:
        self._archive = archive
        self._report = report
        self._checkers: dict[RecordKind, RecordChecker] = {}
        self._entries: dict[tuple[RecordKind, str], FileEntry] = {}
        self._last = RawRecord(0, b"")

    def read(self, kind: RecordKind, file: DataFile) -> Iterator[Record]:
        """Yield the valid records of a file. What is wrong with the others goes to the report.

        A long record of a kind with an `inner_list` is yielded in parts, as `continues` tells, and so is what can be
        read of one that is not JSON.

        Nothing is raised where the file cannot be read: that goes to the report, too.
        """
        entry = FileEntry(path=file.path, kind=file.kind, declared=file.declared)
        self._entries[kind, file.path] = entry
        self._report.files.append(entry)
        try:
            stream = open_data_file(self._archive, file, kind.inner_list)
            yield from self._records(kind, stream, entry)
            problems = stream.problems
        except ArchiveError as error:
            problems = [Problem(severity="error", kind="file-unreadable", message=error.reason, file=file.path)]
        if kind.counted_as and entry.found:
            self._report.count(kind.counted_as, "found", entry.found)
        for problem in problems:
            self._report.add(problem)
        self._check_count(entry, is_wanted=file.is_wanted)

    def read_inner(
        self, kind: RecordKind, values: Sequence[Any], file: DataFile, outer: str, pointer: str
    ) -> Iterator[Record]:
        """Yield the valid ones of the records inside a record. They are counted, as records of a file are.

        Args:
            kind: The kind of the inner records.
            values: The inner records.
            file: The file that they are in.
            outer: The id or number of the record that they are in, as `Problem.record` describes.
            pointer: The place of their list in that record (JSON Pointer), such as ``/messages``.
        """
        if kind.counted_as and values:
            self._report.count(kind.counted_as, "found", len(values))
        checker = self._checker(kind)
        before = self._last.first if isinstance(self._last, Part) else 0
        for index, value in enumerate(values, before):
            record = checker.checked(value, file.path, index, (outer, f"{pointer}/{index}"))
            if record is not None:
                yield record

    @property
    def continues(self) -> bool:
        """Whether what `read` yielded last is a further part of the record that the one before it is a part of."""
        return isinstance(self._last, Part) and self._last.continues

    def entry_of(self, kind: RecordKind, file: DataFile) -> FileEntry:
        """Return how many records of a file were read so far, and how many of them were invalid."""
        return self._entries[kind, file.path]

    def name_of(self, kind: RecordKind, record: Record) -> str:
        """Return what the report calls the record that `read` yielded last.

        It is the id of the record. Where the record has none, or its kind is private, it is its number in the file,
        such as ``#5``.
        """
        return self._checker(kind).name_of(record, self._last.index)

    def refuse(self, kind: RecordKind, file: DataFile, record: str, message: str) -> None:
        """Count a valid record as invalid after all, because a value in it makes no sense.

        Args:
            kind: The kind of the record.
            file: The file that it is in.
            record: Its id or number, as `name_of` returns it.
            message: What is wrong with it.
        """
        # There is none for records inside those of the file.
        if entry := self._entries.get((kind, file.path)):
            entry.invalid += 1
        self._checker(kind).refuse(file.path, record, message)

    def _records(self, kind: RecordKind, stream: RecordStream | TableStream, entry: FileEntry) -> Iterator[Record]:
        """Yield the valid records of a file, and keep its entry in the report up to date."""
        checker = self._checker(kind)
        read = 0
        is_refused = False
        unread = self._archive.size(entry.path)
        for batch in _batches(self._divided(kind, stream, entry.path)):
            length = min(sum([len(raw.data) for raw in batch]), unread)
            unread -= length
            self._archive.note_read(length, entry.path)
            if isinstance(batch[0], Part) and batch[0].continues:
                records = [] if is_refused else checker.further_part(batch[0], entry.path)
            else:
                entry.found = batch[-1].index + 1
                records = checker.valid(batch, entry.path)
                entry.invalid += len(batch) - len(records)
                read += len(batch)
                is_refused = not records
            if kind.inner_list and kind.inner_list.counted_as and not is_refused and isinstance(batch[0], Part):
                self._report.count(kind.inner_list.counted_as, "found", batch[0].unread)
                self._report.count(kind.inner_list.counted_as, "invalid", batch[0].unread)
            if len(batch[-1].data) > _LONG_RECORD:
                # Its text is of no more use.
                records = [(msgspec.structs.replace(raw, data=b""), record) for raw, record in records]
                batch.clear()
            for self._last, record in records:
                yield record
        # What stands between the records.
        self._archive.note_read(unread, entry.path)
        entry.found = read + stream.left_out
        entry.invalid += stream.left_out
        if kind.counted_as and stream.left_out:
            self._report.count(kind.counted_as, "invalid", stream.left_out)

    def _divided(self, kind: RecordKind, stream: RecordStream | TableStream, file: str) -> Iterable[RawRecord]:
        """Return the records of a file, of each that is not JSON the parts that are."""
        if kind.inner_list is None:
            return stream
        inner_list = kind.inner_list
        return chain.from_iterable(parts_of_broken(raw, file, inner_list, stream.problems) for raw in stream)

    def _checker(self, kind: RecordKind) -> RecordChecker:
        if kind not in self._checkers:
            self._checkers[kind] = RecordChecker(kind, self._report)
        return self._checkers[kind]

    def _check_count(self, entry: FileEntry, *, is_wanted: bool) -> None:
        if entry.declared is not None and entry.declared != entry.found:
            message = f"the archive says that this file holds {entry.declared} records, and it holds {entry.found}"
            is_lost = is_wanted and entry.found < entry.declared
            self._report.problem("error" if is_lost else "warning", message, file=entry.path, kind="count-differs")


def report_refused(archive: Archive, report: Report) -> None:
    """Report the files of an archive that are not offered."""
    for problem in archive.refused:
        report.add(problem)


def _batches(records: Iterable[RawRecord]) -> Iterator[list[RawRecord]]:
    """Yield the records in batches of some dozens, or of one that is large or a part."""
    batch: list[RawRecord] = []
    length = 0
    for raw in records:
        if type(raw) is Part:
            if batch:
                yield batch
            yield [raw]
            batch, length = [], 0
            continue
        batch.append(raw)
        length += len(raw.data)
        del raw  # which may be long, and is let go by whoever takes it out of the batch
        if length >= _BATCH_LENGTH:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch
