"""Direct messages, and chats with an assistant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from twconvert.model.content import Inline
from twconvert.model.media import Media
from twconvert.model.people import AccountRef


class Reaction(Struct, frozen=True, gc=False, omit_defaults=True):
    """What somebody answered a message with instead of words."""

    sender: AccountRef
    emoji: str | None = None
    """``None`` where the archive does not say which."""
    created_at: datetime | None = None


class Message(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="message"):
    """A direct message."""

    id: str
    sender: AccountRef
    created_at: datetime
    content: tuple[Inline, ...] = ()
    media: tuple[Media, ...] = ()
    reactions: tuple[Reaction, ...] = ()
    is_welcome: bool = False
    """Whether a business sent it by itself to whoever began a conversation."""


class Joined(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="joined"):
    """Accounts were added to a group."""

    created_at: datetime
    accounts: tuple[AccountRef, ...]
    by: AccountRef | None = None


class Left(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="left"):
    """Accounts left a group."""

    created_at: datetime
    accounts: tuple[AccountRef, ...]


class Renamed(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="renamed"):
    """A group got a name."""

    created_at: datetime
    name: str
    by: AccountRef | None = None


Event: TypeAlias = Message | Joined | Left | Renamed


class Conversation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A conversation in direct messages.

    A loader may yield one in several pieces: those of one id are put together.
    """

    id: str
    is_group: bool = False
    name: str | None = None
    """Of a group, if it was given one: the last."""
    participants: tuple[AccountRef, ...] = ()
    """Everybody who is known to have been in it, the owner too."""
    events: Sequence[Event] = ()
    """Oldest first; in a document it is lazy, as the sequences of the document are."""


class ChatMessage(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A message of a chat with an assistant."""

    role: Literal["user", "assistant"]
    created_at: datetime
    content: tuple[Inline, ...] = ()
    media: tuple[Media, ...] = ()
    post_ids: tuple[str, ...] = ()
    """Posts that it refers to."""


class Chat(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A chat with an assistant of the service. Pieces of one id are put together, as those of a `Conversation` are."""

    id: str
    messages: Sequence[ChatMessage] = ()
    """Oldest first, and lazy in a document."""
