"""Pictures, videos and recordings, and access to their files."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from zipfile import ZipFile


class Media(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A picture, video, animation or recording of a post, a message or a profile."""

    kind: Literal["image", "video", "animation", "audio"]
    """What it is; an ``animation`` is a short film without sound that repeats itself, as a GIF does."""
    path: str | None = None
    """The name of its file in the archive, with ``/`` separators; ``None`` where the archive lacks it."""
    archive: int = 0
    """The index in `Document.sources` of the archive that holds the file. A loader leaves it as it is."""
    remote_url: str | None = None
    """The web address where it was when the archive was made."""
    media_type: str | None = None
    """The media type that the content of the file shows, whatever its name says: ``image/jpeg``. ``None`` where there
    is no file or its type cannot be told."""
    width: int | None = None
    """Pixels of the upright picture, as the content of the file says, or else the archive."""
    height: int | None = None
    """Pixels, as the content of the file says, or else the archive."""
    duration: float | None = None
    """Seconds."""
    alt: str | None = None
    """The description that the author wrote for those who do not see it."""
    size: int | None = None
    """The size of the file in bytes."""
    fetched: Literal["missing", "better"] | None = None
    """Why its file is one that ``twconvert fetch`` brought: the archive lacks it (``missing``), or has a smaller one
    (``better``). ``path`` is then its name in the folder of `Fetched`. ``None`` where the file is that of the archive.
    """

    @property
    def file(self) -> tuple[int, str] | None:
        """The ``archive`` and the ``path``, as a key for its file; ``None`` where there is no file.

        What was fetched is in no archive, and has -1 in the place of one.
        """
        return None if self.path is None else (-1 if self.fetched else self.archive, self.path)


class Fetched(Struct, frozen=True, gc=False, kw_only=True):
    """What a document has from a folder that ``twconvert fetch`` filled."""

    folder: str
    """The name of the folder, for people."""
    missing: int = 0
    """The number of media whose files the archive lacks."""
    better: int = 0
    """The number of media that are larger than those in the archive, which they stand for."""
    kept: int = 0
    """The number of media that were fetched and are no better than those in the archive, which stayed."""
    links: int = 0
    """The number of short links that lead where they led."""


OtherMediaKind: TypeAlias = Literal["post", "message", "chat", "profile", "recording", "other"]


class OtherMedium(Struct, frozen=True, gc=False, kw_only=True):
    """A picture or recording of the archive that no record names: that of a deleted post, an earlier portrait ..."""

    kind: OtherMediaKind
    """What is in the folder that it is in: media of posts, messages or chats, pictures of the profile, recordings of
    audio rooms, or anything else."""
    id: str
    """The names of its folder and its file: ``tweets_media/1-a.jpg``."""
    media: tuple[Media, ...]
    """The file, as the only one."""


def path_of(media: Media) -> str:
    """Return the path of a medium's file; raises ``ValueError`` where the archive lacks it."""
    if media.path is None:
        raise ValueError("this medium is not in the archive")
    return media.path


class MediaFiles(Protocol):
    """The bytes of a document's media. Every method may be called from several threads.

    A medium without a ``path`` is a ``ValueError``.
    """

    def open(self, media: Media) -> BinaryIO:
        """Open the file of a medium for reading.

        Raises:
            ArchiveError: The file cannot be read, here or while it is read.
        """
        ...

    def head(self, media: Media, length: int) -> bytes:
        """Return the first bytes of the file of a medium; fewer where it is shorter or damaged."""
        ...

    def check_ahead(self, media: Iterable[Media]) -> None:
        """Begin to check files in the background, in the order in which `is_intact` will be asked of them."""
        ...

    def is_intact(self, media: Media) -> bool:
        """Read the whole file of a medium and say whether it is what was put into the archive."""
        ...

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Write the file of a medium as the member ``name`` of a zip, without packing it anew where that can be.

        Raises:
            ArchiveError: The file cannot be read.
        """
        ...

    def leave_out(self, media: Media, reason: str, *, is_usual: bool) -> None:
        """Take note that an output lacks the file of a medium, and why."""
        ...

    def location(self, media: Media) -> Path | None:
        """Return where the file of a medium lies on disk, or ``None`` where it is inside a zip."""
        ...
