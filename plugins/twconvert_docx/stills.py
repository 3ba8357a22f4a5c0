"""Pictures that stand for the films of a volume: each once, made when its film is first met."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from zipfile import ZipInfo

import msgspec
from msgspec import Struct

from twconvert.closing import Closing
from twconvert.media.types import SUFFIXES, is_film
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict

if TYPE_CHECKING:
    from pathlib import PurePosixPath
    from zipfile import ZipFile

    from twconvert import Document, Media
    from twconvert.media.posters import Posters
    from twconvert_docx.relationships import Relationships


class Still(Struct, frozen=True, gc=False, array_like=True):
    """A picture that stands for a film."""

    name: str
    """Of its file, from the folder of the text."""
    relationship: str
    """Id."""
    size: tuple[int, int]
    """Width and height, in pixels."""


class Stills(Closing):
    """Takes the films of posts in reading order.

    Args:
        document: The document that the films are of.
        relationships: The relationships of the volume.
    """

    def __init__(self, document: Document, relationships: Relationships) -> None:
        self._relationships = relationships
        self._document = document
        self._numbers = ScratchDict[int]()
        self._stills, self._contents = Spool(), Spool()
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(Still).decode

    @cached_property
    def _posters(self) -> Posters:
        from twconvert.media.posters import Posters  # noqa: PLC0415 - it loads Pillow, which takes 5 MB

        return Posters(self._document)

    def add(self, media: Media) -> Still | None:
        """Return what stands for a film; ``None`` where the archive lacks it, and for a recording."""
        file = media.file
        if file is None or not is_film(media):
            return None
        key = "{}/{}".format(*file)
        number = self._numbers.get(key)
        if number is None:
            number = self._numbers[key] = self._made(media)
        return self._decode(self._stills[number])

    def write(self, package: ZipFile, folder: PurePosixPath) -> None:
        """Write all of them, under the folder of the text."""
        for number in range(len(self._stills)):
            name = self._decode(self._stills[number]).name
            package.writestr(ZipInfo(f"{folder}/{name}"), self._contents[number])

    def close(self) -> None:
        """Give the space of the lists back, and end what decodes."""
        if "_posters" in vars(self):
            self._posters.close()
        self._numbers.close()
        self._stills.close()
        self._contents.close()

    def _made(self, media: Media) -> int:
        poster = self._posters.still(media)
        name = f"media/film{len(self._stills) + 1}{SUFFIXES[poster.media_type]}"
        still = Still(name, self._relationships.picture(name), poster.size)
        self._contents.append(poster.data)
        return self._stills.append(self._encode(still))
