"""Days, under which threads stand as in a diary.

A thread stands under the day of its first post. Headings of days never go back: where a thread follows one of a later
day, as it may when clocks are set back over midnight, it stands under that day, and its line says its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from twconvert.wording import day

if TYPE_CHECKING:
    from datetime import date

    from twconvert.model import Document, Thread


class Day(NamedTuple):
    """The day that a thread stands under."""

    calendar_date: date
    begins: bool
    """Whether the heading of the day stands before the thread, and not already before an earlier one."""

    @property
    def title(self) -> str:
        """The heading: ``5 January 2019``."""
        return day(self.calendar_date)


class Days:
    """Says which day each thread stands under, as threads follow each other on a page or in a book.

    Args:
        document: The document that the threads are of.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._latest: Day | None = None

    def next(self, thread: Thread) -> Day:
        """Return the day of the thread that comes next."""
        made = self._document.local_time(thread.posts[0]).date()
        if self._latest is not None and made <= self._latest.calendar_date:
            return self._latest
        self._latest = Day(made, begins=False)
        return Day(made, begins=True)
