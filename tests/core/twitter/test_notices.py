"""What Twitter writes in the place of a text that it does not show."""

from __future__ import annotations

import pytest

from twconvert.twitter.notices import notice_in


@pytest.mark.parametrize(
    ("text", "notice"),
    [
        ("This Post is from a suspended account. {learnmore}", "This post is from a suspended account."),
        ("This Tweet is from a suspended account. {learnmore}", "This post is from a suspended account."),
        (
            "This Post is from an account that no longer exists. {learnmore}",
            "This post is from an account that no longer exists.",
        ),
        ("This Post was deleted by the Post author. {learnmore}", "This post was deleted by its author."),
        (
            "You're unable to view this Tweet because this account owner limits who can view their Tweets. {learnmore}",
            "This post is from an account that limits who can see its posts.",
        ),
        ("You’re unable to view this Post just now.", "You’re unable to view this post just now."),  # noqa: RUF001
        ("This Tweet is\nunavailable. {learn_more} ", "This post is unavailable."),
    ],
)
def test_a_sentence_of_the_service_is_told_from_a_text(text: str, notice: str) -> None:
    assert notice_in(text) == notice


@pytest.mark.parametrize(
    "text", ["", "{", "{learnmore} is filled in", "This Post is from a suspended account.", "a {learnmore}}", "{less}"]
)
def test_whatever_people_write_is_their_text(text: str) -> None:
    assert notice_in(text) is None


def test_a_long_text_is_looked_at_once() -> None:
    assert notice_in(" {" * 1_000_000) is None
