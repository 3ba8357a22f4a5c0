"""Times and durations, as ISO 8601 writes them, and the time inside a post's id."""

import re
from datetime import UTC, datetime, timedelta

_SNOWFLAKE = re.compile(r"/(?:statuses|@[^/]+)/(9[89]\d{15}|1\d{17})$")
_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")


def parse_time(text: str) -> datetime:
    """Return the UTC time of ``2023-03-01T10:00:00Z``, to the second.

    Raises:
        ValueError: it is none.
        OverflowError: it is outside the calendar.
    """
    try:
        time = datetime.fromisoformat(text.strip())
    except ValueError:
        raise ValueError("its time cannot be read") from None
    return (time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)).replace(microsecond=0)


def time_or_none(text: object) -> datetime | None:
    """Return the time, or ``None`` where it is none: for what is no reason to refuse a record."""
    try:
        return parse_time(text) if isinstance(text, str) else None
    except (ValueError, OverflowError):
        return None


def time_in_address(url: str) -> datetime | None:
    """Return when a post was made, as its id tells: milliseconds since 1970, and 16 bits that tell nothing.

    So do those that Mastodon has given out since October 2017 (``lib/mastodon/snowflake.rb``).
    """
    match = _SNOWFLAKE.search(url)
    if not match:
        return None
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=(int(match[1]) >> 16) // 1000)


def parse_duration(text: str | None) -> float | None:
    """Return the seconds of ``PT1M2.5S``, or ``None`` where it is no such duration."""
    match = _DURATION.fullmatch(text or "")
    if not match or not any(match.groups()):
        return None
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds
