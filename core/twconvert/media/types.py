"""Media types: which outputs hold, what their files are called, and how the beginning of a file tells them.

SVG is none of them: it may hold scripts, which run where somebody opens the file, and no service takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from twconvert.model import Media

__all__ = ["EVERY_BROWSER", "SUFFIXES", "Element", "element_of", "is_film", "is_picture", "media_type_of"]

Element: TypeAlias = Literal["img", "audio", "video"]
"""The element of HTML that shows a medium."""

SUFFIXES = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/gif": ".gif",
    "image/webp": ".webp",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/x-icon": ".ico",
    "image/tiff": ".tif",
    "image/heic": ".heic",
    "image/heif": ".heif",
    "image/jxl": ".jxl",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
    "video/quicktime": ".mov",
    "video/x-matroska": ".mkv",
    "video/ogg": ".ogv",
    "video/3gpp": ".3gp",
    "video/mp2t": ".ts",
    "video/mpeg": ".mpg",
    "video/x-msvideo": ".avi",
    "video/x-ms-wmv": ".wmv",
    "video/x-flv": ".flv",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/ogg": ".ogg",
    "audio/flac": ".flac",
    "audio/wav": ".wav",
    "audio/aac": ".aac",
    "audio/amr": ".amr",
    "audio/aiff": ".aiff",
}
"""The suffix of a file's name for each media type that outputs hold: the name in the archive may have a wrong one."""

EVERY_BROWSER = frozenset(
    {
        *("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif", "image/bmp", "image/x-icon"),
        *("video/mp4", "video/webm"),
        *("audio/mpeg", "audio/mp4", "audio/ogg", "audio/flac", "audio/wav", "audio/aac"),
    }
)
"""The media types that Chromium, Firefox and Safari show. Of the others at least one of them shows an empty place."""

_SAME = {
    # A JPEG with further pictures behind it, and a PNG that moves: whatever shows the one shows the other.
    "image/mpo": "image/jpeg",
    "image/apng": "image/png",
    "audio/x-flac": "audio/flac",
    "audio/x-wav": "audio/wav",
    "audio/x-aiff": "audio/aiff",
    "video/x-m4v": "video/mp4",
}
_JXL = (b"\xff\x0a", b"\0\0\0\x0cJXL \r\n\x87\n")
"""ISO/IEC 18181: a bare codestream, and one in a container."""
_OLD_QUICKTIME = frozenset({b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"})
"""What a film may begin with from before there was ``ftyp`` (QuickTime File Format)."""
_BRANDS = {
    b"qt  ": "video/quicktime",
    **dict.fromkeys((b"M4A ", b"M4B ", b"M4P "), "audio/mp4"),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx"), "image/heic"),
    **dict.fromkeys((b"avif", b"avis"), "image/avif"),
    **dict.fromkeys((b"3gp4", b"3gp5", b"3gp6", b"3gp7", b"3g2a", b"3gg6"), "video/3gpp"),
}
_FAMILY_OF_HEIF = frozenset({b"mif1", b"msf1", b"mif2", b"miaf"})
"""Brands that do not say how the pictures are encoded; the brands after them may (ISO/IEC 23008-12)."""
_RAW_PHOTO = b"crx "
_TS_PACKET = 188
"""Bytes from one ``G`` to the next (ISO/IEC 13818-1)."""


def is_picture(media: Media) -> bool:
    """Say whether a medium is a picture, if its file is what it should be."""
    return media.kind == "image" or (media.media_type or "").startswith("image/")


def is_film(media: Media) -> bool:
    """Say whether the file of a medium is a film. What is known to be sound, as a WebM may be, is none."""
    return (media.media_type or "").startswith("video/") and media.kind != "audio"


def element_of(media: Media) -> Element:
    """Return the element of HTML that shows the file of a medium, whose type is one of `SUFFIXES`."""
    if (media.media_type or "").startswith("image/"):
        return "img"
    return "video" if is_film(media) else "audio"


def same_type(media_type: str | None) -> str | None:
    """Return the media type of `SUFFIXES` that means the same as one that a library names."""
    return _SAME.get(media_type or "", media_type)


def media_type_of(head: bytes) -> str | None:
    """Return the media type that the beginning of a file tells; ``None`` where it tells none.

    Args:
        head: The first bytes of the file, up to 4,096.
    """
    if head[4:8] == b"ftyp":
        return _of_brands(head)
    if head.startswith(b"\x1aE\xdf\xa3"):
        return "video/webm" if b"webm" in head[:64] else "video/x-matroska"
    if head.startswith(b"OggS"):
        return "video/ogg" if any(mark in head for mark in (b"\x80theora", b"\x01video", b"OVP80")) else "audio/ogg"
    if head[4:8] in _OLD_QUICKTIME and (head[:1] == b"\0" or head[4:8] in {b"moov", b"mdat"}):
        return "video/quicktime"
    if len(head) > 2 * _TS_PACKET and head[::_TS_PACKET].strip(b"G") == b"":
        return "video/mp2t"
    if head.startswith(_JXL):
        return "image/jxl"
    import filetype  # type: ignore[import-untyped]  # noqa: PLC0415 - not every run meets such a file

    return same_type(filetype.guess_mime(head))


def _of_brands(head: bytes) -> str | None:
    """Return the media type of a file whose first box lists brands (ISO/IEC 14496-12, section 4.3)."""
    brand = head[8:12]
    if brand in _FAMILY_OF_HEIF:
        compatible = head[16 : int.from_bytes(head[:4])]
        brands = (compatible[place : place + 4] for place in range(0, len(compatible), 4))
        return next((_BRANDS[each] for each in brands if _BRANDS.get(each, "").startswith("image/")), "image/heif")
    return None if brand == _RAW_PHOTO else _BRANDS.get(brand, "video/mp4")
