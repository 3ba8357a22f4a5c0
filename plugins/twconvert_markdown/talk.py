"""Conversations and chats as Markdown: what was said each day, by whom, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.blocks import Paragraph
from twconvert.outline import talk
from twconvert.wording import Run, clock, day, gettext
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.page_writer import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import ChatMessage, Document, Message
    from twconvert.outline import Chapter, Line
    from twconvert_markdown.addresses import Page, PageAddresses
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.markup import BlockWriter


class TalkWriter:
    """Writes the conversations and chats of a document.

    Args:
        document: The document that they are of.
        flavor: The flavor to write them in.
        addresses: Where the posts are that chats refer to.
        blocks: Writes texts and media.
    """

    def __init__(self, document: Document, flavor: Flavor, addresses: PageAddresses, blocks: BlockWriter) -> None:
        self._document = document
        self._addresses = addresses
        self._blocks = blocks
        self._escaper = Escaper(flavor)

    def pieces(self, chapter: Chapter, page: Page, level: int) -> Iterator[Piece]:
        """Yield who was in a conversation or chat, and what happened in it.

        Args:
            chapter: The conversation or chat.
            page: The page that it is written to.
            level: The level of the headings of the days, from 1.
        """
        yield Piece(f"{self._blocks.note(chapter.note)}\n\n", is_counted=False)
        for line in talk(self._document, chapter.records):
            if line.message:
                blocks = [*self._message(line, line.message, page, level + 1)]
            else:
                blocks = [
                    self._blocks.note(
                        [Run(gettext("{event}, {time}").format(event=line.happening, time=clock(line.time)))]
                    )
                ]
            heading = f"{'#' * level} {day(line.time)}\n\n"
            yield Piece("\n\n".join(blocks) + "\n\n", heading, line.message is not None)

    def _message(self, line: Line, message: Message | ChatMessage, page: Page, level: int) -> Iterator[str]:
        speaks = f"**{isolated(self._escaper.line(line.name or ''))}** {clock(line.time)}"
        blocks = line.blocks
        text = self._blocks.answer(blocks, level) if blocks else self._blocks.text(message.content)
        # Most messages are short, and follow the name in the next line; HTML and blocks need an empty one before them.
        is_apart = text.startswith("<") or (blocks and not isinstance(blocks[0], Paragraph))
        parted = "\n\n" if is_apart else "  \n"
        yield f"{speaks}{parted}{text}" if text else speaks
        yield from self._blocks.media(message, page)
        for runs in line.notes(self._document):
            yield self._blocks.note(runs, lambda post_id: self._addresses.address_of(post_id, page))
