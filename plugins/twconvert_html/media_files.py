"""The files of media: copied into the site, or left where they are and linked to."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

from twconvert import MediaFolder, UsageError
from twconvert.media.folder import SUFFIXES

if TYPE_CHECKING:
    from twconvert import Document, Media


class MediaFiles(Protocol):
    """The files of media, wherever they are."""

    def address(self, media: Media) -> str | None:
        """Return the address of a file, relative to the folder of the site; ``None`` where there is none to show."""
        ...


class CopiedMedia:
    """Copies media to a folder of the site."""

    def __init__(self, document: Document, site: Path) -> None:
        self._folder = MediaFolder(document, site / "media")

    def address(self, media: Media) -> str | None:
        """Copy a file, when it is first asked for, and return ``media/NAME``; ``None`` where there is none to show."""
        name = self._folder.place(media)
        return f"media/{name}" if name else None


class LinkedMedia:
    """Leaves media in the folder that the archive was unpacked to.

    Args:
        document: The document that the media are in.
        site: The folder that the site is written to. Links lead from where twconvert will move it.
    """

    def __init__(self, document: Document, site: Path) -> None:
        self._document = document
        self._site = Path(os.path.abspath(document.destination or site))  # noqa: PTH100 - a browser follows no links

    def address(self, media: Media) -> str | None:
        """Return the address of a file, relative to the folder of the site; ``None`` where there is none to show.

        Raises:
            UsageError: The file is inside a zip, or on another drive of Windows.
        """
        if media.path is None or media.media_type not in SUFFIXES:
            return None
        location = self._document.location_of(media)
        if location is None:
            raise UsageError(
                f"the option 'link_media' is for an unpacked archive, and {PurePosixPath(media.path).name} is in a "
                "zip; unpack it and give its folder, or leave that option out to have media copied"
            )
        try:
            address = Path(os.path.relpath(location, self._site)).as_posix()
        except ValueError:
            raise UsageError(
                f"the option 'link_media' needs the site on the drive of the archive ({location.drive})",
                "choose another {output}, or leave that option out to have media copied",
            ) from None
        return quote(address)
