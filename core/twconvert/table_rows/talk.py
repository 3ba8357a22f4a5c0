"""Messages and chats as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.model import Joined, Left, Message, Reacted, Renamed
from twconvert.table_rows.cells import listed, named, times
from twconvert.table_rows.contents import found_in, rows_of_content, rows_of_media
from twconvert.text import text_with_addresses
from twconvert.wording import conversation_title, event_text, speaker

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.elsewhere import Elsewhere
    from twconvert.model import AccountRef, Conversation, Document, Event
    from twconvert.table_rows.cells import Row, TableRow


def rows_of_conversations(document: Document, elsewhere: Elsewhere) -> Iterator[TableRow]:
    """Yield the conversations, all that happened in them, and reactions."""
    for conversation in document.conversations:
        messages = 0
        for event in conversation.events:
            yield "messages", _row_of_event(document, conversation, event)
            if isinstance(event, Message):
                messages += 1
                yield from _rows_of_message(document, event)
                elsewhere.look_at(event.content, f"message {event.id}", event.created_at, event.sender)
        yield "conversations", _row_of_conversation(document, conversation, messages)


def rows_of_chats(document: Document) -> Iterator[TableRow]:
    """Yield the messages of all chats."""
    for chat in document.chats:
        for message in chat.messages:
            made = times(document, message.created_at)
            said: Row = {
                "speaker": speaker(document, message),
                "text": text_with_addresses(message.content),
                "posts": " ".join(message.post_ids),
            }
            yield "chats", {"chat": chat.id, **made, "role": message.role, **said}
            where = found_in("chat", chat.id, None, made)
            yield from rows_of_content(message.content, where)
            yield from rows_of_media(document, message.media, where)


def _row_of_conversation(document: Document, conversation: Conversation, messages: int) -> Row:
    events = conversation.events
    return {
        "id": conversation.id,
        "title": conversation_title(document, conversation),
        "is_group": conversation.is_group,
        "participants": listed(conversation.participants),
        "messages": messages,
        **times(document, events[0].created_at if len(events) else None, "first"),
        **times(document, events[-1].created_at if len(events) else None, "last"),
    }


def _row_of_event(document: Document, conversation: Conversation, event: Event) -> Row:
    message = event if isinstance(event, Message) else None
    return {
        "conversation": conversation.id,
        **times(document, event.created_at),
        **named("sender", _actor(event)),
        "text": text_with_addresses(event.content) if isinstance(event, Message) else event_text(event),
        "event": type(event).__name__.lower(),
        "accounts": listed(event.accounts) if isinstance(event, Joined | Left) else None,
        "group_name": event.name if isinstance(event, Renamed) else None,
        "earlier_texts": "\n".join(message.earlier_texts) if message else None,
        "is_welcome": message.is_welcome if message else None,
        "id": message.id if message else None,
    }


def _actor(event: Event) -> AccountRef | None:
    match event:
        case Message(sender=account) | Joined(by=account) | Renamed(by=account) | Reacted(by=account):
            return account
        case Left():
            return None


def _rows_of_message(document: Document, message: Message) -> Iterator[TableRow]:
    for each in message.reactions:
        row: Row = {"message": message.id, **named("sender", each.sender), "emoji": each.emoji}
        yield "reactions", {**row, **times(document, each.created_at)}
    where = found_in("message", message.id, None, times(document, message.created_at))
    yield from rows_of_content(message.content, where)
    yield from rows_of_media(document, message.media, where)
