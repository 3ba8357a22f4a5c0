"""A file of an archive that was unpacked to a folder."""

from __future__ import annotations

import re
import zlib
from io import FileIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED

from twconvert.archive.member import CheckedReader, Member, buffered, damaged
from twconvert.zip_output import append_stream, new_entry

if TYPE_CHECKING:
    from io import BufferedReader
    from pathlib import Path
    from zipfile import ZipFile

_PACKED_ALREADY = re.compile(r"\.(avif|gif|heic|jpe?g|m4[av]|mov|mp[34]|ogg|png|web[mp]|zip)", re.IGNORECASE)
_READ_LENGTH = 1 << 20


class FolderMember(Member):
    """A file in a folder.

    Args:
        name: The name of the file in the archive.
        path: The path of the file on disk.
        size: The number of bytes in it.
    """

    __slots__ = ("_path",)

    def __init__(self, name: str, path: Path, size: int) -> None:
        super().__init__(name, size)
        self._path = path

    @property
    def location(self) -> Path:
        """The path of the file on disk."""
        return self._path

    def open(self) -> BufferedReader:
        """Open the file for reading."""
        try:
            file = FileIO(self._path)
        except OSError as error:
            raise damaged(self.name, error.strerror) from error
        return buffered(_ClosingReader(self.name, file))

    def fingerprint(self) -> tuple[int, int]:
        """Read the file, and return its size in bytes and its CRC-32."""
        size = crc = 0
        with self.open() as file:
            while piece := file.read(_READ_LENGTH):
                size += len(piece)
                crc = zlib.crc32(piece, crc)
        return size, crc

    def copy_into(self, output: ZipFile, as_name: str) -> None:
        """Append the file to a zip: deflated, or stored where its type is packed already, as JPEG is."""
        method = ZIP_STORED if _PACKED_ALREADY.fullmatch(self._path.suffix) else ZIP_DEFLATED
        with self.open() as content:
            append_stream(output, new_entry(as_name, self.size, method), content)


class _ClosingReader(CheckedReader):
    def __init__(self, name: str, file: FileIO) -> None:
        super().__init__(name, file.read)
        self._file = file

    def close(self) -> None:
        self._file.close()
        super().close()
