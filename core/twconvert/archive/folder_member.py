"""A file of an archive that was unpacked to a folder."""

from __future__ import annotations

from io import FileIO
from typing import TYPE_CHECKING

from twconvert.archive.member import CheckedReader, buffered, damaged
from twconvert.archive.plain_member import PlainMember

if TYPE_CHECKING:
    from io import BufferedReader
    from pathlib import Path


class FolderMember(PlainMember):
    """A file in a folder.

    Args:
        folder: The folder.
        name: The name of the file in the archive.
        place: The path of the file in the folder.
        size: The number of bytes in it.
    """

    __slots__ = ("_folder", "_place")

    def __init__(self, folder: Path, name: str, place: str, size: int) -> None:
        super().__init__(name, size)
        self._folder = folder
        self._place = place

    @property
    def location(self) -> Path:
        """The path of the file on disk."""
        return self._folder / self._place

    def open(self) -> BufferedReader:
        """Open the file for reading."""
        try:
            file = FileIO(self.location)
        except OSError as error:
            raise damaged(self.name, error.strerror) from error
        return buffered(_ClosingReader(self.name, file))


class _ClosingReader(CheckedReader):
    def __init__(self, name: str, file: FileIO) -> None:
        super().__init__(name, file.read)
        self._file = file

    def close(self) -> None:
        self._file.close()
        super().close()
