"""The numbers that are counted of posts, in the order of their keys, in a scratch file: some 12 bytes for each."""

from __future__ import annotations

from array import array
from itertools import compress, pairwise
from math import floor
from typing import TYPE_CHECKING

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


_BESIDES_TIMES = Numbers.__struct_fields__[1:]
_decode = msgspec.msgpack.Decoder(Numbers).decode


def _no_numbers() -> Numbers:
    return Numbers([], [], [], [], [], [])


def pictures_of(shape: int) -> int:
    """Return the number of pictures."""
    return shape // PICTURE & _MOST_PICTURES


def films_of(shape: int) -> int:
    """Return the number of videos and animations."""
    return shape // FILM


class PostNumbers:
    """A list of the numbers of all posts, in pieces."""

    def __init__(self) -> None:
        self._waiting = _no_numbers()
        self._spool: Spool | None = None
        self._bounds = array("i", [0])
        """The key of the first post of each piece in the spool, and of the first that is in none."""

    def extend(self, times: Iterable[float], *others: Iterable[int]) -> None:
        """Add the numbers of posts. The first post that is added has the key 0.

        Args:
            times: Seconds since 1970.
            others: The other fields of `Numbers`, in their order.
        """
        waiting = self._waiting
        waiting.times += map(floor, times)
        for field, numbers in zip(_BESIDES_TIMES, others, strict=True):
            getattr(waiting, field).extend(numbers)
        if len(waiting.times) >= _PIECE:
            self._spill()

    def pieces(self, is_wanted: bytearray | None = None) -> Iterator[tuple[int, Numbers]]:
        """Yield the key of the first of some posts, and the numbers of these.

        Args:
            is_wanted: By the key of a post, a byte that is 1 where its numbers are wanted; ``None`` for those of all.
                Posts beside one that is wanted come with it.
        """
        self._spill()
        if self._spool is None:
            return
        for number, (first, stop) in enumerate(pairwise(self._bounds)):
            if is_wanted is None or is_wanted.find(1, first, stop) >= 0:
                yield first, _decode(self._spool[number])

    def _spill(self) -> None:
        waiting = self._waiting
        if not waiting.times:
            return
        self._spool = self._spool or Spool(cache_kib=_CACHE_KIB)
        self._spool.append(_encode(waiting))
        self._bounds.append(self._bounds[-1] + len(waiting.times))
        self._waiting = _no_numbers()

    def close(self) -> None:
        """Give the space on disk back."""
        if self._spool:
            self._spool.close()
