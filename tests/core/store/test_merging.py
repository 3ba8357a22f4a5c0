"""Of two records of one thing the newer counts, with what only the older one tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from twconvert import AccountRef, ChatMessage, Link, Media, Post, Quote, Reply, Repost, Text
from twconvert.model import Chat, Location
from twconvert.store import Store
from twconvert.store.merging import merged, taken_from

TIME = datetime(2015, 9, 1, 12, 30, tzinfo=UTC)
BOB = AccountRef("2000", "bob", "Bob")
PICTURE = Media(kind="image", remote_url="https://pbs.example/media/a.jpg")
FILE = replace(PICTURE, path="data/a.jpg", archive=3, media_type="image/jpeg", width=2, height=3, size=9)
SHORT = Link("https://t.co/abcdefghij", "t.co/abcdefghij")
LINK = Link("https://example.org/", "example.org")


def post(**fields: Any) -> Post:
    return Post(**{"id": "1", "author": AccountRef("1000", "ada"), "created_at": TIME, **fields})


@pytest.mark.parametrize(
    ("older", "newer", "expected"),
    [
        # What is empty is filled, what is not stays, and numbers are those of the newest.
        ({"source": "Web", "language": "en"}, {"language": "de"}, {"source": "Web", "language": "de"}),
        ({"likes": 5, "reposts": 2}, {"likes": 0}, {"likes": 0, "reposts": 2}),
        ({"location": Location(1, 2)}, {}, {"location": Location(1, 2)}),
        ({"content": (Text("old"),)}, {}, {"content": (Text("old"),)}),
        ({"content": (Text("old, longer"),)}, {"content": (Text("new"),)}, {"content": (Text("new"),)}),
        # A time of day counts more than a day.
        (
            {},
            {"created_at": TIME.replace(hour=0, minute=0), "precision": "day"},
            {"created_at": TIME, "precision": "second"},
        ),
        ({"created_at": TIME + timedelta(1), "precision": "day"}, {}, {"created_at": TIME, "precision": "second"}),
        # A whole text counts more than a beginning.
        ({"content": (Text("so it goes on"),)}, {"content": (Text("so it…"),)}, {"content": (Text("so it goes on"),)}),
        ({"content": (Text("so it…"),)}, {"content": (Text("so it goes on"),)}, {"content": (Text("so it goes on"),)}),
        ({"content": (Text("another text"),)}, {"content": (Text("so it…"),)}, {"content": (Text("so it…"),)}),
        (
            {"content": (Text("so "), LINK, Text(" it goes"))},
            {"content": (Text("so "), SHORT, Text(" it…"))},
            {"content": (Text("so "), LINK, Text(" it goes"))},
        ),
        # A link that is known counts more than a short one, if the text is the same.
        ({"content": (Text("at "), LINK)}, {"content": (Text("at "), SHORT)}, {"content": (Text("at "), LINK)}),
        ({"content": (Text("to "), LINK)}, {"content": (Text("at "), SHORT)}, {"content": (Text("at "), SHORT)}),
        (
            {"content": (Text("yes"),), "quote": Quote(url="https://x.example/2", id="2")},
            {"content": (Text("yes "), SHORT)},
            {"content": (Text("yes"),), "quote": Quote(url="https://x.example/2", id="2")},
        ),
        (
            {"quote": Quote(url="https://x.example/2", id="2"), "content": (Text("a"),)},
            {"content": (Text("a"),)},
            {"quote": None},
        ),
        (
            {"quote": Quote(url="u", id="2", handle="bob", post=post(id="2")), "content": (Text("a"),)},
            {"quote": Quote(url="https://x.example/2", id="2"), "content": (Text("a"),)},
            {"quote": Quote(url="https://x.example/2", id="2", handle="bob", post=post(id="2"))},
        ),
        (
            {"quote": Quote(url="u", id="3", post=post(id="3")), "content": (Text("a"),)},
            {"quote": Quote(url="https://x.example/2", id="2"), "content": (Text("a"),)},
            {"quote": Quote(url="https://x.example/2", id="2")},
        ),
        # Reposts.
        (
            {"repost_of": Repost(author=BOB, id="9", url="u", created_at=TIME), "content": (Text("all of it"),)},
            {"repost_of": Repost(author=AccountRef(None, "bob"), truncated=True), "content": (Text("all…"),)},
            {"repost_of": Repost(author=BOB, id="9", url="u", created_at=TIME), "content": (Text("all of it"),)},
        ),
        (
            {"repost_of": Repost(author=BOB, truncated=True), "content": (Text("all…"),)},
            {"repost_of": Repost(author=AccountRef("2000", "bobby"), id="9"), "content": (Text("all of it"),)},
            {"repost_of": Repost(author=AccountRef("2000", "bobby", "Bob"), id="9"), "content": (Text("all of it"),)},
        ),
        # Answers.
        (
            {"reply_to": Reply(author=BOB, id="5", url="u")},
            {"reply_to": Reply(author=AccountRef("2000"), id="5")},
            {"reply_to": Reply(author=BOB, id="5", url="u")},
        ),
        (
            {"reply_to": Reply(author=BOB, id="5", url="u")},
            {"reply_to": Reply(author=AccountRef("3000"), id="6")},
            {"reply_to": Reply(author=AccountRef("3000"), id="6")},
        ),
        # Media: descriptions and files.
        ({"media": (replace(PICTURE, alt="a cat"),)}, {"media": (FILE,)}, {"media": (replace(FILE, alt="a cat"),)}),
        ({"media": (FILE,)}, {"media": (replace(PICTURE, alt="a cat"),)}, {"media": (replace(FILE, alt="a cat"),)}),
        ({"media": (replace(FILE, path="other"),)}, {"media": (FILE,)}, {"media": (FILE,)}),
        ({"media": (FILE,)}, {}, {"media": (FILE,)}),
        (
            {"media": (FILE, replace(FILE, remote_url="https://a.example/b.jpg"))},
            {"media": (PICTURE,)},
            {"media": (FILE, replace(FILE, remote_url="https://a.example/b.jpg"))},
        ),
        (
            {"media": (FILE,)},
            {"media": (PICTURE, replace(PICTURE, remote_url="https://a.example/b"))},
            {"media": (PICTURE, replace(PICTURE, remote_url="https://a.example/b"))},
        ),
        # That it was deleted is said by the newest.
        ({"deleted_at": TIME, "visibility": "deleted"}, {}, {"deleted_at": None, "visibility": "public"}),
    ],
)
def test_posts(older: dict[str, Any], newer: dict[str, Any], expected: dict[str, Any]) -> None:
    result = merged(post(**older), post(**newer))
    assert {name: getattr(result, name) for name in expected} == expected


POSTS = st.builds(
    post,
    content=st.sampled_from([(), (Text("a"),), (Text("a…"),), (Text("a b"),), (Text("a "), SHORT), (Text("a "), LINK)]),
    media=st.lists(st.sampled_from([PICTURE, FILE, replace(PICTURE, alt="x")]), max_size=2, unique=True).map(tuple),
    precision=st.sampled_from(["day", "second"]),
    likes=st.none() | st.integers(0, 9),
    reply_to=st.none() | st.just(Reply(author=BOB)),
    repost_of=st.none() | st.builds(Repost, author=st.just(BOB), truncated=st.booleans()),
)


@given(POSTS, POSTS)
def test_a_record_that_is_merged_again_stays_as_it_is(older: Post, newer: Post) -> None:
    result = merged(older, newer)
    assert merged(newer, newer) is newer
    assert merged(older, result) == result
    assert (result == newer) == (taken_from(newer, result) == set())


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, set()),
        ({"content": (Text("x"),), "source": "Web"}, {"texts", "other details"}),
        ({"created_at": TIME + timedelta(1), "precision": "day"}, {"times"}),
        ({"media": (FILE,)}, {"media"}),
        ({"media": (replace(PICTURE, alt="x"),)}, {"descriptions of media"}),
        ({"repost_of": Repost(author=BOB)}, {"originals of reposts"}),
    ],
)
def test_the_report_says_what_was_taken(fields: dict[str, Any], words: set[str]) -> None:
    newer = post(media=(PICTURE,))
    assert taken_from(newer, replace(newer, **fields)) == words


def test_it_is_told_from_which_archive() -> None:
    with Store() as store:
        store.add(post(content=(Text("x"),), source="Web"))
        store.begin_next_archive()
        store.add(post(source="App", likes=3))
        store.begin_next_archive()
        store.add(post())
        store.add(post(id="2"))
        store.finish()
        assert store.posts[0] == post(content=(Text("x"),), source="App", likes=3)
        assert list(store.origins.counts()) == [(0, "texts", 1), (1, "other details", 1)]
        assert list(store.ledger()) == [("posts", 2, 2)]


def test_posts_of_one_archive_are_merged_and_not_told() -> None:
    with Store() as store:
        for number in range(1200):
            store.add(post(id=str(number % 700), content=(Text("x"),) if number < 700 else ()))
        store.finish()
        assert len(store.posts) == 700
        assert all(each.content == (Text("x"),) for each in store.posts)
        assert list(store.origins.counts()) == []


def test_what_is_forgotten_is_dropped_or_completes_what_comes_later() -> None:
    with Store() as store:
        store.add(post(content=(Text("x"),)))
        store.add(post(id="2", content=(Text("y"),)))
        store.forget("1")
        store.forget("2")
        store.add(post(id="2", visibility="deleted"))
        store.finish()
        assert list(store.posts) == [post(id="2", content=(Text("y"),), visibility="deleted")]


def test_a_message_of_a_chat_is_the_same_wherever_its_media_are() -> None:
    message = ChatMessage(role="user", created_at=TIME, content=(Text("draw"),), media=(PICTURE,))
    with Store() as store:
        store.add(Chat(id="c", messages=(replace(message, media=(FILE,)),)))
        store.begin_next_archive()
        store.add(Chat(id="c", messages=(message,)))
        store.finish()
        ((found,),) = [each.messages for each in store.contents()["chats"]]
        assert found.media == (FILE,)
        assert (store.origins.media, store.origins.media_present) == (1, 0)
