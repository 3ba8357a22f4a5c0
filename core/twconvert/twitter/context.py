"""What everything that reads a kind of record needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from twconvert.archive import Archive
    from twconvert.hookspecs import Selection
    from twconvert.model import AccountRef
    from twconvert.records import RecordReader
    from twconvert.report import Report
    from twconvert.twitter.layout import Layout
    from twconvert.twitter.manifest import Manifest
    from twconvert.twitter.media import MediaFinder
    from twconvert.twitter.short_links import ShortLinks


class Context(NamedTuple):
    """An archive that is being read."""

    archive: Archive
    reader: RecordReader
    layout: Layout
    manifest: Manifest
    media: MediaFinder
    links: ShortLinks
    owner: AccountRef
    selection: Selection
    report: Report

    def media_folders(self, *names: str) -> tuple[str, ...]:
        """Return where to look for media; nowhere if they are not wanted."""
        return self.layout.media_folders(*names) if self.selection.media else ()

    def media_folders_of_others(self, *names: str) -> tuple[str, ...]:
        """Return where to look for media of archives that hold none themselves; nowhere if they are not wanted."""
        return tuple(self.archive.folders_of_others(*names)) if self.selection.media else ()
