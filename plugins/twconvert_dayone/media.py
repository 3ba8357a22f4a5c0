"""The pictures and films of a journal, each file once, called by its checksum."""

from __future__ import annotations

from hashlib import md5
from typing import TYPE_CHECKING

import msgspec

from twconvert import ArchiveError, Media
from twconvert.closing import Closing
from twconvert.media.types import SUFFIXES, element_of
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict

if TYPE_CHECKING:
    from zipfile import ZipFile

    from twconvert import Document

_PIECE = 1 << 18
_FOLDERS = {"img": "photos", "video": "videos"}
_NO_PLACE = (
    "a recording, or a file of no known kind, which an entry of Day One does not hold; its name stands in its place"
)


class MediaFiles(Closing):
    """Takes the media of posts, and writes their files at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._sums = ScratchDict[str | None]()
        """The checksum of each file; ``None`` where it is not in the journal."""
        self._names = ScratchDict[None]()
        self._spool = Spool()
        self._decoder = msgspec.msgpack.Decoder(tuple[Media, str])

    def add(self, media: Media) -> tuple[str, str] | None:
        """Return the checksum and the type of a file; ``None`` where it is damaged, missing, or has no place."""
        if media.file is None:
            return None
        folder = _FOLDERS.get(element_of(media)) if media.media_type in SUFFIXES else None
        if folder is None:
            if media.media_type:
                self._document.leave_out(media, _NO_PLACE, is_usual=True)
            return None
        key = "{}/{}".format(*media.file)
        if key not in self._sums:
            self._sums[key] = self._checksum(media)
        checksum = self._sums[key]
        if checksum is None:
            return None
        kind = SUFFIXES[media.media_type or ""].removeprefix(".").replace("jpg", "jpeg")
        name = f"{folder}/{checksum}.{kind}"
        if name not in self._names:
            self._names[name] = None
            self._spool.append(msgspec.msgpack.encode((media, name)))
        return checksum, kind

    def write(self, output: ZipFile) -> None:
        """Write all files."""
        for number in range(len(self._spool)):
            media, name = self._decoder.decode(self._spool[number])
            self._document.copy_into(output, media, name)

    def close(self) -> None:
        """Give the space of the lists back."""
        self._sums.close()
        self._names.close()
        self._spool.close()

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
