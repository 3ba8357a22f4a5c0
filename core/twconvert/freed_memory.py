"""Lets the system have the memory of long texts back as soon as they are let go."""

from __future__ import annotations

import sys
from functools import cache

_MMAP_THRESHOLD = -3
"""``M_MMAP_THRESHOLD`` of glibc's malloc.h."""
_LONG = 1 << 20


@cache
def give_back_long_blocks() -> None:
    """Let glibc give every block of 1 MiB and more back to the system when it is freed; the first call does it.

    Otherwise it keeps freed blocks of up to 32 MiB, so that a text of 20 MiB takes the memory of several (mallopt(3)).
    """
    if sys.platform != "linux":
        return
    try:
        import ctypes  # noqa: PLC0415 - takes a while to import, and some builds of Python lack it

        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LONG)
    except (ImportError, OSError, AttributeError):
        pass  # Another C library, as musl, gives them back by itself.
