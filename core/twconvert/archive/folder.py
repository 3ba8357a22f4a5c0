"""Finds the files of an archive that was unpacked to a folder. Nothing outside the folder is read."""

from __future__ import annotations

import os
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.archive.folder_member import FolderMember
from twconvert.archive.names import UnsafeNameError, is_noise, member_name
from twconvert.archive.refusals import duplicate, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.report import Problem


def read_folder(folder: Path) -> tuple[list[FolderMember], list[Problem]]:
    """Return the files below a folder that can be read, and a problem for each of the others."""
    root = folder.resolve()
    members: dict[str, FolderMember] = {}
    problems: list[Problem] = []
    for path, problem in _walk(root):
        found = path.relative_to(root).as_posix()
        if is_noise(found):
            continue
        try:
            name = member_name(found)
        except UnsafeNameError as error:
            problems.append(refused(found, str(error)))
            continue
        if problem:
            problems.append(problem)
        elif name in members:
            problems.append(duplicate(name, "another file has the same name"))
        else:
            members[name] = FolderMember(name, root, name if name == found else found, path.stat().st_size)
    return list(members.values()), problems


def _walk(root: Path) -> Iterator[tuple[Path, Problem | None]]:
    """Yield every file below a folder, in the order of their names, and what forbids to read it."""
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as scan:
                # Of hundreds of thousands of files the names alone are held.
                entries = {entry.name: None if entry.is_file(follow_symlinks=False) else entry for entry in scan}
        except OSError as error:
            name = folder.relative_to(root).as_posix()
            yield folder, refused(name, f"the folder cannot be read ({error.strerror})")
            continue
        for name, entry in sorted(entries.items(), key=itemgetter(0)):
            if entry and entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                yield folder / name, _problem_with(folder / name, entry, root)


def _problem_with(path: Path, entry: os.DirEntry[str] | None, root: Path) -> Problem | None:
    """Return what forbids to read a path that is not a folder.

    Args:
        path: The path.
        entry: What the system says of it; ``None`` where it is a regular file.
        root: The folder of the archive.
    """
    if entry is None and os.access(path, os.R_OK):
        return None
    name = path.relative_to(root).as_posix()
    if entry and entry.is_symlink():
        try:
            target = path.resolve(strict=True)
        except (OSError, RuntimeError):
            return refused(name, "it is a link that leads nowhere")
        if not target.is_relative_to(root):
            return refused(name, "it is a link that leads out of the folder")
        if target.is_dir():
            return duplicate(name, "it is a link to a folder, which is read in its own place")
    if entry and not entry.is_file():
        return refused(name, "it is not a regular file")
    if not os.access(path, os.R_OK):
        return refused(name, "its permissions do not allow reading it")
    return None
