"""The posts as parts: a year each, divided into months."""

from __future__ import annotations

from array import array
from itertools import chain
from typing import TYPE_CHECKING, Literal

from twconvert.wording import number_of
from twconvert_epub.chapters import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert.outline import Month
    from twconvert_epub.chapters import ChapterDivider

_FEW_POSTS = 50
"""A year with fewer is one chapter."""


class Years:
    """Cuts threads into chapters and parts, a year at a time.

    Args:
        split: Whether a new chapter begins with each month or with each year.
        divider: Divides the pieces of the book.
    """

    def __init__(self, split: Literal["month", "year"], divider: ChapterDivider) -> None:
        self._split = split
        self._divider = divider
        self._parts: list[Part] = []
        self._months: list[_MonthPieces] = []

    def add(self, month: Month, posts: int, sizes: Sequence[int]) -> None:
        """Take the pieces of a thread.

        Args:
            month: The month it stands in; none before that of the thread before it.
            posts: The number of its posts.
            sizes: The bytes of each piece.
        """
        if not self._months or month > self._months[-1].month:
            if self._months and month.year > self._months[-1].month.year:
                self._close_year()
            self._months.append(_MonthPieces(month))
        self._months[-1].posts += posts
        self._months[-1].sizes.extend(sizes)

    def finish(self) -> list[Part]:
        """Return the parts, the earliest first."""
        if self._months:
            self._close_year()
        return self._parts

    def _close_year(self) -> None:
        year = self._months[0].month.year
        name = f"{year:04}"
        posts = sum(each.posts for each in self._months)
        if self._split == "year" or posts < _FEW_POSTS:
            sizes = array("I", chain.from_iterable(each.sizes for each in self._months))
            chapters = list(self._divider.chapters(sizes, name, str(year)))
        else:
            chapters = [
                chapter
                for each in self._months
                for chapter in self._divider.chapters(each.sizes, each.month.key, each.month.title)
            ]
        self._parts.append(Part(name, str(year), number_of(posts, "post"), chapters))
        self._months = []


class _MonthPieces:
    """What is in a month."""

    def __init__(self, month: Month) -> None:
        self.month = month
        self.posts = 0
        self.sizes = array("I")
