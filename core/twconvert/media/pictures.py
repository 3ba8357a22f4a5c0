"""Opening pictures of an archive, where any of them may be damaged or a trap. Imports Pillow."""

from __future__ import annotations

import struct
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from PIL import Image

from twconvert.errors import TwconvertError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["UNREADABLE", "opened_picture"]

UNREADABLE = (
    OSError,
    ValueError,
    SyntaxError,
    struct.error,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
    TwconvertError,
)
"""The exceptions that Pillow and the archive raise for a file that cannot be read as a picture."""


@contextmanager
def opened_picture(source: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture with Pillow, which must not be done in two threads at a time: its warnings belong to all of them.

    Args:
        source: The file of the picture, open for reading.

    Raises:
        Exception: One of `UNREADABLE`, here or while the picture is used. It may also be that the picture has so many
            pixels that Pillow thinks it suspicious, about 90 million.
    """
    with warnings.catch_warnings():
        # A picture that Pillow thinks suspiciously large is not decoded.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(source) as picture:
            yield picture
