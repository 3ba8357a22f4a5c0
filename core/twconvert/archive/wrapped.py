"""Finds what lies where in a zip of more than 4 GiB that was written without Zip64.

"Compress" in the Finder of older versions of macOS makes such zips: each offset and each size is there modulo 4 GiB.
The real ones are told by the local header before each file, as macOS itself, unzip and 7-Zip do it.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from zipfile import ZipInfo

    from twconvert.archive.byterange import ByteRange

WRAP = 1 << 32
"""The number of values that 32 bits have."""

_LOCAL_HEADER = struct.Struct("<4s22xHH")
_SIGNATURE = b"PK\3\4"
_UTF_8 = 0x800
_GREATEST_GROWTH, _GREATEST_START = 1000, 64
"""Deflate makes a file longer by a thousandth and these bytes at worst (RFC 1951: by 5 bytes for each 65,535)."""


def is_wrapped(infos: Iterable[ZipInfo], data: ByteRange) -> bool:
    """Return whether a zip is one of these.

    Args:
        infos: What the directory says of the files. The offsets are those of ``zipfile``, which takes what is missing
            in that of the directory for something that stands before the zip.
        data: The bytes of the zip.
    """
    return data.length > WRAP and min((info.header_offset for info in infos), default=0) >= WRAP


def unwrap(infos: Sequence[ZipInfo], data: ByteRange, end: int) -> None:
    """Correct the offsets and sizes of files. One whose local header is not found stays as it is.

    Args:
        infos: What the directory says of the files, in its order.
        data: The bytes of the zip.
        end: The offset of the directory.
    """
    for info in infos:
        candidates = range(info.header_offset % WRAP, end, WRAP)
        info.header_offset = next((each for each in candidates if _is_header(info, data, each)), info.header_offset)
    in_order = sorted(infos, key=lambda info: info.header_offset)
    ends = [*(info.header_offset for info in in_order[1:]), end]
    for info, next_offset in zip(in_order, ends, strict=True):
        _correct_sizes(info, _room_for(info, data, next_offset))


def _is_header(info: ZipInfo, data: ByteRange, offset: int) -> bool:
    name = info.orig_filename.encode("utf-8" if info.flag_bits & _UTF_8 else "cp437")
    start = data.read_at(offset, _LOCAL_HEADER.size + len(name))
    return start.startswith(_SIGNATURE) and start.endswith(name) and len(start) == _LOCAL_HEADER.size + len(name)


def _room_for(info: ZipInfo, data: ByteRange, next_offset: int) -> int:
    """Return the number of bytes from the content of a file to the next local header."""
    start = data.read_at(info.header_offset, _LOCAL_HEADER.size)
    if not start.startswith(_SIGNATURE) or len(start) < _LOCAL_HEADER.size:
        return 0
    _, name_length, extra_length = _LOCAL_HEADER.unpack(start)
    return next_offset - info.header_offset - _LOCAL_HEADER.size - int(name_length) - int(extra_length)


def _correct_sizes(info: ZipInfo, room: int) -> None:
    # At most 24 bytes of a data descriptor stand behind the content.
    info.compress_size += max(0, room - info.compress_size) // WRAP * WRAP
    least = info.compress_size - info.compress_size // _GREATEST_GROWTH - _GREATEST_START
    if info.compress_type == ZIP_STORED:
        info.file_size = info.compress_size
    while info.file_size < least:
        info.file_size += WRAP
