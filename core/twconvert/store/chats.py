"""Chats: pieces with the same id are put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from twconvert.kinds import CHATS
from twconvert.model import Chat, ChatMessage
from twconvert.store.items import decoder_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.store.items import Items

_MESSAGES = "chat_messages "
"""With the id of a chat behind it, the name of the collection of its messages."""
_LAST = float("inf")
_BEHIND_QUESTION = 0.0001
"""Seconds. Archives know no less than a millisecond."""


class Chats:
    """Takes pieces of chats in any order, and gives whole chats back.

    Args:
        items: The table that they are kept in.
    """

    def __init__(self, items: Items) -> None:
        self._items = items
        self._read = decoder_of(Chat)
        self._read_message = decoder_of(ChatMessage)

    def add(self, piece: Chat) -> None:
        """Take a piece of a chat."""
        for message in piece.messages:
            self._items.put(_MESSAGES + piece.id, None, _place_of(message), message)
        start = min((message.created_at.timestamp() for message in piece.messages), default=_LAST)
        known = self._items.find(CHATS.field, piece.id)
        self._items.put(CHATS.field, piece.id, min(start, known[0]) if known else start, Chat(id=piece.id))

    def counts(self) -> Iterator[tuple[str, int]]:
        """Yield the row of the ledger that counts them, and how many messages there are."""
        for row in CHATS.ledger:
            yield row.name, self._items.size_of_all(_MESSAGES)

    def records(self) -> Sequence[Chat]:
        """Return them in the order in which they began, as a lazy sequence."""
        return self._items.sequence(CHATS.field, self._whole)

    def _whole(self, data: bytes) -> Chat:
        chat: Chat = self._read(data)
        messages = self._items.sequence(_MESSAGES + chat.id, self._read_message)
        return msgspec.structs.replace(chat, messages=messages)


def _place_of(message: ChatMessage) -> float:
    """Return the number by which a message is sorted. Grok's answers have the time of their questions."""
    return message.created_at.timestamp() + (_BEHIND_QUESTION if message.role == "assistant" else 0)
