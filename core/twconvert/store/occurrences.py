"""Which texts occur in which posts, in a scratch file: eight bytes for each."""

from __future__ import annotations

from array import array
from itertools import islice
from typing import TYPE_CHECKING

from twconvert.scratch import Spool
from twconvert.store.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_IN_MEMORY = 1 << 15
"""The number of integers that are kept in memory before they are written."""


class Occurrences:
    """A list of pairs of a text and a post, in the order in which they were added.

    Args:
        folded: Returns what the spellings of one text have in common.
    """

    def __init__(self, folded: Callable[[str], str]) -> None:
        self.terms = Terms(folded)
        self._number = self.terms.number
        self._pending = array("i")
        self._spool: Spool | None = None

    def add(self, text: str, value: int) -> None:
        """Add a text and what stands for a post, a whole number below 2 to the power of 31."""
        pending = self._pending
        pending.append(self._number(text))
        pending.append(value)
        if len(pending) >= _MOST_IN_MEMORY:
            self._spill()

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the number of each text and what stands for its post."""
        if self._spool:
            for number in range(len(self._spool)):
                yield from _in_pairs(array("i", self._spool[number]))
        yield from _in_pairs(self._pending)

    def _spill(self) -> None:
        self._spool = self._spool or Spool()
        self._spool.append(self._pending.tobytes())
        self._pending = array("i")

    def close(self) -> None:
        """Give the space on disk back."""
        self.terms.close()
        if self._spool:
            self._spool.close()


def _in_pairs(numbers: array[int]) -> Iterator[tuple[int, int]]:
    return zip(islice(numbers, 0, None, 2), islice(numbers, 1, None, 2), strict=True)
