"""The pictures of a volume: each file once, checked, and written when the text is."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipInfo

import msgspec
from msgspec import Struct

from twconvert import Media
from twconvert.closing import Closing
from twconvert.media.types import is_picture
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict
from twconvert.wording import MediaTally
from twconvert_docx.stills import Stills

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath
    from zipfile import ZipFile

    from twconvert import Document
    from twconvert_docx.relationships import Relationships

_STILL = 120_000
"""Bytes of the picture that stands for a film."""
_PICTURE = 300_000
"""Bytes of a picture whose size is not known."""


class Picture(Struct, frozen=True, gc=False, array_like=True):
    """A picture in a document."""

    media: Media
    name: str
    """Of its file, from the folder of the text."""
    relationship: str
    """Id."""
    media_type: str
    size: tuple[int, int]
    """Width and height, in pixels."""
    is_original: bool
    """Whether its file is that of the archive."""


def bytes_of(media: Media) -> int:
    """Return about how many bytes a medium takes in a document, before it is made; 0 where it is not in the archive."""
    if media.path is None:
        return 0
    if not is_picture(media):
        return _STILL
    return _PICTURE if media.size is None else media.size


class MediaFiles(Closing):
    """Takes the pictures of posts in reading order.

    Args:
        document: The document the pictures are of.
        relationships: The relationships of the volume.
    """

    def __init__(self, document: Document, relationships: Relationships) -> None:
        self.tally = MediaTally()
        self.stills = Stills(document, relationships)
        self._document = document
        self._relationships = relationships
        self._numbers = ScratchDict[int]()
        """The number in the spool of each file."""
        self._spool = Spool()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decoder: msgspec.msgpack.Decoder[Picture | None] = msgspec.msgpack.Decoder(Picture | None)

    def add(self, media: Media) -> Picture | None:
        """Return how a file stands in the document, or ``None`` where no word processor could show it."""
        key = _key_of(media)
        if key is None:
            return None
        number = self._numbers.get(key)
        if number is not None:
            return self._picture(number)
        is_intact = self._document.is_intact(media)
        picture = self._placed(media) if is_intact else None
        if is_intact and picture is None:
            self._document.leave_out(media, "a picture cannot be shown in a document; its address stands in its place")
        self._numbers[key] = self._spool.append(self._encode(picture))
        return picture

    def write(self, package: ZipFile, folder: PurePosixPath) -> None:
        """Write all files, under the folder of the text."""
        self.stills.write(package, folder)
        for picture in self._placed_pictures():
            name = f"{folder}/{picture.name}"
            made = self._converted(picture)
            if made is None:
                self._document.copy_into(package, picture.media, name)
            else:
                package.writestr(ZipInfo(name), made)

    def _converted(self, picture: Picture) -> bytes | None:
        """Return what stands in the document for a file, or ``None`` where it is that file."""
        if picture.is_original:
            return None
        from twconvert.media.renditions import rendered  # noqa: PLC0415 - as below

        return rendered(self._document, picture.media, picture.media_type, picture.size)

    def _placed_pictures(self) -> Iterator[Picture]:
        return (picture for picture in map(self._decoder.decode, self._spool) if picture)

    def _picture(self, number: int) -> Picture | None:
        return self._decoder.decode(self._spool[number])

    def _placed(self, media: Media) -> Picture | None:
        # Pillow takes 5 MB, and many a volume has no picture.
        from twconvert.media.pictures import UNREADABLE  # noqa: PLC0415
        from twconvert.media.renditions import SUFFIXES_OF_PICTURES, rendition_of  # noqa: PLC0415

        try:
            rendition = rendition_of(self._document, media)
        except UNREADABLE:
            return None
        if rendition.is_first_frame:
            self._document.leave_out(media, "of moving WebP and AVIF a document shows the first frame", is_usual=True)
        name = f"media/image{len(self._spool) + 1}{SUFFIXES_OF_PICTURES[rendition.media_type]}"
        relationship = self._relationships.picture(name)
        return Picture(media, name, relationship, rendition.media_type, rendition.size, rendition.is_original)

    def close(self) -> None:
        """Give the space of the list back."""
        self._numbers.close()
        self._spool.close()
        self.stills.close()


def _key_of(media: Media) -> str | None:
    return media.file and "{}/{}".format(*media.file)
