"""The hidden folder beside an output in which the output is made. If a run is killed, the next one deletes it.

It is called ``.twconvert-`` and eight characters. In it are ``lock``, which is locked while the run lives that made it;
``new``, with the output while it is made; and ``replaced``, with what the output replaces, for a moment, where a disk
cannot exchange two folders in one step.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from twconvert.closing import Closing
from twconvert.errors import OutputError
from twconvert.placing.folder_lock import LOCK, FolderLock
from twconvert.placing.renaming import rename_new
from twconvert.signals import signals_held_back

PREFIX = ".twconvert-"
_NEW = "new"
_REPLACED = "replaced"
_NAME = re.compile(re.escape(PREFIX) + r"[a-z0-9_]{8}")
_TRIES = 10


class ScratchFolder(Closing):
    """A new folder beside a destination. It is deleted when it is closed, with all that is still in it.

    Args:
        destination: The path that the output is to have.

    Raises:
        OSError: It could not be made.
    """

    def __init__(self, destination: Path) -> None:
        delete_leftovers(destination.parent)
        self._destination = destination
        self._folder, self._lock = _locked_folder(destination.parent)
        self.path = self._folder / _NEW / destination.name
        """The path to write the output to."""
        self.replaced = self._folder / _REPLACED / destination.name
        """The path to move to what the output replaces."""
        self._new: int | None = None
        try:
            self.path.parent.mkdir()
            self.replaced.parent.mkdir()
            self._new = _opened(self.path.parent)
        except BaseException:
            self.close()
            raise

    def check(self) -> None:
        """Check that there is an output, and that no part of it was deleted.

        Raises:
            OutputError: Nothing was written, or the folder was deleted. An exporter may have made it anew.
        """
        is_there = self._lock is None or self._lock.is_there()
        if not (is_there and _is_at(self.path.parent, self._new)):
            raise OutputError(
                f"the folder {self._folder}, in which the output was made, was deleted in the meantime", "run it again"
            )
        if not self.path.exists():
            raise OutputError(f"the exporter wrote nothing to {self._destination}")

    def close(self) -> None:
        """Delete the folder, to the end."""
        with signals_held_back():
            if self._new is not None:
                os.close(self._new)
            if self._lock is not None:
                self._lock.close()  # before, for Windows deletes no file that is open
            shutil.rmtree(self._folder, ignore_errors=True)


def delete_leftovers(folder: Path) -> None:
    """Delete what runs of this user left in a folder when they were killed.

    What such a run had moved aside, and not put back, is put back first.
    """
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in list(entries):
            with suppress(OSError):
                if _NAME.fullmatch(entry.name) and _is_own_folder(entry):
                    _delete_leftover(Path(entry))


def _delete_leftover(folder: Path) -> None:
    names = set(os.listdir(folder))  # noqa: PTH208 - names are all that is needed
    if not names:
        # Its run made no lock yet. If that run lives, it makes itself another folder.
        with suppress(OSError):
            folder.rmdir()
    if LOCK not in names or not names <= {LOCK, _NEW, _REPLACED}:
        return
    try:
        lock = FolderLock(folder)
    except OSError:
        return  # its run lives, or the disk knows no locks
    with signals_held_back(), lock:
        if any((folder / _NEW).glob("*")):
            # The run was killed before the new output was in place, so this is all that is left of the old one.
            # Where it cannot be put back, the error keeps it from being deleted.
            for replaced in (folder / _REPLACED).glob("*"):
                rename_new(replaced, folder.parent / replaced.name)
        lock.close()
        shutil.rmtree(folder, ignore_errors=True)


def _is_own_folder(entry: os.DirEntry[str]) -> bool:
    if not entry.is_dir(follow_symlinks=False):
        return False
    return not hasattr(os, "geteuid") or entry.stat(follow_symlinks=False).st_uid == os.geteuid()


def _locked_folder(parent: Path) -> tuple[Path, FolderLock | None]:
    for _ in range(_TRIES):
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        try:
            return folder, FolderLock(folder)
        except (FileNotFoundError, BlockingIOError):
            # Another run found it without a lock and took it for a leftover.
            continue
        except OSError:
            # The disk knows no locks. Nobody will delete the folder then, if this run is killed.
            return folder, None
    raise FileNotFoundError(f"a folder beside {parent} is deleted as soon as it is made")


def _opened(folder: Path) -> int | None:
    """Open a folder, so that no other can get its number while this one is deleted. Windows cannot, and need not."""
    return None if os.name == "nt" else os.open(folder, os.O_RDONLY)


def _is_at(path: Path, opened: int | None) -> bool:
    try:
        found = path.stat()
    except FileNotFoundError:
        return False
    return opened is None or os.path.samestat(os.fstat(opened), found)
