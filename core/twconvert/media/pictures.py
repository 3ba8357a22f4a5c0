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
"""What Pillow and the archive raise for a file that is not as it should be."""


@contextmanager
def opened_picture(source: BinaryIO) -> Iterator[Image.Image]:
    """Open a picture; not in two threads at a time, for Pillow's warnings belong to all of them.

    Raises:
        One of `UNREADABLE`, here and while the picture is used.
    """
    with warnings.catch_warnings():
        # A picture that Pillow thinks suspiciously large is not decoded.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(source) as picture:
            yield picture
