"""A file that is read in pieces, and takes back what was read too far."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from io import BufferedReader

_SKIPPED_AT_A_TIME = 1 << 18


class PushbackReader:
    """A file that is read in pieces, and takes back what was read too far.

    A file that is damaged ends where it cannot be read on.

    Args:
        file: The file, at its beginning.
    """

    def __init__(self, file: BufferedReader) -> None:
        self.position = 0
        """The number of bytes before the next one."""
        self.error: ArchiveError | None = None
        """Why the file cannot be read on; ``None`` where it could be read so far."""
        self._file = file
        self._returned = b""

    def read(self, length: int) -> bytes:
        """Return up to so many bytes, and at least one; none at the end."""
        piece = self._returned[:length]
        if piece:
            self._returned = self._returned[length:]
        elif self.error is None:
            try:
                piece = self._file.read1(length)
            except ArchiveError as error:
                self.error = error
        self.position += len(piece)
        return piece

    def put_back(self, piece: bytes) -> None:
        """Take back the last bytes that were read."""
        self.position -= len(piece)
        self._returned = piece + self._returned

    def skip(self, length: int) -> None:
        """Pass over so many bytes."""
        while length and (piece := self.read(min(length, _SKIPPED_AT_A_TIME))):
            length -= len(piece)
