"""Splits one long JSON array into its elements, read in a stream, each as the bytes it is written in.

Most of the work is a guess: the text between two records is the same in the whole file, so the last such text in a
buffer is searched for, and the JSON parser is the judge. What begins an array, and parses as one when a bracket is put
behind it, does end at an element, so a wrong guess costs only time. Where no guess holds, `Lexer` finds the exact
ends, even of invalid records.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import msgspec
from msgspec import Raw, Struct

from twconvert.freed_memory import give_back_long_blocks
from twconvert.records.delimiter import Delimiter, delimiter_at, likely_delimiter
from twconvert.records.lexer import Lexer
from twconvert.report import Problem

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from twconvert.records.pushback import PushbackReader
    from twconvert.report import ProblemKind, Severity

LARGEST_RECORD = 64 << 20
"""The number of bytes (64 MiB) that are held to find the end of a record; a longer record is left out."""

_LONG = 1 << 20
_BLANK = b" \t\r\n"
_LEXED_BETWEEN_GUESSES = 8


class RawRecord(Struct, frozen=True, gc=False):
    """A record as it is written in its file."""

    index: int
    """Its number among the records of the file, from 0. Records that are too large have one, too."""
    data: bytes
    """Its text, in UTF-8. It need not be JSON."""


class ArraySplitter:
    """Splits the text of an array that begins after its opening bracket.

    Args:
        reader: The file, read as far as that bracket. In the end it is behind the closing one.
        name: The path of the file in the archive, for problems.
        chunk_size: The number of bytes to read at a time.
        problems: Gets what could not be read, while records are yielded.
        before: The number of records in the file before the array.
    """

    def __init__(
        self, reader: PushbackReader, name: str, chunk_size: int, problems: list[Problem], before: int = 0
    ) -> None:
        self.left_out = 0
        """The number of records that were left out so far because they are too large."""
        self.is_whole = False
        """Whether the array was read to its closing bracket."""
        self._problems = problems
        self._reader = reader
        self._name = name
        self._chunk_size = chunk_size
        self._before = before
        self._buffer = b""
        self._start = 0
        """The index in the buffer of the first element that was not yielded yet."""
        self._lexer = Lexer()
        self._decoder = msgspec.json.Decoder(list[Raw])
        self._delimiter: Delimiter | None = None
        self._seen: Delimiter | None = None
        self._count = 0
        self._too_large = False
        self._is_cut = False
        """Whether the file ends in a record of which a part was yielded."""

    @property
    def records_so_far(self) -> int:
        """The number of records in the file up to here."""
        return self._before + self._count

    def records(self) -> Iterator[RawRecord]:
        """Yield the records in the order of the file. What cannot be read is added to the problems."""
        while not (self.is_whole or self._is_cut) and self._read_on():
            is_more = True
            while is_more:
                # A name for the record would keep it in memory while it is read.
                yield from map(self._next_record, self._elements())
                is_more = yield from self._long_record()
        if self.is_whole:
            self._reader.put_back(self._buffer[self._start :])
        elif self._reader.error is None:
            yield from self._last_record()

    def _next_record(self, element: bytes) -> RawRecord:
        self._count += 1
        return RawRecord(self._before + self._count - 1, element)

    def _long_record(self) -> Generator[RawRecord, None, bool]:
        """Yield what a subclass makes of a record that is not whole in the buffer, and return whether it did."""
        yield from ()
        return False

    def _parts_of_rest(self, rest: bytes) -> Iterator[RawRecord]:  # noqa: ARG002 - for subclasses
        """Yield what a subclass makes of a record that the file ends in the middle of."""
        yield from ()

    def _length_in_buffer(self) -> int:
        """Return the number of bytes in the buffer of records that were not yielded yet."""
        return len(self._buffer) - self._start

    def _read_on(self) -> bool:
        """Add to the buffer, at least as much as is in it, so that a long record is not copied too often."""
        kept = self._buffer[self._start :]
        if len(kept) > _LONG:
            give_back_long_blocks()
        wanted = max(self._chunk_size, len(kept))
        pieces = [kept]
        while wanted > 0 and (piece := self._reader.read(wanted)):
            pieces.append(piece)
            wanted -= len(piece)
        self._lexer.position -= self._start
        self._start = 0
        self._buffer = b"".join(pieces)
        if not self._count:
            self._delimiter = likely_delimiter(self._buffer)
        return len(pieces) > 1

    def _elements(self) -> Iterator[bytes]:
        """Yield every element that is whole in the buffer."""
        batch = _LEXED_BETWEEN_GUESSES
        while not self.is_whole:
            if not self._too_large:
                elements = self._guess()
                elements.reverse()
                while elements:
                    # The text that they are part of is let go with the last one.
                    yield bytes(elements.pop())
            for _ in range(batch):
                if self.is_whole:
                    return
                element = self._next_element()
                if element is None:
                    return
                if element:
                    yield element
            batch *= 2

    def _guess(self) -> list[Raw]:
        for end, following in self._likely_ends():
            text = b"".join((b"[", memoryview(self._buffer)[self._start : end], b"]"))
            try:
                elements = self._decoder.decode(text)
            except (ValueError, RecursionError):
                continue
            self.is_whole = self._buffer[end : end + 1] == b"]"
            self._go_on(following)
            if not elements and self._count:
                self._note_comma()
            return elements
        return []

    def _likely_ends(self) -> Iterator[tuple[int, int]]:
        """Yield places where an element may end, and where the next one begins."""
        if self._buffer[-16:].rstrip(_BLANK + b";").endswith(b"]"):
            end = self._buffer.rindex(b"]")
            yield end, end + 1
        if self._delimiter is None:
            return
        for between in (self._delimiter.text, self._delimiter.without_key):
            place = self._buffer.rfind(between, self._start)
            if place > self._start:
                yield place + 1, place + self._delimiter.next_object

    def _next_element(self) -> bytes | None:
        """Return the next element; empty where there is none to yield; ``None`` if it is not whole yet."""
        end = self._lexer.find_end(self._buffer)
        broken = None if self._too_large else self._end_of_broken_record(end)
        if broken is not None:
            element = self._buffer[self._start : broken[0]]
            self._go_on(broken[1])
            return element
        self._note_if_too_large(end)
        if end is not None:
            return self._lexed_element(end)
        if self._too_large:
            self._start = self._lexer.position
        return None

    def _lexed_element(self, end: int) -> bytes:
        text = self._buffer[self._start : end].rstrip(_BLANK)
        element = text.lstrip(_BLANK)
        self.is_whole = self._buffer[end] == ord("]")
        if self._too_large:
            self._too_large = False
            element = b""
            self._count += 1
            self.left_out += 1
        elif not element and not (self.is_whole and not self._count):
            self._note_comma()
        else:
            self._learn(delimiter_at(self._buffer, self._start + len(text) - 1))
        self._go_on(end + 1)
        return element

    def _note_comma(self) -> None:
        # Left by somebody who took records out of a file by hand: nothing is lost.
        self._note("file-malformed", "there is one comma too many", self.records_so_far, severity="warning")

    def _note(self, kind: ProblemKind, message: str, record: int = 0, severity: Severity = "error") -> None:
        """Add a problem, unless it is the last one again.

        Args:
            kind: What sort of problem it is.
            message: What is wrong.
            record: The number of the record that it is in, or behind, from 1; 0 where it is about the file.
            severity: Whether anything is lost.
        """
        name = f"#{record}" if record else ""
        problem = Problem(severity=severity, kind=kind, message=message, file=self._name, record=name)
        if self._problems[-1:] != [problem]:
            self._problems.append(problem)

    def _learn(self, seen: Delimiter | None) -> None:
        """Believe what was seen twice in a row: a broken record may begin in any way."""
        if self._delimiter is None or seen == self._seen is not None:
            self._delimiter = seen
        self._seen = seen

    def _go_on(self, start: int) -> None:
        if start > _LONG:
            # Whoever gets a long record needs the room.
            self._buffer = self._buffer[start:]
            start = 0
        self._start = start
        self._lexer.begin(start)

    def _end_of_broken_record(self, end: int | None) -> tuple[int, int] | None:
        """Return where a record ends that lost a quote or a bracket, and where the next one begins.

        The lexer runs on through what follows such a record. In a file of one record after another
        on lines of their own, the line where the next one begins tells; it is believed only where
        the text before it is no JSON.
        """
        between = self._delimiter
        if between is None or not between.on_lines_of_its_own:
            return None
        place = self._buffer.find(between.text, self._start, end)
        if place < 0 or begins_json(self._buffer[self._start : place + len(between.text)]):
            return None
        return place + 1, place + between.next_object

    def _note_if_too_large(self, end: int | None) -> None:
        length = (len(self._buffer) if end is None else end) - self._start
        if length > LARGEST_RECORD and not self._too_large:
            self._too_large = True
            message = f"a record is larger than {LARGEST_RECORD >> 20} MiB and was left out"
            self._note("record-too-large", message, self.records_so_far + 1)

    def _last_record(self) -> Iterator[RawRecord]:
        """Yield what the end of the file left whole."""
        rest = self._buffer[self._start :].strip(_BLANK)
        if rest[:1] in {b"{", b"[", b'"'} and is_json(rest):
            yield RawRecord(self.records_so_far, rest)
            self._count += 1
            rest = b""
        count = self.records_so_far
        if rest:
            yield from self._parts_of_rest(rest)
        where = f"in the middle of record {count + 1}" if rest or self._is_cut else f"after record {count}"
        self._note("file-incomplete", f"the file ends {where}, before the end of its list; everything before was read")


def is_json(text: bytes) -> bool:
    """Return whether a text is one JSON value. It may hold ``NaN`` and half surrogate pairs, which msgspec refuses."""
    try:
        json.loads(text.decode("latin-1"))
    except (ValueError, RecursionError):
        return False
    return True


def begins_json(text: bytes) -> bool:
    """Return whether a text can be the beginning of a JSON value. It must not end inside a string or a number."""
    try:
        json.loads(text.decode("latin-1"))
    except json.JSONDecodeError as error:
        return error.pos >= len(text)
    except (ValueError, RecursionError):
        # Too many digits, or too many brackets: nothing tells.
        pass
    return True
