"""What is a thread, and the order in which threads are read, in flat arrays: four bytes a post each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.store.int_arrays import NONE, numbers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert.model import AccountRef, Post


class ThreadOrder:
    """Positions of posts (oldest first) arranged in threads.

    Args:
        number_of_posts: The number of posts; positions are the whole numbers below it.
        replies: ``(position, position of the post it answers)`` of every self-reply. An edited post
            may be younger than what answers it. Where damage has made a circle of replies, it is
            cut before its oldest post.
    """

    def __init__(self, number_of_posts: int, replies: Iterable[tuple[int, int]]) -> None:
        parents = numbers(number_of_posts)
        for position, parent in replies:
            parents[position] = parent
        _cut_circles(parents)
        self.positions = numbers(number_of_posts)
        """All posts, thread after thread, each in reading order."""
        self.starts = numbers(sum(parent == NONE for parent in parents))
        """Where in ``positions`` each thread begins."""
        first_child, next_sibling = _children(parents)
        self._arrange(parents, first_child, next_sibling)
        self.thread_of = first_child
        """The thread of each post."""

    def __len__(self) -> int:
        return len(self.starts)

    def members(self, thread: int) -> memoryview:
        """Return the positions of a thread's posts in reading order."""
        end = self.starts[thread + 1] if thread + 1 < len(self.starts) else len(self.positions)
        return self.positions[self.starts[thread] : end]

    def threads_of_positions(self) -> memoryview:
        """Return the thread of each post, by position."""
        threads = numbers(len(self.positions))
        for thread in range(len(self)):
            for position in self.members(thread):
                threads[position] = thread
        return threads

    def _arrange(self, parents: memoryview, first_child: memoryview, next_sibling: memoryview) -> None:
        """Walk every thread depth first. A post's place in ``first_child``, once read, takes its thread."""
        thread = place = 0
        for root, parent in enumerate(parents):
            if parent != NONE:
                continue
            self.starts[thread] = place
            current = root
            while current != NONE:
                self.positions[place] = current
                place += 1
                child, first_child[current] = first_child[current], thread
                if child != NONE:
                    current = child
                    continue
                while current != root and next_sibling[current] == NONE:
                    current = parents[current]
                current = NONE if current == root else next_sibling[current]
            thread += 1


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
