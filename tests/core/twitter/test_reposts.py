"""What is left of a reposted post."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from twconvert import AccountRef, Inline, Repost, Text
from twconvert.text import plain_text
from twconvert.twitter.entities import spans_of
from twconvert.twitter.reposts import cut_repost, whole_repost

BOB = {"screen_name": "bob", "name": "Bob", "id_str": "2000", "indices": ["3", "7"]}


def repost_of(text: str, **tweet: Any) -> tuple[Repost, tuple[Inline, ...]] | None:
    entities = {"user_mentions": [BOB], **tweet.pop("entities", {})}
    at = tweet.pop("at", datetime(2019, 5, 1, tzinfo=UTC))
    return cut_repost(text, {"entities": entities, **tweet}, spans_of(text, entities), at)


@pytest.mark.parametrize(
    ("fields", "is_typed"),
    [
        ({}, False),
        ({"favorite_count": "0", "retweet_count": "0", "in_reply_to_status_id_str": None}, False),
        ({"favorite_count": "4"}, True),
        ({"retweet_count": 2}, True),
        ({"in_reply_to_status_id_str": "7"}, True),
        ({"at": datetime(2009, 10, 31, 23, 59, 59, tzinfo=UTC)}, True),
        ({"at": datetime(2009, 11, 1, tzinfo=UTC)}, False),
        # A picture that was taken from the original, or its id, tells that there is one.
        ({"favorite_count": "4", "entities": {"media": [{"source_status_id_str": "7"}]}}, False),
        ({"favorite_count": "4", "retweeted_status_id_str": "7"}, False),
    ],
)
def test_what_tells_that_it_was_typed(fields: dict[str, Any], *, is_typed: bool) -> None:
    assert (repost_of("RT @bob: as he says", **fields) is None) is is_typed


@pytest.mark.parametrize(("length", "is_typed"), [(140, False), (141, True), (280, True)])
def test_a_repost_is_no_longer_than_140_characters(length: int, *, is_typed: bool) -> None:
    assert (repost_of("RT @bob: &amp;".ljust(length + 4, "x")) is None) is is_typed


def test_a_cut_text_was_not_typed() -> None:
    assert repost_of("RT @bob: ".ljust(139, "x") + "…", favorite_count="1") is not None


@pytest.mark.parametrize(
    ("length", "ending", "truncated"),
    [(137, "…", False), (138, "…", True), (139, "…", True), (140, "…", True), (140, "", False), (20, "…", False)],
)
def test_only_texts_of_138_to_140_characters_are_cut(length: int, ending: str, *, truncated: bool) -> None:
    found = repost_of("RT @bob: ".ljust(length - len(ending), "x") + ending)
    assert found is not None
    assert found[0].truncated is truncated


def test_escapes_count_as_what_they_stand_for() -> None:
    found = repost_of("RT @bob: &amp;" + "x" * 127 + "…")
    assert found is not None
    assert found[0].truncated
    assert plain_text(found[1]) == "&" + "x" * 127 + "…"


@pytest.mark.parametrize(
    ("rest", "shown"),
    [
        ("https://t.co/abcdefghij", "t.co/abcdefghij…"),
        ("https://t.co/abcdefghi", "…"),
        ("https://t.co/", "…"),
        ("https://t.c", "…"),
        ("https:/", "…"),
        ("http", "…"),
        ("ht", " ht…"),
        ("https://example.org", " https://example.org…"),
        ("xhttp", " xhttp…"),
    ],
)
def test_a_link_that_was_cut_leads_nowhere(rest: str, shown: str) -> None:
    found = repost_of("RT @bob: " + "x" * (129 - len(rest)) + " " + rest + "…")
    assert found is not None
    assert plain_text(found[1]).lstrip("x").strip() == shown.strip()


@pytest.mark.parametrize(
    "text", ["RT @bob nice", "rt @bob: x", "RT: @bob: x", " RT @bob: x", "RT @bob:x", "hello", "RT @: x"]
)
def test_what_is_no_repost(text: str) -> None:
    assert repost_of(text) is None


@pytest.mark.parametrize(
    ("mention", "author"),
    [
        (BOB, AccountRef("2000", "bob", "Bob")),
        ({**BOB, "screen_name": "BOB"}, AccountRef("2000", "bob", "Bob")),
        ({**BOB, "screen_name": "robert", "name": ""}, AccountRef("2000", "bob")),
        ({**BOB, "id_str": "-1"}, AccountRef(None, "bob", "Bob")),
        ({**BOB, "id_str": None, "id": 2000}, AccountRef("2000", "bob", "Bob")),
        ({**BOB, "screen_name": "carol_e", "indices": ["9", "17"]}, AccountRef(handle="bob")),
    ],
)
def test_the_author_is_the_first_who_is_mentioned(mention: dict[str, Any], author: AccountRef) -> None:
    found = repost_of("RT @bob: @carol_e hi", entities={"user_mentions": [mention]})
    assert found is not None
    assert found[0].author == author


def test_media_tell_the_original() -> None:
    media = [{"url": "https://t.co/m"}, {"url": "https://t.co/m", "source_status_id_str": "77"}]
    found = repost_of("RT @bob: x", extended_entities={"media": media})
    assert found is not None
    assert (found[0].id, found[0].url) == ("77", "https://twitter.com/bob/status/77")


def test_a_whole_original() -> None:
    original = {
        "id": 77,
        "text": "a &lt; b",
        "created_at": "2013-04-13 21:12:31 +0000",
        "user": {"screen_name": "bob", "name": "Bob", "id": 2000},
    }
    repost, content = whole_repost(original)
    assert content == (Text("a < b"),)
    assert (repost.id, repost.author) == ("77", AccountRef("2000", "bob", "Bob"))
    assert repost.created_at is not None
    assert repost.created_at.isoformat() == "2013-04-13T21:12:31+00:00"
    assert not repost.truncated
    assert whole_repost({**original, "user": None})[0].author == AccountRef()
