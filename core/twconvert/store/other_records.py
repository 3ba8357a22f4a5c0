"""Where the records that are no posts are kept, and how they are given back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from twconvert.model import (
    AccountRef,
    Chat,
    ChatMessage,
    Conversation,
    Event,
    Joined,
    KnownAccount,
    Left,
    Like,
    Message,
    Moment,
    Relation,
    Renamed,
    UserList,
)
from twconvert.store.items import Items, decoder_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from twconvert.model import Record
    from twconvert.store.people import People

_S = TypeVar("_S", bound=msgspec.Struct)

_MESSAGES = "messages "
_CHAT_MESSAGES = "chat_messages "
_RENAMES = "renames "
"""With the id of what they belong to behind it, the name of a shelf."""
_LAST = float("inf")
_RELATIONS = ("follower", "following", "blocked", "muted")
_LISTS = ("created", "subscribed", "member")
_APART = 10.0**12
"""Between the places of two kinds on one shelf; no archive has as many records."""


class Shelves:
    """Takes records in any order. Conversations and chats that come in pieces are put together."""

    def __init__(self, database: sqlite3.Connection, people: People) -> None:
        self._items = Items(database)
        self._people = people
        self._number = 0
        self._read_conversation = decoder_of(Conversation)
        self._read_event = decoder_of(Event)
        self._read_chat = decoder_of(Chat)

    def add(self, record: Record) -> None:
        """Take a record that is no post."""
        self._number += 1
        match record:
            case Like():
                time = record.created_at.timestamp() if record.created_at else 0.0
                self._items.put("likes", record.post_id, time, record)
            case Relation(kind, account):
                self._people.meet(account)
                self._put_once("relations", f"{kind} {account.id or account.handle}", _RELATIONS.index(kind), record)
            case UserList():
                self._put_once("lists", f"{record.kind} {record.url}", _LISTS.index(record.kind), record)
            case Moment():
                self._items.put("moments", record.id, record.created_at.timestamp(), record)
            case KnownAccount():
                self._people.introduce(record)
            case Conversation():
                self._add_conversation(record)
            case Chat():
                self._add_chat(record)

    def kept(self) -> Iterator[tuple[str, int]]:
        """Yield each kind, as the ledger names it, and how many records of it there are."""
        for kind in ("likes", "relations", "lists", "moments", "conversations"):
            yield kind, self._items.count(kind)
        yield "messages", self._items.count(_MESSAGES)
        yield "chat_messages", self._items.count(_CHAT_MESSAGES)

    def likes(self) -> Sequence[Like]:
        """Return the likes, in the order in which the posts were written."""
        return self._items.on("likes", decoder_of(Like))

    def relations(self) -> Sequence[Relation]:
        """Return followers, followed, blocked and muted accounts."""
        read = decoder_of(Relation)
        return self._items.on("relations", lambda data: self._named(read(data), "account"))

    def lists(self) -> Sequence[UserList]:
        """Return the lists: those made, subscribed to, and been put on."""
        return self._items.on("lists", decoder_of(UserList))

    def moments(self) -> Sequence[Moment]:
        """Return the moments, oldest first."""
        return self._items.on("moments", decoder_of(Moment))

    def conversations(self) -> Sequence[Conversation]:
        """Return the conversations, in the order in which they began."""
        return self._items.on("conversations", self._conversation)

    def chats(self) -> Sequence[Chat]:
        """Return the chats, in the order in which they began."""
        return self._items.on("chats", self._chat)

    def _put_once(self, shelf: str, item_id: str, group: int, record: Record) -> None:
        """Put a record behind all of its group, unless it is there already."""
        if self._items.find(shelf, item_id) is None:
            self._items.put(shelf, item_id, group * _APART + self._number, record)

    def _add_conversation(self, piece: Conversation) -> None:
        for event in piece.events:
            event_id = event.id if isinstance(event, Message) else None
            self._items.put(_MESSAGES + piece.id, event_id, event.created_at.timestamp(), event)
            if isinstance(event, Renamed):
                self._items.put(_RENAMES + piece.id, None, event.created_at.timestamp(), event)
        for account in piece.participants:
            self._people.meet(account)
        start = min((event.created_at.timestamp() for event in piece.events), default=_LAST)
        known = self._items.find("conversations", piece.id)
        if known:
            start = min(start, known[0])
            piece = _together(self._read_conversation(known[1]), piece)
        self._items.put("conversations", piece.id, start, msgspec.structs.replace(piece, events=()))

    def _add_chat(self, piece: Chat) -> None:
        for message in piece.messages:
            self._items.put(_CHAT_MESSAGES + piece.id, None, message.created_at.timestamp(), message)
        start = min((message.created_at.timestamp() for message in piece.messages), default=_LAST)
        known = self._items.find("chats", piece.id)
        self._items.put("chats", piece.id, min(start, known[0]) if known else start, Chat(id=piece.id))

    def _conversation(self, data: bytes) -> Conversation:
        conversation: Conversation = self._read_conversation(data)
        renames = self._items.on(_RENAMES + conversation.id, decoder_of(Renamed)) if conversation.is_group else ()
        return msgspec.structs.replace(
            conversation,
            name=renames[-1].name if renames else conversation.name,
            participants=self._all_named(conversation.participants),
            events=self._items.on(_MESSAGES + conversation.id, self._event),
        )

    def _event(self, data: bytes) -> Event:
        event: Event = self._read_event(data)
        match event:
            case Message():
                reactions = tuple(self._named(reaction, "sender") for reaction in event.reactions)
                return self._named(msgspec.structs.replace(event, reactions=reactions), "sender")
            case Joined():
                return self._named(msgspec.structs.replace(event, accounts=self._all_named(event.accounts)), "by")
            case Left():
                return msgspec.structs.replace(event, accounts=self._all_named(event.accounts))
            case Renamed():
                return self._named(event, "by")

    def _chat(self, data: bytes) -> Chat:
        chat: Chat = self._read_chat(data)
        read = decoder_of(ChatMessage)
        return msgspec.structs.replace(chat, messages=self._items.on(_CHAT_MESSAGES + chat.id, read))

    def _all_named(self, accounts: tuple[AccountRef, ...]) -> tuple[AccountRef, ...]:
        return tuple(map(self._people.known, accounts))

    def _named(self, struct: _S, field: str) -> _S:
        """Return a struct whose account in a field has the handle and name that are known of it."""
        account: AccountRef | None = getattr(struct, field)
        known = account and self._people.known(account)
        return struct if known is account else msgspec.structs.replace(struct, **{field: known})


def _together(earlier: Conversation, later: Conversation) -> Conversation:
    """Return what two pieces of a conversation say of it, without its events."""
    return Conversation(
        id=later.id,
        is_group=earlier.is_group or later.is_group,
        name=later.name or earlier.name,
        participants=tuple(dict.fromkeys((*earlier.participants, *later.participants))),
    )
