"""Finds the archive that is meant where none is named."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.archive import open_archive_tree
from twconvert.cli.group import COMMANDS
from twconvert.conversion import PACKED, are_parts, find_loader, marks_of, read_everything
from twconvert.errors import ArchiveError, NotAnArchiveError, UsageError, suggestion

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.cli.console import Console
    from twconvert.conversion import Inspection
    from twconvert.registry import Plugins


def check_archives(paths: Sequence[Path]) -> None:
    """Check that there is a file or a folder at each path.

    Raises:
        ArchiveError: There is none. The message suggests a command where the name looks like a misspelt one.
    """
    for path in paths:
        if not path.exists():
            remedy = suggestion(str(path), COMMANDS, "check its name")
            raise ArchiveError(f"there is no such file or folder; {remedy}", file=path)


def inspection_of(archives: Sequence[Path] | None, plugins: Plugins, console: Console) -> Inspection:
    """Read archives to the end. Where none is named, find the one in the current folder.

    Raises:
        TwconvertError: As ``twconvert.errors`` lists.
    """
    check_archives(archives or [])
    progress = console if console.shows_progress else None
    return read_everything(archives or archives_here(Path(), plugins), plugins, progress)


def archives_here(folder: Path, plugins: Plugins) -> list[Path]:
    """Return the current folder if it is an archive, or else the one archive in it: a zip, a folder or a tarball.

    Where that is a part of one, as its name tells, the other parts are returned too.

    Raises:
        UsageError: There are several, and nobody can tell which one is meant.
        NotAnArchiveError: There is none.
    """
    if _is_archive_folder(folder, plugins):
        return [folder]
    inside = sorted(folder.iterdir())
    packed = [path for path in inside if path.name.lower().endswith(PACKED) and path.is_file()]
    zips = [path for path in packed if path.suffix.lower() == ".zip"]
    # A zip and the folder it was unpacked to are one archive. A tarball must be unpacked to look into it.
    found = (
        [path for path in zips if _is_archive(path, plugins)]
        or [path for path in inside if path.is_dir() and _is_archive_folder(path, plugins)]
        or [path for path in packed if path not in zips and _is_archive(path, plugins)]
    )
    if found and are_parts([path.name for path in found]):
        return [path for path in inside if path in found or (path in zips and are_parts([path.name, found[0].name]))]
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise UsageError(f"which archive? There are {names}; name one, or several of one account")
    if not found and len(packed) == 1:
        # Reading it will say what is wrong with it.
        return packed
    if not found:
        raise NotAnArchiveError(
            f"the current folder is not an archive and holds none; an archive has one of {marks_of(plugins)}; "
            "name the zip as it was downloaded, or the folder unpacked from it"
        )
    return found


def _is_archive_folder(folder: Path, plugins: Plugins) -> bool:
    # Reading a whole home folder would take minutes.
    marks = [mark for loader in plugins.loaders.values() for mark in loader.marks]
    return any(any(folder.glob(mark)) for mark in marks) and _is_archive(folder, plugins)


def _is_archive(path: Path, plugins: Plugins) -> bool:
    try:
        with open_archive_tree(path) as archive:
            return find_loader(archive, plugins) is not None
    except ArchiveError:
        return False
