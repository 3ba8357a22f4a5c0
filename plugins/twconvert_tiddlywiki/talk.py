"""Conversations and chats as tiddlers: one for each message, and pages that list them in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from twconvert.model import Message
from twconvert.wording import (
    WELCOME,
    chat_title,
    conversation_title,
    event_text,
    moment,
    name_of,
    number_of,
    others_in,
    period_between,
    posts_meant,
    reactions_text,
    speaker,
)
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.markup import content_wikitext, escape, literal, runs_wikitext
from twconvert_tiddlywiki.months import neighbours
from twconvert_tiddlywiki.tiddlers import (
    Tiddler,
    chat_tiddler_title,
    conversation_tiddler_title,
    message_tiddler_title,
    tiddler,
    timestamp,
    title_list,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from twconvert import Chat, ChatMessage, Conversation, Document, Event
    from twconvert_tiddlywiki.index import Index
    from twconvert_tiddlywiki.markup import Titles
    from twconvert_tiddlywiki.media import MediaWriter, Medium

_T = TypeVar("_T", "Event", "ChatMessage")

_MESSAGE = "$:/tags/TweetMessage"
_CONVERSATION = "$:/tags/TweetConversation"
_LONGEST_PAGE = 200
"""Messages, which a browser shows at once."""


class Said(NamedTuple):
    """What was said, or happened."""

    key: str
    """What the title of its tiddler ends with."""
    fields: dict[str, str | None]
    of: Message | ChatMessage | None = None
    """The message that has media."""
    media_key: str = ""
    """What the titles of those begin with."""


class MessageWriter:
    """Makes the tiddlers of conversations and chats.

    Args:
        document: that they are of.
        index: knows the titles of people.
        titles: of those whom messages mention.
        media: makes the tiddlers of media.
    """

    def __init__(self, document: Document, index: Index, titles: Titles, media: MediaWriter) -> None:
        self._document = document
        self._index = index
        self._titles = titles
        self._media = media

    def conversation(self, conversation: Conversation, section: str) -> Iterator[Medium | Tiddler]:
        """Yield a conversation: its messages and its pages, the first of them last.

        Args:
            conversation: to write.
            section: the title of what lists it.
        """
        title = conversation_tiddler_title(conversation.id)
        people = [self._index.person(each.id, each.handle) for each in others_in(self._document, conversation)]
        caption = conversation_title(self._document, conversation)
        yield from self._pages(title, caption, [section, *people], conversation.events, self._event)

    def chat(self, chat: Chat, section: str) -> Iterator[Medium | Tiddler]:
        """Yield a chat, as `conversation` does."""

        def said(message: ChatMessage, number: int) -> Said:
            return self._chat_message(message, number, f"{chat.id}-{number}")

        yield from self._pages(chat_tiddler_title(chat.id), chat_title(chat), [section], chat.messages, said)

    def _pages(
        self,
        title: str,
        caption: str,
        tags: Collection[str],
        events: Sequence[_T],
        said: Callable[[_T, int], Said],
    ) -> Iterator[Medium | Tiddler]:
        starts: range = range(0, len(events), _LONGEST_PAGE)
        pages = [title, *(f"{title} - page {number}" for number in range(2, len(starts) + 1))]
        count, first = 0, Tiddler()
        for number, start in enumerate(starts):
            part = events[start : start + _LONGEST_PAGE]
            names = []
            for place, event in enumerate(part, start=start + 1):
                each = said(event, place)
                count += each.of is not None
                names.append(message_tiddler_title(title, each.key))
                yield from self._tiddlers(each, event, names[-1], pages[number])
            page = tiddler(
                pages[number],
                [_CONVERSATION, title] if number else [_CONVERSATION, *tags],
                text=shown_by("conversation"),
                caption=f"Page {number + 1}" if number else caption,
                created=timestamp(part[0].created_at),
                modified=timestamp(part[-1].created_at),
                period=self._period(part),
                list=title_list(names),
                **neighbours(pages, number),
            )
            if number:
                yield page
            else:
                first = page
        yield first | {"size": f"{number_of(count, 'message')}, {self._period(events)}"}

    def _tiddlers(self, said: Said, event: Event | ChatMessage, name: str, page: str) -> Iterator[Medium | Tiddler]:
        media = list(self._media.of(said.of, said.media_key, message=name)) if said.of and said.of.media else []
        made = timestamp(event.created_at)
        yield tiddler(
            name,
            [_MESSAGE],
            **said.fields,
            created=made,
            modified=made,
            date=moment(self._document, event.created_at),
            conversation=page,
            media=title_list(medium.tiddler["title"] for medium in media),
        )
        yield from media

    def _event(self, event: Event, number: int) -> Said:
        if not isinstance(event, Message):
            return Said(f"event {number}", {"text": literal(escape(event_text(event)))})
        notes = [WELCOME] if event.is_welcome else []
        if event.reactions:
            notes.append(reactions_text(event))
        is_own = event.sender.id == self._document.owner.id
        fields = self._fields(event, name_of(event.sender), map(escape, notes), is_own=is_own)
        return Said(event.id, fields | {"user_id": event.sender.id}, event, event.id)

    def _chat_message(self, message: ChatMessage, number: int, media_key: str) -> Said:
        notes = map(runs_wikitext, posts_meant(self._document, message))
        fields = self._fields(message, speaker(self._document, message), notes, is_own=message.role == "user")
        return Said(str(number), fields, message, media_key)

    def _fields(
        self, message: Message | ChatMessage, name: str, notes: Iterable[str], *, is_own: bool
    ) -> dict[str, str | None]:
        return {
            "name": name,
            "own": "yes" if is_own else None,
            "text": literal(content_wikitext(message.content, self._titles)),
            "after": literal("".join(f'<div class="twc-note">{note}</div>' for note in notes)),
        }

    def _period(self, events: Sequence[Event | ChatMessage]) -> str:
        return period_between(*(self._document.local(events[index].created_at) for index in (0, -1)))
