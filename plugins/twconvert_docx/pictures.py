"""What Pillow does for a document: it tells which pictures word processors can show, and converts the others."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from PIL import ExifTags, Image, ImageOps

from twconvert.media.jpeg import jpeg_size
from twconvert.media.pictures import UNREADABLE, PictureTooLargeError, opened_head, opened_picture

if TYPE_CHECKING:
    from twconvert import Document, Media

__all__ = ["UNREADABLE", "converted", "look_at"]

_SUFFIXES = {"JPEG": ".jpg", "PNG": ".png", "GIF": ".gif"}
"""What Word shows in all its versions, by Pillow's name."""
_HEAD_OF_JPEG = 1_280
_SIDEWAYS = frozenset({5, 6, 7, 8})
"""Orientations of Exif 2.3, section 4.6.4 (A), that exchange width and height."""


def look_at(document: Document, media: Media) -> tuple[str, tuple[int, int], bool]:
    """Return the suffix of a picture in a document, its size in pixels, and whether it must be converted.

    Raises:
        One of `UNREADABLE`.
    """
    with document.open(media) as source:
        # That of a picture which is upright and has the colours of screens.
        if size := jpeg_size(source.read(_HEAD_OF_JPEG)):
            return ".jpg", size, False
    with document.open(media) as source, opened_head(source) as picture:
        suffix = _SUFFIXES.get(picture.format or "")
        # What Pillow has for PNG would decode the pixels.
        orientation = Image.Image.getexif(picture).get(ExifTags.Base.Orientation, 1)
        # Word shows the colours of print wrongly, and does not turn pictures of a camera that was held sideways.
        is_usual = picture.mode != "CMYK" and orientation == 1
        size = picture.size
    if suffix and is_usual:
        return suffix, size, False
    try:
        # It is converted when it is written; that it can be must be known now.
        with document.open(media) as source, opened_picture(source) as picture:
            picture.load()
            return _suffix(picture), size[::-1] if orientation in _SIDEWAYS else size, True
    except PictureTooLargeError:
        if not suffix:
            raise
        return suffix, size, False


def converted(source: BinaryIO) -> bytes:
    """Return a picture as JPEG, or as PNG where it has few colours or can be seen through; upright.

    Raises:
        One of `UNREADABLE`.
    """
    with opened_picture(source) as picture:
        kind = "PNG" if _suffix(picture) == ".png" else "JPEG"
        ImageOps.exif_transpose(picture, in_place=True)
        mode = "RGBA" if picture.has_transparency_data else "RGB"
        output = BytesIO()
        picture.convert(mode).save(output, kind, quality=90)
        return output.getvalue()


def _suffix(picture: Image.Image) -> str:
    return ".png" if picture.has_transparency_data or picture.mode in "1P" else ".jpg"
