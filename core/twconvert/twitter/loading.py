"""Reads everything in an archive that has a place in a document: from every file that has some, in no order."""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from twconvert.kinds import FORMER_HANDLES
from twconvert.model import AccountRef, KnownAccount
from twconvert.records import RecordReader, report_refused
from twconvert.twitter.context import Context
from twconvert.twitter.headers import read_headers
from twconvert.twitter.layout import find_layout
from twconvert.twitter.leftovers import report_leftovers, report_other_archives, report_unusual_files
from twconvert.twitter.manifest import read_manifest
from twconvert.twitter.media import MediaFinder
from twconvert.twitter.owner import read_source
from twconvert.twitter.post_files import read_posts
from twconvert.twitter.readers import READERS, wanted_files
from twconvert.twitter.short_links import ShortLinks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert.archive import Archive
    from twconvert.hookspecs import Selection
    from twconvert.model import Record, Source
    from twconvert.report import Report

_LATE = datetime(9998, 12, 31, tzinfo=UTC)
"""When an archive without a date was made: no post in it knows a newer handle of its owner."""


def load_records(archive: Archive, selection: Selection, report: Report) -> Iterator[Record]:
    """Yield the source and every record that can be read."""
    layout = find_layout(archive)
    if layout is None:
        return
    report_refused(archive, report)
    report_other_archives(layout, report)
    report_unusual_files(layout, report)
    reader = RecordReader(archive, report)
    manifest = read_manifest(layout, reader, wanted_files(selection))
    media = MediaFinder(archive, report)
    source = read_source(layout, manifest, media, reader)
    yield source
    manifest.report_missing_files(report)
    begin = len(report.files)
    read_headers(manifest, reader, selection, report)
    yield from _owner_by_name(source, selection)
    owner = AccountRef(source.owner.id, source.owner.handle, source.owner.name)
    with ExitStack() as stack:
        links = stack.enter_context(closing(ShortLinks()))
        context = Context(archive, reader, layout, manifest, media, links, owner, selection, report)
        # Posts come first: they tell where the short links of all else lead.
        yield from read_posts(context)
        # What nobody asked for is counted with the leftovers, and not looked into.
        for each in READERS:
            if each.kind.name in selection.kinds:
                yield from each.read(context)
            else:
                archive.leave_out_media(layout.media_folders(*each.media_folders))
    report_leftovers(layout, manifest, reader, report)
    # Those of other archives may come before, and are read after it.
    manifest.report_unlisted(report.files[begin:], report)


def _owner_by_name(source: Source, selection: Selection) -> Iterator[KnownAccount]:
    """Yield who the owner is, for posts of others may use an old handle; and who the owner was, if that is wanted."""
    owner = source.owner
    if owner.id is None:
        return
    seen_at = source.generated_at or _LATE
    yield KnownAccount(id=owner.id, handle=owner.handle, name=owner.name, seen_at=seen_at)
    for change in owner.handle_changes if FORMER_HANDLES.name in selection.kinds else ():
        before = change.changed_at - timedelta(seconds=1)
        yield KnownAccount(id=owner.id, handle=change.old, seen_at=before)
