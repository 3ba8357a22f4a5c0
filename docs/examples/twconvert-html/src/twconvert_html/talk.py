"""Direct messages and chats: a page of all, and pages for each."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from twconvert import Message
from twconvert.html import runs_html
from twconvert.text import plain_text
from twconvert.wording import (
    CHATS,
    WELCOME,
    chat_note,
    chat_title,
    conversation_note,
    conversation_title,
    event_text,
    moment,
    name_of,
    number_of,
    posts_meant,
    reactions_text,
    speaker,
    spoken,
)
from twconvert_html import navigation
from twconvert_html.addresses import anchor_of
from twconvert_html.listing import SHORT, Item
from twconvert_html.markup import beginning_of, paragraph_html

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import Chat, ChatMessage, Conversation, Document
    from twconvert.wording import Run
    from twconvert_html.addresses import Places
    from twconvert_html.listing import Listing
    from twconvert_html.media import Figures
    from twconvert_html.navigation import Section


class TalkWriter:
    """Writes conversations and chats.

    Args:
        document: that they are of.
        listing: writes pages.
        figures: writes their media.
        places: of the posts that they are about.
    """

    def __init__(self, document: Document, listing: Listing, figures: Figures, places: Places) -> None:
        self._document = document
        self._listing = listing
        self._figures = figures
        self._places = places

    def write_conversations(self) -> None:
        """Write all conversations, if there are any."""
        document = self._document
        conversations = (
            self._write(
                navigation.MESSAGES,
                number,
                conversation_title(document, each),
                conversation_note(document, each),
                self._messages(each),
            )
            for number, each in enumerate(spoken(document.conversations), start=1)
        )
        self._write_contents(navigation.MESSAGES, conversations, "Messages", "conversation")

    def write_chats(self) -> None:
        """Write all chats, if there are any."""
        chats = (
            self._write(navigation.CHATS, number, chat_title(each), chat_note(self._document, each), self._chat(each))
            for number, each in enumerate(filter(_is_spoken, self._document.chats), start=1)
        )
        self._write_contents(navigation.CHATS, chats, CHATS, "chat")

    def _write(self, section: Section, number: int, title: str, note: Sequence[Run], items: Iterable[Item]) -> Item:
        """Write what was said, and return what leads there."""
        name = f"{number}.html"
        folder = section.page.partition("/")[0]
        self._listing.write(f"{folder}/{name}", items, kind="talk", title=title, counts=runs_html(note), up=section)
        return Item(
            f'<li><a href="{name}"><bdi>{escape(title)}</bdi></a> <span class="counts">{runs_html(note)}</span></li>'
        )

    def _write_contents(self, section: Section, items: Iterable[Item], title: str, what: str) -> None:
        contents = list(items)
        if contents:
            counts = number_of(len(contents), what)
            self._listing.write(section.page, contents, kind="contents", title=title, counts=counts, page_size=SHORT)

    def _messages(self, conversation: Conversation) -> Iterator[Item]:
        label = f"Message: {conversation_title(self._document, conversation)}"
        for event in conversation.events:
            if isinstance(event, Message):
                yield self._said(event, name_of(event.sender), anchor_of(event.id, "m"), label)
            else:
                when = moment(self._document, event.created_at)
                yield Item(f'<li class="note">{escape(event_text(event))}, {when}</li>')

    def _chat(self, chat: Chat) -> Iterator[Item]:
        label = f"Chat: {chat_title(chat)}"
        for number, message in enumerate(chat.messages):
            yield self._said(message, speaker(self._document, message), f"c{number}", label)

    def _said(self, message: Message | ChatMessage, who: str, anchor: str, label: str) -> Item:
        when = moment(self._document, message.created_at)
        time = f'<time datetime="{message.created_at.isoformat()[:19]}Z">{when}</time>'
        html = "".join(
            (
                f'<li class="said{" own" * self._is_own(message)}" id="{anchor}">\n',
                f'<p class="note"><b><bdi>{escape(who)}</bdi></b> {time}</p>\n',
                paragraph_html(message.content),
                self._figures.of(message) if message.media else "",
                *self._notes(message),
                "</li>",
            )
        )
        text = plain_text(message.content)
        return Item(html, f"{text}\n{who}", (anchor, when, label, beginning_of(text)))

    def _notes(self, message: Message | ChatMessage) -> Iterator[str]:
        if isinstance(message, Message):
            if message.is_welcome:
                yield f'<p class="meta">{WELCOME}</p>\n'
            if message.reactions:
                yield f'<p class="meta">{escape(reactions_text(message))}</p>\n'
            return
        for runs in posts_meant(self._document, message):
            yield f'<p class="meta">{runs_html(runs, self._places.open_link)}</p>\n'

    def _is_own(self, message: Message | ChatMessage) -> bool:
        if isinstance(message, Message):
            return message.sender.id is not None and message.sender.id == self._document.owner.id
        return message.role == "user"


def _is_spoken(chat: Chat) -> bool:
    return len(chat.messages) > 0
