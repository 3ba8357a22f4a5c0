"""Watches an exporter read, to show how far it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, overload

from twconvert.model import Document, Post, Posts, Thread, Threads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class Progress(Protocol):
    """Gets told what is being done and how far it is."""

    def step(self, doing: str, done: int, total: int | None) -> None:
        """Say how much of something is done; the total is ``None`` where nobody knows it."""


class WatchedPosts(Posts):
    """Posts that tell which of them was read last."""

    def __init__(self, posts: Posts, progress: Progress, doing: str) -> None:
        self._posts = posts
        self._progress = progress
        self._doing = doing

    def __len__(self) -> int:
        return len(self._posts)

    @overload
    def __getitem__(self, index: int) -> Post: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Post]: ...
    def __getitem__(self, index: int | slice) -> Post | Sequence[Post]:
        return self._posts[index]

    def __iter__(self) -> Iterator[Post]:
        return self._watch(self._posts)

    def __reversed__(self) -> Iterator[Post]:
        return self._watch(reversed(self._posts))

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id."""
        return self._posts.find(post_id)

    def _watch(self, posts: Iterable[Post]) -> Iterator[Post]:
        for number, post in enumerate(posts):
            self._progress.step(self._doing, number, len(self._posts))
            yield post


class WatchedThreads(Threads):
    """Threads that tell which of them was read last."""

    def __init__(self, threads: Threads, progress: Progress, doing: str) -> None:
        self._threads = threads
        self._progress = progress
        self._doing = doing

    def __len__(self) -> int:
        return len(self._threads)

    @overload
    def __getitem__(self, index: int) -> Thread: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Thread]: ...
    def __getitem__(self, index: int | slice) -> Thread | Sequence[Thread]:
        return self._threads[index]

    def __iter__(self) -> Iterator[Thread]:
        for number, thread in enumerate(self._threads):
            self._progress.step(self._doing, number, len(self._threads))
            yield thread

    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds this post."""
        return self._threads.index_of(post_id)


def watched(document: Document, progress: Progress, doing: str) -> Document:
    """Return the document with sequences that tell the progress what is read of them."""
    return replace(
        document,
        posts=WatchedPosts(document.posts, progress, doing),
        threads=WatchedThreads(document.threads, progress, doing),
    )
