"""Which texts occur in which posts, in a scratch file: eight bytes for each."""

from __future__ import annotations

from array import array
from itertools import chain, starmap
from typing import TYPE_CHECKING

from twconvert.scratch import Spool
from twconvert.store.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_IN_MEMORY = 1 << 13
"""The number of pairs that are kept in memory before they are written."""
_CACHE_KIB = 100
"""They are read from the first to the last, which a cache makes no faster."""


class Occurrences:
    """A list of pairs of a text and a post, in the order in which they were added.

    Args:
        folded: Returns what the spellings of one text have in common.
    """

    def __init__(self, folded: Callable[[str], str]) -> None:
        self.terms = Terms(folded)
        self._waiting: list[tuple[str, int]] = []
        self.add = self._waiting.append
        """Adds a pair of a text and what stands for a post, a whole number below 2 to the power of 31.

        It is counted when `number` was called. This is called for every name in a text, so it is no function of ours.
        """
        self._numbers, self._values = array("i"), array("i")
        self._spool: Spool | None = None

    def number(self) -> None:
        """Number the texts that were added since the last call; these must be all of the posts that they are in."""
        if not self._waiting:
            return
        texts, values = zip(*self._waiting, strict=True)
        self._waiting.clear()
        self._numbers.extend(self.terms.numbers(texts))
        self._values.extend(values)
        if len(self._values) >= _MOST_IN_MEMORY:
            self._spill()

    def chunks(self) -> Iterator[tuple[array[int], array[int]]]:
        """Yield the numbers of some texts and what stands for their posts; all pairs of a post are in one chunk."""
        if self._spool:
            for number in range(len(self._spool)):
                both = array("i", self._spool[number])
                middle = len(both) // 2
                yield both[:middle], both[middle:]
        yield self._numbers, self._values

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the number of each text and what stands for its post."""
        return chain.from_iterable(starmap(zip, self.chunks()))

    def _spill(self) -> None:
        self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
        self._spool.append(self._numbers.tobytes() + self._values.tobytes())
        self._numbers, self._values = array("i"), array("i")

    def close(self) -> None:
        """Give the space on disk back."""
        self.terms.close()
        if self._spool:
            self._spool.close()
