"""Ascending numbers of which most follow one another, by their runs: the posts of a volume, say."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain, starmap
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from collections.abc import Iterator


class Runs(Sequence[int]):
    """Ascending whole numbers, of which each run takes twelve bytes."""

    def __init__(self) -> None:
        self._starts, self._stops = array("I"), array("I")
        self._before = array("I")
        """How many numbers are in the runs before each one."""
        self._length = 0
        self._next = -1

    def extend(self, run: range) -> None:
        """Add numbers that follow one another and are greater than all others."""
        if not run:
            return
        if run.start == self._next:
            self._stops[-1] = run.stop
        else:
            self._starts.append(run.start)
            self._stops.append(run.stop)
            self._before.append(self._length)
        self._next = run.stop
        self._length += len(run)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        places = range(self._length)[index]
        if isinstance(places, range):
            return array("I", map(self.__getitem__, places))
        run = bisect_right(self._before, places) - 1
        return self._starts[run] + places - self._before[run]

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(starmap(range, zip(self._starts, self._stops, strict=True)))
