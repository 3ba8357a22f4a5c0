"""What everything that reads a kind of record needs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twconvert.records import RecordReader

if TYPE_CHECKING:
    from twconvert.archive import Archive
    from twconvert.hookspecs import Selection
    from twconvert.model import AccountRef
    from twconvert.report import Report
    from twconvert.twitter.layout import Layout
    from twconvert.twitter.manifest import Manifest
    from twconvert.twitter.media import MediaFinder
    from twconvert.twitter.short_links import ShortLinks


@dataclass(frozen=True, slots=True)
class Context:
    """An archive that is being read."""

    archive: Archive
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

    def private_reader(self, schema: str, wrapper: str, ledger: str) -> RecordReader:
        """Return a reader that tells no value of a record."""
        return RecordReader(self.archive, schema, wrapper, ledger, self.report, is_private=True)
