"""How long a film or recording is, by the beginning of its file."""

from __future__ import annotations

import math
from struct import Struct

from twconvert.media.boxes import boxes_in

__all__ = ["seconds_of"]

_MOVIE_HEADERS = (Struct(">II"), Struct(">IQ"))
"""Units per second and number of units of an ``mvhd``, by its version (ISO/IEC 14496-12, section 8.2.2)."""
_PLACES = (12, 20)
"""Where these stand in the box, by its version: behind the times of making and changing it."""
_UNKNOWN = (0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
_LONGEST = 7 * 24 * 3600
"""Seconds; no service takes a film of a week, and what says so is damaged."""
_INFO = b"\x15\x49\xa9\x66"
_TIMESTAMP_SCALE = b"\x2a\xd7\xb1"
_DURATION = b"\x44\x89"
"""Elements of Matroska and WebM (RFC 9559, section 5.1.2)."""
_NANOSECONDS = 1_000_000_000
_USUAL_SCALE = 1_000_000


def seconds_of(head: bytes, media_type: str | None) -> float | None:
    """Return the seconds that a film or recording lasts; ``None`` where its first bytes do not say.

    Args:
        head: The first bytes of the file, some thousands.
        media_type: The media type of the file.
    """
    if media_type in {"video/mp4", "video/quicktime", "video/3gpp", "audio/mp4"}:
        seconds = _of_movie(head)
    elif media_type in {"video/webm", "video/x-matroska"}:
        seconds = _of_matroska(head)
    else:
        return None
    return seconds if seconds and 0 < seconds <= _LONGEST else None


def _of_movie(head: bytes) -> float | None:
    for name, content in boxes_in(head):
        if name == b"moov":
            return next((_of_header(inner) for box, inner in boxes_in(content) if box == b"mvhd"), None)
    return None


def _of_header(content: bytes) -> float | None:
    version = content[0] if content else 0
    if version >= len(_PLACES) or len(content) < _PLACES[version] + _MOVIE_HEADERS[version].size:
        return None
    scale, duration = _MOVIE_HEADERS[version].unpack_from(content, _PLACES[version])
    # Of one that is cut into fragments it may be unknown.
    return None if not scale or duration == _UNKNOWN[version] else duration / scale


def _of_matroska(head: bytes) -> float | None:
    place = head.find(_INFO)
    if place < 0:
        return None
    info = head[place + len(_INFO) :]
    scale = int.from_bytes(_element(info, _TIMESTAMP_SCALE) or _USUAL_SCALE.to_bytes(3))
    match _element(info, _DURATION):
        case bytes(value) if len(value) == Struct(">d").size:
            units: float = Struct(">d").unpack(value)[0]
        case bytes(value) if len(value) == Struct(">f").size:
            units = Struct(">f").unpack(value)[0]
        case _:
            return None
    return units * scale / _NANOSECONDS if math.isfinite(units) else None


def _element(info: bytes, name: bytes) -> bytes | None:
    """Return the content of an element whose length takes one byte, as those of numbers do."""
    place = info.find(name)
    if place < 0 or place + len(name) >= len(info):
        return None
    start = place + len(name) + 1
    length = info[start - 1] & 0x7F
    content = info[start : start + length]
    return content if len(content) == length else None
