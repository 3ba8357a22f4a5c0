"""What a HEIC or an AVIF says besides its picture (ISO/IEC 14496-12, section 8.11, and 23008-12)."""

from __future__ import annotations

from struct import error
from typing import TYPE_CHECKING

from twconvert.media.boxes import BOX, boxes_in
from twconvert.media.metadata.edits import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.media.metadata.edits import Walk

IMAGE_BRANDS = frozenset({b"avif", b"avis", b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1"})
"""What such a file says it is."""
_LONGEST = 1 << 22
_INSTEAD = {b"Exif": b"\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0", b"mime": b""}
"""What stands in the place of items with Exif and with XMP: Exif without an entry, for some readers insist on it.

How the picture is turned stands elsewhere, as a property of it.
"""
_VERSION_2 = 2
_IN_FILE = 0


def heif_edits(walk: Walk) -> Iterator[Edit]:
    """Yield what must be overwritten in a picture: the items that hold Exif and XMP."""
    while len(walk.peek(BOX.size)) == BOX.size:
        length, name = BOX.unpack(walk.read(BOX.size))
        if not BOX.size <= length:
            return
        if name == b"meta" and length <= _LONGEST:
            try:
                yield from _items(walk.read(length - BOX.size))
            except (error, IndexError, KeyError):
                return
        else:
            walk.skip(length - BOX.size)


def _items(meta: bytes) -> Iterator[Edit]:
    boxes = dict(boxes_in(meta, 4))
    instead = _private_items(boxes[b"iinf"])
    for item, start, length in _places(boxes[b"iloc"]):
        if item in instead:
            yield Edit(start, length, instead[item][:length])


def _private_items(iinf: bytes) -> dict[int, bytes]:
    """Return the numbers of the items that hold Exif or XMP, each with what is to stand there instead."""
    found = {}
    for name, infe in boxes_in(iinf, 4 + (2 if iinf[0] == 0 else 4)):
        width = 2 if infe[0] == _VERSION_2 else 4
        kind = infe[4 + width + 2 : 4 + width + 6]
        if name == b"infe" and infe[0] >= _VERSION_2 and kind in _INSTEAD:
            found[int.from_bytes(infe[4 : 4 + width])] = _INSTEAD[kind]
    return found


def _places(iloc: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield where in the file the parts of each item lie: its number, the offset and the length."""
    version, position = iloc[0], 6
    offset_width, length_width = iloc[4] >> 4, iloc[4] & 15
    base_width, index_width = iloc[5] >> 4, iloc[5] & 15 if version else 0
    number_width = 4 if version == _VERSION_2 else 2

    def number(width: int) -> int:
        nonlocal position
        position += width
        return int.from_bytes(iloc[position - width : position])

    for _ in range(number(number_width)):
        item = number(number_width)
        method = number(2) & 15 if version else _IN_FILE
        number(2)
        base = number(base_width)
        for _ in range(number(2)):
            number(index_width)
            start, length = base + number(offset_width), number(length_width)
            if method == _IN_FILE and length:
                yield item, start, length
