"""Bytes of a file that are overwritten while it is read."""

from __future__ import annotations

import io
from collections import deque
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from _typeshed import WriteableBuffer

REST_OF_FILE = 1 << 62
"""The length of what goes on to the end of a file."""
_PIECE = 1 << 16


class Edit(NamedTuple):
    """A range of bytes that is overwritten."""

    start: int
    """The offset in bytes at which it begins."""
    length: int
    """The number of its bytes; `REST_OF_FILE` for all that follow."""
    content: bytes = b""
    """What is there instead; zeros follow up to the end of the range."""


class Walk:
    """A file that is read from its beginning to its end, in parts that are looked at or passed over.

    Args:
        file: The file, open for reading at its beginning. Where it can seek, what is passed over is not read.
    """

    def __init__(self, file: BinaryIO) -> None:
        self.position = 0
        """The offset in bytes of what is read next."""
        self._file = file
        self._can_seek = file.seekable()
        self._ahead = b""

    def peek(self, length: int) -> bytes:
        """Return the next bytes, which are read again; fewer than ``length`` at the end of the file."""
        if len(self._ahead) < length:
            self._ahead += self._file.read(length - len(self._ahead))
        return self._ahead[:length]

    def read(self, length: int) -> bytes:
        """Return the next bytes.

        Raises:
            EOFError: There are not so many.
        """
        data = self.peek(length)
        if len(data) < length:
            raise EOFError
        self._ahead = self._ahead[length:]
        self.position += length
        return data

    def read_some(self) -> bytes:
        """Return some of the next bytes; none at the end of the file."""
        data = self._ahead or self._file.read(_PIECE)
        self._ahead = b""
        self.position += len(data)
        return data

    def put_back(self, data: bytes) -> None:
        """Let the bytes that were read last be read again."""
        self._ahead = data + self._ahead
        self.position -= len(data)

    def skip(self, length: int) -> None:
        """Pass over the next bytes.

        Raises:
            EOFError: There are not so many.
        """
        at_hand = min(length, len(self._ahead))
        self.read(at_hand)
        length -= at_hand
        self.position += length
        if self._can_seek:
            self._file.seek(length, io.SEEK_CUR)
            return
        while length:
            data = self._file.read(min(length, _PIECE))
            if not data:
                raise EOFError
            length -= len(data)


class EditedFile(io.RawIOBase):
    """A file some of whose bytes are overwritten while it is read. Closing it closes the file.

    Args:
        file: The file, open for reading at its beginning.
        edits: The ranges that are overwritten, in the order of the file. They do not overlap.
    """

    def __init__(self, file: BinaryIO, edits: Sequence[Edit]) -> None:
        self._file = file
        self._edits = deque(edits)
        self._position = 0

    def readable(self) -> bool:
        """Return ``True``, as `io.RawIOBase` asks of what can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read into a buffer, and return the number of bytes read; 0 at the end."""
        view = memoryview(buffer).cast("B")
        data = bytearray(self._file.read(len(view)))
        end = self._position + len(data)
        while self._edits and self._edits[0].start < end:
            edit = self._edits[0]
            first, last = max(edit.start, self._position), min(edit.start + edit.length, end)
            content = edit.content[first - edit.start : last - edit.start]
            data[first - self._position : last - self._position] = content.ljust(last - first, b"\0")
            if edit.start + edit.length > end:
                break
            self._edits.popleft()
        self._position = end
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
        super().close()
