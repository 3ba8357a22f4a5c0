"""Documents for tests, made of plain values."""

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
    """Media files as bytes; those in ``damaged`` are found to be broken when they were read to their ends."""

    def __init__(self, files: Mapping[str, bytes], damaged: Iterable[str] = ()) -> None:
        self._files = files
        self._damaged = frozenset(damaged)

    def open(self, media: Media) -> BinaryIO:
        """Open a file; raises `ArchiveError` where there is none, or at its end where it is damaged."""
        path = path_of(media)
        if path not in self._files:
            raise ArchiveError(f"holds no file named {path}", file="archive.zip")
        content = self._files[path]
        read = io.BytesIO(content).read
        return buffered(CheckedReader(path, read, (len(content) + (path in self._damaged), zlib.crc32(content))))

    def check_ahead(self, media: Iterable[Media]) -> None:
        """Do nothing: what is in memory takes no time to check."""

    def is_intact(self, media: Media) -> bool:
        """Say whether the file was not declared damaged."""
        return media.path in self._files and media.path not in self._damaged

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Store the file in a zip, with the date that a `ZipInfo` has by itself."""
        with self.open(media) as file:
            output.writestr(ZipInfo(name), file.read())

    def location(self, media: Media) -> None:
        """Return that it lies nowhere on disk."""


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
    """Make a document of records, sorted and threaded as a conversion does it.

    Args:
        records: posts, likes, conversations ... in any order.
        owner: Ada Example where not given.
        files: the bytes of every ``Media.path``.
        damaged: paths of files whose content does not survive a check.
        title: of the document.
        generated_at: when the archive was made, in UTC.
        left_out: numbers of records by kind, for the colophon.
        timezone: of the document.
        service: The service that the records are of.
    """
    owner = owner or Account(id="1000", handle="ada_example", name="Ada Example")
    with Store() as store:
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
