"""A film without any video library: JPEG pictures in an MP4 file (ISO 14496-12 and 14496-14)."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_TICKS_PER_SECOND = 600
_MATRIX = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
_MOTION_JPEG = 0x6C  # as the MP4 registration authority calls ISO 10918-1


def mp4(frames: Sequence[bytes], size: tuple[int, int], frames_per_second: int) -> bytes:
    """Return a film of JPEG pictures, all of the given size in pixels."""
    brand = _box(b"ftyp", b"isom", struct.pack(">I", 0x200), b"isommp41")
    ticks = _TICKS_PER_SECOND // frames_per_second
    movie = _box(
        b"moov",
        _movie_header(ticks * len(frames)),
        _box(
            b"trak",
            _track_header(ticks * len(frames), size),
            _box(
                b"mdia",
                _media_header(ticks * len(frames)),
                _full_box(b"hdlr", struct.pack(">I4s12x", 0, b"vide"), b"pictures\0"),
                _box(
                    b"minf",
                    _full_box(b"vmhd", bytes(8), flags=1),
                    _box(b"dinf", _full_box(b"dref", struct.pack(">I", 1), _full_box(b"url ", flags=1))),
                    _sample_table(frames, size, ticks, first_frame=len(brand) + 8),
                ),
            ),
        ),
    )
    return brand + _box(b"mdat", *frames) + movie


def _box(kind: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I", len(body) + 8) + kind + body


def _full_box(kind: bytes, *parts: bytes, flags: int = 0) -> bytes:
    return _box(kind, struct.pack(">I", flags), *parts)


def _movie_header(length: int) -> bytes:
    times = struct.pack(">4I", 0, 0, _TICKS_PER_SECOND, length)
    speed_and_volume = struct.pack(">IH10x", 0x10000, 0x100)
    return _full_box(b"mvhd", times, speed_and_volume, _MATRIX, bytes(24), struct.pack(">I", 2))


def _track_header(length: int, size: tuple[int, int]) -> bytes:
    enabled = 0x3
    times = struct.pack(">5I", 0, 0, 1, 0, length)
    area = struct.pack(">2I", size[0] << 16, size[1] << 16)
    return _full_box(b"tkhd", times, bytes(16), _MATRIX, area, flags=enabled)


def _media_header(length: int) -> bytes:
    undetermined_language = 0x55C4
    return _full_box(b"mdhd", struct.pack(">4I2H", 0, 0, _TICKS_PER_SECOND, length, undetermined_language, 0))


def _sample_table(frames: Sequence[bytes], size: tuple[int, int], ticks: int, first_frame: int) -> bytes:
    sizes = struct.pack(f">2I{len(frames)}I", 0, len(frames), *map(len, frames))
    return _box(
        b"stbl",
        _full_box(b"stsd", struct.pack(">I", 1), _sample_entry(size)),
        _full_box(b"stts", struct.pack(">3I", 1, len(frames), ticks)),
        _full_box(b"stsc", struct.pack(">4I", 1, 1, len(frames), 1)),
        _full_box(b"stsz", sizes),
        _full_box(b"stco", struct.pack(">2I", 1, first_frame)),
    )


def _sample_entry(size: tuple[int, int]) -> bytes:
    resolution = struct.pack(">3IH", 72 << 16, 72 << 16, 0, 1)
    depth = struct.pack(">32xHh", 24, -1)
    area = struct.pack(">16x2H", *size)
    return _box(b"mp4v", struct.pack(">6xH", 1), area, resolution, depth, _codec())


def _codec() -> bytes:
    decoder = _descriptor(0x04, struct.pack(">2B3x2I", _MOTION_JPEG, 0x11, 0, 0))
    synchronisation = _descriptor(0x06, b"\x02")
    return _full_box(b"esds", _descriptor(0x03, struct.pack(">HB", 1, 0) + decoder + synchronisation))


def _descriptor(tag: int, body: bytes) -> bytes:
    return bytes([tag, len(body)]) + body
