"""Pictures, videos and recordings, and where their files are."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Literal, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from pathlib import Path
    from zipfile import ZipFile

BETWEEN = "\0"
"""Stands in a ``path`` between the number of an archive, of several, and the name in it; no file name holds it."""


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

    def location(self, path: str) -> Path | None:
        """Return where the file lies on disk, or ``None`` where it is inside a zip."""
        ...
