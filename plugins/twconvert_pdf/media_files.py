"""The pictures of a volume, as files beside its text: each once, upright, and no larger than paper can show."""

from __future__ import annotations

from pathlib import PurePath
from shutil import copyfileobj
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from twconvert import Media
from twconvert.closing import Closing
from twconvert.media.pictures import UNREADABLE
from twconvert.media.posters import Posters
from twconvert.media.renditions import SUFFIXES_OF_PICTURES, rendered, rendition_of
from twconvert.media.types import is_film, is_picture
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict
from twconvert.wording import MediaTally

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document

FOLDER = "pictures"
_STILL, _PICTURE = 60_000, 200_000
"""Bytes that the frame of a film, and a picture whose size is not known, are likely to take."""


class Picture(Struct, frozen=True, gc=False, array_like=True):
    """A picture in a book."""

    name: str
    """The path of its file in the folder of the book."""
    size: tuple[int, int]
    """The width and the height in pixels."""
    media: Media
    """The picture of the archive that it is, or the film that it stands for."""


def bytes_of(media: Media) -> int:
    """Return about how many bytes a medium takes in a book, before it is made; 0 where it is not in the archive."""
    if media.path is None:
        return 0
    if not is_picture(media):
        return _STILL
    return _PICTURE if media.size is None else media.size


class MediaFiles(Closing):
    """Takes the pictures of posts in reading order, and writes each file once.

    Args:
        document: The document that the pictures are of.
        folder: The folder of the book.
        box: The most pixels across and down that a picture gets.
    """

    def __init__(self, document: Document, folder: Path, box: tuple[int, int]) -> None:
        self.tally = MediaTally()
        self._document = document
        self._folder = folder
        self._box = box
        self._posters = Posters(document)
        self._numbers = ScratchDict[int]()
        """The number in the spool of each file."""
        self._spool = Spool()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decoder: msgspec.msgpack.Decoder[Picture | None] = msgspec.msgpack.Decoder(Picture | None)
        (folder / FOLDER).mkdir()

    def add(self, media: Media) -> Picture | None:
        """Return how a picture stands in the book, or ``None`` where it cannot be shown."""
        return self._once(media)

    def add_still(self, media: Media) -> Picture | None:
        """Return what stands for a film; ``None`` where the archive lacks it, and for a recording."""
        return self._once(media) if is_film(media) else None

    def media_named(self, name: str) -> Media:
        """Return the picture or film of the archive that a file is of, by its path in the folder of the book."""
        picture = self._decoder.decode(self._spool[int(PurePath(name).stem) - 1])
        if picture is None:
            raise KeyError(name)
        return picture.media

    def close(self) -> None:
        """Give the space of the lists back, and end what decodes films."""
        self._posters.close()
        self._numbers.close()
        self._spool.close()

    def _once(self, media: Media) -> Picture | None:
        if media.file is None:
            return None
        key = "{}/{}".format(*media.file)
        number = self._numbers.get(key)
        if number is None:
            made = self._picture(media) if is_picture(media) else self._still(media)
            number = self._numbers[key] = self._spool.append(self._encode(made))
        return self._decoder.decode(self._spool[number])

    def _still(self, media: Media) -> Picture:
        poster = self._posters.still(media)
        name = self._name(poster.media_type)
        (self._folder / name).write_bytes(poster.data)
        return Picture(name, poster.size, media)

    def _picture(self, media: Media) -> Picture | None:
        if not self._document.is_intact(media):
            return None
        try:
            return self._written(media)
        except UNREADABLE:
            self._document.leave_out(media, "a picture cannot be shown in a book; its address stands in its place")
            return None

    def _written(self, media: Media) -> Picture:
        how = rendition_of(self._document, media)
        if how.is_first_frame:
            self._document.leave_out(media, "of moving WebP and AVIF a book shows the first frame", is_usual=True)
        size = _fitted(how.size, self._box)
        made = None
        if size != how.size or not how.is_original:
            made = rendered(self._document, media, how.media_type, size)
        name = self._name(how.media_type)
        with (self._folder / name).open("wb") as file:
            if made is None:
                with self._document.open(media) as source:
                    copyfileobj(source, file)
            else:
                file.write(made)
        return Picture(name, size, media)

    def _name(self, media_type: str) -> str:
        return f"{FOLDER}/{len(self._spool) + 1}{SUFFIXES_OF_PICTURES[media_type]}"


def _fitted(size: tuple[int, int], box: tuple[int, int]) -> tuple[int, int]:
    """Return a size that fits a box, in the same proportion."""
    scale = min(most / side for most, side in zip(box, size, strict=True))
    width, height = size
    return size if scale >= 1 else (max(1, round(width * scale)), max(1, round(height * scale)))
