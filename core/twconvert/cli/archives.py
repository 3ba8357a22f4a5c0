"""Reads the archives that the command line names, or the one that lies in the current folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.group import COMMANDS
from twconvert.conversion import archives_here, read_everything
from twconvert.errors import ArchiveError, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.conversion import Inspection
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath


def check_archives(paths: Sequence[ArchivePath]) -> None:
    """Check that there is a file or a folder at each path.

    Raises:
        ArchiveError: There is none. The message suggests a command where the name looks like a misspelt one.
    """
    for path in paths:
        # Whether there is one elsewhere shows when it is read.
        if isinstance(path, Path) and not path.exists():
            remedy = suggestion(str(path), COMMANDS, "check its name")
            raise ArchiveError(f"there is no such file or folder; {remedy}", file=path)


def inspection_of(archives: Sequence[ArchivePath] | None, plugins: Plugins, console: Console) -> Inspection:
    """Read archives to the end. Where none is named, find the one in the current folder.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
    """
    check_archives(archives or [])
    progress = console if console.shows_progress else None
    return read_everything(archives or archives_here(Path(), plugins), plugins, progress)
