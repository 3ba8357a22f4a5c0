"""Divides posts into volumes, between years or, by size, between months, days and threads."""

from __future__ import annotations

from array import array
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct

from twconvert.outline import Month, by_month, months_of
from twconvert.volumes.cut import Cut, packed
from twconvert.wording import gettext

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from twconvert.model import Document, Thread


class _Days(Struct, frozen=True):
    """Posts that stand together in a volume."""

    threads: range
    first: Month
    last: Month
    days: tuple[int, int] | None = None
    """The first and last day of a part of a month; ``None`` where all of the months is in it."""
    part: int = 0
    """The number of the part of a day, from 1; 0 where all of the day is in it."""


def years_of_posts(document: Document) -> Iterator[Cut]:
    """Yield a volume for each year that has posts."""
    for year, months in groupby(months_of(document), lambda each: each.month.year):
        first, *others = months
        stop = others[-1].threads.stop if others else first.threads.stop
        yield Cut(str(year), f"{year:04}", range(first.threads.start, stop))


def years_of_so_many_posts(document: Document, most: int) -> Iterator[Cut]:
    """Yield a volume for each year that has posts, and several for a year that has more than so many.

    They are divided as `posts_by_size` does it.
    """
    months = list(_measured_months(document, lambda thread: len(thread.posts)))
    ends = _ends_of_years(months)
    for _, of_year in groupby(months, lambda each: each.month.year):
        yield from (_cut(each, ends) for each in _divided(list(of_year), most))


def posts_by_size(document: Document, limit: int, size_of: Callable[[Thread], int]) -> list[Cut]:
    """Return the volumes of posts that are no larger than a limit, unless a single thread is.

    Months stand together as long as they fit. Where a month does not, its days do, and where a day does not, threads.

    Args:
        document: The document.
        limit: The most bytes of the threads of a volume.
        size_of: Returns the bytes of a thread.
    """
    months = list(_measured_months(document, size_of))
    ends = _ends_of_years(months)
    return [_cut(each, ends) for each in _divided(months, limit)]


class _MeasuredMonth:
    """A month, and of each thread in it the day and the size."""

    def __init__(self, month: Month, start: int) -> None:
        self.month = month
        self.start = start
        self.days = bytearray()
        self.sizes = array("Q")

    def add(self, day: int, size: int) -> None:
        self.days.append(max(day, self.days[-1] if self.days else 1))
        self.sizes.append(size)

    @property
    def size(self) -> int:
        return sum(self.sizes)

    @property
    def threads(self) -> range:
        return range(self.start, self.start + len(self.sizes))


def _measured_months(document: Document, size_of: Callable[[Thread], int]) -> Iterator[_MeasuredMonth]:
    current: _MeasuredMonth | None = None
    for index, (month, thread) in enumerate(by_month(document)):
        if current is None or month != current.month:
            if current:
                yield current
            current = _MeasuredMonth(month, index)
        first = document.local_time(thread.posts[0])
        current.add(first.day if Month.of(first) == month else 0, size_of(thread))
    if current:
        yield current


def _ends_of_years(months: Iterable[_MeasuredMonth]) -> dict[int, tuple[Month, Month]]:
    """Return the first and the last month of each year."""
    ends: dict[int, tuple[Month, Month]] = {}
    for each in months:
        year = each.month.year
        ends[year] = (ends[year][0] if year in ends else each.month, each.month)
    return ends


def _divided(months: Sequence[_MeasuredMonth], limit: int) -> Iterator[_Days]:
    for run in packed([each.size for each in months], limit):
        first, last = months[run[0]], months[run[-1]]
        if len(run) == 1 and first.size > limit:
            yield from _days_of(first, limit)
        else:
            yield _Days(range(first.threads.start, last.threads.stop), first.month, last.month)


def _days_of(month: _MeasuredMonth, limit: int) -> Iterator[_Days]:
    """Yield the volumes of a month that is larger than one."""
    days = [list(run) for _, run in groupby(range(len(month.days)), month.days.__getitem__)]
    sizes = [sum(month.sizes[day[0] : day[-1] + 1]) for day in days]
    for run in packed(sizes, limit):
        start, stop = days[run[0]][0], days[run[-1]][-1] + 1
        numbers = month.days[start], month.days[stop - 1]
        threads = list(packed(month.sizes[start:stop], limit)) if len(run) == 1 else [range(stop - start)]
        for part, each in enumerate(threads, start=1):
            shifted = range(month.start + start + each.start, month.start + start + each.stop)
            yield _Days(shifted, month.month, month.month, numbers, part if len(threads) > 1 else 0)


def _cut(days: _Days, ends: dict[int, tuple[Month, Month]]) -> Cut:
    name, key = _names(days, ends)
    if days.part:
        return Cut(f"{name} ({days.part})", f"{key}-{days.part}", days.threads)
    return Cut(name, key, days.threads)


def _names(days: _Days, ends: dict[int, tuple[Month, Month]]) -> tuple[str, str]:
    """Return what days are called in words, and in names of files.

    Args:
        days: The days.
        ends: The first and the last month with posts of each year.
    """
    first, last = days.first, days.last
    if days.days:
        return first.days_title(*days.days), _joined(*(f"{first.key}-{day:02}" for day in days.days))
    if first == ends[first.year][0] and last == ends[last.year][1]:
        return _span(str(first.year), str(last.year)), _joined(f"{first.year:04}", f"{last.year:04}")
    is_of_one_year = first.year == last.year and first != last
    return _span(first.name if is_of_one_year else first.title, last.title), _joined(first.key, last.key)


def _span(first: str, last: str) -> str:
    return first if first == last else gettext("{first} to {last}").format(first=first, last=last)


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first}-to-{last}"
