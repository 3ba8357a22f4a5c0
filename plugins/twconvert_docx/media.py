"""The pictures and videos of a post or message: drawings, and words for what a page cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.media.types import is_picture
from twconvert.wording import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, gettext, holding_text, label_of
from twconvert_docx.drawing import EMU_PER_TWIP, drawing_xml, row_sizes
from twconvert_docx.markup import link_xml
from twconvert_docx.paper import TALLEST
from twconvert_docx.paragraphs import COLUMN, paragraph_start
from twconvert_docx.runs import PLAIN, runs_xml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import ChatMessage, Document, Media, Message, OtherMedium, Post
    from twconvert_docx.identifiers import Identifiers
    from twconvert_docx.links import Links
    from twconvert_docx.media_files import MediaFiles, Picture
    from twconvert_docx.paper import Paper
    from twconvert_docx.paragraphs import Indentation

_BETWEEN_WORDS = runs_xml("  \u00b7  ", PLAIN)
_BETWEEN_PICTURES = runs_xml(" ", PLAIN)
_IN_ROW = 2
_NOT_PLAYED = "a document plays no videos and recordings: their first frames or names stand in their places"


class Figures:
    """Writes the media of posts and messages."""

    def __init__(
        self, document: Document, media_files: MediaFiles, links: Links, paper: Paper, identifiers: Identifiers
    ) -> None:
        self._document = document
        self._media_files = media_files
        self._links = links
        self._paper = paper
        self._identifiers = identifiers

    def of(
        self, post: Post | Message | ChatMessage | OtherMedium, url: str | None, indentation: Indentation
    ) -> Iterator[str]:
        """Yield paragraphs: the pictures of a post or message in rows, then frames of films, and lines for all else.

        Args:
            post: The post or message.
            url: The address where its media may be seen online.
            indentation: The indentation of the paragraphs.
        """
        pictures: list[tuple[Picture, str]] = []
        others: list[str] = []
        for number, media in enumerate(post.media):
            picture = self._media_files.add(media) if is_picture(media) else None
            if picture:
                self._media_files.tally.pictures += 1
                pictures.append((picture, alt_of(self._document, post, number)))
            elif media.kind == "image":
                others.append(_paragraph(self._absence(media), indentation))
            else:
                others.append(self._film(media, alt_of(self._document, post, number), url, indentation))
        for start in range(0, len(pictures), _IN_ROW):
            yield self.row(pictures[start : start + _IN_ROW], indentation)
        yield from others

    def row(self, pictures: Sequence[tuple[Picture, str]], indentation: Indentation = COLUMN) -> str:
        """Return a paragraph with one or two pictures side by side, each with its description."""
        sizes = row_sizes([picture.size for picture, _ in pictures], self._width(indentation), TALLEST)
        drawings = [
            drawing_xml(self._identifiers.next(), picture.relationship, size, alt)
            for (picture, alt), size in zip(pictures, sizes, strict=True)
        ]
        return f"{paragraph_start('PostPicture', indentation)}{_BETWEEN_PICTURES.join(drawings)}</w:p>"

    def _film(self, media: Media, alt: str, post_url: str | None, indentation: Indentation) -> str:
        """Return a frame of a film, and below it what a film or a recording is and where."""
        self._media_files.tally.videos += 1
        self._media_files.tally.boxed += 1
        self._media_files.tally.absent += media.path is None
        links = ((media.remote_url, STILL_ONLINE), (post_url, SEE_ONLINE))
        still = self._media_files.stills.add(media)
        if media.path:
            self._document.leave_out(media, _NOT_PLAYED, is_usual=True)
        # Of a frame it is the description.
        words = (label_of(media), None if still else media.alt, holding_text(media))
        caption = _paragraph(self._caption(words, *links), indentation)
        if still is None:
            return caption
        (size,) = row_sizes([still.size], self._width(indentation), TALLEST)
        drawing = drawing_xml(self._identifiers.next(), still.relationship, size, alt)
        return f"{paragraph_start('PostPicture', indentation, keep_next=True)}{drawing}</w:p>{caption}"

    def _width(self, indentation: Indentation) -> int:
        return self._paper.column - (indentation.left + indentation.right) * EMU_PER_TWIP

    def _absence(self, media: Media) -> str:
        self._media_files.tally.count_absence(media)
        shown = gettext("It shows: {description}").format(description=media.alt) if media.alt else None
        return self._caption((absence_of(media), shown), (media.remote_url, STILL_ONLINE))

    def _caption(self, words: tuple[str | None, ...], *links: tuple[str | None, str]) -> str:
        parts = [runs_xml(each, PLAIN) for each in words if each]
        for url, invitation in links:
            target = self._links.to_web(url)
            if target:
                parts.append(link_xml(target, gettext(invitation), PLAIN))
        return _BETWEEN_WORDS.join(parts)


def _paragraph(caption: str, indentation: Indentation) -> str:
    return f"{paragraph_start('Caption', indentation)}{caption}</w:p>"
