"""Puts a finished output in its place, whole or not at all."""

from __future__ import annotations

import errno
import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.errors import OutputError, OutputExistsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def check_destination(destination: Path, archives: Iterable[Path], *, force: bool) -> None:
    """Raise an error where an output cannot or must not go, before any work is done.

    Raises:
        UsageError: it would be written into an archive, or over one.
        OutputExistsError: something is there already.
        OutputError: its folder is missing.
    """
    place = destination.absolute().resolve()
    for archive in archives:
        source = archive.resolve()
        if place == source or (source.is_dir() and source in place.parents):
            raise UsageError(f"{destination} lies in the archive {archive}, which stays as it is; choose another --output")
    if not force and (destination.exists() or destination.is_symlink()):
        raise OutputExistsError(f"{destination} exists already; use --force to replace it, or choose another --output")
    if not destination.parent.is_dir():
        raise OutputError(f"{destination.parent} is no folder; make it first, or choose another --output")


@contextmanager
def scratch_for(destination: Path) -> Iterator[Path]:
    """Give a path beside the destination to write to, and move what was written there when the block ends.

    When the block fails, or is interrupted, nothing of it remains and the destination is as it was.

    Raises:
        OutputError: it could not be written.
    """
    with _errors_for_people(destination), _folder_beside(destination) as folder:
        scratch = folder / destination.name
        yield scratch
        _replace(scratch, destination, folder / "replaced")


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_dir():
        return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
    return path.stat().st_size


@contextmanager
def _folder_beside(destination: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=".twconvert-", dir=destination.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _replace(scratch: Path, destination: Path, replaced: Path) -> None:
    """Move the result to its place. A folder cannot be written over: it is moved aside, and back should that fail."""
    if destination.is_dir() and not destination.is_symlink():
        destination.rename(replaced)
        try:
            scratch.rename(destination)
        except OSError:
            replaced.rename(destination)
            raise
    elif scratch.is_dir() and (destination.exists() or destination.is_symlink()):
        destination.rename(replaced)
        scratch.rename(destination)
    else:
        scratch.replace(destination)


@contextmanager
def _errors_for_people(destination: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise OutputError(
                f"the disk is full: {destination} could not be written; nothing of it was left behind"
            ) from error
        raise OutputError(f"{destination} could not be written: {error.strerror or error}") from error
