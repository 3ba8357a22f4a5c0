"""Sequences that decode one item at a time: those of posts and threads, and what others are made of."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar, overload

from msgspec.structs import replace

from twconvert.model import Post, Posts, Thread, Threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twconvert.model.statistics import Statistics
    from twconvert.number_list import NumberList
    from twconvert.store.post_order import PostOrder


T = TypeVar("T")

_READ_AHEAD = 64
_MOST_AT_ONCE = 500
"""The number of posts of a thread up to which they are all read at once."""


def _each(read_all: Callable[[Sequence[int]], list[T]], keys: Sequence[int]) -> Iterator[T]:
    """Yield what is behind each key, of which several are read at a time."""
    for start in range(0, len(keys), _READ_AHEAD):
        yield from read_all(keys[start : start + _READ_AHEAD])


class LazySequence(Sequence[T]):
    """A sequence that makes an item when it is read, and whose slices are as lazy."""

    @abstractmethod
    def _item(self, index: int) -> T:
        """Return the item at an index from 0 on."""

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        indices = range(len(self))[index]
        return LazySlice(self, indices) if isinstance(indices, range) else self._item(indices)


class LazySlice(Sequence[T]):
    """Part of a lazy sequence, as lazy as the whole."""

    def __init__(self, whole: Sequence[T], indices: range) -> None:
        self._whole = whole
        self._indices = indices

    def __len__(self) -> int:
        return len(self._indices)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...
    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        if isinstance(index, slice):
            return LazySlice(self._whole, self._indices[index])
        return self._whole[self._indices[index]]


class StoredPosts(LazySequence[Post], Posts):
    """Posts behind a function that reads the one with a key.

    Args:
        keys: The keys of the posts, oldest first.
        read: Returns a post, given its key.
        read_all: Returns some posts, given their keys.
        key_of: Returns the key of a post, given its id.
        count: Returns the statistics of posts, given their keys, oldest first.
    """

    def __init__(
        self,
        keys: NumberList,
        read: Callable[[int], Post],
        read_all: Callable[[Sequence[int]], list[Post]],
        key_of: Callable[[str], int | None],
        count: Callable[[Sequence[int]], Statistics],
    ) -> None:
        self._keys = keys
        self._read = read
        self._read_all = read_all
        self._key_of = key_of
        self._count = count
        # Outputs say their times often, and a text may be long.
        self._ends = tuple(replace(self[index], content=()) for index in (0, -1) if keys)

    def statistics_of(self, indices: Sequence[int]) -> Statistics:
        """Return what some of the posts amount to; see `twconvert.Posts`."""
        return self._count(array("i", self._keys.at(indices)))

    def __len__(self) -> int:
        return len(self._keys)

    def _item(self, index: int) -> Post:
        return self._read(next(self._keys.at((index,))))

    def __iter__(self) -> Iterator[Post]:
        return _each(self._between, range(len(self)))

    def __reversed__(self) -> Iterator[Post]:
        return _each(self._at, range(len(self))[::-1])

    def _between(self, indices: Sequence[int]) -> list[Post]:
        return self._read_all(self._keys.between(indices[0], indices[-1] + 1))

    def _at(self, indices: Sequence[int]) -> list[Post]:
        return self._read_all(list(self._keys.at(indices)))

    @property
    def ends(self) -> tuple[Post, Post]:
        """The first and the last post without their texts."""
        return self._ends[0], self._ends[1]

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id (of an edited post: any version's id), or ``None``."""
        key = self._key_of(post_id)
        return None if key is None else self._read(key)


class _PostsOfThread(LazySequence[Post]):
    """The posts of a long thread.

    Args:
        positions: Their positions among all posts.
        keys: The keys of all posts, by position.
        read_all: Returns some posts, given their keys.
    """

    def __init__(
        self, positions: Sequence[int], keys: NumberList, read_all: Callable[[Sequence[int]], list[Post]]
    ) -> None:
        self._positions = positions
        self._keys = keys
        self._read_all = read_all

    def __len__(self) -> int:
        return len(self._positions)

    def __iter__(self) -> Iterator[Post]:
        return _each(self._at, self._positions)

    def _item(self, index: int) -> Post:
        return self._at((self._positions[index],))[0]

    def _at(self, positions: Sequence[int]) -> list[Post]:
        return self._read_all(list(self._keys.at(positions)))


class StoredThreads(LazySequence[Thread], Threads):
    """Threads made of the posts of a `StoredPosts`.

    Args:
        order: The order of the posts.
        read_all: Returns some posts, given their keys.
        key_of: Returns the key of a post, given its id.
    """

    def __init__(
        self,
        order: PostOrder,
        read_all: Callable[[Sequence[int]], list[Post]],
        key_of: Callable[[str], int | None],
    ) -> None:
        self._order = order.threads
        self._keys = order.keys
        self._position_of_key = order.position_of_key
        self._read_all = read_all
        self._key_of = key_of

    def __len__(self) -> int:
        return len(self._order)

    def __iter__(self) -> Iterator[Thread]:
        return _each(self._items, range(len(self)))

    def _item(self, index: int) -> Thread:
        return self._items((index,))[0]

    def _items(self, indices: Sequence[int]) -> list[Thread]:
        members = self._order.members(indices)
        keys = list(self._keys.at(chain.from_iterable([each for each in members if len(each) <= _MOST_AT_ONCE])))
        posts = iter(self._read_all(keys) if keys else ())
        # Most posts stand alone.
        return [Thread((next(posts),) if len(each) == 1 else self._posts_of(each, posts)) for each in members]

    def _posts_of(self, members: Sequence[int], posts: Iterator[Post]) -> Sequence[Post]:
        """Return the posts of a thread: the next of those that were read, or all of a long one as they are wanted."""
        if len(members) <= _MOST_AT_ONCE:
            return tuple(islice(posts, len(members)))
        return _PostsOfThread(members, self._keys, self._read_all)

    def between(self, indices: range) -> Iterator[Thread]:
        """Yield the threads with some indices."""
        return _each(self._items, indices)

    def of_posts(self, posts: Posts) -> Iterator[int]:  # noqa: ARG002 - their order is known
        """Yield the index of the thread of each post, oldest first."""
        return self._order.threads_of_positions()

    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds this post, or ``None``."""
        key = self._key_of(post_id)
        return None if key is None else self._order.thread_of(next(self._position_of_key.at((key,))))
