"""Long pages packed by a thread, while the next ones are made: zlib lets other code run."""

from __future__ import annotations

import zlib
from collections import deque
from functools import cached_property, partial
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipInfo

from twconvert.closing import Closing
from twconvert.zip_output import COMPRESSION_LEVEL, append_packed

if TYPE_CHECKING:
    from collections.abc import Callable
    from zipfile import ZipFile

    from twconvert.background import Background

_PAGES_AHEAD = 1
"""More would only wait in memory: one thread packs as fast as pages are made."""
_SHORT = 1 << 15
"""Bytes of a page that is packed when it is written: a book of such pages needs no thread."""
_UNIX = 3
_READABLE = 0o644 << 16


class Packing(Closing):
    """Appends pages to a zip, in order. Nothing else may be appended until `finish` was called."""

    def __init__(self, output: ZipFile) -> None:
        self._output = output
        self._waiting: deque[tuple[ZipInfo, Callable[[], bytes]]] = deque()

    @cached_property
    def _threads(self) -> Background:
        from twconvert.background import Background  # noqa: PLC0415 - threads take a while to import

        return Background(1, "packing")

    def add(self, name: str, page: bytes) -> None:
        """Take a page, and write those that are packed by now."""
        entry = new_entry(name, ZIP_DEFLATED)
        entry.file_size = len(page)
        entry.CRC = zlib.crc32(page)
        is_short = len(page) <= _SHORT
        packed = partial(_packed, page) if is_short else self._threads.submit(_packed, page).result
        self._waiting.append((entry, packed))
        self._write(_PAGES_AHEAD)

    def finish(self) -> None:
        """Write every page."""
        self._write(0)

    def _write(self, left: int) -> None:
        while len(self._waiting) > left:
            entry, take = self._waiting.popleft()
            packed = take()
            entry.compress_size = len(packed)
            append_packed(self._output, entry, [packed])

    def close(self) -> None:
        """Stop the threads, without the entries that wait."""
        if "_threads" in vars(self):
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
