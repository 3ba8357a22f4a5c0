"""Finds archives that lie in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.archive import open_archive_tree
from twconvert.conversion.detection import PACKED, find_loader, marks_of
from twconvert.conversion.parts import are_parts
from twconvert.errors import ArchiveError, NotAnArchiveError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from twconvert.registry import Plugins


def archives_in(folder: Path, plugins: Plugins) -> list[tuple[Path, ...]]:
    """Return the archives that lie in a folder, the newest file first: zips, and folders that were unpacked.

    Each is a tuple of paths: one, or all parts of an archive that comes in parts, as their names tell. A folder that is
    called like one of the zips was unpacked from it, and is passed over. Tarballs are too, which would have to be
    unpacked to look into them.

    Args:
        folder: The folder. One that cannot be read has no archives.
        plugins: The plugins whose loaders are asked.
    """
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return []
    zips = [path for path in inside if _is_zip(path)]
    archives = {_with_parts(path, zips) for path in zips if _is_archive(path, plugins)}
    names = {path.stem for paths in archives for path in paths}
    folders = (path for path in inside if path.name not in names and _is_folder(path))
    archives |= {(path,) for path in folders if is_archive_folder(path, plugins)}
    return sorted(archives, key=lambda paths: _age(paths[0]))


def archives_here(folder: Path, plugins: Plugins) -> list[Path]:
    """Return a folder if it is an archive, or else the one archive in it: a zip, a folder or a tarball.

    Where that is a part of one, as its name tells, the other parts are returned too.

    Raises:
        UsageError: There are several, and nobody can tell which one is meant.
        NotAnArchiveError: There is none.
    """
    if is_archive_folder(folder, plugins):
        return [folder]
    inside = sorted(folder.iterdir())
    packed = [path for path in inside if path.name.lower().endswith(PACKED) and path.is_file()]
    zips = [path for path in packed if _is_zip(path)]
    # A zip and the folder it was unpacked to are one archive. A tarball must be unpacked to look into it.
    found = (
        [path for path in zips if _is_archive(path, plugins)]
        or [path for path in inside if _is_folder(path) and is_archive_folder(path, plugins)]
        or [path for path in packed if path not in zips and _is_archive(path, plugins)]
    )
    if found and are_parts([path.name for path in found]):
        return sorted({*found, *_with_parts(found[0], zips)})
    if len(found) > 1:
        names = ", ".join(path.name for path in found)
        raise UsageError(f"which archive? There are {names}; name one, or several of one account")
    if not found and len(packed) == 1:
        # Reading it will say what is wrong with it.
        return packed
    if not found:
        raise NotAnArchiveError(
            "there is no archive in the current folder; name it, as in `twconvert twitter-2025-01-22.zip --to epub`, "
            "or go to its folder with cd first",
            looked_for=marks_of(plugins),
        )
    return found


def is_archive_folder(folder: Path, plugins: Plugins) -> bool:
    """Return whether a folder is an archive, after a look at the files that loaders know archives by.

    To read a whole home folder would take minutes.
    """
    try:
        return any(any(folder.glob(mark)) for mark in _marks(plugins)) and _is_archive(folder, plugins)
    except OSError:
        return False


def _with_parts(path: Path, zips: Sequence[Path]) -> tuple[Path, ...]:
    """Return a path with the zips that are parts of the same archive, as their names tell. Some hold nothing but media.

    Args:
        path: The path.
        zips: The zips beside it, sorted.
    """
    return tuple(each for each in zips if each == path or are_parts([each.name, path.name])) or (path,)


def _marks(plugins: Plugins) -> Iterator[str]:
    return (mark for loader in plugins.loaders.values() for mark in loader.marks)


def _is_zip(path: Path) -> bool:
    return path.suffix.lower() == ".zip" and path.is_file()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_archive(path: Path, plugins: Plugins) -> bool:
    try:
        with open_archive_tree(path) as archive:
            return find_loader(archive, plugins) is not None
    except ArchiveError:
        return False


def _age(path: Path) -> tuple[float, str]:
    try:
        return -path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name
