"""What Pillow does for the book: pictures made smaller, converted, and put in the place of damaged ones."""

from __future__ import annotations

from io import BytesIO
from math import sqrt
from typing import BinaryIO

from PIL import Image, ImageDraw, ImageFont, ImageOps

from twconvert.media.pictures import opened_picture

SUFFIXES = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif", "image/webp": ".webp"}
"""The pictures that every reader shows (core media types of EPUB 3.3, section 3.2)."""

_FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/gif": "GIF", "image/webp": "WEBP"}
_MOST_PIXELS = 3_200_000
"""The limit of some book stores for one picture."""


def fitted(size: tuple[int, int], longest: int | None) -> tuple[int, int]:
    """Return the size a picture gets in the book: the same, or smaller in the same proportion."""
    width, height = size
    scale = sqrt(_MOST_PIXELS / (width * height)) if longest is None else longest / max(size)
    return size if scale >= 1 else (max(1, int(width * scale)), max(1, int(height * scale)))


def made_smaller(source: BinaryIO, media_type: str, size: tuple[int, int]) -> bytes | None:
    """Return a picture in another size, upright and of the same type; ``None`` where it moves.

    Raises:
        One of `UNREADABLE`.
    """
    with opened_picture(source, wanted=size) as picture:
        if getattr(picture, "is_animated", False):
            return None
        ImageOps.exif_transpose(picture, in_place=True)
        # A camera held sideways writes its pictures so; the archive gives the size as it was written.
        is_turned = (picture.width > picture.height) != (size[0] > size[1])
        return _encoded(picture.resize(size[::-1] if is_turned else size, Image.Resampling.LANCZOS), media_type)


def converted(source: BinaryIO, longest: int | None) -> tuple[bytes, str, tuple[int, int]]:
    """Return a picture of another type as JPEG or PNG, its media type and its size.

    Raises:
        One of `UNREADABLE`.
    """
    with opened_picture(source) as picture:
        ImageOps.exif_transpose(picture, in_place=True)
        is_transparent = picture.has_transparency_data
        media_type = "image/png" if is_transparent or picture.mode in "1P" else "image/jpeg"
        size = fitted(picture.size, longest)
        return _encoded(picture.convert("RGBA" if is_transparent else "RGB").resize(size), media_type), media_type, size


def placeholder(media_type: str, size: tuple[int, int] | None) -> bytes:
    """Return a small picture of this type that says that there was a damaged one."""
    width, height = size or (480, 320)
    scale = 480 / max(width, height)
    picture = Image.new("L", (max(240, int(width * scale)), max(160, int(height * scale))), 232)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((8, 8, picture.width - 9, picture.height - 9), outline=170, width=2)
    draw.multiline_text(
        (picture.width / 2, picture.height / 2),
        "This picture is damaged\nin the archive",
        fill=70,
        font=ImageFont.load_default(18),
        anchor="mm",
        align="center",
    )
    return _encoded(picture, media_type)


def _encoded(picture: Image.Image, media_type: str) -> bytes:
    if media_type == "image/jpeg" and picture.mode not in {"L", "RGB"}:
        picture = picture.convert("RGB")
    output = BytesIO()
    picture.save(output, _FORMATS[media_type], quality=85)
    return output.getvalue()
