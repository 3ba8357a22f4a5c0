"""Which texts occur in which posts, in a scratch file: some eight bytes for each."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import msgspec

from twconvert.scratch import Spool
from twconvert.store.terms import Terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MOST_IN_MEMORY = 1 << 12
"""The number of pairs that are kept in memory before they are written."""
_CACHE_KIB = 100
"""They are read from the first to the last, which a cache makes no faster."""

_encode = msgspec.msgpack.encode
_decode = msgspec.msgpack.Decoder(tuple[list[int], list[int]]).decode


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
        self._numbers: list[int] = []
        self._values: list[int] = []
        self._spool: Spool | None = None
        self._bounds = array("i")
        """The lowest and the highest number that stands for a post, of each chunk in the spool."""

    def number(self) -> None:
        """Number the texts that were added since the last call; these must be all of the posts that they are in."""
        if not self._waiting:
            return
        texts, values = zip(*self._waiting, strict=True)
        self._waiting.clear()
        self._numbers += self.terms.numbers(texts)
        self._values += values
        if len(self._values) >= _MOST_IN_MEMORY:
            self._spill()

    def chunks(self, is_wanted: bytearray, bits: int) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the numbers of some texts and what stands for their posts; all pairs of a post are in one chunk.

        Args:
            is_wanted: By the key of a post, a byte that is 1 where its pairs are wanted. Others come with them.
            bits: How many of the lowest bits of what stands for a post are not of its key.
        """
        if self._spool:
            for number, (low, high) in enumerate(zip(self._bounds[::2], self._bounds[1::2], strict=True)):
                if is_wanted.find(1, low >> bits, (high >> bits) + 1) >= 0:
                    yield _decode(self._spool[number])
        yield self._numbers, self._values

    def _spill(self) -> None:
        self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
        self._spool.append(_encode((self._numbers, self._values)))
        self._bounds.extend((min(self._values), max(self._values)))
        self._numbers, self._values = [], []

    def close(self) -> None:
        """Give the space on disk back."""
        self.terms.close()
        if self._spool:
            self._spool.close()
