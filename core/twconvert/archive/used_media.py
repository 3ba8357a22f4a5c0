"""Which media files of an archive a record names."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert.archive.names import media_folder_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class UsedMedia:
    """Which media files of an archive a record names: a byte for each file."""

    def __init__(self) -> None:
        self._is_used = bytearray()
        self._left_out: set[str] = set()

    def mark(self, number: int) -> None:
        """Note that a record names the file of a number, as `Members` numbers them."""
        self._is_used.extend(bytes(max(0, number + 1 - len(self._is_used))))
        self._is_used[number] = 1

    def leave_out(self, folders: Iterable[str]) -> None:
        """Note that nobody read the records that name the files in folders of media."""
        self._left_out.update(folders)

    def others(self, numbers: Iterable[tuple[str, int]]) -> Iterator[tuple[str, Iterator[str]]]:
        """Yield each folder of media with the names of its files that no record names.

        Args:
            numbers: The names of all files, sorted, with their numbers.
        """
        unused = (name for name, number in numbers if number >= len(self._is_used) or not self._is_used[number])
        for folder, names in groupby(unused, key=media_folder_of):
            if folder and folder not in self._left_out:
                yield folder, names
