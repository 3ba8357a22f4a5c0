"""Counts posts by hour, day, month and year, and finds the most liked, in one walk through their numbers."""

from __future__ import annotations

from array import array
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from functools import reduce
from itertools import compress
from operator import add, or_
from typing import TYPE_CHECKING, Any

from twconvert.model.statistics import DayCount, MonthCount, Streak, YearCount
from twconvert.store.best import Best
from twconvert.store.post_numbers import DAY_ALONE, NOT_COUNTED, PICTURED, REPLY, REPOST, films_of, pictures_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import tzinfo

    from twconvert.model.statistics import PostSummary
    from twconvert.store.post_numbers import Numbers

_MOST_RANKED = 50
_MOST_OF_A_YEAR = 5
_MOST_PICTURED = 48
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY_OF_EPOCH = _EPOCH.toordinal()
_WEEK, _DAY, _HOUR = 604_800, 86_400, 3_600
_MOST_WEEKS = 10_000
_WEEKS_AT_ONCE = 100
_COUNTED = ("posts", "replies", "reposts", "pictures", "films")
_POSTS, _REPLIES, _REPOSTS, _PICTURES, _FILMS = range(5)
"""Places in the counts of a month or a year, as `_COUNTED` names them."""
_DAYS = len(_COUNTED) - 1
"""In the counts of a month, each day has the place that so many days before it would have."""
_PLACES = _DAYS + 32


class Calendar:
    """Counts posts.

    Args:
        zone: The time zone whose days and hours count.
    """

    def __init__(self, zone: tzinfo) -> None:
        self._clock = _Clock(zone)
        self.languages: Counter[int] = Counter()
        """The number of posts by the number of their language; that of posts without one is that of an empty text."""
        self.words = 0
        self.hours = [0] * 24
        self._months: dict[tuple[int, int], array[int]] = {}
        self._years: dict[int, Best] = {}
        self._most_liked = Best(_MOST_RANKED)
        self._most_reposted = Best(_MOST_RANKED)
        self._pictured = Best(_MOST_PICTURED)

    def add(self, keys: Sequence[int], positions: Sequence[int], numbers: Numbers) -> Sequence[int]:
        """Take some posts, in any order, and return the keys of those that count.

        What can be done for all of them at once is: a loop in Python for each post would take as long as all else.

        Args:
            keys: Their keys.
            positions: Their places among all posts, oldest first.
            numbers: Their numbers.
        """
        bits = reduce(or_, numbers.shapes, 0)
        if bits & NOT_COUNTED:
            is_counted = [not shape & NOT_COUNTED for shape in numbers.shapes]
            some = numbers.some(is_counted)
            return self.add(list(compress(keys, is_counted)), list(compress(positions, is_counted)), some)
        if not keys:
            return keys
        self.languages.update(numbers.languages)
        self.words += sum(numbers.words)
        days = self._days_of(numbers, is_day_alone=bool(bits & DAY_ALONE))
        of_days = Counter(days)
        dates = {day: date.fromordinal(_DAY_OF_EPOCH + day) for day in of_days}
        for day, count in of_days.items():
            counts = self._counts_of(dates[day])
            counts[_POSTS] += count
            counts[_DAYS + dates[day].day] += count
        # Of most posts, that they are there is all that is counted.
        of_shapes = Counter(compress(zip(days, numbers.shapes, strict=True), numbers.shapes))
        for (day, shape), count in of_shapes.items():
            counts = self._counts_of(dates[day])
            counts[_REPLIES] += count * bool(shape & REPLY)
            counts[_REPOSTS] += count * bool(shape & REPOST)
            counts[_PICTURES] += count * pictures_of(shape)
            counts[_FILMS] += count * films_of(shape)
        self._rank(keys, positions, numbers, days, dates)
        return keys

    def _days_of(self, numbers: Numbers, *, is_day_alone: bool) -> list[int]:
        """Return the days of posts, as the number of days since 1970, and count their hours."""
        clock, times = self._clock, numbers.times
        offset = clock.offset_between(min(times), max(times))
        if offset is not None and not is_day_alone:
            slots = [(time + offset) // _HOUR for time in times]
        else:
            slots = [(time + clock.offset_at(time)) // _HOUR for time in times]
        if is_day_alone:
            has_hour = [not shape & DAY_ALONE for shape in numbers.shapes]
            self._count_hours(compress(slots, has_hour))
            return [
                slot // 24 if known else time // _DAY for slot, known, time in zip(slots, has_hour, times, strict=True)
            ]
        self._count_hours(slots)
        return [slot // 24 for slot in slots]

    def _count_hours(self, slots: Iterable[int]) -> None:
        for hour, count in Counter([slot % 24 for slot in slots]).items():
            self.hours[hour] += count

    def _counts_of(self, day: date) -> array[int]:
        """Return the counts of the month of a day."""
        month = (day.year, day.month)
        counts = self._months.get(month)
        if counts is None:
            counts = self._months[month] = array("q", bytes(8 * _PLACES))
        return counts

    def _rank(
        self,
        keys: Sequence[int],
        positions: Sequence[int],
        numbers: Numbers,
        days: Sequence[int],
        dates: Mapping[int, date],
    ) -> None:
        """Rank posts."""
        likes, reposts = numbers.likes, numbers.reposts
        years = {day.year: self._years.setdefault(day.year, Best(_MOST_OF_A_YEAR)) for day in dates.values()}
        least = min(self._most_liked.least, *(best.least for best in years.values()))
        most = max(likes)
        for place in _places_of(likes, least) if most >= least else ():
            entry = likes[place], reposts[place], -positions[place], keys[place]
            years[dates[days[place]].year].add(entry)
            self._most_liked.add(entry)
        least = self._most_reposted.least
        for place in _places_of(reposts, least) if max(reposts) >= least else ():
            self._most_reposted.add((reposts[place], likes[place], -positions[place], keys[place]))
        if most + 1 < self._pictured.least:
            return
        for place in [place for place, shape in enumerate(numbers.shapes) if shape & PICTURED]:
            # A picture that nobody liked is a picture all the same.
            self._pictured.add((likes[place] + 1, reposts[place], -positions[place], keys[place]))

    def months(self) -> tuple[MonthCount, ...]:
        """Return the months, the earliest first."""
        return tuple(
            MonthCount(year=year, month=month, **_named(counts))
            for (year, month), counts in sorted(self._months.items())
        )

    def years(self, summaries: Mapping[int, PostSummary]) -> tuple[YearCount, ...]:
        """Return the years, the earliest first."""
        of_years: dict[int, list[int]] = {year: [0] * len(_COUNTED) for year in sorted(self._years)}
        for (year, _), counts in self._months.items():
            of_years[year] = list(map(add, of_years[year], counts))
        return tuple(
            YearCount(year=year, most_liked=_ranked(self._years[year], summaries), **_named(counts))
            for year, counts in of_years.items()
        )

    def days(self) -> dict[str, Any]:
        """Return what is known of days, by the names of fields."""
        weekdays = [0] * 7
        busiest, most = date.min, 0
        end, streak, longest, last = date.min, 0, 0, None
        for (year, month), counts in sorted(self._months.items()):
            for number in range(1, _PLACES - _DAYS):
                posts = counts[_DAYS + number]
                if not posts:
                    continue
                day = date(year, month, number)
                weekdays[day.weekday()] += posts
                if posts > most:
                    busiest, most = day, posts
                streak = streak + 1 if last is not None and (day - last).days == 1 else 1
                if streak > longest:
                    end, longest = day, streak
                last = day
        return {
            "weekdays": tuple(weekdays),
            "busiest_day": DayCount(busiest, most) if most else None,
            "longest_streak": Streak(end - timedelta(days=longest - 1), end) if longest else None,
        }

    def wanted_keys(self) -> set[int]:
        """Return the keys of the posts that are ranked."""
        ranked = (self._most_liked, self._most_reposted, self._pictured, *self._years.values())
        return {key for best in ranked for key in best.ranked()}

    def rankings(self, summaries: Mapping[int, PostSummary]) -> dict[str, Any]:
        """Return the posts with the most likes and reposts, by the names of fields."""
        ranked = {"most_liked": self._most_liked, "most_reposted": self._most_reposted, "pictured": self._pictured}
        return {name: _ranked(best, summaries) for name, best in ranked.items()}

    def totals(self) -> dict[str, Any]:
        """Return the numbers of all posts, by the names of fields."""
        return _named([sum(each) for each in zip(*self._months.values(), strict=True)])


class _Clock:
    """Knows by how much a time zone differs from UTC, without asking it for each post."""

    def __init__(self, zone: tzinfo) -> None:
        self._zone = None if zone is UTC else zone
        self._of_weeks: dict[int, int | None] = {}
        """The offset in a week that begins so many weeks after 1970; ``None`` where it changes."""

    def offset_between(self, first: int, last: int) -> int | None:
        """Return the seconds from UTC to the time of the zone from one time to another; ``None`` where they change."""
        if self._zone is None:
            return 0
        weeks = range(first // _WEEK, last // _WEEK + 1)
        if len(weeks) > _WEEKS_AT_ONCE:
            return None
        offsets = {self._offset_in(week) for week in weeks}
        return offsets.pop() if len(offsets) == 1 else None

    def offset_at(self, time: int) -> int:
        """Return the seconds from UTC to the time of the zone."""
        offset = self.offset_between(time, time)
        return self._exact(time) or 0 if offset is None else offset

    def _offset_in(self, week: int) -> int | None:
        """Return the offset in a week. Before 2040 no zone changes its clocks and changes them back in a week."""
        if week not in self._of_weeks:
            if len(self._of_weeks) >= _MOST_WEEKS:
                self._of_weeks.clear()
            begin, end = self._exact(week * _WEEK), self._exact((week + 1) * _WEEK)
            self._of_weeks[week] = begin if begin == end else None
        return self._of_weeks[week]

    def _exact(self, time: int) -> int | None:
        """Return the offset at a time; ``None`` where the calendar ends."""
        try:
            offset = (_EPOCH + timedelta(seconds=time)).astimezone(self._zone).utcoffset()
        except OverflowError:
            return None
        return int(offset.total_seconds() // 1) if offset else 0


def _places_of(numbers: Sequence[int], least: int) -> list[int]:
    """Return the places of the numbers that are not below the least one."""
    return [place for place, number in enumerate(numbers) if number >= least]


def _named(counts: Sequence[int]) -> dict[str, int]:
    return dict(zip(_COUNTED, counts, strict=False))


def _ranked(best: Best, summaries: Mapping[int, PostSummary]) -> tuple[PostSummary, ...]:
    return tuple(summaries[key] for key in best.ranked())
