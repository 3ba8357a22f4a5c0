"""Finds the files in a tarball, and refuses those that are dangerous or cannot be read.

Servers of Mastodon made tarballs until 2023. The files lie in them as they are, so that each can be read in its place.
"""

from __future__ import annotations

import tarfile
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from twconvert.archive.byterange import RangeReader
from twconvert.archive.members import Members
from twconvert.archive.names import UnsafeNameError, is_noise, member_name
from twconvert.archive.plain_member import RangeMember
from twconvert.archive.refusals import duplicate, refused
from twconvert.archive.unpacking import HEADER_LENGTH
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive.byterange import ByteRange
    from twconvert.report import Problem

_LONGEST_HEADER = 1 << 20
"""Bytes that the headers of one file may have: enough for any name."""


def read_tar(data: ByteRange) -> tuple[Members, list[Problem]]:
    """Return the files in a tarball that can be read, and a problem for each of the others.

    Of two files with the same name the later one counts, as for every program that unpacks one after the other.

    Raises:
        ArchiveError: The tarball is damaged.
    """
    members = Members()
    source = members.add_source(partial(RangeMember, data))
    problems: list[Problem] = []
    for info in _entries(data):
        try:
            name = member_name(info.name)
        except UnsafeNameError as error:
            problems.append(refused(info.name, str(error)))
            continue
        if is_noise(name):
            continue
        place = _place_of(info, members)
        if place is None:
            problems.append(refused(name, _reason_to_refuse(info)))
            continue
        if name in members:
            problems.append(duplicate(name, "another file of the same name comes later in the tarball"))
        members.add(name, source, *place)
    return members, problems


class _Headers(RangeReader):
    """A tarball of which nothing but headers is read: one that claims to have gigabytes is not believed."""

    def read(self, size: int = -1) -> bytes:
        if not 0 <= size <= _LONGEST_HEADER:
            raise tarfile.ReadError("a header is too long")
        return self.take(size)


def _entries(data: ByteRange) -> Iterator[tarfile.TarInfo]:
    """Yield what a tarball holds besides folders."""
    end = 0
    try:
        with tarfile.open(fileobj=_Headers(data), mode="r:") as tar:
            while info := tar.next():
                # Otherwise memory grows with the number of files.
                tar.members.clear()  # type: ignore[attr-defined]  # typeshed does not list it
                if info.size < 0 or not end <= info.offset < info.offset_data <= data.length - info.size:
                    raise tarfile.ReadError("a file is not where it should be")
                end = info.offset_data + info.size
                if not info.isdir():
                    yield info
            if any(data.read_at(tar.offset, HEADER_LENGTH)):
                raise tarfile.ReadError("a header is damaged")
    except (tarfile.TarError, ValueError, EOFError) as error:
        raise ArchiveError("is a tarball that was cut short or damaged; download it again") from error


def _place_of(info: tarfile.TarInfo, members: Members) -> tuple[int, int] | None:
    """Return the offset and the size of a file; ``None`` where it is none that can be read."""
    if info.isreg() and not info.issparse():
        return info.offset_data, info.size
    if info.islnk():
        # Another name for a file that came before.
        with suppress(UnsafeNameError):
            found = members.find(member_name(info.linkname))
            if found and isinstance(found.member, RangeMember):
                return found.member.offset, found.member.size
    return None


def _reason_to_refuse(info: tarfile.TarInfo) -> str:
    if info.issym():
        return "it is a symbolic link"
    if info.islnk():
        return "it is a link that leads nowhere"
    return "it is a file with holes, which cannot be read" if info.issparse() else "it is not a regular file"
