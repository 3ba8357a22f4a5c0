"""Conversations and chats as Markdown: what was said each day, by whom, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Message
from twconvert.wording import (
    WELCOME,
    Run,
    chat_note,
    clock,
    conversation_note,
    day,
    event_text,
    name_of,
    posts_meant,
    reactions_text,
    speaker,
)
from twconvert_markdown.direction import isolated
from twconvert_markdown.escaping import Escaper
from twconvert_markdown.parts import Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from twconvert import Chat, ChatMessage, Conversation, Document
    from twconvert_markdown.blocks import BlockWriter
    from twconvert_markdown.flavors import Flavor
    from twconvert_markdown.places import Page, Places


class MessageWriter:
    """Writes the messages of a document.

    Args:
        document: that they are of.
        flavor: to write them in.
        places: where the posts are that chats refer to.
        blocks: writes texts and media.
    """

    def __init__(self, document: Document, flavor: Flavor, places: Places, blocks: BlockWriter) -> None:
        self._document = document
        self._places = places
        self._blocks = blocks
        self._escaper = Escaper(flavor)

    def conversation(self, conversation: Conversation, page: Page, level: int) -> Iterator[Part]:
        """Yield who was in a conversation, and what happened in it.

        Args:
            conversation: to write.
            page: that it is written to.
            level: of the headings of the days.
        """
        yield self._about(conversation_note(self._document, conversation))
        for event in conversation.events:
            local = self._document.local(event.created_at)
            if isinstance(event, Message):
                blocks = self._message(event, page, local)
            else:
                blocks = iter([self._blocks.note([Run(f"{event_text(event)}, {clock(local)}")])])
            yield self._part(blocks, local, level, is_counted=isinstance(event, Message))

    def chat(self, chat: Chat, page: Page, level: int) -> Iterator[Part]:
        """Yield what was said in a chat; see `conversation`."""
        yield self._about(chat_note(self._document, chat))
        for message in chat.messages:
            local = self._document.local(message.created_at)
            yield self._part(self._chat_message(message, page, local), local, level)

    def _about(self, runs: Iterable[Run]) -> Part:
        return Part(f"{self._blocks.note(runs)}\n\n", is_counted=False)

    def _part(self, blocks: Iterable[str], local: datetime, level: int, *, is_counted: bool = True) -> Part:
        return Part("\n\n".join(blocks) + "\n\n", f"{'#' * level} {day(local)}\n\n", is_counted)

    def _message(self, message: Message, page: Page, local: datetime) -> Iterator[str]:
        yield from self._said(name_of(message.sender), message, page, local)
        if message.is_welcome:
            yield self._blocks.note([Run(WELCOME)])
        if message.reactions:
            yield self._blocks.note([Run(reactions_text(message))])

    def _chat_message(self, message: ChatMessage, page: Page, local: datetime) -> Iterator[str]:
        yield from self._said(speaker(self._document, message), message, page, local)
        for runs in posts_meant(self._document, message):
            yield self._blocks.note(runs, lambda post_id: self._places.address_of(post_id, page))

    def _said(self, name: str, message: Message | ChatMessage, page: Page, local: datetime) -> Iterator[str]:
        speaks = f"**{isolated(self._escaper.line(name))}** {clock(local)}"
        text = self._blocks.text(message.content)
        # Most messages are short, and follow the name in the next line; HTML needs an empty one before it.
        parted = "\n\n" if text.startswith("<") else "  \n"
        yield f"{speaks}{parted}{text}" if text else speaks
        yield from self._blocks.media(message, page)
