"""How much work a plugin does and how much memory it takes, as numbers that do not depend on the machine.

Work is counted as calls of functions and reads of records, and memory as bytes that Python allocates. Each is compared
for documents of few and of many posts.
"""

from __future__ import annotations

import gc
import sys
import tracemalloc
from collections.abc import Callable
from typing import Any, NamedTuple, TypeAlias

FEW, MANY = 50, 200
"""The numbers of posts in two documents that are compared."""

_SLACK = 1.1
"""The factor by which work may grow faster than the posts: some is done once for each page or month."""

_SHORT = 30
"""The number of words of a post, where work is measured."""

_TEXTS = ((FEW, MANY, 800), (4 * FEW, 4 * MANY, 400), (8 * FEW, 8 * MANY, 400))
"""The numbers of posts in both documents and of words in each post, where memory is measured.

A word takes 5 bytes. A further, larger pair is used only if memory grows too much with the one before: that may be a
buffer that is not full yet, or chance, as an exporter with several threads does not hold the same each time.
"""

Run: TypeAlias = Callable[[Callable[[], None]], object]
"""A function that does what is measured. It is given another function, and calls that after each record."""
Prepare: TypeAlias = Callable[[int, int], Run]
"""A function that returns what is measured, for a number of posts and the number of words in each."""


class Memory(NamedTuple):
    """The memory that something takes, in bytes, without what was allocated before."""

    peak: int
    """The most at any time. If much is needed for a moment, as to parse a template, it hides what grows otherwise."""
    held: int
    """The most after any record. What is only needed at the end is not counted."""


def check_work(prepare: Prepare) -> None:
    """Raise `AssertionError` if calls of functions, or reads of records, grow faster than the number of posts."""
    # The first run imports modules and fills caches. The work for one post is mostly done for any document, and would
    # hide growth: a book of one post takes as many calls as 100 further posts do.
    prepare(1, _SHORT)(_nothing)
    one, few, many = (_work_of(prepare(size, _SHORT)) for size in (1, FEW, MANY))
    for what in ("calls of functions", "reads of records"):
        if (many[what] - one[what]) * (FEW - 1) > _SLACK * (few[what] - one[what]) * (MANY - 1):
            raise AssertionError(f"{few[what]:,} {what} for {FEW} posts, and {many[what]:,} for {MANY}")


def check_memory(prepare: Prepare, most: int) -> None:
    """Raise `AssertionError` if memory grows too much with the number of posts.

    Args:
        prepare: The function that returns what is measured.
        most: The number of bytes that each post may add.
    """
    # The first run imports modules and fills caches, which would be counted for the smaller document alone.
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

    # What garbage collection calls belongs to whatever left the garbage, and comes at any time.
    collects = gc.isenabled()
    gc.collect()
    gc.disable()
    before: Any = sys.getprofile()
    sys.setprofile(count_call)
    try:
        run(count_read)
    finally:
        sys.setprofile(before)
        if collects:
            gc.enable()
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
