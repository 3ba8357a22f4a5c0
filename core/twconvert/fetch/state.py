"""The folder that is filled: whose it is, who writes into it, and what came of each address."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack, contextmanager
from errno import EDQUOT, ENOSPC
from typing import TYPE_CHECKING, NamedTuple

from twconvert.closing import Closing
from twconvert.errors import OutputError
from twconvert.fetched.database import FILE, LINKS, MEDIA, SCHEMA, check_version, opened_to_read
from twconvert.placing.folder_lock import LOCK, FolderLock
from twconvert.tables import Table, TableFormat

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert.fetched.database import State as AddressState

_NO_ROOM = frozenset({ENOSPC, EDQUOT})
_NOTE = """
    INSERT INTO address VALUES (:url, :kind, :name, :state, :http, :bytes, :sha256, :etag, :target, :source, 1, :time)
    ON CONFLICT (url) DO UPDATE SET state = :state, http = :http, bytes = :bytes, sha256 = :sha256, etag = :etag,
        name = coalesce(:name, name), target = :target, source = :source, tries = tries + 1, time = :time
"""
_ROWS_OF_LINKS = "SELECT url, target, state, time FROM address WHERE kind = 'link' ORDER BY url"


class Known(NamedTuple):
    """What is known of an address from earlier."""

    state: AddressState
    bytes: int | None
    etag: str | None
    source: str | None


class State(Closing):
    """The folder, locked for as long as it is open, and its database.

    Args:
        folder: The folder; ``None`` where nothing is to be written.
        database: The database.
        resources: What is closed with it.
    """

    def __init__(self, folder: Path | None, database: sqlite3.Connection, resources: ExitStack) -> None:
        self.folder = folder
        self.database = database
        self._resources = resources

    @property
    def media(self) -> Path:
        """The folder of the files.

        Raises:
            ValueError: Nothing is to be written.
        """
        if self.folder is None:
            raise ValueError("nothing is to be written")
        return self.folder / MEDIA

    def known(self, url: str) -> Known | None:
        """Return what is known of an address; ``None`` where it was never asked for."""
        query = "SELECT state, bytes, etag, source FROM address WHERE url = ?"
        row = self.database.execute(query, (url,)).fetchone()
        return row and Known(*row)

    def note(
        self,
        url: str,
        kind: str,
        state: AddressState,
        time: str,
        *,
        name: str | None = None,
        http: int | None = None,
        size: int | None = None,
        sha256: str | None = None,
        etag: str | None = None,
        target: str | None = None,
        source: str | None = None,
    ) -> None:
        """Write down what came of an address, so that it is on the disk when this returns.

        Args:
            url: The address, as `twconvert.fetched.addresses` writes it.
            kind: ``media`` or ``link``.
            state: What came of it.
            time: When, as ISO 8601 writes it.
            name: The name of the file of a medium.
            http: The status that the server answered.
            size: The length of the file in bytes, or what is known of it.
            sha256: The checksum of the file, as hexadecimal digits.
            etag: What the server calls this version of the file.
            target: Where a short link leads.
            source: The address that gave the file.
        """
        values = {
            "url": url, "kind": kind, "name": name, "state": state, "http": http, "bytes": size, "sha256": sha256,
            "etag": etag, "target": target, "source": source, "time": time,
        }  # fmt: skip
        self.database.execute(_NOTE, values)

    def write_links(self) -> None:
        """Write the table of short links. It is replaced when it is whole."""
        if self.folder is None:
            return
        part = self.folder / f"{LINKS}.part"
        with Table(part, ("short", "url", "status", "fetched"), TableFormat()) as table:
            for row in self.database.execute(_ROWS_OF_LINKS):
                table.add(row)
        part.replace(self.folder / LINKS)

    def close(self) -> None:
        """Close the database, and let go of the lock."""
        self._resources.close()


def opened_state(folder: Path) -> State:
    """Open a folder to fill it. It is made if there is none.

    Raises:
        OutputError: It cannot be written, another run writes into it, or it holds something else.
        UsageError: Its database is of another version.
    """
    with ExitStack() as resources, errors_of_folder(folder):
        _check_whose(folder)
        (folder / MEDIA).mkdir(parents=True, exist_ok=True)
        resources.enter_context(_lock(folder))
        file = folder / FILE
        database = sqlite3.connect(file, isolation_level=None)
        resources.callback(database.close)
        database.execute("PRAGMA synchronous = FULL")
        database.execute("PRAGMA temp_store = FILE")
        if not database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            database.executescript(f"BEGIN; {SCHEMA} COMMIT;")
        check_version(database, file)
        return State(folder, database, resources.pop_all())


def state_of_nothing(folder: Path) -> State:
    """Return what is known of a folder without writing anything; nothing where there is no such folder.

    Raises:
        UsageError: Its database is none of twconvert fetch.
        OutputError: It holds something else.
    """
    with ExitStack() as resources, errors_of_folder(folder):
        _check_whose(folder)
        if (folder / FILE).exists():
            database = opened_to_read(folder)
        else:
            database = sqlite3.connect("", isolation_level=None)
            database.executescript(SCHEMA)
        resources.callback(database.close)
        return State(None, database, resources.pop_all())


@contextmanager
def errors_of_folder(folder: Path) -> Iterator[None]:
    """Raise an error of the system, or of the database, in the block as an `OutputError`.

    Args:
        folder: The folder that is written into.
    """
    try:
        yield
    except OSError as error:
        raise _output_error(folder, error.strerror or str(error), is_full=error.errno in _NO_ROOM) from error
    except sqlite3.Error as error:
        is_full = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
        raise _output_error(folder, str(error), is_full=is_full) from error


def _output_error(folder: Path, reason: str, *, is_full: bool) -> OutputError:
    if is_full:
        return OutputError(
            f"{folder}: there is no room left on its disk ({reason})",
            "free some and run it again; it goes on where it stopped",
        )
    return OutputError(f"{folder}: could not be written ({reason})", "choose another folder with {into}")


def _check_whose(folder: Path) -> None:
    if not os.path.lexists(folder):
        return
    if not folder.is_dir():
        raise OutputError(f"{folder} is not a folder", "choose another one with {into}")
    names = {each.name for each in folder.iterdir()}
    is_new = names <= {LOCK, MEDIA} and not _has_files(folder / MEDIA)
    if FILE not in names and not is_new:
        raise OutputError(
            f"{folder} holds other files, and nothing that was fetched before", "choose another with {into}"
        )


def _has_files(folder: Path) -> bool:
    return folder.is_dir() and any(folder.iterdir())


def _lock(folder: Path) -> FolderLock:
    try:
        return FolderLock(folder)
    except (BlockingIOError, PermissionError) as error:
        raise OutputError(f"{folder}: something else is fetching into it", "wait until it ends") from error
