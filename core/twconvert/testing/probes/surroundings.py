"""Folders for what a plugin leaves behind where nobody told it to write."""

from __future__ import annotations

import os
import tempfile
from contextlib import chdir, contextmanager
from typing import TYPE_CHECKING
from unittest.mock import patch

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def clean_surroundings(folder: Path) -> Iterator[None]:
    """Run the block with a current folder and a folder for temporary files that are new and empty.

    Raises:
        AssertionError: Something is left in one of them when the block ends.
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


def content_of(folder: Path) -> dict[Path, bytes]:
    """Return the content of each file in a folder and below, by its path."""
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
