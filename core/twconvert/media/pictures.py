"""Opening pictures of an archive, where any of them may be damaged or a trap. Imports Pillow.

Pillow has some forty readers, and one of them hands PostScript to another program. Pictures of an archive are opened
here alone, with the readers of formats that outputs show, and whatever goes wrong is damage of that picture. What
takes too much memory is known from its head, and not decoded.
"""

from __future__ import annotations

import io
import warnings
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, BinaryIO, cast

from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile

from twconvert.errors import ArchiveError, TwconvertError
from twconvert.media.metadata.exif import orientation_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL.ImageFile import ImageFile

__all__ = [
    "UNREADABLE",
    "PictureError",
    "PictureTooLargeError",
    "let_heif_be_opened",
    "opened_head",
    "opened_picture",
    "orientation_of",
    "picture_head",
    "upright",
    "upright_size",
]

_FORMATS = ("JPEG", "PNG", "GIF", "BMP", "WEBP", "TIFF", "AVIF")
"""The formats that are shown, by Pillow's names; the most usual first. MPO, several JPEGs in one file, is a JPEG."""
_HEIF = "HEIF"
"""What pi-heif calls the format that it adds."""

_GREATEST_SCALE = 8
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by its orientation (Exif 2.3, section 4.6.4 A)."""
_SIDEWAYS = 5
"""This orientation and those above it exchange width and height."""


class PictureError(TwconvertError):
    """A file cannot be read as a picture. What Pillow raised is its ``__cause__``."""


class PictureTooLargeError(PictureError):
    """A picture, or its file, would take too much memory. It is none the less a picture."""


UNREADABLE = (PictureError, ArchiveError)
"""The exceptions that are raised for a file that cannot be read as a picture, or not at all."""


MOST_MEMORY = 64 << 20
"""The number of bytes (64 MiB) that a picture may take while it is decoded: enough for 4096 x 4096 pixels."""


def let_heif_be_opened() -> None:
    """Let pictures of phones in HEIC be opened, where pi-heif is installed. Importing it takes a tenth of a second."""
    if _HEIF in Image.OPEN:
        return
    with suppress(ImportError):
        from pi_heif import register_heif_opener  # noqa: PLC0415

        register_heif_opener()


@contextmanager
def opened_picture(source: BinaryIO, wanted: tuple[int, int] | None = None) -> Iterator[Image.Image]:
    """Open a picture with Pillow, which must not be done in two threads at a time: its warnings belong to all of them.

    A JPEG is decoded in a half, a quarter or an eighth of its size where no more is wanted, or where it would take too
    much memory otherwise.

    Args:
        source: The file of the picture, open for reading.
        wanted: The width and the height in pixels of the upright picture that are enough; ``None`` for all of it.

    Raises:
        PictureTooLargeError: Decoding it would take more than 64 MiB.
        PictureError: It cannot be read, here or while it is used in the block, or it is a TIFF that is packed.
        ArchiveError: The archive cannot be read.
    """
    with opened_head(source) as picture:
        scale = _scale_of(picture, wanted)
        memory = _memory_of(picture, scale)
        if memory > MOST_MEMORY:
            raise PictureTooLargeError(f"it would take {memory:,} bytes to decode it, which is too much")
        if picture.format == "TIFF" and picture.info.get("compression") != "raw":
            # libtiff, which unpacks them, writes what it finds wrong to the terminal. No service shows TIFF.
            raise PictureError("it is a packed TIFF, which is not decoded")
        if scale > 1:
            picture.draft(None, (max(1, picture.width // scale), max(1, picture.height // scale)))
        yield picture


def picture_head(source: BinaryIO) -> tuple[str | None, tuple[int, int]]:
    """Return the media type and the size in pixels that the head of a picture tells. No pixel is decoded.

    The size is that of the picture as browsers show it: upright, but for WebP, which Chromium does not turn.

    Args:
        source: The file of the picture, open for reading, or its first bytes.

    Raises:
        PictureError: It is not a picture of a format that outputs show, or its head is damaged.
        ArchiveError: The archive cannot be read.
    """
    with opened_head(source) as picture:
        is_turned = picture.format != "WEBP"
        return picture.get_format_mimetype(), upright_size(picture) if is_turned else picture.size


def orientation_of(picture: Image.Image) -> int:
    """Return how a picture is turned, as a number from 1, which is upright, to 8.

    No pixel is decoded, as what Pillow has for it does with a PNG. It also asks XMP, which no browser does.
    """
    exif = picture.info.get("exif", b"")
    return orientation_in(exif.removeprefix(b"Exif\0\0")) if isinstance(exif, bytes) else 1


def upright(picture: Image.Image) -> Image.Image:
    """Return a picture with its pixels turned, so that it is upright where nobody reads Exif."""
    turn = _TURNS.get(orientation_of(picture))
    return picture if turn is None else picture.transpose(turn)


def upright_size(picture: Image.Image) -> tuple[int, int]:
    """Return the width and the height in pixels of a picture when it is upright."""
    width, height = picture.size
    return (height, width) if orientation_of(picture) >= _SIDEWAYS else (width, height)


@contextmanager
def opened_head(source: BinaryIO) -> Iterator[ImageFile]:
    """Open a picture of any size to look at what its head says. No pixel may be decoded.

    Args:
        source: The file of the picture, open for reading, or its first bytes.

    Raises:
        PictureError: It is not a picture of a format that outputs show, or its head is damaged.
        ArchiveError: The archive cannot be read.
    """
    with warnings.catch_warnings():
        # Pillow warns of tags that it does not understand, and people can do nothing about that.
        warnings.simplefilter("ignore")
        try:
            formats = (*_FORMATS, _HEIF) if _HEIF in Image.OPEN else _FORMATS
            with Image.open(cast("BinaryIO", _Bounded(source)), formats=formats) as picture:
                yield picture
        except (ArchiveError, MemoryError, PictureError):
            raise
        # The readers raise anything at damaged files: RuntimeError, TypeError, IndexError, struct.error ...
        except Exception as error:
            raise PictureError(f"it cannot be read as a picture ({type(error).__name__})") from error


class _Bounded:
    """A file of which no more is read than fits into the memory that a picture may take, whatever its parts claim."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._position = 0

    def read(self, size: int = -1) -> bytes:
        most = MOST_MEMORY - self._position
        data = self._file.read(min(size, most + 1) if size >= 0 else most + 1)
        if len(data) > most:
            raise PictureTooLargeError("it is too large to be read as a picture")
        self._position += len(data)
        return data

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Pillow reads a file that cannot seek, as one in a zip, into memory and seeks there."""
        self._position = self._file.seek(offset, whence)
        return self._position

    def tell(self) -> int:
        return self._position


def _scale_of(picture: ImageFile, wanted: tuple[int, int] | None) -> int:
    """Return by how much a picture is made smaller while it is decoded: 1, 2, 4 or 8. Only JPEG can be."""
    scale = 1
    if not isinstance(picture, JpegImageFile):
        return scale
    width, height = upright_size(picture)
    enough = min(width // wanted[0], height // wanted[1]) if wanted else 1
    while scale < _GREATEST_SCALE and (2 * scale <= enough or _memory_of(picture, scale) > MOST_MEMORY):
        scale *= 2
    return scale


def _memory_of(picture: ImageFile, scale: int) -> int:
    """Return the number of bytes that decoding takes: the pixels, and what the reader of a format needs beside them."""
    count = picture.width * picture.height
    pixels = count // scale**2 * (1 if picture.mode in {"1", "L", "P"} else 4)
    if picture.format in {"WEBP", "AVIF", _HEIF}:
        # They make a frame before Pillow copies its pixels.
        return pixels + 4 * count
    if isinstance(picture, JpegImageFile) and picture.info.get("progressive"):
        # All of its coefficients are there before a pixel is, of two bytes each (jdcoefct.c of libjpeg).
        samples = [(across, down) for _, across, down, _ in picture.layer]
        densest = max(across for across, _ in samples) * max(down for _, down in samples)
        return pixels + 2 * count * sum(across * down for across, down in samples) // max(1, densest)
    return pixels
