"""What a PNG says besides its picture (PNG, third edition, sections 5 and 11)."""

from __future__ import annotations

import zlib
from struct import Struct
from typing import TYPE_CHECKING

from twconvert.media.metadata.edits import REST_OF_FILE, Edit
from twconvert.media.metadata.exif import only_orientation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.media.metadata.edits import Walk

_SIGNATURE_LENGTH = 8
_CHUNK = Struct(">I4s")
_STAYS = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT "
    b"oFFs sTER sCAL pCAL gIFg CgBI iDOT".split()
)
_EXIF = b"eXIf"
_UNKNOWN = b"blNk"
"""A chunk that no program knows, and none has to: the case of its letters says so."""
_LONGEST_EXIF = 1 << 16
_ZEROS = bytes(1 << 16)


def png_edits(walk: Walk) -> Iterator[Edit]:
    """Yield what must be overwritten in a PNG: its texts, Exif, its time, and what follows the picture."""
    walk.skip(_SIGNATURE_LENGTH)
    name = b""
    while name != b"IEND":
        start = walk.position
        length, name = _CHUNK.unpack(walk.read(_CHUNK.size))
        if name in _STAYS or name == _UNKNOWN:
            walk.skip(length + 4)
            continue
        kept: bytes | None = b""
        if name == _EXIF and length <= _LONGEST_EXIF:
            kept = only_orientation(walk.read(length))
            walk.skip(4)
        else:
            walk.skip(length + 4)
        if kept is None:
            continue
        named = _EXIF if kept else _UNKNOWN
        yield Edit(start + 4, 4 + len(kept), named + kept)
        yield Edit(start + 8 + len(kept), length - len(kept))
        yield Edit(start + 8 + length, 4, _checksum(named + kept, length - len(kept)).to_bytes(4))
    if walk.peek(1):
        yield Edit(walk.position, REST_OF_FILE)


def _checksum(begin: bytes, zeros: int) -> int:
    crc = zlib.crc32(begin)
    while zeros:
        piece = _ZEROS[:zeros]
        crc = zlib.crc32(piece, crc)
        zeros -= len(piece)
    return crc
