"""Whom a reply answers, where its record does not name that account."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from twconvert import AccountRef, Emphasis, Hashtag, Inline, Link, Mention, Post, Reply, Text
from twconvert.store.answered import with_answered_account
from twconvert.testing import make_document

_OWNER = AccountRef("1000", "ada_example")
_BOB = Mention("bob", "2000", "Bob")


def reply(*content: Inline, to: str | None = None, answers: str = "77", number: int = 5) -> Post:
    at = datetime(2019, 1, 1, tzinfo=UTC)
    answered = Reply(author=AccountRef(to), id=answers)
    return Post(id=str(number), author=_OWNER, created_at=at, content=content, reply_to=answered)


def answered(post: Post) -> AccountRef:
    shown = with_answered_account(post).reply_to
    assert shown
    return shown.author


@pytest.mark.parametrize(
    ("content", "account_id", "named"),
    [
        ((_BOB, Text(" yes")), None, AccountRef("2000", "bob", "Bob")),
        ((_BOB, Text(" yes")), "2000", AccountRef("2000", "bob", "Bob")),
        ((_BOB, Text(" @eve yes")), "2000", AccountRef("2000", "bob", "Bob")),
        ((_BOB, Text(" @eve yes")), None, AccountRef("2000", "bob", "Bob")),
        ((Text("@gone yes"),), "9", AccountRef("9", "gone")),
        ((Text("\uff20gone"),), None, AccountRef(None, "gone")),
        ((Text("@gone@social.example: yes"),), None, AccountRef(None, "gone@social.example")),
        ((Text("@gone "), _BOB, Text(" yes")), "9", AccountRef("9", "gone")),
    ],
)
def test_the_first_name_of_a_text_is_whom_it_answers(
    content: tuple[Inline, ...], account_id: str | None, named: AccountRef
) -> None:
    assert answered(reply(*content, to=account_id)) == named


@pytest.mark.parametrize(
    ("content", "account_id"),
    [
        ((_BOB, Text(" yes")), "9"),
        ((Text("@gone @eve yes"),), "9"),
        ((Text("I mean "), _BOB), None),
        ((Text("@"),), None),
        ((Text("@@gone"),), None),
        ((Text("@caf\u00e9 au lait"),), "9"),
        ((Link("https://example.org/", "example.org"), _BOB), None),
        ((Hashtag("cats"), _BOB), None),
        ((Emphasis((_BOB,)),), None),
        ((), None),
    ],
)
def test_whatever_is_not_sure_is_left_as_it_is(content: tuple[Inline, ...], account_id: str | None) -> None:
    assert answered(reply(*content, to=account_id)) == AccountRef(account_id)


def test_who_answers_a_post_of_the_archive_is_not_asked_for_in_the_text() -> None:
    post = Post(id="4", author=_OWNER, created_at=datetime(2019, 1, 1, tzinfo=UTC), content=(Text("One"),))
    with make_document([post, reply(_BOB, answers="4"), reply(_BOB, number=6)]) as document:
        authors = {each.id: each.reply_to and each.reply_to.author for each in document.posts}
    assert authors == {"4": None, "5": AccountRef(), "6": AccountRef("2000", "bob", "Bob")}
