"""Years and months as tiddlers that list what they hold."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from twconvert.wording import number_of
from twconvert_tiddlywiki.appearance import shown_by
from twconvert_tiddlywiki.tiddlers import (
    LongTiddler,
    Tiddler,
    archive_title,
    period_title,
    post_title,
    tiddler,
    title_list,
    title_list_in_pieces,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert import Document
    from twconvert_tiddlywiki.index import Index


def period_tiddlers(document: Document, index: Index) -> Iterator[Tiddler | LongTiddler]:
    """Yield the years, each tagged with the archive, and the months that have posts, each tagged with its year.

    A month lists the threads that begin in it, each in one piece, even if it goes on in a later month.
    """
    owner = document.owner
    months = index.months()
    years = [(year, list(group)) for year, group in groupby(months, lambda counted: counted[0].year)]
    year_titles = [period_title(owner, str(year)) for year, _ in years]
    month_titles = [period_title(owner, month.key) for month, _ in months]
    for position, (year, of_year) in enumerate(years):
        yield tiddler(
            year_titles[position],
            ["$:/tags/TweetYear", archive_title(document)],
            text=shown_by("year"),
            caption=str(year),
            posts=number_of(sum(count for _, count in of_year), "post"),
            list=title_list(period_title(owner, month.key) for month, _ in of_year),
            **neighbours(year_titles, position),
        )
    for position, (month, count) in enumerate(months):
        month_tiddler = tiddler(
            month_titles[position],
            ["$:/tags/TweetMonth", period_title(owner, str(month.year))],
            text=shown_by("month"),
            caption=month.title,
            name=month.name,
            posts=number_of(count, "post"),
            **neighbours(month_titles, position),
        )
        yield LongTiddler(month_tiddler, "list", title_list_in_pieces(map(post_title, index.posts_of(month))))


def neighbours(titles: Sequence[str], position: int) -> dict[str, str | None]:
    """Return the fields that name the titles before and after one of several."""
    return {
        "previous": titles[position - 1] if position else None,
        "next": titles[position + 1] if position + 1 < len(titles) else None,
    }
