"""Months of threads, by the clock of the author.

A thread belongs to the month in which its first post was made. Threads are sorted by UTC, and months are those of the
document's time zone, so at the turn of a month a thread may follow one of the next month. Where months stand one after
the other, as in a book, such a thread counts to the month of the thread before it; `by_month` and `months_of` both
keep to that rule. Where each month is a place of its own, `month_of` says which one a thread is in.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording.dates import days_of_month, days_title, month_name, month_title

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from twconvert.model import Document, Thread

_FARTHEST_EAST = timedelta(hours=24)
"""No clock is further ahead of UTC; `datetime.tzinfo` allows no more, and today none is more than 14 hours ahead."""


class Month(NamedTuple):
    """A month of a year. Months compare by time."""

    year: int
    """1 to 9999."""
    month: int
    """1 (January) to 12."""

    @classmethod
    def of(cls, time: date) -> Month:
        """Return the month that a day is in, or a time by its own clock."""
        return cls(time.year, time.month)

    @property
    def name(self) -> str:
        """The name without the year: ``January``."""
        return month_name(self.month)

    @property
    def title(self) -> str:
        """The name with the year: ``January 2019``."""
        return month_title(self.year, self.month)

    def days(self, first: int, last: int) -> str:
        """Return some days of it for a list of months under their year: ``June 1-14`` (with the right dash)."""
        return days_of_month(self.month, first, last)

    def days_title(self, first: int, last: int) -> str:
        """Return some days of it with the year, as a heading: ``1-14 June 2011`` (with the right dash)."""
        return days_title(self.year, self.month, first, last)

    @property
    def key(self) -> str:
        """The month for names of files and anchors: ``2019-01``. Keys sort as months do."""
        return f"{self.year:04}-{self.month:02}"


_LAST_MONTH = Month(9999, 12)


class MonthOfThreads(NamedTuple):
    """The threads that stand together as a month."""

    month: Month
    threads: range
    """Their indices in ``document.threads``; at least one."""


def month_of(document: Document, thread: Thread) -> Month:
    """Return the month in which the first post of a thread was made."""
    return Month.of(document.local_time(thread.posts[0]))


def by_month(document: Document) -> Iterator[tuple[Month, Thread]]:
    """Walk through all threads, each with its month; no month comes before the one yielded last."""
    latest = Month(0, 0)
    for thread in document.threads:
        made = document.local_time(thread.posts[0])
        if made.month != latest.month or made.year != latest.year:
            latest = max(latest, Month.of(made))
        yield latest, thread


def with_own_months(document: Document) -> Iterator[tuple[Month, Thread]]:
    """Walk through all threads, each with the month that `month_of` says."""
    latest = Month(0, 0)
    for thread in document.threads:
        made = document.local_time(thread.posts[0])
        if made.month != latest.month or made.year != latest.year:
            latest = Month.of(made)
        yield latest, thread


def months_of(document: Document) -> Iterator[MonthOfThreads]:
    """Yield the months that have threads, the earliest first, without reading every thread."""
    threads = document.threads
    start, size, latest = 0, 1, Month(0, 0)
    while start < len(threads):
        latest = max(latest, month_of(document, threads[start]))
        stop = _first_surely_not_after(document, latest, start + 1, size)
        while stop < len(threads) and month_of(document, threads[stop]) <= latest:
            stop += 1
        yield MonthOfThreads(latest, range(start, stop))
        start, size = stop, stop - start


def _first_surely_not_after(document: Document, month: Month, start: int, step: int) -> int:
    """Return an index before which, from the start on, no thread is of a later month.

    Args:
        document: The document that the threads are of.
        month: The month.
        start: The index of the first thread that may be of a later one.
        step: About how many threads the month has, so that few are read.
    """
    threads = document.threads
    if month == _LAST_MONTH:
        return len(threads)
    following = Month(month.year + month.month // 12, month.month % 12 + 1)
    earliest = datetime(following.year, following.month, 1, tzinfo=UTC)
    if document.timezone is not UTC:
        earliest -= _FARTHEST_EAST
    while start + step < len(threads) and _made(threads[start + step]) < earliest:
        start, step = start + step, 2 * step
    return bisect_left(threads, earliest, start, min(start + step, len(threads)), key=_made)


def _made(thread: Thread) -> datetime:
    return thread.posts[0].created_at
