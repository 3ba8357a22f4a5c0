"""What *In numbers* says: how many posts, pictures and words there are, and what there is most of."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, NamedTuple

from twconvert.urls import profile_url
from twconvert.wording import Run, clock, comma, day, gettext, grouped, ngettext, number_of
from twconvert.wording.dates import days_between, weekday_name
from twconvert.wording.language_names import language_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import AccountCount, Document, NameCount, PostSummary

FEWEST_OF_NAME = 2
"""The posts of a hashtag, a host or a person that are worth saying."""
_MOST_NAMED = 5
_HOURS = 24


class Fact(NamedTuple):
    """What a page of numbers says of one thing."""

    label: str
    """What it is about, in words: ``Busiest day``."""
    value: Sequence[Run]
    """What is so: ``5 January 2019 (43 posts)``. Dates of posts lead to them, and handles to their profiles."""


def date_of(document: Document, post: PostSummary) -> Run:
    """Return the date of a post, as a link to it."""
    return Run(day(document.local_time(post)), post_id=post.id)


def amounts_of(document: Document) -> list[Fact]:
    """Return how many there are of each thing that there is, the posts first."""
    found = document.statistics
    amounts = (
        (gettext("Posts"), found.posts),
        (gettext("Replies"), found.replies),
        (gettext("Reposts"), found.reposts),
        (gettext("Threads"), found.threads),
        # Title pages count what is shown, in reposts and messages too.
        (gettext("Pictures in own posts"), found.pictures),
        (gettext("Videos in own posts"), found.films),
        (gettext("Words"), found.words),
    )
    return [Fact(label, [Run(grouped(amount))]) for label, amount in amounts if amount]


def facts_of(document: Document) -> list[Fact]:
    """Return when most was written, and what there is most of."""
    return [*_times(document), *_posts(document), *_names(document), *_people(document)]


def _times(document: Document) -> Iterator[Fact]:
    found = document.statistics
    if found.busiest_day:
        posts = number_of(found.busiest_day.posts, "post")
        yield Fact(gettext("Busiest day"), _counted(Run(day(found.busiest_day.day)), posts))
    most = max(found.weekdays)
    if most:
        weekday = weekday_name(found.weekdays.index(most))
        yield Fact(gettext("Busiest day of the week"), _counted(Run(weekday), number_of(most, "post")))
    hour = found.busiest_hour
    if hour is not None:
        first, last = (clock(time(each % _HOURS)) for each in (hour, hour + 1))
        posts = number_of(found.hours[hour], "post")
        yield Fact(gettext("Busiest hour"), _counted(Run(f"{first}\u2013{last}"), posts))
    streak = found.longest_streak
    if streak and streak.days > 1:
        days = number_of(streak.days, "day")
        period = days_between(streak.first, streak.last)
        yield Fact(gettext("Most days in a row with a post"), _counted(Run(days), period))


def _posts(document: Document) -> Iterator[Fact]:
    found = document.statistics
    thread = found.longest_thread
    if thread:
        date = date_of(document, thread.first)
        yield Fact(gettext("Longest thread"), _counted(date, number_of(thread.posts, "post")))
    liked = [_counted(date_of(document, each), grouped(each.likes)) for each in found.most_liked[:_MOST_NAMED]]
    yield from _fact(gettext("Posts liked most"), liked)
    reposted = [_counted(date_of(document, each), grouped(each.reposts)) for each in found.most_reposted[:_MOST_NAMED]]
    yield from _fact(gettext("Posts reposted most"), reposted)


def _names(document: Document) -> Iterator[Fact]:
    found = document.statistics
    hashtags = [_counted(Run(f"#{each.name}", is_name=True), grouped(each.posts)) for each in _first(found.hashtags)]
    yield from _fact(gettext("Hashtags used most"), hashtags, found.distinct_hashtags)
    hosts = [_counted(Run(each.name, is_name=True), grouped(each.posts)) for each in _first(found.hosts)]
    yield from _fact(gettext("Sites linked most"), hosts, found.distinct_hosts)
    languages = [_counted(Run(language_name(each.name)), grouped(each.posts)) for each in found.languages[:_MOST_NAMED]]
    if len(languages) > 1:
        yield from _fact(gettext("Languages"), languages, len(found.languages))


def _people(document: Document) -> Iterator[Fact]:
    found = document.statistics
    ranked = (
        (gettext("People answered most"), [(each, each.answered) for each in found.answered]),
        (gettext("People mentioned most"), [(each, each.mentioned) for each in found.mentioned]),
        (gettext("People reposted most"), [(each, each.reposted) for each in found.reposted]),
        (gettext("People quoted most"), [(each, each.quoted) for each in found.quoted]),
    )
    for label, accounts in ranked:
        named = [(each, posts) for each, posts in accounts if each.account.handle and posts >= FEWEST_OF_NAME]
        yield from _fact(label, [_account(document, each, posts) for each, posts in named[:_MOST_NAMED]])


def _account(document: Document, counted: AccountCount, posts: int) -> list[Run]:
    account = counted.account
    handle = account.handle or ""
    url = profile_url(document.service, account.id, handle)
    return _counted(Run(f"@{handle}", url, is_name=True, account=account), grouped(posts))


def _first(names: Sequence[NameCount]) -> list[NameCount]:
    return [each for each in names if each.posts >= FEWEST_OF_NAME][:_MOST_NAMED]


def _counted(what: Run, amount: str) -> list[Run]:
    return [what, Run(f" ({amount})")]


def _fact(label: str, listed: Sequence[Sequence[Run]], distinct: int = 0) -> Iterator[Fact]:
    """Yield a fact about what is listed, if anything is.

    Args:
        label: What it is about.
        listed: What is named.
        distinct: The number of all that could be; 0 where nobody asks.
    """
    if not listed:
        return
    runs = [run for each in listed for run in (Run(comma()), *each)][1:]
    more = distinct - len(listed)
    if more > 0:
        runs.append(Run(" " + ngettext("and {count} more", "and {count} more", more).format(count=grouped(more))))
    yield Fact(label, runs)
