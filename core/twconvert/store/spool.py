"""Keyed byte strings on disk, for what a loader has to hold back."""

from twconvert.store.database import full_disk_is_an_output_error, temporary_database


class Spool:
    """An append-only list of byte strings that costs no memory; ``spool[n]`` reads the nth."""

    def __init__(self) -> None:
        self._database = temporary_database("CREATE TABLE item (number INTEGER PRIMARY KEY, data BLOB)")
        self._length = 0

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, number: int) -> bytes:
        if not 0 <= number < self._length:
            raise IndexError(number)
        row = self._database.execute("SELECT data FROM item WHERE number = ?", (number,)).fetchone()
        data: bytes = row[0]
        return data

    def append(self, data: bytes) -> int:
        """Add a byte string and return its number."""
        with full_disk_is_an_output_error():
            self._database.execute("INSERT INTO item VALUES (?, ?)", (self._length, data))
        self._length += 1
        return self._length - 1

    def close(self) -> None:
        """Give the space back."""
        self._database.close()
