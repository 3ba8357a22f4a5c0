"""Append members to a zip that is being written, with bytes that depend on nothing but their content."""

from __future__ import annotations

import shutil
import zlib
from functools import partial
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

from twconvert.joining import several_together
from twconvert.zip_entries import hold_few_entries

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zipfile import ZipFile

__all__ = ["COMPRESSION_LEVEL", "append_deflated", "append_packed", "append_stream", "hold_few_entries", "new_entry"]

COMPRESSION_LEVEL = 3
"""The level that twconvert packs with: twice as fast as zlib's usual 6, for a twentieth more bytes."""

_UNIX = 3
_REGULAR_FILE = 0o100644 << 16
_COPY_LENGTH = 1 << 20
_MOST_IN_MEMORY = 1 << 18


def new_entry(name: str, size: int, method: int = ZIP_STORED) -> ZipInfo:
    """Return an entry for a zip, with the date 1980-01-01 and the attributes of a regular file (mode 644).

    Args:
        name: The name of the member, with ``/`` separators.
        size: The number of its bytes, unpacked.
        method: How it is packed: ``ZIP_STORED`` or ``ZIP_DEFLATED``.
    """
    entry = ZipInfo(name)
    entry.compress_type = method
    entry.file_size = size
    entry.create_system = _UNIX
    entry.external_attr = _REGULAR_FILE
    return entry


def append_packed(output: ZipFile, entry: ZipInfo, packed: Iterable[bytes | memoryview]) -> None:
    """Append a member whose bytes are packed already.

    The entry is listed only when all bytes are there, so that whatever is appended next overwrites half a member.

    Args:
        output: The zip.
        entry: The entry of the member, with the sizes, the method and the CRC-32 of the bytes.
        packed: The packed bytes, in pieces.

    Raises:
        ValueError: The zip is closed.
    """
    # `zipfile` has no call for this, so its list of members is kept here as its own ``write`` keeps it.
    file = output.fp
    if file is None:
        raise ValueError("the output zip is closed")
    if file.tell() != output.start_dir:
        file.seek(output.start_dir)
    entry.header_offset = file.tell()
    file.write(entry.FileHeader())
    for piece in packed:
        file.write(piece)
    output.start_dir = file.tell()
    output.filelist.append(entry)
    output.NameToInfo[entry.filename] = entry


def append_stream(output: ZipFile, entry: ZipInfo, content: BinaryIO) -> None:
    """Append a member, packed with the method of the entry.

    Args:
        output: The zip.
        entry: The entry of the member.
        content: The content, which is read to its end in pieces.
    """
    with output.open(entry, "w") as target:
        shutil.copyfileobj(content, target, _COPY_LENGTH)


def append_deflated(output: ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    """Append a member of any length whose content comes in pieces of any size, packed with ``COMPRESSION_LEVEL``.

    Args:
        output: The zip.
        name: The name of the member, with ``/`` separators.
        pieces: The content, unpacked.
    """
    entry = new_entry(name, 0, ZIP_DEFLATED)
    entry.CRC = 0
    deflate = zlib.compressobj(COMPRESSION_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    with SpooledTemporaryFile(_MOST_IN_MEMORY) as packed:
        for piece in several_together(pieces):
            packed.write(deflate.compress(piece))
            entry.file_size += len(piece)
            entry.CRC = zlib.crc32(piece, entry.CRC)
        packed.write(deflate.flush())
        entry.compress_size = packed.tell()
        packed.seek(0)
        append_packed(output, entry, iter(partial(packed.read, _MOST_IN_MEMORY), b""))
