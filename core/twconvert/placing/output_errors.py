"""Errors of the operating system, said as errors of an output."""

from __future__ import annotations

import errno
import sqlite3
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

from twconvert.errors import OutputError
from twconvert.placing.scratch_folder import PREFIX

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REFUSED = frozenset({sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY})


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
        # Exporters may write a database, or keep in a temporary one what must not stay in memory.
        if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
            raise _no_room(destination, error) from error
        # The lower byte is the kind of error, and the upper ones say what the system refused.
        if error.sqlite_errorcode & 0xFF in _REFUSED:
            raise OutputError(
                f"{destination} could not be written: {error}", f"choose another {{{parameter}}}"
            ) from error
        raise


def _reason(error: OSError, destination: Path) -> str:
    # Of the folder beside the destination nobody needs to know.
    elsewhere = error.filename and not str(error.filename).startswith(str(destination.parent / PREFIX))
    return f"{error.strerror or error}{f' ({error.filename})' if elsewhere else ''}"


def _no_room(destination: Path, reason: object) -> OutputError:
    return OutputError(
        f"{destination} could not be written: there is no room left on its disk, or in the temporary folder "
        f"{tempfile.gettempdir()} ({reason})",
        "free some; nothing half-written was left behind",
    )
