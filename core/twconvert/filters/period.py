"""Which years, months or days are taken in, by whose clock."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from twconvert.errors import UsageError
from twconvert.kinds import kind_of
from twconvert.model import Post

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, tzinfo

    from twconvert.model import Record

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_LAST_MONTH = 12
_LATEST = datetime.max.replace(tzinfo=UTC)


def keep_period(
    records: Iterable[Record],
    /,
    *,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Leave out what is older: 2019, 2019-05 or 2019-05-31.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Leave out what is newer; the day, month or year itself stays.")
    ] = None,
    timezone: str = "UTC",
) -> Iterator[Record]:
    """Keep what is of a period: posts, messages, and likes of posts. What has no date stays."""
    if not since and not until:
        return iter(records)
    zone = time_zone(timezone)
    earliest = _period(since, zone)[0] if since else None
    latest = _period(until, zone)[1] if until else None

    def is_inside(time: datetime) -> bool:
        return (earliest is None or time >= earliest) and (latest is None or time < latest)

    kept = (_kept(record, is_inside, zone) for record in records)
    return (record for record in kept if record is not None)


def time_zone(name: str) -> tzinfo:
    """Return the time zone of this name.

    Raises:
        UsageError: there is none.
    """
    if name == "UTC":
        return UTC
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # noqa: PLC0415 - help needs no time zones

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UsageError(f"there is no time zone {name!r}; names look like Europe/Berlin") from error


def days_of(text: str) -> tuple[date, date]:
    """Return the first and the last day of a year, month or day.

    Raises:
        UsageError: It is none.
    """
    begin, end = _period(text, UTC)
    return begin.date(), (end - timedelta(microseconds=1)).date()


def _kept(record: Record, is_inside: Callable[[datetime], bool], zone: tzinfo) -> Record | None:
    """Return what is left of a record; ``None`` where that is nothing."""
    if isinstance(record, Post) and record.precision == "day":
        return record if is_inside(record.created_at.replace(tzinfo=zone)) else None
    kind = kind_of(record)
    if kind is None:
        return record
    if kind.parts:
        parts = [part for part in getattr(record, kind.parts) if is_inside(part.created_at)]
        return msgspec.structs.replace(record, **{kind.parts: parts}) if parts else None
    time = kind.time_of(record) if kind.time_of else None
    return record if time is None or is_inside(time) else None


def _period(text: str, zone: tzinfo) -> tuple[datetime, datetime]:
    """Return when a year, month or day begins and ends."""
    match = _DATE.fullmatch(text.strip())
    try:
        if not match:
            raise ValueError(text)  # noqa: TRY301 - one message for both ways of being no date
        year, month, day = int(match[1]), match[2], match[3]
        begin = datetime(year, int(month or 1), int(day or 1), tzinfo=zone)
    except ValueError as error:
        raise UsageError(f"{text!r} is not a date; write 2019, 2019-05 or 2019-05-31") from error
    try:
        if day:
            return begin, begin + timedelta(days=1)
        if month and int(month) < _LAST_MONTH:
            return begin, begin.replace(month=int(month) + 1)
        return begin, begin.replace(year=year + 1, month=1)
    except (ValueError, OverflowError):
        # The calendar ends with the year 9999.
        return begin, _LATEST
