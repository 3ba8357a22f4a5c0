"""The interface of a file of an archive, whether it is in a folder or in a zip."""

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

    from twconvert.archive.byterange import ByteRange
    from twconvert.remote_path import ArchivePath

DAMAGE = (BadZipFile, EOFError, OSError, RuntimeError, ValueError, zlib.error)
"""The exceptions that reading a damaged file may raise."""

_BUFFER_LENGTH = 1 << 13
_CHECK_LENGTH = 1 << 20


class Member(ABC):
    """A file of an archive.

    Args:
        name: The name of the file in the archive, with ``/`` between its parts.
        size: The number of bytes in it, unpacked.
    """

    __slots__ = ("name", "size")

    def __init__(self, name: str, size: int) -> None:
        self.name = name
        self.size = size

    @property
    def location(self) -> Path | None:
        """The path of the file on disk; ``None`` where it is inside a zip."""
        return None

    @abstractmethod
    def open(self) -> io.BufferedReader:
        """Open the file for reading.

        Raises:
            ArchiveError: The file cannot be read. It is raised while the file is read, too.
        """

    @abstractmethod
    def fingerprint(self) -> tuple[int, int]:
        """Return the size in bytes and the CRC-32 of the file.

        Raises:
            ArchiveError: The file cannot be read.
        """

    @abstractmethod
    def copy_into(self, output: ZipFile, as_name: str) -> None:
        """Append the file to a zip that is being written.

        Args:
            output: The zip.
            as_name: The name of the file in that zip.

        Raises:
            ArchiveError: The file cannot be read.
        """

    def head(self, length: int) -> bytes:
        """Return the first bytes of the file; fewer than ``length`` where it is shorter or damaged."""
        try:
            with self.open() as file:
                return file.read(length)
        except ArchiveError:
            return b""

    def stored_range(self) -> ByteRange | None:
        """Return the bytes of the file where they lie in a larger one; ``None`` where they are packed, or a file.

        Raises:
            ArchiveError: The file is not where the larger one says.
        """
        return None

    def extent_in(self, archive: ArchivePath) -> tuple[int, int, int, int, int] | None:  # noqa: ARG002 - a zip needs it
        """Return the `check_members.EXTENT` of the file in a zip, so that another process can check it.

        ``None`` where the file is not in that zip, or only this process can read it.
        """
        return None

    def is_intact(self) -> bool:
        """Read the whole file, and return whether it could be read and has the right checksum."""
        try:
            with self.open() as file:
                while file.read(_CHECK_LENGTH):
                    pass
        except ArchiveError:
            return False
        return True


class CheckedReader(io.RawIOBase):
    """The content of a member as a raw file. Reading raises `ArchiveError` where the content is damaged.

    Args:
        name: The name of the member, for errors.
        read: Returns up to so many of the next bytes; none at the end.
        expected: The size in bytes and the CRC-32 that the content must have; ``None`` where nobody knows them.
    """

    def __init__(self, name: str, read: Callable[[int], bytes], expected: tuple[int, int] | None = None) -> None:
        self._name = name
        self._read = read
        self._expected = expected
        self._size = 0
        self._crc = 0

    def readable(self) -> bool:
        """Return ``True``, as `io.RawIOBase` asks of what can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Read into a buffer, and return the number of bytes read. At the end, size and checksum are compared."""
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
    """Return a file object that reads 8 KiB at a time, as `Member.open` returns it."""
    return io.BufferedReader(reader, _BUFFER_LENGTH)


def damaged(name: str, reason: object) -> ArchiveError:
    """Return the error that says why a member cannot be read."""
    return ArchiveError(f"cannot be read ({reason}); download the archive again if this file matters", file=name)
