"""Which texts occur in which posts, in a scratch file: some eight bytes for each."""

from __future__ import annotations

from itertools import chain, starmap
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

    def chunks(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield the numbers of some texts and what stands for their posts; all pairs of a post are in one chunk."""
        if self._spool:
            for number in range(len(self._spool)):
                yield _decode(self._spool[number])
        yield self._numbers, self._values

    def pairs(self) -> Iterator[tuple[int, int]]:
        """Yield the number of each text and what stands for its post."""
        return chain.from_iterable(starmap(zip, self.chunks()))

    def _spill(self) -> None:
        self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
        self._spool.append(_encode((self._numbers, self._values)))
        self._numbers, self._values = [], []

    def close(self) -> None:
        """Give the space on disk back."""
        self.terms.close()
        if self._spool:
            self._spool.close()
