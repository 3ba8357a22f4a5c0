"""The posts as parts: a year each, divided into months."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, Literal

from twconvert.wording import MONTHS, number_of
from twconvert_epub.chapters import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert_epub.chapters import Cutter

_FEW_POSTS = 50
"""A year with fewer is one chapter."""


class Years:
    """Cuts threads into chapters and parts, a year at a time.

    Args:
        split: where a new chapter begins.
        cutter: of the book.
    """

    def __init__(self, split: Literal["month", "year"], cutter: Cutter) -> None:
        self._split = split
        self._cutter = cutter
        self._parts: list[Part] = []
        self._months: list[_Month] = []

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
        name = f"{year:04}"
        posts = sum(month.posts for month in self._months)
        if self._split == "year" or posts < _FEW_POSTS:
            sizes = array("I", chain.from_iterable(month.sizes for month in self._months))
            chapters = list(self._cutter.chapters(sizes, name, str(year)))
        else:
            chapters = [
                chapter
                for month in self._months
                for chapter in self._cutter.chapters(month.sizes, *_names(month.number))
            ]
        self._parts.append(Part(name, str(year), number_of(posts, "post"), chapters))
        self._months = []


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
