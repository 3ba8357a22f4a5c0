"""The pictures and videos of a post or message: pictures in rows, and words for what a page cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.media.rows import row_sizes
from twconvert.media.types import is_picture
from twconvert.wording import SEE_ONLINE, STILL_ONLINE, absence_of, alt_of, gettext, holding_text, label_of
from twconvert_pdf.markup import block, text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import ChatMessage, Document, Media, Message, OtherMedium, Post
    from twconvert_pdf.links import Links
    from twconvert_pdf.markup import Content, Part
    from twconvert_pdf.media_files import MediaFiles, Picture
    from twconvert_pdf.paper import Paper

_BETWEEN = "  \u00b7  "
_IN_ROW = 2
_POINTS_PER_PIXEL = 72 / 96
_NOT_PLAYED = "a book on paper plays no videos and recordings: their first frames or names stand in their places"
_BESIDE_LINE = 12.0
"""Points that the line beside a thread or a message takes."""


class Figures:
    """Makes data of the media of posts and messages."""

    def __init__(self, document: Document, media_files: MediaFiles, links: Links, paper: Paper) -> None:
        self._document = document
        self._media_files = media_files
        self._links = links
        self._paper = paper

    def of(
        self, post: Post | Message | ChatMessage | OtherMedium, url: str | None, share: float = 1.0
    ) -> Iterator[Part]:
        """Yield the pictures of a post or message in rows, then frames of films, and lines for all else.

        Args:
            post: The post or message.
            url: The address where its media may be seen online.
            share: The part of the column that they may take.
        """
        pictures: list[tuple[Picture, str]] = []
        others: list[Part] = []
        for number, media in enumerate(post.media):
            picture = self._media_files.add(media) if is_picture(media) else None
            if picture:
                self._media_files.tally.pictures += 1
                pictures.append((picture, alt_of(self._document, post, number)))
            elif media.kind == "image":
                others.append(self._absence(media))
            else:
                others += self._film(media, alt_of(self._document, post, number), url, share)
        for start in range(0, len(pictures), _IN_ROW):
            yield self._row(pictures[start : start + _IN_ROW], share)
        yield from others

    def _row(self, pictures: Sequence[tuple[Picture, str]], share: float) -> Part:
        paper = self._paper
        width = share * (paper.column - _BESIDE_LINE)
        sizes = [picture.size for picture, _ in pictures]
        made = row_sizes(sizes, width, paper.tallest, gap=paper.gap, pixel=_POINTS_PER_PIXEL)
        shown = [
            {"file": picture.name, "width": round(wide, 2), "height": round(high, 2), "alt": alt}
            for (picture, alt), (wide, high) in zip(pictures, made, strict=True)
        ]
        return {"kind": "pictures", "pictures": shown}

    def _film(self, media: Media, alt: str, post_url: str | None, share: float) -> Iterator[Part]:
        """Yield a frame of a film, and below it what a film or a recording is and where."""
        self._media_files.tally.videos += 1
        self._media_files.tally.boxed += 1
        self._media_files.tally.absent += media.path is None
        still = self._media_files.add_still(media)
        if media.path:
            self._document.leave_out(media, _NOT_PLAYED, is_usual=True)
        if still:
            yield self._row([(still, alt)], share)
        # Of a frame it is the description.
        words = (label_of(media), None if still else media.alt, holding_text(media))
        yield self._caption(words, (media.remote_url, STILL_ONLINE), (post_url, SEE_ONLINE))

    def _absence(self, media: Media) -> Part:
        self._media_files.tally.count_absence(media)
        shown = gettext("It shows: {description}").format(description=media.alt) if media.alt else None
        return self._caption((absence_of(media), shown), (media.remote_url, STILL_ONLINE))

    def _caption(self, words: tuple[str | None, ...], *links: tuple[str | None, str]) -> Part:
        said: list[Content] = [text(each) for each in words if each]
        for url, invitation in links:
            made = self._links.to_web(url, [gettext(invitation)], has_footnote=True)
            if made != [gettext(invitation)]:
                said.append(made)
        content = [part for number, each in enumerate(said) for part in ([_BETWEEN] if number else []) + each]
        return block("note", content)
