"""The order in which threads are read, in flat arrays: four bytes a post each."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NONE = -1


class ThreadOrder:
    """Positions of posts (oldest first) arranged in threads.

    Args:
        number_of_posts: posts are the positions below it.
        replies: ``(position, position of the post it answers)`` of every self-reply. An edited post
            may be younger than what answers it. Where damage has made a circle of replies, it is
            cut before its oldest post.
    """

    def __init__(self, number_of_posts: int, replies: Iterable[tuple[int, int]]) -> None:
        parents = _filled(number_of_posts)
        for position, parent in replies:
            parents[position] = parent
        _cut_circles(parents)
        self.positions = array("i")
        """All posts, thread after thread, each in reading order."""
        self.starts = array("i")
        """Where in ``positions`` each thread begins."""
        self.thread_of = _filled(number_of_posts)
        """The thread of each post."""
        self._arrange(parents, *_children(parents))

    def __len__(self) -> int:
        return len(self.starts)

    def members(self, thread: int) -> array[int]:
        """Return the positions of a thread's posts in reading order."""
        end = self.starts[thread + 1] if thread + 1 < len(self.starts) else len(self.positions)
        return self.positions[self.starts[thread] : end]

    def _arrange(self, parents: array[int], first_child: array[int], next_sibling: array[int]) -> None:
        for position, parent in enumerate(parents):
            if parent != _NONE:
                continue
            self.starts.append(len(self.positions))
            current = position
            while current != _NONE:
                self.thread_of[current] = len(self.starts) - 1
                self.positions.append(current)
                if first_child[current] != _NONE:
                    current = first_child[current]
                    continue
                while current != position and next_sibling[current] == _NONE:
                    current = parents[current]
                current = _NONE if current == position else next_sibling[current]


def _cut_circles(parents: array[int]) -> None:
    """Make a root of the oldest post of each circle."""
    walks = _filled(len(parents))
    for position, parent in enumerate(parents):
        # Every circle has a reply to a younger post.
        if parent < position:
            continue
        current = position
        while current != _NONE and walks[current] == _NONE:
            walks[current] = position
            current = parents[current]
        if current != _NONE and walks[current] == position:
            parents[_oldest_of_circle(parents, current)] = _NONE


def _oldest_of_circle(parents: array[int], position: int) -> int:
    oldest, current = position, parents[position]
    while current != position:
        oldest, current = min(oldest, current), parents[current]
    return oldest


def _children(parents: array[int]) -> tuple[array[int], array[int]]:
    first_child = _filled(len(parents))
    next_sibling = _filled(len(parents))
    for position in range(len(parents) - 1, _NONE, -1):
        parent = parents[position]
        if parent != _NONE:
            next_sibling[position] = first_child[parent]
            first_child[parent] = position
    return first_child, next_sibling


def _filled(length: int) -> array[int]:
    return array("i", [_NONE]) * length
