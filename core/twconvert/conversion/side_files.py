"""Refuses files that a person gave besides the archive, before anything is read."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.filters.alt_text import read_alt_texts
from twconvert.filters.handles import read_handles

if TYPE_CHECKING:
    from twconvert.conversion.options import ConversionOptions


def check_side_files(options: ConversionOptions) -> None:
    """Read the files of names and of descriptions of pictures once, and let go of what they say.

    Raises:
        UsageError: One of them cannot be read, or is not what it should be.
    """
    if options.handles and _can_be_read_again(Path(options.handles)):
        deque(read_handles(Path(options.handles)), maxlen=0)
    if options.alt_text and _can_be_read_again(Path(options.alt_text)):
        read_alt_texts(Path(options.alt_text))


def _can_be_read_again(path: Path) -> bool:
    """Say whether a path is no pipe, as a shell makes one of ``<(command)``. What is missing is found so."""
    return path.is_file() or path.is_dir() or not path.exists()
