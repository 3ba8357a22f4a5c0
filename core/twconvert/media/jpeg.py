"""The size of a JPEG, read from its first bytes. Most media are JPEGs, and Pillow takes ten times as long."""

from __future__ import annotations

from struct import Struct

__all__ = ["jpeg_size"]

_BEGINNING = b"\xff\xd8\xff"
_SEGMENT = Struct(">BBH")
_FRAME = Struct(">BHHB")
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})
"""Baseline, extended and progressive."""
_SCAN = 0xDA
_QUANTIZATION = 0xDB
_TABLE_LENGTH = 65
_WITHOUT_CONSEQUENCE = frozenset({0xC4, 0xDD, 0xE0, 0xEE, 0xFE})
"""Huffman tables, restart intervals, JFIF, Adobe, comments."""
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
    size = None
    place = len(_BEGINNING) - 1
    if not head.startswith(_BEGINNING):
        return None
    while place + _SEGMENT.size <= len(head):
        mark, kind, length = _SEGMENT.unpack_from(head, place)
        content = head[place + _SEGMENT.size : place + 2 + length]
        if mark != _BEGINNING[0] or len(content) != length - 2:
            return None
        if kind == _SCAN:
            return size
        if kind in _FRAMES and size is None:
            size = _size_of_frame(content)
            if size is None:
                return None
        elif not _is_usual(kind, content):
            return None
        place += 2 + length
    return None


def _size_of_frame(content: bytes) -> tuple[int, int] | None:
    if len(content) < _FRAME.size:
        return None
    bits, height, width, components = _FRAME.unpack_from(content)
    is_usual = bits == 8 and components in {1, 3} and 0 < width * height <= _MOST_PIXELS  # noqa: PLR2004 - bits of a byte
    return (width, height) if is_usual else None


def _is_usual(kind: int, content: bytes) -> bool:
    """Say whether a segment is one that says nothing of the size."""
    return (
        kind in _WITHOUT_CONSEQUENCE
        or (kind == _QUANTIZATION and _are_tables_of_bytes(content))
        or (kind == _PROFILE and content.startswith(b"ICC_PROFILE\0"))
    )


def _are_tables_of_bytes(content: bytes) -> bool:
    return len(content) % _TABLE_LENGTH == 0 and not any(number >> 4 for number in content[::_TABLE_LENGTH])
