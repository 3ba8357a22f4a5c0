"""The encoded posts of a store, by their numbers, in a table of its database."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

_SCHEMA = "CREATE TABLE body (key INTEGER PRIMARY KEY, data BLOB NOT NULL)"
_LARGE = 1 << 20
_SPARSE = 2
"""The numbers in a range, for each that is wanted, from which on they are no neighbours."""
_MOST_NAMED = 64
"""Numbers that one statement names. It is prepared anew for each length."""


class Bodies:
    """The encoded posts of a store. One of more than 1 MiB is written and read without the copies that SQLite makes.

    Args:
        database: The database of the store.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.execute(_SCHEMA)
        self._large: set[int] = set()

    def add(self, bodies: Iterable[tuple[int, bytes]]) -> None:
        """Write encoded posts with their numbers."""
        self._database.executemany("INSERT INTO body VALUES (?, ?)", self._without_large(bodies))

    def read(self, key: int) -> bytes:
        """Return the encoded post of a number."""
        if key in self._large:
            with self._database.blobopen("body", "data", key, readonly=True) as blob:
                return blob.read()
        data: bytes = self._database.execute("SELECT data FROM body WHERE key = ?", (key,)).fetchone()[0]
        return data

    def read_all(self, keys: Sequence[int]) -> Iterator[tuple[int, bytes]]:
        """Yield some numbers, in any order, and maybe others, each with its encoded post.

        Neighbours are read with one statement, which takes a third of the time of one for each, and a few others too.
        """
        first, last = min(keys), max(keys)
        if not self._large and last - first < _SPARSE * len(keys):
            return self._database.execute("SELECT key, data FROM body WHERE key BETWEEN ? AND ?", (first, last))
        if self._large or len(keys) > _MOST_NAMED:
            return ((key, self.read(key)) for key in keys)
        named = ",".join("?" * len(keys))
        return self._database.execute(f"SELECT key, data FROM body WHERE key IN ({named})", tuple(keys))  # noqa: S608 - no value

    def replace(self, key: int, data: bytes) -> None:
        """Write an encoded post in the place of another one."""
        self._database.execute("UPDATE body SET data = ? WHERE key = ?", (data, key))

    def _without_large(self, bodies: Iterable[tuple[int, bytes]]) -> Iterator[tuple[int, bytearray]]:
        for key, data in bodies:
            if len(data) < _LARGE:
                # sqlite3 looks for an adapter of every `bytes`, which takes longer than this copy.
                yield key, bytearray(data)
            else:
                self._large.add(key)
                self._database.execute("INSERT INTO body VALUES (?, zeroblob(?))", (key, len(data)))
                with self._database.blobopen("body", "data", key) as blob:
                    blob.write(data)
