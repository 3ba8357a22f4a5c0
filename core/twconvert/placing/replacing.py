"""Replaces a folder that twconvert made. What a person added to it stays."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from twconvert.errors import OutputError
from twconvert.placing.file_list import FILE_LIST, sorted_files
from twconvert.placing.renaming import rename_new, were_exchanged

if TYPE_CHECKING:
    from collections.abc import Container
    from pathlib import Path

    from twconvert.placing.scratch_folder import ScratchFolder


def keep_additions(old: Path, new: Path, made: Container[str]) -> None:
    """Give files that a person added to a folder a second name in the folder that replaces it, or copy them.

    Args:
        old: The folder that is replaced. Nothing in it changes.
        new: The folder that replaces it.
        made: The paths in the old folder of the files that twconvert made, with ``/``.

    Raises:
        OutputError: The new folder has another file of that name.
        OSError: A file could not be copied.
    """
    for name in sorted_files(old):
        if name == FILE_LIST or name in made:
            continue
        try:
            _make_folder(old, new, PurePosixPath(name).parent)
            _add(old / name, new / name)
        except (FileExistsError, NotADirectoryError):
            raise OutputError(
                f"{old / name} was not made by twconvert, and the new result has a file of that name",
                "move it elsewhere first",
            ) from None


def replace_folder(scratch: ScratchFolder, destination: Path, made: Container[str]) -> None:
    """Put an output that is a folder in the place of another. What is replaced stays in the scratch folder.

    Args:
        scratch: The scratch folder that the output was made in. `keep_additions` was called for it.
        destination: The folder that is replaced.
        made: The paths of the files in it that twconvert made.
    """
    try:
        exchange(scratch, destination)
    except FileNotFoundError:
        # Somebody deleted it meanwhile.
        rename_new(scratch.path, destination)
        return
    # Now `scratch.path` is the old folder. Something may have been added to it until a moment ago.
    try:
        keep_additions(scratch.path, destination, made)
    except BaseException:
        exchange(scratch, destination)
        raise


def exchange(scratch: ScratchFolder, destination: Path) -> None:
    """Exchange an output and what is at its destination, in one step where the system and the disk can do that."""
    if were_exchanged(scratch.path, destination):
        return
    destination.rename(scratch.replaced)
    try:
        scratch.path.rename(destination)
    except BaseException:
        scratch.replaced.rename(destination)
        raise
    # Where a killed run left something there, the next run puts it back.
    scratch.replaced.rename(scratch.path)


def _make_folder(old: Path, new: Path, name: PurePosixPath) -> None:
    if not (new / name).is_dir():
        _make_folder(old, new, name.parent)
        (new / name).mkdir()
        shutil.copystat(old / name, new / name)


def _add(source: Path, target: Path) -> None:
    if source.is_dir() and not source.is_symlink():
        target.mkdir(exist_ok=True)
    elif not os.path.lexists(target):
        try:
            os.link(source, target, follow_symlinks=False)
        except (OSError, NotImplementedError) as error:
            if getattr(error, "errno", None) == errno.EXDEV:
                raise
            # The disk knows no second name of a file.
            shutil.copy2(source, target, follow_symlinks=False)
    elif not _is_same(source, target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))


def _is_same(source: Path, target: Path) -> bool:
    """Return whether two files are one, or one was copied from the other: `shutil.copy2` copies the time too."""
    one, other = source.lstat(), target.lstat()
    return os.path.samestat(one, other) or (one.st_size, one.st_mtime_ns) == (other.st_size, other.st_mtime_ns)
