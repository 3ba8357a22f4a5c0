"""What archives say that they hold. Whether it is there can be told once all of them were read.

Records are compared by their ids, as far as these are numbers of 64 bits. An archive that comes in several parts may
list in one part what lies in another, so nothing is missing before the last part was read.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from heapq import merge
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.number_list import NumberList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class ExpectedFile(Struct, frozen=True):
    """A data file that an archive names and does not hold."""

    path: str
    """The path that it should have in the archive."""
    records: int
    """The number of records that the archive says are in it."""
    is_wanted: bool
    """Whether something that was asked for is lost with it, if no other archive holds it either."""

    @property
    def key(self) -> tuple[str, int]:
        """What it has in common with the same file in another part of the archive."""
        return self.path.rpartition("/")[2].lower(), self.records


class RecordList:
    """A file that lists the ids of records whose content is in other files.

    Args:
        file: The path of the file in its archive.
        noun: What people call several of the records: ``posts``.
        ledger: The row of the ledger that counts the entries of the list.
        records: The row of the ledger that counts the records.
        is_wanted: Whether the records were asked for, and something is lost if they are missing.
    """

    def __init__(self, file: str, noun: str, *, ledger: str, records: str, is_wanted: bool) -> None:
        self.file = file
        self.noun = noun
        self.ledger = ledger
        self.records = records
        self.is_wanted = is_wanted
        self.entries = 0
        """The number of entries so far."""
        self._ids = NumberList()
        self._entry_of = NumberList()

    def __len__(self) -> int:
        return len(self._ids)

    def add_entry(self, *record_ids: str, continues: bool = False) -> None:
        """Add an entry of the list, or what continues the last one.

        Args:
            record_ids: The ids of the records that it names, such as all messages of a conversation.
            continues: Whether they belong to the entry that was added last.
        """
        self.entries += not continues
        for each in record_ids:
            try:
                self._ids.append(int(each))
            except (ValueError, OverflowError):
                continue
            self._entry_of.append(self.entries)

    def missing(self, found: SortedNumbers) -> tuple[list[int], int]:
        """Return the ids of the records that were not found, and the number of entries that name one of them."""
        missing = [
            (number, entry) for number, entry in zip(self._ids, self._entry_of, strict=True) if number not in found
        ]
        return [number for number, _ in missing], len({entry for _, entry in missing})


class Expected:
    """The files and the records that the archives of a conversion list, and the records that were found in them."""

    def __init__(self) -> None:
        self.files: list[ExpectedFile] = []
        """The data files that archives name and do not hold."""
        self.lists: list[RecordList] = []
        """The lists of records."""
        self._found = NumberList()

    def found(self, record_id: str) -> None:
        """Note that a record was found that may be in one of the lists."""
        # This is called for every post, and hardly any id is not such a number.
        try:
            self._found.append(int(record_id))
        except (ValueError, OverflowError):
            return

    def missing_records(self) -> Iterator[tuple[RecordList, list[int], int]]:
        """Yield each list with the ids of its records that were not found, and the number of entries they are in."""
        found = SortedNumbers(self._found.pieces() if self.lists else ())
        for each in self.lists:
            yield each, *each.missing(found)


class SortedNumbers:
    """Numbers in little memory, of which one is found quickly."""

    def __init__(self, pieces: Iterable[array[int]]) -> None:
        # A list of all of them would take five times as much.
        self._numbers = array("Q", merge(*(array("Q", sorted(piece)) for piece in pieces)))

    def __contains__(self, number: int) -> bool:
        place = bisect_left(self._numbers, number)
        return place < len(self._numbers) and self._numbers[place] == number
