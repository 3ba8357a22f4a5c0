"""Who is behind an id: the newest handle that posts give."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from twconvert import AccountRef, Mention, Post, Reply, Repost
from twconvert.store.database import temporary_database
from twconvert.store.people import People


def post(year: int, **fields: object) -> Post:
    at = datetime(year, 1, 1, tzinfo=UTC)
    return Post(**{"id": str(year), "author": AccountRef("1000"), "created_at": at, **fields})  # type: ignore[arg-type]


def test_people() -> None:
    with closing(temporary_database("")) as database:
        people = People(database)
        people.learn_from(post(2020, content=(Mention("bob_2020", "2000", "Bob"), Mention("nobody"))))
        people.learn_from(post(2022, reply_to=Reply(author=AccountRef("2000", "bob_2022"))))
        people.learn_from(post(2021, repost_of=Repost(author=AccountRef("2000", "bob_2021", "Robert"))))
        people.learn_from(post(2023, reply_to=Reply(author=AccountRef("3000"))))
        people.flush()
        assert people.find(AccountRef("2000")) == AccountRef("2000", "bob_2022", "Bob")
        assert people.find(AccountRef("2000", "as_written")) == AccountRef("2000", "as_written", "Bob")
        assert people.find(AccountRef("3000")) == AccountRef("3000")
        assert people.find(AccountRef()) == AccountRef()
