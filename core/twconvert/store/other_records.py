"""Where the records that are not posts are kept, each kind by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from twconvert.kinds import CHATS, MESSAGES, kind_of, kinds_besides_posts
from twconvert.model import KnownAccount
from twconvert.store.chats import Chats
from twconvert.store.conversations import Conversations
from twconvert.store.items import Items
from twconvert.store.plain_records import PlainRecords

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence
    from typing import Any

    from twconvert.store.origins import Origins
    from twconvert.store.people import People

_RecordsOfKind: TypeAlias = PlainRecords | Conversations | Chats


class OtherRecords:
    """Takes records of every kind but posts, in any order.

    Args:
        database: The database of the store.
        people: The accounts that records name.
        origins: Notes what merged records have of older archives.
    """

    def __init__(self, database: sqlite3.Connection, people: People, origins: Origins) -> None:
        items = Items(database, origins)
        self._people = people
        self._kinds: dict[str, _RecordsOfKind] = {
            kind.field: PlainRecords(kind, items, people) for kind in kinds_besides_posts()
        }
        self._kinds |= {MESSAGES.field: Conversations(items, people), CHATS.field: Chats(items)}

    def add(self, record: Any) -> None:
        """Take a record that is not a post."""
        if isinstance(record, KnownAccount):
            self._people.introduce(record)
        elif kind := kind_of(record):
            self._kinds[kind.field].add(record)

    def counts(self) -> Iterator[tuple[str, int]]:
        """Yield the rows of the ledger, each with the number of what is kept."""
        for records in self._kinds.values():
            yield from records.counts()

    def sequences(self) -> dict[str, Sequence[Any]]:
        """Return the records, as the fields of a `Document`."""
        return {field: records.records() for field, records in self._kinds.items()}
