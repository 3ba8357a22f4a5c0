"""What posts, messages and likes are made of, as blocks of Markdown: text, media, and lines in italics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import STILL_ONLINE, Run, absence_of, alt_of, gettext, label_of, sentence
from twconvert_markdown.blocks import AnswerWriter
from twconvert_markdown.direction import directed, isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.inlines import InlineWriter, link

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twconvert import ChatMessage, Document, Inline, Media, Message, OtherMedium, Post
    from twconvert.blocks import Block
    from twconvert_markdown.addresses import Page
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.media import Pictures
    from twconvert_markdown.people import People


class BlockWriter:
    """Writes blocks.

    Args:
        document: The document that the blocks are of.
        flavor: The flavor to write them in.
        pictures: Copies the media.
        people: The people that have notes.
    """

    def __init__(self, document: Document, flavor: Flavor, pictures: Pictures, people: People | None = None) -> None:
        self._document = document
        self._direction = flavor.direction
        self._pictures = pictures
        self._escaper = Escaper(flavor)
        self._inlines = InlineWriter(flavor, document.service, people)

    def text(self, content: Sequence[Inline], language: str | None = None) -> str:
        """Return content as paragraphs that are read in the direction of their words."""
        markdown = self._escaper.paragraphs(self._inlines.content(content))
        return directed(markdown, self._direction, language)

    def answer(self, blocks: Iterable[Block], level: int) -> str:
        """Return the blocks of an answer, whose highest headings are of this level."""
        direct = isolated if self._direction == "isolates" else str
        writer = AnswerWriter(
            lambda content: "\n".join(
                map(direct, self._escaper.paragraphs(self._inlines.content(content)).split("\n"))
            ),
            lambda content: direct(self._escaper.heading(self._inlines.content(content))),
            level,
        )
        markdown = writer.blocks(blocks)
        return markdown if direct is isolated else directed(markdown, self._direction, None)

    def media(self, of: Post | Message | ChatMessage | OtherMedium, page: Page) -> Iterator[str]:
        """Yield the media of a post or message, copied to where the page finds them."""
        for number, media in enumerate(of.media):
            alt = alt_of(self._document, of, number)
            yield self._pictures.picture(media, page, alt) or self._other(media, page)

    def picture(self, media: Media, page: Page, alt: str, width: int) -> str | None:
        """Return a picture, copied to where the page finds it; see `Pictures.picture`."""
        return self._pictures.picture(media, page, alt, width)

    def note(self, runs: Iterable[Run], address_of: Callable[[str], str | None] = lambda _: None) -> str:
        """Return a note in italics; see `InlineWriter.runs`."""
        return self._inlines.note(runs, address_of)

    def runs(self, runs: Iterable[Run], address_of: Callable[[str], str | None] = lambda _: None) -> str:
        """Return words, some of which are links; see `InlineWriter.runs`."""
        return self._inlines.runs(runs, address_of)

    def _other(self, media: Media, page: Page) -> str:
        """Return a link to a video or recording, or a note where a file is missing."""
        address = self._pictures.address(media, page)
        alt = self._escaper.inline(" ".join((media.alt or "").split()))
        if address:
            label = f"[{label_of(media)}]({address})"
            return f"{label}: {alt}" if alt else label
        words = absence_of(media)
        if alt:
            words += f" {gettext('It shows: {description}').format(description=alt)}"
        if media.remote_url:
            words += f" {link(sentence(gettext(STILL_ONLINE)), media.remote_url)}"
        return f"*{words.strip()}*"
