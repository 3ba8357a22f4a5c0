"""Archives of one account as one: whose they are, and which of them a medium is in."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, TypeVar

import msgspec

from twconvert.closing import Closing
from twconvert.errors import OwnerMismatchError
from twconvert.model import (
    Account,
    AccountRef,
    Chat,
    ChatMessage,
    Conversation,
    Media,
    Message,
    OtherMedium,
    Post,
    Source,
)
from twconvert.text import xml_safe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.archive import Archive
    from twconvert.hookspecs import Loader, Selection
    from twconvert.model import Record
    from twconvert.report import Report

_Pictured = TypeVar("_Pictured", Post, Message, ChatMessage, OtherMedium)


class Opened(Closing):
    """An archive that a loader has read as far as its source."""

    def __init__(self, archive: Archive, source: Source, records: Iterator[Record]) -> None:
        """Hold an archive.

        Args:
            archive: The archive.
            source: What was read of it.
            records: What follows the source, read as it is asked for.
        """
        self.archive = archive
        self.source = source
        self.records = records

    def close(self) -> None:
        """Let the loader end, which may hold scratch files, where it was stopped before its last record."""
        if isinstance(self.records, Generator):
            self.records.close()

    @property
    def age(self) -> float:
        """When the archive was made, in seconds; the least where it does not say."""
        return self.source.generated_at.timestamp() if self.source.generated_at else 0.0

    @property
    def name(self) -> str:
        """The name of the archive without its suffix, which decides where two were made at one time."""
        return self.archive.path.absolute().stem

    def records_of(self, owner: Account) -> Iterator[Record]:
        """Yield the records; posts of an archive that does not say whose it is are the owner's of the others."""
        author = AccountRef(owner.id, owner.handle, owner.name)
        if self.source.owner.id or self.source.owner.handle or author == AccountRef():
            return self.records
        return (
            msgspec.structs.replace(record, author=author) if isinstance(record, Post) else record
            for record in self.records
        )


def read_source(loader: Loader, archive: Archive, selection: Selection, report: Report) -> Opened:
    """Let a loader read an archive as far as its source.

    Args:
        loader: The loader that knows the archive.
        archive: The archive.
        selection: What the loader is to read.
        report: The report that gets what the loader counts and finds, now and while the records are read.

    Raises:
        TypeError: The loader yields something else first, or nothing.
    """
    records = loader.load(archive, selection, report)
    source = next(records, None)
    if not isinstance(source, Source):
        raise TypeError(f"the loader {loader.name!r} must yield the source first")
    return Opened(archive, source, records)


def common_owner(sources: Sequence[Source]) -> Account:
    """Return the owner of several archives, each detail as the newest one tells that has it.

    Args:
        sources: The sources of the archives, oldest first.

    Raises:
        OwnerMismatchError: Another archive is somebody else's.
    """
    known = [source for source in sources if source.owner.id or source.owner.handle]
    newest = (known or sources)[-1]
    for source in sources:
        if _is_other(source.owner.id, newest.owner.id) or (
            not (source.owner.id and newest.owner.id) and _is_other(source.owner.handle, newest.owner.handle)
        ):
            raise OwnerMismatchError(
                f"{source.path} is an archive of @{source.owner.handle or source.owner.id} and {newest.path} "
                f"of @{newest.owner.handle or newest.owner.id}; convert them one by one"
            )
    others = [source.owner for source in reversed(sources) if source is not newest]
    return _completed(newest.owner, others)


def _completed(owner: Account, others: Sequence[Account]) -> Account:
    """Return an account with what it lacks, and with pictures whose files it lacks, from the first that has it."""
    for other in others:
        for name in owner.__struct_fields__:
            mine, theirs = getattr(owner, name), getattr(other, name)
            is_better = isinstance(mine, Media) and isinstance(theirs, Media) and theirs.path and not mine.path
            if theirs and (not mine or is_better):
                owner = msgspec.structs.replace(owner, **{name: theirs})
    return owner


def _is_other(one: str | None, other: str | None) -> bool:
    return bool(one and other) and str(one).casefold() != str(other).casefold()


def numbered_sources(sources: Sequence[Source], archives: Sequence[Archive]) -> tuple[Source, ...]:
    """Return the sources, with pictures of their owners' profiles that say which archive they are in.

    What their paths hold that no text may, as names in a file system can, is replaced by U+FFFD.
    """
    return tuple(
        msgspec.structs.replace(
            source, path=xml_safe(source.path), owner=_numbered_owner(source.owner, _Places(archives, number))
        )
        for number, source in enumerate(sources)
    )


def numbered(records: Iterable[Record], archives: Sequence[Archive], number: int) -> Iterator[Record]:
    """Yield records whose media say which archive they are in.

    Args:
        records: The records of one archive.
        archives: All archives, in the order of `Document.sources`.
        number: The index of the archive of the records.
    """
    places = _Places(archives, number)
    for record in records:
        match record:
            case Post():
                yield _numbered_post(record, places)
            case OtherMedium():
                yield _with_media(record, places)
            case Conversation():
                events = [_with_media(each, places) if isinstance(each, Message) else each for each in record.events]
                yield msgspec.structs.replace(record, events=events)
            case Chat():
                messages = [_with_media(each, places) for each in record.messages]
                yield msgspec.structs.replace(record, messages=messages)
            case _:
                yield record


class _Places:
    """Tells in which archive the files are that the records of one archive name."""

    def __init__(self, archives: Sequence[Archive], number: int) -> None:
        self._archive = archives[number]
        self._number = number
        self._number_of = {id(archive): place for place, archive in enumerate(archives)}

    def numbered(self, media: Media) -> Media:
        if not media.path:
            return media
        other = self._archive.in_other(media.path)
        if other:
            archive, path = other
            return msgspec.structs.replace(media, archive=self._number_of[id(archive)], path=path)
        return msgspec.structs.replace(media, archive=self._number) if self._number else media


def _numbered_post(post: Post, places: _Places) -> Post:
    if post.revisions:
        revisions = tuple(_numbered_post(each, places) for each in post.revisions)
        post = msgspec.structs.replace(post, revisions=revisions)
    return _with_media(post, places)


def _with_media(record: _Pictured, places: _Places) -> _Pictured:
    if not record.media:
        return record
    return msgspec.structs.replace(record, media=tuple(map(places.numbered, record.media)))


def _numbered_owner(owner: Account, places: _Places) -> Account:
    return msgspec.structs.replace(
        owner,
        avatar=owner.avatar and places.numbered(owner.avatar),
        header=owner.header and places.numbered(owner.header),
    )
