"""The records of one data file, in a stream."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.records.dividing import DividingSplitter
from twconvert.records.envelope import (
    HEAD_LENGTH,
    DataFileError,
    Envelope,
    following_list,
    holds_nothing,
    is_same_list,
    kind_of,
    parse_envelope,
)
from twconvert.records.json_object import MemberLists, read_object_start
from twconvert.records.pushback import PushbackReader
from twconvert.records.splitter import LARGEST_RECORD, ArraySplitter, RawRecord, begins_json, is_json
from twconvert.report import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive.tree import Archive
    from twconvert.records.dividing import InnerList
    from twconvert.report import ProblemKind, Severity

CHUNK_SIZE = 1 << 18
"""The number of bytes (256 KiB) that are read at a time."""

_BLANK = b" \t\r\n;"


def open_record_stream(
    archive: Archive,
    name: str,
    chunk_size: int = CHUNK_SIZE,
    *,
    is_json: bool = False,
    member: str | None = None,
    inner_list: InnerList | None = None,
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
            object itself is the only record. Where several members have this name, the items of all are records.
        inner_list: The list in the records by which long ones are divided; ``None`` where none is.

    Raises:
        DataFileError: The file is not a data file of that form.
        ArchiveError: The file cannot be read.
    """
    with archive.open(name) as file:
        if not is_json:
            envelope = parse_envelope(name, file.read1(HEAD_LENGTH))
        else:
            reader = PushbackReader(file)
            envelope = _read_start(name, reader, chunk_size, member)
    return RecordStream(archive, name, envelope, chunk_size, is_json=is_json, inner_list=inner_list)


def _read_start(name: str, reader: PushbackReader, chunk_size: int, member: str | None) -> Envelope:
    """Read a JSON file up to its records, and return where they are."""
    read_object_start(name, reader, chunk_size)
    if member is None:
        return Envelope("", reader.position, is_object=True)
    reader.skip(1)
    if not MemberLists(member, reader, chunk_size).go_to_next():
        if reader.error:
            raise reader.error
        raise DataFileError(f"holds no list called {member}", file=name)
    return Envelope(member, reader.position - 1, is_object=False)


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
        inner_list: The list in the records by which long ones are divided.
    """

    def __init__(
        self,
        archive: Archive,
        name: str,
        envelope: Envelope,
        chunk_size: int,
        *,
        is_json: bool,
        inner_list: InnerList | None = None,
    ) -> None:
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
        self._inner_list = inner_list
        self._chunk_size = chunk_size

    @property
    def kind(self) -> str:
        """The kind of record, such as ``tweets``."""
        return kind_of(self.variable)

    def __iter__(self) -> Iterator[RawRecord]:
        self.problems.clear()
        self.left_out = 0
        with self._archive.open(self._name) as file:
            reader = PushbackReader(file)
            reader.skip(self._start)
            if self.is_object:
                yield from self._only_record(reader)
            else:
                yield from self._lists(reader)

    def _only_record(self, reader: PushbackReader) -> Iterator[RawRecord]:
        found = bytearray()
        while len(found) <= LARGEST_RECORD and (piece := reader.read(CHUNK_SIZE)):
            found += piece
        if reader.error:
            self._note("file-incomplete", reader.error.reason)
        text = bytes(found.rstrip(_BLANK))
        if len(text) > LARGEST_RECORD:
            self.left_out = 1
            self._note("record-too-large", f"a record is larger than {LARGEST_RECORD >> 20} MiB and was left out")
        elif begins_json(text) and not is_json(text):
            self._note("file-incomplete", "the file ends in the middle of its only record")
        else:
            yield RawRecord(0, text)

    def _lists(self, reader: PushbackReader) -> Iterator[RawRecord]:
        reader.skip(1)
        count = 0
        is_more = True
        while is_more:
            splitter = self._splitter(reader, count)
            yield from splitter.records()
            count = splitter.records_so_far
            self.left_out += splitter.left_out
            is_more = splitter.is_whole and self._go_to_next_list(reader)
        if reader.error:
            self._note("file-incomplete", f"{reader.error.reason}; {count} records of it were read")

    def _splitter(self, reader: PushbackReader, count: int) -> ArraySplitter:
        if self._inner_list is None:
            return ArraySplitter(reader, self._name, self._chunk_size, self.problems, count)
        return DividingSplitter(self._inner_list, reader, self._name, self._chunk_size, self.problems, count)

    def _go_to_next_list(self, reader: PushbackReader) -> bool:
        """Read on behind a list: up to the first record of the next one, or to the end of the file."""
        return self._go_to_next_member(reader) if self._is_json else self._go_to_next_assignment(reader)

    def _go_to_next_member(self, reader: PushbackReader) -> bool:
        lists = MemberLists(self.variable, reader, self._chunk_size)
        if lists.go_to_next():
            message = f"it names {self.variable} more than once; the items of all those lists were read"
            self._note("file-unusual", message, severity="info")
            return True
        if not (lists.is_whole or reader.error):
            message = "the file does not end as it should after its list; what may follow it was not read"
            self._note("file-malformed", message)
        return False

    def _go_to_next_assignment(self, reader: PushbackReader) -> bool:
        text = self._text_behind(reader)
        following = following_list(text)
        if following and is_same_list(following.variable, self.variable):
            reader.put_back(text[following.start + 1 :])
            message = "several lists stand one behind the other in it; the records of all were read"
            self._note("file-unusual", message, severity="info")
            return True
        is_nothing = len(text) < HEAD_LENGTH and holds_nothing(text)
        while reader.read(self._chunk_size):
            pass  # At the end a wrong checksum shows.
        if following:
            message = f"another list, {following.variable}, follows and was not read; put each into a file of its own"
            self._note("file-malformed", message)
        elif not is_nothing:
            self._note("file-malformed", "something follows the end of the list; it was not read")
        return False

    def _text_behind(self, reader: PushbackReader) -> bytes:
        """Return the first bytes behind a list that say something; fewer than `HEAD_LENGTH` at the end of the file."""
        text = b""
        while len(text) < HEAD_LENGTH and (piece := reader.read(self._chunk_size)):
            text = (text + piece).lstrip(_BLANK)
        return text

    def _note(self, kind: ProblemKind, message: str, severity: Severity = "error") -> None:
        problem = Problem(severity=severity, kind=kind, message=message, file=self._name)
        if self.problems[-1:] != [problem]:
            self.problems.append(problem)
