"""Media files copied beside an output, for formats that are folders."""

from __future__ import annotations

import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from twconvert.errors import ArchiveError
from twconvert.file_names import FileNames
from twconvert.media.types import SUFFIXES
from twconvert.scratch_dict import ScratchDict

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.model import Document, Media

__all__ = ["SUFFIXES", "MediaFolder"]


class MediaFolder:
    """A folder beside an output that gets copies of media files, each file once.

    Args:
        document: The document that the media are of.
        folder: The path of the folder, which is made when the first file is copied.
    """

    def __init__(self, document: Document, folder: Path) -> None:
        self._document = document
        self._folder = folder
        self._names = ScratchDict[str | None]()
        self._file_names = FileNames()
        self._is_made = False

    def place(self, media: Media) -> str | None:
        """Copy the file of a medium, unless that was done before, and return its name in the folder.

        The name consists of ASCII letters, digits and ``._-``, is one that Linux, macOS and Windows take, differs from
        all others also where case does not count, and has the suffix of the media type.

        Returns:
            The name; ``None`` where the archive lacks the file, where it is damaged (that is reported), or where its
            media type is not one of ``SUFFIXES``.

        Raises:
            OSError: The file cannot be written.
        """
        file = media.file
        if file is None:
            return None
        if media.media_type not in SUFFIXES:
            # Where the content tells no type at all, whoever looked at the file reported that.
            if media.media_type:
                self._document.leave_out(media, "a media file is of an unknown kind; its address stands in its place")
            return None
        archive, path = file
        key = f"{archive}/{path}"
        if key not in self._names:
            name = self._file_names.take(PurePosixPath(path).stem, SUFFIXES[media.media_type])
            self._names[key] = self._copied(media, name)
        return self._names[key]

    def _copied(self, media: Media, name: str) -> str | None:
        if not self._is_made:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._is_made = True
        target = self._folder / name
        try:
            with self._document.open(media) as source, target.open("wb") as copy:
                shutil.copyfileobj(source, copy, 1 << 18)
        except ArchiveError:
            target.unlink(missing_ok=True)
            # Asking puts it into the report.
            self._document.is_intact(media)
            return None
        return name
