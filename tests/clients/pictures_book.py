"""A book with pictures of every shape, for programs that lay them out."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

from support.reading.epub import make_book
from support.samples import image, post
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Media

_ORIENTATION = 0x0112
_QUARTER_TURNS = {1: None, 3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
"""How a camera stores an upright picture, by the orientation that it notes."""
_PICTURES = {
    "landscape.jpg": (1200, 800, 1),
    "panorama.jpg": (1800, 500, 1),
    "portrait.jpg": (800, 1200, 1),
    "tower.jpg": (450, 1500, 1),
    "square.jpg": (900, 900, 1),
    "turned-left.jpg": (900, 1200, 6),
    "turned-right.jpg": (900, 1200, 8),
    "turned-over.jpg": (1200, 900, 3),
    "small.jpg": (120, 90, 1),
}
_DRAWING = "drawing.png"
"""A ring of black ink on nothing."""
"""The upright width and height of each, and its orientation. Each has a circle in it."""


_POSTS = (
    (_DRAWING,),
    *((name,) for name in _PICTURES),
    ("landscape.jpg", "portrait.jpg"),
    ("turned-left.jpg", "landscape.jpg"),
    ("square.jpg", "portrait.jpg", "landscape.jpg", "turned-right.jpg"),
)
PICTURES = sum(map(len, _POSTS))
"""The number of pictures that the book shows."""


def write_pictures_book(path: Path) -> None:
    """Write the book."""
    posts = [post(number, "Look", media=list(map(_medium, names))) for number, names in enumerate(_POSTS, 1)]
    files = {name: _encoded(*_PICTURES[name]) for name in _PICTURES} | {_DRAWING: _drawing()}
    with make_document(posts, files=files) as document:
        make_book(document, path, cover=False, aids=["none"])


def _medium(name: str) -> Media:
    if name == _DRAWING:
        return image(name, 600, 400, media_type="image/png")
    width, height, _ = _PICTURES[name]
    return image(name, width, height)


def _drawing() -> bytes:
    picture = Image.new("LA", (600, 400), (0, 0))
    ImageDraw.Draw(picture).circle((300, 200), 150, outline=(0, 255), width=9)
    output = BytesIO()
    picture.save(output, "PNG")
    return output.getvalue()


def _encoded(width: int, height: int, orientation: int) -> bytes:
    upright = Image.new("RGB", (width, height), "#c9d8e4")
    middle, radius = (width // 2, height // 2), min(width, height) // 2 - 10
    ImageDraw.Draw(upright).circle(middle, radius, fill="#f4e3b1", outline="#4f6652", width=9)
    turn = _QUARTER_TURNS[orientation]
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    output = BytesIO()
    (upright if turn is None else upright.transpose(turn)).save(output, "JPEG", exif=exif)
    return output.getvalue()
