"""Writes an output beside its destination, and moves it there when it is whole."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCRATCH = ".twconvert-"
_NEW = "new"
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def scratch_for(destination: Path, parameter: str = "output") -> Iterator[Path]:
    """Give a path beside the destination to write to. `put_in_place` takes the result from there.

    When the block ends, also when it fails or is interrupted, nothing of it remains but what was put in place.

    Args:
        destination: The path that the result is to have.
        parameter: The parameter of `twconvert.convert` that names the destination, for messages.

    Raises:
        OutputError: It could not be written.
    """
    with output_errors(destination, parameter):
        folder = Path(tempfile.mkdtemp(prefix=_SCRATCH, dir=destination.parent))
        try:
            (folder / _NEW).mkdir()
            yield folder / _NEW / destination.name
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def put_in_place(scratch: Path, destination: Path) -> None:
    """Move a result that is whole to its destination, over what is there.

    A folder cannot be written over. It is moved aside, and back if that fails.

    Args:
        scratch: The path that `scratch_for` gave.
        destination: The path that the result is to have.

    Raises:
        OutputError: There is no result.
    """
    if not scratch.exists():
        raise OutputError(f"the exporter wrote nothing to {destination}")
    if not (scratch.is_dir() and destination.is_dir()):
        scratch.replace(destination)
        return
    replaced = scratch.parent.parent / "replaced"
    destination.rename(replaced)
    try:
        scratch.rename(destination)
    except BaseException:
        replaced.rename(destination)
        raise


def place_of(scratch: Path, destination: Path, suffix: str) -> Path:
    """Return the path of a result: its destination, or ``posts-docx`` for ``posts.docx`` where it is a folder.

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


@contextmanager
def output_errors(destination: Path, parameter: str = "output") -> Iterator[None]:
    """Raise an error of the operating system in the block as an `OutputError`.

    Args:
        destination: The path of the output.
        parameter: The parameter of `twconvert.convert` that names the destination.
    """
    try:
        yield
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise _no_room(destination, error.strerror) from error
        raise OutputError(
            f"{destination} could not be written: {_reason(error, destination)}", f"choose another {{{parameter}}}"
        ) from error
    except sqlite3.OperationalError as error:
        # Exporters, too, may keep what must not stay in memory in a temporary database.
        if error.sqlite_errorcode != sqlite3.SQLITE_FULL:
            raise
        raise _no_room(destination, error) from error


def _reason(error: OSError, destination: Path) -> str:
    # Of the folder beside the destination nobody needs to know.
    elsewhere = error.filename and not str(error.filename).startswith(str(destination.parent / _SCRATCH))
    return f"{error.strerror or error}{f' ({error.filename})' if elsewhere else ''}"


def _no_room(destination: Path, reason: object) -> OutputError:
    return OutputError(
        f"{destination} could not be written: there is no room left on its disk, or in the temporary folder "
        f"{tempfile.gettempdir()} ({reason})",
        "free some; nothing half-written was left behind",
    )
