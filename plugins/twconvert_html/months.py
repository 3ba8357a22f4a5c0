"""The pages of months, written one after the other as their posts come."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from twconvert.wording import gettext, number_of
from twconvert_html.addresses import MonthPage
from twconvert_html.pages import TO_FILL_IN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from twconvert import Thread
    from twconvert.outline import Month
    from twconvert_html.addresses import PostAddresses
    from twconvert_html.pages import Pages


class Months:
    """Divides threads among pages, and writes each page when the next one begins.

    Args:
        pages: The writer of files.
        addresses: The addresses of posts, which learn where each thread is.
        page_size: The number of posts after which a page is full.
    """

    def __init__(self, pages: Pages, addresses: PostAddresses, page_size: int) -> None:
        self._pages = pages
        self._addresses = addresses
        self._page_size = page_size
        self._pieces: list[str] = []
        self._posts_here = 0
        self._names: list[str] = []
        self.posts_of_month: Counter[Month] = Counter()
        """The number of posts of each month, on the pages written so far."""

    def page_of(self, month: Month, thread: Thread) -> MonthPage:
        """Return the page of the next thread. If the page before is whole, it is written.

        Args:
            month: The month of the thread; none is before that of the thread before.
            thread: The thread.
        """
        posts = len(thread.posts)
        current = self._addresses.pages[-1] if self._addresses.pages else None
        if current is None or month != current.month:
            current = self._begin(MonthPage(month, 1))
        elif self._posts_here + posts > self._page_size:
            current = self._begin(MonthPage(month, current.number + 1))
        self._posts_here += posts
        self._addresses.add_thread()
        return current

    def add(self, pieces: Iterable[str]) -> None:
        """Add the HTML of the thread that `page_of` was asked for last."""
        self._pieces += pieces

    def finish(self) -> None:
        """Write the last page."""
        if self._pieces:
            self._write(later=None)
            self._fill_in_counts()

    def _begin(self, page: MonthPage) -> MonthPage:
        if self._pieces:
            self._write(later=page)
            if page.number == 1:
                self._fill_in_counts()
        self._addresses.begin_page(page)
        return page

    def _write(self, later: MonthPage | None) -> None:
        pages = self._addresses.pages
        page = pages[-1]
        self._names.append(page.name)
        self.posts_of_month[page.month] += self._posts_here
        is_alone = page.number == 1 and (later is None or later.month != page.month)
        earlier = pages[-2] if len(pages) > 1 else None
        self._pages.write_alike(
            page.name,
            "month.html",
            pieces=self._pieces,
            texts={
                "title": page.title,
                "month": page.month.title,
                "counts": number_of(self._posts_here, "post") if is_alone else TO_FILL_IN,
                "earlier": earlier.name if earlier else "",
                "earlier_title": earlier.title if earlier else "",
                "later": later.name if later else "",
                "later_title": later.title if later else "",
            },
        )
        self._pieces.clear()
        self._posts_here = 0

    def _fill_in_counts(self) -> None:
        """Say on the pages of the last month how many posts it has, which is known when all of them are written."""
        if len(self._names) > 1:
            posts = number_of(self.posts_of_month[self._addresses.pages[-1].month], "post")
            text = gettext("{posts}, page {page} of {pages}")
            for number, name in enumerate(self._names, start=1):
                self._pages.fill_in(name, text.format(posts=posts, page=number, pages=len(self._names)))
        self._names.clear()
