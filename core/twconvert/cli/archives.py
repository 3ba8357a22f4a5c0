"""Finds the archive that a person means who names none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.archive import open_archive_tree
from twconvert.errors import ArchiveError, NotAnArchiveError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.plugins import Plugins


def archives_here(folder: Path, plugins: Plugins) -> list[Path]:
    """Return the one archive zip in a folder, or else the folder itself, if it is an archive.

    Raises:
        UsageError: there are several zips, and nobody can tell which one is meant.
        NotAnArchiveError: there is none.
    """
    zips = [path for path in sorted(folder.glob("*.zip")) if _is_archive(path, plugins)]
    if len(zips) == 1:
        return zips
    if len(zips) > 1:
        raise UsageError(f"which archive? There are {', '.join(path.name for path in zips)}; name one, or several of one account")
    if _is_archive(folder, plugins):
        return [folder]
    raise NotAnArchiveError(
        "this folder is no archive and holds no archive zip; name the zip as it was downloaded, or the folder unpacked from it"
    )


def _is_archive(path: Path, plugins: Plugins) -> bool:
    try:
        with open_archive_tree(path) as archive:
            return any(loader.detect(archive) for loader in plugins.loaders.values())
    except ArchiveError:
        return False
