"""The temporary database that takes what must not stay in memory.

SQLite keeps it in memory while it is small, spills it to an unnamed file when it grows, and the
system removes that file whatever happens to the process.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from twconvert.errors import OutputError

_CACHE_KIB = 2_000


def temporary_database(schema: str) -> sqlite3.Connection:
    """Return a new, private database with this schema, in one transaction that is never committed."""
    # Sequences are read by one thread at a time, though not always by the one that filled them.
    database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for setting in (
        "journal_mode = OFF",
        "synchronous = OFF",
        "locking_mode = EXCLUSIVE",
        "temp_store = FILE",
        f"cache_size = -{_CACHE_KIB}",
    ):
        database.execute(f"PRAGMA {setting}")
    database.executescript(schema)
    database.execute("BEGIN")
    return database


@contextmanager
def full_disk_is_an_output_error() -> Iterator[None]:
    """Turn SQLite's complaint about a full disk into one a person can act on."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise OutputError(
            f"the temporary folder has no room for the posts ({error}); "
            "free some space or point TMPDIR to a disk that has it"
        ) from error
