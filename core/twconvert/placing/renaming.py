"""Two ways to rename that Python does not offer: never over what is there, and two paths exchanged in one step."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from twconvert.placing.system_calls import was_done

if TYPE_CHECKING:
    from pathlib import Path

# The flags of renameat2, from linux/fs.h, and those of renamex_np, from sys/stdio.h of macOS.
_LINUX = {"new": 1, "exchange": 2}
_MACOS = {"new": 4, "exchange": 2}
_IN_CURRENT_FOLDER = -100


def rename_new(source: Path, destination: Path) -> None:
    """Move a file or a folder to a path where nothing is.

    Args:
        source: The path it has.
        destination: The path it is to have, on the same disk.

    Raises:
        FileExistsError: Something is there, which stays as it is.
        OSError: It could not be moved.
    """
    if _was_renamed(source, destination, "new"):
        return
    if os.name == "nt":
        # Windows never renames over something.
        source.rename(destination)
    elif source.is_dir() and not source.is_symlink():
        _rename_folder(source, destination)
    else:
        _rename_file(source, destination)


def were_exchanged(one: Path, other: Path) -> bool:
    """Exchange two paths in one step, and return whether that could be done.

    Args:
        one: The path of a file or a folder.
        other: The path of another, on the same disk.

    Returns:
        ``False`` where the system or the disk knows no such step. Everything is as it was then.

    Raises:
        OSError: They could not be exchanged.
    """
    return _was_renamed(one, other, "exchange")


def _was_renamed(source: Path, destination: Path, how: str) -> bool:
    paths = os.fsencode(source), os.fsencode(destination)
    if sys.platform == "linux":
        at = _IN_CURRENT_FOLDER
        return was_done("renameat2", at, paths[0], at, paths[1], _LINUX[how], path=str(destination))
    if sys.platform == "darwin":
        return was_done("renamex_np", *paths, _MACOS[how], path=str(destination))
    return False


def _rename_folder(source: Path, destination: Path) -> None:
    # POSIX renames a folder over another that is empty, and over nothing else.
    destination.mkdir()
    try:
        source.rename(destination)
    except BaseException:
        destination.rmdir()
        raise


def _rename_file(source: Path, destination: Path) -> None:
    try:
        os.link(source, destination, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # The disk, one of a camera say, knows no second name of a file.
        destination.touch(exist_ok=False)
        source.replace(destination)
    else:
        source.unlink()
