"""Keeps the items with the highest numbers, and lets go of all others."""

from __future__ import annotations

from heapq import heappush, heapreplace
from typing import Generic, TypeVar

_T = TypeVar("_T")


class Best(Generic[_T]):
    """The items with the highest numbers. Of those that have the same numbers the first ones stay.

    Args:
        size: The number of items that are kept.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._heap: list[tuple[int, int, int, _T]] = []
        self._number = 0
        self.least = 1
        """An item whose first number is below this one is not kept. It is never less than 1."""

    def add(self, first: int, second: int, item: _T) -> None:
        """Take an item.

        Args:
            first: The number that counts.
            second: The number that counts where the first ones are the same.
            item: The item.
        """
        if first < self.least:
            return
        self._number -= 1
        entry = (first, second, self._number, item)
        if len(self._heap) < self._size:
            heappush(self._heap, entry)
        elif entry > self._heap[0]:
            heapreplace(self._heap, entry)
        if len(self._heap) == self._size:
            self.least = self._heap[0][0]

    def ranked(self) -> list[_T]:
        """Return the items, the first one first."""
        return [item for *_, item in sorted(self._heap, reverse=True)]
