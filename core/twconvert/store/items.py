"""Records in collections, without duplicates and sorted, in a table of the store's database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from twconvert.scratch import full_disk_is_an_output_error
from twconvert.store.int_arrays import numbers
from twconvert.store.merging import media_of, merged
from twconvert.store.sequences import LazySequence

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Sequence

    from twconvert.store.origins import Origins

T = TypeVar("T")

_SCHEMA = """
    CREATE TABLE item (
        key INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL, time REAL NOT NULL, data BLOB NOT NULL,
        archive INTEGER NOT NULL, UNIQUE (collection, id));
"""
_INSERT = """
    INSERT INTO item (collection, id, time, data, archive) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (collection, id) DO UPDATE SET time = excluded.time, data = excluded.data, archive = excluded.archive
"""
_ID_BYTES = 16


class Items:
    """Records by collection and id; a later one takes the place of an earlier one, with what it lacks itself.

    Args:
        database: The database of the store.
        origins: Notes what merged records have of older archives.
    """

    def __init__(self, database: sqlite3.Connection, origins: Origins) -> None:
        self._database = database
        self._origins = origins
        self._database.execute(_SCHEMA)
        self._encode = msgspec.msgpack.Encoder().encode

    def put(self, collection: str, item_id: str | None, time: float, record: msgspec.Struct) -> None:
        """Take a record.

        Args:
            collection: The name of the collection it belongs to.
            item_id: The id. A record without one (``None``) is the same as another that says the same and differs in
                nothing but its media.
            time: A number by which the collection is sorted; those with the same number are sorted by id.
            record: A struct of the model.
        """
        data = self._encode(record)
        if item_id is None:
            same = data if not media_of(record) else self._encode(msgspec.structs.replace(record, media=()))
            from hashlib import blake2b  # noqa: PLC0415 - it loads OpenSSL, which takes 3 MB

            item_id = blake2b(same, digest_size=_ID_BYTES).hexdigest()
        with full_disk_is_an_output_error():
            if self._origins.archive:
                data = self._merged(collection, item_id, record, data)
            self._database.execute(_INSERT, (collection, item_id, time, data, self._origins.archive))

    def _merged(self, collection: str, item_id: str, record: msgspec.Struct, data: bytes) -> bytes:
        """Return a record encoded, with what it lacks of one that is of an older archive."""
        row = self._database.execute(
            "SELECT data, archive FROM item WHERE collection = ? AND id = ?", (collection, item_id)
        ).fetchone()
        if row is None or row[1] == self._origins.archive:
            return data
        older = msgspec.msgpack.decode(row[0], type=type(record))
        result = merged(older, record)
        self._origins.note(f"{collection} {item_id}", older, record, result, row[1])
        return data if result is record else self._encode(result)

    def find(self, collection: str, item_id: str) -> tuple[float, bytes] | None:
        """Return the time and the encoded record of an id; ``None`` where there is none."""
        row: tuple[float, bytes] | None = self._database.execute(
            "SELECT time, data FROM item WHERE collection = ? AND id = ?", (collection, item_id)
        ).fetchone()
        return row

    def size(self, collection: str) -> int:
        """Return the number of records in a collection."""
        ((number,),) = self._database.execute("SELECT count(*) FROM item WHERE collection = ?", (collection,))
        return int(number)

    def size_of_all(self, prefix: str) -> int:
        """Return the number of records in all collections whose names begin with a prefix."""
        query = "SELECT count(*) FROM item WHERE collection >= ? AND collection < ?"
        ((number,),) = self._database.execute(query, (prefix, prefix + "\U0010ffff"))
        return int(number)

    def sequence(self, collection: str, read: Callable[[bytes], T]) -> Sequence[T]:
        """Return the records of a collection, sorted and lazy.

        Args:
            collection: The name of the collection.
            read: Makes a record of its encoded form.
        """
        keys = numbers(self.size(collection))
        rows = self._database.execute(
            "SELECT key FROM item WHERE collection = ? ORDER BY time, length(id), id", (collection,)
        )
        for index, (key,) in enumerate(rows):
            keys[index] = key
        return _Collection(keys, self._data, read)

    def _data(self, key: int) -> bytes:
        (data,) = self._database.execute("SELECT data FROM item WHERE key = ?", (key,)).fetchone()
        return bytes(data)


class _Collection(LazySequence[T]):
    """The records of a collection; reading one decodes only that one."""

    def __init__(self, keys: memoryview, data_of: Callable[[int], bytes], read: Callable[[bytes], T]) -> None:
        self._keys = keys
        self._data_of = data_of
        self._read = read

    def __len__(self) -> int:
        return len(self._keys)

    def _item(self, index: int) -> T:
        return self._read(self._data_of(self._keys[index]))


def decoder_of(model_type: Any) -> Callable[[bytes], Any]:
    """Return what decodes a record of this type."""
    return msgspec.msgpack.Decoder(model_type).decode
