"""A volume as a document: sequences that show some of those of the whole."""

from __future__ import annotations

import json
from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, overload

from twconvert.model import Posts, Threads, Volume
from twconvert.volumes.others import without_others
from twconvert.volumes.runs import Runs
from twconvert.wording import gettext

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import Document, Post, Statistics, Thread
    from twconvert.volumes.cut import Cut

T = TypeVar("T")


class PostsOfVolume(Posts):
    """Some of the posts of a document. `find` finds every post of the whole.

    Args:
        posts: All posts.
        positions: The indices of those in the volume.
    """

    def __init__(self, posts: Posts, positions: Sequence[int]) -> None:
        self._posts = posts
        self._positions = positions

    def __len__(self) -> int:
        return len(self._positions)

    @overload
    def __getitem__(self, index: int) -> Post: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Post]: ...
    def __getitem__(self, index: int | slice) -> Post | Sequence[Post]:
        chosen = self._positions[index]
        return self._posts[chosen] if isinstance(chosen, int) else PostsOfVolume(self._posts, chosen)

    def statistics_of(self, indices: Sequence[int]) -> Statistics:
        """Return what some of the posts amount to."""
        return self._posts.statistics_of([self._positions[index] for index in indices])

    def find(self, post_id: str) -> Post | None:
        """Return the post of the whole document with this id, or ``None``."""
        return self._posts.find(post_id)


class ThreadsOfVolume(Threads):
    """Neighbouring threads of a document.

    Args:
        threads: All threads.
        indices: The indices of those in the volume.
    """

    def __init__(self, threads: Threads, indices: range) -> None:
        self._threads = threads
        self._indices = indices

    def __len__(self) -> int:
        return len(self._indices)

    @overload
    def __getitem__(self, index: int) -> Thread: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Thread]: ...
    def __getitem__(self, index: int | slice) -> Thread | Sequence[Thread]:
        chosen = self._indices[index]
        return self._threads[chosen] if isinstance(chosen, int) else ThreadsOfVolume(self._threads, chosen)

    def __iter__(self) -> Iterator[Thread]:
        return self._threads.between(self._indices)

    def index_of(self, post_id: str) -> int | None:
        """Return the index in the volume of the thread that holds this post, or ``None`` where another volume does."""
        index = self._threads.index_of(post_id)
        return index - self._indices.start if index is not None and index in self._indices else None


def volumes_of(document: Document, cuts: Sequence[Cut], file_names: Sequence[str]) -> Iterator[Document]:
    """Yield each volume as a document.

    Args:
        document: The document that is divided.
        cuts: What goes into the volumes. Every thread and record is in one of them.
        file_names: The names of their files.
    """
    names = tuple(cut.name for cut in cuts)
    first_threads = [cut.threads.start for cut in cuts if cut.threads]
    positions = _positions(document, cuts)
    for number, cut in enumerate(cuts, start=1):
        volume = Volume(document, names, tuple(file_names), number, first_threads)
        others: dict[str, Any] = {**without_others()}
        others.update({field: _part(getattr(document, field), indices) for field, indices in cut.others.items()})
        yield replace(
            document,
            title=gettext("{title}, {volume}").format(title=document.title, volume=cut.name),
            posts=PostsOfVolume(document.posts, positions[number - 1]),
            threads=ThreadsOfVolume(document.threads, cut.threads),
            selection=_selection(document, cut),
            volume=volume,
            statistics=document.posts.statistics_of(positions[number - 1]),
            **others,
        )


def _positions(document: Document, cuts: Sequence[Cut]) -> list[Runs]:
    """Return the indices of the posts of each volume."""
    positions = [Runs() for _ in cuts]
    volumes = [(cut.threads, each) for each, cut in zip(positions, cuts, strict=True) if cut.threads]
    ends = [threads.stop for threads, _ in volumes]
    threads, found, start = range(0), Runs(), 0
    for position, thread in enumerate(document.threads.of_posts(document.posts)):
        # Most posts are of the same volume as the post before.
        if thread not in threads:
            found.extend(range(start, position))
            (threads, found), start = volumes[bisect_right(ends, thread)], position
    found.extend(range(start, len(document.posts)))
    return positions


def _part(records: Sequence[T], indices: range) -> Sequence[T]:
    return records if len(indices) == len(records) else records[indices.start : indices.stop]


def _selection(document: Document, cut: Cut) -> str:
    asked = json.loads(document.selection) if document.selection else {}
    return json.dumps({**asked, "volume": cut.key}, separators=(",", ":"), sort_keys=True)
