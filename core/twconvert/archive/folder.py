"""Finds the files of an archive that was unpacked to a folder. Nothing outside the folder is read."""

from __future__ import annotations

import os
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.archive.folder_member import FolderMember
from twconvert.archive.members import Members
from twconvert.archive.names import UnsafeNameError, is_noise, member_name
from twconvert.archive.refusals import duplicate, refused

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.report import Problem


def read_folder(folder: Path) -> tuple[Members, list[Problem]]:
    """Return the files below a folder that can be read, and a problem for each of the others."""
    root = folder.resolve()
    members = Members()
    source = members.add_source(partial(FolderMember, root))
    problems: list[Problem] = []
    for found, problem in _walk(root):
        if is_noise(found):
            continue
        try:
            name = member_name(found)
        except UnsafeNameError as error:
            problems.append(refused(found, str(error)))
            continue
        if problem:
            problems.append(problem)
            continue
        if name in members:
            problems.append(duplicate(name, "another file has the same name"))
            if _order(root / found) > _order(members[name].location):
                continue
        members.add(name, source, found, (root / found).stat().st_size)
    # A system lists the files of a folder in no order.
    problems.sort(key=attrgetter("file", "message"))
    return members, problems


def _order(path: Path | None) -> tuple[str, ...]:
    return path.parts if path else ()


def _walk(root: Path) -> Iterator[tuple[str, Problem | None]]:
    """Yield the path of every file below a folder, with ``/``, and what forbids to read it."""
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(root / folder) as scan:
                # One at a time, for there may be hundreds of thousands.
                for entry in scan:
                    found = f"{folder}{entry.name}"
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(f"{found}/")
                    else:
                        yield found, _problem_with(entry, found, root)
        except OSError as error:
            name = folder.removesuffix("/")
            yield name, refused(name, f"the folder cannot be read ({error.strerror})")


def _problem_with(entry: os.DirEntry[str], name: str, root: Path) -> Problem | None:
    """Return what forbids to read what a folder holds besides folders.

    Args:
        entry: What the system says of it.
        name: The path of it in the folder of the archive.
        root: The folder of the archive.
    """
    if entry.is_symlink():
        try:
            target = Path(entry).resolve(strict=True)
        except (OSError, RuntimeError):
            return refused(name, "it is a link that leads nowhere")
        if not target.is_relative_to(root):
            return refused(name, "it is a link that leads out of the folder")
        if target.is_dir():
            return duplicate(name, "it is a link to a folder, which is read in its own place")
    if not entry.is_file():
        return refused(name, "it is not a regular file")
    if not os.access(entry, os.R_OK):
        return refused(name, "its permissions do not allow reading it")
    return None
