"""Every form in which archives write a time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.archives import snowflake
from twconvert.twitter.dates import parse_iso_time, parse_post_time, snowflake_milliseconds

moments = st.datetimes(datetime(2006, 3, 21), datetime(2038, 1, 1), timezones=st.just(UTC)).map(  # noqa: DTZ001
    lambda time: time.replace(microsecond=0)
)
NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@given(moments, st.integers(-14 * 60, 14 * 60))
def test_posts_with_any_offset(time: datetime, minutes: int) -> None:
    local = time + timedelta(minutes=minutes)
    offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{abs(minutes) % 60:02}"
    written = f"Mon {NAMES[local.month - 1]} {local:%d %H:%M:%S} {offset} {local:%Y}"
    assert parse_post_time(written) == (time, "second")
    assert parse_post_time(f"{local:%Y-%m-%d %H:%M:%S} {offset}")[0] == time


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2010-11-04 00:00:00 +0000", "day"),
        ("2006-03-21 00:00:00 +0000", "day"),
        ("2010-11-04 00:00:01 +0000", "second"),
        ("2010-11-05 00:00:00 +0000", "second"),
        ("2019-01-01 00:00:00 +0000", "second"),
        ("Thu Nov 04 00:00:00 +0000 2010", "second"),
    ],
)
def test_only_later_grailbird_exports_of_old_posts_know_the_day_alone(text: str, precision: str) -> None:
    assert parse_post_time(text)[1] == precision


@pytest.mark.parametrize(
    "text",
    [
        "",
        "yesterday",
        "2023-01-01 10:00:00",
        "Sun Jan 01 10:00:00 2023",
        "Thu Feb 30 10:00:00 +0000 2023",
        "2023-02-30 10:00:00 +0000",
        "Thu Foo 01 10:00:00 +0000 2023",
    ],
)
def test_what_is_no_time_of_a_post(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_post_time(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2021-03-16T23:29:32.836Z", datetime(2021, 3, 16, 23, 29, 32, 836_000, UTC)),
        ("2021-03-16T23:29:32Z", datetime(2021, 3, 16, 23, 29, 32, tzinfo=UTC)),
        ("2021-03-17T01:29:32+02:00", datetime(2021, 3, 16, 23, 29, 32, tzinfo=UTC)),
        ("2021-03-16T23:29:32", datetime(2021, 3, 16, 23, 29, 32, tzinfo=UTC)),
        ("1519900000", datetime(2018, 3, 1, 10, 26, 40, tzinfo=UTC)),
        ("1519900000500", datetime(2018, 3, 1, 10, 26, 40, 500_000, UTC)),
    ],
)
def test_times_of_other_records(text: str, time: datetime) -> None:
    assert parse_iso_time(text) == time


@given(moments)
def test_a_snowflake_knows_its_time(time: datetime) -> None:
    if time > datetime(2010, 11, 5, tzinfo=UTC):
        assert snowflake_milliseconds(snowflake(time, 4_194_303)) == time.timestamp() * 1000


def test_ids_before_november_2010_know_no_time() -> None:
    assert snowflake_milliseconds("29700859247") is None
    assert snowflake_milliseconds("20") is None
