"""Keeps the posts with the highest numbers, and lets go of all others."""

from __future__ import annotations

from heapq import heappush, heapreplace
from typing import TypeAlias

_Entry: TypeAlias = tuple[int, int, int, int]
"""The number that counts; that which counts where the first ones are the same; the position among all posts, negated,
so that of equal ones the oldest stay; the key."""


class Best:
    """The keys of the posts with the highest numbers.

    Args:
        size: The number of posts that are kept.
    """

    def __init__(self, size: int) -> None:
        self._size = size
        self._heap: list[_Entry] = []
        self.least = 1
        """A post whose first number is below this one is not kept. It is never less than 1."""

    def add(self, entry: _Entry) -> None:
        """Take a post."""
        if entry[0] < self.least:
            return
        if len(self._heap) < self._size:
            heappush(self._heap, entry)
        elif entry > self._heap[0]:
            heapreplace(self._heap, entry)
        if len(self._heap) == self._size:
            self.least = self._heap[0][0]

    def ranked(self) -> list[int]:
        """Return the keys, that of the first one first."""
        return [key for *_, key in sorted(self._heap, reverse=True)]
