"""Append members to a zip that is being written, with bytes that depend on nothing but their content."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_STORED, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Iterable
    from zipfile import ZipFile

__all__ = ["append_packed", "append_stream", "new_entry"]

_UNIX = 3
_REGULAR_FILE = 0o100644 << 16
_COPY_LENGTH = 1 << 20


def new_entry(name: str, size: int, method: int = ZIP_STORED) -> ZipInfo:
    """Return a directory entry with the fixed date 1980-01-01 and fixed attributes."""
    entry = ZipInfo(name)
    entry.compress_type = method
    entry.file_size = size
    entry.create_system = _UNIX
    entry.external_attr = _REGULAR_FILE
    return entry


def append_packed(output: ZipFile, entry: ZipInfo, packed: Iterable[bytes | memoryview]) -> None:
    """Append bytes that are packed already; the entry has their sizes, method and CRC.

    `zipfile` has no call for this, so its list of members is kept here as its own ``write`` keeps it.
    The entry is listed only when all bytes are there: whatever comes next overwrites half a member.
    """
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
    """Append what can be read, packed as the entry says."""
    with output.open(entry, "w") as target:
        shutil.copyfileobj(content, target, _COPY_LENGTH)
