"""Dates in words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import to_builtins

from twconvert.wording.language import current_conventions, current_language, gettext

if TYPE_CHECKING:
    from datetime import date, datetime, time

    from twconvert.model import Document, Post
    from twconvert.wording.conventions import Conventions
    from twconvert.wording.language import Language

_NOON = 12
_MINUTES = 1440


def day(moment: date) -> str:
    """Return ``5 January 2019``."""
    return _day(current_language(), moment.year, moment.month, moment.day)


def _day(language: Language, year: int, month: int, day: int) -> str:
    return _day_of_month(language, year, month).replace("{day}", str(day))


@lru_cache(512)
def _day_of_month(language: Language, year: int, month: int) -> str:
    """Return the words of each day of a month, with ``{day}`` in the place of its number.

    `str.format` takes five times as long as what is left to do for a day.
    """
    conventions = language.conventions
    return conventions.day.format(day="{day}", month=conventions.months[month - 1], number=month, year=year)


def clock(moment: datetime | time) -> str:
    """Return ``14:03``."""
    return _clock(current_language(), moment.hour, moment.minute)


@lru_cache(_MINUTES)
def _clock(language: Language, hour: int, minute: int) -> str:
    conventions = language.conventions
    half, hour_of_half = conventions.halves[hour >= _NOON], hour % 12 or 12
    return conventions.clock.format(hour=hour, minute=minute, half=half, hour_of_half=hour_of_half)


def day_with_clock(day: str, clock: str) -> str:
    """Return ``5 January 2019, 14:03``.

    Args:
        day: The day in words, as `day` returns it. It may be markup.
        clock: The time of day, as `clock` returns it. It may be markup.
    """
    return _day_with_clock(current_conventions(), day, clock)


def _day_with_clock(conventions: Conventions, day: str, clock: str) -> str:
    # `str.format` takes twice as long, and few sentences are said as often.
    return conventions.moment.replace("{day}", day).replace("{clock}", clock)


def weekday_name(weekday: int) -> str:
    """Return ``Monday``, as a heading. The day of the week is 0 (Monday) to 6."""
    return as_heading(current_conventions().weekdays[weekday])


def month_name(month: int) -> str:
    """Return ``January``, as a heading. The month is 1 to 12."""
    return as_heading(current_conventions().months_alone[month - 1])


def month_title(year: int, month: int) -> str:
    """Return ``January 2019``, as a heading. The month is 1 to 12."""
    return as_heading(month_words(year, month))


def month_words(year: int, month: int) -> str:
    """Return ``January 2019``, to stand within a sentence. The month is 1 to 12."""
    conventions = current_conventions()
    name, alone = (names[month - 1] for names in (conventions.months, conventions.months_alone))
    return conventions.month.format(month=name, month_alone=alone, number=month, year=year)


def days_of_month(month: int, first: int, last: int) -> str:
    """Return some days of a month: ``June 1-14`` (with the right dash), or ``June 3``."""
    sentence = gettext("{month} {day}") if first == last else gettext("{month} {first}\u2013{last}")
    return as_heading(sentence.format(**_days_of_month(month, first, last)))


def days_title(year: int, month: int, first: int, last: int) -> str:
    """Return some days of a month with the year: ``1-14 June 2011`` (with the right dash), or ``3 June 2011``."""
    sentence = gettext("{day} {month} {year}") if first == last else gettext("{first}\u2013{last} {month} {year}")
    return sentence.format(year=year, **_days_of_month(month, first, last))


def as_heading(words: str) -> str:
    """Return words with a capital letter at the beginning, where the script has any."""
    return words[:1].upper() + words[1:]


def moment_of(document: Document, post: Post) -> str:
    """Return when a post was made: ``5 January 2019, 14:03``, or the day alone if no more is known."""
    local, language = document.local_time(post), current_language()
    words = _day(language, local.year, local.month, local.day)
    if post.precision == "day":
        return words
    return _day_with_clock(language.conventions, words, _clock(language, local.hour, local.minute))


def machine_readable(post: Post) -> str:
    """Return when a post was made, as the ``datetime`` attribute of HTML wants it."""
    # `datetime.isoformat` takes ten times as long.
    text: str = to_builtins(post.created_at)
    return text[:10] if post.precision == "day" else f"{text[:19]}Z"


def period_of(document: Document) -> str | None:
    """Return the days of `Document.period` in words, by the document's clock; ``None`` where it has none."""
    ends = _ends(document)
    return period_between(*ends) if ends else None


def period_between(first: datetime, last: datetime) -> str:
    """Return ``5 January 2019 to 3 March 2024``, or ``5 January 2019``."""
    return days_between(first.date(), last.date())


def days_between(first: date, last: date) -> str:
    """Return ``5 January 2019 to 3 March 2024``, or ``5 January 2019``."""
    if first == last:
        return day(first)
    return gettext("{first} to {last}").format(first=day(first), last=day(last))


def last_day_of(document: Document) -> date | None:
    """Return the last day of `Document.period`, by the document's clock; ``None`` where it has none."""
    ends = _ends(document)
    return ends[1].date() if ends else None


def years_of(document: Document) -> str | None:
    """Return ``2019 - 2024`` (with the right dash), ``2019``, or ``None`` where the document has no period."""
    ends = _ends(document)
    if not ends:
        return None
    first, last = ends[0].year, ends[1].year
    return str(first) if first == last else f"{first}\u2013{last}"


def month_number(moment: datetime) -> int:
    """Return the months since the beginning of our era, so that months can be sorted and kept in arrays."""
    return moment.year * 12 + moment.month - 1


def _days_of_month(month: int, first: int, last: int) -> dict[str, str | int]:
    name = current_conventions().months[month - 1]
    return {"month": name, "number": month, "day": first, "first": first, "last": last}


def _ends(document: Document) -> tuple[datetime, datetime] | None:
    if len(document.posts):
        first, last = document.posts.ends
        return document.local_time(first), document.local_time(last)
    period = document.period
    return (document.local(period[0]), document.local(period[1])) if period else None
