"""Pictures as every reading program shows them: upright, in the colours of screens, and no larger than is wanted.

Most files are so in the archive, and are copied as they are. The pictures of the others are decoded, and encoded anew.
Imports Pillow.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile, get_sampling

from twconvert.media import pictures
from twconvert.media.colors import in_screen_colors, profile_of
from twconvert.media.jpeg import jpeg_size
from twconvert.media.pictures import (
    UNREADABLE,
    PictureTooLargeError,
    let_heif_be_opened,
    opened_head,
    opened_picture,
    orientation_of,
    upright,
    upright_size,
)

if TYPE_CHECKING:
    from twconvert.model import Document, Media

__all__ = ["SUFFIXES_OF_PICTURES", "Rendition", "is_shown_everywhere", "rendered", "rendition_of"]

SUFFIXES_OF_PICTURES = {"image/jpeg": ".jpg", "image/png": ".png", "image/gif": ".gif"}
"""The media types of pictures that every reading program and word processor shows, and the suffixes of their files.

WebP is none: Kindle, Tolino and what is built on older versions of Adobe's library do not show it.
"""

_TYPES = {"JPEG": "image/jpeg", "MPO": "image/jpeg", "PNG": "image/png", "GIF": "image/gif"}
"""By Pillow's name. MPO is a JPEG with further pictures behind it."""
_OF_SEVERAL = frozenset({"HEIF", "MPO", "TIFF"})
"""Formats that hold several pictures, which are not frames of a film."""
_HEIF_TYPES = frozenset({"image/heic", "image/heif"})
_HEAD_OF_JPEG = 1_280
"""Bytes that most JPEGs need to say their size, with a small colour profile."""
_MOST_PIXELS = 5_600_000
"""A picture with more is not left as it is for the sake of a few bytes (Apple Books Asset Guide 5.3)."""
_QUALITY, _QUALITY_OF_SMALLER = 90, 85
_COARSENESS = {90: 736, 85: 1_109}
"""The sum of the numbers by which a JPEG of each quality divides its brightness (ITU T.81, table K.1)."""
_FEW_COLORS = 256
_COLORS_OF_SMALLER = 64


class Rendition(Struct, frozen=True, gc=False, array_like=True):
    """How a picture stands in an output."""

    media_type: str
    """One of `SUFFIXES_OF_PICTURES`."""
    size: tuple[int, int]
    """The width and the height in pixels of the upright picture."""
    is_original: bool
    """Whether the file of the archive is copied."""
    is_first_frame: bool = False
    """Whether the picture moves in the archive, and its first frame stands for it."""


def is_shown_everywhere(document: Document, media: Media) -> bool:
    """Say whether every program shows the file of a picture rightly: it is upright, and of a usual type and colour.

    Of most pictures the first bytes tell. A file that cannot be read is not better shown in another way.
    """
    head = document.head_of(media, _HEAD_OF_JPEG)
    if jpeg_size(head) or head.startswith(b"GIF8") or _is_upright_png(head):
        return True
    try:
        with document.open(media) as source, opened_head(source) as picture:
            return _is_usual(picture)
    except UNREADABLE:
        return True


def rendition_of(document: Document, media: Media) -> Rendition:
    """Return how a picture can be shown everywhere. One that has to be converted is decoded, to know that it can be.

    One of a usual type that would take too much memory to decode stays as it is.

    Args:
        document: The document of the picture.
        media: The picture, whose file is in the archive.

    Raises:
        One of `UNREADABLE`.
    """
    if size := jpeg_size(document.head_of(media, _HEAD_OF_JPEG)):
        return Rendition("image/jpeg", size, is_original=True)
    if media.media_type in _HEIF_TYPES:
        let_heif_be_opened()
    with document.open(media) as source, opened_head(source) as picture:
        media_type, size = _TYPES.get(picture.format or ""), upright_size(picture)
        if media_type and _is_usual(picture):
            return Rendition(media_type, size, is_original=True)
    try:
        with document.open(media) as source, opened_picture(source) as picture:
            picture.load()
            return Rendition(
                media_type or _type_for(picture), size, is_original=False, is_first_frame=_is_moving(picture)
            )
    except PictureTooLargeError:
        if media_type is None:
            raise
        return Rendition(media_type, size, is_original=True)


def rendered(document: Document, media: Media, media_type: str, size: tuple[int, int]) -> bytes | None:
    """Return a picture encoded anew: upright, in RGB or grey, with its colour profile.

    Args:
        document: The document of the picture.
        media: The picture, whose file is in the archive.
        media_type: The type that it gets, one of `SUFFIXES_OF_PICTURES`.
        size: The width and the height in pixels that it gets.

    Returns:
        The content of the file; ``None`` where that of the archive is better: it is shown everywhere, and it moves, or
        has no more bytes and not too many pixels. Letters in few colours often take more bytes in fewer pixels.

    Raises:
        One of `UNREADABLE`.
    """
    if media.media_type in _HEIF_TYPES:
        let_heif_be_opened()
    with document.open(media) as source, opened_picture(source, wanted=size) as picture:
        may_stay = _is_usual(picture) and _TYPES.get(picture.format or "") == media_type
        if may_stay and _is_moving(picture):
            return None
        has_room = may_stay and picture.width * picture.height <= _MOST_PIXELS
        made = _encoded(picture, media_type, size)
        if media.size is None or len(made) < media.size:
            return made
        if has_room:
            return None
        is_smaller = size != upright_size(picture)
        return _with_few_colors(picture, made, size) if is_smaller and media_type == "image/png" else made


def _is_upright_png(head: bytes) -> bool:
    """Say whether the first bytes are those of a PNG, up to its pixels, and no Exif is among them."""
    before, pixels, _ = head.partition(b"IDAT")
    return bool(pixels) and before.startswith(b"\x89PNG\r\n") and b"eXIf" not in before


def _is_usual(picture: Image.Image) -> bool:
    return picture.format in _TYPES and picture.mode != "CMYK" and orientation_of(picture) == 1


def _is_moving(picture: Image.Image) -> bool:
    return picture.format not in _OF_SEVERAL and getattr(picture, "is_animated", False)


def _type_for(picture: Image.Image) -> str:
    """Return the type that a picture of an unusual type gets: PNG where it can be seen through or has few colours."""
    if picture.mode in {"1", "P"}:
        return "image/png"
    return "image/png" if _is_transparent(picture) else "image/jpeg"


def _is_transparent(picture: Image.Image) -> bool:
    if not picture.has_transparency_data:
        return False
    darkest, _ = picture.convert("RGBA").getchannel("A").getextrema()
    return darkest != 255  # noqa: PLR2004 - what hides all that is behind it


def _encoded(picture: Image.Image, media_type: str, size: tuple[int, int]) -> bytes:
    made = _resized(in_screen_colors(upright(picture)), size)
    if media_type == "image/jpeg" and made.mode not in {"L", "RGB"}:
        made = made.convert("RGB")
    return _saved(made, media_type, **_options(picture, made) if media_type == "image/jpeg" else {})


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return a picture in another size, of averaged pixels: those of few colours get more colours."""
    if picture.size == size:
        return picture
    if picture.mode == "P" and 4 * picture.width * picture.height > pictures.MOST_MEMORY:
        raise PictureTooLargeError("it would take too much memory with more colours")
    if picture.has_transparency_data:
        picture = picture.convert("LA" if picture.mode in {"1", "L", "LA"} else "RGBA")
    elif picture.mode in {"1", "P"}:
        picture = picture.convert("L" if picture.mode == "1" else "RGB")
    return picture.resize(size, Image.Resampling.LANCZOS)


def _options(source: Image.Image, made: Image.Image) -> dict[str, Any]:
    """Return how a JPEG is encoded: never finer than it was, which would take more bytes and show no more."""
    quality = _QUALITY if made.size == upright_size(source) else _QUALITY_OF_SMALLER
    if isinstance(source, JpegImageFile) and source.mode == made.mode:
        tables = source.quantization
        if sum(tables[min(tables)]) >= _COARSENESS[quality]:
            return {"qtables": tables, "subsampling": get_sampling(source)}
    return {"quality": quality}


def _with_few_colors(source: Image.Image, made: bytes, size: tuple[int, int]) -> bytes:
    """Return a PNG that has no more bytes than the one that was made, in few colours if there were few before."""
    if source.getcolors(_FEW_COLORS) is None:
        return made
    picture = _resized(in_screen_colors(upright(source)), size)
    method = Image.Quantize.FASTOCTREE if picture.mode in {"LA", "RGBA"} else Image.Quantize.MEDIANCUT
    if picture.mode == "LA":
        picture = picture.convert("RGBA")
    fewer = picture.quantize(_COLORS_OF_SMALLER, method, dither=Image.Dither.NONE)
    return min(made, _saved(fewer, "image/png"), key=len)


def _saved(picture: Image.Image, media_type: str, **options: Any) -> bytes:
    profile = profile_of(picture)
    # Nothing else that was in the file: neither comments nor how it was turned.
    picture.info = {key: value for key, value in picture.info.items() if key == "transparency"}
    output = BytesIO()
    picture.save(output, media_type.removeprefix("image/"), icc_profile=profile, **options)
    return output.getvalue()
