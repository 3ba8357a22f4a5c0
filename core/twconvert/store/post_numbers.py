"""The numbers that are counted of posts, in the order of their keys, in a scratch file: some 12 bytes for each."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from itertools import compress
from math import floor
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from twconvert.scratch import Spool

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

REPLY, REPOST, DAY_ALONE, NOT_COUNTED, PICTURED = 1, 2, 4, 8, 16
"""The lowest bits of a shape."""
PICTURE = 1 << 5
"""What a picture adds to a shape."""
FILM = 1 << 29
"""What a video adds to a shape."""
_MOST_PICTURES = FILM // PICTURE - 1
_CACHE_KIB = 100
"""They are read from the first to the last, which a cache makes no faster."""


_PIECE = 500
"""The number of posts in a piece: few enough that most pieces lie between two changes of the clocks."""

Row: TypeAlias = tuple[float, int, int, int, int, int]
"""The numbers of a post, in the order of `Numbers`."""

_encode = msgspec.msgpack.encode


class Numbers(msgspec.Struct, array_like=True, gc=False):
    """The numbers of some posts, one list for each of them."""

    times: list[int]
    """Seconds since 1970, rounded down."""
    shapes: list[int]
    """What a post is: some bits, and how many pictures and videos it has. Few shapes occur."""
    words: list[int]
    likes: list[int]
    reposts: list[int]
    languages: list[int]
    """Numbers of languages."""

    def some(self, chosen: Sequence[bool]) -> Numbers:
        """Return those of some of the posts.

        Args:
            chosen: Whether each of the posts is one of them.
        """
        return Numbers(*(list(compress(getattr(self, field), chosen)) for field in self.__struct_fields__))


_decode = msgspec.msgpack.Decoder(Numbers).decode


def pictures_of(shape: int) -> int:
    """Return the number of pictures."""
    return shape // PICTURE & _MOST_PICTURES


def films_of(shape: int) -> int:
    """Return the number of videos and animations."""
    return shape // FILM


class PostNumbers:
    """A list of the numbers of all posts, in pieces."""

    def __init__(self) -> None:
        self._waiting: list[Row] = []
        self._firsts = array("q")
        self._spool: Spool | None = None
        self._length = 0

    def extend(self, rows: Iterable[Row]) -> None:
        """Add the numbers of posts, each as a row of `Numbers`. The first post that is added has the key 0."""
        self._waiting.extend(rows)
        if len(self._waiting) >= _PIECE:
            self._spill()

    def pieces(self) -> Iterator[tuple[int, Numbers]]:
        """Yield the key of the first of some posts, and the numbers of these."""
        self._spill()
        for number, first in enumerate(self._firsts):
            yield first, self._piece(number)

    def of_keys(self, keys: Iterable[int]) -> Iterator[tuple[int, tuple[int, int, int]]]:
        """Yield keys, in ascending order, each with the shape, the likes and the reposts of its post."""
        self._spill()
        read, first, piece = -1, 0, Numbers([], [], [], [], [], [])
        for key in sorted(keys):
            number = bisect_right(self._firsts, key) - 1
            if number != read:
                read, first, piece = number, self._firsts[number], self._piece(number)
            place = key - first
            yield key, (piece.shapes[place], piece.likes[place], piece.reposts[place])

    def _piece(self, number: int) -> Numbers:
        return _decode(self._spool[number]) if self._spool else Numbers([], [], [], [], [], [])

    def _spill(self) -> None:
        if not self._waiting:
            return
        self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
        times, *columns = zip(*self._waiting, strict=True)
        self._spool.append(_encode((list(map(floor, times)), *columns)))
        self._firsts.append(self._length)
        self._length += len(times)
        self._waiting.clear()

    def close(self) -> None:
        """Give the space on disk back."""
        if self._spool:
            self._spool.close()
