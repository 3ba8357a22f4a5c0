"""Opening pictures of an archive, where any of them may be damaged or a trap. Imports Pillow.

Pillow has some forty readers, and one of them hands PostScript to another program. Pictures of an archive are opened
here alone, with the readers of formats that outputs show, and whatever goes wrong is damage of that picture.
"""

from __future__ import annotations

import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Literal

from PIL import Image

from twconvert.errors import ArchiveError, TwconvertError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

__all__ = ["UNREADABLE", "PictureError", "opened_picture", "picture_head"]

_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF")
"""The formats that are shown, by Pillow's names; the most usual first. MPO, several JPEGs in one file, is a JPEG."""


class PictureError(TwconvertError):
    """A file cannot be read as a picture. What Pillow raised is its ``__cause__``."""


UNREADABLE = (PictureError, ArchiveError)
"""The exceptions that are raised for a file that cannot be read as a picture, or not at all."""


@contextmanager
def opened_picture(source: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture with Pillow, which must not be done in two threads at a time: its warnings belong to all of them.

    Args:
        source: The file of the picture, open for reading.

    Raises:
        PictureError: It cannot be read, here or while it is used in the block; or it has so many pixels that Pillow
            thinks it suspicious, about 90 million.
        ArchiveError: The archive cannot be read.
    """
    with _opened(source, "error") as picture:
        yield picture


def picture_head(source: BinaryIO) -> tuple[str | None, tuple[int, int]]:
    """Return the media type and the size in pixels that the head of a picture tells. No pixel is decoded.

    Args:
        source: The file of the picture, open for reading, or its first bytes.

    Raises:
        PictureError: It is not a picture of a format that outputs show, or its head is damaged.
        ArchiveError: The archive cannot be read.
    """
    with _opened(source, "ignore") as picture:
        return picture.get_format_mimetype(), picture.size


@contextmanager
def _opened(source: BinaryIO, too_many_pixels: Literal["error", "ignore"]) -> Iterator[ImageFile]:
    with warnings.catch_warnings():
        # Pillow warns of tags that it does not understand, and people can do nothing about that.
        warnings.simplefilter("ignore")
        warnings.simplefilter(too_many_pixels, Image.DecompressionBombWarning)
        try:
            with Image.open(source, formats=_FORMATS) as picture:
                yield picture
        except (ArchiveError, MemoryError):
            raise
        # The readers raise anything at damaged files: RuntimeError, TypeError, IndexError, struct.error ...
        except Exception as error:
            raise PictureError(f"it cannot be read as a picture ({type(error).__name__})") from error
