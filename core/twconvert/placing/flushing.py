"""Writes to the disk what the system holds in memory, so that a power cut takes nothing that is said to be there.

The order is that of SQLite and restic: first the content, then the name, then the folder that has the name.
"""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

from twconvert.placing.system_calls import was_done
from twconvert.placing.walking import walk

_MOST_ONE_BY_ONE = 100
"""The number of files and folders up to which each is flushed alone. More are flushed with their disk, in one step."""
_NOT_FOR_FOLDERS = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EBADF})
"""What disks in a network answer that flush files only."""


def flush(path: Path) -> None:
    """Write a file, or all that is in a folder, to the disk.

    Raises:
        OSError: It could not be written: the disk is broken, say, or is full now that the system comes to write.
    """
    if not path.is_dir():
        _flush_file(path)
        return
    files: list[Path] = []
    folders: list[Path] = []
    for folder, _, names in walk(path):
        folders.append(Path(folder))
        if len(files) + len(folders) + len(names) > _MOST_ONE_BY_ONE:
            _flush_disk(path)
            return
        files.extend(Path(folder, name) for name in names)
    for file in files:
        if file.is_file() and not file.is_symlink():
            _flush_file(file)
    for each in reversed(folders):
        flush_folder(each)


def flush_folder(folder: Path) -> None:
    """Write the names in a folder to the disk. Windows cannot, and writes them soon."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno not in _NOT_FOR_FOLDERS:
            raise
    finally:
        os.close(opened)


def _flush_file(file: Path) -> None:
    with file.open("rb+") as opened:
        os.fsync(opened.fileno())


def _flush_disk(folder: Path) -> None:
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        if not was_done("syncfs", opened, path=str(folder)):
            os.sync()
    finally:
        os.close(opened)
