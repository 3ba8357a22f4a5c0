"""What is said around a post, whatever the format."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.samples import at, post, reply
from twconvert import Quote, Thread
from twconvert.outline import edited_line, notes_around, post_view, thread_views
from twconvert.testing import every_kind_of_post, make_document
from twconvert.wording import run_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from twconvert import Post
    from twconvert.outline import PostView


def views_of(posts: Sequence[Post]) -> list[PostView]:
    """Return the posts of the only thread that they make."""
    with make_document(posts) as document:
        (thread,) = document.threads
        return list(thread_views(document, thread))


def test_a_later_post_of_the_day_shows_its_clock_alone() -> None:
    first = post(1, created_at=at("2020-01-11T14:03:00"))
    second = reply(2, 1, "Later", created_at=at("2020-01-11T14:05:00"))
    third = reply(3, 2, "The next day", created_at=at("2020-01-12T00:01:00"))
    assert [view.time for view in views_of([first, second, third])] == [
        "11 January 2020, 14:03",
        "14:05",
        "12 January 2020, 00:01",
    ]


def test_what_is_around_a_post_that_stands_alone_is_that_of_its_view() -> None:
    with make_document(every_kind_of_post()) as document:
        views = [post_view(document, each) for each in document.posts]
        found = [(*notes_around(document, each), edited_line(each)) for each in document.posts]
    assert found == [(view.before, view.after, view.edited) for view in views]
    assert any(view.before for view in views)
    assert any(view.after for view in views)
    assert any(view.edited for view in views)


def test_after_a_post_known_by_its_day_the_whole_date_stands_again() -> None:
    first = post(1, created_at=at("2020-01-11T00:00:00"), precision="day")
    second = reply(2, 1, "Later", created_at=at("2020-01-11T03:00:00"))
    assert [view.time for view in views_of([first, second])] == ["11 January 2020", "11 January 2020, 03:00"]


def test_an_answer_to_an_earlier_version_of_the_post_above_says_nothing_of_it() -> None:
    edited = post(2, created_at=at("2020-01-11T14:03:00"), versions=("1", "2"))
    answer = reply(3, 1, "To the first version", created_at=at("2020-01-11T14:05:00"))
    first, second = views_of([edited, answer])
    assert first.ids == ("2", "1")
    assert list(second.before) == []
    assert (first.answered, second.answered) == (None, edited)


def test_an_answer_to_another_post_of_the_thread_names_it() -> None:
    posts = [post(1, "One"), reply(2, 1, "Two"), reply(3, 1, "Also to one")]
    *_, last = views_of(posts)
    assert last.answered == posts[0]
    assert [run_text(note) for note in last.before] == ["In reply to the post of 5 January 2019, 15:03"]


@pytest.mark.parametrize(("length", "is_repeated"), [(0, False), (1, True), (1_000, True), (1_001, False)])
def test_a_quoted_post_is_repeated_if_it_is_not_long(length: int, *, is_repeated: bool) -> None:
    quoted = post(1, "x" * length)
    quoting = post(2, "Look", quote=Quote(url="https://twitter.com/ada_example/status/1", id="1"))
    with make_document([quoted, quoting]) as document:
        (note,) = post_view(document, quoting).after
    assert (note.quoted, note.repeats_text) == (quoted, is_repeated)


def test_an_edited_post_says_so_with_its_earlier_versions_if_they_are_there() -> None:
    earlier = post(1, "First", created_at=at("2020-01-11T14:00:00"))
    with make_document([]) as document:
        with_revision = post_view(document, post(2, "Second", versions=("1", "2"), revisions=(earlier,)))
        without = post_view(document, post(2, "Second", versions=("1", "2")))
        never = post_view(document, post(2, "Second"))
    assert with_revision.edited == "Edited. Before that it said:"
    assert [(each.time, each.post) for each in with_revision.revisions] == [("11 January 2020, 14:00", earlier)]
    assert (without.edited, list(without.revisions)) == ("Edited", [])
    assert never.edited is None


def test_a_thread_has_one_post_above_each_other() -> None:
    with make_document([]) as document:
        views = list(thread_views(document, Thread((post(1), post(2)))))
    assert [view.previous and view.previous.id for view in views] == [None, "1"]


@given(st.lists(st.integers(0, 30), min_size=2, max_size=12), st.integers(2, 4))
def test_a_long_thread_reads_as_a_short_one(answered: list[int], held: int) -> None:
    posts = [post(1, "One", versions=("1", "100"))]
    for number, other in enumerate(answered, start=2):
        target = 100 if other == 30 else 1 + other % (number - 1)
        quote = Quote(url="https://twitter.com/ada_example/status/1", id="1") if other % 5 == 0 else None
        posts.append(reply(number, target, f"Post {number}", quote=quote))
    wanted = views_of(posts)
    with (
        patch("twconvert.outline.posts._LONG_THREAD", held),
        patch("twconvert.store.sequences._MOST_AT_ONCE", 1),
        make_document(posts) as document,
    ):
        (thread,) = document.threads
        assert not isinstance(thread.posts, tuple)
        assert list(thread_views(document, thread)) == wanted
