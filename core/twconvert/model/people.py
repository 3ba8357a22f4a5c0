"""Accounts: the owner of an archive, and everybody it names."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from twconvert.model.media import Media


class AccountRef(Struct, frozen=True, gc=False, omit_defaults=True):
    """An account that a record names. Archives mostly give its ``id`` or its ``handle`` and not both."""

    id: str | None = None
    """A number in decimal digits, or on services of many servers the web address of the account."""
    handle: str | None = None
    """The handle without the ``@`` before it: ``ada``, or ``ada@social.example`` on services of many servers."""
    name: str | None = None
    """The display name."""


class HandleChange(Struct, frozen=True, gc=False):
    """A change of an account's handle."""

    changed_at: datetime
    """When the handle was changed."""
    old: str
    """The handle before the change, without the ``@``."""
    new: str
    """The handle after the change, without the ``@``."""


class Account(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The owner of an archive. A field is ``None`` where the archive does not tell."""

    id: str | None = None
    """The id, as in `AccountRef.id`."""
    handle: str | None = None
    """The handle when the archive was made, as in `AccountRef.handle`."""
    name: str | None = None
    """The display name."""
    bio: str | None = None
    """What the owners say of themselves, as plain text that may have several lines."""
    location: str | None = None
    """Where the owners say that they are, in their own words."""
    website: str | None = None
    """The address of the owner's web site, as the owner wrote it: it may not be a web address."""
    created_at: datetime | None = None
    """When the account was made."""
    avatar: Media | None = None
    """The picture of the profile."""
    header: Media | None = None
    """The wide picture at the head of the profile."""
    handle_changes: tuple[HandleChange, ...] = ()
    """The changes of the handle, oldest first."""


class KnownAccount(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """All that is known of an account that the records of an archive name."""

    id: str
    """The id, as in `AccountRef.id`."""
    handle: str | None = None
    """The newest handle, without the ``@``; ``None`` where nothing tells."""
    name: str | None = None
    """The newest display name; ``None`` where nothing tells."""
    former_handles: tuple[str, ...] = ()
    """Handles that the account had before, the newest first."""
    seen_at: datetime | None = None
    """When the account had this handle. Of several handles, the one that was seen last is the newest."""


RelationKind: TypeAlias = Literal["follower", "following", "blocked", "muted"]


class Relation(Struct, frozen=True, gc=False):
    """An account that follows the owner, or that the owner follows, blocks or mutes."""

    kind: RelationKind
    """``follower`` of the owner; ``following``: followed by the owner; ``blocked`` or ``muted`` by the owner."""
    account: AccountRef
    """The other account."""


ListKind: TypeAlias = Literal["created", "subscribed", "member"]


class UserList(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A list of accounts. Archives hold its address and not its members."""

    kind: ListKind
    """``created`` by the owner; ``subscribed``: read by the owner; ``member``: the owner is on it."""
    url: str
    """The web address of the list."""
    name: str | None = None
    """The name of the list, as far as its address says it: ``bakers``."""
    owner: AccountRef | None = None
    """Who made the list, as far as its address says it."""
