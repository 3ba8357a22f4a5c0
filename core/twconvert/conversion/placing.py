"""Puts a finished output in its place, whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.errors import OutputError, OutputExistsError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SCRATCH = ".twconvert-"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def check_destination(
    destination: Path, archives: Iterable[Path], *, is_folder: bool, force: bool, option: str = "--output"
) -> None:
    """Raise an error where an output cannot or must not go, before any work is done.

    Args:
        destination: where it is to go.
        archives: that are read, and stay as they are.
        is_folder: whether the output is a folder.
        force: whether it may replace a file, or a folder, that is there.
        option: that says where it is to go.

    Raises:
        UsageError: it would be written into an archive, or over one.
        OutputExistsError: something is there already.
        OutputError: its folder is missing, or a file would replace a folder, or a folder a file.
    """
    with _errors_for_people(destination):
        place = real_path(destination)
        _check_archives(destination, place, archives, option)
        if destination.exists() or destination.is_symlink():
            _check_replaceable(destination, place, option, is_folder=is_folder, force=force)
        if not destination.parent.is_dir():
            raise OutputError(f"{destination.parent} is no folder; make it first, or choose another {option}")
        if not os.access(destination.parent, os.W_OK):
            raise OutputError(f"nothing can be written to the folder {destination.parent}; choose another {option}")


def check_report(file: Path, archives: Iterable[Path]) -> None:
    """Raise an error where a report cannot or must not go. It replaces an older one, for it is made anew each time.

    Raises:
        UsageError: it would be written into an archive, or over one.
        OutputError: its folder is missing, or a folder or a device is in its place.
    """
    check_destination(file, archives, is_folder=False, force=True, option="--report")


@contextmanager
def scratch_for(destination: Path, suffix: str = "") -> Iterator[Path]:
    """Give a path beside the destination to write to, and move what was written there when the block ends.

    When the block fails, or is interrupted, nothing of it remains and the destination is as it was.

    Args:
        destination: where it is to go, unless `place_of` says otherwise.
        suffix: of the files that the exporter makes.

    Raises:
        OutputError: it could not be written.
    """
    with _errors_for_people(destination), _folder_beside(destination) as folder:
        scratch = folder / "new" / destination.name
        scratch.parent.mkdir()
        yield scratch
        if not scratch.exists():
            raise OutputError(f"the exporter wrote nothing to {destination}")
        _replace(scratch, place_of(scratch, destination, suffix), folder / "replaced")


def place_of(scratch: Path, destination: Path, suffix: str) -> Path:
    """Return where a result goes: to its destination, but ``posts-docx`` for ``posts.docx`` that became a folder.

    An exporter may divide what is too much for one file, and a folder must not be called like a file.
    """
    if not (suffix and scratch.is_dir() and destination.name.endswith(suffix)):
        return destination
    return destination.with_name(f"{destination.name.removesuffix(suffix)}-{suffix.removeprefix('.')}")


def size_of(path: Path) -> int:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_dir():
        # What `Path.rglob` finds it also remembers, and there may be a file for every post.
        return sum(os.path.getsize(os.path.join(folder, name)) for folder, _, names in os.walk(path) for name in names)  # noqa: PTH118, PTH202
    return path.stat().st_size


def _check_archives(destination: Path, place: Path, archives: Iterable[Path], option: str) -> None:
    for archive in archives:
        source = real_path(archive)
        if place == source or (source.is_dir() and source in place.parents):
            raise UsageError(
                f"{destination} lies in the archive {archive}, which stays as it is; choose another {option}"
            )
        if place in source.parents:
            raise UsageError(
                f"{destination} holds the archive {archive}, which stays where it is; choose another {option}"
            )


def _check_replaceable(destination: Path, place: Path, option: str, *, is_folder: bool, force: bool) -> None:
    if place.is_dir() and not is_folder:
        raise OutputError(
            f"{destination} is a folder, and a file is to be written; choose a name in it: {option} FOLDER/NAME"
        )
    if not force:
        raise OutputExistsError(f"{destination} exists already; use --force to replace it, or choose another {option}")
    if is_folder != place.is_dir() or (place.exists() and not (place.is_dir() or place.is_file())):
        kind = "folder" if is_folder else "file"
        raise OutputError(f"{destination} is no {kind} that could be replaced; choose another {option}")
    if is_folder and _holds_more_than_a_result(place):
        raise OutputError(f"{destination} holds more than a result of twconvert; choose another {option}")


def _holds_more_than_a_result(folder: Path) -> bool:
    """Say whether a folder is one that a slip of --force must not empty: the current one, or one above a home."""
    homes = (real_path(Path()), real_path(Path("~").expanduser()))
    return any(folder == home or folder in home.parents for home in homes)


def real_path(path: Path) -> Path:
    """Return where a path leads; unlike `Path.resolve` this takes links that lead in circles."""
    return Path(os.path.realpath(path))


@contextmanager
def _folder_beside(destination: Path) -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=destination.parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _replace(scratch: Path, destination: Path, replaced: Path) -> None:
    """Move the result to its place. A folder cannot be written over: it is moved aside, and back should that fail."""
    if not (scratch.is_dir() and destination.is_dir()):
        scratch.replace(destination)
        return
    destination.rename(replaced)
    try:
        scratch.rename(destination)
    except BaseException:
        replaced.rename(destination)
        raise


@contextmanager
def _errors_for_people(destination: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(f"{destination} could not be written: {_reason(error, destination)}") from error
    except sqlite3.OperationalError as error:
        # Exporters, too, may keep what must not stay in memory in a temporary database.
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise OutputError(f"{destination} could not be written: {_no_room(error)}") from error


def _reason(error: OSError, destination: Path) -> str:
    if error.errno in _NO_ROOM:
        return _no_room(error.strerror)
    # Of the folder beside the destination nobody needs to know.
    elsewhere = error.filename and not str(error.filename).startswith(str(destination.parent / _SCRATCH))
    place = f" ({error.filename})" if elsewhere else ""
    return f"{error.strerror or error}{place}; choose another --output"


def _no_room(reason: object) -> str:
    return (
        f"there is no room left on its disk, or in the temporary folder {tempfile.gettempdir()} ({reason}); "
        "free some; nothing half-written was left behind"
    )
