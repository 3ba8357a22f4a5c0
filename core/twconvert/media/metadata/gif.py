"""What a GIF says besides its pictures (GIF89a specification, sections 18 to 26)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.media.metadata.edits import REST_OF_FILE, Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.media.metadata.edits import Walk

_HEAD_LENGTH = 13
_IMAGE, _EXTENSION, _END = 0x2C, 0x21, 0x3B
_CONTROL, _TEXT, _COMMENT, _APPLICATION = 0xF9, 0x01, 0xFE, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")
"""Applications whose extension says how often an animation repeats."""
_PROFILE = b"ICCRGBG1012"
_NAME_LENGTH = 11
_LONGEST_BLOCK = 255
_LONGEST = 1 << 20


def gif_edits(walk: Walk) -> Iterator[Edit]:
    """Yield what must be overwritten in a GIF: comments, XMP and other applications' data, and what follows."""
    walk.skip(_HEAD_LENGTH - 3)
    flags, _, _ = walk.read(3)
    _skip_colors(walk, flags)
    while (kind := walk.read(1)[0]) != _END:
        if kind == _IMAGE:
            _skip_colors(walk, walk.read(9)[8])
            walk.skip(1)
            _skip_blocks(walk)
        elif kind == _EXTENSION:
            yield from _extension(walk)
        else:
            return
    if walk.peek(1):
        yield Edit(walk.position, REST_OF_FILE)


def _extension(walk: Walk) -> Iterator[Edit]:
    label = walk.read(1)[0]
    if label == _APPLICATION and walk.peek(1) == bytes([_NAME_LENGTH]):
        name = walk.read(1 + _NAME_LENGTH)[1:]
        is_kept = name in {*_LOOPS, _PROFILE}
        if not is_kept:
            yield Edit(walk.position - _NAME_LENGTH, _NAME_LENGTH)
    else:
        is_kept = label in {_CONTROL, _TEXT}
    start = walk.position
    _skip_blocks(walk)
    length = walk.position - start - 1
    if is_kept or not length:
        return
    if length > _LONGEST:
        # Nobody says as much: it may go on without an end.
        yield Edit(start, REST_OF_FILE)
        raise EOFError
    yield Edit(start, length, _empty_blocks(length))


def _empty_blocks(length: int) -> bytes:
    """Return blocks of zeros that are so many bytes together.

    XMP is written without blocks, so that what a decoder takes for their lengths is text and has to go as well.
    """
    content = bytearray()
    while len(content) < length:
        left = length - len(content)
        # A block has a byte for its length, and one of content at least.
        block = left - 1 if left <= _LONGEST_BLOCK + 1 else _LONGEST_BLOCK - (left == _LONGEST_BLOCK + 2)
        content += bytes([block]) + bytes(block)
    return bytes(content)


def _skip_colors(walk: Walk, flags: int) -> None:
    if flags & 0x80:
        walk.skip(3 << (flags & 7) + 1)


def _skip_blocks(walk: Walk) -> None:
    while length := walk.read(1)[0]:
        walk.skip(length)
