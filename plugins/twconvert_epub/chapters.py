"""How the pieces of the book make chapters, and chapters make parts."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Literal

from twconvert.wording import MONTHS
from twconvert_epub.budget import runs_within

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FEW_POSTS = 50
"""A year with fewer is one chapter."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book."""

    name: str
    """Without folder and suffix, such as ``2019-01``."""
    title: str
    first_piece: int
    offset: int
    """Bytes of all chapters before it."""
    size: int
    """Bytes of its posts."""


@dataclass(frozen=True, slots=True)
class Part:
    """A year of the book."""

    year: int
    posts: int
    chapters: list[Chapter]

    @property
    def title(self) -> str:
        """What the part is called."""
        return str(self.year)

    @property
    def is_one_chapter(self) -> bool:
        """Whether the part is its only chapter, so that it needs no page of its own."""
        return [chapter.title for chapter in self.chapters] == [self.title]


class Parts:
    """Cuts pieces into chapters and parts, a year at a time.

    Args:
        split: where a new chapter begins.
        limit: bytes of a chapter's posts.
    """

    def __init__(self, split: Literal["month", "year"], limit: int) -> None:
        self._split = split
        self._limit = limit
        self._parts: list[Part] = []
        self._months: list[_Month] = []
        self._pieces = 0
        self._offset = 0

    def add(self, month: int, posts: int, sizes: Sequence[int]) -> None:
        """Take the pieces of a thread.

        Args:
            month: of its first post, as `month_number` counts. One before the month of the thread before
                counts as that one: threads are sorted by UTC, and months by the clock of the author.
            posts: in the thread.
            sizes: the bytes of each piece.
        """
        if not self._months or month > self._months[-1].number:
            if self._months and month // 12 > self._months[-1].number // 12:
                self._close_year()
            self._months.append(_Month(month))
        self._months[-1].posts += posts
        self._months[-1].sizes.extend(sizes)

    def finish(self) -> list[Part]:
        """Return the parts, the earliest first."""
        if self._months:
            self._close_year()
        return self._parts

    def _close_year(self) -> None:
        year = self._months[0].number // 12
        posts = sum(month.posts for month in self._months)
        if self._split == "year" or posts < _FEW_POSTS:
            sizes = array("I", chain.from_iterable(month.sizes for month in self._months))
            chapters = list(self._chapters(sizes, f"{year:04}", str(year)))
        else:
            chapters = [
                chapter for month in self._months for chapter in self._chapters(month.sizes, *_names(month.number))
            ]
        self._parts.append(Part(year, posts, chapters))
        self._months = []

    def _chapters(self, sizes: array[int], name: str, title: str) -> Iterator[Chapter]:
        """Yield the chapters that the next pieces make."""
        runs = list(runs_within(self._limit, sizes))
        for number, run in enumerate(runs, start=1):
            size = sum(sizes[run.start : run.stop])
            names = (name, title) if len(runs) == 1 else (f"{name}-{number}", f"{title} ({number})")
            yield Chapter(*names, self._pieces, self._offset, size)
            self._pieces += len(run)
            self._offset += size


class _Month:
    """What is in a month."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.posts = 0
        self.sizes = array("I")


def _names(month: int) -> tuple[str, str]:
    """Return how the file of a month is called, and the chapter."""
    year, index = divmod(month, 12)
    return f"{year:04}-{index + 1:02}", f"{MONTHS[index]} {year}"
