"""What ``inspect`` prints of the statistics of posts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert.wording import day, full_name_of, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from twconvert.model import AccountCount, Statistics, Streak

_BAR = 40
"""The width of the longest bar in characters."""
_MOST_NAMED = 5
_MOST_EMPTY_YEARS = 50


def year_lines(statistics: Statistics) -> list[str]:
    """Return a line with a bar for each year from the first to the last."""
    posts = {year.year: year.posts for year in statistics.years}
    if not posts:
        return []
    first, last, most = min(posts), max(posts), max(posts.values())
    years = range(first, last + 1) if last - first < len(posts) + _MOST_EMPTY_YEARS else list(posts)
    return [f"{year:>6} {posts.get(year, 0):>9,}  {_bar(posts.get(year, 0), most)}".rstrip() for year in years]


def statistics_lines(statistics: Statistics) -> list[str]:
    """Return lines that say how many posts there are of each sort, and what they have most of."""
    return [f"  {line}" for line in _lines(statistics)]


def _lines(found: Statistics) -> Iterator[str]:
    if not found.posts:
        return
    own = found.posts - found.replies - found.reposts
    threads = f", with {number_of(found.threads, 'thread')}" if found.threads else ""
    yield f"{number_of(own, 'post')} of your own{threads}; {_replies(found)}; {number_of(found.reposts, 'repost')}"
    yield f"{number_of(found.pictures, 'picture')}, {number_of(found.films, 'video')}, {number_of(found.words, 'word')}"
    if found.busiest_day:
        hour = found.busiest_hour
        clock = "" if hour is None else f"; busiest hour: {hour:02}:00 to {(hour + 1) % 24:02}:00"
        yield f"busiest day: {day(found.busiest_day.day)} ({number_of(found.busiest_day.posts, 'post')}){clock}"
    if found.longest_streak and found.longest_streak.days > 1:
        yield f"most days in a row: {_streak(found.longest_streak)}"
    if found.longest_thread:
        yield f"longest thread: {number_of(found.longest_thread.posts, 'post')}"
    yield from _named("hashtags", [f"#{each.name} ({each.posts:,})" for each in found.hashtags])
    yield from _named("linked", [f"{each.name} ({each.posts:,})" for each in found.hosts])
    for relation in ("answered", "mentioned", "reposted", "quoted"):
        accounts: Sequence[AccountCount] = getattr(found, relation)
        yield from _named(f"most {relation}", [_account(each, getattr(each, relation)) for each in accounts])
    yield from _named("languages", [f"{each.name} ({each.posts:,})" for each in found.languages])


def _replies(found: Statistics) -> str:
    return number_of(found.replies, "reply to others", "replies to others")


def _streak(streak: Streak) -> str:
    return f"{streak.days:,}, from {day(streak.first)} to {day(streak.last)}"


def _account(counted: AccountCount, number: int) -> str:
    account = counted.account
    return f"{f'@{account.handle}' if account.handle else full_name_of(account)} ({number:,})"


def _named(title: str, names: Sequence[str]) -> Iterator[str]:
    if names:
        yield f"{title}: {', '.join(names[:_MOST_NAMED])}"


def _bar(number: int, most: int) -> str:
    return "\u2588" * (max(1, round(number * _BAR / most)) if number else 0)
