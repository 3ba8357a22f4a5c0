"""Documents for tests, made of records and of files in memory."""

from __future__ import annotations

import io
import zlib
from contextlib import contextmanager
from datetime import UTC
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZipInfo

from twconvert.archive.member import CheckedReader, buffered
from twconvert.errors import ArchiveError
from twconvert.model import Account, Document, Source
from twconvert.model.media import path_of
from twconvert.store import Store
from twconvert.twitter.service import TWITTER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime, tzinfo
    from zipfile import ZipFile

    from twconvert.model import Media, Record
    from twconvert.service import Service


class FilesInMemory:
    """The media files of a document, held as bytes.

    Args:
        files: The contents of the files, by `Media.path`.
        damaged: The paths of files whose checksum is wrong, as happens in a damaged zip.
    """

    def __init__(self, files: Mapping[str, bytes], damaged: Iterable[str] = ()) -> None:
        self._files = files
        self._damaged = frozenset(damaged)
        self.left_out: list[tuple[Media, str]] = []
        """The media that exporters left out, and why."""

    def open(self, media: Media) -> BinaryIO:
        """Open the file of a medium.

        Raises:
            ArchiveError: There is no such file. If it is damaged, reading its end raises this.
        """
        path = path_of(media)
        if path not in self._files:
            raise ArchiveError(f"holds no file named {path}", file="archive.zip")
        content = self._files[path]
        read = io.BytesIO(content).read
        return buffered(CheckedReader(path, read, (len(content) + (path in self._damaged), zlib.crc32(content))))

    def head(self, media: Media, length: int) -> bytes:
        """Return the first bytes of the file of a medium."""
        return self._files.get(path_of(media), b"")[:length]

    def check_ahead(self, media: Iterable[Media]) -> None:
        """Do nothing, because a file in memory takes no time to check."""

    def is_intact(self, media: Media) -> bool:
        """Return whether there is a file for a medium, and it is not damaged."""
        return media.path in self._files and media.path not in self._damaged

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Store the file of a medium in a zip, with the date 1 January 1980, which is the earliest that a zip can hold.

        Args:
            output: The zip that is being written.
            media: The medium.
            name: The name of the file in the zip.
        """
        with self.open(media) as file:
            output.writestr(ZipInfo(name), file.read())

    def leave_out(self, media: Media, reason: str, *, is_usual: bool) -> None:  # noqa: ARG002 - of the protocol
        """Take note of a medium that an exporter leaves out, in ``left_out``."""
        self.left_out.append((media, reason))

    def location(self, media: Media) -> None:
        """Return ``None``, because no file is on disk."""


@contextmanager
def make_document(
    records: Iterable[Record],
    *,
    owner: Account | None = None,
    files: Mapping[str, bytes] | None = None,
    damaged: Iterable[str] = (),
    title: str = "Posts of Ada Example",
    generated_at: datetime | None = None,
    left_out: Mapping[str, int] | None = None,
    timezone: tzinfo = UTC,
    service: Service = TWITTER,
) -> Iterator[Document]:
    """Make a document of records for the length of a ``with`` block, sorted and threaded as in a conversion.

    ::

        with make_document([make_post(1, Text("Hello"))]) as document:
            export(document, tmp_path / "a.words")

    Args:
        records: Posts, likes, conversations and other records, in any order.
        owner: The owner of the archive. If not given, it is Ada Example, who writes the posts of `make_post`.
        files: The contents of the media files, by `Media.path`.
        damaged: The paths of files whose checksum is wrong, as happens in a damaged zip.
        title: The title of the document.
        generated_at: The time at which the archive was made, in UTC.
        left_out: The numbers of records that filters left out, by their names in the report: ``{"likes": 2}``.
        timezone: The time zone in which exporters show times.
        service: The service that the records come from.
    """
    owner = owner or Account(id="1000", handle="ada_example", name="Ada Example")
    with Store(timezone) as store:
        for record in records:
            store.add(record)
        store.finish()
        yield Document(
            title=title,
            owner=owner,
            files=FilesInMemory(files or {}, damaged),
            sources=(
                Source(path="archive.zip", layout="test", owner=owner, generated_at=generated_at, service=service),
            ),
            left_out=left_out or {},
            timezone=timezone,
            **store.contents(),
        )
