"""The files that a page may name: each has an id, so that no request can name a path."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.app.failures import UnknownError
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """An archive, or a file that an option needs."""

    paths: tuple[Path, ...]
    """The paths of its file or folder, or of all its parts."""
    is_copy: bool = False
    """Whether it is a copy of ours."""
    is_given: bool = False
    """Whether it was named when the program was started."""


class FileItem(Struct, frozen=True, kw_only=True):
    """A file or folder, as a page shows it."""

    id: str
    name: str
    folder: str
    bytes: int
    modified: datetime
    is_folder: bool
    parts: int
    given: bool
    copied: bool


class Files:
    """The files that were found or chosen, by their ids. The same paths always have the same id."""

    def __init__(self) -> None:
        self._files: dict[str, ChosenFile] = {}
        self._ids: dict[tuple[Path, ...], str] = {}
        self._lock = threading.Lock()

    def add(self, paths: Sequence[Path], *, is_copy: bool = False, is_given: bool = False) -> FileItem:
        """Give paths an id, and return what a page shows of them.

        Raises:
            OSError: There is nothing at a path.
        """
        key = tuple(paths)
        with self._lock:
            file_id = self._ids.setdefault(key, str(len(self._ids) + 1))
            known = self._files.get(file_id)
            if known is None or (is_given and not known.is_given):
                self._files[file_id] = known = ChosenFile(key, is_copy=is_copy, is_given=is_given)
        return _item(file_id, known)

    def paths(self, file_id: str) -> tuple[Path, ...]:
        """Return the paths of a file or folder, or of all parts of it.

        Raises:
            UnknownError: There is no file with this id.
        """
        try:
            return self._files[file_id].paths
        except KeyError:
            raise UnknownError("there is no such file; choose it again") from None

    def known_paths(self) -> list[Path]:
        """Return the paths of all files."""
        return [path for each in list(self._files.values()) for path in each.paths]

    def one(self, file_id: str) -> Path:
        """Return the path of a file.

        Raises:
            UnknownError: There is no file with this id.
        """
        return self.paths(file_id)[0]

    def given(self) -> list[tuple[Path, ...]]:
        """Return the paths of the archives that were named when the program was started, the last ones first."""
        return [each.paths for each in reversed(list(self._files.values())) if each.is_given]


def shown_folder(folder: Path) -> str:
    """Return a folder as people write it, with ``~`` for their own."""
    home = folder.home()
    inside = folder.is_relative_to(home) and folder != home
    return xml_safe(f"~/{folder.relative_to(home).as_posix()}" if inside else str(folder))


def _item(file_id: str, file: ChosenFile) -> FileItem:
    found = [path.stat() for path in file.paths]
    first = file.paths[0]
    is_folder = first.is_dir()
    return FileItem(
        id=file_id,
        name=xml_safe(first.name),
        folder="" if file.is_copy else shown_folder(first.absolute().parent),
        bytes=0 if is_folder else sum(each.st_size for each in found),
        modified=datetime.fromtimestamp(max(each.st_mtime for each in found), UTC).replace(microsecond=0),
        is_folder=is_folder,
        parts=len(file.paths),
        given=file.is_given,
        copied=file.is_copy,
    )
