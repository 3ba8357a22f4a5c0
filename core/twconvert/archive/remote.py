"""Reads an archive that lies elsewhere: parts of it where they are asked for, or a copy in a scratch file.

Without media some hundredths of the bytes are needed, which are read in blocks of 1 MiB. With media every byte is
needed, and the head of each picture before: to copy all of it first is quickest then.
"""

from __future__ import annotations

import io
import logging
import sys
import tempfile
from contextlib import contextmanager
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from twconvert.archive.byterange import ByteRange
from twconvert.archive.names import UnsafeNameError, is_in_media_folder, member_name
from twconvert.archive.refusals import refused
from twconvert.archive.remote_errors import missing_library, reason_of, unknown_protocol
from twconvert.archive.unpacking import ScratchSpace
from twconvert.errors import ArchiveError, OutputError, RemoteReadError
from twconvert.placing import ScratchFolder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import ExitStack

    from twconvert.archive.unpacking import Unpacking
    from twconvert.remote_path import RemoteAccess, RemotePath
    from twconvert.report import Problem

BLOCK_LENGTH = 1 << 20
"""Of what is read in parts, 1 MiB is fetched at a time, and the last 32 of these blocks are kept."""
_PIECE = 8 << 20
_FILES_AT_ONCE = 100
_LOUD = ("adlfs", "aiobotocore", "botocore", "fsspec", "gcsfs", "s3fs")


class RemoteFiles:
    """What lies at the address of an archive.

    Args:
        path: The address.

    Raises:
        ArchiveError: There is nothing, or it cannot be read, or a library for it is missing.
    """

    def __init__(self, path: RemotePath) -> None:
        self._path = path
        self.bytes_read = 0
        """The number of bytes that were fetched so far."""
        self._system, self._place = file_system(path)
        with self._errors_of_opening():
            info = self._system.info(self._place)
        self.is_folder = info["type"] == "directory"
        self._size: int | None = info.get("size")

    def data(self, resources: ExitStack, access: RemoteAccess) -> ByteRange:
        """Return the bytes of a file: those that lie elsewhere, or those of a copy that the resources close.

        Raises:
            ArchiveError: It cannot be read.
            OutputError: The temporary folder is full.
        """
        if not access.with_media:
            with self._errors_of_opening():
                file = self._system.open(self._place, "rb", block_size=BLOCK_LENGTH, cache_type="blockcache")
            if self._gives_parts(file):
                return ByteRange(_CountedFile(resources.enter_context(file), self))
            file.close()  # the server has no parts of files to give
        with self._room_for_copy():
            copy = ScratchSpace(sys.maxsize).write(self._pieces(access.progress), resources)
        if self._size not in {None, copy.length}:
            raise RemoteReadError(f"{self._path}: ended after {copy.length:,} of {self._size:,} bytes", "run it again")
        return copy

    def _gives_parts(self, file: Any) -> bool:
        """Return whether a file can be read at any offset. Not all servers of the web say beforehand that it cannot."""
        if not file.seekable():
            return False
        with self._errors_of_reading():
            try:
                file.seek(-1 if self._size else 0, io.SEEK_END)
                file.read(1)
            except ValueError:
                return False
        return True

    def folder(self, resources: ExitStack, access: RemoteAccess) -> tuple[Path, list[Problem]]:
        """Copy a folder to a scratch folder, and return its path, and a problem for each file that cannot be copied.

        Of media that are not needed, the copies have the right sizes, but nothing is in them.

        Raises:
            ArchiveError: It cannot be read.
            OutputError: The temporary folder is full.
        """
        problems: list[Problem] = []
        with self._room_for_copy():
            folder = resources.enter_context(ScratchFolder(Path(tempfile.gettempdir()) / "archive")).path
            folder.mkdir()
            with self._errors_of_opening():
                found = self._system.find(self._place, detail=True)
            needed = list(self._places_in(folder, found, access, problems))
            waiting, done, total = iter(needed), 0, sum(found[name].get("size") or 0 for name, _ in needed)
            while some := list(islice(waiting, _FILES_AT_ONCE)):
                with self._errors_of_reading():
                    self._system.get([name for name, _ in some], [str(place) for _, place in some])
                done += sum(place.stat().st_size for _, place in some)
                if access.progress:
                    access.progress(done, total)
            self.bytes_read += done
        return folder, problems

    def _places_in(
        self, folder: Path, found: dict[str, dict[str, Any]], access: RemoteAccess, problems: list[Problem]
    ) -> Iterator[tuple[str, Path]]:
        """Yield the files to copy, with the paths of their copies."""
        top = self._system._strip_protocol(self._place).rstrip("/")  # noqa: SLF001 - what `find` puts before the names
        for full, info in found.items():
            name = full.removeprefix(top).removeprefix("/")
            if not name or name.endswith("/"):
                continue  # object stores mark folders so
            try:
                place = folder / member_name(name)
            except UnsafeNameError as error:
                problems.append(refused(name, str(error)))
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            if access.with_media or not is_in_media_folder(name):
                yield full, place
            else:
                with place.open("wb") as empty:
                    empty.truncate(info.get("size") or 0)

    def _pieces(self, progress: Unpacking | None) -> Iterator[bytes]:
        with self._errors_of_opening():
            file = self._system.open(self._place, "rb", block_size=_PIECE, cache_type="readahead")
        with file:
            while True:
                with self._errors_of_reading():
                    piece = file.read(_PIECE)
                if not piece:
                    return
                self.bytes_read += len(piece)
                if progress and self._size:
                    progress(self.bytes_read, self._size)
                yield piece

    @contextmanager
    def _room_for_copy(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise _no_room(self._path) from error
        except OutputError as error:
            raise _no_room(self._path) from error

    @contextmanager
    def _errors_of_opening(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            raise ArchiveError(reason_of(error), file=self._path) from error

    @contextmanager
    def _errors_of_reading(self) -> Iterator[None]:
        # A server that is lost is no damage of the archive: nothing may be left out because of it.
        try:
            yield
        except Exception as error:
            raise RemoteReadError(f"{self._path}: {reason_of(error)}", "run it again") from error


class _CountedFile:
    """A file elsewhere, of which parts are read.

    Args:
        file: The file that fsspec opened.
        files: What counts the bytes that are fetched.
    """

    name = None

    def __init__(self, file: Any, files: RemoteFiles) -> None:
        self._file = file
        self._files = files
        self._cache = getattr(file, "cache", None)
        if self._cache is not None:
            self._cache.fetcher = partial(self._fetch, self._cache.fetcher)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to an offset, and return the new position."""
        position: int = self._file.seek(offset, whence)
        return position

    def read(self, length: int) -> bytes:
        """Return the next bytes.

        Raises:
            RemoteReadError: They could not be fetched.
        """
        with self._files._errors_of_reading():  # noqa: SLF001 - of this module
            data: bytes = self._file.read(length)
        if self._cache is None:
            self._files.bytes_read += len(data)
        return data

    def _fetch(self, fetcher: Callable[[int, int], bytes], start: int, end: int) -> bytes:
        data = fetcher(start, end)
        self._files.bytes_read += len(data)
        return data


def file_system(path: RemotePath) -> tuple[Any, str]:
    """Return the file system of an address, and the path in it."""
    for name in _LOUD:
        # What is wrong is said once, in an error.
        logging.getLogger(name).addHandler(logging.NullHandler())
    if path.place is not None:
        return path.place.fs, path.place.path
    try:
        from fsspec.core import url_to_fs  # noqa: PLC0415 - an extra, which takes long to load

        system, place = url_to_fs(path.address)
    except ImportError as error:
        raise ArchiveError(missing_library(path.protocol, error), file=path) from error
    except Exception as error:
        is_unknown = isinstance(error, ValueError) and "Protocol not known" in str(error)
        raise ArchiveError(unknown_protocol(path.protocol) if is_unknown else reason_of(error), file=path) from error
    system.invalidate_cache()  # what was there a while ago may have changed
    return system, place


def _no_room(path: RemotePath) -> OutputError:
    return OutputError(
        f"the temporary folder has no room for a copy of {path}; "
        "free some space, point TMPDIR to a disk that has it, or leave the media out"
    )
