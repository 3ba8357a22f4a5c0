"""A folder that ``twconvert fetch`` filled."""

from __future__ import annotations

import sqlite3
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from twconvert.archive import open_archive_tree
from twconvert.closing import Closing
from twconvert.errors import UsageError
from twconvert.fetched.addresses import media_address, short_link
from twconvert.fetched.database import MEDIA, opened_to_read
from twconvert.media.reader import MediaReader
from twconvert.report import Report

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.archive import Archive
    from twconvert.model import Media

_LONGEST_CHAIN = 5
_DONE = "SELECT name FROM address WHERE url = ? AND kind = 'media' AND state = 'done'"
_COUNTS = "SELECT kind, count(*) FROM address WHERE state = 'done' GROUP BY kind"
_TARGET = "SELECT target FROM address WHERE url = ? AND kind = 'link' AND state = 'done'"


def opened_folder(path: Path) -> FetchedFolder:
    """Open a folder that ``twconvert fetch`` filled.

    Raises:
        UsageError: It is no such folder.
    """
    with ExitStack() as resources:
        database = opened_to_read(path)
        resources.callback(database.close)
        files = resources.enter_context(open_archive_tree(path))
        return FetchedFolder(path, database, files, resources.pop_all())


def number_fetched(path: Path) -> tuple[int, int]:
    """Return how many media and how many targets of short links a folder has; none where it is no such folder."""
    try:
        with closing(opened_to_read(path)) as database:
            counts = dict(database.execute(_COUNTS).fetchall())
    except (UsageError, sqlite3.Error):
        return 0, 0
    return counts.get("media", 0), counts.get("link", 0)


class FetchedFolder(Closing):
    """The media and the targets of short links in a folder. Close it, or use it in a ``with`` block.

    Args:
        path: The path of the folder.
        database: Its database.
        files: Its files.
        resources: What is closed with it.
    """

    def __init__(self, path: Path, database: sqlite3.Connection, files: Archive, resources: ExitStack) -> None:
        self.path = path
        self.files = files
        self._database = database
        self._resources = resources
        # What is wrong with a file there is no problem of the archive.
        self._reader = MediaReader(files, Report())

    def medium(self, media: Media) -> Media | None:
        """Return the file that was fetched for a medium, as its content tells; ``None`` where there is none."""
        address = media_address(media.remote_url)
        name = self._value(_DONE, address) if address else None
        path = f"{MEDIA}/{name}"
        if not name or path not in self.files:
            return None
        found = self._reader.by_itself(path, is_recording=False)
        return found if found.media_type else None

    def target(self, url: str) -> str | None:
        """Return where a short link leads; ``None`` where that is not known, or the address is no short link."""
        target = None
        for _ in range(_LONGEST_CHAIN):
            short = short_link(target or url)
            further = self._value(_TARGET, short) if short else None
            if not further:
                break
            target = further
        else:
            # It leads round in a circle.
            return None
        return target

    def close(self) -> None:
        """Close the database and all files."""
        self._resources.close()

    def _value(self, query: str, url: str) -> str | None:
        try:
            row: tuple[str | None] | None = self._database.execute(query, (url,)).fetchone()
        except sqlite3.Error as error:
            raise UsageError(f"{self.path}: cannot be read ({error}); fetch into another folder") from error
        return row[0] if row else None
