"""The records of one data file, in a stream."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from twconvert.errors import ArchiveError
from twconvert.records.envelope import HEAD_LENGTH, Envelope, kind_of, parse_envelope
from twconvert.records.json_object import find_list, find_object
from twconvert.records.splitter import LARGEST_RECORD, ArraySplitter, RawRecord, begins_json, is_json
from twconvert.report import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

    from twconvert.archive.tree import Archive
    from twconvert.report import ProblemKind

CHUNK_SIZE = 1 << 18
"""The number of bytes (256 KiB) that are read at a time."""


def open_record_stream(
    archive: Archive, name: str, chunk_size: int = CHUNK_SIZE, *, is_json: bool = False, member: str | None = None
) -> RecordStream:
    """Read the beginning of a data file, and return its records as a stream.

    A data file of Twitter is JavaScript that assigns a list of records, or an object, to a variable::

        window.YTD.tweets.part0 = [ {"tweet": {...}}, ... ]

    Args:
        archive: The archive the file is in.
        name: The path of the file in the archive.
        chunk_size: The number of bytes to read at a time.
        is_json: Whether the file is JSON with one object in it, and not JavaScript.
        member: The member of that object whose items are the records, such as ``orderedItems``; ``None`` where the
            object itself is the only record.

    Raises:
        DataFileError: The file is not a data file of that form.
        ArchiveError: The file cannot be read.
    """
    with archive.open(name) as file:
        read = partial(file.read1, chunk_size)
        if not is_json:
            envelope = parse_envelope(name, file.read1(HEAD_LENGTH))
        elif member is None:
            envelope = Envelope("", find_object(name, read), is_object=True)
        else:
            envelope = Envelope(member, find_list(name, member, read) - 1, is_object=False)
    return RecordStream(archive, name, envelope, chunk_size, is_json=is_json)


class RecordStream:
    """The records of a data file in the order of the file, as `open_record_stream` makes it.

    Iterating it reads the file, each time from its beginning. A record that is not JSON is yielded like the others, so
    that it can be reported alone.

    Args:
        archive: The archive the file is in.
        name: The path of the file in the archive.
        envelope: The place where its records begin.
        chunk_size: The number of bytes to read at a time.
        is_json: Whether the list of records is a member of a JSON object.
    """

    def __init__(self, archive: Archive, name: str, envelope: Envelope, chunk_size: int, *, is_json: bool) -> None:
        self.variable = envelope.variable
        """The name that the records are assigned to, such as ``window.YTD.tweets.part0``, or in JSON the member that
        they are in; empty where the object of a JSON file is the only record."""
        self.is_object = envelope.is_object
        """Whether the file holds a single object, its only record."""
        self.problems: list[Problem] = []
        """What could not be read; it grows while records are read, and begins anew when they are read again."""
        self.left_out = 0
        """The number of records that were left out because they are too large, once all records were read."""
        self._archive = archive
        self._name = name
        self._start = envelope.start
        self._is_json = is_json
        self._chunk_size = chunk_size

    @property
    def kind(self) -> str:
        """The kind of record, such as ``tweets``."""
        return kind_of(self.variable)

    def __iter__(self) -> Iterator[RawRecord]:
        self.problems.clear()
        self.left_out = 0
        with self._archive.open(self._name) as file:
            if self.is_object:
                file.read(self._start)
                yield from self._only_record(file)
            else:
                for start in range(0, self._start + 1, CHUNK_SIZE):
                    file.read(min(CHUNK_SIZE, self._start + 1 - start))
                splitter = ArraySplitter(file, self._name, self._chunk_size, self.problems, is_member=self._is_json)
                yield from splitter.records()
                self.left_out = splitter.left_out

    def _only_record(self, file: BufferedReader) -> Iterator[RawRecord]:
        text = self._rest_of(file).rstrip(b" \t\r\n;")
        if len(text) > LARGEST_RECORD:
            self.left_out = 1
            self._note("record-too-large", f"a record is larger than {LARGEST_RECORD >> 20} MiB and was left out")
        elif begins_json(text) and not is_json(text):
            self._note("file-incomplete", "the file ends in the middle of its only record")
        else:
            yield RawRecord(0, text)

    def _rest_of(self, file: BufferedReader) -> bytes:
        text = bytearray()
        try:
            while len(text) <= LARGEST_RECORD and (piece := file.read1(CHUNK_SIZE)):
                text += piece
        except ArchiveError as error:
            self._note("file-incomplete", error.reason)
        return bytes(text)

    def _note(self, kind: ProblemKind, message: str) -> None:
        self.problems.append(Problem(severity="error", kind=kind, message=message, file=self._name))
