"""Identifiers that identify bookmarks and drawings."""

from __future__ import annotations


class Identifiers:
    """Gives each number once."""

    def __init__(self) -> None:
        self._last = 0

    def next(self, how_many: int = 1) -> int:
        """Return the first of so many numbers that nobody has."""
        first = self._last + 1
        self._last += how_many
        return first
