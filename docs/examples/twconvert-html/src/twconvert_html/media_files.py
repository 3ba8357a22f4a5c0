"""Where the media of the site are: copied into it, or left where they lie."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote

from twconvert.errors import UsageError
from twconvert.media.folder import SUFFIXES, MediaFolder

if TYPE_CHECKING:
    from twconvert import Document, Media


class MediaPlaces(Protocol):
    """Finds a place for each medium."""

    def place(self, media: Media) -> str | None:
        """Return what leads from the folder of the site to a file, or ``None`` where there is none to show."""
        ...


class CopiedMedia:
    """Copies media to a folder of the site."""

    def __init__(self, document: Document, site: Path) -> None:
        self._folder = MediaFolder(document, site / "media")

    def place(self, media: Media) -> str | None:
        """Return ``media/NAME``."""
        name = self._folder.place(media)
        return f"media/{name}" if name else None


class LinkedMedia:
    """Leaves media in the folder that the archive was unpacked to.

    Args:
        document: whose media they are.
        site: where the site is written; links lead from where it will be.
    """

    def __init__(self, document: Document, site: Path) -> None:
        self._document = document
        self._site = Path(os.path.abspath(document.destination or site))  # noqa: PTH100 - a browser follows no links

    def place(self, media: Media) -> str | None:
        """Return a relative address.

        Raises:
            UsageError: the file is inside a zip, or on another drive of Windows.
        """
        if media.path is None or media.media_type not in SUFFIXES:
            return None
        location = self._document.location_of(media)
        if location is None:
            raise UsageError(
                f"--link-media links to files of an unpacked archive, and {PurePosixPath(media.path).name} is in a "
                "zip; unpack it and give its folder, or leave out --link-media to have media copied"
            )
        try:
            address = Path(os.path.relpath(location, self._site)).as_posix()
        except ValueError:
            raise UsageError(
                f"--link-media needs the site on the drive of the archive ({location.drive}); "
                "choose another --output, or leave out --link-media to have media copied"
            ) from None
        return quote(address)
