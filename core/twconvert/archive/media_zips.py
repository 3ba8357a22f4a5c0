"""The zips of media inside an archive of 2019."""

from __future__ import annotations

import shutil
from io import FileIO
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from twconvert.archive.byterange import ByteRange
from twconvert.archive.folder_member import FolderMember
from twconvert.archive.names import is_media_zip
from twconvert.archive.zip import read_zip
from twconvert.archive.zip_member import ZipMember
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from contextlib import ExitStack

    from twconvert.archive.member import Member

_COPY_LENGTH = 1 << 20


def with_media_zips(found: Iterable[Member], refused: list[tuple[str, str]], resources: ExitStack) -> list[Member]:
    """Put the members of the zips in ``*_media`` folders in the place of these zips."""
    zips, others = [], {}
    for member in found:
        if is_media_zip(member.name):
            zips.append(member)
        else:
            others[member.name] = member
    for media_zip in sorted(zips, key=lambda member: member.name):
        try:
            inside, refused_inside = read_zip(_bytes_of(media_zip, resources))
        except (ArchiveError, OSError) as error:
            refused.append((media_zip.name, f"it is a zip that cannot be opened: {error}"))
            continue
        folder = media_zip.name.rpartition("/")[0]
        refused.extend((f"{media_zip.name}/{name}", reason) for name, reason in refused_inside)
        for member in inside:
            inner_name = member.name
            member.name = f"{folder}/{inner_name}"
            if member.name in others:
                refused.append((f"{media_zip.name}/{inner_name}", "another file has the same name"))
            else:
                others[member.name] = member
    return list(others.values())


def _bytes_of(media_zip: Member, resources: ExitStack) -> ByteRange:
    """Return the bytes of a zip where they lie; one that is packed itself is unpacked to a nameless file."""
    if isinstance(media_zip, FolderMember):
        return ByteRange(resources.enter_context(FileIO(media_zip.location)))
    stored = media_zip.packed_range() if isinstance(media_zip, ZipMember) else None
    if stored is not None:
        return stored
    unpacked = resources.enter_context(TemporaryFile(buffering=0))  # noqa: SIM115 - closed with the archive
    with media_zip.open() as content:
        shutil.copyfileobj(content, unpacked, _COPY_LENGTH)
    return ByteRange(unpacked)
