"""Tells a progress how far an exporter has read a document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from twconvert.kinds import MESSAGES, kinds_besides_posts
from twconvert.model import Document, Post, Posts, Thread, Threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


class Progress(Protocol):
    """An object that is told how far a conversion is, and that may stop it."""

    def step(self, stage: str, done: int, total: int | None) -> None:
        """Take note of how much is done. It is called for each record that is read, so it must be quick.

        An exception that it raises ends the conversion and reaches the caller of `twconvert.convert`. Nothing
        half-written is left behind. Outputs that were finished before stay.

        Args:
            stage: What is being done: ``unpacking``, ``reading``, or ``writing epub`` with the name of the format.
            done: The number of records that are read, or the number of those of one kind that are written. While a
                compressed tarball is unpacked it is a number of bytes.
            total: The number of records there are, or ``None`` where it is not known yet; or the bytes of the tarball.
        """


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


def watched(document: Document, progress: Progress, stage: str) -> Document:
    """Return a document whose sequences tell a progress how far they are read.

    Args:
        document: The document.
        progress: The object that is told.
        stage: What is being done: ``writing epub``.
    """
    others: dict[str, Any] = {
        kind.field: (WatchedInAnyOrder if kind is MESSAGES else Watched)(getattr(document, kind.field), progress, stage)
        for kind in kinds_besides_posts()
    }
    return replace(
        document,
        posts=WatchedPosts(document.posts, progress, stage),
        threads=WatchedThreads(document.threads, progress, stage),
        **others,
    )
