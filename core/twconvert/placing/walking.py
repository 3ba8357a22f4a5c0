"""Looks at all that is in a folder, and does not pass over what cannot be read."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def walk(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield what `os.walk` does. What `Path.rglob` finds it also remembers, and there may be a file for every post.

    Raises:
        OSError: A folder cannot be read. `os.walk` leaves it out.
    """

    def fail(error: OSError) -> None:
        raise error

    return os.walk(folder, onerror=fail)
