"""Files of media that no record names. Which these are is known when all archives were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.archive.names import name_from_media_folder
from twconvert.kinds import OTHER_MEDIA
from twconvert.media.reader import MediaReader
from twconvert.model import OtherMedium

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive import Archive
    from twconvert.model import OtherMediaKind
    from twconvert.report import Report

_KINDS: tuple[tuple[str, OtherMediaKind], ...] = (
    ("direct_message", "message"),
    ("grok", "chat"),
    ("profile", "profile"),
    ("space", "recording"),
    ("tweet", "post"),
    ("media_attachments", "post"),
)
"""Parts of the names of folders, and what the folder holds."""


def other_media(archive: Archive, report: Report, *, is_wanted: bool) -> Iterator[OtherMedium]:
    """Count the files of media that no record names, folder by folder, and yield them if they are wanted.

    Args:
        archive: The archive, after all archives were read.
        report: The report that gets the numbers.
        is_wanted: Whether they were asked for.
    """
    reader = MediaReader(archive, report)
    for folder, names in archive.unused_media():
        if is_wanted:
            kind = _kind_of(folder)
            for name in names:
                report.count(OTHER_MEDIA.ledger[0].name, "found", 1)
                medium = reader.by_itself(name, is_recording=kind == "recording")
                yield OtherMedium(kind=kind, id=name_from_media_folder(name), media=(medium,))
            continue
        first = next(names)
        number = 1 + sum(1 for _ in names)
        report.count(OTHER_MEDIA.ledger[0].name, "found", number)
        report.count(OTHER_MEDIA.ledger[0].name, "filtered", number)
        remedy = f"the option 'include' with {OTHER_MEDIA.name} shows them"
        message = f"no record names these media files ({number:,}); {remedy}"
        report.problem("info", message, file=folder if number > 1 else first, kind="media-unused")


def _kind_of(folder: str) -> OtherMediaKind:
    return next((kind for part, kind in _KINDS if part in folder.lower()), "other")
