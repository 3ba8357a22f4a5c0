"""Posts and threads."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Literal, TypeAlias

from msgspec import Struct

from twconvert.model.content import Inline
from twconvert.model.media import Media
from twconvert.model.people import AccountRef

Visibility: TypeAlias = Literal["public", "community", "circle", "deleted"]


class Reply(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The post that a post answers."""

    author: AccountRef
    """Who wrote the answered post."""
    id: str | None = None
    """The id of the answered post; ``None`` where the archive names its author alone."""
    url: str | None = None
    """The web address of the answered post."""


class Repost(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The original that a repost shows. The content and the media of the repost are those of the original."""

    author: AccountRef
    """Who wrote the original."""
    id: str | None = None
    """The id of the original."""
    url: str | None = None
    """The web address of the original."""
    created_at: datetime | None = None
    """When the original was written."""
    truncated: bool = False
    """Whether the archive holds no more than the beginning of the text, or its address, which is the content then."""


class Quote(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """The post that a post quotes. The link to it is here, and not in the content of the post that quotes."""

    url: str
    """The web address of the quoted post."""
    id: str
    """The id of the quoted post."""
    handle: str | None = None
    """The handle of its author, without the ``@``."""
    post: Post | None = None
    """The quoted post itself, where the archive holds it with the post that quotes; it is none of the document."""


class Location(Struct, frozen=True, gc=False):
    """Where a post was written."""

    latitude: float
    """Degrees north of the equator, from -90 to 90."""
    longitude: float
    """Degrees east of Greenwich, from -180 to 180."""


class Post(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A post, a reply, a quote or a repost."""

    id: str
    """The id. Of posts of one time, the one with the lower id (as a number) comes first."""
    author: AccountRef
    """Who posted it: the owner of the archive, also of a repost."""
    created_at: datetime
    """When it was posted."""
    precision: Literal["second", "day"] = "second"
    """What is known of ``created_at``: ``day`` where its time of day means nothing."""
    url: str | None = None
    """The web address of the post."""
    content: tuple[Inline, ...] = ()
    """The text; empty where there is none."""
    language: str | None = None
    """The language of the text as a BCP 47 tag such as ``en`` or ``pt-BR``, as the archive says it."""
    reply_to: Reply | None = None
    """What it answers."""
    repost_of: Repost | None = None
    """What it repeats; ``None`` for everything but a repost."""
    quote: Quote | None = None
    """What it quotes."""
    media: tuple[Media, ...] = ()
    """Its pictures, videos and recordings, in the order in which they are shown."""
    likes: int | None = None
    """The number of likes; ``None`` where the archive does not say, and for reposts."""
    reposts: int | None = None
    """The number of reposts; ``None`` where the archive does not say, and for reposts."""
    source: str | None = None
    """The name of the program that it was written with: ``Twitter Web App``."""
    visibility: Visibility = "public"
    """Who could see it: everybody (``public``), a ``community``, a ``circle`` of people, or nobody (``deleted``)."""
    sensitive: bool = False
    """Whether its media are marked as not for everybody."""
    location: Location | None = None
    """Where it was written."""
    place: str | None = None
    """The name of the place that its author tagged: ``Husum, Germany``."""
    deleted_at: datetime | None = None
    """When it was deleted, where ``visibility`` is ``deleted`` and the archive says it."""
    edited_at: datetime | None = None
    """When it got the form that it has, where the archive says it."""
    versions: tuple[str, ...] = ()
    """The ids of all versions of an edited post, oldest first, its own among them; empty if it was not edited."""
    revisions: tuple[Post, ...] = ()
    """The earlier versions that the archive holds, oldest first."""


class Thread(Struct, frozen=True, gc=False):
    """A post with the replies below it by the same author. A post that stands alone is a thread of one."""

    posts: Sequence[Post]
    """The posts in reading order, depth first: a post, then its replies from the oldest to the newest, each with all
    that is below it. A tuple, or of a thread of more than 500 posts a lazy sequence."""
