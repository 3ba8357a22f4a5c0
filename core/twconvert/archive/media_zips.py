"""Reads the zips of media that are inside an archive, as Twitter made them in 2019."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

from msgspec.structs import replace

from twconvert.archive.names import is_media_zip
from twconvert.archive.refusals import duplicate, refused
from twconvert.archive.unpacking import packed_content
from twconvert.archive.zip import read_zip
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from twconvert.archive.members import Members
    from twconvert.archive.unpacking import ScratchSpace
    from twconvert.report import Problem


def take_in_media_zips(members: Members, problems: list[Problem], resources: ExitStack, scratch: ScratchSpace) -> None:
    """Take in the members of each zip in a ``*_media`` folder in the place of that zip.

    Args:
        members: The members of the archive.
        problems: Gets a problem for each zip, and each of its members, that cannot be read.
        resources: Closes the files that stay open for reading the zips.
        scratch: The scratch files of the archive.
    """
    zips = [members.pop(name) for name in list(filter(is_media_zip, members.beginning("")))]
    for media_zip in zips:
        try:
            with ExitStack() as opened:
                inside, problems_inside = read_zip(packed_content(media_zip, opened, scratch))
                resources.enter_context(opened.pop_all())
        except (ArchiveError, OSError) as error:
            reason = error.reason if isinstance(error, ArchiveError) else error.strerror
            problems.append(refused(media_zip.name, f"it is a zip that cannot be opened: {reason}"))
            continue
        folder = media_zip.name.rpartition("/")[0]
        problems.extend(replace(each, file=f"{media_zip.name}/{each.file}") for each in problems_inside)
        passed_over = members.add_all(inside, f"{folder}/{{}}".format)
        problems.extend(duplicate(f"{media_zip.name}/{name}", "another file has the same name") for name in passed_over)
