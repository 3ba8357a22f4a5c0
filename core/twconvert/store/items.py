"""Records of one shelf each, without duplicates and sorted, in a table of the store's database."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from twconvert.store.int_arrays import numbers
from twconvert.store.scratch import full_disk_is_an_output_error
from twconvert.store.sequences import LazySequence

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

T = TypeVar("T")

_SCHEMA = """
    CREATE TABLE item (
        key INTEGER PRIMARY KEY, shelf TEXT NOT NULL, id TEXT NOT NULL, time REAL NOT NULL, data BLOB NOT NULL,
        UNIQUE (shelf, id));
"""
_INSERT = """
    INSERT INTO item (shelf, id, time, data) VALUES (?, ?, ?, ?)
    ON CONFLICT (shelf, id) DO UPDATE SET time = excluded.time, data = excluded.data
"""
_ID_BYTES = 16


class Items:
    """Records by shelf and id; a later one takes the place of an earlier one."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.execute(_SCHEMA)
        self._encode = msgspec.msgpack.Encoder().encode

    def put(self, shelf: str, item_id: str | None, time: float, record: object) -> None:
        """Take a record.

        Args:
            shelf: that it belongs to.
            item_id: ``None`` where it has none: then it is the same as one that says the same.
            time: by which the shelf is sorted, and then by id.
            record: a struct of the model.
        """
        data = self._encode(record)
        if item_id is None:
            item_id = blake2b(data, digest_size=_ID_BYTES).hexdigest()
        with full_disk_is_an_output_error():
            self._database.execute(_INSERT, (shelf, item_id, time, data))

    def find(self, shelf: str, item_id: str) -> tuple[float, bytes] | None:
        """Return the time and the encoded record of this id."""
        row: tuple[float, bytes] | None = self._database.execute(
            "SELECT time, data FROM item WHERE shelf = ? AND id = ?", (shelf, item_id)
        ).fetchone()
        return row

    def count(self, shelves: str) -> int:
        """Return the number of records on all shelves whose names begin so."""
        query = "SELECT count(*) FROM item WHERE shelf >= ? AND shelf < ?"
        ((number,),) = self._database.execute(query, (shelves, shelves + "\U0010ffff"))
        return int(number)

    def on(self, shelf: str, read: Callable[[bytes], T]) -> Sequence[T]:
        """Return the records of a shelf, sorted; ``read`` makes one of its encoded form."""
        keys = numbers(self._size_of(shelf))
        rows = self._database.execute("SELECT key FROM item WHERE shelf = ? ORDER BY time, length(id), id", (shelf,))
        for place, (key,) in enumerate(rows):
            keys[place] = key
        return _OnShelf(keys, self._data, read)

    def _size_of(self, shelf: str) -> int:
        ((number,),) = self._database.execute("SELECT count(*) FROM item WHERE shelf = ?", (shelf,))
        return int(number)

    def _data(self, key: int) -> bytes:
        (data,) = self._database.execute("SELECT data FROM item WHERE key = ?", (key,)).fetchone()
        return bytes(data)


class _OnShelf(LazySequence[T]):
    """The records of a shelf; reading one decodes only that one."""

    def __init__(self, keys: memoryview, data_of: Callable[[int], bytes], read: Callable[[bytes], T]) -> None:
        self._keys = keys
        self._data_of = data_of
        self._read = read

    def __len__(self) -> int:
        return len(self._keys)

    def _item(self, index: int) -> T:
        return self._read(self._data_of(self._keys[index]))


def decoder_of(kind: Any) -> Callable[[bytes], Any]:
    """Return what decodes a record of this type."""
    return msgspec.msgpack.Decoder(kind).decode
