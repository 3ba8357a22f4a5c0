"""Archives -> a document: detect, load, filter, store."""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack, contextmanager
from inspect import signature
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from twconvert.archive import Archive, open_archive_tree
from twconvert.errors import NotAnArchiveError, OwnerMismatchError, UsageError
from twconvert.filters import selected_kinds, time_zone
from twconvert.hookspecs import Selection
from twconvert.model import Account, AccountRef, Document, Media, Post, Source
from twconvert.report import ArchiveEntry
from twconvert.store import KIND_OF_VISIBILITY, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from zipfile import ZipFile

    from twconvert.conversion.progress import Progress
    from twconvert.hookspecs import Filter, Loader, Record
    from twconvert.plugins import Plugins
    from twconvert.report import Report

_BETWEEN = "\0"
"""Separates the number of an archive from the name of a file in it; no file name holds it."""


class Opened:
    """An archive with the loader that knows it, read as far as its source."""

    def __init__(self, archive: Archive, loader: Loader, selection: Selection, report: Report) -> None:
        self.archive = archive
        self.records: Iterator[Record] = loader.load(archive, selection, report)
        source = next(self.records, None)
        if not isinstance(source, Source):
            raise TypeError(f"the loader {loader.name!r} must yield the source first")
        self.source = source

    def posts(self, owner: Account) -> Iterator[Post]:
        """Yield the posts; where the archive does not say whose they are, they are the owner's of the others."""
        author = AccountRef(owner.id, owner.handle, owner.name)
        is_known = bool(self.source.owner.id or self.source.owner.handle or author == AccountRef())
        for record in self.records:
            if isinstance(record, Post):
                yield record if is_known else msgspec.structs.replace(record, author=author)


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
            self._report.problem("error", "a media file is damaged", file=name)
        return is_intact

    def copy_into(self, output: ZipFile, path: str, name: str) -> None:
        """Append a file to a zip."""
        archive, inner = self._place(path)
        archive.copy_into(output, inner, name)

    def _place(self, path: str) -> tuple[Archive, str]:
        number, between, name = path.partition(_BETWEEN)
        return (self._archives[int(number)], name) if between else (self._archives[0], path)


@contextmanager
def open_document(
    paths: Sequence[Path],
    plugins: Plugins,
    options: Mapping[str, Any],
    report: Report,
    progress: Progress | None = None,
) -> Iterator[Document]:
    """Read archives of one account into a document; everything in it is gone when the block ends.

    Args:
        paths: of the archives; where two hold the same record, the newer archive's counts.
        plugins: whose loaders and filters are used.
        options: ``title``, ``timezone``, ``media`` and the parameters of the filters.
        report: gets the ledger and the problems.
        progress: gets told how far it is.

    Raises:
        ArchiveError: a path holds no archive, or they are of different accounts.
        UsageError: an option makes no sense.
    """
    if not paths:
        raise UsageError("no archive was given")
    zone = time_zone(options.get("timezone") or "UTC")
    kinds = selected_kinds(options.get("include"), options.get("exclude"))
    selection = Selection(kinds=kinds, media=options.get("media", True))
    with ExitStack() as stack:
        opened = [
            Opened(archive, _loader_for(archive, plugins), selection, report)
            for archive in (stack.enter_context(open_archive_tree(path)) for path in paths)
        ]
        opened.sort(key=_age)
        owners = _common_owner([each.source for each in opened])
        owner = opened[owners].source.owner
        store = stack.enter_context(Store())
        for number, each in enumerate(opened):
            posts = each.posts(owner) if len(opened) == 1 else _placed(each.posts(owner), number)
            if progress:
                posts = _watched(posts, progress)
            for post in _filtered(posts, plugins.filters.values(), options, store, report):
                store.add(post)
        store.finish()
        _close_ledger(store, report)
        report.archives = [_entry(each.source) for each in opened]
        yield Document(
            title=options.get("title") or _title(owner),
            owner=owner if len(opened) == 1 else _placed_owner(owner, owners),
            posts=store.posts,
            threads=store.threads,
            files=ArchiveFiles([each.archive for each in opened], report),
            sources=tuple(each.source for each in opened),
            left_out={kind: counts.filtered for kind, counts in report.records.items() if counts.filtered},
            language=store.language,
            timezone=zone,
        )


def _loader_for(archive: Archive, plugins: Plugins) -> Loader:
    for loader in plugins.loaders.values():
        if loader.detect(archive):
            return loader
    raise NotAnArchiveError(
        f"{archive.path} is no archive that twconvert knows: it looked for data/tweets.js, data/tweet.js, tweet.js "
        "and data/js/tweets/; give it the zip as it was downloaded, or the folder that was unpacked from it"
    )


def _age(opened: Opened) -> float:
    return opened.source.generated_at.timestamp() if opened.source.generated_at else 0.0


def _common_owner(sources: Sequence[Source]) -> int:
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


def _title(owner: Account) -> str:
    if owner.name:
        return f"The posts of {owner.name}"
    return f"The posts of @{owner.handle}" if owner.handle else "Posts"


def _filtered(
    posts: Iterator[Post], filters: Iterable[Filter], options: Mapping[str, Any], store: Store, report: Report
) -> Iterator[Post]:
    """Send the posts through every filter and count those that do not come out."""
    entered: Counter[str] = Counter()
    left: Counter[str] = Counter()

    def entering() -> Iterator[Post]:
        for post in posts:
            entered[post.visibility] += 1
            if post.visibility == "deleted":
                # An older archive may still hold it as a public post.
                store.forget(post.id)
            yield post

    stream: Iterator[Post] = entering()
    for each in filters:
        stream = each.filter(stream, **parameters_from(each.filter, options))
    for post in stream:
        left[post.visibility] += 1
        yield post
    for visibility, number in entered.items():
        if number != left[visibility]:
            report.count(KIND_OF_VISIBILITY[visibility], "filtered", number - left[visibility])


def _watched(posts: Iterator[Post], progress: Progress) -> Iterator[Post]:
    for number, post in enumerate(posts):
        progress.step("reading", number, None)
        yield post


def parameters_from(function: Callable[..., object], options: Mapping[str, Any]) -> dict[str, Any]:
    """Return those options that a function has keyword-only parameters for."""
    return {
        name: options[name]
        for name, parameter in signature(function).parameters.items()
        if parameter.kind is parameter.KEYWORD_ONLY and name in options
    }


def _placed(posts: Iterable[Post], number: int) -> Iterator[Post]:
    """Say of every medium which of several archives it is in."""
    for post in posts:
        if any(media.path for media in post.media):
            yield msgspec.structs.replace(post, media=tuple(_placed_media(media, number) for media in post.media))
        else:
            yield post


def _placed_owner(owner: Account, number: int) -> Account:
    return msgspec.structs.replace(
        owner,
        avatar=owner.avatar and _placed_media(owner.avatar, number),
        header=owner.header and _placed_media(owner.header, number),
    )


def _placed_media(media: Media, number: int) -> Media:
    return msgspec.structs.replace(media, path=f"{number}{_BETWEEN}{media.path}") if media.path else media


def _close_ledger(store: Store, report: Report) -> None:
    for kind, kept, merged in store.ledger():
        report.count(kind, "exported", kept)
        report.count(kind, "merged", merged)


def _entry(source: Source) -> ArchiveEntry:
    generated_at = source.generated_at
    return ArchiveEntry(
        path=source.path,
        layout=source.layout,
        owner=source.owner.handle,
        generated_at=generated_at.isoformat().replace("+00:00", "Z") if generated_at else None,
    )
