"""Media files that become members of a zip, for formats that are one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from twconvert.closing import Closing
from twconvert.model import Media
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict

if TYPE_CHECKING:
    from collections.abc import Callable
    from zipfile import ZipFile

    from twconvert.model import Document

__all__ = ["MediaMembers"]


class MediaMembers(Closing):
    """The media files of a zip: each is named when a text first needs it, and all are written after the texts.

    The lists are kept on disk, whatever their length. Close them at the end, as a ``with`` block does.

    Args:
        document: The document that the media are of.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._name_of_file = ScratchDict[str | None]()
        self._taken = ScratchDict[None]()
        self._members = Spool()
        self._decoder = msgspec.msgpack.Decoder(tuple[Media, str])

    def __len__(self) -> int:
        """Return the number of members."""
        return len(self._members)

    def place(self, media: Media, choose_name: Callable[[Media], str | None]) -> str | None:
        """Return the name that the file of a medium has in the zip; ``None`` where it has none.

        Args:
            media: The medium.
            choose_name: The function that names a file, or returns ``None`` for one that is not written. It is called
                once for each file. Files that it gives the same name are one member, which is the first of them.
        """
        if media.file is None:
            return None
        key = "{}/{}".format(*media.file)
        if key not in self._name_of_file:
            name = self._name_of_file[key] = choose_name(media)
            if name is not None:
                self.add(media, name)
        return self._name_of_file[key]

    def add(self, media: Media, name: str) -> None:
        """Write the file of a medium as the member ``name``, unless there is one of that name already."""
        if name not in self._taken:
            self._taken[name] = None
            self._members.append(msgspec.msgpack.encode((media, name)))

    def write_to(self, output: ZipFile) -> None:
        """Append all members to a zip, in the order in which they were named.

        Raises:
            ArchiveError: A file cannot be read.
            OSError: The zip cannot be written.
        """
        for number in range(len(self._members)):
            media, name = self._decoder.decode(self._members[number])
            self._document.copy_into(output, media, name)

    def close(self) -> None:
        """Give the space of the lists back."""
        self._name_of_file.close()
        self._taken.close()
        self._members.close()
