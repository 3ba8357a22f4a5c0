"""What a WebP says besides its picture (RFC 9649, section 2)."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

from twconvert.media.metadata.edits import Edit
from twconvert.media.metadata.exif import only_orientation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.media.metadata.edits import Walk

_HEAD_LENGTH = 12
_CHUNK = Struct("<4sI")
_STAYS = frozenset({b"VP8 ", b"VP8L", b"ANIM", b"ANMF", b"ALPH", b"ICCP", b"JUNK"})
_EXTENDED = b"VP8X"
"""Only a file that begins with this chunk may have metadata. Its first byte has a flag for each sort."""
_HAS_EXIF, _HAS_XMP = 0x08, 0x04
_EXIF = b"EXIF"
_EXIF_HEAD = b"Exif\0\0"
_LONGEST_EXIF = 1 << 20
_UNKNOWN = b"JUNK"
"""A chunk that is passed over, as in every RIFF file."""


def webp_edits(walk: Walk) -> Iterator[Edit]:
    """Yield what must be overwritten in a WebP: Exif, XMP, and chunks that its specification does not name."""
    walk.skip(_HEAD_LENGTH)
    name, length = _CHUNK.unpack(walk.read(_CHUNK.size))
    if name != _EXTENDED or not length:
        return
    flags = walk.read(1)[0]
    if flags & _HAS_XMP:
        yield Edit(walk.position - 1, 1, bytes([flags & ~_HAS_XMP]))
    walk.skip(_padded(length) - 1)
    while len(walk.peek(_CHUNK.size)) == _CHUNK.size:
        start = walk.position
        name, length = _CHUNK.unpack(walk.read(_CHUNK.size))
        if name in _STAYS:
            walk.skip(_padded(length))
            continue
        kept: bytes | None = b""
        if name == _EXIF and length <= _LONGEST_EXIF:
            exif = walk.read(length)
            walk.skip(_padded(length) - length)
            kept = only_orientation(exif.removeprefix(_EXIF_HEAD))
        else:
            walk.skip(_padded(length))
        if kept is None:
            continue
        if not kept:
            yield Edit(start, 4, _UNKNOWN)
        yield Edit(start + _CHUNK.size, length, kept)


def _padded(length: int) -> int:
    return int(length) + length % 2
