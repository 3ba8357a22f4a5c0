"""Finds on this computer the file or folder that somebody dropped on the page, so that it need not be copied.

A browser tells a page the name, the size and the content of a file, and never its path.
"""

from __future__ import annotations

import hashlib
import os
import sys
import time
import unicodedata
from contextlib import suppress
from pathlib import Path, PurePosixPath
from string import ascii_uppercase
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

EDGE = 65_536
"""The number of bytes at either end of a file that are compared. The last ones of a zip are its table of contents, with
the checksums of all files in it."""
_DEPTH = 3
_SECONDS = 2.0
_MOST_FILES_COMPARED = 50
_MOUNTS = ("/media", "/run/media", "/mnt", "/Volumes")


class DroppedFile(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a page knows of a file in a dropped folder."""

    path: str
    """The path below the folder, with ``/`` between its parts."""
    size: int
    """The size in bytes."""


class Dropped(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a page knows of a file or folder that was dropped on it."""

    name: str
    size: int = 0
    """The size in bytes. Of a folder it does not count."""
    edges: str = ""
    """The SHA-256 of the first and the last 64 KiB of a file, in hexadecimal digits; empty for a folder."""
    files: tuple[DroppedFile, ...] = ()
    """Some of the files in a folder; empty for a file."""


def located(dropped: Dropped, folders: Iterable[Path], seconds: float = _SECONDS) -> Path | None:
    """Return the path of what was dropped; ``None`` where it is not found in time.

    Args:
        dropped: What the page knows of it.
        folders: The folders to look into, the most likely ones first. After them come disks that are mounted.
        seconds: How long to look.
    """
    name = _comparable(dropped.name)
    is_it = _is_folder if dropped.files else _is_file
    for path in _walk([*folders, *_mounted()], time.monotonic() + seconds):
        if _comparable(path.name) == name:
            with suppress(OSError):
                if is_it(path, dropped):
                    return path
    return None


def edges_of(path: Path) -> str:
    """Return the SHA-256 of the first and the last 64 KiB of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        digest = hashlib.sha256(file.read(EDGE))
        file.seek(max(0, size - EDGE))
        digest.update(file.read(EDGE))
    return digest.hexdigest()


def _is_file(path: Path, dropped: Dropped) -> bool:
    return path.is_file() and path.stat().st_size == dropped.size and edges_of(path) == dropped.edges.lower()


def _is_folder(path: Path, dropped: Dropped) -> bool:
    if not path.is_dir():
        return False
    for each in dropped.files[:_MOST_FILES_COMPARED]:
        inside = PurePosixPath(each.path)
        if inside.is_absolute() or ".." in inside.parts or (path / inside).stat().st_size != each.size:
            return False
    return True


def _comparable(name: str) -> str:
    # macOS may decompose the letters of names, and browsers give them either way.
    return unicodedata.normalize("NFC", name)


def _walk(folders: Iterable[Path], until: float) -> Iterator[Path]:
    """Yield what is in folders: first what lies right in them, then what is deeper."""
    level = list(dict.fromkeys(folders))
    seen: set[Path] = set()
    for _ in range(_DEPTH):
        below: list[Path] = []
        for folder in level:
            if folder in seen:
                continue
            seen.add(folder)
            with suppress(OSError), os.scandir(folder) as entries:
                for entry in entries:
                    if time.monotonic() > until:
                        return
                    yield Path(entry)
                    if entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                        below.append(Path(entry))
        level = below


def _mounted() -> list[Path]:
    """Return the folders that disks are mounted in, and of Windows the other drives."""
    if sys.platform == "win32":
        drives = (Path(f"{letter}:\\") for letter in ascii_uppercase)
        return [drive for drive in drives if drive != Path(Path.home().anchor) and drive.exists()]
    user = Path.home().name
    return [folder for mount in _MOUNTS for folder in (Path(mount) / user, Path(mount))]
