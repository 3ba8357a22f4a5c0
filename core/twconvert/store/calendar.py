"""Counts posts by hour, day, month and year, and finds those that were liked most, in one walk through their rows."""

from __future__ import annotations

import math
from calendar import monthrange
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from operator import add
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from twconvert.model.statistics import DayCount, MonthCount, PostSummary, Streak, YearCount
from twconvert.store.best import Best
from twconvert.store.facts import DAY_ALONE, NOT_COUNTED, PICTURED, REPLY, REPOST

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence
    from datetime import tzinfo

_MOST_RANKED = 50
_MOST_OF_A_YEAR = 5
_MOST_PICTURED = 48
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WEEKDAY_OF_EPOCH = _EPOCH.weekday()
_NO_DAY = -(10**9)
_WEEK, _DAY, _HOUR = 604_800, 86_400, 3_600
_WEEKS_AHEAD = 8
_DAYS_KEPT = 4
"""Posts come in the order of UTC. By another clock one may be of the day before that of the post before it."""
_COUNTED = ("posts", "replies", "reposts", "pictures", "films")
_POSTS, _REPLIES, _REPOSTS, _PICTURES, _FILMS = range(5)
"""Places in the counts of a day, a month or a year, as `_COUNTED` names them."""

_BITS: Final = 3
"""The place of the bits in a row."""

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
        self._days: dict[int, int] = {}
        """The number of posts of the last days."""
        self._years: dict[int, Best[_Row]] = {}
        self._months: dict[tuple[int, int], list[int]] = {}
        self._last_day = self._end_of_longest = self._busiest = _NO_DAY
        self._streak = self._longest_streak = self._most_of_a_day = 0
        self.words = 0
        self.weekdays = [0] * 7
        self.hours = [0] * 24
        self.busiest_day: DayCount | None = None
        self.longest_streak: Streak | None = None
        self._most_liked = Best[_Row](_MOST_RANKED)
        self._most_reposted = Best[_Row](_MOST_RANKED)
        self._pictured = Best[_Row](_MOST_PICTURED)

    def add(self, rows: Sequence[_Row]) -> None:
        """Take the next rows, in the order of their times.

        What can be done for all of them at once is: a loop in Python for each row would take as long as all else.
        """
        columns = list(zip(*rows, strict=True))
        if not columns:
            return
        of_bits = Counter(columns[_BITS])
        if any(each & NOT_COUNTED for each in of_bits):
            self.add([row for row in rows if not row[_BITS] & NOT_COUNTED])
            return
        keys, times, _, bits, _, _, words, _, _, languages = columns
        for key in keys:
            self._is_counted[key] = 1
        for language, number in Counter(languages).items():
            self._languages[language] += number
        self.words += sum(words)
        days = self._days_of(times, bits, is_day_alone=any(each & DAY_ALONE for each in of_bits))
        for day, number in Counter(days).items():
            self._days[day] = self._days.get(day, 0) + number
        for day in sorted(self._days)[:-_DAYS_KEPT]:
            self._finish_day(day, self._days.pop(day))
        start = 0
        while start < len(days):
            first, last, counts, of_year = self._month_of(days[start])
            stop = next((place for place in range(start, len(days)) if not first <= days[place] <= last), len(days))
            self._add_to_month(rows[start:stop], [each[start:stop] for each in columns], counts, of_year)
            start = stop

    def _days_of(self, times: Sequence[float], bits: Sequence[int], *, is_day_alone: bool) -> list[int]:
        """Return the days of posts, as the number of days since 1970, and count their hours."""
        clock, hours = self._clock, self.hours
        if not is_day_alone and times[0] >= clock.limit:
            clock.turn(times[0])
        if not is_day_alone and times[-1] < clock.limit:
            slots = [int((time + clock.offset) // _HOUR) for time in times]
            for slot, number in Counter(slots).items():
                hours[slot % 24] += number
            return [slot // 24 for slot in slots]
        days = []
        for time, of_post in zip(times, bits, strict=True):
            if of_post & DAY_ALONE:
                days.append(int(time // _DAY))
                continue
            if time >= clock.limit:
                clock.turn(time)
            day, hour = divmod(int((time + clock.offset) // _HOUR), 24)
            hours[hour] += 1
            days.append(day)
        return days

    def _month_of(self, number: int) -> tuple[int, int, list[int], Best[_Row]]:
        """Return the first and the last day of the month of a day, its counts, and the best posts of its year."""
        day = _date_of(number)
        first = number - day.day + 1
        counts = self._months.setdefault((day.year, day.month), [0] * len(_COUNTED))
        if day.year not in self._years:
            self._years[day.year] = Best[_Row](_MOST_OF_A_YEAR)
        return first, first + monthrange(day.year, day.month)[1] - 1, counts, self._years[day.year]

    def _add_to_month(
        self, rows: Sequence[_Row], columns: Sequence[Sequence[Any]], counts: list[int], of_year: Best[_Row]
    ) -> None:
        """Count posts of a month, and rank them."""
        _, _, _, bits, pictures, films, _, likes, reposts, _ = columns
        counts[_POSTS] += len(rows)
        counts[_PICTURES] += sum(pictures)
        counts[_FILMS] += sum(films)
        for each, number in Counter(bits).items():
            counts[_REPLIES] += number * (each & REPLY)
            counts[_REPOSTS] += number * (each // REPOST & 1)
        most = max(likes)
        # A picture that nobody liked is a picture all the same.
        if most + 1 >= self._pictured.least:
            for row, each, liked, reposted in zip(rows, bits, likes, reposts, strict=True):
                if each & PICTURED:
                    self._pictured.add(liked + 1, reposted, row)
        if most >= of_year.least or max(reposts) >= self._most_reposted.least:
            for row, liked, reposted in zip(rows, likes, reposts, strict=True):
                if liked >= of_year.least or reposted >= self._most_reposted.least:
                    self._rank(row, liked, reposted, of_year)

    def _rank(self, row: _Row, likes: int, reposts: int, of_year: Best[_Row]) -> None:
        of_year.add(likes, reposts, row)
        self._most_liked.add(likes, reposts, row)
        self._most_reposted.add(reposts, likes, row)

    def finish(self) -> None:
        """Count the last days."""
        for day in sorted(self._days):
            self._finish_day(day, self._days.pop(day))
        if self._most_of_a_day:
            self.busiest_day = DayCount(_date_of(self._busiest), self._most_of_a_day)
            end = _date_of(self._end_of_longest)
            self.longest_streak = Streak(end - timedelta(days=self._longest_streak - 1), end)

    def _finish_day(self, number: int, posts: int) -> None:
        """Count the posts of a day. No later day comes before it."""
        self.weekdays[(number + _WEEKDAY_OF_EPOCH) % 7] += posts
        if posts > self._most_of_a_day:
            self._busiest, self._most_of_a_day = number, posts
        self._streak = self._streak + 1 if number == self._last_day + 1 else 1
        self._last_day = number
        if self._streak > self._longest_streak:
            self._longest_streak, self._end_of_longest = self._streak, number

    def months(self) -> tuple[MonthCount, ...]:
        """Return the months, the earliest first."""
        return tuple(
            MonthCount(year=year, month=month, **_named(counts))
            for (year, month), counts in sorted(self._months.items())
        )

    def years(self) -> tuple[YearCount, ...]:
        """Return the years, the earliest first."""
        of_years: dict[int, list[int]] = {year: [0] * len(_COUNTED) for year in sorted(self._years)}
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


def _date_of(number: int) -> date:
    """Return the day that so many days after 1 January 1970 is."""
    return date.fromordinal(_EPOCH.toordinal() + number)


class _Clock:
    """Knows by how much a time zone differs from UTC, without asking it for each post."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = zone
        self.offset = 0.0
        """Seconds."""
        self.limit = math.inf if zone is UTC else -math.inf
        """The time, in seconds since 1970, from which on `turn` has to be called."""

    def turn(self, time: float) -> None:
        """Find out how it is from a time on. Before 2040 no zone changes its clocks and changes them back in a week."""
        self.offset = self._offset_at(time) or 0.0
        self.limit = time
        for step in (_WEEK, _DAY):
            while self.limit < time + _WEEKS_AHEAD * _WEEK and self._offset_at(self.limit + step) == self.offset:
                self.limit += step

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
