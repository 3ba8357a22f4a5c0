"""What an archive needs of each of its files, wherever it lies."""

from __future__ import annotations

import io
import zlib
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from zipfile import ZipFile

    from _typeshed import WriteableBuffer

DAMAGE = (BadZipFile, EOFError, OSError, RuntimeError, ValueError, zlib.error)
"""What reading a damaged file may raise."""

_BUFFER_LENGTH = 1 << 13
_CHECK_LENGTH = 1 << 20


class Member(ABC):
    """One file of an archive."""

    __slots__ = ("name", "size")

    def __init__(self, name: str, size: int) -> None:
        self.name = name
        self.size = size

    @property
    def location(self) -> Path | None:
        """Where it lies on disk, or ``None`` where it is inside a zip."""
        return None

    @abstractmethod
    def open(self) -> io.BufferedReader:
        """Open it for reading; raises `ArchiveError`, also while it is read."""

    @abstractmethod
    def fingerprint(self) -> tuple[int, int]:
        """Return its size and CRC-32; raises `ArchiveError`."""

    @abstractmethod
    def copy_into(self, output: ZipFile, as_name: str) -> None:
        """Append it to a zip that is being written; raises `ArchiveError`."""

    def head(self, length: int) -> bytes:
        """Return its first bytes; fewer where it is shorter or damaged."""
        try:
            with self.open() as file:
                return file.read(length)
        except ArchiveError:
            return b""

    def place_in(self, archive: Path) -> tuple[int, int, int, int, int] | None:  # noqa: ARG002 - those of a zip need it
        """Return where it lies in a zip, for another process to check it; ``None`` where it does not."""
        return None

    def is_intact(self) -> bool:
        """Read all of it and say whether that went well."""
        try:
            with self.open() as file:
                while file.read(_CHECK_LENGTH):
                    pass
        except ArchiveError:
            return False
        return True


class CheckedReader(io.RawIOBase):
    """The bytes of a member; raises `ArchiveError` where they are not what the archive promises."""

    def __init__(self, name: str, read: Callable[[int], bytes], expected: tuple[int, int] | None = None) -> None:
        self._name = name
        self._read = read
        self._expected = expected
        self._size = 0
        self._crc = 0

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill the buffer with what comes next; at the end size and checksum are compared."""
        view = memoryview(buffer).cast("B")
        try:
            data = self._read(len(view))
        except DAMAGE as error:
            raise damaged(self._name, error) from error
        self._check(data)
        view[: len(data)] = data
        return len(data)

    def _check(self, data: bytes) -> None:
        if self._expected is None:
            return
        size, crc = self._expected
        self._size += len(data)
        self._crc = zlib.crc32(data, self._crc)
        if self._size > size or (not data and self._size < size):
            raise damaged(self._name, "its size is not what the archive says")
        if not data and self._crc != crc:
            raise damaged(self._name, "its checksum is wrong")


def buffered(reader: CheckedReader) -> io.BufferedReader:
    """Return the file object that `Member.open` promises."""
    return io.BufferedReader(reader, _BUFFER_LENGTH)


def damaged(name: str, reason: object) -> ArchiveError:
    """Return the error for a member that cannot be read."""
    return ArchiveError(f"cannot be read ({reason}); download the archive again if this file matters", file=name)
