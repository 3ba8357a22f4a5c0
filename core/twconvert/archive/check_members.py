"""A program of its own: says of members of a zip whether they are whole.

`ChecksAhead` runs it as ``python -I -S check_members.py archive.zip``. Stdin holds a `PLACE` for each member; a byte
for each goes to stdout, 1 where the member is whole and else 0. It imports what comes with Python alone, so that it is
there at once and small, and it ends when nobody reads its answers any more.
"""

from __future__ import annotations

import sys
import zlib
from struct import Struct

TYPE_CHECKING = False
if TYPE_CHECKING:
    from io import FileIO

PLACE = Struct("<QQQIH")
"""Where the local header is, the size as it is packed, the size, the CRC-32, and the method: 0 stored, 8 deflated."""

_LOCAL_HEADER = Struct("<26xHH")
_DEFLATED = 8
_PIECE = 1 << 16
_DAMAGE = (OSError, EOFError, zlib.error)


def is_whole(archive: FileIO, place: tuple[int, ...]) -> bool:
    """Read a member and compare its size and checksum; raises what `_DAMAGE` lists."""
    offset, packed_size, size, crc, method = place
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


def main() -> None:
    """Answer for each member, one after the other."""
    with open(sys.argv[1], "rb", buffering=0) as archive:  # noqa: PTH123 - pathlib takes as long to load as all else
        for place in PLACE.iter_unpack(sys.stdin.buffer.read()):
            try:
                answer = is_whole(archive, place)
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
    main()
