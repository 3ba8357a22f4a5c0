"""The document that every exporter gets."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, BinaryIO

from msgspec import Struct

from twconvert.model.media import BETWEEN
from twconvert.model.people import Account
from twconvert.model.posts import Post, Thread

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.model.media import Media, MediaFiles
    from twconvert.model.messages import Chat, Conversation
    from twconvert.model.people import KnownAccount, Relation, UserList
    from twconvert.model.saved import Like, Moment


class Source(Struct, frozen=True, gc=False, kw_only=True):
    """One archive that a document was made from."""

    path: str
    layout: str
    """What the loader calls this generation of archive."""
    owner: Account
    generated_at: datetime | None = None
    service: str = "Twitter"
    """Where the posts were written, as the service calls itself."""
    circle: str = "a circle"
    """To whom posts of the visibility ``circle`` were posted there."""


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
    likes: Sequence[Like] = ()
    """In the order in which the liked posts were written."""
    conversations: Sequence[Conversation] = ()
    """In the order in which they began; those without any event come last."""
    chats: Sequence[Chat] = ()
    """In the order in which they began."""
    relations: Sequence[Relation] = ()
    """Followers, those who are followed, blocked and muted accounts; each as the archive lists them."""
    lists: Sequence[UserList] = ()
    moments: Sequence[Moment] = ()
    accounts: Mapping[str, KnownAccount] = field(default_factory=dict)
    """Everybody the document names, by id, also those whose handle nothing tells; in the order of their ids."""
    destination: Path | None = None
    """Where the output that is being written will be when it is whole, for relative links that lead out of it."""

    @property
    def generated_at(self) -> datetime | None:
        """When the newest of its archives was made: the same for every conversion of them."""
        return max((s.generated_at for s in self.sources if s.generated_at), default=None)

    @property
    def service(self) -> str:
        """Where the posts were written, as the service calls itself."""
        return self.sources[0].service

    @property
    def period(self) -> tuple[datetime, datetime] | None:
        """The times of the first and the last post, in UTC.

        Without posts, of the first and the last message, also of chats; without these, of the posts that were liked;
        else ``None``.
        """
        if len(self.posts):
            return self.posts[0].created_at, self.posts[-1].created_at
        times = sorted(_ends(self)) or [like.created_at for like in self.likes if like.created_at]
        return (times[0], times[-1]) if times else None

    def local_time(self, post: Post) -> datetime:
        """Return when a post was made in the document's time zone (a day without time stays that day)."""
        return post.created_at if post.precision == "day" else self.local(post.created_at)

    def local(self, moment: datetime) -> datetime:
        """Return a moment in the document's time zone."""
        return moment if self.timezone is UTC else moment.astimezone(self.timezone)

    def open(self, media: Media) -> BinaryIO:
        """Open the file of a medium whose ``path`` is not ``None``."""
        return self.files.open(_path_of(media))

    def place_of(self, media: Media) -> tuple[Source, str]:
        """Return the archive that holds the file of a medium, and the name of the file in it."""
        number, between, name = _path_of(media).partition(BETWEEN)
        return (self.sources[int(number)], name) if between else (self.sources[0], number)

    def is_intact(self, media: Media) -> bool:
        """Say whether the file of a medium reads as what was put into the archive."""
        return self.files.is_intact(_path_of(media))

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Write the file of a medium as the member ``name`` of a zip, as it is packed in the archive if it can be.

        The bytes are not checked on the way: ask `is_intact` first.
        """
        self.files.copy_into(output, _path_of(media), name)

    def location_of(self, media: Media) -> Path | None:
        """Return where the file of a medium lies on disk, or ``None`` where it is inside a zip."""
        return self.files.location(_path_of(media))


def _ends(document: Document) -> Iterator[datetime]:
    """Yield when each conversation and each chat began and ended."""
    for said in (*(each.events for each in document.conversations), *(each.messages for each in document.chats)):
        if len(said):
            yield said[0].created_at
            yield said[-1].created_at


def _path_of(media: Media) -> str:
    if media.path is None:
        raise ValueError("this medium is not in the archive")
    return media.path
