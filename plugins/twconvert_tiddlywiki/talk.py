"""Conversations and chats as tiddlers: one for each message or event, and pages that list them in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Message
from twconvert.html import blocks_html
from twconvert.outline import talk
from twconvert.wording import gettext, moment, number_of, span_of
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.markup import content_wikitext, escape, literal, note_wikitext
from twconvert_tiddlywiki.months import neighbours
from twconvert_tiddlywiki.tiddlers import (
    Tiddler,
    chat_tiddler_title,
    conversation_tiddler_title,
    message_tiddler_title,
    section_title,
    tiddler,
    timestamp,
    title_list,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert import ChatMessage, Document, Event, Inline
    from twconvert.outline import Chapter, Line, Section
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.markup import Titles
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_MESSAGE = "$:/tags/TweetMessage"
_CONVERSATION = "$:/tags/TweetConversation"
_HIGHEST_HEADING = 4
"""Of an answer: titles of tiddlers, and headings in a page, are higher."""
_LONGEST_PAGE = 200
"""Messages and events; a browser shows all of a page at once."""


class TalkWriter:
    """Makes the tiddlers of conversations and chats.

    Args:
        document: The document that they are in.
        index: The index that knows the titles of people.
        titles: The titles of the tiddlers that the texts of messages link to.
        media: The writer of the tiddlers of media.
    """

    def __init__(self, document: Document, index: Index, titles: Titles, media: MediaWriter) -> None:
        self._document = document
        self._index = index
        self._titles = titles
        self._media = media

    def tiddlers(self, section: Section, chapter: Chapter) -> Iterator[Medium | Tiddler]:
        """Yield a conversation or chat: its messages and its pages, the first page last.

        Args:
            section: The section of conversations or of chats.
            chapter: The conversation or chat.
        """
        is_chat = section.key == "chats"
        title = chat_tiddler_title(chapter.key) if is_chat else conversation_tiddler_title(chapter.key)
        starts = range(0, len(chapter.records), _LONGEST_PAGE)
        pages = [title, *(f"{title} - page {number}" for number in range(2, len(starts) + 1))]
        messages, first_page = 0, Tiddler()
        for page, start in enumerate(starts):
            events = chapter.records[start : start + _LONGEST_PAGE]
            names = []
            for number, line in enumerate(talk(self._document, events), start=start + 1):
                key = _key(line, number)
                names.append(message_tiddler_title(title, key))
                yield from self._line(line, names[-1], pages[page], f"{chapter.key}-{number}" if is_chat else key)
                messages += line.message is not None
            made = self._page(pages, page, events, names)
            if page:
                yield made
            else:
                first_page = made
        people = [self._index.person(each.id, each.handle) for each in chapter.accounts]
        yield first_page | {
            "tags": title_list([_CONVERSATION, section_title(self._document.owner, section.title), *people]),
            "caption": chapter.title,
            "size": gettext("{messages}, {period}").format(
                messages=number_of(messages, "message"), period=chapter.period
            ),
        }

    def _page(
        self, pages: Sequence[str], page: int, events: Sequence[Event | ChatMessage], names: Sequence[str]
    ) -> Tiddler:
        """Return a page as all but the first one are.

        Args:
            pages: The titles of all pages of the conversation or chat.
            page: The index of this one.
            events: The messages and events on it.
            names: The titles of their tiddlers.
        """
        return tiddler(
            pages[page],
            [_CONVERSATION, pages[0]],
            text=shown_by("conversation"),
            caption=gettext("Page {number}").format(number=page + 1),
            created=timestamp(events[0].created_at),
            modified=timestamp(events[-1].created_at),
            period=span_of(self._document, events),
            list=title_list(names),
            **neighbours(pages, page),
        )

    def _line(self, line: Line, title: str, page: str, media_key: str) -> Iterator[Medium | Tiddler]:
        """Yield a message or event, and the media of a message.

        Args:
            line: The message or event.
            title: The title of its tiddler.
            page: The title of the page that it is on.
            media_key: What the titles of its media begin with.
        """
        message = line.message
        media = list(self._media.of(message, media_key, message=title)) if message and message.media else []
        made = timestamp(line.event.created_at)
        yield tiddler(
            title,
            [_MESSAGE],
            **(self._fields(line, message) if message else {"text": literal(escape(line.happening or ""))}),
            created=made,
            modified=made,
            date=moment(self._document, line.event.created_at),
            conversation=page,
            media=title_list(medium.tiddler["title"] for medium in media),
        )
        yield from media

    def _fields(self, line: Line, message: Message | ChatMessage) -> dict[str, str | None]:
        return {
            "name": line.name,
            "own": "yes" if line.is_own else None,
            "text": literal(self._answer(line) or self._content(message.content)),
            "after": literal("".join(map(note_wikitext, line.notes(self._document)))),
            "user_id": message.sender.id if isinstance(message, Message) else None,
        }

    def _answer(self, line: Line) -> str:
        """Return the blocks of an answer. A newline is a space to a wiki, in code too."""
        return blocks_html(line.blocks, self._content, _HIGHEST_HEADING).replace("\n", "<br>")

    def _content(self, content: Iterable[Inline]) -> str:
        return content_wikitext(content, self._titles, self._document.service)


def _key(line: Line, number: int) -> str:
    """Return what identifies a message or event in its conversation or chat, in which it has a number from 1."""
    if isinstance(line.event, Message):
        return line.event.id
    return str(number) if line.message else f"event {number}"
