"""Pages packed by a thread, while the next ones are made: zlib lets other code run."""

from __future__ import annotations

import zlib
from collections import deque
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipInfo

from twconvert.background import Background
from twconvert.closing import Closing
from twconvert.zip_output import COMPRESSION_LEVEL, append_packed

if TYPE_CHECKING:
    from concurrent.futures import Future
    from zipfile import ZipFile

_PAGES_AHEAD = 1
"""More would only wait in memory: one thread packs as fast as pages are made."""
_UNIX = 3
_READABLE = 0o644 << 16


class Packing(Closing):
    """Appends pages to a zip, in order. Nothing else may be appended until `finish` was called."""

    def __init__(self, output: ZipFile) -> None:
        self._output = output
        self._threads = Background(1, "packing")
        self._waiting: deque[tuple[ZipInfo, Future[bytes]]] = deque()

    def add(self, name: str, page: bytes) -> None:
        """Take a page, and write those that are packed by now."""
        entry = new_entry(name, ZIP_DEFLATED)
        entry.file_size = len(page)
        entry.CRC = zlib.crc32(page)
        self._waiting.append((entry, self._threads.submit(_packed, page)))
        self._write(_PAGES_AHEAD)

    def finish(self) -> None:
        """Write every page."""
        self._write(0)

    def _write(self, left: int) -> None:
        while len(self._waiting) > left:
            entry, packing = self._waiting.popleft()
            packed = packing.result()
            entry.compress_size = len(packed)
            append_packed(self._output, entry, [packed])

    def close(self) -> None:
        """Stop the threads, without the entries that wait."""
        self._threads.close()


def new_entry(name: str, method: int) -> ZipInfo:
    """Return an entry whose date is that of all others, so that the same book is the same bytes."""
    entry = ZipInfo(name)
    entry.compress_type = method
    entry.create_system = _UNIX
    entry.external_attr = _READABLE
    entry.CRC = 0
    return entry


def _packed(page: bytes) -> bytes:
    deflate = zlib.compressobj(COMPRESSION_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflate.compress(page) + deflate.flush()
