"""Opens what a person has of an archive: a zip or a tarball, the folder it was unpacked to, or one data file."""

from __future__ import annotations

import os
from contextlib import ExitStack
from io import FileIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from twconvert.archive.byterange import ByteRange
from twconvert.archive.folder import read_folder
from twconvert.archive.media_zips import with_media_zips
from twconvert.archive.plain_member import RangeMember
from twconvert.archive.tar import is_tar, read_tar
from twconvert.archive.tree import Archive
from twconvert.archive.unpacking import decompressed, pieces_of, to_scratch
from twconvert.archive.zip import read_zip
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path
    from typing import TypeAlias

    from twconvert.archive.member import Member
    from twconvert.archive.unpacking import Unpacking
    from twconvert.report import Problem

    _Found: TypeAlias = tuple[Iterable[Member], list[Problem]]
    """The files of an archive, and what is wrong with the others."""

_SINGLE_FILES = (
    *(".js", ".json", ".csv", ".txt"),
    *(".car", ".htm", ".html", ".jsonl", ".mht", ".mhtml", ".ndjson", ".webarchive"),
)
"""The suffixes of files that may be all that somebody kept of an archive, or that people take for one."""
_ZIP = b"PK"
"""What a zip begins with, whatever somebody called it."""


def open_archive_tree(path: Path, progress: Unpacking | None = None) -> Archive:
    """Open an archive for reading.

    Nothing is unpacked but a compressed tarball (``.tar.gz``), all of it to a scratch file, for it cannot be read in
    its middle.

    Args:
        path: The path of a folder, a zip, a tarball, or one data file (``*.js``, ``*.json``, ``*.csv``).
        progress: A function that is told how far a compressed tarball is unpacked.

    Raises:
        ArchiveError: There is nothing at the path, or it cannot be read as one of these.
        OutputError: The temporary folder is full.
    """
    return _opened(path, lambda resources: _read(path, resources, progress))


def open_inside(outer: Archive, name: str, progress: Unpacking | None = None) -> Archive:
    """Open an archive that is a file in another one, as a zip that was packed once more.

    Args:
        outer: The other one.
        name: The path of the file in it.
        progress: As of `open_archive_tree`.

    Raises:
        ArchiveError: The file cannot be read as an archive.
        OutputError: The temporary folder is full.
    """
    location = outer.location(name)
    if location is not None:
        return open_archive_tree(location, progress)

    def read(resources: ExitStack) -> _Found:
        with outer.open(name) as content:
            data = to_scratch(pieces_of(content), resources)
        return _read_file(name, data, resources, progress)

    return _opened(outer.path / name, read)


def _opened(path: Path, read: Callable[[ExitStack], _Found]) -> Archive:
    with ExitStack() as resources:
        try:
            found, problems = read(resources)
            members = with_media_zips(found, problems, resources)
        except FileNotFoundError:
            raise ArchiveError("there is no such file or folder", file=path) from None
        except OSError as error:
            raise ArchiveError(f"cannot be read ({error.strerror}); check its permissions", file=path) from error
        except ArchiveError as error:
            raise ArchiveError(error.reason, file=path) from error
        while_open = resources.pop_all()
    return Archive(path, members, problems, while_open)


def _read(path: Path, resources: ExitStack, progress: Unpacking | None) -> _Found:
    if path.is_dir():
        os.scandir(path).close()
        return read_folder(path)
    return _read_file(path.name, ByteRange(resources.enter_context(FileIO(path))), resources, progress)


def _read_file(name: str, data: ByteRange, resources: ExitStack, progress: Unpacking | None) -> _Found:
    unpacked = decompressed(data, resources, progress)
    if unpacked is not None:
        name, data = PurePath(name).stem, unpacked
    if is_tar(data):
        return read_tar(data)
    if name.lower().endswith(_SINGLE_FILES) and data.read_at(0, len(_ZIP)) != _ZIP:
        return [RangeMember(PurePath(name).name, data)], []
    return read_zip(data)
