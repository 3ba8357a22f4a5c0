"""Conversations: pieces with the same id are put together, and everybody in them gets the name that is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from twconvert.kinds import MESSAGES
from twconvert.model import Conversation, Event, Joined, Left, Message, Reacted, Renamed
from twconvert.store.items import decoder_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import AccountRef
    from twconvert.store.items import Items
    from twconvert.store.people import People

_EVENTS = "events "
_RENAMES = "renames "
"""With the id of a conversation behind it, the name of the collection of what happened in it."""
_LAST = float("inf")


class Conversations:
    """Takes pieces of conversations in any order, and gives whole conversations back.

    Args:
        items: The table that they are kept in.
        people: The accounts that records name.
    """

    def __init__(self, items: Items, people: People) -> None:
        self._items = items
        self._people = people
        self._read = decoder_of(Conversation)
        self._read_event = decoder_of(Event)

    def add(self, piece: Conversation) -> None:
        """Take a piece of a conversation."""
        for event in piece.events:
            event_id = event.id if isinstance(event, Message) else None
            self._items.put(_EVENTS + piece.id, event_id, event.created_at.timestamp(), event)
            if isinstance(event, Renamed):
                self._items.put(_RENAMES + piece.id, None, event.created_at.timestamp(), event)
        for account in piece.participants:
            self._people.meet(account)
        start = min((event.created_at.timestamp() for event in piece.events), default=_LAST)
        known = self._items.find(MESSAGES.field, piece.id)
        if known:
            start = min(start, known[0])
            piece = _together(self._read(known[1]), piece)
        self._items.put(MESSAGES.field, piece.id, start, msgspec.structs.replace(piece, events=(), continues=False))

    def counts(self) -> Iterator[tuple[str, int]]:
        """Yield the rows of the ledger that count them, and how many conversations and events there are."""
        for row in MESSAGES.ledger:
            yield row.name, self._items.size_of_all(_EVENTS) if row.counts_parts else self._items.size(MESSAGES.field)

    def records(self) -> Sequence[Conversation]:
        """Return them in the order in which they began, as a lazy sequence."""
        return self._items.sequence(MESSAGES.field, self._whole)

    def _whole(self, data: bytes) -> Conversation:
        conversation: Conversation = self._read(data)
        renames = self._items.sequence(_RENAMES + conversation.id, decoder_of(Renamed)) if conversation.is_group else ()
        return msgspec.structs.replace(
            conversation,
            name=renames[-1].name if renames else conversation.name,
            participants=self._all_named(conversation.participants),
            events=self._items.sequence(_EVENTS + conversation.id, self._event),
        )

    def _event(self, data: bytes) -> Event:
        event: Event = self._read_event(data)
        match event:
            case Message():
                reactions = tuple(self._people.named(reaction, "sender") for reaction in event.reactions)
                return self._people.named(msgspec.structs.replace(event, reactions=reactions), "sender")
            case Joined():
                return self._people.named(
                    msgspec.structs.replace(event, accounts=self._all_named(event.accounts)), "by"
                )
            case Left():
                return msgspec.structs.replace(event, accounts=self._all_named(event.accounts))
            case Renamed() | Reacted():
                return self._people.named(event, "by")

    def _all_named(self, accounts: tuple[AccountRef, ...]) -> tuple[AccountRef, ...]:
        return tuple(map(self._people.known, accounts))


def _together(earlier: Conversation, later: Conversation) -> Conversation:
    """Return what two pieces of a conversation say of it, without its events."""
    return Conversation(
        id=later.id,
        is_group=earlier.is_group or later.is_group,
        name=later.name or earlier.name,
        participants=tuple(dict.fromkeys((*earlier.participants, *later.participants))),
    )
