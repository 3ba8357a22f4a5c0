import re
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.text import folded, is_right_to_left, plain_text, text_with_addresses, without_styles, xml_safe
from twconvert.twitter.service import TWITTER
from twconvert.urls import profile_url, safe_url, shown_url

XML_CHARACTERS = re.compile("[\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
# What RFC 3986 lets stand in a path, a query or a fragment.
REST_OF_URL = re.compile(r"(?:[A-Za-z0-9/?#:@!$&'()*+,;=~._-]|%[0-9A-Fa-f]{2})*")

web_addresses = st.from_regex(r"https?://[a-z0-9.\-\[\]:@\u00fc%]{1,12}[/?#|%a-z0-9\[\] \u00e9]{0,12}", fullmatch=True)


@given(st.text(alphabet=st.characters()))
def test_xml_safe_text_is_made_of_xml_characters(text: str) -> None:
    safe = xml_safe(text)
    assert XML_CHARACTERS.fullmatch(safe)
    assert xml_safe(safe) == safe


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"])))
def test_xml_safe_leaves_what_xml_allows(text: str) -> None:
    assert xml_safe(text) == text


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("a\r\nb\rc\nd\te", "a\nb\nc\nd\te"),
        ("\x00\x08\x0b\x1f", "\ufffd" * 4),
        ("\ufffe\uffff", "\ufffd" * 2),
        ("\ud83d cut in half", "\ufffd cut in half"),
        ("\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680"),
    ],
)
def test_xml_safe(text: str, safe: str) -> None:
    assert xml_safe(text) == safe


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=c&d=%20#e", "https://example.org/a?b=c&d=%20#e"),
        ("https://example.org", "https://example.org"),
        (" HTTPS://EXAMPLE.ORG/Path ", "https://example.org/Path"),
        ("https://example.org/a|b", "https://example.org/a%7Cb"),
        ("https://example.org/[x]", "https://example.org/%5Bx%5D"),
        ("https://example.org/two words", "https://example.org/two%20words"),
        ("https://example.org/100%", "https://example.org/100%25"),
        ("https://example.org/%zz", "https://example.org/%25zz"),
        ("https://example.org/\U0001f680", "https://example.org/%F0%9F%9A%80"),
        ("https://example.org/\ud83d", "https://example.org/%3F"),
        ("https://example.org/a#b#c", "https://example.org/a#b%23c"),
        ("https://b\u00fccher.example/stra\u00dfe", "https://b\u00fccher.example/stra%C3%9Fe"),
        (
            "https://\u0939\u093f\u0928\u094d\u0926\u0940.\u092d\u093e\u0930\u0924/",
            "https://\u0939\u093f\u0928\u094d\u0926\u0940.\u092d\u093e\u0930\u0924/",
        ),
        ("https://user:secret@example.org/", "https://example.org/"),
        ("http://[2001:db8::1]:8080/", "http://[2001:db8::1]:8080/"),
        ("http://192.0.2.1/", "http://192.0.2.1/"),
        ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
        (f"https://{'a.' * 40}example/%", f"https://{'a.' * 40}example/%25"),
    ],
)
def test_safe_url_repairs(url: str, safe: str) -> None:
    assert safe_url(url) == safe


@pytest.mark.parametrize(
    "url",
    [
        "",
        "100%",
        "www.example.org",
        "//example.org/",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "mailto:ada@example.org",
        "https://",
        "https:///nowhere",
        "https://example.org:99999/",
        "https://exam ple.org/",
        "https://a..b/",
        "https://x\u202ey.example/",
        "https://\u00a8.example/",
        "https://xn--zz.example/",
        f"https://{'a' * 64}.example/",
        "http://192.0.2.999/",
        "http://\uff11.\uff12.\uff13.\uff19\uff19\uff19/",
        "http://0x7f/",
        "http://[::1",
        "http://[fe80::1%25eth0]/",
    ],
)
def test_safe_url_refuses_what_is_no_web_address(url: str) -> None:
    assert safe_url(url) is None


@given(st.text() | web_addresses)
def test_safe_url_is_valid_or_nothing_and_stays_as_it_is(url: str) -> None:
    safe = safe_url(url)
    if safe is None:
        return
    assert safe_url(safe) == safe
    scheme, _, rest = safe.partition("://")
    assert scheme in {"http", "https"}
    host = re.match(r"\[[^]]*\](?::\d+)?|[^/?#]+", rest)
    assert host
    assert not any(c in ' "<>\\^`{|}%@' or category(c) == "Cc" for c in host[0])
    assert REST_OF_URL.fullmatch(rest[host.end() :])


def test_plain_text_is_what_a_reader_sees() -> None:
    content = (
        Mention("bob"),
        Text(" says:\n"),
        Strong((Text("look "), Emphasis((Text("here"),)))),
        Text(" "),
        Link("https://example.org/very/long", "example.org/very"),
        Text(" "),
        Hashtag("hills"),
        Text(" "),
        Cashtag("ACME"),
    )
    assert plain_text(content) == "@bob says:\nlook here example.org/very #hills $ACME"


@pytest.mark.parametrize(
    ("language", "expected"), [("ar", True), ("he-IL", True), ("UR", True), ("en", False), ("arn", False), ("", False)]
)
def test_languages_written_from_right_to_left(language: str, *, expected: bool) -> None:
    assert is_right_to_left(language) == expected


@pytest.mark.parametrize(
    ("account_id", "handle", "url"),
    [
        ("2000", "bob", "https://twitter.com/bob"),
        (None, "bob", "https://twitter.com/bob"),
        ("2000", None, None),
        (None, None, None),
        (None, "bob@social.example", "https://social.example/@bob"),
        ("https://social.example/users/bob", "bob@social.example", "https://social.example/users/bob"),
        ("https://social.example/users/bob", None, "https://social.example/users/bob"),
    ],
)
def test_an_account_is_where_its_id_or_else_its_handle_says(
    account_id: str | None, handle: str | None, url: str | None
) -> None:
    assert profile_url(TWITTER, account_id, handle) == url


def test_shown_url() -> None:
    assert shown_url("https://www.example.org/a") == "example.org/a"
    assert shown_url("http://example.org") == "example.org"


@pytest.mark.parametrize(
    ("link", "text"),
    [
        (Link("https://example.org/a?b=1", "example.org/a?b=1"), "https://example.org/a?b=1"),
        (Link("https://www.example.org/a/long/way", "Example.org/a/lo\u2026"), "https://www.example.org/a/long/way"),
        (Link("https://example.org/a", "the news"), "the news (https://example.org/a)"),
        (Link("https://example.org/a", "short.example/x"), "short.example/x (https://example.org/a)"),
    ],
)
def test_text_with_addresses_holds_whole_ones(link: Link, text: str) -> None:
    assert text_with_addresses((Text("See "), Strong((Emphasis((link,)),)), Text("."))) == f"See {text}."


def test_content_without_styles_is_all_that_was_in_them() -> None:
    content = (Text("a"), Strong((Hashtag("b"), Emphasis((Mention("c"),)))), Text("d"))
    assert list(without_styles(content)) == [Text("a"), Hashtag("b"), Mention("c"), Text("d")]


@pytest.mark.parametrize(
    ("one", "other"), [("ＣＡＦÉ", "cafe\u0301"), ("Straße", "STRASSE"), ("ﾄﾞﾗｲﾌﾞ", "ドライブ"), ("Σίσυφος", "ΣΊΣΥΦΟΣ")]
)
def test_spellings_of_a_tag_compare_equal(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_letters_with_and_without_an_accent_differ() -> None:
    assert folded("café") != folded("cafe")
