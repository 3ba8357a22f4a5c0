"""The pictures and films of a journal, each file once, called by its checksum."""

from __future__ import annotations

from hashlib import md5
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from twconvert import ArchiveError
from twconvert.closing import Closing
from twconvert.media.members import MediaMembers
from twconvert.media.types import SUFFIXES, element_of

if TYPE_CHECKING:
    from zipfile import ZipFile

    from twconvert import Document, Media

_PIECE = 1 << 18
_FOLDERS = {"img": "photos", "video": "videos"}
_NO_PLACE = (
    "a recording, or a file of an unknown kind, which an entry of Day One does not hold; its name stands in its place"
)


class MediaFiles(Closing):
    """Takes the media of posts, and writes their files at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._members = MediaMembers(document)

    def add(self, media: Media) -> tuple[str, str] | None:
        """Return the checksum and the type of a file; ``None`` where it is damaged, missing, or has no place."""
        if media.file is None:
            return None
        if media.media_type not in SUFFIXES or element_of(media) not in _FOLDERS:
            if media.media_type:
                self._document.leave_out(media, _NO_PLACE, is_usual=True)
            return None
        name = self._members.place(media, self._name)
        if name is None:
            return None
        file = PurePosixPath(name)
        return file.stem, file.suffix.removeprefix(".")

    def write(self, output: ZipFile) -> None:
        """Write all files."""
        self._members.write_to(output)

    def close(self) -> None:
        """Give the space of the lists back."""
        self._members.close()

    def _name(self, media: Media) -> str | None:
        checksum = self._checksum(media)
        if checksum is None:
            return None
        kind = SUFFIXES[media.media_type or ""].replace("jpg", "jpeg")
        return f"{_FOLDERS[element_of(media)]}/{checksum}{kind}"

    def _checksum(self, media: Media) -> str | None:
        checksum = md5(usedforsecurity=False)
        try:
            with self._document.open(media) as file:
                while piece := file.read(_PIECE):
                    checksum.update(piece)
        except ArchiveError:
            # Asking puts it into the report.
            self._document.is_intact(media)
            return None
        return checksum.hexdigest()
