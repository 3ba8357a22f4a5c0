"""What a folder offers. Nothing outside it is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from twconvert.archive.folder_member import FolderMember
from twconvert.archive.names import UnsafeNameError, is_noise, member_name, shown_name

if TYPE_CHECKING:
    from collections.abc import Iterator


def read_folder(folder: Path) -> tuple[list[FolderMember], list[tuple[str, str]]]:
    """Return the files in a folder that can be read, and the others with reasons."""
    root = folder.resolve()
    members: dict[str, FolderMember] = {}
    refused: list[tuple[str, str]] = []
    for path, refusal in _walk(root):
        found = path.relative_to(root).as_posix()
        if is_noise(found):
            continue
        try:
            name = member_name(found)
        except UnsafeNameError as error:
            refused.append((shown_name(found), str(error)))
            continue
        reason = refusal or ("another file has the same name" if name in members else None)
        if reason:
            refused.append((shown_name(name), reason))
        else:
            members[name] = FolderMember(name, path)
    return list(members.values()), refused


def _walk(root: Path) -> Iterator[tuple[Path, str | None]]:
    """Yield every file below a folder, in order of names, and why it must not be read."""
    folders = [root]
    while folders:
        folder = folders.pop()
        try:
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            yield folder, f"the folder cannot be read ({error.strerror})"
            continue
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                folders.append(Path(entry.path))
            else:
                yield Path(entry.path), _reason_to_refuse(entry, root)


def _reason_to_refuse(entry: os.DirEntry[str], root: Path) -> str | None:
    if entry.is_symlink():
        try:
            target = Path(entry.path).resolve(strict=True)
        except (OSError, RuntimeError):
            return "it is a link that leads nowhere"
        if not target.is_relative_to(root):
            return "it is a link that leads out of the folder"
        if target.is_dir():
            return "it is a link to a folder, which is read in its own place"
    if not entry.is_file():
        return "it is no regular file"
    if not os.access(entry.path, os.R_OK):
        return "its permissions do not allow reading it"
    return None
