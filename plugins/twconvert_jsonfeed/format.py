"""The parts of a feed, in the words of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).

What is empty is not written. ``_twconvert`` holds what the format has no place for; its members are
explained in ``docs/json-feed-extension.md``.
"""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType, field

from twconvert import Location

VERSION = "https://jsonfeed.org/version/1.1"
ABOUT = (
    "What the archive says beyond what JSON Feed has members for. "
    "Explained in docs/json-feed-extension.md of twconvert; `twconvert schema json-feed` prints the schema."
)


class Author(Struct, frozen=True, omit_defaults=True):
    """Who wrote something."""

    name: str | None = None
    url: str | None = None
    avatar: str | None = None


class AttachmentFacts(Struct, frozen=True, omit_defaults=True):
    """What is known of a media file."""

    alt: str | None = None
    width: int | None = None
    height: int | None = None


class Attachment(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A media file of an item."""

    url: str
    mime_type: str
    size_in_bytes: int | None = None
    duration_in_seconds: float | None = None
    facts: AttachmentFacts | None = field(default=None, name="_twconvert")


class Reference(Struct, frozen=True, omit_defaults=True):
    """A post that an item answers, repeats or quotes, as far as the archive knows it."""

    post_id: str | None = None
    url: str | None = None
    handle: str | None = None
    name: str | None = None
    date_published: str | None = None
    truncated: bool = False


class Counts(Struct, frozen=True, omit_defaults=True):
    """How often a post was liked and reposted when the archive was made."""

    likes: int | None = None
    reposts: int | None = None


class MissingMedia(Struct, frozen=True, omit_defaults=True):
    """A medium whose file is not there."""

    kind: str
    url: str | None = None
    alt: str | None = None


class ItemFacts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of a post."""

    post_id: str
    precision: str = "second"
    thread: str | None = None
    reply_to: Reference | None = None
    repost_of: Reference | None = None
    quote: Reference | None = None
    counts: Counts | None = None
    source: str | None = None
    visibility: str = "public"
    sensitive: bool = False
    location: Location | None = None
    place: str | None = None
    date_deleted: str | None = None
    versions: tuple[str, ...] = ()
    missing_media: tuple[MissingMedia, ...] = ()


class Item(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A post."""

    id: str
    url: str | None = None
    content_html: str
    content_text: str
    summary: str
    image: str | None = None
    date_published: str
    date_modified: str | None = None
    authors: tuple[Author, ...] = ()
    tags: tuple[str, ...] = ()
    language: str | None = None
    attachments: tuple[Attachment, ...] = ()
    facts: ItemFacts = field(name="_twconvert")


class FormerHandle(Struct, frozen=True):
    """A handle that the owner had."""

    handle: str
    until: str


class FeedFacts(Struct, frozen=True, kw_only=True):
    """How the feed came to be."""

    about: str = ABOUT
    made_by: str
    date_archived: str | None
    posts: int
    left_out: dict[str, int]
    former_handles: tuple[FormerHandle, ...] | UnsetType = UNSET


class Head(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What stands in a file before its items."""

    # Not left to the default, which would not be written.
    version: str
    title: str
    home_page_url: str | None = None
    feed_url: str | None = None
    next_url: str | None = None
    description: str | None = None
    user_comment: str
    icon: str | None = None
    authors: tuple[Author, ...] = ()
    language: str | None = None
    expired: bool
    facts: FeedFacts = field(name="_twconvert")
