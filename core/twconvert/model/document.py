"""The document that every exporter gets."""

from __future__ import annotations

import warnings
from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING, BinaryIO, Protocol

import msgspec
from msgspec import Struct

from twconvert.model.media import path_of
from twconvert.model.people import Account
from twconvert.model.posts import Post, Thread
from twconvert.model.statistics import Statistics
from twconvert.service import UNKNOWN_SERVICE, Service

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.model.media import Fetched, Media, MediaFiles, OtherMedium
    from twconvert.model.messages import Chat, Conversation
    from twconvert.model.people import KnownAccount, Relation, UserList
    from twconvert.model.saved import Like, Moment
    from twconvert.model.statistics import PostSummary
    from twconvert.model.volume import Volume


class Source(Struct, frozen=True, gc=False, kw_only=True):
    """One archive that a document was made from."""

    path: str
    """The name of its file or folder, for people."""
    layout: str
    """What the loader calls this generation of archives, for the report."""
    owner: Account
    """The account whose archive it is, as the archive describes it."""
    generated_at: datetime | None = None
    """When the archive was made; ``None`` where it does not say."""
    time_zone: str | None = None
    """The IANA name of the owner's time zone, as in ``Europe/Berlin``; ``None`` where the archive does not say."""
    service: Service = UNKNOWN_SERVICE
    """The service that the posts were written on. A string is deprecated, and becomes the name of one."""
    circle: str = ""
    """Deprecated: `Service.circle` is where this is said. It is the same here."""

    def __post_init__(self) -> None:
        service = self.service
        if not isinstance(service, Service):
            _warn("Source.service is a string; give a twconvert.Service instead")
            service = Service(service)
        if self.circle not in {"", service.circle}:
            _warn("Source.circle is deprecated; give the circle to twconvert.Service instead")
            service = msgspec.structs.replace(service, circle=self.circle)
        msgspec.structs.force_setattr(self, "service", service)
        msgspec.structs.force_setattr(self, "circle", service.circle)


class Posts(Sequence[Post]):
    """The posts of a document, oldest first. Reading a post decodes that post alone."""

    @abstractmethod
    def find(self, post_id: str) -> Post | None:
        """Return the post with this id, or ``None``. An edited post is found by the id of any of its versions."""

    def statistics_of(self, indices: Sequence[int]) -> Statistics:
        """Return what some of the posts amount to, such as those of a volume. Empty where posts are not counted.

        Args:
            indices: The indices of the posts in ascending order: those of whole threads.
        """
        del indices
        return Statistics()

    @property
    def ends(self) -> tuple[Post, Post]:
        """The first and the last post, for their times: they may lack their texts.

        Raises:
            IndexError: There are no posts.
        """
        return self[0], self[-1]


class Threads(Sequence[Thread]):
    """The threads of a document, ordered by the times of their first posts. Every post is in exactly one thread."""

    @abstractmethod
    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds the post with this id, or ``None``; ids are as in `Posts.find`."""

    def between(self, indices: range) -> Iterator[Thread]:
        """Yield the threads with some indices, one after the other."""
        return (self[index] for index in indices)

    def of_posts(self, posts: Posts) -> Iterator[int]:
        """Yield for each post of the document, in the order of `Document.posts`, the index of its thread."""
        return (index for post in posts if (index := self.index_of(post.id)) is not None)


class Teller(Protocol):
    """Takes sentences for a report."""

    def __call__(self, message: str, *, kind: str = "output-limited") -> None:
        """Take a sentence, and of what kind of problems it is, as the report names them."""


def _tell_nobody(message: str, *, kind: str = "output-limited") -> None:
    """Do nothing, where nobody reads a report."""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything an exporter gets. Its sequences are lazy: walk through them instead of collecting them in memory."""

    title: str
    """The title, in plain text: ``The posts of Ada Example``."""
    owner: Account
    """The owner, as the newest archive describes them that says whose it is."""
    posts: Posts
    """All posts, oldest first."""
    threads: Threads
    """All posts again, in threads."""
    files: MediaFiles
    """The bytes of media. Exporters use the methods of the document instead."""
    sources: tuple[Source, ...]
    """The archives that it was made from, oldest first; at least one."""
    left_out: Mapping[str, int]
    """The number of records that the archives hold and the document does not, by kind as the report names it."""
    language: str | None = None
    """The language that most posts are in, as a BCP 47 tag; ``None`` where no post says its language."""
    timezone: tzinfo = UTC
    """The time zone for times that people read."""
    statistics: Statistics = field(default_factory=Statistics)
    """What the posts amount to, by the clock of the time zone. Those of a volume are of its own posts."""
    likes: Sequence[Like] = ()
    """The likes, in the order in which the liked posts were written; those without a time come first."""
    conversations: Sequence[Conversation] = ()
    """The conversations, in the order in which they began; those without any event come last."""
    chats: Sequence[Chat] = ()
    """The chats, in the order in which they began; those without any message come last."""
    relations: Sequence[Relation] = ()
    """Followers, then those who are followed, blocked and muted accounts; within a kind in the order of the archive."""
    lists: Sequence[UserList] = ()
    """Lists made, then those subscribed to, then those that the owner is on."""
    moments: Sequence[Moment] = ()
    """The moments, in the order in which they were made."""
    other_media: Sequence[OtherMedium] = ()
    """Pictures and recordings that no record names, those of posts first, then of messages, chats and the profile,
    recordings and others; within a kind by the names of their files."""
    accounts: Mapping[str, KnownAccount] = field(default_factory=dict)
    """Every account that the document names by id, also those whose handle nothing tells; in the order of their ids."""
    selection: str = ""
    """What was asked for that decides what is in the document, as text for programs: the same for each conversion of
    the same selection, and another for every other one. Empty where all is as usual, whatever the archives hold."""
    chosen: str = ""
    """Which posts were chosen, in words: ``with at least 10 likes, with #bread``. Empty where all are taken in."""
    has_given_title: bool = False
    """Whether the title is one that a person gave, and not made of the name of the owner and of what was selected."""
    volume: Volume | None = None
    """Which volume it is of the document that was divided; ``None`` for a whole document. What is said above holds for
    the volume, but that `Posts.find` finds every post of the whole."""
    fetched: Fetched | None = None
    """What it has from a folder of ``twconvert fetch``; ``None`` where there is no such folder."""
    destination: Path | None = None
    """The path where the output will be when it is whole, for relative links that lead out of it. ``None`` where the
    output is written nowhere else than to the path that the exporter gets."""
    tell: Teller = _tell_nobody
    """Puts a sentence into the report, as a warning: what people have to know of an output and cannot see in it, such
    as limits of the programs that read it. Media that are left out have `leave_out`."""

    @property
    def generated_at(self) -> datetime | None:
        """When the newest of its archives was made; ``None`` where none says. It is the same for every conversion."""
        return max((s.generated_at for s in self.sources if s.generated_at), default=None)

    @property
    def service(self) -> Service:
        """The service that the posts were written on. ``str(document.service)`` is its name."""
        return self.sources[0].service

    @property
    def period(self) -> tuple[datetime, datetime] | None:
        """The times of the first and the last post, in UTC.

        Where there are no posts, they are those of the first and the last message, also of chats; without messages,
        those of the posts that were liked. ``None`` where nothing of it has a time.
        """
        if len(self.posts):
            first, last = self.posts.ends
            return first.created_at, last.created_at
        times = sorted(_ends(self)) or [like.created_at for like in self.likes if like.created_at]
        return (times[0], times[-1]) if times else None

    def local_time(self, post: Post | PostSummary) -> datetime:
        """Return when a post was made, in the document's time zone.

        The time of a post with the precision ``day`` stays in UTC, so that its day stays the same.
        """
        # Most are asked for in UTC, and each post is asked several times.
        return post.created_at if self.timezone is UTC or post.precision == "day" else self.local(post.created_at)

    def local(self, moment: datetime) -> datetime:
        """Return a time, which has to be aware, in the document's time zone.

        A time that is outside the years 1 to 9999 there stays as it is.
        """
        if self.timezone is UTC:
            return moment
        try:
            return moment.astimezone(self.timezone)
        except OverflowError:
            return moment

    def open(self, media: Media) -> BinaryIO:
        """Open the file of a medium whose ``path`` is not ``None``.

        Unless places are wanted, what it says of places, cameras and owners is overwritten with zeros, here and in
        `copy_into`.

        Raises:
            ArchiveError: The file cannot be read, here or while it is read.
            ValueError: The medium has no file in the archive, as for all the methods below.
        """
        return self.files.open(media)

    def head_of(self, media: Media, length: int) -> bytes:
        """Return the first bytes of the file of a medium; fewer where it is shorter or damaged.

        That is quicker than to open it. What it says of places and cameras is still there.

        Args:
            media: The medium.
            length: The number of bytes.
        """
        return self.files.head(media, length)

    def place_of(self, media: Media) -> tuple[Source, str]:
        """Return the archive that holds the file of a medium, and the name of the file in it.

        For a file that was fetched, the folder stands in the place of the archive.
        """
        if media.fetched and self.fetched:
            return Source(path=self.fetched.folder, layout="fetched", owner=self.owner), path_of(media)
        return self.sources[media.archive], path_of(media)

    def check_media(self, media: Iterable[Media]) -> None:
        """Begin to check files in the background, so that `is_intact` has its answers sooner.

        An exporter that asks `is_intact` of most media and copies them as they are (`copy_into`) calls this first, and
        once. Nothing happens where it does not pay: for few bytes, or for files that are in a folder and not in a zip.

        Args:
            media: The media, in the order in which `is_intact` will be asked of them; those without a ``path`` are
                passed over.
        """
        self.files.check_ahead(each for each in media if each.path)

    def is_intact(self, media: Media) -> bool:
        """Say whether the file of a medium reads as what was put into the archive. One that does not is reported."""
        return self.files.is_intact(media)

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Write the file of a medium as the member ``name`` of a zip, as it is packed in the archive if it can be.

        The bytes are not checked on the way: ask `is_intact` first.
        """
        self.files.copy_into(output, media, name)

    def leave_out(self, media: Media, reason: str, *, is_usual: bool = False) -> None:
        """Tell the report that an output lacks the file of a medium, though the archive holds it and it is whole.

        Args:
            media: The medium. It has a ``path``.
            reason: The sentence that says why, and what stands in its place: ``a document holds no films; ...``.
            is_usual: Whether the format leaves out all media like it. They are counted together then, as an ``info``.
                Otherwise each file is named, in a ``warning``.
        """
        self.files.leave_out(media, reason, is_usual=is_usual)

    def location_of(self, media: Media) -> Path | None:
        """Return where the file of a medium lies on disk, or ``None`` where it is inside a zip."""
        return self.files.location(media)


def _ends(document: Document) -> Iterator[datetime]:
    """Yield when each conversation and each chat began and ended."""
    for said in (*(each.events for each in document.conversations), *(each.messages for each in document.chats)):
        if len(said):
            yield said[0].created_at
            yield said[-1].created_at


def _warn(message: str) -> None:
    # The caller is whoever made the `Source`: above this function and `__post_init__`.
    warnings.warn(message, DeprecationWarning, stacklevel=3)
