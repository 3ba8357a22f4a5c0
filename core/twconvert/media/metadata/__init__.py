"""Finds what media files say of places, cameras and owners, without decoding a picture.

It is not cut out but overwritten with zeros, so that a file keeps its length and all else in it its place. The
orientation of a picture and its colour profile stay.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from twconvert.errors import ArchiveError
from twconvert.media.metadata.edits import REST_OF_FILE, Edit, EditedFile, Walk
from twconvert.media.metadata.gif import gif_edits
from twconvert.media.metadata.heif import IMAGE_BRANDS, heif_edits
from twconvert.media.metadata.jpeg import is_without_metadata, jpeg_edits
from twconvert.media.metadata.mp4 import mp4_edits
from twconvert.media.metadata.png import png_edits
from twconvert.media.metadata.webp import webp_edits

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Edit", "EditedFile", "is_without_metadata", "metadata_edits"]

_HEAD_LENGTH = 12
_MOST_EDITS = 1_000
"""No camera and no program writes as many."""


def metadata_edits(file: BinaryIO) -> list[Edit]:
    """Return what must be overwritten in a media file, in the order of the file; nothing where it says nothing.

    Of a file that is damaged, what stands before the damage is found. One with a thousand pieces of metadata is
    overwritten from there on.

    Args:
        file: The file, open for reading at its beginning.
    """
    walk = Walk(file)
    find = _finder(walk.peek(_HEAD_LENGTH))
    edits: list[Edit] = []
    if find is None:
        return edits
    with suppress(ArchiveError, EOFError):
        edits.extend(islice(find(walk), _MOST_EDITS))
    if len(edits) == _MOST_EDITS:
        edits[-1] = edits[-1]._replace(length=REST_OF_FILE)
    return sorted(edits)


def _finder(head: bytes) -> Callable[[Walk], Iterator[Edit]] | None:
    if head.startswith(b"\xff\xd8\xff"):
        return jpeg_edits
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return png_edits
    if head.startswith((b"GIF87a", b"GIF89a")):
        return gif_edits
    if head.startswith(b"RIFF") and head[8:] == b"WEBP":
        return webp_edits
    if head[4:8] == b"ftyp" and head[8:] in IMAGE_BRANDS:
        return heif_edits
    return mp4_edits if head[4:8] in {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"} else None
