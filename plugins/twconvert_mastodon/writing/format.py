"""The parts of an archive, in the words of ActivityStreams 2.0 as Mastodon uses them.

``_twconvert`` holds what these have no place for, so that the loader finds it again. Importers pass over it.
"""

from __future__ import annotations

from msgspec import Struct, field

from twconvert import Service

PUBLIC = "https://www.w3.org/ns/activitystreams#Public"
CONTEXT: list[object] = [
    "https://www.w3.org/ns/activitystreams",
    {
        "sensitive": "as:sensitive",
        "Hashtag": "as:Hashtag",
        "quoteUrl": "as:quoteUrl",
        "quote": {"@id": "https://w3id.org/fep/044f#quote", "@type": "@id"},
    },
]
"""The meaning of the words that ActivityStreams 2.0 does not have itself.

It is a list, for Sharkey looks through it, and names no ``litepub``: Sharkey takes that for an archive of Pleroma, and
looks for the media on the web (``ImportNotesProcessorService.ts``).
"""


class Who(Struct, frozen=True, omit_defaults=True):
    """An account."""

    id: str | None = None
    handle: str | None = None
    name: str | None = None


class Answered(Struct, frozen=True, omit_defaults=True):
    """A post that is not in the archive, and that one of it answers or repeats."""

    id: str | None = None
    url: str | None = None
    author: Who | None = None
    published: str | None = None
    truncated: bool = False


class Quoted(Struct, frozen=True, omit_defaults=True):
    """What is known of a quoted post besides its address."""

    id: str | None = None
    handle: str | None = None
    note: Note | None = None


class AbsentMedium(Struct, frozen=True, omit_defaults=True):
    """A medium whose file is not there."""

    place: int
    """Its place among the media of the post."""
    kind: str
    url: str | None = None
    alt: str | None = None
    width: int | None = None
    height: int | None = None
    duration: str | None = None


class PostFacts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of a post."""

    id: str | None = None
    """Its id, where that is not the end of its address."""
    url: str | None = None
    """Its address, where it is not that of the activity."""
    author: Who | None = None
    """Who wrote it, where that is not the owner."""
    precision: str | None = None
    visibility: str | None = None
    source: str | None = None
    reply_to: Answered | None = None
    repost_of: Answered | None = None
    quote: Quoted | None = None
    mentions: tuple[Who, ...] = ()
    absent_media: tuple[AbsentMedium, ...] = ()
    versions: tuple[str, ...] = ()
    revisions: tuple[Note, ...] = ()


class MediumFacts(Struct, frozen=True, omit_defaults=True):
    """What is known of a medium."""

    kind: str | None = None
    url: str | None = None


class Attachment(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type", tag="Document"):
    """A medium. ``url`` is the path of its file in the archive, with a slash before it: WordPress puts none there."""

    mediaType: str  # noqa: N815 - the word of ActivityStreams
    url: str
    name: str | None
    width: int | None = None
    height: int | None = None
    duration: str | None = None
    facts: MediumFacts | None = field(default=None, name="_twconvert")


class Tag(Struct, frozen=True, tag_field="type", tag="Hashtag"):
    """A hashtag."""

    href: str
    name: str


class Place(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="Place"):
    """Where a post was written."""

    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class Total(Struct, frozen=True, tag_field="type", tag="Collection"):
    """How often a post was liked or boosted."""

    totalItems: int  # noqa: N815 - the word of ActivityStreams


class Note(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type", tag="Note"):
    """A post. What has no default is always written, for importers stop where it is missing."""

    id: str
    summary: None
    inReplyTo: str | None  # noqa: N815 - the word of ActivityStreams
    published: str
    updated: str | None = None
    url: str
    attributedTo: str  # noqa: N815 - the word of ActivityStreams
    to: tuple[str, ...]
    cc: tuple[str, ...]
    sensitive: bool
    content: str
    contentMap: dict[str, str] | None = None  # noqa: N815 - the word of ActivityStreams
    attachment: tuple[Attachment, ...]
    tag: tuple[Tag, ...]
    quote: str | None = None
    quoteUrl: str | None = None  # noqa: N815 - the word of ActivityStreams
    location: Place | None = None
    likes: Total | None = None
    shares: Total | None = None
    facts: PostFacts | None = field(default=None, name="_twconvert")


class Picture(Struct, frozen=True, omit_defaults=True, tag_field="type", tag="Image"):
    """A picture of the profile; ``url`` is the name of its file, or its address where there is none."""

    mediaType: str | None  # noqa: N815 - the word of ActivityStreams
    url: str
    facts: MediumFacts | None = field(default=None, name="_twconvert")


class OwnerFacts(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is known of the owner, and of the service and the archive that the posts are from."""

    id: str | None = None
    handle: str | None = None
    name: str | None = None
    bio: str | None = None
    location: str | None = None
    website: str | None = None
    created_at: str | None = None
    former_handles: tuple[FormerHandle, ...] = ()
    service: Service | None = None
    generated_at: str | None = None
    time_zone: str | None = None


class FormerHandle(Struct, frozen=True):
    """A change of the handle."""

    changed_at: str
    old: str
    new: str


class Person(Struct, frozen=True, kw_only=True, omit_defaults=True, tag_field="type", tag="Person"):
    """The profile: ``actor.json``."""

    context: list[object] = field(name="@context")
    id: str
    preferredUsername: str  # noqa: N815 - the word of ActivityStreams
    name: str
    summary: str
    url: str
    followers: str
    inbox: str
    outbox: str
    published: str | None = None
    icon: Picture | None = None
    image: Picture | None = None
    facts: OwnerFacts = field(name="_twconvert")


class Activity(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """An item of the outbox: that a post was made, or one of somebody else repeated."""

    id: str
    type: str
    actor: str
    published: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    object: Note
    facts: PostFacts | None = field(default=None, name="_twconvert")
