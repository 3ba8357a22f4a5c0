"""Watches an exporter read, to show how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from twconvert.kinds import kinds_besides_posts
from twconvert.model import Document, Post, Posts, Thread, Threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


class Progress(Protocol):
    """Gets told what is being done and how far it is."""

    def step(self, doing: str, done: int, total: int | None) -> None:
        """Say how much of something is done; the total is ``None`` where nobody knows it."""


class Watched(Sequence[T]):
    """A sequence that tells which of its items was read last."""

    def __init__(self, items: Sequence[T], progress: Progress, doing: str) -> None:
        self._items = items
        self._progress = progress
        self._doing = doing

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
            self._progress.step(self._doing, number, len(self._items))
            yield item


class WatchedPosts(Watched[Post], Posts):
    """Posts that tell which of them was read last."""

    def __init__(self, posts: Posts, progress: Progress, doing: str) -> None:
        super().__init__(posts, progress, doing)
        self._posts = posts

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id."""
        return self._posts.find(post_id)


class WatchedThreads(Watched[Thread], Threads):
    """Threads that tell which of them was read last."""

    def __init__(self, threads: Threads, progress: Progress, doing: str) -> None:
        super().__init__(threads, progress, doing)
        self._threads = threads

    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds this post."""
        return self._threads.index_of(post_id)


def watched(document: Document, progress: Progress, doing: str) -> Document:
    """Return the document with sequences that tell the progress what is read of them."""
    others: dict[str, Any] = {
        kind.field: Watched(getattr(document, kind.field), progress, doing) for kind in kinds_besides_posts()
    }
    return replace(
        document,
        posts=WatchedPosts(document.posts, progress, doing),
        threads=WatchedThreads(document.threads, progress, doing),
        **others,
    )
