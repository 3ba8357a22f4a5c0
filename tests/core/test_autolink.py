"""Addresses in plain text are found by the rules of twitter-text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from twconvert import Emphasis, Hashtag, Inline, Link, Strong, Text
from twconvert.autolink import addresses_in, autolinked, link_to
from twconvert.text import plain_text


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in addresses_in(text)]


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        # What ends a sentence or stands around an address is none of it.
        (
            "see http://is.example/lantern1, http://pic.example/1abcd.",
            ["http://is.example/lantern1", "http://pic.example/1abcd"],
        ),
        ("(http://bit.example/abc_1)", ["http://bit.example/abc_1"]),
        ("http://example.org/a?! http://example.org...", ["http://example.org/a", "http://example.org"]),
        ("“http://example.org/a” 'http://example.org/b'", ["http://example.org/a", "http://example.org/b"]),
        ("<http://example.org/a> &lt;http://example.org/b&gt;", ["http://example.org/a", "http://example.org/b"]),
        ("http://example.org/a;http:", ["http://example.org/a;http"]),
        # Parentheses, where they are in pairs.
        ("http://example.org/wiki/A_(b), yes", ["http://example.org/wiki/A_(b)"]),
        ("(http://example.org/wiki/A_(b_(c)))", ["http://example.org/wiki/A_(b_(c))"]),
        ("http://example.org/(a", ["http://example.org/"]),
        ("http://example.org/a(b http://example.org/c)", ["http://example.org/a", "http://example.org/c"]),
        # Queries, fragments, ports, escapes.
        ("http://example.org/a?b=1&c=2#d", ["http://example.org/a?b=1&c=2#d"]),
        ("http://example.org/a?b=1&amp;c=2&amp;", ["http://example.org/a?b=1&amp;c=2"]),
        ("http://example.org?a=b http://example.org:8080/c", ["http://example.org?a=b", "http://example.org:8080/c"]),
        ("http://web.example/2010/http://example.org/a", ["http://web.example/2010/http://example.org/a"]),
        # Neighbours in writing without blanks, and words in other alphabets.
        ("見てhttp://example.org/aです", ["http://example.org/a"]),
        ("봐http://example.orgを。", ["http://example.org"]),
        ("ดูhttp://example.org/aสิ", ["http://example.org/a"]),
        ("http://example.org/a　http://example.org/b、", ["http://example.org/a", "http://example.org/b"]),
        ("http://example.org/a😀", ["http://example.org/a"]),
        ("http://пример.рф/что http://例.example/", ["http://пример.рф/что", "http://例.example/"]),
        ("http://example.org/café", ["http://example.org/café"]),
        # How they begin.
        ("Http://Example.org HTTPS://EXAMPLE.ORG/A", ["Http://Example.org", "HTTPS://EXAMPLE.ORG/A"]),
        ("www.example.org/a, Www.example.org", ["www.example.org/a", "Www.example.org"]),
        ("ahttp://example.org #http://example.org @http://example.org $http://example.org", []),
        ("awww.example.org a-www.example.org @www.example.org ftp://www.example.org", []),
        ("example.org file.name http:// https://. www. www.example", []),
        ("http://example\u200b.org/a www.example\u200b.org", ["http://example\u200b.org/a", "www.example\u200b.org"]),
        # Hosts that are none, and names before them.
        ("http://localhost/a http://10.0.0.1/ http://a http://-a.example/", []),
        ("http://example.org@evil.example/ http://ada:secret@example.org/", []),
        ("http://example.org-a http://a..example/", []),
        # What was cut leads nowhere, unless it shows that it is whole.
        ("http://example.org/abc…", []),
        ("http://example.org/abc… and", ["http://example.org/abc"]),
        ("https://t.co/abcdefghij…", ["https://t.co/abcdefghij"]),
        ("https://t.co/abcdefghijです", ["https://t.co/abcdefghij"]),
    ],
)
def test_addresses(text: str, addresses: list[str]) -> None:
    assert found(text) == addresses


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("http://www.example.org/a", Link("http://www.example.org/a", "example.org/a")),
        ("HTTP://Example.org", Link("HTTP://Example.org", "Example.org")),
        ("www.example.org/a", Link("http://www.example.org/a", "example.org/a")),
        (
            "www.example.org/?to=http://a.example",
            Link("http://www.example.org/?to=http://a.example", "example.org/?to=http://a.example"),
        ),
    ],
)
def test_where_an_address_leads(address: str, link: Link) -> None:
    assert link_to(address) == link


def test_links_take_the_place_of_addresses_in_plain_text_alone() -> None:
    link = Link("http://example.org/a", "example.org/a")
    other = Link("http://example.org/b", "see www.example.org")
    content: tuple[Inline, ...] = (
        Text("a http://example.org/a, b"),
        other,
        Hashtag("www.example.org"),
        Strong((Emphasis((Text("http://example.org/a"),)),)),
        Text(""),
    )
    assert autolinked(content) == (
        Text("a "),
        link,
        Text(", b"),
        other,
        Hashtag("www.example.org"),
        Strong((Emphasis((link,)),)),
    )


PIECES = st.sampled_from(
    [
        "http://",
        "https://",
        "www.",
        "a",
        "b.example",
        "/",
        "?",
        "(",
        ")",
        "&amp;",
        "&",
        ".",
        "…",
        "é",
        "日",
        "@",
        "#",
        " ",
    ]
)


@given(st.text() | st.lists(PIECES, max_size=30).map("".join))
@example("http://a.example/" + "(" * 50)
def test_whatever_the_text_nothing_of_it_is_lost(text: str) -> None:
    position = 0
    for start, end in addresses_in(text):
        assert position <= start < end
        assert text[start:].lower().startswith(("http://", "https://", "www."))
        assert not set(' \n<>"“”') & set(text[start:end])
        position = end
    shown = plain_text(autolinked((Text(text),)))
    for scheme in ("http://", "https://", "www."):
        shown, text = shown.replace(scheme, ""), text.replace(scheme, "")
    assert shown == text


@pytest.mark.parametrize(
    "hostile",
    [
        unit * 50_000
        for unit in (
            "http://",
            "http://a.example/(",
            "http://a.example/(a)",
            "www.",
            "http://a.",
            "(",
            "&amp;",
            "http://a-",
        )
    ]
    + [
        "http://a.example/" + unit * 200_000
        for unit in ("(", "(a", "(a)", ".", "((", "()", "&amp;", "a.", ")(", "a(b(c)")
    ]
    + ["http://" + unit * 200_000 for unit in ("a", "a.", "a-", "_", "1.", "xn--")],
)
def test_a_hostile_text_takes_no_longer_than_another(hostile: str) -> None:
    """Nothing takes the time here: what was not linear in the length would not end."""
    assert sum(end - start for start, end in addresses_in(hostile)) <= len(hostile)
