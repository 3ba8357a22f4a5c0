"""Conversations and chats: a page of all, and pages for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Message, content_html, plain_text, runs_html
from twconvert.html import blocks_html, escaped
from twconvert.outline import talk
from twconvert.wording import gettext, gettext_noop, moment
from twconvert_html.addresses import anchor_of
from twconvert_html.listing import SHORT, Item
from twconvert_html.markup import beginning_of, paragraph_html
from twconvert_html.navigation import entry_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import ChatMessage, Document, Inline
    from twconvert.outline import Chapter, Line, Section
    from twconvert_html.addresses import PostAddresses
    from twconvert_html.listing import Listing
    from twconvert_html.media import Figures

_LABELS = {"messages": gettext_noop("Message: {title}"), "chats": gettext_noop("Chat: {title}")}
"""What a search calls a result, by the key of its section."""


class TalkWriter:
    """Writes conversations and chats.

    Args:
        document: The document that they are in.
        listing: The writer of lists.
        figures: The writer of media.
        addresses: The addresses of the posts that chats are about.
    """

    def __init__(self, document: Document, listing: Listing, figures: Figures, addresses: PostAddresses) -> None:
        self._document = document
        self._listing = listing
        self._figures = figures
        self._addresses = addresses

    def write(self, section: Section) -> None:
        """Write the pages of all conversations, or of all chats."""
        contents = [self._chapter(section, chapter, number) for number, chapter in enumerate(section.chapters(), 1)]
        self._listing.write(
            entry_of(section).page,
            contents,
            kind="contents",
            title=section.title,
            counts=section.count,
            page_size=SHORT,
        )

    def _chapter(self, section: Section, chapter: Chapter, number: int) -> Item:
        """Write the pages of a conversation or chat, and return the item that leads there."""
        name = f"{number}.html"
        note = runs_html(chapter.note)
        self._listing.write(
            f"{section.key}/{name}",
            self._items(chapter, gettext(_LABELS[section.key]).format(title=chapter.title)),
            kind="talk",
            title=chapter.title,
            counts=note,
            up=entry_of(section),
        )
        return Item(
            f'<li><a href="{name}"><bdi>{escaped(chapter.title)}</bdi></a> <span class="counts">{note}</span></li>'
        )

    def _items(self, chapter: Chapter, label: str) -> Iterator[Item]:
        for index, line in enumerate(talk(self._document, chapter.records)):
            time = moment(self._document, line.event.created_at)
            if line.message is None:
                happened = gettext("{event}, {time}").format(event=line.happening, time=time)
                yield Item(f'<li class="note">{escaped(happened)}</li>')
            else:
                yield self._message(line, line.message, index, time, label)

    def _content(self, content: Sequence[Inline]) -> str:
        return content_html(content, service=self._document.service)

    def _message(self, line: Line, message: Message | ChatMessage, index: int, time: str, label: str) -> Item:
        anchor = anchor_of(message.id, "m") if isinstance(message, Message) else f"c{index}"
        who = line.name or ""
        html = "".join(
            (
                f'<li class="said{" own" * line.is_own}" id="{anchor}">\n',
                f'<p class="note"><b><bdi>{escaped(who)}</bdi></b> ',
                f'<time datetime="{message.created_at.isoformat()[:19]}Z">{time}</time></p>\n',
                blocks_html(line.blocks, self._content, 2) or paragraph_html(message.content, self._document.service),
                self._figures.of(message) if message.media else "",
                *[
                    f'<p class="meta">{runs_html(runs, self._addresses.unresolved_address_of)}</p>\n'
                    for runs in line.notes(self._document)
                ],
                "</li>",
            )
        )
        text = plain_text(message.content)
        return Item(html, f"{text}\n{who}", (anchor, time, label, beginning_of(text)))
