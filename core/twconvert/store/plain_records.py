"""Records that come whole: what the row of their kind says of them is all there is to know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twconvert.store.items import decoder_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.kind_types import Kind
    from twconvert.store.items import Items
    from twconvert.store.people import People

_APART = 10.0**12
"""Between the numbers of two groups; no archive has as many records."""


class PlainRecords:
    """Takes the records of one kind in any order, and gives them back sorted, each once.

    Args:
        kind: Their kind.
        items: The table that they are kept in.
        people: The accounts that records name.
    """

    def __init__(self, kind: Kind, items: Items, people: People) -> None:
        self._kind = kind
        self._items = items
        self._people = people
        self._added = 0

    def add(self, record: Any) -> None:
        """Take a record of the kind."""
        kind = self._kind
        if kind.account:
            self._people.meet(getattr(record, kind.account))
        if kind.groups:
            self._add_to_group(record)
        else:
            time = kind.time_of(record) if kind.time_of else None
            self._items.put(kind.field, kind.id_of(record), time.timestamp() if time else 0.0, record)

    def counts(self) -> Iterator[tuple[str, int]]:
        """Yield the row of the ledger that counts them, and how many there are."""
        for row in self._kind.ledger:
            yield row.name, self._items.size(self._kind.field)

    def records(self) -> Sequence[Any]:
        """Return them sorted, as a lazy sequence."""
        read, account = decoder_of(self._kind.model_type), self._kind.account
        if account:
            return self._items.sequence(self._kind.field, lambda data: self._people.named(read(data), account))
        return self._items.sequence(self._kind.field, read)

    def _add_to_group(self, record: Any) -> None:
        """Put a record behind all that are in its group so far, unless it is there already."""
        field, item_id = self._kind.field, f"{record.kind} {self._kind.id_of(record)}"
        self._added += 1
        if self._items.find(field, item_id) is None:
            self._items.put(field, item_id, self._kind.groups.index(record.kind) * _APART + self._added, record)
