"""The pages of months, written one after the other as their posts come."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twconvert.wording import month_number, number_of
from twconvert_html.addresses import MonthPage

if TYPE_CHECKING:
    from twconvert import Document, Thread
    from twconvert_html.addresses import Places
    from twconvert_html.pages import Pages


class Months:
    """Divides threads among pages, and writes each page when the next one begins.

    Args:
        document: that they are of.
        pages: writes files.
        places: learns where each thread is.
        page_size: the number of posts after which a page is full.
    """

    def __init__(self, document: Document, pages: Pages, places: Places, page_size: int) -> None:
        self._document = document
        self._pages = pages
        self._places = places
        self._page_size = page_size
        self._threads: list[str] = []
        self._posts_here = 0
        self.posts_of_month: Counter[int] = Counter()

    def place(self, thread: Thread) -> MonthPage:
        """Return the page that the next thread belongs to, and write the page before if that is whole."""
        posts = len(thread.posts)
        month = month_number(self._document.local_time(thread.posts[0]))
        current = self._places.pages[-1] if self._places.pages else None
        # Threads are sorted by UTC: one may begin in the month before that of the last, by the clock of the author.
        if current is None or month > current.month:
            current = self._turn_to(MonthPage(month, 1))
        elif self._posts_here + posts > self._page_size:
            current = self._turn_to(MonthPage(current.month, current.part + 1))
        self._posts_here += posts
        self.posts_of_month[current.month] += posts
        self._places.place_thread()
        return current

    def add(self, html: str) -> None:
        """Take the thread that was placed last."""
        self._threads.append(html)

    def finish(self) -> None:
        """Write the last page."""
        if self._threads:
            self._write(later=None)

    def _turn_to(self, page: MonthPage) -> MonthPage:
        if self._threads:
            self._write(later=page)
        self._places.begin_page(page)
        return page

    def _write(self, later: MonthPage | None) -> None:
        pages = self._places.pages
        page = pages[-1]
        self._pages.write(
            page.name,
            "month.html",
            title=page.title,
            counts=number_of(self._posts_here, "post"),
            threads=self._threads,
            earlier=pages[-2] if len(pages) > 1 else None,
            later=later,
        )
        # Not a new list: what Jinja needed to write this one keeps it until Python looks for garbage.
        self._threads.clear()
        self._posts_here = 0
