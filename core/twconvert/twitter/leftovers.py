"""What an archive holds besides what was read: all of it is counted or named, so that nothing is lost unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.twitter import headers
from twconvert.twitter.readers import READERS
from twconvert.twitter.record_kinds import unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.records import RecordReader
    from twconvert.report import Report
    from twconvert.twitter.layout import Layout
    from twconvert.twitter.manifest import Manifest

_MOST_UNKNOWN = 100
_OTHERS = "other_records"
_HEADERS = ("direct_message_headers", "direct_message_group_headers")
"""These say of messages that nobody asked for what the messages say too."""
_LEDGER = {
    **{file: reader.kind.ledger[0].name for reader in READERS for file in reader.files},
    **dict.fromkeys(_HEADERS, headers.LEDGER),
    "message_event": "encrypted_messages",
    "article": "articles",
    "twitter_article": "articles",
    "community_note": "community_notes",
    "birdwatch_note": "community_notes",
    "spaces_metadata": "spaces",
}
"""What the ledger calls the records of a file that nobody asked for; any others are called `_OTHERS`."""
_UNSEEN = ("article", "twitter_article", "community_note", "birdwatch_note", "spaces_metadata")
"""Nobody who makes twconvert has seen a record of these: only README.txt of the archives says what is in them."""


def report_other_archives(layout: Layout, report: Report) -> None:
    """Report the folders that look like further archives."""
    for folder in layout.other_folders:
        message = "looks like another archive and was not read; name it separately"
        report.problem("warning", message, file=folder, kind="archive-inside")


def report_unusual_files(layout: Layout, report: Report) -> None:
    """Report the files that are not as Twitter made them: what they were taken for, or why they were not read."""
    for file in layout.files:
        if file.is_unusual:
            message = f"its name or its beginning is not as Twitter made it; it was read as {file.kind}"
            report.problem("info", message, file=file.path, kind="file-unusual")
    for file in layout.copies:
        message = "it was skipped, because the same file was read in another form"
        report.problem("info", message, file=file.path, kind="file-duplicate")


def report_leftovers(layout: Layout, manifest: Manifest, reader: RecordReader, report: Report) -> None:
    """Count the records of the files that were not read, and list the files that no archive has."""
    for kind in manifest.unread_kinds():
        _count(kind, manifest, reader, report)
    for number, name in enumerate(_unknown_files(layout), start=1):
        if number > _MOST_UNKNOWN:
            message = "more files that do not belong to an archive"
            report.problem("info", message, file=layout.folder, kind="file-unknown")
            continue
        size = layout.archive.size(name)
        if name.lower().endswith((".js", ".js.txt")):
            # Whatever it held is lost: its beginning no longer says what that was.
            message = f"cannot be read as a data file (size in bytes: {size:,})"
            report.problem("error", message, file=name, kind="file-unreadable")
            continue
        message = f"is not a file of an archive and was not read (size in bytes: {size:,})"
        report.problem("info", message, file=name, kind="file-unknown")


def _count(kind: str, manifest: Manifest, reader: RecordReader, report: Report) -> None:
    ledger = _LEDGER.get(kind, _OTHERS)
    for file in manifest.files(kind):
        number = sum(not reader.continues for _ in reader.read(unread(ledger), file))
        if number:
            report.count(ledger, "merged" if kind in _HEADERS else "filtered", number)
        if number and kind in _UNSEEN:
            message = "such records have not been seen before: please tell the makers of twconvert"
            report.problem("info", message, file=file.path, kind="record-unknown")


def _unknown_files(layout: Layout) -> Iterator[str]:
    known = {file.path for file in (*layout.files, *layout.copies)}
    if not layout.is_data_folder:
        return
    for name in layout.archive.names:
        folder, _, last = name.removeprefix(layout.folder).partition("/")
        is_media = bool(last) and folder.lower().endswith("_media")
        if name.startswith(layout.folder) and name not in known and not is_media and folder.lower() != "readme.txt":
            yield name
