"""The records of one data file, in a stream."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from twconvert.errors import ArchiveError
from twconvert.records.envelope import HEAD_LENGTH, Envelope, kind_of, parse_envelope
from twconvert.records.json_object import find_list, find_object
from twconvert.records.splitter import LARGEST_RECORD, ArraySplitter, RawRecord, begins_json, is_json

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader

    from twconvert.archive.tree import Archive

CHUNK_SIZE = 1 << 18


class RecordStream:
    """The records of a data file, one at a time, in the order of the file.

    A record that is no JSON is yielded like the others, so that it can be reported alone.
    Raises `DataFileError` where the file is no data file, `ArchiveError` where it cannot be read at all.

    Args:
        archive: where the file is.
        name: of the file.
        chunk_size: bytes read at a time.
        member: of the one object in a JSON file: a list, whose items are the records; empty if that object is the
            only record. Without it, the file is JavaScript that assigns a list, or an object, to a variable.
    """

    def __init__(self, archive: Archive, name: str, chunk_size: int = CHUNK_SIZE, *, member: str | None = None) -> None:
        with archive.open(name) as file:
            read = partial(file.read1, chunk_size)
            if member is None:
                envelope = parse_envelope(name, file.read1(HEAD_LENGTH))
            elif member:
                envelope = Envelope(member, find_list(name, member, read) - 1, is_object=False)
            else:
                envelope = Envelope(member, find_object(name, read), is_object=True)
        self.variable = envelope.variable
        """What the records are assigned to, such as ``window.YTD.tweets.part0``; else the member that they are in."""
        self.is_object = envelope.is_object
        """Whether the file holds a single object, its only record."""
        self.problems: list[str] = []
        """Messages for people about what could not be read; it grows while records are read."""
        self._archive = archive
        self._name = name
        self._start = envelope.start
        self._is_member = member is not None
        self._chunk_size = chunk_size

    @property
    def kind(self) -> str:
        """The kind of record, such as ``tweets``."""
        return kind_of(self.variable)

    def __iter__(self) -> Iterator[RawRecord]:
        self.problems.clear()
        with self._archive.open(self._name) as file:
            if self.is_object:
                file.read(self._start)
                yield from self._only_record(file)
            else:
                for start in range(0, self._start + 1, CHUNK_SIZE):
                    file.read(min(CHUNK_SIZE, self._start + 1 - start))
                splitter = ArraySplitter(file, self._name, self._chunk_size, self.problems, is_member=self._is_member)
                yield from splitter.records()

    def _only_record(self, file: BufferedReader) -> Iterator[RawRecord]:
        text = self._rest_of(file).rstrip(b" \t\r\n;")
        if len(text) > LARGEST_RECORD:
            self.problems.append(f"{self._name}: is larger than {LARGEST_RECORD >> 20} MiB and was left out")
        elif begins_json(text) and not is_json(text):
            self.problems.append(f"{self._name}: the file ends in the middle of its only record")
        else:
            yield RawRecord(0, text)

    def _rest_of(self, file: BufferedReader) -> bytes:
        text = bytearray()
        try:
            while len(text) <= LARGEST_RECORD and (piece := file.read1(CHUNK_SIZE)):
                text += piece
        except ArchiveError as error:
            self.problems.append(str(error))
        return bytes(text)
