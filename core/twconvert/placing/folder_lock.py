"""A lock in a folder: while a process lives it holds the lock, and when it is killed the system lets go of it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from twconvert.closing import Closing

if TYPE_CHECKING:
    from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


LOCK = "lock"
"""The name of the file that is locked."""


class FolderLock(Closing):
    """The lock of a folder, held until it is closed.

    Args:
        folder: The folder.

    Raises:
        BlockingIOError: Another process, or this one, holds it (POSIX).
        OSError: It could not be had: another holds it (Windows), the folder is gone, or its disk knows no locks.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK
        self._file: int | None = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
        try:
            _lock(self._file)
        except BaseException:
            self.close()
            raise
        if not self.is_there():
            # Whoever held it until now has deleted it.
            self.close()
            raise FileNotFoundError(f"{self._path} was deleted")

    def is_there(self) -> bool:
        """Return whether the file that is locked still is where it was made."""
        try:
            return self._file is not None and os.path.samestat(os.fstat(self._file), self._path.lstat())
        except FileNotFoundError:
            return False

    def close(self) -> None:
        """Let go of the lock."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
