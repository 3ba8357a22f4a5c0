"""What merged records have of older archives, as newer ones lack it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.store.merging import media_of, taken_from

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    import msgspec

    from twconvert.model import Media

_SCHEMA = """
    CREATE TABLE origin (record TEXT, what TEXT, archive INTEGER NOT NULL, PRIMARY KEY (record, what)) WITHOUT ROWID
"""


class Origins:
    """Notes where the parts of merged records are from.

    Args:
        database: The database of the store.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._database.execute(_SCHEMA)
        self.archive = 0
        """The number of the archive that records are from now, oldest first."""
        self.media = 0
        """How many media are counted too often, as the records that name them were merged."""
        self.media_present = 0
        """The same of those whose files are present."""

    def note(
        self, record: str, older: msgspec.Struct, newer: msgspec.Struct, result: msgspec.Struct, archive: int
    ) -> None:
        """Note what a merged record has of the older one.

        Args:
            record: A key of the record, the same in all archives.
            older: The older record, which may be merged itself.
            newer: The newer record, of the archive that records are from now.
            result: The record that was made of both.
            archive: The number of the archive of the older one.
        """
        before, after = [*media_of(older), *media_of(newer)], media_of(result)
        self.media += len(before) - len(after)
        self.media_present += _number_present(before) - _number_present(after)
        if archive == self.archive:
            return
        taken = taken_from(newer, result)
        known = {what for (what,) in self._database.execute("SELECT what FROM origin WHERE record = ?", (record,))}
        for what in known.difference(taken):
            self._database.execute("DELETE FROM origin WHERE record = ? AND what = ?", (record, what))
        for what in taken.difference(known):
            self._database.execute("INSERT INTO origin VALUES (?, ?, ?)", (record, what, archive))

    def counts(self) -> Iterator[tuple[int, str, int]]:
        """Yield the number of an archive, what was taken from it in words, and how many records have it."""
        yield from self._database.execute(
            "SELECT archive, what, count(*) FROM origin GROUP BY archive, what ORDER BY archive, what"
        )


def _number_present(media: Sequence[Media]) -> int:
    return sum(each.path is not None and each.fetched != "missing" for each in media)
