"""Cutting what is too large for one file into runs that fit."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def ranges_within(limit: int, sizes: Sequence[int]) -> Iterator[range]:
    """Yield the fewest runs of indices whose sizes add up to about the same, at most the limit.

    An item that is larger than the limit is a run of its own.
    """
    total = sum(sizes)
    fair_share = total / max(1, ceil(total / limit))
    start = size_of_run = 0
    for index, size in enumerate(sizes):
        if index > start and (size_of_run >= fair_share or size_of_run + size > limit):
            yield range(start, index)
            start, size_of_run = index, 0
        size_of_run += size
    if sizes:
        yield range(start, len(sizes))
