"""A document that counts how many of its posts are in memory at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, overload
from weakref import WeakSet

from twconvert import Account, AccountRef, Document, Link, Post, Posts, Source, Text, Thread, Threads
from twconvert.store.sequences import LazySlice
from twconvert.testing import FilesInMemory

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADA = AccountRef(id="1000", handle="ada_example", name="Ada Example")
_START = datetime(2019, 1, 1, tzinfo=UTC)


class CountedPost(Post, weakref=True, eq=False, frozen=True):
    """A post that is counted while it lives."""

    __hash__ = object.__hash__


class CountedPosts(Posts):
    """Posts that are made when they are read."""

    def __init__(self, length: int) -> None:
        self.most_alive = 0
        self._alive: WeakSet[Post] = WeakSet()
        self._length = length

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
        post = CountedPost(
            id=str(number),
            author=_ADA,
            created_at=_START + timedelta(hours=number),
            url=f"https://twitter.com/ada_example/status/{number}",
            content=(Text("word " * 30), Link(f"https://example.org/{number}", f"example.org/{number}")),
        )
        self._alive.add(post)
        self.most_alive = max(self.most_alive, len(self._alive))
        return post

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id."""
        return self[int(post_id)] if int(post_id) < self._length else None


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
        return int(post_id) if int(post_id) < len(self) else None


def counted_document(posts: CountedPosts) -> Document:
    """Return a document of these posts."""
    owner = Account(id="1000", handle="ada_example", name="Ada Example")
    return Document(
        title="Posts",
        owner=owner,
        posts=posts,
        threads=LoneThreads(posts),
        files=FilesInMemory({}),
        sources=(Source(path="a.zip", layout="test", owner=owner),),
        left_out={},
    )
