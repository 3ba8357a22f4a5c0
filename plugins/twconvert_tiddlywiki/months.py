"""Years and months as tiddlers that list what they hold."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert.wording import MONTHS, number_of
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.tiddlers import Tiddler, archive_title, period_title, post_title, tiddler, title_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Account, Document
    from twconvert_tiddlywiki.index import Index


def period_tiddlers(document: Document, index: Index) -> Iterator[Tiddler]:
    """Yield the years, and the months that have posts, each tagged with what it is part of."""
    owner = document.owner
    months = index.months()
    years = [(year, list(group)) for year, group in groupby(months, lambda month: month[0] // 12)]
    year_titles = [period_title(owner, str(year)) for year, _ in years]
    month_titles = [_month_title(owner, number) for number, _ in months]
    for position, (year, of_year) in enumerate(years):
        yield tiddler(
            year_titles[position],
            ["$:/tags/TweetYear", archive_title(document)],
            text=shown_by("year"),
            caption=str(year),
            posts=number_of(sum(count for _, count in of_year), "post"),
            list=title_list(_month_title(owner, number) for number, _ in of_year),
            **neighbours(year_titles, position),
        )
    for position, (number, count) in enumerate(months):
        yield tiddler(
            month_titles[position],
            ["$:/tags/TweetMonth", period_title(owner, str(number // 12))],
            text=shown_by("month"),
            caption=f"{MONTHS[number % 12]} {number // 12}",
            name=MONTHS[number % 12],
            posts=number_of(count, "post"),
            list=title_list(post_title(post_id) for post_id in index.posts_of(number)),
            **neighbours(month_titles, position),
        )


def _month_title(owner: Account, number: int) -> str:
    return period_title(owner, f"{number // 12}-{number % 12 + 1:02}")


def neighbours(titles: Sequence[str], position: int) -> dict[str, str | None]:
    """Return the fields that name what is before and after something."""
    return {
        "previous": titles[position - 1] if position else None,
        "next": titles[position + 1] if position + 1 < len(titles) else None,
    }
