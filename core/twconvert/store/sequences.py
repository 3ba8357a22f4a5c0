"""Posts and threads as sequences that decode one item at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar, overload

from twconvert.model import Post, Posts, Thread, Threads

if TYPE_CHECKING:
    from collections.abc import Callable

    from twconvert.store.threads import ThreadOrder


T = TypeVar("T")


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


class StoredPosts(Posts):
    """Posts behind a function that reads the one at a position."""

    def __init__(self, length: int, read: Callable[[int], Post], position_of: Callable[[str], int | None]) -> None:
        self._length = length
        self._read = read
        self._position_of = position_of

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> Post: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Post]: ...
    def __getitem__(self, index: int | slice) -> Post | Sequence[Post]:
        if isinstance(index, slice):
            return LazySlice(self, range(self._length)[index])
        return self._read(range(self._length)[index])

    def find(self, post_id: str) -> Post | None:
        """Return the post with this id (of an edited post: any version's id), or ``None``."""
        position = self._position_of(post_id)
        return None if position is None else self._read(position)


class StoredThreads(Threads):
    """Threads made of the posts of a `StoredPosts`."""

    def __init__(
        self, order: ThreadOrder, read: Callable[[int], Post], position_of: Callable[[str], int | None]
    ) -> None:
        self._order = order
        self._read = read
        self._position_of = position_of

    def __len__(self) -> int:
        return len(self._order)

    @overload
    def __getitem__(self, index: int) -> Thread: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Thread]: ...
    def __getitem__(self, index: int | slice) -> Thread | Sequence[Thread]:
        if isinstance(index, slice):
            return LazySlice(self, range(len(self))[index])
        members = self._order.members(range(len(self))[index])
        return Thread(tuple(self._read(position) for position in members))

    def index_of(self, post_id: str) -> int | None:
        """Return the index of the thread that holds this post, or ``None``."""
        position = self._position_of(post_id)
        return None if position is None else self._order.thread_of[position]
