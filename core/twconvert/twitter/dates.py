"""The forms in which archives write a time, and the time inside a post's id."""

from datetime import UTC, datetime, timedelta
from typing import Literal

Precision = Literal["second", "day"]

_MONTHS = {
    name: f"{number:02}"
    for number, name in enumerate(
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), start=1
    )
}
_TIMES_ARE_REAL_FROM = datetime(2010, 11, 5, tzinfo=UTC)
"""Grailbird exports from October 2013 on know only the day of older posts (62,120 of 62,120 seen)."""
_SNOWFLAKE_EPOCH_MS = 1_288_834_974_657
_FIRST_SNOWFLAKE = 29_700_859_247
_SECONDS_DIGITS = 10


def parse_post_time(text: str) -> tuple[datetime, Precision]:
    """Return the UTC time of a post and how precise it is.

    Reads ``Sat Apr 13 21:15:50 +0000 2013`` and Grailbird's later ``2013-10-12 21:15:50 +0000``.

    Raises:
        ValueError: The text is not such a time.
    """
    if text[:1].isdigit():
        time = _utc(text[0:19], text[20:25])
        day_only = time < _TIMES_ARE_REAL_FROM and (time.hour, time.minute, time.second) == (0, 0, 0)
        return time, "day" if day_only else "second"
    month = _MONTHS.get(text[4:7])
    if month is None:
        raise ValueError(f"{text!r} is not a time")
    return _utc(f"{text[26:30]}-{month}-{text[8:19]}", text[20:25]), "second"


def parse_iso_time(text: str) -> datetime:
    """Return the UTC time of ``2021-03-16T23:29:32.836Z`` or of a count of (milli)seconds since 1970.

    Raises:
        ValueError: The text is neither.
    """
    if text.isdecimal():
        seconds = int(text) if len(text) <= _SECONDS_DIGITS else int(text) / 1000
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    time = datetime.fromisoformat(text)
    return time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)


def snowflake_milliseconds(post_id: str) -> int | None:
    """Return when an id was given out, in milliseconds since 1970; ``None`` for ids before November 2010."""
    number = int(post_id)
    return (number >> 22) + _SNOWFLAKE_EPOCH_MS if number > _FIRST_SNOWFLAKE else None


def snowflake_time(post_id: str) -> datetime | None:
    """Return when an id was given out, to the second; ``None`` for ids before November 2010."""
    milliseconds = snowflake_milliseconds(post_id)
    try:
        return None if milliseconds is None else datetime.fromtimestamp(milliseconds // 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _utc(time: str, offset: str) -> datetime:
    moment = datetime.fromisoformat(time + offset)
    if moment.tzinfo is None:
        raise ValueError(f"the time {time!r} has no offset from UTC")
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
