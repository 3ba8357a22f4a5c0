"""On this day: a page for each day of the year, with the posts of that day in all years, and a page of all days."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from twconvert.outline import Month
from twconvert.wording import gettext, number_of
from twconvert_html.addresses import ROOT
from twconvert_html.listed_posts import ListedPost
from twconvert_html.listing import Item
from twconvert_html.media import thumbnail_html
from twconvert_html.navigation import ALL_DAYS, ON_THIS_DAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from twconvert import Post
    from twconvert_html.listing import Listing
    from twconvert_html.pages import Pages

_BEST = 3
"""Posts of a day that are shown: those with the most likes."""
_DAYS_KEPT = 30
"""Days that are not encoded. The posts of a thread stand together, so that not all posts of a day do."""
_LEAP_YEAR = 2000


_Ranked: TypeAlias = tuple[int, int, ListedPost]
"""The likes of a post, minus its number among all, and what is shown of it."""


class _Day(msgspec.Struct, array_like=True):
    """What is known of a day of a year."""

    posts: int = 0
    best: list[_Ranked] = []
    """The best first."""


class DaysOfYear:
    """The posts of each day that were liked most.

    A day takes about a kilobyte of memory, however many posts it has: all but a few days are held encoded.
    """

    def __init__(self) -> None:
        self._days: dict[date, _Day] = {}
        self._encoded: dict[date, bytes] = {}
        self._posts = 0
        self._encode = msgspec.msgpack.Encoder().encode
        self._decode = msgspec.msgpack.Decoder(_Day).decode

    def add_post(self, post: Post, date: date, line: ListedPost) -> None:
        """Add a post.

        Args:
            post: The post.
            date: The day when it was made.
            line: What is shown of it.
        """
        day = self._days.get(date)
        if day is None:
            if len(self._days) == _DAYS_KEPT:
                self._put_away()
            day = self._days[date] = self._decode(self._encoded[date]) if date in self._encoded else _Day()
        day.posts += 1
        self._posts += 1
        likes = 0 if post.repost_of else post.likes or 0
        best = day.best
        if len(best) < _BEST or likes > best[-1][0]:
            best.append((likes, -self._posts, line))
            if len(best) > 1:
                best.sort(reverse=True)
                del best[_BEST:]

    def write(self, pages: Pages, listing: Listing) -> None:
        """Write the pages of days, and the page of all days."""
        self._put_away()
        days: defaultdict[int, list[tuple[int, str, str]]] = defaultdict(list)
        dates = sorted(self._encoded, key=attrgetter("month", "day", "year"))
        for (month, day), years in groupby(dates, attrgetter("month", "day")):
            days[month].append(self._write(listing, Month(_LEAP_YEAR, month), day, list(years)))
        months = [Month(_LEAP_YEAR, month) for month in range(1, 13)]
        pages.write(
            ON_THIS_DAY.page,
            "days.html",
            title=gettext(ON_THIS_DAY.title),
            months=[(month.name, days[month.month]) for month in months],
        )

    def _put_away(self) -> None:
        self._encoded.update((date, self._encode(day)) for date, day in self._days.items())
        self._days.clear()

    def _write(self, listing: Listing, month: Month, day: int, dates: Sequence[date]) -> tuple[int, str, str]:
        """Write the page of a day of all years, and return the day, its file and the number of its posts in words."""
        days = [self._decode(self._encoded[date]) for date in dates]
        posts = number_of(sum(each.posts for each in days), "post")
        file = f"{month.month:02}-{day:02}.html"
        title = gettext("{day} {month}").format(day=day, month=month.name)
        items = map(_item, dates, days)
        listing.write(f"days/{file}", items, kind="found", title=title, counts=posts, up=ALL_DAYS)
        return day, file, posts


def _item(date: date, day: _Day) -> Item:
    shown = sorted(day.best, key=itemgetter(1), reverse=True) if len(day.best) > 1 else day.best
    count = f' <span class="counts">{number_of(day.posts, "post")}</span>'
    items = "".join([line.item(thumbnail_html(line.picture, ROOT)) for _, _, line in shown])
    return Item(f"<li><h2>{date.year}{count}</h2>\n<ol>{items}</ol></li>")
