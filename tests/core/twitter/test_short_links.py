"""Where short links lead is learnt from every record of an archive."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from typing import Any

import pytest

from twconvert import AccountRef, Inline, Link, Post, Quote, Strong, Text
from twconvert.twitter.short_links import ShortLinks


def post(*content: Inline, post_id: str = "1") -> Post:
    at = datetime(2022, 11, 20, tzinfo=UTC)
    return Post(id=post_id, author=AccountRef("1000"), created_at=at, content=content)


def record(**targets: str) -> dict[str, Any]:
    urls = [{"url": f"https://t.co/{code}", "expanded_url": target} for code, target in targets.items()]
    return {"entities": {"urls": urls}}


def resolved(posts: list[Post], *records: dict[str, Any]) -> list[Post]:
    with closing(ShortLinks()) as links:
        for each in records:
            links.learn_from(each)
        return [each for each in links.ready(posts) if isinstance(each, Post)]


TARGET = record(a="https://example.org/")
LINK = Link("https://example.org/", "example.org/")
SHORT = Link("https://t.co/a", "t.co/a")
UNKNOWN = Link("https://t.co/unknown", "t.co/unknown")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ((Text("see "), Link("http://t.co/a", "t.co/a"), Text(".")), (Text("see "), LINK, Text("."))),
        ((SHORT,), (LINK,)),
        ((Strong((SHORT,)),), (Strong((LINK,)),)),
        ((UNKNOWN,), (UNKNOWN,)),
        ((Text("nothing"),), (Text("nothing"),)),
    ],
)
def test_links(content: tuple[Inline, ...], expected: tuple[Inline, ...]) -> None:
    assert resolved([post(*content)], TARGET)[0].content == expected


def test_chains_end_even_where_they_are_circles() -> None:
    chain = [record(a="https://t.co/b"), record(b="https://t.co/c"), record(c="https://example.org/")]
    assert resolved([post(SHORT)], *chain)[0].content == (LINK,)
    circle = [record(a="https://t.co/b"), record(b="https://t.co/a")]
    (link,) = resolved([post(SHORT)], *circle)[0].content
    assert isinstance(link, Link)
    assert link.url.startswith("https://t.co/")
    assert resolved([post(SHORT)], record(a="https://t.co/a"))[0].content == (Link("https://t.co/a", "t.co/a"),)


def test_a_quote_may_be_behind_a_short_link() -> None:
    target = record(q="https://twitter.com/bob/status/77")
    (found,) = resolved([post(Text("look "), Link("https://t.co/q", "t.co/q"))], target)
    assert found.quote == Quote(url="https://twitter.com/bob/status/77", id="77", handle="bob")
    assert found.content == (Text("look"),)


def test_known_posts_do_not_wait_but_keep_their_order_with_those_that_do() -> None:
    posts = [
        post(SHORT),
        post(Text("plain"), post_id="2"),
        post(Text("later"), post_id="1"),
    ]
    found = resolved(posts, TARGET)
    assert [(each.id, each.content) for each in found] == [
        ("2", (Text("plain"),)),
        ("1", (LINK,)),
        ("1", (Text("later"),)),
    ]


def test_media_are_learnt_from_too() -> None:
    media = {"extended_entities": {"media": [{"url": "https://t.co/a", "expanded_url": "https://example.org/"}]}}
    assert resolved([post(SHORT)], media)[0].content == (LINK,)
