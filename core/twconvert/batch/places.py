"""Where a batch puts its outputs: a folder of this machine, or one in an object store.

Names are relative, with ``/`` between their parts.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from twconvert.archive.remote import file_system
from twconvert.archive.remote_errors import reason_of
from twconvert.errors import ArchiveError, OutputError, UsageError
from twconvert.placing import ScratchFolder, output_errors
from twconvert.placing.scratch_folder import delete_leftovers
from twconvert.remote_path import RemotePath, archive_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager

_OF_ONE_PROCESS = "memory"


class Place(Protocol):
    """The folder of the outputs of a batch. Every method raises `OutputError` where it cannot do what it is to do."""

    def read(self, name: str) -> bytes | None:
        """Return the content of a file; ``None`` where there is none."""
        ...

    def write(self, name: str, data: bytes) -> None:
        """Write a file, in the place of one of that name."""
        ...

    def files(self, folder: str) -> set[str]:
        """Return the names of all files in a folder and the folders in it."""
        ...

    def put(self, made: Path, name: str) -> None:
        """Move a file of this machine to a name, in the place of one that has it."""
        ...

    def fetch(self, name: str, path: Path) -> None:
        """Copy a file to a path on this machine."""
        ...

    def delete(self, names: Iterable[str]) -> None:
        """Delete files, and the folders that are empty then."""
        ...

    def tidy(self, folder: str) -> None:
        """Delete what scratch folders of workers that were killed are still there."""
        ...

    def workspace(self, folder: str) -> AbstractContextManager[Path]:
        """Give a scratch folder for what will be put into a folder."""
        ...


def place_at(address: str) -> Place:
    """Return the place at a path or an address.

    Raises:
        UsageError: Other processes could not write there.
        OutputError: No library writes there.
    """
    path = archive_path(address)
    if path is None:
        raise UsageError("out must be the path or the address of a folder")
    if isinstance(path, Path):
        return _Folder(path)
    if path.protocol == _OF_ONE_PROCESS:
        raise UsageError(f"{path} is in the memory of one process, and a batch runs in several; choose another --out")
    return _Remote(path)


def read_remote(path: RemotePath) -> bytes:
    """Return the content of a file elsewhere.

    Raises:
        UsageError: It cannot be read.
    """
    try:
        system, place = file_system(path)
        data: bytes = system.cat_file(place)
    except ArchiveError as error:
        raise UsageError(str(error)) from error
    except Exception as error:
        raise UsageError(f"{path}: {reason_of(error)}") from error
    return data


class _Folder:
    def __init__(self, root: Path) -> None:
        self._root = root

    def read(self, name: str) -> bytes | None:
        try:
            with output_errors(self._root / name):
                return (self._root / name).read_bytes()
        except OutputError as error:
            if isinstance(error.__cause__, FileNotFoundError | NotADirectoryError):
                return None
            raise

    def write(self, name: str, data: bytes) -> None:
        path = self._root / name
        with output_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_name(f".{path.name}.new")
            new.write_bytes(data)
            new.replace(path)

    def files(self, folder: str) -> set[str]:
        with output_errors(self._root / folder):
            return {
                Path(around, name).relative_to(self._root).as_posix()
                for around, _, names in os.walk(self._root / folder)
                for name in names
            }

    def put(self, made: Path, name: str) -> None:
        path = self._root / name
        with output_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            made.replace(path)

    def fetch(self, name: str, path: Path) -> None:
        with output_errors(path):
            path.symlink_to((self._root / name).absolute())

    def delete(self, names: Iterable[str]) -> None:
        folders: set[PurePosixPath] = set()
        for name in names:
            with output_errors(self._root / name):
                (self._root / name).unlink(missing_ok=True)
            folders.update(PurePosixPath(name).parents)
        folders.discard(PurePosixPath())
        for folder in sorted(folders, key=lambda each: len(each.parts), reverse=True):
            with suppress(OSError):
                (self._root / folder).rmdir()

    def tidy(self, folder: str) -> None:
        delete_leftovers(self._root / folder)
        with suppress(OSError):
            (self._root / folder).rmdir()

    @contextmanager
    def workspace(self, folder: str) -> Iterator[Path]:
        path = self._root / folder / "new"
        with output_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with ScratchFolder(path) as scratch:
                yield scratch.path
        with suppress(OSError):
            path.parent.rmdir()


class _Remote:
    def __init__(self, path: RemotePath) -> None:
        self._path = path
        try:
            self._system, root = file_system(path)
        except ArchiveError as error:
            raise OutputError(str(error)) from error
        self._root: str = root.rstrip("/")

    def read(self, name: str) -> bytes | None:
        with self._errors(name):
            try:
                data: bytes = self._system.cat_file(self._full(name))
            except FileNotFoundError as error:
                if "bucket" in str(error):
                    raise
                return None
            return data

    def write(self, name: str, data: bytes) -> None:
        with self._errors(name):
            self._system.pipe_file(self._full(name), data)

    def files(self, folder: str) -> set[str]:
        with self._errors(folder):
            self._system.invalidate_cache()
            found = self._system.find(self._full(folder))
            return {each.removeprefix(self._root).removeprefix("/") for each in found}

    def put(self, made: Path, name: str) -> None:
        with self._errors(name):
            self._system.put_file(str(made), self._full(name))

    def fetch(self, name: str, path: Path) -> None:
        with self._errors(name):
            self._system.get_file(self._full(name), str(path))

    def delete(self, names: Iterable[str]) -> None:
        for name in names:
            with self._errors(name), suppress(FileNotFoundError):
                self._system.rm_file(self._full(name))

    def tidy(self, folder: str) -> None:
        del folder
        delete_leftovers(Path(tempfile.gettempdir()))

    @contextmanager
    def workspace(self, folder: str) -> Iterator[Path]:
        del folder
        path = Path(tempfile.gettempdir()) / "new"
        with output_errors(path), ScratchFolder(path) as scratch:
            yield scratch.path

    def _full(self, name: str) -> str:
        return f"{self._root}/{name}"

    @contextmanager
    def _errors(self, name: str) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            raise OutputError(f"{self._path}/{name}: {reason_of(error)}") from error
