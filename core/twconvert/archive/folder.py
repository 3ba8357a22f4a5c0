"""Finds the files of an archive that was unpacked to a folder. Nothing outside the folder is read."""

from __future__ import annotations

import os
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
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            name = folder.relative_to(root).as_posix()
            yield folder, refused(name, f"the folder cannot be read ({error.strerror})")
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                yield Path(entry.path), _problem_with(entry, root)


def _problem_with(entry: os.DirEntry[str], root: Path) -> Problem | None:
    """Return what forbids to read an entry that is not a folder."""
    name = Path(entry.path).relative_to(root).as_posix()
    if entry.is_symlink():
        try:
            target = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):
            return refused(name, "it is a link that leads nowhere")
        if not target.is_relative_to(root):
            return refused(name, "it is a link that leads out of the folder")
        if target.is_dir():
            return duplicate(name, "it is a link to a folder, which is read in its own place")
    if not entry.is_file():
        return refused(name, "it is not a regular file")
    if not os.access(entry.path, os.R_OK):
        return refused(name, "its permissions do not allow reading it")
    return None
