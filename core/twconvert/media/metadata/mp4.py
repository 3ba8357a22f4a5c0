"""What an MP4 or a QuickTime film says besides its pictures and sounds (ISO/IEC 14496-12; QuickTime File Format)."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

from twconvert.media.boxes import BOX
from twconvert.media.metadata.edits import REST_OF_FILE, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.media.metadata.edits import Walk

_LARGE = Struct(">Q")
_WITH_BOXES = frozenset({b"moov", b"trak", b"mdia", b"minf", b"moof", b"traf", b"meco"})
_METADATA = frozenset({b"udta", b"meta", b"uuid"})
_SPHERICAL = bytes.fromhex("ffcc8263f8554a938814587a02521fdd")
"""The identifier of the box that says that a film is shown on a sphere (Google's Spherical Video)."""
_FREE = b"free"
"""A box that is passed over."""
_LONGEST = 1 << 20
_NAMES_OF_PROGRAMS = frozenset({b"\xa9too", b"\xa9swr", b"\xa9enc"})
"""Entries that servers write: the program that encoded a film."""
_IN_METADATA = frozenset({b"udta", b"meta", b"ilst"})
_WITHOUT_CONTENT = frozenset({b"hdlr", b"free", b"keys"})
_DEEPEST = 8


def mp4_edits(walk: Walk) -> Iterator[Edit]:
    """Yield what must be overwritten in a film: metadata for the whole and for its tracks."""
    yield from _boxes(walk, REST_OF_FILE, 0)


def _boxes(walk: Walk, end: int, depth: int) -> Iterator[Edit]:
    """Yield what must be overwritten in the boxes up to an offset."""
    while walk.position < end and len(walk.peek(BOX.size)) == BOX.size:
        start = walk.position
        length, name = BOX.unpack(walk.read(BOX.size))
        if length == 1:
            (length,) = _LARGE.unpack(walk.read(_LARGE.size))
        if length and length < walk.position - start:
            return
        box_end = start + length if length else end
        left = box_end - walk.position
        if name in _WITH_BOXES and depth < _DEEPEST:
            yield from _boxes(walk, box_end, depth + 1)
        elif name in _METADATA and _says_something(name, walk.peek(min(left, _LONGEST)), left):
            yield Edit(start + 4, 4, _FREE)
            yield Edit(walk.position, left)
        if not length:
            return
        walk.skip(box_end - walk.position)


def _says_something(name: bytes, content: bytes, length: int) -> bool:
    """Say whether a box of metadata has more in it than the name of a program."""
    if name == b"uuid":
        return not content.startswith(_SPHERICAL)
    return length > len(content) or any(entry not in _NAMES_OF_PROGRAMS for entry in _entries(name, content, 0))


def _entries(name: bytes, content: bytes, depth: int) -> Iterator[bytes]:
    """Yield the names of the boxes in a box of metadata that have content."""
    position = 0
    if name == b"meta" and content[4:8] != b"hdlr":
        # In MP4 it has a version and flags, in QuickTime it has not.
        position = 4
    while position + BOX.size <= len(content):
        length, inner = BOX.unpack_from(content, position)
        if length < BOX.size:
            # A zero ends user data in QuickTime.
            if any(content[position:]):
                yield b"????"
            return
        inside = content[position + BOX.size : position + length]
        if inner in _IN_METADATA and depth < _DEEPEST:
            yield from _entries(inner, inside, depth + 1)
        elif inner not in _WITHOUT_CONTENT and any(inside):
            yield inner
        position += length
    if any(content[position:]):
        yield b"????"
