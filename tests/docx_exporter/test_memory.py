"""However long an archive is, few of its posts are in memory at a time, and each takes as long as the one before."""

from __future__ import annotations

from datetime import timedelta
from time import process_time
from typing import TYPE_CHECKING, overload
from weakref import WeakSet

import twconvert_docx
from epub.samples import ADA, at, image, picture, post
from twconvert import Account, Document, Link, Media, Mention, Post, Posts, Source, Text, Thread, Threads
from twconvert.testing import FilesInMemory, make_document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from twconvert import Inline

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


def test_four_times_the_posts_take_four_times_as_long(tmp_path: Path) -> None:
    """python-docx's own way of adding paragraphs, links and pictures takes sixteen times as long."""
    few, many = (min(seconds_for(number, tmp_path) for _ in range(2)) for number in (1500, 6000))
    assert many < 8 * few


def seconds_for(posts: int, folder: Path) -> float:
    """Return the processor time that a document with a picture and links in every post takes."""
    start = at("2019-01-01T00:00:00")
    every = [post(number, content(number), media=(medium(number),), created_at=start) for number in range(posts)]
    files = dict.fromkeys((f"{number}.png" for number in range(posts)), picture(8, 8, "PNG"))
    with make_document(every, files=files) as document:
        before = process_time()
        twconvert_docx.export(document, folder / f"{posts}.docx", split="none")
        return process_time() - before


def content(number: int) -> tuple[Inline, ...]:
    return Text("word " * 10), Link(f"https://example.org/{number}", "example.org"), Mention("bob")


def medium(number: int) -> Media:
    return image(f"{number}.png", media_type="image/png")
