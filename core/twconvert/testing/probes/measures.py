"""How much a plugin works and how much it remembers, by measures that are the same on any machine."""

from __future__ import annotations

import gc
import sys
import tracemalloc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

FEW, MANY = 200, 800
"""Posts of two documents that are compared."""
WORDS = 400
"""Of posts whose text would be missed in memory: some 2,000 bytes."""

_SLACK = 1.15
"""Where work is divided unevenly, as by months, four times the posts may be a little more than four times the work."""


def check_work(what: str, few: int, many: int) -> None:
    """Raise `AssertionError` where work grows faster than the number of posts."""
    if many > _SLACK * few * MANY / FEW:
        raise AssertionError(f"{few:,} {what} for {FEW} posts, and {many:,} for {MANY}")


def check_memory(few: int, many: int, most: int) -> None:
    """Raise `AssertionError` where memory grows by more bytes than that with each post."""
    growth = (many - few) // (MANY - FEW)
    if growth > most:
        raise AssertionError(f"{growth:,} more bytes in memory for each post, and not {most:,}")


def calls_of(run: Callable[[], object]) -> int:
    """Return how many functions are called while something runs: a measure of work that is the same on any machine."""
    calls = 0

    def count(_: object, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before: Any = sys.getprofile()
    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(before)
    return calls


def peak_memory_of(run: Callable[[], object]) -> int:
    """Return the most bytes that Python held at a time while something ran, beyond what it held before."""
    gc.collect()
    was_tracing = tracemalloc.is_tracing()
    if not was_tracing:
        tracemalloc.start()
    try:
        tracemalloc.reset_peak()
        before, _ = tracemalloc.get_traced_memory()
        run()
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        if not was_tracing:
            tracemalloc.stop()
