"""The media files of archives of one account: which archive holds one, and what is written of it."""

from __future__ import annotations

from contextlib import ExitStack, closing
from io import BufferedReader
from typing import TYPE_CHECKING, BinaryIO

from twconvert.media.metadata import EditedFile, is_without_metadata, metadata_edits
from twconvert.model.media import path_of
from twconvert.scratch import Spool
from twconvert.scratch_dict import ScratchDict
from twconvert.zip_output import append_stream, new_entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.archive import Archive
    from twconvert.media.metadata import Edit
    from twconvert.model import Media
    from twconvert.report import Report, Severity

_HEAD_LENGTH = 1_280
"""Bytes that most JPEGs need for all that stands before their pixels."""


class ArchiveFiles:
    """The media files of one or more archives; one that turns out to be damaged goes to the report.

    Args:
        archives: The archives.
        report: The report.
        fetched: The files of a folder that ``twconvert fetch`` filled; ``None`` where there is none.
        with_metadata: Whether files keep what they say of places, cameras and owners.
    """

    def __init__(
        self,
        archives: Sequence[Archive],
        report: Report,
        *,
        fetched: Archive | None = None,
        with_metadata: bool = True,
    ) -> None:
        self._archives = archives
        self._fetched = fetched
        self._report = report
        self._with_metadata = with_metadata
        self._last: tuple[Media | None, list[Edit]] = (None, [])
        self._last_head: tuple[Media | None, bytes] = (None, b"")
        self._without_metadata = ScratchDict[None]()
        """The files whose heads tell that nothing of them must be overwritten."""

    def open(self, media: Media) -> BinaryIO:
        """Open a file."""
        file = self._files_with(media).open(path_of(media))
        edits = self._edits(media)
        return BufferedReader(EditedFile(file, edits)) if edits else file

    def head(self, media: Media, length: int) -> bytes:
        """Return the first bytes of a file. Who looks at them often copies the file next, or later."""
        last, head = self._last_head
        if last is None or last.file != media.file or len(head) < length:
            head = self._files_with(media).head(path_of(media), length)
            self._last_head = (media, head)
            if not self._with_metadata and is_without_metadata(head):
                self._without_metadata[_key_of(media)] = None
        return head[:length]

    def check_ahead(self, media: Iterable[Media]) -> None:
        """Begin to check files, each archive its own."""
        # What was fetched is in a folder.
        media = (each for each in media if not each.fetched)
        if len(self._archives) == 1:
            self._archives[0].check_ahead(map(path_of, media))
            return
        with ExitStack() as stack:
            # There may be hundreds of thousands.
            spools = [stack.enter_context(closing(Spool())) for _ in self._archives]
            for each in media:
                spools[each.archive].append(path_of(each).encode())
            for archive, spool in zip(self._archives, spools, strict=True):
                if len(spool):
                    archive.check_ahead(map(bytes.decode, spool))

    def is_intact(self, media: Media) -> bool:
        """Read a file and say whether it is whole."""
        is_intact = self._files_with(media).is_intact(path_of(media))
        if not is_intact:
            self._report.problem("error", "a media file is damaged", file=path_of(media), kind="media-damaged")
        return is_intact

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Append a file to a zip, as it is packed if nothing of it must go."""
        if not self._edits(media):
            self._files_with(media).copy_into(output, path_of(media), name)
            return
        with self.open(media) as content:
            append_stream(output, new_entry(name, self._files_with(media).size(path_of(media))), content)

    def leave_out(self, media: Media, reason: str, *, is_usual: bool) -> None:
        """Report that an output lacks a file."""
        severity: Severity = "info" if is_usual else "warning"
        file = "" if is_usual else path_of(media)
        self._report.problem(severity, reason, file=file, kind="media-left-out")

    def location(self, media: Media) -> Path | None:
        """Return where a file lies on disk."""
        return self._files_with(media).location(path_of(media))

    def _files_with(self, media: Media) -> Archive:
        """Return the archive, or the folder, that the file of a medium is in."""
        return self._fetched if media.fetched and self._fetched else self._archives[media.archive]

    def _edits(self, media: Media) -> list[Edit]:
        """Return what must be overwritten in a file. Who looks at a file first often copies it next."""
        if self._with_metadata:
            return []
        last, edits = self._last
        if last is None or last.file != media.file:
            archive, name = self._files_with(media), path_of(media)
            edits = []
            if _key_of(media) not in self._without_metadata and not is_without_metadata(self.head(media, _HEAD_LENGTH)):
                with archive.open_to_look(name) as file:
                    edits = metadata_edits(file)
            self._last = (media, edits)
        return edits


def _key_of(media: Media) -> str:
    return "{}/{}".format(*media.file or ())
