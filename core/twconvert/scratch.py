"""Scratch files: what a run must hold back but not in memory, on disk and gone when it ends.

SQLite keeps a database in memory while it is small, spills it to an unnamed file when it grows, and the
system removes that file whatever happens to the process.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from twconvert.errors import OutputError

__all__ = ["Spool", "full_disk_is_an_output_error", "temporary_database"]

_CACHE_KIB = 2_000
_CACHE_WHEN_READ_KIB = 500


def temporary_database(schema: str, *, cache_kib: int = _CACHE_KIB) -> sqlite3.Connection:
    """Return a new, private database with this schema, in one transaction that is never committed.

    Args:
        schema: The statements that make its tables.
        cache_kib: The KiB of it that are kept in memory.
    """
    # Sequences are read by one thread at a time, though not always by the one that filled them.
    database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
    for setting in (
        "journal_mode = OFF",
        "synchronous = OFF",
        "locking_mode = EXCLUSIVE",
        "temp_store = FILE",
        f"cache_size = -{cache_kib}",
    ):
        database.execute(f"PRAGMA {setting}")
    database.executescript(schema)
    database.execute("BEGIN")
    return database


def keep_less_in_memory(database: sqlite3.Connection) -> None:
    """Write what a database of `temporary_database` has in memory, for hardly anything is added to it any more.

    Pages that are not written yet fill the memory that it may take, and none of them is let go to read another one.
    """
    for statement in ("COMMIT", "BEGIN", f"PRAGMA cache_size = -{_CACHE_WHEN_READ_KIB}", "PRAGMA shrink_memory"):
        database.execute(statement)


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


class Spool:
    """An append-only list of byte strings that costs no memory; ``spool[n]`` reads the nth.

    Args:
        cache_kib: The KiB of it that are kept in memory.
    """

    def __init__(self, *, cache_kib: int = _CACHE_KIB) -> None:
        schema = "CREATE TABLE item (number INTEGER PRIMARY KEY, data BLOB)"
        self._database = temporary_database(schema, cache_kib=cache_kib)
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, number: int) -> bytes:
        if not 0 <= number < self._length:
            raise IndexError(number)
        row = self._database.execute("SELECT data FROM item WHERE number = ?", (number,)).fetchone()
        data: bytes = row[0]
        return data

    def __iter__(self) -> Iterator[bytes]:
        """Yield all byte strings with one statement, while none is added."""
        return (data for (data,) in self._database.execute("SELECT data FROM item ORDER BY number"))

    def append(self, data: bytes) -> int:
        """Add a byte string and return its number."""
        with full_disk_is_an_output_error():
            self._database.execute("INSERT INTO item VALUES (?, ?)", (self._length, data))
        self._length += 1
        return self._length - 1

    def close(self) -> None:
        """Give the space back."""
        self._database.close()
