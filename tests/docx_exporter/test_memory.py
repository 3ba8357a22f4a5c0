"""However long an archive is, few of its posts are in memory at a time."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, overload
from weakref import WeakSet

import twconvert_docx
from epub.samples import ADA, at
from twconvert import Account, Document, Post, Posts, Source, Text, Thread, Threads
from twconvert.testing import FilesInMemory

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

ALIVE: WeakSet[Post] = WeakSet()


class CountedPost(Post, weakref=True, eq=False, frozen=True):
    """A post that is counted while it lives."""

    __hash__ = object.__hash__


class CountedPosts(Posts):
    """Posts that are made when they are read."""

    def __init__(self, length: int) -> None:
        self.most_alive = 0
        self._length = length

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Post: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Post]: ...
    def __getitem__(self, index: int | slice) -> Post | Sequence[Post]:
        assert isinstance(index, int)
        number = range(self._length)[index]
        created_at = at("2019-01-01T00:00:00") + timedelta(hours=number)
        post = CountedPost(id=str(number), author=ADA, created_at=created_at, content=(Text("word " * 30),))
        ALIVE.add(post)
        self.most_alive = max(self.most_alive, len(ALIVE))
        return post

    def find(self, post_id: str) -> Post | None:
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
        assert isinstance(index, int)
        return Thread((self._posts[index],))

    def index_of(self, post_id: str) -> int | None:
        return int(post_id) if int(post_id) < len(self) else None


def test_posts_are_let_go_once_they_are_written(tmp_path: Path) -> None:
    posts = CountedPosts(3000)
    owner = Account(id="1000")
    document = Document(
        title="Posts",
        owner=owner,
        posts=posts,
        threads=LoneThreads(posts),
        files=FilesInMemory({}),
        sources=(Source(path="a.zip", layout="test", owner=owner),),
        left_out={},
    )
    twconvert_docx.export(document, tmp_path / "a.docx", split="none")
    assert posts.most_alive <= 40
