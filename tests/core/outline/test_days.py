"""Under which day a thread stands."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from support.samples import at, post, reply
from twconvert import Thread
from twconvert.outline import Days
from twconvert.testing import make_document

if TYPE_CHECKING:
    from datetime import datetime


def test_a_day_has_one_heading_and_a_thread_stands_under_that_of_its_first_post() -> None:
    posts = [
        post(1, created_at=at("2019-01-31T23:58:00")),
        post(2, created_at=at("2019-01-31T23:59:00")),
        reply(3, 2, "after midnight", created_at=at("2019-02-01T00:01:00")),
        post(4, created_at=at("2019-02-01T00:02:00")),
    ]
    with make_document(posts) as document:
        days = Days(document)
        found = [days.next(thread) for thread in document.threads]
    assert [(day.title, day.begins) for day in found] == [
        ("31 January 2019", True),
        ("31 January 2019", False),
        ("1 February 2019", True),
    ]


def test_days_are_those_of_the_time_zone_but_where_the_archive_knows_the_day_alone() -> None:
    posts = [
        post(1, created_at=at("2019-01-31T00:00:00"), precision="day"),
        post(2, created_at=at("2019-01-31T23:00:00")),
    ]
    with make_document(posts, timezone=ZoneInfo("Asia/Tokyo")) as document:
        days = Days(document)
        assert [days.next(thread).title for thread in document.threads] == ["31 January 2019", "1 February 2019"]


@given(st.lists(st.datetimes(), min_size=1, max_size=20))
def test_headings_never_go_back(times: list[datetime]) -> None:
    posts = [post(number, created_at=time.replace(tzinfo=ZoneInfo("UTC"))) for number, time in enumerate(times, 1)]
    with make_document([]) as document:
        days = Days(document)
        found = [days.next(Thread((each,))) for each in posts]
    dates = [day.calendar_date for day in found]
    assert dates == sorted(dates)
    assert [day.calendar_date for day in found if day.begins] == sorted(set(dates))
