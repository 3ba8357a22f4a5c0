"""Reads the archives that the command line names, or the one that lies in the current folder."""

from __future__ import annotations

import sys
from glob import glob
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.cli.group import COMMANDS
from twconvert.conversion import PACKED, archives_here, read_everything
from twconvert.errors import ArchiveError
from twconvert.remote_path import RemotePath
from twconvert.suggestions import suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.conversion import Inspection
    from twconvert.registry import Plugins
    from twconvert.remote_path import ArchivePath


def named_archives(paths: Sequence[ArchivePath] | None) -> list[ArchivePath]:
    """Return the archives that the command line names. Where the shell leaves ``*.zip`` alone, it is expanded.

    Raises:
        ArchiveError: There is no file or folder of a name. The message suggests one that is there, or a command where
            the name looks like a misspelt one.
    """
    archives = list(chain.from_iterable(map(_expanded, paths or [])))
    for path in archives:
        # Whether there is one elsewhere shows when it is read.
        if isinstance(path, Path) and not path.exists():
            raise ArchiveError(f"there is no such file or folder; {_remedy(path)}", file=path)
    return archives


def _expanded(path: ArchivePath) -> Sequence[ArchivePath]:
    # Of the shells that are in use, those of Windows alone hand patterns on.
    if sys.platform != "win32" or isinstance(path, RemotePath) or path.exists():
        return [path]
    found = glob(str(path))  # noqa: PTH207 - `Path.glob` takes no absolute pattern
    return [*map(Path, sorted(found))] or [path]


def _remedy(path: Path) -> str:
    try:
        inside = sorted(path.parent.iterdir())
    except OSError:
        return "check its name"
    archives = {each.name: each for each in inside if each.name.lower().endswith(PACKED) or each.is_dir()}
    commands = COMMANDS if path.name == str(path) else ()
    return suggestion(path.name, [*archives, *commands], "check its name")


def inspection_of(archives: Sequence[ArchivePath] | None, plugins: Plugins, console: Console) -> Inspection:
    """Read archives to the end. Where none is named, find the one in the current folder.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
    """
    named = named_archives(archives)
    progress = console if console.shows_progress else None
    return read_everything(named or archives_here(Path(), plugins), plugins, progress)
