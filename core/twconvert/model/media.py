"""Pictures, videos and recordings, and where their files are."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from zipfile import ZipFile


class Media(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A picture, video, animation or recording that belongs to a post or an account."""

    kind: Literal["image", "video", "animation", "audio"]
    path: str | None = None
    """The name of its file in the archive, with ``/`` separators; ``None`` where the archive lacks it."""
    archive: int = 0
    """The index in `Document.sources` of the archive that holds the file. A loader leaves it as it is."""
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

    @property
    def file(self) -> tuple[int, str] | None:
        """The archive and the path of its file: the same for two media that show one file; ``None`` without one."""
        return None if self.path is None else (self.archive, self.path)


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

    def location(self, media: Media) -> Path | None:
        """Return where the file of a medium lies on disk, or ``None`` where it is inside a zip."""
        ...
