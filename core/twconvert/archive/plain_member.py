"""Files of an archive that are not packed: on disk, or in a tarball."""

from __future__ import annotations

import re
import zlib
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED

from twconvert.archive.byterange import RangeReader
from twconvert.archive.member import CheckedReader, Member, buffered
from twconvert.zip_output import append_stream, new_entry

if TYPE_CHECKING:
    from io import BufferedReader
    from zipfile import ZipFile

    from twconvert.archive.byterange import ByteRange

_PACKED_ALREADY = re.compile(r"\.(avif|gif|heic|jpe?g|m4[av]|mov|mp[34]|ogg|png|web[mp]|zip)$", re.IGNORECASE)
_READ_LENGTH = 1 << 20


class PlainMember(Member):
    """A file whose bytes lie somewhere as they are, with no checksum beside them."""

    __slots__ = ()

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
        method = ZIP_STORED if _PACKED_ALREADY.search(self.name) else ZIP_DEFLATED
        with self.open() as content:
            append_stream(output, new_entry(as_name, self.size, method), content)


class RangeMember(PlainMember):
    """A file that is part of a larger one, such as a tarball.

    Args:
        data: The bytes of the larger one.
        name: The name of the file in the archive.
        offset: The offset in bytes at which it begins there.
        size: The number of bytes in it.
    """

    __slots__ = ("_data", "offset")

    def __init__(self, data: ByteRange, name: str, offset: int, size: int) -> None:
        super().__init__(name, size)
        self._data = data
        self.offset = offset

    def open(self) -> BufferedReader:
        """Open the file for reading where it lies."""
        return buffered(CheckedReader(self.name, RangeReader(self.stored_range()).take))

    def stored_range(self) -> ByteRange:
        """Return the bytes of the file."""
        return self._data.part(self.offset, self.size)
