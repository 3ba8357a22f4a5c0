"""The picture on the page of a year: that of the most liked post, as far as it fills a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import alt_of, day
from twconvert_epub.links import anchor_of

if TYPE_CHECKING:
    from twconvert import Document, Media, Post
    from twconvert_epub.media_files import MediaFiles

_LARGE = 600
"""Pixels of the longer side."""
_TOO_TALL, _TOO_WIDE = 0.5, 2.5
"""Width by height."""


class PartPicture(NamedTuple):
    """A picture, as the page of a year shows it."""

    name: str
    """Path from the folder of the package document."""
    alt: str
    day: str
    thread: int
    """The index of the thread that the post with the picture is in."""
    anchor: str
    """The id of that post."""


class _Candidate(NamedTuple):
    likes: int
    post: Post
    number: int


class PartPictures:
    """Chooses a picture for each year, of what the owner showed everybody.

    Args:
        document: The document.
        media_files: The media of the book.
    """

    def __init__(self, document: Document, media_files: MediaFiles) -> None:
        self._document = document
        self._media_files = media_files
        self._best: dict[int, _Candidate] = {}

    def consider(self, post: Post, year: int) -> None:
        """Take the first large picture of a post, if no post before it in its year has as many likes and a picture."""
        if post.repost_of or post.visibility != "public":
            return
        best = self._best.get(year)
        likes = post.likes or 0
        if best and likes <= best.likes:
            return
        number = next((number for number, media in enumerate(post.media) if _fills_a_page(media)), None)
        if number is not None and self._document.is_intact(post.media[number]):
            self._best[year] = _Candidate(likes, post, number)

    def of(self, year: int) -> PartPicture | None:
        """Return the picture of a year, or ``None`` where no post has one that would do."""
        best = self._best.get(year)
        if best is None:
            return None
        media_file = self._media_files.add(best.post.media[best.number])
        thread = self._document.threads.index_of(best.post.id)
        if media_file is None or thread is None:
            return None
        return PartPicture(
            media_file.name,
            alt_of(self._document, best.post, best.number),
            day(self._document.local_time(best.post)),
            thread,
            anchor_of(best.post.id),
        )


def _fills_a_page(media: Media) -> bool:
    if media.path is None or not (media.media_type or "").startswith("image/") or not (media.width and media.height):
        return False
    return max(media.width, media.height) >= _LARGE and _TOO_TALL <= media.width / media.height <= _TOO_WIDE
