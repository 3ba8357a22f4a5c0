"""The front page, the page of search, and the page about the site."""

from __future__ import annotations

import math
import re
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from markupsafe import Markup

from twconvert import link_html
from twconvert.outline import Month, sections_of
from twconvert.wording import (
    clock_of,
    day,
    former_handles_of,
    gettext,
    grouped,
    holdings_of,
    left_out_of,
    number_of,
    origin_of,
    period_of,
    silent_text,
)
from twconvert_html.addresses import MonthPage
from twconvert_html.filters import FILMS, LIKES, PICTURES, SIGN, liked

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from twconvert import Document
    from twconvert_html.media import Figures
    from twconvert_html.media_files import MediaFiles
    from twconvert_html.pages import Pages

_FOUND = frozenset({"messages", "chats", "likes"})
"""The keys of the sections that a search finds."""
_SCHEME = re.compile("^https?://")
_TALLEST = 10


class Bar(NamedTuple):
    """A month on the front page."""

    name: str
    page: str
    posts: str
    height: int
    """From 0 where it has no posts, to `_TALLEST`."""


class Year(NamedTuple):
    """A year on the front page."""

    number: int
    posts: str
    months: list[Bar]


def write_front_pages(
    document: Document, pages: Pages, media: MediaFiles, posts_of_month: Mapping[Month, int], figures: Figures
) -> None:
    """Write the pages.

    Args:
        document: The document.
        pages: The writer of files.
        media: The files of media, for the pictures of the profile.
        posts_of_month: The number of posts of each month that has any.
        figures: The writer of media, which has counted them.
    """
    owner = document.owner
    pages.write(
        "index.html",
        "index.html",
        title=document.title,
        owner=owner,
        header=owner.header and media.address(owner.header),
        avatar=owner.avatar and media.address(owner.avatar),
        website=Markup(link_html(owner.website, _SCHEME.sub("", owner.website).rstrip("/"))) if owner.website else "",  # noqa: S704 - it is escaped
        joined=day(document.local(owner.created_at)) if owner.created_at else None,
        former_handles=list(former_handles_of(document)),
        period=period_of(document),
        counts=list(_counts(document, figures)),
        years=_years(posts_of_month),
    )
    pages.write(
        "about.html",
        "about.html",
        title=gettext("About this archive"),
        origin=origin_of(document, "site"),
        clock=clock_of(document),
        left_out=[*left_out_of(document, "site"), *filter(None, [silent_text(document)])],
        absent=number_of(figures.absent, "picture or video", "pictures and videos") if figures.absent else None,
    )


def write_search_page(
    document: Document, pages: Pages, posts_of_month: Mapping[Month, int], signs: Collection[str]
) -> None:
    """Write the page of the search.

    Args:
        document: The document.
        pages: The writer of files.
        posts_of_month: The number of posts of each month that has any.
        signs: What posts have that a search can ask for, as terms of the index.
    """
    found = [(each.key, each.title) for each in sections_of(document) if each.key in _FOUND]
    years = sorted({month.year for month in posts_of_month}, reverse=True)
    media = ((PICTURES, gettext("pictures")), (FILMS, gettext("videos and recordings")))
    pages.write(
        "search.html",
        "search.html",
        title=gettext("Search"),
        parts=[("posts", gettext("Posts")), *found] if found else [],
        years=[(year, year) for year in years] if len(years) > 1 else [],
        media=[(term.removeprefix(SIGN), words) for term, words in media if term in signs],
        likes=[
            (least, gettext("{number} or more").format(number=grouped(least)))
            for least in LIKES
            if liked(least) in signs
        ],
        people=[each.account.handle for each in document.statistics.people if each.account.handle],
    )


def _counts(document: Document, figures: Figures) -> list[str]:
    counts = holdings_of(document)
    if figures.pictures:
        counts.append(number_of(figures.pictures, "picture"))
    if figures.films:
        counts.append(number_of(figures.films, "video"))
    return counts


def _years(posts_of_month: Mapping[Month, int]) -> list[Year]:
    most = max(posts_of_month.values(), default=0)

    def bar(month: Month) -> Bar:
        posts = posts_of_month.get(month, 0)
        # Their square roots, so that months of quiet years are seen beside those of one loud year.
        height = max(1, round(_TALLEST * math.sqrt(posts / most))) if posts else 0
        return Bar(month.name[:3], MonthPage(month, 1).name, number_of(posts, "post"), height)

    return [
        Year(
            year,
            number_of(sum(posts_of_month[month] for month in months), "post"),
            [bar(Month(year, month)) for month in range(1, 13)],
        )
        for year, months in ((year, list(group)) for year, group in groupby(sorted(posts_of_month), attrgetter("year")))
    ]
