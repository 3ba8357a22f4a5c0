"""A program that finds out which members of a zip are whole.

`begin_checks` runs it as ``python -I -S check_members.py archive.zip``, or in a program that has Python in it as
``twconvert --check-members archive.zip``. Standard input holds an `EXTENT` for each
member. For each it writes one byte to standard output: 1 where the member is whole, 0 where it is not. It imports
only what comes with Python, so that it starts quickly and stays small, and it ends when nobody reads its answers any
more.
"""

from __future__ import annotations

import sys
import zlib
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import FileIO

EXTENT = Struct("<QQQIH")
"""The offset of the local header, the packed size, the size (all in bytes), the CRC-32, and the method of packing:
0 for stored, 8 for deflated."""

VERB = "--check-members"
"""The first word with which a program that has Python in it does this."""

_LOCAL_HEADER = Struct("<26xHH")
_DEFLATED = 8
_PIECE = 1 << 16
_DAMAGE = (OSError, EOFError, zlib.error)


def is_whole(archive: FileIO, extent: tuple[int, ...]) -> bool:
    """Read a member, and return whether its size and checksum are those of the extent.

    Raises:
        OSError: The zip cannot be read.
        EOFError: The zip ends before the member does.
        zlib.error: The packed data is damaged.
    """
    offset, packed_size, size, crc, method = extent
    archive.seek(offset)
    name_length, extra_length = _LOCAL_HEADER.unpack(_exactly(archive, _LOCAL_HEADER.size))
    archive.seek(name_length + extra_length, 1)
    inflate = zlib.decompressobj(-zlib.MAX_WBITS)
    found_size = found_crc = 0
    while packed_size:
        piece = _exactly(archive, min(packed_size, _PIECE))
        packed_size -= len(piece)
        content = inflate.decompress(piece) if method == _DEFLATED else piece
        found_size += len(content)
        found_crc = zlib.crc32(content, found_crc)
    return (found_size, found_crc) == (size, crc) and (method != _DEFLATED or inflate.eof)


def main(path: str) -> None:
    """Write an answer for each member of the zip at a path, one after the other."""
    with open(path, "rb", buffering=0) as archive:  # noqa: PTH123 - pathlib takes as long to load as all else
        for extent in EXTENT.iter_unpack(sys.stdin.buffer.read()):
            try:
                answer = is_whole(archive, extent)
            except _DAMAGE:
                answer = False
            sys.stdout.buffer.write(bytes([answer]))
            sys.stdout.buffer.flush()


def _exactly(archive: FileIO, length: int) -> bytes:
    piece = archive.read(length)
    if len(piece) < length:
        raise EOFError
    return piece


if __name__ == "__main__":
    main(sys.argv[1])
