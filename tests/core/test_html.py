from __future__ import annotations

import html
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from twconvert import Cashtag, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.html import (
    content_html,
    content_html_string,
    escaped,
    escaped_address,
    runs_html,
    runs_html_string,
)
from twconvert.text import plain_text, xml_safe
from twconvert.twitter.service import TWITTER
from twconvert.urls import safe_url
from twconvert.wording import Run

if TYPE_CHECKING:
    from twconvert import Inline

texts = st.text().map(xml_safe)
words: st.SearchStrategy[Inline] = st.one_of(
    st.builds(Text, texts),
    st.builds(Link, texts | st.just("https://example.org/?a=1&b=<|>"), texts),
    st.builds(Mention, texts),
    st.builds(Hashtag, texts),
    st.builds(Cashtag, texts),
)
contents: st.SearchStrategy[tuple[Inline, ...]] = st.recursive(
    st.lists(words, max_size=5).map(tuple),
    lambda inner: st.lists(words | st.builds(Strong, inner) | st.builds(Emphasis, inner), max_size=5).map(tuple),
    max_leaves=10,
)


@given(st.text(st.sampled_from("&<>\"'a\n")))
def test_text_is_escaped_as_the_standard_library_does(text: str) -> None:
    assert escaped(text) == html.escape(text)
    assert escaped(text, apostrophes=False) == html.escape(text).replace("&#x27;", "'")
    assert escaped(text, quotes=False, apostrophes=False) == html.escape(text, quote=False)


@given(contents)
def test_any_content_is_xml_that_says_the_same(content: tuple[Inline, ...]) -> None:
    root = etree.fromstring(f"<p>{content_html(content)}</p>")
    for line_break in root.iter("br"):
        line_break.text = "\n"
    # An XML parser makes one newline of a line break of any kind, and the model knows no other.
    assert _without_spaces("".join(root.itertext())) == _without_spaces(plain_text(content))
    for link in root.iter("a"):
        assert safe_url(link.get("href", "")) == link.get("href")


def _without_spaces(text: str) -> str:
    """Return a text without the spaces that may be shown by others."""
    return text.translate(dict.fromkeys(map(ord, " \t\u00a0")))


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ((Text("a < b & c\n\nd"),), "a &lt; b &amp; c<br/><br/>d"),
        ((Text("if x:\n    go  on"),), "if x:<br/>\u00a0\u00a0\u00a0\u00a0go\u00a0 on"),
        ((Mention("bob", "2000"),), '<a href="https://twitter.com/bob"><bdi>@bob</bdi></a>'),
        ((Hashtag("\u05e2\u05d1\u05e8\u05d9\u05ea"),), "<bdi>#\u05e2\u05d1\u05e8\u05d9\u05ea</bdi>"),
        ((Cashtag("ACME"),), "<bdi>$ACME</bdi>"),
        (
            (Link("https://example.org/?a=1&b=2", "example.org/?a=1\u2026"),),
            '<a href="https://example.org/?a=1&amp;b=2"><bdi>example.org/?a=1\u2026</bdi></a>',
        ),
        ((Link("javascript:alert(1)", "<click>"),), "&lt;click&gt;"),
        ((Strong((Text("bold "), Emphasis((Text("italic"),)))),), "<strong>bold <em>italic</em></strong>"),
    ],
)
def test_content_html(content: tuple[Inline, ...], html: str) -> None:
    assert content_html(content, service=TWITTER) == html


def test_hashtags_lead_where_one_wants() -> None:
    content = (Text("#a "), Hashtag("b&c"), Strong((Emphasis((Hashtag("d"),)),)), Cashtag("E"))
    assert content_html(content, lambda tag: f"tags/{tag}.html") == (
        '#a <a href="tags/b&amp;c.html"><bdi>#b&amp;c</bdi></a>'
        '<strong><em><a href="tags/d.html"><bdi>#d</bdi></a></em></strong><bdi>$E</bdi>'
    )


def test_the_plain_strings_are_the_markup_without_its_type() -> None:
    content = (Text("1 < 2\n"), Link("https://example.org/a?b&c", "example.org/a"))
    runs = [Run("to "), Run("@ada", "https://example.org/a?b&c", is_name=True)]
    for markup, string in (
        (content_html(content), content_html_string(content)),
        (runs_html(runs), runs_html_string(runs)),
    ):
        assert (str(markup), type(markup), type(string)) == (string, Markup, str)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/ada/status/12",
        "https://example.org:80/ada/12",
        "https://user@example.org/12",
        "https://example.org/it's&more/12",
        "https://example.org/two words/12",
        "https://example.org/\u00e9",
        "https://example.org",
        "javascript:/12",
        "12",
        "",
    ],
)
def test_an_escaped_address_is_a_safe_one_for_an_attribute(url: str) -> None:
    safe = safe_url(url)
    assert escaped_address(url) == (None if safe is None else escaped(safe))
