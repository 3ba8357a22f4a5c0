"""Finds the files in a zip, and refuses those that are dangerous or cannot be read."""

from __future__ import annotations

import stat
import struct
from functools import partial
from io import BufferedReader
from itertools import chain, filterfalse, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from twconvert.archive.byterange import ByteRange, RangeReader
from twconvert.archive.members import Members
from twconvert.archive.names import UnsafeNameError, is_noise, member_name
from twconvert.archive.refusals import duplicate, refused
from twconvert.archive.signatures import HEAD_LENGTH, named_file
from twconvert.archive.wrapped import is_wrapped, unwrap
from twconvert.archive.zip_member import ZipMember
from twconvert.errors import ArchiveError
from twconvert.zip_entries import hold_few_entries

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from twconvert.report import Problem

HARMLESS_SIZE = 64 << 20
"""A member that unpacks to 64 MiB or less is never taken for a bomb."""
GREATEST_RATIO = 200
"""A larger member is taken for a bomb where it unpacks to more than 200 times its packed size. Real data files unpack
to 10 times their size, and the emptiest ones to less than 50 times."""

_ENCRYPTED = 0x41
_METHODS = {ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2}
_BAD_DIRECTORY = (BadZipFile, EOFError, NotImplementedError, ValueError, struct.error)
_LOCAL_HEADER_LENGTH = 30


def read_zip(data: ByteRange) -> tuple[Members, list[Problem]]:
    """Return the members of a zip that can be read, and a problem for each of the others.

    Of two members with the same name the later one counts, as for every program that unpacks one after the other.

    Raises:
        ArchiveError: The bytes are not a zip, or it is damaged, or all of it is encrypted.
    """
    directory = _read_directory(data)
    infos: Iterable[ZipInfo] = directory.infolist()
    if is_wrapped(infos, data):
        infos = list(infos)
        unwrap(infos, data, directory.start_dir)
    if _is_all_encrypted(infos):
        raise ArchiveError("is encrypted; unpack it with its password first, then give the folder")
    overlapping = set(_overlapping(infos, directory.start_dir))
    members = Members()
    source = members.add_source(partial(ZipMember, data))
    problems: list[Problem] = []
    for info in filterfalse(_is_folder, infos):
        try:
            name = member_name(info.orig_filename)
        except UnsafeNameError as error:
            problems.append(refused(info.orig_filename, str(error)))
            continue
        if is_noise(name):
            continue
        reason = "it overlaps another member" if info.header_offset in overlapping else _reason_to_refuse(info)
        if reason:
            problems.append(refused(name, reason))
            continue
        if name in members:
            problems.append(duplicate(name, "another file of the same name comes later in the zip"))
        extent = (info.header_offset, info.compress_size, info.file_size, info.CRC, info.compress_type)
        members.add(name, source, *extent)
    return members, problems


class _Directory(ZipFile):
    """A zip of which a very long directory is read without holding all of it."""

    def _RealGetContents(self) -> None:  # noqa: N802 - the name that `zipfile` gives it
        # Where another version of Python has no such method, the directory is held as usual.
        hold_few_entries(self)
        entries = self.filelist
        self.filelist = _Unlisted(entries)
        super()._RealGetContents()  # type: ignore[misc]
        self.filelist = entries


class _Unlisted(list[ZipInfo]):
    """Adds entries to others and lists none: once all are read, Python from 3.11.8 on sorts them in memory.

    It does so to find members that overlap, which `_overlapping` finds.
    """

    def __init__(self, entries: list[ZipInfo]) -> None:
        super().__init__()
        self.append = entries.append  # type: ignore[method-assign]


def _is_all_encrypted(infos: Iterable[ZipInfo]) -> bool:
    """Return whether there are files, and all are encrypted."""
    is_encrypted = False
    for info in filterfalse(_is_folder, infos):
        if not _is_encrypted(info):
            return False
        is_encrypted = True
    return is_encrypted


def _read_directory(data: ByteRange) -> ZipFile:
    try:
        return _Directory(BufferedReader(RangeReader(data)))
    except _BAD_DIRECTORY as error:
        start = data.read_at(0, 4)
        if not start:
            problem = "is empty"
        elif start == b"PK\3\4":
            problem = "is a zip that was cut short or damaged"
        elif what := named_file("", data.read_at(0, HEAD_LENGTH)):
            raise ArchiveError(f"is {what}, which twconvert does not read") from error
        else:
            raise ArchiveError(
                "is not a zip; give the archive as it was downloaded, or the folder it was unpacked to"
            ) from error
        raise ArchiveError(f"{problem}; download it again") from error


def _is_folder(info: ZipInfo) -> bool:
    return info.orig_filename.endswith(("/", "\\")) and info.file_size == 0


def _is_encrypted(info: ZipInfo) -> bool:
    return bool(info.flag_bits & _ENCRYPTED)


def _reason_to_refuse(info: ZipInfo) -> str | None:
    if _is_encrypted(info):
        return "it is encrypted"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "it is a symbolic link"
    if info.compress_type not in _METHODS:
        return f"it is packed with method {info.compress_type}, which cannot be read; pack it again as a plain zip"
    if info.file_size > max(HARMLESS_SIZE, GREATEST_RATIO * info.compress_size):
        return f"it would unpack from {info.compress_size:,} to {info.file_size:,} bytes, as only a zip bomb does"
    return None


def _overlapping(infos: Iterable[ZipInfo], end: int) -> Iterator[int]:
    """Yield where the members begin whose bytes are also another member's: the trick of a quine bomb."""
    extents: Iterator[tuple[int, int]] = (
        (info.header_offset, len(info.orig_filename) + info.compress_size) for info in filterfalse(_is_folder, infos)
    )
    if any(info.header_offset > behind.header_offset for info, behind in pairwise(infos)):
        # Programs write the directory in the order of the members, and then it need not be sorted in memory.
        extents = iter(sorted(extents, key=itemgetter(0)))
    for (start, length), (next_start, _) in pairwise(chain(extents, [(end, 0)])):
        if start + _LOCAL_HEADER_LENGTH + length > next_start:
            yield start
