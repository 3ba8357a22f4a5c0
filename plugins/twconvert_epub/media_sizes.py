"""About how many bytes media take in a book, before they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.media.renditions import SUFFIXES_OF_PICTURES
from twconvert_epub.media_files import is_embedded
from twconvert_epub.pictures import fitted

if TYPE_CHECKING:
    from twconvert import Media
    from twconvert_epub.look import Look

_STILL = 120_000
"""Bytes of the picture that stands for a film."""
_PER_PIXEL = 0.4
"""Bytes of a JPEG of good quality."""
_UNKNOWN = 300_000
"""Bytes of a picture of which nothing is known."""


class MediaSizes:
    """Estimates the bytes of media.

    Args:
        look: What was asked of the book.
    """

    def __init__(self, look: Look) -> None:
        self._look = look

    def of(self, media: Media) -> int:
        """Return about how many bytes a medium takes; 0 where it is not in the archive."""
        if media.path is None:
            return 0
        if is_embedded(media, self._look.embed_video):
            return (media.size or 0) + _STILL
        if not (media.media_type or "").startswith("image/"):
            return _STILL
        return self._picture(media)

    def _picture(self, media: Media) -> int:
        if not (media.width and media.height):
            return media.size or _UNKNOWN
        width, height = fitted((media.width, media.height), self._look.max_image_size)
        is_kept = (width, height) == (media.width, media.height) and media.media_type in SUFFIXES_OF_PICTURES
        made = int(width * height * _PER_PIXEL)
        if media.size is None:
            return made
        return media.size if is_kept else min(media.size, made)
