"""The boxes that MP4, QuickTime and HEIF files consist of (ISO/IEC 14496-12, section 4.2)."""

from __future__ import annotations

from struct import Struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

BOX = Struct(">I4s")
"""The head of a box: the length of the whole box in bytes, and its name."""


def boxes_in(content: bytes, position: int = 0) -> Iterator[tuple[bytes, bytes]]:
    """Yield the names and the contents of boxes from a position on, the last one as far as it is there."""
    while position + BOX.size <= len(content):
        length, name = BOX.unpack_from(content, position)
        if length < BOX.size:
            return
        yield name, content[position + BOX.size : position + length]
        position += length
