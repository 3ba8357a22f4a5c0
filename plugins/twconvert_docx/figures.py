"""The pictures and videos of a post or message: drawings, and words for what a page cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, label_of
from twconvert_docx.content import link_xml
from twconvert_docx.drawing import EMU_PER_TWIP, drawing_xml, row_sizes
from twconvert_docx.paragraphs import COLUMN, paragraph_start
from twconvert_docx.runs import Look, runs_xml
from twconvert_docx.shelf import is_picture

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import ChatMessage, Document, Media, Message, Post
    from twconvert_docx.links import Links
    from twconvert_docx.numbers import Numbers
    from twconvert_docx.page import Page
    from twconvert_docx.paragraphs import Place
    from twconvert_docx.shelf import Picture, Shelf

_BETWEEN_WORDS = runs_xml("  \u00b7  ", Look())
_BETWEEN_PICTURES = runs_xml(" ", Look())
_IN_ROW = 2


class Figures:
    """Writes the media of posts and messages."""

    def __init__(self, document: Document, shelf: Shelf, links: Links, page: Page, numbers: Numbers) -> None:
        self._document = document
        self._shelf = shelf
        self._links = links
        self._page = page
        self._numbers = numbers

    def of(self, post: Post | Message | ChatMessage, url: str | None, place: Place) -> Iterator[str]:
        """Yield paragraphs: the pictures of a post or message in rows, then a line for all else.

        Args:
            post: or message.
            url: where its media may be seen online.
            place: of the paragraphs.
        """
        pictures: list[tuple[Picture, str]] = []
        captions: list[str] = []
        for number, media in enumerate(post.media):
            picture = self._shelf.place(media) if is_picture(media) else None
            if picture:
                self._shelf.tally.pictures += 1
                pictures.append((picture, alt_of(self._document, post, number)))
            elif media.kind == "image":
                captions.append(self._absence(media))
            else:
                captions.append(self._label(media, url))
        for start in range(0, len(pictures), _IN_ROW):
            yield self.row(pictures[start : start + _IN_ROW], place)
        for caption in captions:
            yield f"{paragraph_start('Caption', place)}{caption}</w:p>"

    def row(self, pictures: Sequence[tuple[Picture, str]], place: Place = COLUMN) -> str:
        """Return a paragraph with one or two pictures side by side, each with its description."""
        width = self._page.column - (place.left + place.right) * EMU_PER_TWIP
        sizes = row_sizes([picture.size for picture, _ in pictures], width, self._page.tallest)
        drawings = [
            drawing_xml(self._numbers.next(), picture.relationship, size, alt)
            for (picture, alt), size in zip(pictures, sizes, strict=True)
        ]
        return f"{paragraph_start('PostPicture', place)}{_BETWEEN_PICTURES.join(drawings)}</w:p>"

    def _absence(self, media: Media) -> str:
        self._shelf.tally.count_absence(media)
        shown = f"It shows: {media.alt}" if media.alt else None
        return self._caption((absence_of(media), shown), media.remote_url, STILL_ONLINE)

    def _label(self, media: Media, post_url: str | None) -> str:
        self._shelf.tally.videos += 1
        invitation = SEE_ONLINE if post_url else STILL_ONLINE
        return self._caption((label_of(media), media.alt), post_url or media.remote_url, invitation)

    def _caption(self, words: tuple[str | None, ...], url: str | None, invitation: str) -> str:
        parts = [runs_xml(each, Look()) for each in words if each]
        target = self._links.to_web(url)
        if target:
            parts.append(link_xml(target, invitation, Look()))
        return _BETWEEN_WORDS.join(parts)
