"""The rows of a sheet, packed by another thread while the next ones are made: zlib lets other code run."""

from __future__ import annotations

import tempfile
import zlib
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED

from twconvert.closing import Closing
from twconvert.zip_output import append_packed, new_entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from concurrent.futures import Future
    from zipfile import ZipFile

LEVEL = 2
"""Of sheets, which repeat themselves, the usual level makes 15 % less in two and a half times the time."""
ENOUGH = 1 << 18
"""Bytes of rows that are packed by the other thread. Fewer are not worth its turns."""
_PIECE = 1 << 16
_ONE = 1 << 31
_POLYNOMIAL = 0xEDB88320


class PackedRows(Closing):
    """Rows in a temporary file, packed as a zip has them: how many there are is said before them.

    Args:
        submit: Calls a function in another thread, one call after the other.
    """

    def __init__(self, submit: Callable[..., Future[None]]) -> None:
        self._submit = submit
        self._packing: Future[None] | None = None
        self._deflate = _compressor()
        self._size = self._crc = 0
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `close`

    def add(self, rows: bytes) -> None:
        """Pack further rows."""
        self._wait()
        if len(rows) < ENOUGH:
            self._pack(rows)
        else:
            self._packing = self._submit(self._pack, rows)

    def append_to(self, output: ZipFile, name: str, before: bytes, behind: Iterable[bytes]) -> None:
        """Append a member to a zip: the rows, and what stands before and behind them."""
        self._wait()
        for piece in behind:
            self._pack(piece)
        self._file.write(self._deflate.flush())
        deflate = _compressor()
        # What follows begins at a byte, and refers to nothing before it.
        packed = deflate.compress(before) + deflate.flush(zlib.Z_FULL_FLUSH)
        entry = new_entry(name, len(before) + self._size, ZIP_DEFLATED)
        entry.CRC = crc_of_both(zlib.crc32(before), self._crc, self._size)
        entry.compress_size = len(packed) + self._file.tell()
        self._file.seek(0)
        append_packed(output, entry, chain((packed,), iter(partial(self._file.read, _PIECE), b"")))

    def _wait(self) -> None:
        if self._packing:
            self._packing.result()
            self._packing = None

    def _pack(self, piece: bytes) -> None:
        self._size += len(piece)
        self._crc = zlib.crc32(piece, self._crc)
        self._file.write(self._deflate.compress(piece))

    def close(self) -> None:
        """Let go of what was written."""
        self._file.close()


def crc_of_both(first: int, second: int, length: int) -> int:
    """Return the CRC-32 of bytes and of those that follow them, given that of each and the number of the latter.

    As a polynomial it is that of the former times x to the power of the bits that follow, plus that of the latter.
    """
    power, square = _ONE, _ONE >> 8
    while length:
        if length & 1:
            power = _product(power, square)
        square = _product(square, square)
        length >>= 1
    return _product(first, power) ^ second


def _product(first: int, second: int) -> int:
    """Return the product of two polynomials modulo that of CRC-32. Their highest bit stands for 1, as in zlib."""
    product = 0
    for bit in range(31, -1, -1):
        if first >> bit & 1:
            product ^= second
        second = second >> 1 ^ (_POLYNOMIAL if second & 1 else 0)
    return product


def _compressor() -> zlib._Compress:
    return zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
