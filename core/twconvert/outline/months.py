"""Months of threads, by the clock of the author.

A thread belongs to the month in which its first post was made. Threads are sorted by UTC, and months are those of the
document's time zone, so at the turn of a month a thread may follow one of the next month. Where months stand one after
the other, as in a book, such a thread counts to the month of the thread before it; `by_month` and `months_of` both
keep to that rule. Where each month is a place of its own, `month_of` says which one a thread is in.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from twconvert.model import Document, Thread


class Month(NamedTuple):
    """A month of a year. Months compare by time."""

    year: int
    """1 to 9999."""
    month: int
    """1 (January) to 12."""

    @classmethod
    def of(cls, time: datetime) -> Month:
        """Return the month that a time is in, by the time's own clock."""
        return cls(time.year, time.month)

    @property
    def name(self) -> str:
        """The name without the year: ``January``."""
        return MONTHS[self.month - 1]

    @property
    def title(self) -> str:
        """The name with the year: ``January 2019``."""
        return f"{self.name} {self.year}"

    @property
    def key(self) -> str:
        """The month for names of files and anchors: ``2019-01``. Keys sort as months do."""
        return f"{self.year:04}-{self.month:02}"


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
        latest = max(latest, month_of(document, thread))
        yield latest, thread


def months_of(document: Document) -> Iterator[MonthOfThreads]:
    """Yield the months that have threads, the earliest first, without reading every thread."""
    threads = document.threads

    def month_at(thread: Thread) -> Month:
        return month_of(document, thread)

    start, latest = 0, Month(0, 0)
    while start < len(threads):
        latest = max(latest, month_of(document, threads[start]))
        stop = bisect_right(threads, latest, start + 1, key=month_at)
        yield MonthOfThreads(latest, range(start, stop))
        start = stop
