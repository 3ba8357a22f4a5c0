"""How much a plugin works and how much it remembers, by measures that are the same on any machine."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

FEW, MANY = 50, 200
"""Numbers of posts of two documents that are compared."""
_SLACK = 1.1
"""How much faster than the posts the work may grow. Some of it is done for each page or month, and these are uneven."""
_SHORT = 30
"""Words of a post where work is measured."""
_TEXTS = ((FEW, MANY, 800), (4 * FEW, 4 * MANY, 400))
"""Few posts, many posts and the words of each, where memory is measured: 4,000 and 2,000 bytes that must not be kept.

With the larger documents it is only measured where memory grows with the smaller ones, for that may be a buffer that is
not full yet, or chance: an exporter with threads does not hold the same each time.
"""

Run: TypeAlias = Callable[[Callable[[], None]], object]
"""What is measured. It calls what it is given after each record."""
Prepare: TypeAlias = Callable[[int, int], Run]
"""Returns what is measured, for a number of posts and the number of words in each."""


class Memory(NamedTuple):
    """Bytes that Python held beyond those that it held before."""

    peak: int
    """The most at any time. What grows is hidden in it where more is needed for a while before or afterwards."""
    held: int
    """The most after a record. What is needed at the end alone is not in it."""


def check_work(prepare: Prepare) -> None:
    """Raise `AssertionError` where functions are called, or records are read, more often for each of many posts."""
    # What is imported or computed once is no work for a post; nor is what a document of one post takes.
    prepare(1, _SHORT)(_nothing)
    one, few, many = (_work_of(prepare(size, _SHORT)) for size in (1, FEW, MANY))
    for what in ("calls of functions", "reads of records"):
        if (many[what] - one[what]) * (FEW - 1) > _SLACK * (few[what] - one[what]) * (MANY - 1):
            raise AssertionError(f"{few[what]:,} {what} for {FEW} posts, and {many[what]:,} for {MANY}")


def check_memory(prepare: Prepare, most: int) -> None:
    """Raise `AssertionError` where each post adds more bytes than that to the memory that is held."""
    # What is imported or computed once would be counted for the smaller document alone.
    prepare(1, _SHORT)(_nothing)
    growth = 0
    for few, many, words in _TEXTS:
        small, large = (_memory_of(prepare(size, words)) for size in (few, many))
        growth = max(large.peak - small.peak, large.held - small.held) // (many - few)
        if growth <= most:
            return
    raise AssertionError(f"{growth:,} more bytes in memory for each post, and not {most:,}")


def _nothing() -> None:
    pass


def _work_of(run: Run) -> dict[str, int]:
    calls = reads = 0

    def count_call(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    def count_read() -> None:
        nonlocal reads
        reads += 1

    before: Any = sys.getprofile()
    sys.setprofile(count_call)
    try:
        run(count_read)
    finally:
        sys.setprofile(before)
    return {"calls of functions": calls, "reads of records": reads}


def _memory_of(run: Run) -> Memory:
    was_tracing = tracemalloc.is_tracing()
    if not was_tracing:
        tracemalloc.start()
    before = held = tracemalloc.get_traced_memory()[0]

    def sample() -> None:
        nonlocal held
        held = max(held, tracemalloc.get_traced_memory()[0])

    try:
        tracemalloc.reset_peak()
        run(sample)
        return Memory(tracemalloc.get_traced_memory()[1] - before, held - before)
    finally:
        if not was_tracing:
            tracemalloc.stop()
