"""Divides long records: each part has what stands before a list in the record, and some of the items of the list.

A record is read, decoded and checked as a whole, which is right for all but conversations: one may have any number of
messages. Where a record is no JSON, its items are divided from each other too, and those that can be read are kept.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Raw, Struct

from twconvert.records.decoding import decode
from twconvert.records.pushback import PushbackReader
from twconvert.records.splitter import ArraySplitter, RawRecord
from twconvert.report import Problem

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{},:]', re.DOTALL)
_DEEPEST = 2
"""The number of objects around the list of a record with a wrapper."""
_LONG_RECORD = 4
"""The number of chunks that a record must not be longer than to be read as a whole."""
_PART_LENGTH = 1 << 17
"""The number of bytes (128 KiB) of items after which a part ends."""
_MOST_PROBLEMS = 1_000
"""The number of items of a record that are named one by one as no JSON."""
_LIST = msgspec.json.Decoder(list[Raw])
_VALUE = msgspec.json.Decoder(Raw)


class InnerList(Struct, frozen=True):
    """The list in the records of a kind by which a long one is divided."""

    field: str
    """The field that it is in, such as ``messages``."""
    behind: str
    """A field that has to stand before it, because no part makes sense without."""
    counted_as: str | None = None
    """The row of the ledger that counts its items; ``None`` where nothing does."""


class Part(RawRecord, frozen=True, gc=False, kw_only=True):
    """A part of a record. Its text is that of a record with a shorter list."""

    first: int = 0
    """The number of items in the list before those of this part."""
    unread: int = 0
    """The number of items right before this part that are in no part, for they cannot be read."""
    continues: bool = False
    """Whether there are parts of the same record before it."""


class DividingSplitter(ArraySplitter):
    """Splits an array as `ArraySplitter` does, and yields long records in parts.

    Args:
        inner_list: The list in the records by which they are divided.
        others: The arguments of `ArraySplitter`.
    """

    def __init__(self, inner_list: InnerList, *others: Any) -> None:
        super().__init__(*others)
        self._inner_list = inner_list

    def _long_record(self) -> Generator[RawRecord, None, bool]:
        """Yield the parts of the record that begins in the buffer, if it is long, and return whether it is read."""
        if self.is_whole or self._length_in_buffer() <= _LONG_RECORD * self._chunk_size:
            return False
        text = self._buffer[self._start :]
        head = _head_of(text, self._inner_list)
        if head is None:
            return False
        self._buffer = b""
        self._go_on(0)
        self._reader.put_back(text[len(head) :])
        yield from _Parts(self._inner_list, self._name, self.records_so_far, head).read(
            self._reader, self._chunk_size, self._problems
        )
        self._is_cut = not self._leave(head)
        self._count += not self._is_cut
        return not self._is_cut

    def _leave(self, head: bytes) -> bool:
        """Read up to the end of a record from behind the list in it, and return whether there is an end."""
        self._lexer.begin(0, _depth_of(head))
        while (end := self._lexer.find_end(self._buffer)) is None:
            piece = self._reader.read(self._chunk_size)
            if not piece:
                return False
            self._buffer += piece
        if not _is_json(b"".join((head, b"]", self._buffer[:end]))):
            self._problems.append(_broken(self._name, self.records_so_far))
        self.is_whole = self._buffer[end : end + 1] == b"]"
        self._go_on(end + 1)
        return True

    def _parts_of_rest(self, rest: bytes) -> Iterator[RawRecord]:
        return _parts_of(RawRecord(self.records_so_far, rest), self._name, self._inner_list, self._problems)


def parts_of_broken(raw: RawRecord, name: str, inner_list: InnerList, problems: list[Problem]) -> Iterator[RawRecord]:
    """Yield a record as it is where it is JSON, or else the parts of it that are.

    Args:
        raw: The record.
        name: The path of the file that it is in.
        inner_list: The list in it.
        problems: Gets what cannot be read.
    """
    if isinstance(raw, Part) or _is_json(raw.data) or _head_of(raw.data, inner_list) is None:
        yield raw
        return
    known = len(problems)
    yield from _parts_of(raw, name, inner_list, problems)
    if len(problems) == known:
        problems.append(_broken(name, raw.index))


def _parts_of(raw: RawRecord, name: str, inner_list: InnerList, problems: list[Problem]) -> Iterator[Part]:
    """Yield the parts of a record, none where it has no list."""
    head = _head_of(raw.data, inner_list)
    if head is None:
        return
    reader = PushbackReader(io.BufferedReader(io.BytesIO(raw.data[len(head) :])))
    yield from _Parts(inner_list, name, raw.index, head).read(reader, len(raw.data), problems)


def _broken(name: str, index: int) -> Problem:
    message = "a record is not JSON; what can be read of its list was read"
    return Problem(severity="error", kind="record-invalid", message=message, file=name, record=f"#{index + 1}")


class _Parts:
    """Makes the parts of one record.

    Args:
        inner_list: The list in it.
        name: The path of the file that it is in.
        index: Its number among the records of the file, from 0.
        head: Its text up to the first item of the list.
    """

    def __init__(self, inner_list: InnerList, name: str, index: int, head: bytes) -> None:
        self._inner_list = inner_list
        self._name = name
        self._index = index
        self._head = head
        self._tail = b"]" + b"}" * _depth_of(head)
        self._made = 0
        self._unread = 0

    def read(self, reader: PushbackReader, chunk_size: int, problems: list[Problem]) -> Iterator[Part]:
        """Yield the parts; at least one, also of a list that is empty or cannot be read.

        Args:
            reader: The file, at the first item. In the end it is behind the list.
            chunk_size: The number of bytes to read at a time.
            problems: Gets what cannot be read.
        """
        found: list[Problem] = []
        splitter = ArraySplitter(reader, self._name, chunk_size, found)
        batch: list[RawRecord] = []
        length = too_large = 0
        for item in splitter.records():
            if length >= _PART_LENGTH or splitter.left_out > too_large:
                yield from self._readable(batch, found)
                self._unread += splitter.left_out - too_large
                batch, length, too_large = [], 0, splitter.left_out
            batch.append(item)
            length += len(item.data)
        yield from self._readable(batch, found)
        self._unread += splitter.left_out - too_large
        if self._unread or not self._made:
            yield self._part([], splitter.records_so_far)
        # That the file ends there is said once, of the record.
        problems += [self._placed(each) for each in found if each.kind != "file-incomplete"]

    def _readable(self, batch: list[RawRecord], problems: list[Problem]) -> Iterator[Part]:
        """Yield parts with the items of a batch that are JSON."""
        if batch and _is_list(batch):
            yield self._part([item.data for item in batch], batch[0].index)
            return
        readable: list[RawRecord] = []
        for item in batch:
            try:
                decode(item.data)
            except ValueError as error:
                if readable:
                    yield self._part([each.data for each in readable], readable[0].index)
                    readable = []
                self._unread += 1
                self._note_broken(item, error, problems)
            else:
                readable.append(item)
        if readable:
            yield self._part([each.data for each in readable], readable[0].index)

    def _note_broken(self, item: RawRecord, error: ValueError, problems: list[Problem]) -> None:
        if len(problems) > _MOST_PROBLEMS:
            problems[-1] = msgspec.structs.replace(problems[-1], count=problems[-1].count + 1)
            return
        is_last = len(problems) == _MOST_PROBLEMS
        message = "more of its items are not JSON" if is_last else f"a record is not JSON: {error}"
        name = "" if is_last else f"#{item.index + 1}"
        problems.append(Problem(severity="error", kind="record-invalid", message=message, file=self._name, record=name))

    def _part(self, items: list[bytes], first: int) -> Part:
        data = b"".join((self._head, b",".join(items), self._tail))
        part = Part(self._index, data, first=first, unread=self._unread, continues=self._made > 0)
        self._made += 1
        self._unread = 0
        return part

    def _placed(self, problem: Problem) -> Problem:
        """Return a problem of the list as one of the record."""
        item = f"/{int(problem.record.removeprefix('#')) - 1}" if problem.record else ""
        return msgspec.structs.replace(
            problem, record=f"#{self._index + 1}", pointer=f"/{self._inner_list.field}{item}"
        )


def _head_of(text: bytes, inner_list: InnerList) -> bytes | None:
    """Return the text of a record up to the first item of its list; ``None`` where it has no such list."""
    field, behind = (f'"{name}"'.encode() for name in (inner_list.field, inner_list.behind))
    depth, before, key, is_behind = 0, b"", b"", False
    for match in _TOKEN.finditer(text):
        token = match[0]
        if token == b"[" and key == field and depth <= _DEEPEST and is_behind:
            return text[: match.end()]
        depth += (token in b"[{") - (token in b"]}")
        key = before if token == b":" else b""
        is_behind = is_behind or key == behind
        before = token
        if not depth:
            break
    return None


def _depth_of(head: bytes) -> int:
    """Return the number of objects around a list."""
    tokens = _TOKEN.findall(head[:-1])
    return sum((token in b"[{") - (token in b"]}") for token in tokens)


def _is_list(batch: list[RawRecord]) -> bool:
    """Return whether the items of a batch are JSON."""
    try:
        return len(_LIST.decode(b"".join((b"[", b",".join(item.data for item in batch), b"]")))) == len(batch)
    except (ValueError, RecursionError):
        return False


def _is_json(text: bytes) -> bool:
    try:
        _VALUE.decode(text)
    except (ValueError, RecursionError):
        pass
    else:
        return True
    try:
        decode(text)
    except ValueError:
        return False
    return True
