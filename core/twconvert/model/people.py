"""Accounts: the owner of an archive, and everybody it names."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from twconvert.model.media import Media


class AccountRef(Struct, frozen=True, gc=False, omit_defaults=True):
    """Somebody a post names, as far as the archive knows: by one of ``id`` and ``handle`` mostly."""

    id: str | None = None
    """On services of many servers it is the address of the account."""
    handle: str | None = None
    """Without the ``@`` before it; ``ada@social.example`` on services of many servers."""
    name: str | None = None


class HandleChange(Struct, frozen=True, gc=False):
    """A change of an account's handle."""

    changed_at: datetime
    old: str
    new: str


class Account(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The owner of an archive."""

    id: str | None = None
    handle: str | None = None
    name: str | None = None
    bio: str | None = None
    location: str | None = None
    website: str | None = None
    created_at: datetime | None = None
    avatar: Media | None = None
    header: Media | None = None
    handle_changes: tuple[HandleChange, ...] = ()
    """Oldest first."""


class KnownAccount(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """All that is known of an account that an archive names."""

    id: str
    handle: str | None = None
    """The newest one, without the ``@``; ``None`` where nothing tells."""
    name: str | None = None
    former_handles: tuple[str, ...] = ()
    """The newest first."""
    seen_at: datetime | None = None
    """When the handle was last seen; a newer one takes its place."""


RelationKind: TypeAlias = Literal["follower", "following", "blocked", "muted"]


class Relation(Struct, frozen=True, gc=False):
    """An account that follows the owner, or that the owner follows, blocks or mutes."""

    kind: RelationKind
    account: AccountRef


ListKind: TypeAlias = Literal["created", "subscribed", "member"]


class UserList(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A list of accounts: one that the owner made, subscribed to, or is a member of. Archives hold its address only."""

    kind: ListKind
    url: str
    name: str | None = None
    """As its address says."""
    owner: AccountRef | None = None
