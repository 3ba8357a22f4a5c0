"""Calls functions of the system's C library that Python does not offer."""

from __future__ import annotations

import errno
import os

_UNSUPPORTED = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
"""What a system or a disk that lacks a function answers."""


def was_done(function: str, *arguments: int | bytes, path: str) -> bool:
    """Call a function that returns 0 when it did what it was asked for.

    Args:
        function: The name of the function.
        arguments: Its arguments, whole numbers and file names.
        path: The path it is about, for errors.

    Returns:
        ``False`` where there is no such function, or the disk does not support it, and nothing was done.

    Raises:
        OSError: The function failed.
    """
    try:
        import ctypes  # noqa: PLC0415 - takes a while to import, and some builds of Python lack it

        failed = getattr(ctypes.CDLL(None, use_errno=True), function)(*arguments)
    except (ImportError, OSError, AttributeError, TypeError):
        # Windows has no C library without a name, which is a TypeError.
        return False
    number = ctypes.get_errno()
    if failed and number not in _UNSUPPORTED:
        raise OSError(number, os.strerror(number), path)
    return not failed
