"""Lets the system have freed memory back."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

_MMAP_THRESHOLD = -3
"""``M_MMAP_THRESHOLD`` of glibc's malloc.h."""
_LONG = 1 << 20


@cache
def give_back_long_blocks() -> None:
    """Let glibc give every block of 1 MiB and more back to the system when it is freed; the first call does it.

    Otherwise it keeps freed blocks of up to 32 MiB, so that a text of 20 MiB takes the memory of several (mallopt(3)).
    """
    if glibc := _glibc():
        glibc.mallopt(_MMAP_THRESHOLD, _LONG)


def give_back_free_blocks() -> None:
    """Let glibc give all that was freed back to the system, also between what is in use (malloc_trim(3))."""
    if glibc := _glibc():
        glibc.malloc_trim(0)


def _glibc() -> Any:
    """Return the functions of the C library; ``None`` where it is another one, as musl, which needs no such calls."""
    if sys.platform != "linux":
        return None
    try:
        import ctypes  # noqa: PLC0415 - takes a while to import, and some builds of Python lack it

        library = ctypes.CDLL(None)
    except (ImportError, OSError):
        return None
    return library if hasattr(library, "malloc_trim") else None
