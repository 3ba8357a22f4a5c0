"""Numbers for texts, of which there may be a million different ones: hashtags, hosts, accounts."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, cast

from twconvert.scratch import full_disk_is_an_output_error, temporary_database

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence

_MOST_IN_MEMORY = 10_000
"""The number of texts that are kept in memory. The frequent ones are mostly among the first that come."""
_SCHEMA = "CREATE TABLE term (text TEXT PRIMARY KEY, number INTEGER NOT NULL) WITHOUT ROWID"
_CACHE_KIB = 500


class Terms:
    """Numbers texts from 0 on, and puts those together that are spelled differently.

    Args:
        folded: Returns what the spellings of one text have in common: ``bread`` of ``Bread``.
    """

    def __init__(self, folded: Callable[[str], str]) -> None:
        self._folded = folded
        self._few: dict[str, int] = {}
        self._database: sqlite3.Connection | None = None
        self.groups = array("i")
        """By number of a text, the number of its folded form."""

    def __len__(self) -> int:
        return len(self.groups)

    def number(self, text: str) -> int:
        """Return the number of a text."""
        number = self._few.get(text)
        if number is None:
            number = self.find(text)
        return self._new(text) if number is None else number

    def numbers(self, texts: Sequence[str]) -> list[int]:
        """Return the numbers of texts, most of which have been numbered before."""
        known = list(map(self._few.get, texts))
        if None not in known:
            return cast("list[int]", known)
        return [self.number(text) if number is None else number for text, number in zip(texts, known, strict=True)]

    def find(self, text: str) -> int | None:
        """Return the number of a text; ``None`` where it has none yet."""
        number = self._few.get(text)
        if number is not None or self._database is None:
            return number
        row = self._database.execute("SELECT number FROM term WHERE text = ?", (text,)).fetchone()
        return None if row is None else int(row[0])

    def items(self) -> Iterator[tuple[str, int]]:
        """Yield each text with its number, in no particular order."""
        rows = self._database.execute("SELECT text, number FROM term") if self._database else ()
        return chain(self._few.items(), rows)

    def join(self, groups: Mapping[int, int]) -> None:
        """Put groups together.

        Args:
            groups: The number of each group, and that of the group it becomes part of, which is part of no other one.
        """
        for group, whole in groups.items():
            self.groups[group] = whole
        for number, group in enumerate(self.groups if groups else ()):
            self.groups[number] = self.groups[group]

    def _new(self, text: str) -> int:
        number = len(self.groups)
        self.groups.append(number)
        if len(self._few) < _MOST_IN_MEMORY:
            self._few[text] = number
        else:
            self._database = self._database or temporary_database(_SCHEMA, cache_kib=_CACHE_KIB)
            with full_disk_is_an_output_error():
                self._database.execute("INSERT INTO term VALUES (?, ?)", (text, number))
        folded = self._folded(text)
        if folded != text:
            self.groups[number] = self.number(folded)
        return number

    def close(self) -> None:
        """Give the space on disk back."""
        if self._database is not None:
            self._database.close()
