"""The last link of a post, if it is the address of another post, is a quote."""

from __future__ import annotations

import pytest

from twconvert import Link, Quote, Text
from twconvert.twitter.quotes import split_quote


@pytest.mark.parametrize(
    ("url", "post_id", "handle"),
    [
        ("https://twitter.com/bob/status/12", "12", "bob"),
        ("https://x.com/bob/status/12", "12", "bob"),
        ("http://www.twitter.com/bob/statuses/12/", "12", "bob"),
        ("https://mobile.twitter.com/bob/status/12?s=20&t=x", "12", "bob"),
        ("https://twitter.com/#!/bob/status/12", "12", "bob"),
        ("https://TWITTER.com/Bob/status/12#a", "12", "Bob"),
        ("https://twitter.com/i/web/status/12", "12", None),
        ("https://x.com/i/status/12", "12", None),
    ],
)
def test_quotes(url: str, post_id: str, handle: str | None) -> None:
    content = (Text("look "), Link(url, "twitter.com"))
    assert split_quote(content, "99") == ((Text("look"),), Quote(url=url, id=post_id, handle=handle))


@pytest.mark.parametrize(
    "url",
    [
        "https://twitter.com/bob/status/99",
        "https://twitter.com/bob/status/12/photo/1",
        "https://twitter.com/bob",
        "https://twitter.com/bob/status/twelve",
        "https://nottwitter.com/bob/status/12",
        "https://x.com.example/bob/status/12",
        "https://example.org/https://twitter.com/bob/status/12",
        "https://twitter.com/bob/status/12 and more",
    ],
)
def test_other_links(url: str) -> None:
    content = (Text("look "), Link(url, "twitter.com"))
    assert split_quote(content, "99") == (content, None)


def test_only_the_last_link_counts() -> None:
    content = (Link("https://twitter.com/bob/status/12", ""), Text(" said it"))
    assert split_quote(content, "99") == (content, None)
    assert split_quote((), "99") == ((), None)
