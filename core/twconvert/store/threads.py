"""What is a thread, and the order in which threads are read, in flat arrays.

Most posts stand alone. Only those of threads of two and more have places in the arrays, of four bytes each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING

from twconvert.store.int_arrays import NONE, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from twconvert.model import AccountRef, Post
    from twconvert.number_list import NumberList


class ThreadOrder:
    """Positions of posts (oldest first) arranged in threads.

    Args:
        number_of_posts: The number of posts; positions are the whole numbers below it.
        replies: ``(position, position of the post it answers)`` of every self-reply. An edited post
            may be younger than what answers it. Where damage has made a circle of replies, it is
            cut before its oldest post.
    """

    def __init__(self, number_of_posts: int, replies: Iterable[tuple[int, int]]) -> None:
        self._size = number_of_posts
        self._joined, parents = _joined(number_of_posts, replies)
        _cut_circles(parents)
        self._members = numbers(len(parents))
        """The positions of the posts of ``_joined``, thread after thread, each in reading order."""
        number_of_threads = sum(parent == NONE for parent in parents)
        self._starts = numbers(number_of_threads + 1)
        """Where in ``_members`` each of their threads begins, and where the last one ends."""
        self._numbers = numbers(number_of_threads)
        """The number of each of their threads among all threads."""
        self._roots_before = numbers(len(parents) - number_of_threads)
        """For each post that begins no thread, oldest first, the number of posts before it that begin one."""
        first_child, next_sibling = _children(parents)
        self._arrange(parents, first_child, next_sibling)
        self._thread_of = first_child
        """The thread of each post of ``_joined``, by its place in ``_starts``."""

    def __len__(self) -> int:
        return self._size - len(self._roots_before)

    def members(self, threads: Sequence[int]) -> list[Sequence[int]]:
        """Return the positions of the posts of some threads, each in reading order.

        Args:
            threads: The numbers of threads that follow each other.
        """
        if not threads:
            return []
        # Nothing is searched for but where the first of them begins.
        before = bisect_right(self._roots_before, threads[0])
        place = bisect_left(self._joined, threads[0] + before)
        others = chain(self._roots_before[before:], [self._size])
        several = enumerate(chain(self._joined[place:], [self._size]), start=place)
        next_other, (place, next_joined) = next(others), next(several)
        found: list[Sequence[int]] = []
        for thread in threads:
            while next_other <= thread:
                before, next_other = before + 1, next(others)
            root = thread + before
            while next_joined < root:
                place, next_joined = next(several)
            found.append(self._members_of(self._thread_of[place]) if next_joined == root else (root,))
        return found

    def sizes(self, keys: NumberList, is_counted: bytearray) -> Iterator[tuple[int, int]]:
        """Yield of each thread of several posts how many of them count, with the position of the first of these.

        Threads of which none counts are passed over.

        Args:
            keys: What stands for the post of each position.
            is_counted: By that, a byte that is 1 where the post counts and 0 where it does not.
        """
        counts = bytes(map(is_counted.__getitem__, keys.at(self._members)))
        place = counts.find(1)
        while place >= 0:
            stop = self._starts[bisect_right(self._starts, place)]
            yield self._members[place], counts.count(1, place, stop)
            place = counts.find(1, stop)

    def thread_of(self, position: int) -> int:
        """Return the thread of a post."""
        place = self._place(position)
        if place is not None:
            return self._numbers[self._thread_of[place]]
        before = self._roots_before
        # The nth post that begins no thread has n others before it, and so many that begin one.
        return position - bisect_left(range(len(before)), position, key=lambda number: number + before[number])

    def threads_of_positions(self) -> Iterator[int]:
        """Yield the thread of each post, oldest first."""
        roots = start = 0
        for place, joined in enumerate(chain(self._joined, [self._size])):
            yield from range(roots, roots + joined - start)
            roots += joined - start
            start = joined + 1
            if joined < self._size:
                thread = self._thread_of[place]
                yield self._numbers[thread]
                roots += self._members_of(thread)[0] == joined

    def _place(self, position: int) -> int | None:
        """Return the place in ``_joined`` of a post; ``None`` of one that stands alone."""
        place = bisect_left(self._joined, position)
        return place if place < len(self._joined) and self._joined[place] == position else None

    def _members_of(self, thread: int) -> memoryview:
        return self._members[self._starts[thread] : self._starts[thread + 1]]

    def _arrange(self, parents: memoryview, first_child: memoryview, next_sibling: memoryview) -> None:
        """Walk every thread depth first. A post's place in ``first_child``, once read, takes its thread."""
        thread = place = 0
        for root, parent in enumerate(parents):
            if parent != NONE:
                # Of the posts before this one, so many begin no thread.
                others = root - thread
                self._roots_before[others] = self._joined[root] - others
                continue
            self._starts[thread] = place
            self._numbers[thread] = self._joined[root] - (root - thread)
            current = root
            while current != NONE:
                self._members[place] = self._joined[current]
                place += 1
                child, first_child[current] = first_child[current], thread
                if child != NONE:
                    current = child
                    continue
                while current != root and next_sibling[current] == NONE:
                    current = parents[current]
                current = NONE if current == root else next_sibling[current]
            thread += 1
        self._starts[thread] = place


def _joined(number_of_posts: int, replies: Iterable[tuple[int, int]]) -> tuple[memoryview, memoryview]:
    """Return the positions of posts that answer others or are answered, and the place in these of what each answers."""
    children, answered = array("i"), array("i")
    is_joined = bytearray(number_of_posts)
    for child, parent in replies:
        children.append(child)
        answered.append(parent)
        is_joined[child] = is_joined[parent] = 1
    joined, parents = (numbers(is_joined.count(1)) for _ in range(2))
    position = -1
    for place in range(len(joined)):
        position = is_joined.index(1, position + 1)
        joined[place] = position
    for child, parent in zip(children, answered, strict=True):
        parents[bisect_left(joined, child)] = bisect_left(joined, parent)
    return joined, parents


def _cut_circles(parents: memoryview) -> None:
    """Make a root of the oldest post of each circle."""
    walks = numbers(len(parents))
    for position, parent in enumerate(parents):
        # Every circle has a reply to a younger post.
        if parent < position:
            continue
        current = position
        while current != NONE and walks[current] == NONE:
            walks[current] = position
            current = parents[current]
        if current != NONE and walks[current] == position:
            parents[_oldest_of_circle(parents, current)] = NONE


def _oldest_of_circle(parents: memoryview, position: int) -> int:
    oldest, current = position, parents[position]
    while current != position:
        oldest, current = min(oldest, current), parents[current]
    return oldest


def _children(parents: memoryview) -> tuple[memoryview, memoryview]:
    first_child = numbers(len(parents))
    next_sibling = numbers(len(parents))
    for position in range(len(parents) - 1, NONE, -1):
        parent = parents[position]
        if parent != NONE:
            next_sibling[position] = first_child[parent]
            first_child[parent] = position
    return first_child, next_sibling


def thread_parent(post: Post) -> str | None:
    """Return the id of the post that this one continues: one by the same author."""
    reply = post.reply_to
    if reply is None or post.repost_of or not _may_be_same(reply.author, post.author):
        return None
    return reply.id


def _may_be_same(one: AccountRef, other: AccountRef) -> bool:
    """Say whether two are one account, as far as is known: a parent that an archive holds is its owner's."""
    if one.id and other.id:
        return one.id == other.id
    if one.handle and other.handle:
        return one.handle.casefold() == other.handle.casefold()
    return True
