"""Archives of one account as one: whose they are, and which of them a medium is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, TypeVar

import msgspec

from twconvert.errors import OwnerMismatchError
from twconvert.model import Account, AccountRef, Chat, ChatMessage, Conversation, Media, Message, Post, Source
from twconvert.model.media import BETWEEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.archive import Archive
    from twconvert.hookspecs import Loader, Selection
    from twconvert.model import Record
    from twconvert.report import Report

_Pictured = TypeVar("_Pictured", Post, Message, ChatMessage)


class Opened:
    """An archive with the loader that knows it, read as far as its source."""

    def __init__(self, archive: Archive, loader: Loader, selection: Selection, report: Report) -> None:
        self.archive = archive
        self.records: Iterator[Record] = loader.load(archive, selection, report)
        source = next(self.records, None)
        if not isinstance(source, Source):
            raise TypeError(f"the loader {loader.name!r} must yield the source first")
        self.source = source

    @property
    def age(self) -> float:
        """When the archive was made, in seconds; the least where it does not say."""
        return self.source.generated_at.timestamp() if self.source.generated_at else 0.0

    def records_of(self, owner: Account) -> Iterator[Record]:
        """Yield the records; posts of an archive that does not say whose it is are the owner's of the others."""
        author = AccountRef(owner.id, owner.handle, owner.name)
        if self.source.owner.id or self.source.owner.handle or author == AccountRef():
            return self.records
        return (
            msgspec.structs.replace(record, author=author) if isinstance(record, Post) else record
            for record in self.records
        )


class ArchiveFiles:
    """The media files of one or more archives; one that turns out to be damaged goes to the report."""

    def __init__(self, archives: Sequence[Archive], report: Report) -> None:
        self._archives = archives
        self._report = report

    def open(self, path: str) -> BinaryIO:
        """Open a file."""
        archive, name = self._place(path)
        return archive.open(name)

    def is_intact(self, path: str) -> bool:
        """Read a file and say whether it is whole."""
        archive, name = self._place(path)
        is_intact = archive.is_intact(name)
        if not is_intact:
            self._report.problem("error", "a media file is damaged", file=name, kind="media-damaged")
        return is_intact

    def copy_into(self, output: ZipFile, path: str, name: str) -> None:
        """Append a file to a zip."""
        archive, inner = self._place(path)
        archive.copy_into(output, inner, name)

    def location(self, path: str) -> Path | None:
        """Return where a file lies on disk."""
        archive, name = self._place(path)
        return archive.location(name)

    def _place(self, path: str) -> tuple[Archive, str]:
        number, between, name = path.partition(BETWEEN)
        return (self._archives[int(number)], name) if between else (self._archives[0], path)


def common_owner(sources: Sequence[Source]) -> int:
    """Return which of the sources, oldest first, says last whose archives they are.

    Raises:
        OwnerMismatchError: another archive is somebody else's.
    """
    known = [number for number, source in enumerate(sources) if source.owner.id or source.owner.handle]
    if not known:
        return len(sources) - 1
    newest = sources[known[-1]]
    for source in sources:
        if _is_other(source.owner.id, newest.owner.id) or (
            not (source.owner.id and newest.owner.id) and _is_other(source.owner.handle, newest.owner.handle)
        ):
            raise OwnerMismatchError(
                f"{source.path} is an archive of @{source.owner.handle or source.owner.id} and {newest.path} "
                f"of @{newest.owner.handle or newest.owner.id}; convert them one by one"
            )
    return known[-1]


def _is_other(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).casefold() != str(other).casefold()


def placed(records: Iterable[Record], number: int) -> Iterator[Record]:
    """Say of every medium which of several archives it is in."""
    for record in records:
        match record:
            case Post():
                yield _placed_one(record, number)
            case Conversation():
                events = [_placed_one(each, number) if isinstance(each, Message) else each for each in record.events]
                yield msgspec.structs.replace(record, events=events)
            case Chat():
                messages = [_placed_one(each, number) for each in record.messages]
                yield msgspec.structs.replace(record, messages=messages)
            case _:
                yield record


def _placed_one(record: _Pictured, number: int) -> _Pictured:
    if not any(media.path for media in record.media):
        return record
    return msgspec.structs.replace(record, media=tuple(_placed_media(media, number) for media in record.media))


def placed_owner(owner: Account, number: int) -> Account:
    """Say of the owner's pictures which of several archives they are in."""
    return msgspec.structs.replace(
        owner,
        avatar=owner.avatar and _placed_media(owner.avatar, number),
        header=owner.header and _placed_media(owner.header, number),
    )


def _placed_media(media: Media, number: int) -> Media:
    return msgspec.structs.replace(media, path=f"{number}{BETWEEN}{media.path}") if media.path else media
