"""Where an archive keeps what.

An archive is what ``app/services/backup_service.rb`` of Mastodon writes (a tarball until 2023, since then a zip)::

    outbox.json         {"orderedItems": [...]}: posts and boosts, as activities of ActivityStreams 2.0
    actor.json          the profile
    likes.json          {"orderedItems": [...]}: addresses of posts
    bookmarks.json      the same
    avatar.png, header.jpg
    media_attachments/files/109/302/.../original/5a4f.jpg

Pleroma and Akkoma write the same files without media, and followers.json and following.json.
Names may be in capitals, and ``.txt`` may have been added to them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from twconvert.records import DataFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twconvert import Archive, Report

_OUTBOX = re.compile(r"outbox(?: ?\(\d+\))?\.json(?:\.txt)?", re.IGNORECASE)
"""Browsers put a number behind the name of a second download."""
_ITEMS = "orderedItems"
_TOTAL = re.compile(rb'"totalItems"\s*:\s*(\d{1,12})\b')
_MEDIA = ("media_attachments/", "avatar.", "header.")
_HEAD_LENGTH = 1 << 14
"""The explanation of the words it uses, which a file begins with, takes some 5,000 bytes."""
_MOST_UNKNOWN = 100


class Layout(NamedTuple):
    """The files of an archive."""

    archive: Archive
    top: str
    """The folder that they are in: empty, or ending in a slash."""
    outbox: DataFile
    """The file of all posts."""

    @property
    def actor(self) -> DataFile | None:
        """The file about the owner."""
        path = self._path_of("actor.json")
        return DataFile(path, "actor", is_json=True) if path else None

    def list_of(self, kind: str) -> DataFile | None:
        """Return the file with a list of addresses: ``likes``, ``bookmarks``, ``followers``, ``following``."""
        path = self._path_of(f"{kind}.json")
        return DataFile(path, kind, is_json=True, member=_ITEMS) if path else None

    def _path_of(self, name: str) -> str | None:
        exact = self.top + name
        if exact in self.archive:
            return exact
        others = {exact.lower(), f"{exact}.txt".lower()}
        return next((each for each in self.archive.names if each.lower() in others), None)


def find_layout(archive: Archive) -> Layout | None:
    """Return the layout of the archive nearest to the top, or ``None`` where there is none."""
    for path in sorted(filter(_is_outbox, archive.names), key=_depth):
        top = path[: path.rfind("/") + 1]
        layout = Layout(archive, top, DataFile(path, "outbox", is_json=True, member=_ITEMS))
        if layout.actor or b'"OrderedCollection"' in archive.head(path, _HEAD_LENGTH):
            return layout
    return None


def total_items(archive: Archive, path: str) -> int | None:
    """Return the number of items that a collection says it has, before the first of them; ``None`` where it does not.

    Mastodon writes the number of posts that it shows in the profile into ``outbox.json``: messages are not counted in
    it, and it may be too high.
    """
    start, _, _ = archive.head(path, _HEAD_LENGTH).partition(f'"{_ITEMS}"'.encode())
    match = _TOTAL.search(start)
    return int(match[1]) if match else None


def _depth(path: str) -> tuple[int, str, int]:
    folder, _, name = path.rpartition("/")
    return path.count("/"), folder, len(name)


def _is_outbox(path: str) -> bool:
    return _OUTBOX.fullmatch(path, path.rfind("/") + 1) is not None


def report_leftovers(layout: Layout, report: Report) -> None:
    """Name the files that were not read and are no media, so that nothing is lost unseen."""
    read = {entry.path for entry in report.files}
    for number, name in enumerate(_unknown_files(layout, read), start=1):
        if number > _MOST_UNKNOWN:
            report.problem("info", "more files that do not belong to an archive", file=layout.top, kind="file-unknown")
        elif _is_outbox(name):
            message = "looks like another archive and was not read; name it separately"
            report.problem("warning", message, file=name, kind="archive-inside")
        else:
            size = layout.archive.size(name)
            message = f"is not a file of an archive and was not read (size in bytes: {size:,})"
            report.problem("info", message, file=name, kind="file-unknown")


def _unknown_files(layout: Layout, read: set[str]) -> Iterator[str]:
    for name in layout.archive.names:
        if name not in read and not any(part in f"/{name}" for part in map("/{}".format, _MEDIA)):
            yield name
