r"""The neutral document model: what every loader makes and every exporter reads.

Invariants, kept by the loaders: ids are strings; times are aware and in UTC; a string holds no
character that XML 1.0 forbids and no lone surrogate, and its newlines are ``\n``; links are
expanded and escapes undone, so an exporter never meets a short link, an index or an ``&amp;``.

What a post is made of cannot be part of a circle, so the garbage collector need not look at it (``gc=False``).
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from zipfile import ZipFile

Visibility: TypeAlias = Literal["public", "community", "circle", "deleted"]


class AccountRef(Struct, frozen=True, gc=False, omit_defaults=True):
    """Somebody a post names. At least one of ``id`` and ``handle`` is known."""

    id: str | None = None
    handle: str | None = None
    """Without the ``@``."""
    name: str | None = None


class Media(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A picture, video, animation or recording that belongs to a post or an account."""

    kind: Literal["image", "video", "animation", "audio"]
    path: str | None = None
    """Names the file for ``Document.open``; ``None`` where the archive lacks it."""
    remote_url: str | None = None
    media_type: str | None = None
    """As the content of the file says, whatever its name; ``None`` where it cannot be told."""
    width: int | None = None
    """Pixels, as the content of the file says; else as the archive says."""
    height: int | None = None
    duration: float | None = None
    """Seconds."""
    alt: str | None = None
    """What the author wrote to describe it."""
    size: int | None = None
    """Bytes of the file."""


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


class Text(Struct, frozen=True, gc=False, tag="text"):
    """Plain text; a newline in it is a line break that the author made."""

    text: str


class Link(Struct, frozen=True, gc=False, tag="link"):
    """A link: where it leads, and what the reader sees."""

    url: str
    text: str


class Mention(Struct, frozen=True, gc=False, omit_defaults=True, tag="mention"):
    """Another account, as the author wrote it (without the ``@``)."""

    handle: str
    account_id: str | None = None
    name: str | None = None


class Hashtag(Struct, frozen=True, gc=False, tag="hashtag"):
    """A hashtag without its ``#``."""

    tag: str


class Cashtag(Struct, frozen=True, gc=False, tag="cashtag"):
    """A stock symbol without its ``$``."""

    tag: str


class Strong(Struct, frozen=True, gc=False, tag="strong"):
    """Bold text."""

    content: tuple[Inline, ...]


class Emphasis(Struct, frozen=True, gc=False, tag="emphasis"):
    """Italic text."""

    content: tuple[Inline, ...]


Inline: TypeAlias = Text | Link | Mention | Hashtag | Cashtag | Strong | Emphasis


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
    """The archive holds only the beginning of the text."""


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


class Source(Struct, frozen=True, gc=False, kw_only=True):
    """One archive that a document was made from."""

    path: str
    layout: str
    """What the loader calls this generation of archive."""
    owner: Account
    generated_at: datetime | None = None


class Posts(Sequence[Post]):
    """The posts of a document, oldest first. Reading one decodes only that one."""

    @abstractmethod
    def find(self, post_id: str) -> Post | None:
        """Return the post with this id (of an edited post: any version's id), or ``None``."""


class Threads(Sequence[Thread]):
    """The threads of a document, ordered by their first posts; every post is in exactly one."""

    @abstractmethod
    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds this post, or ``None``."""


class MediaFiles(Protocol):
    """Where the files of a document's media are. All of it may be called from several threads."""

    def open(self, path: str) -> BinaryIO:
        """Open a file for reading; raises `ArchiveError` where it cannot be read."""
        ...

    def is_intact(self, path: str) -> bool:
        """Read the whole file and say whether it is what was put into the archive."""
        ...

    def copy_into(self, output: ZipFile, path: str, name: str) -> None:
        """Write the file as the member ``name`` of a zip, without packing it anew where that can be."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """Everything an exporter gets. Its sequences are lazy: walk them, do not collect them."""

    title: str
    owner: Account
    posts: Posts
    threads: Threads
    files: MediaFiles
    sources: tuple[Source, ...]
    """The archives it was made from."""
    left_out: Mapping[str, int]
    """Records that the archives hold and the document does not, by kind."""
    language: str | None = None
    """The language most posts are in (BCP 47)."""
    timezone: tzinfo = UTC

    @property
    def generated_at(self) -> datetime | None:
        """When the newest of its archives was made: the same for every conversion of them."""
        return max((s.generated_at for s in self.sources if s.generated_at), default=None)

    @property
    def period(self) -> tuple[datetime, datetime] | None:
        """The times of the first and the last post, in UTC; ``None`` without posts."""
        return (self.posts[0].created_at, self.posts[-1].created_at) if len(self.posts) else None

    def local_time(self, post: Post) -> datetime:
        """Return when a post was made in the document's time zone (a day without time stays that day)."""
        is_local = post.precision == "day" or self.timezone is UTC
        return post.created_at if is_local else post.created_at.astimezone(self.timezone)

    def open(self, media: Media) -> BinaryIO:
        """Open the file of a medium whose ``path`` is not ``None``."""
        return self.files.open(_path_of(media))

    def is_intact(self, media: Media) -> bool:
        """Say whether the file of a medium reads as what was put into the archive."""
        return self.files.is_intact(_path_of(media))

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Write the file of a medium as the member ``name`` of a zip, as it is packed in the archive if it can be.

        The bytes are not checked on the way: ask `is_intact` first.
        """
        self.files.copy_into(output, _path_of(media), name)


def _path_of(media: Media) -> str:
    if media.path is None:
        raise ValueError("this medium is not in the archive")
    return media.path
