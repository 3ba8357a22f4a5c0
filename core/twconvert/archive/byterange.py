"""Bytes of a file that many readers share, each with a position of its own."""

from __future__ import annotations

import io
from threading import Lock
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from _typeshed import WriteableBuffer

    from twconvert.remote_path import ArchivePath

_COPY_LENGTH = 1 << 20


class RandomAccessFile(Protocol):
    """A file whose bytes can be read at any offset: one on this machine without a buffer, or one elsewhere."""

    @property
    def name(self) -> object:
        """The path of the file; ``None`` where it is not on this machine."""
        ...

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move to an offset, and return the new position."""
        ...

    def read(self, length: int, /) -> bytes:
        """Return the next bytes."""
        ...


class ByteRange:
    """A range of the bytes of a file. Every method may be called from any thread.

    Args:
        file: The file, open for reading.
        start: The offset in bytes at which the range begins.
        length: The number of bytes; ``None`` for all up to the end of the file.
        lock: The lock that all ranges of one file share; ``None`` for the first of them.
    """

    def __init__(
        self, file: RandomAccessFile, start: int = 0, length: int | None = None, lock: Lock | None = None
    ) -> None:
        self._file = file
        self._start = start
        self.length = file.seek(0, io.SEEK_END) - start if length is None else length
        self._lock = lock or Lock()

    def offset_in(self, path: ArchivePath) -> int | None:
        """Return the offset in bytes at which it begins in a file; ``None`` where it is a range of another file."""
        return self._start if self._file.name == path else None

    def read_at(self, offset: int, length: int) -> bytes:
        """Return the bytes at an offset in the range; fewer than ``length`` where the range ends."""
        length = min(length, self.length - offset)
        if offset < 0 or length <= 0:
            return b""
        with self._lock:
            self._file.seek(self._start + offset)
            return self._file.read(length)

    def part(self, offset: int, length: int) -> ByteRange:
        """Return the range that begins at an offset in this one; shorter than ``length`` where this one ends."""
        return ByteRange(self._file, self._start + offset, min(length, self.length - offset), self._lock)

    def chunks(self) -> Iterator[bytes]:
        """Yield all bytes, 1 MiB at a time."""
        for offset in range(0, self.length, _COPY_LENGTH):
            yield self.read_at(offset, _COPY_LENGTH)


class RangeReader(io.RawIOBase):
    """A byte range as a raw, seekable file."""

    def __init__(self, data: ByteRange) -> None:
        self._data = data
        self._position = 0

    def readable(self) -> bool:
        """Return ``True``, as `io.RawIOBase` asks of what can be read."""
        return True

    def seekable(self) -> bool:
        """Return ``True``, as `io.RawIOBase` asks of what can seek."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to an offset, and return the new position.

        Raises:
            OSError: The position would be before the beginning.
        """
        origin = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._data.length}[whence]
        if origin + offset < 0:
            raise OSError("seek before the beginning")
        self._position = origin + offset
        return self._position

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read into a buffer, and return the number of bytes read; 0 at the end."""
        view = memoryview(buffer).cast("B")
        data = self.take(len(view))
        view[: len(data)] = data
        return len(data)

    def take(self, length: int) -> bytes:
        """Return the next bytes. It does what ``read`` does, which would copy them twice."""
        data = self._data.read_at(self._position, length)
        self._position += len(data)
        return data
