"""A document that counts what is read of it and how many of its posts are in memory at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, overload
from weakref import WeakSet

from twconvert.model import Account, Document, Link, Post, Posts, Source, Text, Thread, Threads
from twconvert.store.sequences import LazySlice
from twconvert.testing.documents import FilesInMemory
from twconvert.testing.posts import ADA

if TYPE_CHECKING:
    from collections.abc import Sequence

_START = datetime(2019, 1, 1, tzinfo=UTC)


class CountedPost(Post, weakref=True, eq=False, frozen=True):
    """A post that is counted while it lives."""

    __hash__ = object.__hash__


class CountedPosts(Posts):
    """Posts that are made when they are read, one for each day.

    Args:
        length: how many there are.
        words: of each post.
        interrupted_at: the number of the read that is interrupted, as Ctrl-C does it.
    """

    def __init__(self, length: int, *, words: int = 30, interrupted_at: int | None = None) -> None:
        self.reads = 0
        """Posts read so far."""
        self.most_alive = 0
        """Posts that were in memory at the same time."""
        self.was_interrupted = False
        self._alive: WeakSet[Post] = WeakSet()
        self._length = length
        self._words = words
        self._interrupted_at = interrupted_at

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Post: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Post]: ...
    def __getitem__(self, index: int | slice) -> Post | Sequence[Post]:
        if isinstance(index, slice):
            return LazySlice(self, range(self._length)[index])
        number = range(self._length)[index]
        self._count()
        post = CountedPost(
            id=str(number),
            author=ADA,
            created_at=_START + timedelta(days=number),
            url=f"https://twitter.com/ada_example/status/{number}",
            content=(Text(f"{number} " + "word " * self._words), Link(f"https://example.org/{number}", "example.org")),
        )
        self._alive.add(post)
        self.most_alive = max(self.most_alive, len(self._alive))
        return post

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id."""
        number = self.number_of(post_id)
        return None if number is None else self[number]

    def number_of(self, post_id: str) -> int | None:
        """Return the number of the post with this id."""
        return int(post_id) if post_id.isdecimal() and int(post_id) < self._length else None

    def _count(self) -> None:
        self.reads += 1
        if self.reads == self._interrupted_at:
            self.was_interrupted = True
            raise KeyboardInterrupt


class LoneThreads(Threads):
    """Each post a thread."""

    def __init__(self, posts: CountedPosts) -> None:
        self._posts = posts

    def __len__(self) -> int:
        return len(self._posts)

    @overload
    def __getitem__(self, index: int) -> Thread: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Thread]: ...
    def __getitem__(self, index: int | slice) -> Thread | Sequence[Thread]:
        if isinstance(index, slice):
            return LazySlice(self, range(len(self))[index])
        return Thread((self._posts[index],))

    def index_of(self, post_id: str) -> int | None:
        """Return the number of the post."""
        return self._posts.number_of(post_id)


def counted_document(posts: CountedPosts) -> Document:
    """Return a document of these posts."""
    owner = Account(id="1000", handle="ada_example", name="Ada Example")
    return Document(
        title="Posts of Ada Example",
        owner=owner,
        posts=posts,
        threads=LoneThreads(posts),
        files=FilesInMemory({}),
        sources=(Source(path="archive.zip", layout="test", owner=owner),),
        left_out={},
    )
