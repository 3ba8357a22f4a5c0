"""Text without entities is marked as Twitter would mark it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert import Hashtag, Inline, Link, Mention
from twconvert.twitter.linkify import spans_by_rules


def found(text: str, kind: type[Inline]) -> list[str]:
    return [text[span.start : span.end] for span in spans_by_rules(text) if isinstance(span.inline, kind)]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://example.org/a.", ["https://example.org/a"]),
        ("(https://example.org/a)", ["https://example.org/a"]),
        ("https://en.example.org/wiki/A_(b), yes", ["https://en.example.org/wiki/A_(b)"]),
        ("http://example.org/?a=1&b=2#c!", ["http://example.org/?a=1&b=2#c"]),
        ("“https://example.org”", ["https://example.org"]),
        ("https://t.co/abcdefghijです", ["https://t.co/abcdefghij"]),
        ("https://t.co/abcdefghij…", ["https://t.co/abcdefghij"]),
        ("見てhttps://example.org/です", ["https://example.org/"]),
        ("two https://a.example https://b.example", ["https://a.example", "https://b.example"]),
        ("#https://example.org", []),
        ("https:// alone", []),
        ("example.org", []),
    ],
)
def test_links(text: str, links: list[str]) -> None:
    assert found(text, Link) == links


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("@ada and @bob_1", ["@ada", "@bob_1"]),
        ("(@ada), “@bob”", ["@ada", "@bob"]),
        ("＠ada", ["＠ada"]),  # noqa: RUF001
        ("RT@ada", ["@ada"]),
        ("ART@ada", []),
        ("日本語@ada", ["@ada"]),
        ("ada@example.org", []),
        ("@ada@example.org", []),
        ("@adaé", []),
        ("&@ada !@ada $@ada", []),
        ("@" + "a" * 20, ["@" + "a" * 20]),
        ("@" + "a" * 21, []),
        ("@", []),
    ],
)
def test_mentions(text: str, mentions: list[str]) -> None:
    assert found(text, Mention) == mentions


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("#cats, #Dogs!", ["#cats", "#Dogs"]),
        ("＃cats", ["＃cats"]),  # noqa: RUF001
        ("#2023 #y2023", ["#y2023"]),
        ("#हिन्दी #ไทย #日本語", ["#हिन्दी", "#ไทย", "#日本語"]),
        ("a#b &#8217;", []),
        ("#cats#dogs", []),
        ("#️⃣ 1 #\u20e3", []),
        ("❤️#love", ["#love"]),
        ("#http://example.org", []),
        ("(#a_b)", ["#a_b"]),
    ],
)
def test_hashtags(text: str, tags: list[str]) -> None:
    assert found(text, Hashtag) == tags


@given(st.text(st.sampled_from("@#＃＠ab1_ /:.()’…é日️&\n"), max_size=40) | st.text())  # noqa: RUF001
def test_spans_are_what_they_stand_for(text: str) -> None:
    for start, end, inline in spans_by_rules(text):
        match inline:
            case Link(url):
                assert text[start:end] == url
            case Mention(handle=name) | Hashtag(tag=name):
                assert text[start + 1 : end] == name
            case _:
                pytest.fail("nothing else is looked for")
