"""The file that says what was asked for and what came of it: ``fetched.db`` in the folder."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Literal, TypeAlias

from twconvert.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

FILE = "fetched.db"
MEDIA = "media"
"""The folder of the files."""
LINKS = "links.csv"

APPLICATION_ID = 0x74776664
"""What says that the database is one of twconvert fetch: "twfd"."""
VERSION = 1

State: TypeAlias = Literal[
    "begun", "done", "same", "gone", "refused", "not a picture", "too large", "broken", "failed", "no link"
]
"""What came of an address: ``begun`` and not finished; ``done``; ``same``: no larger than what the archive has;
``gone``: the server has it no more; ``refused``; ``not a picture``: or not a film; ``too large``; ``broken``: it never
came whole; ``failed``: the server could not be reached or was busy; ``no link``: the address leads nowhere else."""

SCHEMA = f"""
    CREATE TABLE address (
        url TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT, state TEXT NOT NULL, http INTEGER, bytes INTEGER,
        sha256 TEXT, etag TEXT, target TEXT, source TEXT, tries INTEGER NOT NULL, time TEXT NOT NULL) WITHOUT ROWID;
    PRAGMA application_id = {APPLICATION_ID};
    PRAGMA user_version = {VERSION};
"""
"""``url`` is as `twconvert.fetched.addresses` writes it, ``kind`` is ``media`` or ``link``; of media ``name`` is that
of the file, ``source`` the address that gave it, and ``bytes`` its length; of links ``target`` is where they lead."""


def opened_to_read(folder: Path) -> sqlite3.Connection:
    """Open the database of a folder, which nothing is written to.

    Raises:
        UsageError: The folder is none of twconvert fetch, or its database cannot be read.
    """
    file = folder / FILE
    if not file.is_file():
        raise UsageError(f"{folder} is not a folder that `twconvert fetch` filled: it has no {FILE}")
    try:
        database = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        with closing(database.cursor()):
            check_version(database, file)
    except sqlite3.Error as error:
        raise UsageError(f"{file}: cannot be read ({error}); fetch into another folder") from error
    return database


def check_version(database: sqlite3.Connection, file: Path) -> None:
    """Check that a database is one of twconvert fetch that this version knows.

    Raises:
        UsageError: It is not.
        sqlite3.Error: It cannot be read.
    """
    ((application,),) = database.execute("PRAGMA application_id")
    ((version,),) = database.execute("PRAGMA user_version")
    if application != APPLICATION_ID or version != VERSION:
        raise UsageError(f"{file}: is not a database of this version of `twconvert fetch`; fetch into another folder")
    database.execute("SELECT count(*) FROM address WHERE url = ''").fetchone()
