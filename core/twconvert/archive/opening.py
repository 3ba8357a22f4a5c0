"""Opens what a person has of an archive: a zip or a tarball, the folder it was unpacked to, or one data file."""

from __future__ import annotations

import os
import stat
from contextlib import ExitStack, contextmanager
from functools import partial
from io import FileIO
from pathlib import PurePath
from typing import TYPE_CHECKING

from twconvert.archive.byterange import ByteRange
from twconvert.archive.folder import read_folder
from twconvert.archive.media_zips import take_in_media_zips
from twconvert.archive.members import Members
from twconvert.archive.plain_member import RangeMember
from twconvert.archive.tree import Archive
from twconvert.archive.unpacking import HEADER_LENGTH, ZIP, ScratchSpace, decompressed, is_tar
from twconvert.archive.zip import read_zip
from twconvert.errors import ArchiveError
from twconvert.remote_path import DEFAULT_ACCESS, RemoteAccess, RemotePath

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeAlias

    from twconvert.archive.remote import RemoteFiles
    from twconvert.archive.unpacking import Unpacking
    from twconvert.remote_path import ArchivePath
    from twconvert.report import Problem

    _Files: TypeAlias = tuple[Members, list[Problem]]
    """The files of an archive, and what is wrong with the others."""

_SINGLE_FILES = (
    *(".js", ".json", ".csv", ".txt"),
    *(".car", ".htm", ".html", ".jsonl", ".mht", ".mhtml", ".ndjson", ".webarchive"),
)
"""The suffixes of files that may be all that somebody kept of an archive, or that people take for one."""


def open_archive_tree(
    path: ArchivePath, progress: Unpacking | None = None, access: RemoteAccess = DEFAULT_ACCESS
) -> Archive:
    """Open an archive for reading.

    Nothing is unpacked but a compressed tarball (``.tar.gz``), all of it to a scratch file, for it cannot be read in
    its middle.

    Args:
        path: The path or the address of a folder, a zip, a tarball, or one data file (``*.js``, ``*.json``, ``*.csv``).
        progress: A function that is told how far a compressed tarball is unpacked.
        access: How it is read if it lies elsewhere.

    Raises:
        ArchiveError: There is nothing at the path, or it cannot be read as one of these.
        RemoteReadError: It lies elsewhere, and the server does not give all of it.
        OutputError: The temporary folder is full.
    """
    if isinstance(path, RemotePath):
        return _open_remote(path, progress, access)
    with ExitStack() as resources, _errors_name(path):
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()
            return _archive(path, read_folder(path), resources, ScratchSpace(0))
        if not stat.S_ISREG(mode):
            # Opening a pipe would wait for whoever writes to it.
            raise ArchiveError("is a pipe, a socket or a device; give the archive as it was downloaded")
        data = ByteRange(resources.enter_context(FileIO(path)))
        scratch = ScratchSpace(data.length)
        return _archive(path, _read_file(path.name, data, resources, scratch, progress), resources, scratch)


def open_inside(outer: Archive, name: str, progress: Unpacking | None = None) -> Archive:
    """Open an archive that is a file in another one, as a zip that was packed once more.

    Args:
        outer: The other one, which stays open for as long as this one is read.
        name: The path of the file in it.
        progress: As of `open_archive_tree`.

    Raises:
        ArchiveError: The file cannot be read as an archive.
        OutputError: The temporary folder is full.
    """
    location = outer.location(name)
    if location is not None:
        return open_archive_tree(location, progress)
    path = outer.path / name
    with ExitStack() as resources, _errors_name(path):
        data = outer.packed_content(name, resources)
        return _archive(
            path, _read_file(name, data, resources, outer.scratch, progress), resources, outer.scratch, outer.remote
        )


def _open_remote(path: RemotePath, progress: Unpacking | None, access: RemoteAccess) -> Archive:
    from twconvert.archive.remote import RemoteFiles  # noqa: PLC0415 - most archives lie here

    with ExitStack() as resources, _errors_name(path):
        remote = RemoteFiles(path)
        if remote.is_folder:
            folder, refused = remote.folder(resources, access)
            members, problems = read_folder(folder)
            return _archive(path, (members, refused + problems), resources, ScratchSpace(0), remote)
        data = remote.data(resources, access)
        scratch = ScratchSpace(data.length)
        return _archive(path, _read_file(path.name, data, resources, scratch, progress), resources, scratch, remote)


@contextmanager
def _errors_name(path: ArchivePath) -> Iterator[None]:
    """Say in errors which archive cannot be read."""
    try:
        yield
    except FileNotFoundError:
        raise ArchiveError("there is no such file or folder", file=path) from None
    except OSError as error:
        raise ArchiveError(f"cannot be read ({error.strerror}); check its permissions", file=path) from error
    except ArchiveError as error:
        raise ArchiveError(error.reason, file=path) from error


def _archive(
    path: ArchivePath,
    files: _Files,
    resources: ExitStack,
    scratch: ScratchSpace,
    remote: RemoteFiles | None = None,
) -> Archive:
    members, problems = files
    take_in_media_zips(members, problems, resources, scratch)
    return Archive(path, members, problems, resources.pop_all(), scratch, remote=remote)


def _read_file(
    name: str, data: ByteRange, resources: ExitStack, scratch: ScratchSpace, progress: Unpacking | None
) -> _Files:
    unpacked = decompressed(data, resources, scratch, progress)
    if unpacked is not None:
        name, data = PurePath(name).stem, unpacked
    head = data.read_at(0, HEADER_LENGTH)
    if is_tar(head):
        from twconvert.archive.tar import read_tar  # noqa: PLC0415 - most archives are zips

        return read_tar(data)
    if name.lower().endswith(_SINGLE_FILES) and not head.startswith(ZIP):
        members = Members()
        members.add(PurePath(name).name, members.add_source(partial(RangeMember, data)), 0, data.length)
        return members, []
    return read_zip(data)
