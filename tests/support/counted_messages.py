"""A conversation that counts how many of its messages are in memory at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from weakref import WeakSet

from twconvert import AccountRef, Conversation, Event, Message, Text
from twconvert.store.sequences import LazySequence
from twconvert.testing import CountedPosts, counted_document

if TYPE_CHECKING:
    from twconvert import Document

_BOB = AccountRef("2000", "bob_example", "Bob Example")
_START = datetime(2019, 1, 1, tzinfo=UTC)


class CountedMessage(Message, weakref=True, gc=True, eq=False, frozen=True):
    """A message that is counted while it lives."""

    __hash__ = object.__hash__


class CountedMessages(LazySequence[Event]):
    """Messages that are made when they are read, one a minute."""

    def __init__(self, length: int) -> None:
        self.most_alive = 0
        self._alive: WeakSet[Message] = WeakSet()
        self._length = length

    def __len__(self) -> int:
        return self._length

    def _item(self, index: int) -> Event:
        message = CountedMessage(
            id=str(index),
            sender=_BOB,
            created_at=_START + timedelta(minutes=index),
            content=(Text(f"Message number {index} of a long friendship. " + "word " * 20),),
        )
        self._alive.add(message)
        self.most_alive = max(self.most_alive, len(self._alive))
        return message


def document_with(messages: CountedMessages) -> Document:
    """Return a document of a conversation."""
    conversation = Conversation(id="1000-2000", participants=(AccountRef("1000"), _BOB), events=messages)
    return replace(counted_document(CountedPosts(0)), conversations=[conversation])
