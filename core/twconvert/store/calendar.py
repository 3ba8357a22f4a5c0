"""Counts posts by hour, day, month and year, and finds those that were liked most, in one walk through their rows."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, timedelta
from operator import add
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from twconvert.model.statistics import DayCount, MonthCount, PostSummary, Streak, YearCount
from twconvert.store.best import Best
from twconvert.store.facts import DAY_ALONE, NOT_COUNTED, PICTURED, REPLY, REPOST

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable
    from datetime import tzinfo

_MOST_RANKED = 50
_MOST_OF_A_YEAR = 5
_MOST_PICTURED = 48
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY, _HOUR = 86_400, 3_600
_DAYS_KEPT = 4
"""Posts come in the order of UTC. By another clock one may be of the day before that of the post before it."""
_COUNTED = ("posts", "replies", "reposts", "pictures", "films")
_POSTS, _REPLIES, _REPOSTS, _PICTURES, _FILMS = range(5)
"""Places in the counts of a day, a month or a year, as `_COUNTED` names them."""


_Row: TypeAlias = tuple[int, float, str, int, int, int, int, int, int, int]
"""The fields of a `PostRow`, as the database gives them."""


class PostRow(NamedTuple):
    """What is known of a post without decoding it; the last seven are those of `PostFacts.row`."""

    key: int
    time: float
    id: str
    bits: int
    pictures: int
    films: int
    words: int
    likes: int
    reposts: int
    language: int

    def summary(self) -> PostSummary:
        """Return it as part of the statistics."""
        return PostSummary(
            id=self.id,
            created_at=_EPOCH + timedelta(seconds=self.time),
            precision="day" if self.bits & DAY_ALONE else "second",
            likes=self.likes,
            reposts=self.reposts,
        )


class Calendar:
    """Counts posts.

    Args:
        zone: The time zone whose days and hours count.
        is_counted: A byte for each key of a post. It becomes 1 where the post counts.
        languages: The number of posts by the number of their language, and last of posts without one.
    """

    def __init__(self, zone: tzinfo, is_counted: bytearray, languages: array[int]) -> None:
        self._clock = _Clock(zone)
        self._is_counted = is_counted
        self._languages = languages
        self._days: dict[float, tuple[date, list[int]]] = {}
        self._years: dict[int, Best[_Row]] = {}
        self._months: dict[tuple[int, int], list[int]] = {}
        self._last_day = math.nan
        self._streak = self._longest_streak = 0
        self.words = 0
        self.weekdays = [0] * 7
        self.hours = [0] * 24
        self.busiest_day: DayCount | None = None
        self.longest_streak: Streak | None = None
        self._most_liked = Best[_Row](_MOST_RANKED)
        self._most_reposted = Best[_Row](_MOST_RANKED)
        self._pictured = Best[_Row](_MOST_PICTURED)

    def add(self, rows: Iterable[_Row]) -> None:
        """Take the next rows, in the order of their times."""
        is_counted, languages, hours, clock = self._is_counted, self._languages, self.hours, self._clock
        reposted = self._most_reposted
        today, counts, of_year = math.nan, [0], reposted
        words_of_all = 0
        for row in rows:
            key, time, _, bits, pictures, films, words, likes, reposts, language = row
            if bits & NOT_COUNTED:
                continue
            is_counted[key] = 1
            languages[language] += 1
            words_of_all += words
            if bits & DAY_ALONE:
                day = time // _DAY
            else:
                if time >= clock.limit:
                    clock.turn(time)
                day, second = divmod(time + clock.offset, _DAY)
                hours[int(second) // _HOUR] += 1
            if day != today:
                counts, of_year = self._turn(day)
                today = day
            counts[_POSTS] += 1
            counts[_REPLIES] += bits & REPLY
            counts[_REPOSTS] += bits // REPOST & 1
            counts[_PICTURES] += pictures
            counts[_FILMS] += films
            if bits & PICTURED:
                # A picture that nobody liked is a picture all the same.
                self._pictured.add(likes + 1, reposts, row)
            if likes >= of_year.least or reposts >= reposted.least:
                self._rank(row, likes, reposts, of_year)
        self.words += words_of_all

    def _rank(self, row: _Row, likes: int, reposts: int, of_year: Best[_Row]) -> None:
        of_year.add(likes, reposts, row)
        self._most_liked.add(likes, reposts, row)
        self._most_reposted.add(reposts, likes, row)

    def finish(self) -> None:
        """Count the last days."""
        while self._days:
            self._finish_first_day()

    def months(self) -> tuple[MonthCount, ...]:
        """Return the months, the earliest first."""
        return tuple(
            MonthCount(year=year, month=month, **_named(counts)) for (year, month), counts in self._months.items()
        )

    def years(self) -> tuple[YearCount, ...]:
        """Return the years, the earliest first."""
        of_years: dict[int, list[int]] = {year: [0] * len(_COUNTED) for year in self._years}
        for (year, _), counts in self._months.items():
            of_years[year] = list(map(add, of_years[year], counts))
        return tuple(
            YearCount(year=year, most_liked=_summaries(self._years[year]), **_named(counts))
            for year, counts in of_years.items()
        )

    def rankings(self) -> dict[str, Any]:
        """Return the posts with the most likes and reposts, by the names of fields."""
        ranked = {"most_liked": self._most_liked, "most_reposted": self._most_reposted, "pictured": self._pictured}
        return {name: _summaries(best) for name, best in ranked.items()}

    def totals(self) -> dict[str, Any]:
        """Return the numbers of all posts, by the names of fields."""
        return _named([sum(each) for each in zip(*self._months.values(), strict=True)])

    def _turn(self, number: float) -> tuple[list[int], Best[_Row]]:
        """Return the counts of a day, and the best posts of its year.

        Args:
            number: The number of days from 1970 to this one.
        """
        if number not in self._days:
            self._days[number] = _EPOCH.date() + timedelta(days=number), [0] * len(_COUNTED)
            if len(self._days) > _DAYS_KEPT:
                self._finish_first_day()
        day, counts = self._days[number]
        if day.year not in self._years:
            self._years[day.year] = Best[_Row](_MOST_OF_A_YEAR)
        return counts, self._years[day.year]

    def _finish_first_day(self) -> None:
        """Take the counts of the earliest day that is not yet counted. No later day comes before it."""
        number = min(self._days)
        day, counts = self._days.pop(number)
        of_month = self._months.setdefault((day.year, day.month), [0] * len(_COUNTED))
        of_month[:] = map(add, of_month, counts)
        posts = counts[_POSTS]
        self.weekdays[day.weekday()] += posts
        if self.busiest_day is None or posts > self.busiest_day.posts:
            self.busiest_day = DayCount(day, posts)
        self._streak = self._streak + 1 if number == self._last_day + 1 else 1
        self._last_day = number
        if self._streak > self._longest_streak:
            self._longest_streak = self._streak
            self.longest_streak = Streak(day - timedelta(days=self._streak - 1), day)


class _Clock:
    """Knows by how much a time zone differs from UTC, without asking it for each post."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self.offset = 0.0
        """Seconds."""
        self.limit = math.inf if zone is UTC else -math.inf
        """The time, in seconds since 1970, from which on `turn` has to be called."""

    def turn(self, time: float) -> None:
        """Find out how it is from a time on."""
        self.offset = self._offset_at(time) or 0.0
        is_whole_day = self._offset_at(time + _DAY) == self.offset
        self.limit = time + _DAY if is_whole_day else time

    def _offset_at(self, time: float) -> float | None:
        try:
            offset = (_EPOCH + timedelta(seconds=time)).astimezone(self._zone).utcoffset()
        except OverflowError:
            return None
        return offset.total_seconds() if offset else 0.0


def _named(counts: list[int]) -> dict[str, int]:
    return dict(zip(_COUNTED, counts, strict=False))


def _summaries(best: Best[_Row]) -> tuple[PostSummary, ...]:
    return tuple(PostRow(*row).summary() for row in best.ranked())
