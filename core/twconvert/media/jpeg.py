"""The size of a JPEG, read from its first bytes. Most media are JPEGs, and Pillow takes ten times as long."""

from __future__ import annotations

from struct import Struct

from twconvert.media.metadata.exif import is_surely_upright

__all__ = ["jpeg_size"]

_BEGINNING = b"\xff\xd8\xff"
_FILL = 0xFF
_SEGMENT_LENGTH = 4
_unpack_segment = Struct(">BBH").unpack_from
_LENGTH_OF_LENGTH = 2
_FRAME = Struct(">BHHB")
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive."""
_SCAN = 0xDA
_QUANTIZATION = 0xDB
_TABLE_LENGTH = 65
_TABLE_OF_WORDS = 0x10
"""The first byte of a table whose numbers have two bytes, or a greater one."""
_WITHOUT_CONSEQUENCE = frozenset({0xC4, 0xDD, 0xE0, 0xEE, 0xFE})
"""Huffman tables, restart intervals, JFIF, Adobe, comments."""
_EXIF = 0xE1
_EXIF_BEGINNING = b"Exif\0\0"
_PROFILE = 0xE2
_MOST_PIXELS = 1 << 26


def jpeg_size(head: bytes) -> tuple[int, int] | None:
    """Return the width and the height in pixels of a JPEG that is like most; ``None`` for any other file.

    The layout of the segments is that of ITU T.81, annex B. ``None`` does not mean that a file is not a JPEG: it may be
    one that is larger than 2^26 pixels, turned by a camera, several pictures in one file or damaged, or its pixels may
    begin behind the bytes given here.

    Args:
        head: The first bytes of the file.
    """
    return _look_through(head)[0]


def is_cut_off(head: bytes) -> bool:
    """Say whether `jpeg_size` may know more of a file if it is given more of its bytes.

    It may not where something in these bytes is unusual.

    Args:
        head: The first bytes of the file.
    """
    return _look_through(head)[1]


def _look_through(head: bytes) -> tuple[tuple[int, int] | None, bool]:
    """Return the size, and if there is none, whether nothing but the end of the bytes is in the way."""
    size = None
    place, whole = len(_BEGINNING) - 1, len(head)
    if not head.startswith(_BEGINNING):
        return None, False
    while place + _SEGMENT_LENGTH <= whole:
        mark, kind, length = _unpack_segment(head, place)
        if mark != _FILL or length < _LENGTH_OF_LENGTH:
            return None, False
        start, place = place + _SEGMENT_LENGTH, place + _LENGTH_OF_LENGTH + length
        if place > whole:
            return None, True
        # Most segments are of these kinds.
        if kind in _WITHOUT_CONSEQUENCE:
            continue
        if kind == _SCAN:
            return size, False
        content = head[start:place]
        if kind in _FRAMES and size is None:
            size = _size_of_frame(content)
            if size is None:
                return None, False
        elif not _is_usual(kind, content):
            return None, False
    return None, True


def _size_of_frame(content: bytes) -> tuple[int, int] | None:
    if len(content) < _FRAME.size:
        return None
    bits, height, width, components = _FRAME.unpack_from(content)
    is_usual = bits == 8 and components in {1, 3} and 0 < width * height <= _MOST_PIXELS  # noqa: PLR2004 - bits of a byte
    return (width, height) if is_usual else None


def _is_usual(kind: int, content: bytes) -> bool:
    """Say whether a segment is one that says nothing of the size."""
    return (
        (kind == _QUANTIZATION and _are_tables_of_bytes(content))
        or (kind == _PROFILE and content.startswith(b"ICC_PROFILE\0"))
        or (
            kind == _EXIF
            and content.startswith(_EXIF_BEGINNING)
            and is_surely_upright(content.removeprefix(_EXIF_BEGINNING))
        )
    )


def _are_tables_of_bytes(content: bytes) -> bool:
    return len(content) % _TABLE_LENGTH == 0 and max(content[::_TABLE_LENGTH], default=0) < _TABLE_OF_WORDS
