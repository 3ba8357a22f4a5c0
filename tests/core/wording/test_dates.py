"""Dates in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from twconvert import AccountRef, Post
from twconvert.testing import make_document
from twconvert.wording import clock, day, machine_readable, moment_of, period_of, years_of
from twconvert.wording.dates import month_number

NEW_YEAR = datetime(2018, 12, 31, 23, 30, tzinfo=UTC)
ADA = AccountRef("1000", "ada_example")


def test_days_and_clocks_have_no_locale() -> None:
    assert (day(NEW_YEAR), clock(datetime(2019, 1, 5, 9, 3, tzinfo=UTC))) == ("31 December 2018", "09:03")


def test_a_moment_is_told_by_the_clock_of_the_document() -> None:
    post = Post(id="1", author=ADA, created_at=NEW_YEAR)
    with make_document([post], timezone=timezone(timedelta(hours=1))) as document:
        assert moment_of(document, post) == "1 January 2019, 00:30"
        assert period_of(document) == "1 January 2019"
        assert years_of(document) == "2019"
    assert machine_readable(post) == "2018-12-31T23:30:00Z"


def test_a_day_without_a_time_stays_that_day() -> None:
    post = Post(id="1", author=ADA, created_at=datetime(2009, 3, 1, tzinfo=UTC), precision="day")
    with make_document([post], timezone=timezone(-timedelta(hours=5))) as document:
        assert moment_of(document, post) == "1 March 2009"
    assert machine_readable(post) == "2009-03-01"


def test_a_period_has_two_ends() -> None:
    posts = [Post(id=str(year), author=ADA, created_at=datetime(year, 6, 1, tzinfo=UTC)) for year in (2009, 2024)]
    with make_document(posts) as document:
        assert period_of(document) == "1 June 2009 to 1 June 2024"
        assert years_of(document) == "2009\u20132024"
    with make_document([]) as empty:
        assert (period_of(empty), years_of(empty)) == (None, None)


def test_months_count_on() -> None:
    assert month_number(datetime(2019, 1, 5, tzinfo=UTC)) == month_number(NEW_YEAR) + 1
