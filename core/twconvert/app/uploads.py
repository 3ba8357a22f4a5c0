"""Copies of files that could not be found on this computer: in a folder of ours, for as long as the app runs.

An archive holds private messages, so that no copy may stay: each is deleted on any error, all at the end, and those of
a run that was killed when the app is started again.
"""

from __future__ import annotations

import re
import shutil
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from twconvert.app.failures import SpaceError, UploadError
from twconvert.app.folders import make_private
from twconvert.closing import Closing
from twconvert.file_names import file_name
from twconvert.placing.folder_lock import FolderLock

if TYPE_CHECKING:
    from collections.abc import AsyncIterable

_KEPT_FREE = 0.1
"""The share of the free space that copies leave alone."""
_SUFFIX = re.compile(r"\.\w{1,10}", re.ASCII)


class Uploads(Closing):
    """The copies of this run.

    Args:
        folder: The folder for copies of all runs. What those left there that were killed is deleted.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._own: Path | None = None
        self._lock: FolderLock | None = None
        self._numbers = count(1)
        _delete_leftovers(folder)

    def free(self) -> int:
        """Return the number of bytes that copies may still have."""
        folder = next(each for each in (self._folder, *self._folder.parents) if each.exists())
        return int(shutil.disk_usage(folder).free * (1 - _KEPT_FREE))

    async def receive(self, name: str, size: int, body: AsyncIterable[bytes]) -> Path:
        """Copy a file, and return the path of the copy.

        Args:
            name: The name of the file. Nothing but its last part counts.
            size: The number of bytes that it has.
            body: The content of the file, in pieces.

        Raises:
            SpaceError: There is no room for it.
            UploadError: There is more or less of it than was said, or it cannot be written.
        """
        free = self.free()
        if size > free:
            raise SpaceError(size, free)
        try:
            with ExitStack() as stack:
                # Two files may have one name.
                place = self._own_folder() / str(next(self._numbers))
                stack.callback(shutil.rmtree, place, ignore_errors=True)
                make_private(place)
                copy = place / safe_name(name)
                await _write(copy, size, body)
                stack.pop_all()
                return copy
        except OSError as error:
            raise UploadError(f"the copy could not be written: {error.strerror or error}") from error

    def close(self) -> None:
        """Delete all copies of this run."""
        if self._lock:
            self._lock.close()  # before, for Windows deletes no file that is open
        if self._own:
            shutil.rmtree(self._own, ignore_errors=True)

    def _own_folder(self) -> Path:
        if self._own is None:
            make_private(self._folder)
            self._own = Path(mkdtemp(dir=self._folder))
            with suppress(OSError):  # the disk knows no locks: nobody will delete it, if this run is killed
                self._lock = FolderLock(self._own)
        return self._own


def _delete_leftovers(folder: Path) -> None:
    """Delete the copies of runs that do not live any more."""
    with suppress(OSError):
        for run in list(folder.iterdir()):
            with suppress(OSError):
                FolderLock(run).close()
                shutil.rmtree(run, ignore_errors=True)


def safe_name(name: str) -> str:
    r"""Return the last part of a name, as any system can have it: ``a.zip`` for ``..\..\a.zip``."""
    last = PurePosixPath(name.replace("\\", "/"))
    suffix = last.suffix if _SUFFIX.fullmatch(last.suffix) else ""
    return file_name(last.name.removesuffix(suffix), suffix)


async def _write(copy: Path, size: int, body: AsyncIterable[bytes]) -> None:
    written = 0
    with copy.open("xb") as file:
        async for piece in body:
            written += len(piece)
            if written > size:
                raise UploadError("there is more of the file than was said")
            file.write(piece)
    if written != size:
        raise UploadError("the file did not arrive whole; choose it again")
