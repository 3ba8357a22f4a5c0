"""A document that counts what is read of it and how many of its records are in memory at a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, TypeVar
from weakref import WeakSet

from twconvert.model import (
    Account,
    AccountRef,
    Conversation,
    Document,
    Like,
    Link,
    Message,
    Post,
    Posts,
    Relation,
    Source,
    Text,
    Thread,
    Threads,
)
from twconvert.store.sequences import LazySequence
from twconvert.testing.make.documents import FilesInMemory
from twconvert.testing.make.posts import ADA
from twconvert.twitter.service import TWITTER

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

T = TypeVar("T")

_START = datetime(2019, 1, 1, tzinfo=UTC)


class CountedPost(Post, weakref=True, eq=False, frozen=True):
    """A post that is counted while it lives."""

    __hash__ = object.__hash__


class CountedLike(Like, gc=True, weakref=True, eq=False, frozen=True):
    """A like that is counted while it lives."""

    __hash__ = object.__hash__


class CountedMessage(Message, gc=True, weakref=True, eq=False, frozen=True, tag="message"):
    """A message that is counted while it lives."""

    __hash__ = object.__hash__


class CountedRelation(Relation, gc=True, weakref=True, eq=False, frozen=True):
    """A follower that is counted while it lives."""

    __hash__ = object.__hash__


class CountedPosts(LazySequence[Post], Posts):
    """Posts that are made when they are read, and counted while they are in memory. One is written on each day.

    Args:
        length: The number of posts.
        words: The number of words in each post. A word takes 5 bytes, with the space behind it.
        interrupted_at: The number of the read that raises `interruption`, from 1. ``None``: no read does.
        interruption: The exception that is raised. It is that of Ctrl-C if not given.
        on_read: A function that is called at each read.
    """

    def __init__(
        self,
        length: int,
        *,
        words: int = 30,
        interrupted_at: int | None = None,
        interruption: BaseException | type[BaseException] = KeyboardInterrupt,
        on_read: Callable[[], None] = lambda: None,
    ) -> None:
        self.reads = 0
        """The number of reads so far, of posts and of other records of the document."""
        self.most_alive = 0
        """The largest number of records that were in memory at the same time."""
        self.was_interrupted = False
        """Whether a read raised the exception."""
        self._alive: WeakSet[object] = WeakSet()
        self._length = length
        self._words = words
        self._interrupted_at = interrupted_at
        self._interruption = interruption
        self._on_read = on_read

    def __len__(self) -> int:
        return self._length

    def _item(self, index: int) -> Post:
        return self.counted(
            CountedPost(
                id=str(index),
                author=ADA,
                created_at=self.time(index),
                url=f"https://twitter.com/ada_example/status/{index}",
                content=(self.text(index), Link(f"https://example.org/{index}", f"example.org/{index}")),
            )
        )

    def find(self, post_id: str) -> Post | None:
        """Return the post with an id, or ``None``."""
        number = self.number_of(post_id)
        return None if number is None else self[number]

    def number_of(self, post_id: str) -> int | None:
        """Return the index of the post with an id, or ``None``."""
        return int(post_id) if post_id.isdecimal() and int(post_id) < self._length else None

    def counted(self, record: T) -> T:
        """Count a record that is read, and for as long as it lives."""
        self.reads += 1
        self._on_read()
        if self.reads == self._interrupted_at:
            self.was_interrupted = True
            raise self._interruption
        self._alive.add(record)
        self.most_alive = max(self.most_alive, len(self._alive))
        return record

    def time(self, number: int) -> datetime:
        """Return the time of the record with an index."""
        return _START + timedelta(days=number)

    def text(self, number: int) -> Text:
        """Return the text of the record with an index, which begins with that number."""
        return Text(f"{number} " + "word " * self._words)


class CountedRecords(LazySequence[T]):
    """As many records of another kind as there are posts, which count them too.

    Args:
        posts: The posts.
        make: A function that returns the record with an index.
    """

    def __init__(self, posts: CountedPosts, make: Callable[[int], T]) -> None:
        self._posts = posts
        self._make = make

    def __len__(self) -> int:
        return len(self._posts)

    def _item(self, index: int) -> T:
        return self._posts.counted(self._make(index))


class LoneThreads(LazySequence[Thread], Threads):
    """Threads of one post each."""

    def __init__(self, posts: CountedPosts) -> None:
        self._posts = posts

    def __len__(self) -> int:
        return len(self._posts)

    def _item(self, index: int) -> Thread:
        return Thread((self._posts[index],))

    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds a post, which is that of the post."""
        return self._posts.number_of(post_id)


def counted_document(posts: CountedPosts, kinds: Collection[str] = ()) -> Document:
    """Return a document of posts that are counted, and of as many counted records of other kinds.

    Args:
        posts: The posts.
        kinds: The kinds of the other records, of ``likes``, ``messages`` and ``relations``. Others are ignored.
    """
    owner = Account(id="1000", handle="ada_example", name="Ada Example")

    def like(number: int) -> Like:
        return CountedLike(post_id=f"9{number}", content=(posts.text(number),), created_at=posts.time(number))

    def message(number: int) -> Message:
        content = (posts.text(number),)
        return CountedMessage(id=f"8{number}", sender=ADA, created_at=posts.time(number), content=content)

    def follower(number: int) -> Relation:
        return CountedRelation("follower", AccountRef(id=f"7{number}", handle=f"follower_{number}"))

    letters = Conversation(id="1000-2000", participants=(ADA,), events=CountedRecords(posts, message))
    return Document(
        title="Posts of Ada Example",
        owner=owner,
        posts=posts,
        threads=LoneThreads(posts),
        files=FilesInMemory({}),
        sources=(Source(path="archive.zip", layout="test", owner=owner, service=TWITTER),),
        left_out={},
        likes=CountedRecords(posts, like) if "likes" in kinds else (),
        conversations=(letters,) if "messages" in kinds else (),
        relations=CountedRecords(posts, follower) if "relations" in kinds else (),
    )
