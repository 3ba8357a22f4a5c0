"""A list of whole numbers that takes little memory however long it is: the ids of all posts, say."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from twconvert.scratch import Spool

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["NumberList"]

_MOST_IN_MEMORY = 1 << 13
_CACHE_KIB = 100
"""They are read from the first to the last, which a cache makes no faster."""


class NumberList:
    """Whole numbers below 2 to the power of 64, in a scratch file but for the last ones."""

    def __init__(self) -> None:
        self._last = array("Q")
        self._spool: Spool | None = None

    def append(self, number: int) -> None:
        """Add a number.

        Raises:
            OverflowError: It is below zero, or too large.
        """
        self._last.append(number)
        if len(self._last) >= _MOST_IN_MEMORY:
            self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
            self._spool.append(self._last.tobytes())
            self._last = array("Q")

    def pieces(self) -> Iterator[array[int]]:
        """Yield the numbers in the order in which they were added, many at a time."""
        if self._spool:
            for number in range(len(self._spool)):
                yield array("Q", self._spool[number])
        yield self._last

    def __len__(self) -> int:
        return sum(map(len, self.pieces()))

    def __iter__(self) -> Iterator[int]:
        for piece in self.pieces():
            yield from piece

    def close(self) -> None:
        """Give the space on disk back."""
        if self._spool:
            self._spool.close()

    def __del__(self) -> None:
        self.close()
