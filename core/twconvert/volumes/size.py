"""Sizes of files, as people write them."""

from __future__ import annotations

import re

from twconvert.errors import UsageError

_SIZE = re.compile(r"(\d+(?:\.\d+)?) ?([KMG]?)B?", re.IGNORECASE | re.ASCII)
_UNITS = {"": 1, "K": 10**3, "M": 10**6, "G": 10**9}
_LEAST = 1_000_000
"""Bytes. What stands around the posts takes some of a file, and a smaller one would hold little else."""


def size_of_volumes(text: str) -> int | None:
    """Return the most bytes that a volume may have; ``None`` for ``year``.

    Args:
        text: ``year``, or a size such as ``200MB``. Units are those of makers of disks: 1 MB is 1,000,000 bytes.

    Raises:
        UsageError: It is neither, or less than 1 MB.
    """
    if text.lower() == "year":
        return None
    size = _size(text)
    if size < _LEAST:
        raise UsageError(f"volumes are by year, or of a size of 1MB or more such as 200MB, not {text!r}")
    return size


def size_of_files(text: str, option: str) -> int:
    """Return the most bytes that a file may have.

    Args:
        text: A size such as ``20MB``.
        option: What the command line calls the option, for the message.

    Raises:
        UsageError: It is none, or nothing.
    """
    size = _size(text)
    if not size:
        raise UsageError(f"{option} is a size such as 20MB, not {text!r}")
    return size


def _size(text: str) -> int:
    match = _SIZE.fullmatch(text.strip())
    return int(float(match[1]) * _UNITS[match[2].upper()]) if match else 0


def size_in_words(size: int) -> str:
    """Return a number of bytes of 1 MB or more in words: ``290 MB``."""
    return f"{size / 10**6:,.0f} MB"
