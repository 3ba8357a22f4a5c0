"""Times and durations, as ISO 8601 writes them."""

import re
from datetime import UTC, datetime

_DURATION = re.compile(r"PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?")


def parse_time(text: str) -> datetime:
    """Return the UTC time of ``2023-03-01T10:00:00Z``, to the second.

    Raises:
        ValueError: it is none.
        OverflowError: it is outside the calendar.
    """
    time = datetime.fromisoformat(text.strip())
    return (time.astimezone(UTC) if time.tzinfo else time.replace(tzinfo=UTC)).replace(microsecond=0)


def parse_duration(text: str | None) -> float | None:
    """Return the seconds of ``PT1M2.5S``, or ``None`` where it is no such duration."""
    match = _DURATION.fullmatch(text or "")
    if not match or not any(match.groups()):
        return None
    hours, minutes, seconds = (float(part or 0) for part in match.groups())
    return hours * 3600 + minutes * 60 + seconds
