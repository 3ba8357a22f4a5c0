"""Days, under which threads stand as in a diary.

A thread stands under the day of its first post. Headings of days never go back: where a thread follows one of a later
day, as it may when clocks are set back over midnight, it stands under that day, and its line says its own.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.wording import day

if TYPE_CHECKING:
    from twconvert.model import Document, Thread


class Day(Struct, frozen=True, gc=False):
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
        latest = self._latest
        if latest is None or made > latest.calendar_date:
            latest = self._latest = Day(made, begins=True)
        elif latest.begins:
            latest = self._latest = Day(latest.calendar_date, begins=False)
        return latest
