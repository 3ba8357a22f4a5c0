"""Which month a thread stands in."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from support.samples import at, post
from twconvert.outline import Month, by_month, month_of, months_of, with_own_months
from twconvert.store.sequences import StoredThreads
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pytest

    from twconvert import Post, Thread


def posts_at(times: Sequence[str]) -> list[Post]:
    return [post(number, created_at=at(time)) for number, time in enumerate(times, start=1)]


def test_a_month_says_its_name_in_three_ways() -> None:
    month = Month.of(datetime(2019, 1, 5, tzinfo=UTC))
    assert (month.name, month.title, month.key) == ("January", "January 2019", "2019-01")
    assert Month(2018, 12) < month < Month(2019, 2)


def test_months_are_those_of_the_clock_of_the_author() -> None:
    with make_document(
        posts_at(["2019-01-31T22:59:00", "2019-01-31T23:30:00"]), timezone=ZoneInfo("Europe/Berlin")
    ) as document:
        assert [month_of(document, thread) for thread in document.threads] == [Month(2019, 1), Month(2019, 2)]
        assert list(months_of(document)) == [(Month(2019, 1), range(1)), (Month(2019, 2), range(1, 2))]


def test_a_thread_that_follows_one_of_the_next_month_stands_there() -> None:
    """A day without a time is the same day in every time zone, so it may fall behind the clock."""
    posts = [
        post(1, created_at=at("2019-01-31T23:30:00")),
        post(2, created_at=at("2019-01-31T23:59:59"), precision="day"),
    ]
    with make_document(posts, timezone=ZoneInfo("Europe/Berlin")) as document:
        assert [month_of(document, thread) for thread in document.threads] == [Month(2019, 2), Month(2019, 1)]
        assert [month for month, _ in by_month(document)] == [Month(2019, 2), Month(2019, 2)]
        assert [month for month, _ in with_own_months(document)] == [Month(2019, 2), Month(2019, 1)]
        assert list(months_of(document)) == [(Month(2019, 2), range(2))]


def test_few_threads_are_read_of_months_that_end_with_many(monkeypatch: pytest.MonkeyPatch) -> None:
    last_days = ["2019-01-31", "2019-02-28", "2019-03-31"]
    read, item = Counter[str](), StoredThreads.__getitem__

    def counted(threads: StoredThreads, index: int) -> Thread:
        read["threads"] += 1
        return item(threads, index)

    monkeypatch.setattr(StoredThreads, "__getitem__", counted)
    with make_document(posts_at([f"{day}T12:00:{second:02}" for day in last_days for second in range(60)])) as document:
        sizes = [len(each.threads) for each in months_of(document)]
    assert sizes == [60, 60, 60]
    assert read["threads"] < 40


@given(
    times=st.lists(st.tuples(st.integers(0, 90 * 24), st.sampled_from(["second", "day"])), max_size=12),
    hours=st.integers(-12, 14),
)
def test_walking_and_looking_up_agree(times: list[tuple[int, Any]], hours: int) -> None:
    start = datetime(2019, 1, 1, 12, tzinfo=UTC)
    posts = [
        post(number, created_at=start + timedelta(hours=time), precision=precision)
        for number, (time, precision) in enumerate(times, start=1)
    ]
    zone = timezone(timedelta(hours=hours))
    with make_document(posts, timezone=zone) as document:
        walked = [month for month, _ in by_month(document)]
        looked_up = [each.month for each in months_of(document) for _ in each.threads]
        assert walked == looked_up
        assert all(before <= after for before, after in pairwise(walked))
