"""The posts as parts: a year each, divided into months."""

from __future__ import annotations

from array import array
from collections import Counter
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Literal

from twconvert.outline import Day, Month
from twconvert.wording import gettext, number_of
from twconvert_epub.chapters import Part
from twconvert_epub.posts import day_heading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert_epub.chapters import Chapter, ChapterDivider

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

    def add(self, day: Day, posts: int, size: int) -> None:
        """Take a thread, or the first piece of one.

        Args:
            day: The day that it stands under; none before that of the thread before it.
            posts: The number of posts of the thread.
            size: The bytes of the piece.
        """
        if day.begins:
            self._begin_month(day.calendar_date)
        month = self._months[-1]
        month.posts += posts
        month.add(day, day.calendar_date.day, size)

    def continue_thread(self, day: Day, size: int) -> None:
        """Take another piece of the thread that was added last.

        Args:
            day: The day whose heading a file needs before it can begin with the piece.
            size: The bytes of the piece.
        """
        month = self._months[-1]
        month.add(day, month.last_day, size)

    def finish(self) -> list[Part]:
        """Return the parts, the earliest first."""
        if self._months:
            self._close_year()
        return self._parts

    def _begin_month(self, made: date) -> None:
        """Begin the month of a day, unless it is the one that the thread before stands in."""
        if self._months:
            latest = self._months[-1].month
            if made.month == latest.month and made.year == latest.year:
                return
            if made.year > latest.year:
                self._close_year()
        self._months.append(_MonthPieces(Month.of(made)))

    def _close_year(self) -> None:
        year = self._months[0].month.year
        name = f"{year:04}"
        posts = sum(each.posts for each in self._months)
        if self._split == "year" or posts < _FEW_POSTS:
            sizes = array("I", chain.from_iterable(each.sizes for each in self._months))
            days = array("l", chain.from_iterable(each.days for each in self._months))
            chapters = list(
                self._divider.chapters(
                    sizes,
                    name,
                    str(year),
                    in_contents=str(year),
                    head_of=lambda piece: _heading(days[piece]),
                    names_of=_NamesOfParts(self._months).of,
                )
            )
        else:
            chapters = [chapter for each in self._months for chapter in self._chapters_of(each)]
        self._parts.append(Part(name, str(year), number_of(posts, "post"), chapters))
        self._months = []

    def _chapters_of(self, pieces: _MonthPieces) -> Iterator[Chapter]:
        month = pieces.month
        return self._divider.chapters(
            pieces.sizes,
            month.key,
            month.title,
            in_contents=month.name,
            head_of=lambda piece: _heading(pieces.days[piece]),
            names_of=pieces.names_of,
        )


def _heading(ordinal: int) -> str:
    """Return the heading of the day with this number (see `date.toordinal`); none for 0."""
    return day_heading(Day(date.fromordinal(ordinal), begins=True)) if ordinal else ""


class _NamesOfParts:
    """Names the parts of a year that takes several files, by their months.

    Args:
        months: The months of the year.
    """

    def __init__(self, months: Sequence[_MonthPieces]) -> None:
        self._months = [each.month for each in months for _ in each.sizes]
        self._parts: Counter[tuple[Month, Month]] = Counter()

    def of(self, pieces: range) -> tuple[str, str]:
        """Return the title of a part of the year, and what the table of contents calls it."""
        first, last = self._months[pieces.start], self._months[pieces.stop - 1]
        self._parts[first, last] += 1
        again = f" ({self._parts[first, last]})" if self._parts[first, last] > 1 else ""
        if first == last:
            return f"{first.title}{again}", f"{first.name}{again}"
        title, listed = (
            gettext("{first} to {last}").format(first=first.name, last=end) for end in (last.title, last.name)
        )
        return f"{title}{again}", f"{listed}{again}"


class _MonthPieces:
    """What is in a month."""

    def __init__(self, month: Month) -> None:
        self.month = month
        self.posts = 0
        self.sizes = array("I")
        self.days = array("l")
        """The day whose heading a file needs before it can begin with a piece, as a number; 0 where it needs none."""
        self._days = bytearray()
        self._parts: Counter[tuple[int, int]] = Counter()

    @property
    def last_day(self) -> int:
        """The day of the month of the thread that was added last."""
        return self._days[-1]

    def add(self, day: Day, day_of_thread: int, size: int) -> None:
        """Take a piece of a thread, whose first piece stands under this day of the month."""
        self.sizes.append(size)
        self.days.append(0 if day.begins else day.calendar_date.toordinal())
        self._days.append(day_of_thread)

    def names_of(self, pieces: range) -> tuple[str, str]:
        """Return the title of a part of the month, and what the table of contents calls it under the year."""
        days = self._days[pieces.start], self._days[pieces.stop - 1]
        self._parts[days] += 1
        # What was written on one day may take several files.
        again = f" ({self._parts[days]})" if self._parts[days] > 1 else ""
        return f"{self.month.days_title(*days)}{again}", f"{self.month.days(*days)}{again}"
