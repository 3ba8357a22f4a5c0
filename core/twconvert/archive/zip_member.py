"""A member of a zip, read straight from the bytes of the zip file."""

from __future__ import annotations

import bz2
import struct
import zlib
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile

from msgspec import Struct

from twconvert.archive.byterange import RangeReader
from twconvert.archive.member import DAMAGE, CheckedReader, Member, buffered, damaged
from twconvert.errors import ArchiveError
from twconvert.zip_output import append_packed, append_stream, new_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from io import BufferedReader
    from zipfile import ZipFile

    from twconvert.archive.byterange import ByteRange
    from twconvert.remote_path import ArchivePath

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_PLAIN_METHODS = {ZIP_STORED, ZIP_DEFLATED}
_READ_AHEAD = 512
"""Room for the local header and its name in the one read of `ZipMember.head`."""
_READ_AT_ONCE = 1 << 20
_PACKED_LENGTH = 1 << 15
_WHOLE_AT_ONCE = 1 << 24
"""Members up to 16 MiB are checked in one piece, which is twice as fast."""


class _Extent(Struct, frozen=True):
    header_offset: int
    compress_size: int
    file_size: int
    CRC: int
    compress_type: int


class ZipMember(Member):
    """A member of a zip.

    Args:
        data: The bytes of the zip.
        name: The name of the member in the archive.
        extent: What the directory of the zip says of it: the offset of its header, its packed size, its size (all in
            bytes), its CRC-32, and the method of packing.
    """

    __slots__ = ("_data", "_info")

    def __init__(self, data: ByteRange, name: str, *extent: int) -> None:
        self._data = data
        self._info = _Extent(*extent)
        super().__init__(name, self._info.file_size)

    def open(self) -> BufferedReader:
        """Open the member for reading; it is unpacked while it is read."""
        return buffered(CheckedReader(self.name, self._reader(), self.fingerprint()))

    def _reader(self) -> Callable[[int], bytes]:
        packed = RangeReader(self._packed())
        if self._info.compress_type == ZIP_STORED:
            return packed.take
        return _Bunzipper(packed).read if self._info.compress_type == ZIP_BZIP2 else _Inflater(packed).read

    def fingerprint(self) -> tuple[int, int]:
        """Return the size in bytes and the CRC-32 that the directory of the zip lists."""
        info = self._info
        return info.file_size, info.CRC

    def stored_range(self) -> ByteRange | None:
        """Return the range of the zip that holds the content as it is; ``None`` where the content is packed.

        Raises:
            ArchiveError: The zip is damaged there.
        """
        return self._packed() if self._info.compress_type == ZIP_STORED else None

    def extent_in(self, archive: ArchivePath) -> tuple[int, int, int, int, int] | None:
        """Return its `check_members.EXTENT`; ``None`` where it is packed in an unusual way, or in a zip in the zip."""
        start, info = self._data.offset_in(archive), self._info
        if start is None or info.compress_type not in _PLAIN_METHODS:
            return None
        return start + info.header_offset, info.compress_size, info.file_size, info.CRC, info.compress_type

    def head(self, length: int) -> bytes:
        """Return the first bytes. No more is read and unpacked than is needed."""
        length = min(length, self.size)
        info = self._info
        if not length or info.compress_type not in _PLAIN_METHODS:
            return super().head(length)
        try:
            start = self._data.read_at(info.header_offset, _READ_AHEAD + length)
            packed = start[_header_length(start) :][: info.compress_size]
            if info.compress_type == ZIP_DEFLATED:
                packed = zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, length)
        except DAMAGE:
            return b""
        return packed[:length] if len(packed) >= length else super().head(length)

    def is_intact(self) -> bool:
        """Read the whole member, and return whether its size and checksum are right."""
        info = self._info
        if info.compress_type not in _PLAIN_METHODS or max(info.file_size, info.compress_size) > _WHOLE_AT_ONCE:
            return super().is_intact()
        try:
            content = self._packed().read_at(0, info.compress_size)
            if info.compress_type == ZIP_DEFLATED:
                inflate = zlib.decompressobj(-zlib.MAX_WBITS)
                content = inflate.decompress(content, info.file_size + 1)
                if not inflate.eof:
                    return False
        except (ArchiveError, *DAMAGE):
            return False
        return (len(content), zlib.crc32(content)) == self.fingerprint()

    def copy_into(self, output: ZipFile, as_name: str) -> None:
        """Append the packed bytes to another zip as they are; what is packed in an unusual way is stored there."""
        info = self._info
        if info.compress_type not in _PLAIN_METHODS:
            with self.open() as content:
                append_stream(output, new_entry(as_name, self.size), content)
            return
        entry = new_entry(as_name, self.size, info.compress_type)
        entry.compress_size = info.compress_size
        entry.CRC = info.CRC
        append_packed(output, entry, self._packed_pieces())

    def _packed_pieces(self) -> Iterator[bytes | memoryview]:
        info = self._info
        length = info.compress_size
        try:
            if length <= _READ_AT_ONCE:
                # One read for the header and the content is enough for most photos.
                start = self._data.read_at(info.header_offset, _READ_AHEAD + length)
                content = memoryview(start)[_header_length(start) :][:length]
                if len(content) == length:
                    yield content
                    return
            yield from self._packed().chunks()
        except DAMAGE as error:
            raise damaged(self.name, error) from error

    def _packed(self) -> ByteRange:
        info = self._info
        try:
            header = self._data.read_at(info.header_offset, _LOCAL_HEADER.size)
            start = info.header_offset + _header_length(header)
        except DAMAGE as error:
            raise damaged(self.name, error) from error
        packed = self._data.part(start, info.compress_size)
        if packed.length != info.compress_size:
            raise damaged(self.name, "the zip ends in the middle of it")
        return packed


class _Inflater:
    def __init__(self, packed: RangeReader) -> None:
        self._packed = packed
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS)

    def read(self, length: int) -> bytes:
        """Return up to ``length`` bytes; none at the end."""
        while not self._inflate.eof:
            packed = self._inflate.unconsumed_tail or self._packed.take(_PACKED_LENGTH)
            content = self._inflate.decompress(packed, length)
            if content:
                return content
            if not packed:
                raise EOFError("its packed data ends too early")
        return b""


class _Bunzipper:
    def __init__(self, packed: RangeReader) -> None:
        self._packed = packed
        self._unpack = bz2.BZ2Decompressor()

    def read(self, length: int) -> bytes:
        """Return up to ``length`` bytes; none at the end."""
        while not self._unpack.eof:
            packed = self._packed.take(_PACKED_LENGTH) if self._unpack.needs_input else b""
            if self._unpack.needs_input and not packed:
                raise EOFError("its packed data ends too early")
            content = self._unpack.decompress(packed, length)
            if content:
                return content
        return b""


def _header_length(start: bytes) -> int:
    """Return the number of bytes in a local header, with the name and the extra field at its end.

    Both may be longer or shorter there than in the directory of the zip (APPNOTE.TXT of PKWARE, section 4.3.7).
    """
    if len(start) < _LOCAL_HEADER.size:
        raise EOFError("the zip ends before it")
    signature, name_length, extra_length = _LOCAL_HEADER.unpack_from(start)
    if signature != b"PK\3\4":
        raise BadZipFile("it is not where the zip says")
    return _LOCAL_HEADER.size + int(name_length) + int(extra_length)
