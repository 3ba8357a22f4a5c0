"""Who is behind an id: the newest handle that posts give."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

from twconvert import AccountRef, KnownAccount, Mention, Post, Quote, Reply, Repost
from twconvert.scratch import temporary_database
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
        people.finish()
        assert people.known(AccountRef("2000")) == AccountRef("2000", "bob_2022", "Robert")
        assert people.known(AccountRef("2000", "as_written")) == AccountRef("2000", "as_written")
        assert people.known(AccountRef("3000")) == AccountRef("3000")
        assert people.known(AccountRef()) == AccountRef()
        assert people["2000"].former_handles == ("bob_2021", "bob_2020")


def test_a_quote_tells_whose_post_a_reply_answers() -> None:
    with closing(temporary_database("")) as database:
        people = People(database)
        people.learn_from(post(2020, reply_to=Reply(author=AccountRef("2000"), id="77")))
        people.learn_from(post(2021, quote=Quote(url="https://twitter.com/bob/status/77", id="77", handle="bob")))
        people.finish()
        assert people.known(AccountRef("2000")) == AccountRef("2000", "bob")


def test_everybody_who_is_named_is_there_whether_known_or_not() -> None:
    with closing(temporary_database("")) as database:
        people = People(database)
        people.meet(AccountRef("300"))
        people.introduce(KnownAccount(id="20", handle="bob", former_handles=("robert",)))
        people.introduce(KnownAccount(id="20", handle="Bob", name="Bob", seen_at=datetime(2020, 1, 1, tzinfo=UTC)))
        people.finish()
        assert list(people) == ["20", "300"]
        assert list(people.values()) == [
            KnownAccount(id="20", handle="Bob", name="Bob", former_handles=("robert",)),
            KnownAccount(id="300"),
        ]
        assert len(people) == 2
        assert "21" not in people
