"""Tells a progress how far archives are read, and how far an exporter has read a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, cast, overload, runtime_checkable

from twconvert.kinds import MESSAGES, kind_of, kinds_besides_posts
from twconvert.model import Document, Post, Posts, Thread, Threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from zipfile import ZipFile

    from twconvert.archive import Archive
    from twconvert.model.media import Media, MediaFiles

T = TypeVar("T")


class Progress(Protocol):
    """An object that is told how far a conversion is, and that may stop it."""

    def step(self, stage: str, done: int, total: int | None) -> None:
        """Take note of how much is done. It is called for each record, so it must be quick.

        An exception that it raises ends the conversion and reaches the caller of `twconvert.convert`. Nothing
        half-written is left behind. Outputs that were finished before stay.

        Args:
            stage: What is being done: ``unpacking`` a compressed tarball, ``reading``, ``writing epub`` with the name
                of the format, or ``packing epub`` while media are put into it behind all else.
            done: The number of bytes that are unpacked or read, of records of one kind that are written, or of media
                that are packed.
            total: The number there will be at the end, or ``None`` where it is not known. It may be more than is read.
        """


@runtime_checkable
class ShowsFiles(Protocol):
    """A progress that is also told which file is read, and how many records of it are."""

    def at_file(self, name: str, records: int, noun: str) -> None:
        """Take note of what is read. It is called for each record, before `Progress.step`.

        Args:
            name: The name of the data file, without its folder.
            records: The number of its records that were read.
            noun: What one of them is called, in English; empty where none was read yet.
        """


class ReadingProgress:
    """Tells a progress how many bytes of the data files of archives are read.

    Args:
        progress: The object that is told.
        archives: The archives.
    """

    def __init__(self, progress: Progress, archives: Sequence[Archive]) -> None:
        self._progress = progress
        self._shows_files = progress if isinstance(progress, ShowsFiles) else None
        self._file, self._name, self._records, self._noun = "", "", 0, ""
        self._done = 0
        self._total = sum(archive.data_size() for archive in archives)
        for archive in archives:
            archive.tell_of_reading(self.add)

    def add(self, number: int, file: str) -> None:
        """Take note of bytes of a file that were read."""
        if file != self._file:
            self._file, self._name, self._records, self._noun = file, file.rpartition("/")[2], 0, ""
        self._done = min(self._done + number, self._total)
        self.step()

    def step(self) -> None:
        """Tell the progress how far it is."""
        if self._shows_files:
            self._shows_files.at_file(self._name, self._records, self._noun)
        self._progress.step("reading", self._done, self._total or None)

    def watch(self, records: Iterable[T]) -> Iterator[T]:
        """Yield records, and tell the progress of each."""
        for record in records:
            self._records += 1
            self._noun = self._noun or _noun_of(record)
            self.step()
            yield record


def _noun_of(record: object) -> str:
    kind = kind_of(record)
    return kind.noun if kind else ""


class Watched(Sequence[T]):
    """A sequence that tells a progress which of its items is read.

    Args:
        items: The sequence itself.
        progress: The object that is told.
        stage: What is being done: ``writing epub``.
    """

    def __init__(self, items: Sequence[T], progress: Progress, stage: str) -> None:
        self._items = items
        self._progress = progress
        self._stage = stage

    def __len__(self) -> int:
        return len(self._items)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        return self._items[index]

    def __iter__(self) -> Iterator[T]:
        return self._watch(self._items)

    def __reversed__(self) -> Iterator[T]:
        return self._watch(reversed(self._items))

    def _watch(self, items: Iterable[T]) -> Iterator[T]:
        for number, item in enumerate(items):
            self._progress.step(self._stage, number, len(self._items))
            yield item


class WatchedInAnyOrder(Watched[T]):
    """Items, read in an order of their own, that tell a progress how many of them were read."""

    def __init__(self, items: Sequence[T], progress: Progress, stage: str) -> None:
        super().__init__(items, progress, stage)
        self._read = 0

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        self._progress.step(self._stage, min(self._read, len(self._items) - 1), len(self._items))
        self._read += 1
        return self._items[index]


class WatchedPosts(Watched[Post], Posts):
    """Posts that tell a progress which of them is read."""

    def __init__(self, posts: Posts, progress: Progress, stage: str) -> None:
        super().__init__(posts, progress, stage)
        self._posts = posts

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id, or ``None``."""
        return self._posts.find(post_id)


class WatchedThreads(Watched[Thread], Threads):
    """Threads that tell a progress which of them is read."""

    def __init__(self, threads: Threads, progress: Progress, stage: str) -> None:
        super().__init__(threads, progress, stage)
        self._threads = threads

    def between(self, indices: range) -> Iterator[Thread]:
        """Yield the threads with some indices."""
        for number, thread in zip(indices, self._threads.between(indices), strict=True):
            self._progress.step(self._stage, number, len(self))
            yield thread

    def of_posts(self, posts: Posts) -> Iterator[int]:
        """Yield the index of the thread of each post, oldest first."""
        return self._threads.of_posts(posts)

    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds this post, or ``None``."""
        return self._threads.index_of(post_id)


class WatchedFiles:
    """The media of a document, which tell a progress how many of them are packed.

    Args:
        files: The media themselves.
        progress: The object that is told.
        stage: What is being done: ``packing epub``.
    """

    def __init__(self, files: MediaFiles, progress: Progress, stage: str) -> None:
        self._files = files
        self._progress = progress
        self._stage = stage
        self._packed = 0

    def __getattr__(self, name: str) -> Any:
        """Return what the media themselves offer: they may be those of another distribution."""
        return getattr(self._files, name)

    def copy_into(self, output: ZipFile, media: Media, name: str) -> None:
        """Write the file of a medium as a member of a zip."""
        self._progress.step(self._stage, self._packed, None)
        self._packed += 1
        self._files.copy_into(output, media, name)


def watched(document: Document, progress: Progress, name: str) -> Document:
    """Return a document that tells a progress how far its sequences are read, and how many of its media are packed.

    Args:
        document: The document.
        progress: The object that is told.
        name: The name of the format that is written.
    """
    stage = f"writing {name}"
    others: dict[str, Any] = {
        kind.field: (WatchedInAnyOrder if kind is MESSAGES else Watched)(getattr(document, kind.field), progress, stage)
        for kind in kinds_besides_posts()
    }
    return replace(
        document,
        files=cast("MediaFiles", WatchedFiles(document.files, progress, f"packing {name}")),
        posts=WatchedPosts(document.posts, progress, stage),
        threads=WatchedThreads(document.threads, progress, stage),
        **others,
    )
