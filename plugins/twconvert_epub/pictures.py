"""How large pictures are in the book, and what stands in the place of damaged ones."""

from __future__ import annotations

from io import BytesIO
from math import sqrt

from PIL import Image, ImageDraw, ImageFont

from twconvert.media.renditions import SUFFIXES_OF_PICTURES

SUFFIXES = {**SUFFIXES_OF_PICTURES, "image/webp": ".webp"}
"""The pictures that a book may hold (core media types of EPUB 3.3, section 3.2)."""

_MOST_PIXELS = 3_200_000
"""The limit of some book stores for one picture."""


def fitted(size: tuple[int, int], longest: int | None) -> tuple[int, int]:
    """Return the size a picture gets in the book: the same, or smaller in the same proportion."""
    width, height = size
    scale = sqrt(_MOST_PIXELS / (width * height)) if longest is None else longest / max(size)
    return size if scale >= 1 else (max(1, int(width * scale)), max(1, int(height * scale)))


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
    output = BytesIO()
    picture.save(output, media_type.removeprefix("image/"))
    return output.getvalue()
