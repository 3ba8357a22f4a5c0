"""A list of whole numbers that takes little memory however long it is: the ids of all posts, say."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, Literal

from twconvert.scratch import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["NumberList"]

_PIECE = 1_000
"""Numbers that are written and read together. Of four bytes each, they fit a page of a scratch file."""
_CACHE_KIB = 100
"""Most are read from the first to the last, which a cache makes no faster."""


class NumberList:
    """Whole numbers in a scratch file, but for the last ones.

    Args:
        kind: What they are, as `array` writes it: below 2 to the power of 64, or of 31 and then also below zero.
    """

    def __init__(self, kind: Literal["Q", "i"] = "Q") -> None:
        self._kind = kind
        self._last = array(kind)
        self._spool: Spool | None = None
        self._read = 0, array(kind)
        """The index of the first number of the piece that was read last, and the piece."""

    def append(self, number: int) -> None:
        """Add a number.

        Raises:
            OverflowError: It is below zero, or too large.
        """
        self._last.append(number)
        if len(self._last) >= _PIECE:
            self._spill()

    def extend(self, numbers: memoryview) -> None:
        """Add several numbers of this kind."""
        start = 0
        while start < len(numbers):
            end = start + _PIECE - len(self._last)
            self._last.frombytes(numbers[start:end].tobytes())
            if len(self._last) >= _PIECE:
                self._spill()
            start = end

    def at(self, indices: Iterable[int]) -> Iterator[int]:
        """Yield the numbers with some indices, from 0 on. Those of neighbours are read together."""
        first, piece = self._read
        for index in indices:
            if not 0 <= index - first < len(piece):
                first, piece = self._around(index)
            yield piece[index - first]

    def between(self, start: int, stop: int) -> array[int]:
        """Return the numbers from one index on up to another one."""
        found = array(self._kind)
        while start < stop:
            first, piece = self._around(start)
            found += piece[start - first : stop - first]
            start = first + _PIECE
        return found

    def pieces(self) -> Iterator[array[int]]:
        """Yield the numbers in the order in which they were added, many at a time."""
        return map(self._piece, range(len(self._spool or ()) + 1))

    def __len__(self) -> int:
        return len(self._spool or ()) * _PIECE + len(self._last)

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self.pieces())

    def _around(self, index: int) -> tuple[int, array[int]]:
        """Return the piece with an index, behind the index of its first number."""
        number, place = divmod(index, _PIECE)
        read = self._read
        if read[0] != index - place or not read[1]:
            # Another thread may read another piece meanwhile.
            read = self._read = index - place, self._piece(number)
        return read

    def _piece(self, number: int) -> array[int]:
        if self._spool is None or number >= len(self._spool):
            return self._last
        return array(self._kind, self._spool[number])

    def _spill(self) -> None:
        self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
        self._spool.append(self._last.tobytes())
        self._last = array(self._kind)

    def close(self) -> None:
        """Give the space on disk back."""
        if self._spool:
            self._spool.close()

    def __del__(self) -> None:
        self.close()
