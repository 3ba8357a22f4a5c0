"""Direct messages, and chats with the assistant of a service."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from twconvert.model.content import Inline
from twconvert.model.media import Media
from twconvert.model.people import AccountRef


class Reaction(Struct, frozen=True, gc=False, omit_defaults=True):
    """An emoji with which somebody answered a message."""

    sender: AccountRef
    """Who answered."""
    emoji: str | None = None
    """The emoji: ``❤️``; ``None`` where the archive does not say which."""
    created_at: datetime | None = None
    """When it was sent."""


class Message(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="message"):
    """A direct message."""

    id: str
    """The id, which no other message has."""
    sender: AccountRef
    """Who sent it."""
    created_at: datetime
    """When it was sent."""
    content: tuple[Inline, ...] = ()
    """The text; empty where there is none."""
    media: tuple[Media, ...] = ()
    """Its pictures, videos and recordings, in the order in which they are shown."""
    reactions: tuple[Reaction, ...] = ()
    """The reactions to it, in the order of the archive."""
    earlier_texts: tuple[str, ...] = ()
    """What it said before it was edited, in plain text and in the order of the archive."""
    is_welcome: bool = False
    """Whether it is the automatic greeting of a business to whoever begins a conversation."""


class Joined(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="joined"):
    """Accounts were added to a group."""

    created_at: datetime
    """When they were added."""
    accounts: tuple[AccountRef, ...]
    """Who was added."""
    by: AccountRef | None = None
    """Who added them, or began the group with them; ``None`` where the archive does not say."""


class Left(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="left"):
    """Accounts left a group."""

    created_at: datetime
    """When they left."""
    accounts: tuple[AccountRef, ...]
    """Who left."""


class Renamed(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="renamed"):
    """A group got a name."""

    created_at: datetime
    """When the group got the name."""
    name: str
    """The new name."""
    by: AccountRef | None = None
    """Who named the group; ``None`` where the archive does not say."""


class Reacted(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True, tag="reacted"):
    """Somebody answered a message with an emoji, and the archive does not say which message it was."""

    created_at: datetime
    """When it was sent."""
    by: AccountRef | None = None
    """Who answered; ``None`` where the archive does not say."""
    emoji: str | None = None
    """The emoji; ``None`` where the archive does not say which."""


Event: TypeAlias = Message | Joined | Left | Renamed | Reacted
"""What happens in a conversation."""


class Conversation(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A conversation in direct messages.

    A loader may yield a conversation in several pieces: the pieces with one id are put together.
    """

    id: str
    """The id, the same in every archive of the owner."""
    is_group: bool = False
    """Whether it is a group, which may have a name and more than two members."""
    name: str | None = None
    """The last name that a group was given; ``None`` if it has none."""
    participants: tuple[AccountRef, ...] = ()
    """Everybody who is known to have been in it, with the owner."""
    events: Sequence[Event] = ()
    """What happened, oldest first; in a document a lazy sequence, like those of the document itself."""
    continues: bool = False
    """Whether it is a further piece of the conversation that the loader yielded right before it, and no more than that:
    the ledger counts a conversation once, however many pieces are made of its record."""


class ChatMessage(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A message of a chat with the assistant of a service."""

    role: Literal["user", "assistant"]
    """Who sent it: the owner of the archive (``user``) or the ``assistant``, which `Service.assistant` names."""
    created_at: datetime
    """When it was sent."""
    content: tuple[Inline, ...] = ()
    """The text; empty where there is none. That of the assistant is the source of Markdown, which
    `twconvert.outline.Line.blocks` reads."""
    media: tuple[Media, ...] = ()
    """Its pictures, in the order in which they are shown."""
    post_ids: tuple[str, ...] = ()
    """The ids of posts that it is about."""


class Chat(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A chat with the assistant of a service.

    A loader may yield a chat in several pieces: the pieces with one id are put together.
    """

    id: str
    """The id, the same in every archive of the owner."""
    messages: Sequence[ChatMessage] = ()
    """The messages, oldest first; in a document a lazy sequence, like those of the document itself."""
