"""Where an archive keeps what.

An archive is what ``app/services/backup_service.rb`` of Mastodon writes (a tarball until 2023, since then a zip)::

    outbox.json         {"orderedItems": [...]}: posts and boosts, as activities of ActivityStreams 2.0
    actor.json          the profile
    likes.json          {"orderedItems": [...]}: addresses of posts
    bookmarks.json      the same
    avatar.png, header.jpg
    media_attachments/files/109/302/.../original/5a4f.jpg

Pleroma and Akkoma write the same files without media, and followers.json and following.json.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from twconvert.records import DataFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Archive, Report

OUTBOX = "outbox.json"
_ACTOR = "actor.json"
_ITEMS = "orderedItems"
_MEDIA = ("media_attachments/", "avatar.", "header.")
_HEAD_LENGTH = 1 << 14
"""The explanation of the words it uses, which a file begins with, takes some 5,000 bytes."""
_MOST_UNKNOWN = 100


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of an archive."""

    archive: Archive
    top: str
    """The folder that they are in: empty, or ending in a slash."""

    @property
    def actor(self) -> DataFile | None:
        """The file about the owner."""
        path = self.top + _ACTOR
        return DataFile(path, "actor", is_json=True) if path in self.archive else None

    @property
    def outbox(self) -> DataFile:
        """The file of all posts."""
        return DataFile(self.top + OUTBOX, "outbox", is_json=True, member=_ITEMS)

    def list_of(self, kind: str) -> DataFile | None:
        """Return the file with a list of addresses: ``likes``, ``bookmarks``, ``followers``, ``following``."""
        path = f"{self.top}{kind}.json"
        return DataFile(path, kind, is_json=True, member=_ITEMS) if path in self.archive else None


def find_layout(archive: Archive) -> Layout | None:
    """Return the layout of the archive nearest to the top, or ``None`` where there is none."""
    found = [name for name in archive.names if name.rpartition("/")[2] == OUTBOX]
    for name in sorted(found, key=lambda name: (name.count("/"), name)):
        top = name.removesuffix(OUTBOX)
        if top + _ACTOR in archive or b'"OrderedCollection"' in archive.head(name, _HEAD_LENGTH):
            return Layout(archive, top)
    return None


def report_leftovers(layout: Layout, report: Report) -> None:
    """Name the files that were not read and are no media, so that nothing is lost unseen."""
    read = {entry.path for entry in report.files}
    for number, name in enumerate(_unknown_files(layout, read), start=1):
        if number > _MOST_UNKNOWN:
            report.problem("info", "more files that no archive has", file=layout.top, kind="file-unknown")
        elif name.rpartition("/")[2] == OUTBOX:
            message = "looks like a further archive and was not read; give it as an archive of its own"
            report.problem("warning", message, file=name, kind="archive-inside")
        else:
            size = layout.archive.size(name)
            message = f"is not a file of an archive and was not read (size in bytes: {size:,})"
            report.problem("info", message, file=name, kind="file-unknown")


def _unknown_files(layout: Layout, read: set[str]) -> Iterator[str]:
    for name in layout.archive.names:
        if name not in read and not any(part in f"/{name}" for part in map("/{}".format, _MEDIA)):
            yield name
