"""Pictures that stand for films: their first frames, or empty ones, with a sign that says that it is a film."""

from __future__ import annotations

from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple

from PIL import Image, ImageDraw, ImageFont

from twconvert.closing import Closing
from twconvert.errors import ArchiveError
from twconvert.wording.media import duration_of

if TYPE_CHECKING:
    from twconvert.media.films import FirstFrames
    from twconvert.model import Document, Media

__all__ = ["Poster", "Posters"]

_EMPTY = (640, 360)
"""Pixels of a frame without a picture, where the shape of the film is not known."""
_MOST_SLENDER = 3
"""The longer side by the shorter one; a frame beyond would have no room for the sign."""
_PAPER, _EDGE, _INK = 232, 170, 70
"""Of an empty frame: shades of grey."""


class Poster(NamedTuple):
    """A picture that stands for a film."""

    data: bytes
    media_type: str
    """``image/jpeg`` for a frame of the film, ``image/png`` for an empty one."""
    size: tuple[int, int]
    """Width and height in pixels."""


class Posters(Closing):
    """Makes pictures that stand for the films of a document.

    Args:
        document: The document that the films are of.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _frames(self) -> FirstFrames:
        from twconvert.media.films import FirstFrames  # noqa: PLC0415 - it looks for PyAV, and few archives have films

        return FirstFrames()

    def frame(self, media: Media) -> Poster | None:
        """Return the first picture of a film as it is.

        Returns:
            A JPEG; ``None`` where PyAV is not installed, or the file cannot be decoded or read.
        """
        if media.path is None:
            return None
        try:
            with self._document.open(media) as film:
                frame = self._frames.of(film, media.media_type)
        except ArchiveError:
            # Asking puts it into the report.
            self._document.is_intact(media)
            return None
        return frame and Poster(frame.data, "image/jpeg", frame.size)

    def cover(self, media: Media) -> Poster:
        """Return what is shown of a film until it plays: its first picture, or an empty frame with a sign."""
        return self.frame(media) or _empty(media)

    def still(self, media: Media) -> Poster:
        """Return what stands for a film that does not play: its first picture or an empty frame, with a sign."""
        frame = self.frame(media)
        if frame is None:
            return _empty(media)
        with Image.open(BytesIO(frame.data), formats=("JPEG",)) as picture:
            shown = picture.convert("RGB")
        _sign(ImageDraw.Draw(shown, "RGBA"), shown.size, media, (0, 0, 0, 160), "white")
        return _saved(shown, "JPEG")

    def close(self) -> None:
        """End the process that decodes."""
        if "_frames" in vars(self):
            self._frames.close()


def _empty(media: Media) -> Poster:
    picture = Image.new("L", _shape_of(media), _PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, picture.width - 1, picture.height - 1), outline=_EDGE, width=3)
    _sign(draw, picture.size, media, _INK, _PAPER)
    return _saved(picture, "PNG")


def _shape_of(media: Media) -> tuple[int, int]:
    if not (media.width and media.height):
        return _EMPTY
    longest = max(_EMPTY)
    scale = longest / max(media.width, media.height)
    least = longest // _MOST_SLENDER
    return max(least, round(media.width * scale)), max(least, round(media.height * scale))


def _sign(
    draw: ImageDraw.ImageDraw,
    size: tuple[int, int],
    media: Media,
    ground: int | tuple[int, ...],
    sign: int | str,
) -> None:
    """Draw a triangle on a disc in the middle, and how long the film is in the corner at the right."""
    width, height = size
    x, y, radius = width / 2, height / 2, max(8, min(size) / 8)
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill=ground)
    half = radius * 0.45
    draw.polygon([(x - half * 0.8, y - half), (x - half * 0.8, y + half), (x + half * 1.1, y)], fill=sign)
    if media.duration:
        font, gap = ImageFont.load_default(max(12, min(size) / 14)), max(4, min(size) / 40)
        left, top, right, bottom = draw.textbbox((width - 2 * gap, height - 2 * gap), duration_of(media), font, "rs")
        draw.rounded_rectangle((left - gap, top - gap, right + gap, bottom + gap), gap, fill=ground)
        draw.text((width - 2 * gap, height - 2 * gap), duration_of(media), fill=sign, font=font, anchor="rs")


def _saved(picture: Image.Image, form: str) -> Poster:
    output = BytesIO()
    picture.save(output, form, quality=80)
    return Poster(output.getvalue(), f"image/{form.lower()}", picture.size)
