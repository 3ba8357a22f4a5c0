"""A dictionary that takes little memory however many entries it has: one for each file of an archive, say."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import MutableMapping
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from twconvert.scratch import full_disk_is_an_output_error, temporary_database

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

__all__ = ["ScratchDict"]

_MOST_IN_MEMORY = 10_000
"""The number of entries up to which they stay in memory. Each takes 0.2 to 0.3 KB there."""
_FIRST_PAGE, _PAGE = 10, 1_000
"""Entries that are read from the disk at once: few at first, for often the first one is all that is wanted."""
_SCHEMA = "CREATE TABLE entry (key BLOB PRIMARY KEY, value) WITHOUT ROWID"
_CACHE_KIB = 500

_Value = TypeVar("_Value")


class ScratchDict(MutableMapping[str, _Value]):
    """A dictionary that is in memory while it has few entries, and in a scratch file when it has more.

    Keys are strings. Values are whole numbers of at most 64 bits, strings, bytes or ``None``. It is walked through in
    the order of the keys. Several threads may read it at a time while none changes it.
    """

    def __init__(self) -> None:
        self._few: dict[str, _Value] = {}
        self._sorted: list[str] | None = None
        """The keys of ``_few`` in their order, since they were last asked for."""
        self._database: sqlite3.Connection | None = None
        self._length: int | None = None
        """The number of entries on disk, since it was last asked for."""
        self._lock = Lock()

    def __getitem__(self, key: str) -> _Value:
        if self._database is None:
            return self._few[key]
        with self._lock:
            row = self._database.execute("SELECT value FROM entry WHERE key = ?", (_encoded(key),)).fetchone()
        if row is None:
            raise KeyError(key)
        value: _Value = row[0]
        return value

    def __contains__(self, key: object) -> bool:
        return key in self._few if self._database is None else super().__contains__(key)

    def __setitem__(self, key: str, value: _Value) -> None:
        self._sorted = None
        if self._database is None:
            self._few[key] = value
            if len(self._few) > _MOST_IN_MEMORY:
                self._move_to_disk()
            return
        with full_disk_is_an_output_error(), self._lock:
            self._length = None
            self._database.execute("INSERT OR REPLACE INTO entry VALUES (?, ?)", (_encoded(key), value))

    def __delitem__(self, key: str) -> None:
        self._sorted = None
        if self._database is None:
            del self._few[key]
            return
        with self._lock:
            self._length = None
            if not self._database.execute("DELETE FROM entry WHERE key = ?", (_encoded(key),)).rowcount:
                raise KeyError(key)

    def __len__(self) -> int:
        if self._database is None:
            return len(self._few)
        if self._length is None:
            with self._lock:
                self._length = int(self._database.execute("SELECT count(*) FROM entry").fetchone()[0])
        return self._length

    def __iter__(self) -> Iterator[str]:
        return (key for key, _ in self.items_from(""))

    def items_from(self, start: str) -> Iterator[tuple[str, _Value]]:
        """Yield the entries in the order of their keys, from the first key on that is not before ``start``."""
        if self._database is not None:
            yield from self._on_disk(self._database, start)
            return
        keys = self._sorted = self._sorted or sorted(self._few)
        for place in range(bisect_left(keys, start), len(keys)):
            yield keys[place], self._few[keys[place]]

    def _on_disk(self, database: sqlite3.Connection, start: str) -> Iterator[tuple[str, _Value]]:
        where, key, length = ">=", _encoded(start), _FIRST_PAGE
        while True:
            with self._lock:
                page = database.execute(
                    f"SELECT key, value FROM entry WHERE key {where} ? ORDER BY key LIMIT ?",  # noqa: S608 - no value
                    (key, length),
                ).fetchall()
            for key, value in page:
                yield _decoded(key), value
            if len(page) < length:
                return
            where, length = ">", _PAGE

    def _move_to_disk(self) -> None:
        self._database = temporary_database(_SCHEMA, cache_kib=_CACHE_KIB)
        rows = ((_encoded(key), self._few[key]) for key in sorted(self._few))
        with full_disk_is_an_output_error():
            self._database.executemany("INSERT INTO entry VALUES (?, ?)", rows)
        self._few.clear()

    def close(self) -> None:
        """Drop all entries, and give the disk space back."""
        database, self._database = self._database, None
        self._few.clear()
        self._sorted = None
        if database is not None:
            database.close()

    def __del__(self) -> None:
        self.close()


def _encoded(key: str) -> bytes:
    # Texts of records may hold half a surrogate pair. The order of the bytes is that of the characters.
    return key.encode("utf-8", "surrogatepass")


def _decoded(key: bytes) -> str:
    return key.decode("utf-8", "surrogatepass")
