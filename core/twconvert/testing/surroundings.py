"""What a plugin leaves behind where nobody told it to write, and how much it works."""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import tracemalloc
from contextlib import chdir, contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@contextmanager
def clean_surroundings(folder: Path) -> Iterator[None]:
    """Run the block with a current and a temporary folder of its own.

    Raises:
        AssertionError: something is left in one of them when the block ends.
    """
    current, temporary = folder / "current folder", folder / "temporary folder"
    for each in (current, temporary):
        each.mkdir(parents=True)
    variables = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    with chdir(current), patch.dict(os.environ, variables), patch.object(tempfile, "tempdir", str(temporary)):
        yield
    left = [str(path.relative_to(folder)) for each in (current, temporary) for path in each.rglob("*")]
    if left:
        raise AssertionError(f"it left {', '.join(sorted(left))}")


def is_interrupted(run: Callable[[], object]) -> bool:
    """Say whether something that runs passes Ctrl-C on."""
    try:
        run()
    except KeyboardInterrupt:
        return True
    return False


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
