"""Posts and threads."""

from __future__ import annotations

from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from twconvert.model.content import Inline
from twconvert.model.media import Media
from twconvert.model.people import AccountRef

Visibility: TypeAlias = Literal["public", "community", "circle", "deleted"]


class Reply(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """What a post answers. ``id`` is missing where the archive names the account alone."""

    author: AccountRef
    id: str | None = None
    url: str | None = None


class Repost(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """Whose post a repost shows; the repost's own content and media are those of that post."""

    author: AccountRef
    id: str | None = None
    url: str | None = None
    created_at: datetime | None = None
    truncated: bool = False
    """The archive holds only the beginning of the text, or nothing but the address, which is the content then."""


class Quote(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The post that a post quotes; its link is here and no longer in the content."""

    url: str
    id: str
    handle: str | None = None


class Location(Struct, frozen=True, gc=False):
    """Where a post was written: degrees north and east."""

    latitude: float
    longitude: float


class Post(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A post, a reply, a quote or a repost."""

    id: str
    author: AccountRef
    created_at: datetime
    precision: Literal["second", "day"] = "second"
    """``day``: the time of ``created_at`` means nothing."""
    url: str | None = None
    content: tuple[Inline, ...] = ()
    language: str | None = None
    """BCP 47."""
    reply_to: Reply | None = None
    repost_of: Repost | None = None
    quote: Quote | None = None
    media: tuple[Media, ...] = ()
    likes: int | None = None
    """``None`` where the archive does not say, or where it means nothing (reposts)."""
    reposts: int | None = None
    source: str | None = None
    """The name of the program it was written with."""
    visibility: Visibility = "public"
    sensitive: bool = False
    location: Location | None = None
    deleted_at: datetime | None = None
    edited_at: datetime | None = None
    """When it got the form it has, where the archive says that."""
    versions: tuple[str, ...] = ()
    """Ids of all versions of an edited post, oldest first, its own among them."""
    revisions: tuple[Post, ...] = ()
    """The earlier versions that the archive holds, oldest first."""


class Thread(Struct, frozen=True, gc=False):
    """A post and the same author's replies below it, in reading order; a lone post is a thread of one.

    The order is depth first: a post, then each of its replies with all that is below that reply,
    the oldest first.
    """

    posts: tuple[Post, ...]
