"""Which posts are kept: by kind, and by date in a time zone."""

# ruff: noqa: DTZ001 - local times get their zone from the test

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from twconvert import AccountRef, Post, Reply, Repost
from twconvert.errors import UsageError
from twconvert.filters import keep_kinds, keep_period, time_zone

if TYPE_CHECKING:
    from twconvert.kinds import KindName

ADA = AccountRef(id="1000", handle="ada_example")
BOB = AccountRef(id="2000", handle="bob")


def post(name: str, at: datetime = datetime(2022, 11, 20, tzinfo=UTC), **fields: Any) -> Post:
    return Post(**{"id": name, "author": ADA, "created_at": at, **fields})


POSTS = [
    post("plain"),
    post("reply", reply_to=Reply(author=BOB, id="7")),
    post("goes on", reply_to=Reply(author=ADA, id="plain")),
    post("repost", repost_of=Repost(author=BOB)),
    post("community", visibility="community"),
    post("circle", visibility="circle"),
    post("deleted", visibility="deleted"),
    post("deleted reply", visibility="deleted", reply_to=Reply(author=BOB)),
]
BY_DEFAULT = ["plain", "reply", "goes on", "repost", "community"]


@pytest.mark.parametrize(
    ("include", "exclude", "kept"),
    [
        (None, None, BY_DEFAULT),
        ([], [], BY_DEFAULT),
        (None, ["replies"], ["plain", "goes on", "repost", "community"]),
        (None, ["reposts", "community"], ["plain", "reply", "goes on"]),
        (["deleted"], None, [*BY_DEFAULT, "deleted", "deleted reply"]),
        (["deleted", "circle"], ["replies"], ["plain", "goes on", "repost", "community", "circle", "deleted"]),
        (["deleted"], ["deleted"], BY_DEFAULT),
    ],
)
def test_kinds(include: list[KindName] | None, exclude: list[KindName] | None, kept: list[str]) -> None:
    found = keep_kinds(POSTS, include=include, exclude=exclude)
    assert [each.id for each in found if isinstance(each, Post)] == kept


def is_kept(at: datetime, precision: str = "second", **options: str) -> bool:
    return bool(list(keep_period([post("it", at, precision=precision)], **options)))


@pytest.mark.parametrize(
    ("since", "kept", "left_out"),
    [
        ("2022", datetime(2022, 1, 1), datetime(2021, 12, 31, 23, 59, 59)),
        ("2022-11", datetime(2022, 11, 1), datetime(2022, 10, 31, 23, 59, 59)),
        ("2022-11-20", datetime(2022, 11, 20), datetime(2022, 11, 19, 23, 59, 59)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Europe/Rome", "America/New_York", "Asia/Kathmandu"])
def test_since(since: str, kept: datetime, left_out: datetime, zone: str) -> None:
    here = ZoneInfo(zone)
    assert is_kept(kept.replace(tzinfo=here).astimezone(UTC), since=since, timezone=zone)
    assert not is_kept(left_out.replace(tzinfo=here).astimezone(UTC), since=since, timezone=zone)


@pytest.mark.parametrize(
    ("until", "kept", "left_out"),
    [
        ("2022", datetime(2022, 12, 31, 23, 59, 59), datetime(2023, 1, 1)),
        ("2022-11", datetime(2022, 11, 30, 23, 59, 59), datetime(2022, 12, 1)),
        ("2022-12", datetime(2022, 12, 31, 23, 59, 59), datetime(2023, 1, 1)),
        ("2022-11-20", datetime(2022, 11, 20, 23, 59, 59), datetime(2022, 11, 21)),
        ("2024-02-29", datetime(2024, 2, 29, 12), datetime(2024, 3, 1)),
    ],
)
@pytest.mark.parametrize("zone", ["UTC", "Europe/Rome", "America/New_York"])
def test_until(until: str, kept: datetime, left_out: datetime, zone: str) -> None:
    here = ZoneInfo(zone)
    assert is_kept(kept.replace(tzinfo=here).astimezone(UTC), until=until, timezone=zone)
    assert not is_kept(left_out.replace(tzinfo=here).astimezone(UTC), until=until, timezone=zone)


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])
def test_a_day_without_a_time_is_that_day_everywhere(zone: str) -> None:
    day = datetime(2010, 11, 1, tzinfo=UTC)
    assert is_kept(day, "day", since="2010-11-01", until="2010-11-01", timezone=zone)
    assert not is_kept(day, "day", until="2010-10-31", timezone=zone)
    assert not is_kept(day, "day", since="2010-11-02", timezone=zone)


def test_without_dates_everything_is_kept() -> None:
    assert list(keep_period(POSTS)) == POSTS


@pytest.mark.parametrize("text", ["yesterday", "2022-13", "2022-02-30", "22", "2022-1-1", "0000", "2022-11-20T10:00"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(UsageError, match="is not a date; write 2019"):
        list(keep_period([], since=text))
    with pytest.raises(UsageError):
        list(keep_period([], until=text))


def test_time_zones() -> None:
    assert time_zone("UTC") is UTC
    assert time_zone("Europe/Rome") == ZoneInfo("Europe/Rome")
    for name in ("Mars/Olympus", "../etc/passwd", ""):
        with pytest.raises(UsageError, match="no time zone"):
            time_zone(name)


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York"])
@pytest.mark.parametrize("date", ["9999", "9999-12", "9999-12-31"])
def test_the_calendar_ends_with_the_year_9999(date: str, zone: str) -> None:
    assert is_kept(datetime(2022, 11, 20, tzinfo=UTC), until=date, timezone=zone)
    assert not is_kept(datetime(2022, 11, 20, tzinfo=UTC), since=date, timezone=zone)
    assert not is_kept(datetime(9999, 6, 2, tzinfo=UTC), until="9999-05", timezone=zone)
