"""On this day: a page for each day of the year, with the posts of that day in all years, and a page of all days."""

from __future__ import annotations

from collections import OrderedDict
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, TypeAlias

import msgspec

from twconvert.outline import Month
from twconvert.wording import gettext, number_of
from twconvert_html.addresses import ROOT
from twconvert_html.keyed_texts import KeyedTexts
from twconvert_html.listed_posts import ListedPost
from twconvert_html.listing import Item
from twconvert_html.media import thumbnail_html
from twconvert_html.navigation import ALL_DAYS, ON_THIS_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from twconvert import Post
    from twconvert_html.listing import Listing
    from twconvert_html.pages import Pages

_BEST = 3
"""Posts of a day that are shown: those with the most likes."""
_DAYS_KEPT = 30
"""Days in memory. The posts of a thread stand together, so that not all posts of a day do."""
_PARTS_KEPT = 500
"""Days or parts of days in memory that are finished, each some hundred bytes for a post that is shown."""
_LEAP_YEAR = 2000


_Ranked: TypeAlias = tuple[int, int, ListedPost]
"""The likes of a post, minus its number among all, and what is shown of it."""


class _Day(msgspec.Struct, array_like=True):
    """What is known of a day, or of a part of it."""

    day: int
    year: int
    posts: int = 0
    best: list[_Ranked] = []
    """The best first."""


class DaysOfYear(KeyedTexts):
    """The posts of each day that were liked most. Their keys are months, for days would be thirty times as many."""

    def __init__(self) -> None:
        super().__init__(_PARTS_KEPT)
        self._days: OrderedDict[date, _Day] = OrderedDict()
        self._posts = 0
        self._encode = msgspec.json.Encoder().encode
        self._decode = msgspec.json.Decoder(_Day).decode

    def add_post(self, post: Post, date: date, line: ListedPost) -> None:
        """Add a post.

        Args:
            post: The post.
            date: The day when it was made.
            line: What is shown of it.
        """
        day = self._days.get(date)
        if day is None:
            day = self._days[date] = _Day(date.day, date.year)
            if len(self._days) > _DAYS_KEPT:
                self._put_away(*self._days.popitem(last=False))
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
        for date, day in self._days.items():
            self._put_away(date, day)
        self._days.clear()
        days = {int(key): list(self._write(listing, key, texts)) for key, texts in self}
        months = [Month(_LEAP_YEAR, month) for month in range(1, 13)]
        pages.write(
            ON_THIS_DAY.page,
            "days.html",
            title=gettext(ON_THIS_DAY.title),
            months=[(month.name, days.get(month.month, [])) for month in months],
        )

    def _put_away(self, date: date, day: _Day) -> None:
        self.add(date.isoformat()[5:7], f"{self._encode(day).decode()}\n")

    def _write(self, listing: Listing, key: str, texts: Iterable[str]) -> Iterator[tuple[int, str, str]]:
        """Write the pages of the days of a month, and yield each day, its file and the number of its posts in words."""
        lines = (line for text in texts for line in text.removesuffix("\n").split("\n"))
        month = Month(_LEAP_YEAR, int(key)).name
        for day, years in groupby(_days(map(self._decode, lines)), attrgetter("day")):
            shown = list(years)
            posts = number_of(sum(each.posts for each in shown), "post")
            file = f"{key}-{day:02}.html"
            title = gettext("{day} {month}").format(day=day, month=month)
            listing.write(f"days/{file}", map(_item, shown), kind="found", title=title, counts=posts, up=ALL_DAYS)
            yield day, file, posts


def _days(parts: Iterable[_Day]) -> Iterator[_Day]:
    """Yield what is known of the days of a month, each day with its years in order, put together of their parts."""
    days: dict[tuple[int, int], _Day] = {}
    for part in parts:
        date = part.day, part.year
        known = days.setdefault(date, part)
        if known is not part:
            best = sorted(known.best + part.best, reverse=True)[:_BEST]
            days[date] = _Day(*date, known.posts + part.posts, best)
    for date in sorted(days):
        yield days.pop(date)


def _item(day: _Day) -> Item:
    shown = sorted(day.best, key=itemgetter(1), reverse=True) if len(day.best) > 1 else day.best
    count = f' <span class="counts">{number_of(day.posts, "post")}</span>'
    items = "".join([line.item(thumbnail_html(line.picture, ROOT)) for _, _, line in shown])
    return Item(f"<li><h2>{day.year}{count}</h2>\n<ol>{items}</ol></li>")
