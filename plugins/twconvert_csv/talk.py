"""Messages and chats as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import Joined, Left, Message, Reacted, Renamed
from twconvert.text import text_with_addresses
from twconvert.wording import conversation_title, event_text, speaker
from twconvert_csv.contents import add_content, add_media, found_in
from twconvert_csv.tables import listed, named

if TYPE_CHECKING:
    from twconvert import AccountRef, Conversation, Event
    from twconvert_csv.tables import Row, Tables


def add_conversations(tables: Tables) -> None:
    """Write a table of conversations, one of all that happened in them, and one of reactions."""
    for conversation in tables.document.conversations:
        messages = 0
        for event in conversation.events:
            tables.add("messages", _row_of_event(tables, conversation, event))
            if isinstance(event, Message):
                messages += 1
                _add_contents(tables, event)
        tables.add("conversations", _row_of_conversation(tables, conversation, messages))


def add_chats(tables: Tables) -> None:
    """Write the messages of all chats."""
    for chat in tables.document.chats:
        for message in chat.messages:
            times = tables.times(message.created_at)
            said: Row = {
                "speaker": speaker(tables.document, message),
                "text": text_with_addresses(message.content),
                "posts": " ".join(message.post_ids),
            }
            tables.add("chats", {"chat": chat.id, **times, "role": message.role, **said})
            where = found_in("chat", chat.id, None, times)
            add_content(tables, message.content, where)
            add_media(tables, message.media, where)


def _row_of_conversation(tables: Tables, conversation: Conversation, messages: int) -> Row:
    events = conversation.events
    return {
        "id": conversation.id,
        "title": conversation_title(tables.document, conversation),
        "is_group": conversation.is_group,
        "participants": listed(conversation.participants),
        "messages": messages,
        **tables.times(events[0].created_at if len(events) else None, "first"),
        **tables.times(events[-1].created_at if len(events) else None, "last"),
    }


def _row_of_event(tables: Tables, conversation: Conversation, event: Event) -> Row:
    message = event if isinstance(event, Message) else None
    return {
        "conversation": conversation.id,
        **tables.times(event.created_at),
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


def _add_contents(tables: Tables, message: Message) -> None:
    for each in message.reactions:
        row: Row = {"message": message.id, **named("sender", each.sender), "emoji": each.emoji}
        tables.add("reactions", {**row, **tables.times(each.created_at)})
    where = found_in("message", message.id, None, tables.times(message.created_at))
    add_content(tables, message.content, where)
    add_media(tables, message.media, where)
