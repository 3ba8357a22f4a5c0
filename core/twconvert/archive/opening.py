"""Opens what a person has of an archive: a zip, the folder it was unpacked to, or one data file."""

from __future__ import annotations

import os
from contextlib import ExitStack
from io import FileIO
from typing import TYPE_CHECKING

from twconvert.archive.byterange import ByteRange
from twconvert.archive.folder import read_folder
from twconvert.archive.folder_member import FolderMember
from twconvert.archive.media_zips import with_media_zips
from twconvert.archive.tree import Archive
from twconvert.archive.zip import read_zip
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from twconvert.archive.member import Member
    from twconvert.report import Problem


def open_archive_tree(path: Path) -> Archive:
    """Open an archive for reading.

    Args:
        path: The path of a folder, a zip, or one data file (``*.js``).

    Raises:
        ArchiveError: There is nothing at the path, or it cannot be read as one of these.
    """
    with ExitStack() as resources:
        try:
            found, problems = _read(path, resources)
            members = with_media_zips(found, problems, resources)
        except FileNotFoundError:
            raise ArchiveError("there is no such file or folder", file=path) from None
        except OSError as error:
            raise ArchiveError(f"cannot be read ({error.strerror}); check its permissions", file=path) from error
        except ArchiveError as error:
            raise ArchiveError(str(error), file=path) from error
        while_open = resources.pop_all()
    return Archive(path, members, problems, while_open)


def _read(path: Path, resources: ExitStack) -> tuple[Iterable[Member], list[Problem]]:
    if path.is_dir():
        os.scandir(path).close()
        return read_folder(path)
    if path.suffix.lower() == ".js":
        FileIO(path).close()
        return [FolderMember(path.name, path, path.stat().st_size)], []
    return read_zip(ByteRange(resources.enter_context(FileIO(path))))
