"""The HTML of posts: every word of it reaches the reader, in lines as a browser shows them."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twconvert import AccountRef, Emphasis, Hashtag, Link, Mention, Strong, Text
from twconvert.text import plain_text, xml_safe
from twconvert_mastodon.content import content_of
from twconvert_mastodon.html import HtmlReader
from twconvert_mastodon.people import People
from twconvert_mastodon.usual import read_usual

if TYPE_CHECKING:
    from twconvert import Inline

ADA = AccountRef("https://social.example/users/ada", "ada@social.example")
TAGS = [
    {"type": "Mention", "href": "https://elsewhere.example/users/bob", "name": "@bob@elsewhere.example"},
    {"type": "Mention", "href": "https://third.example/u/9", "name": "@bob@third.example"},
    {"type": "Mention", "href": "https://social.example/users/cleo", "name": "@cleo"},
]
PEOPLE = People("social.example", ADA, ("https://social.example/users/ada/",), TAGS)
BOB = '<a href="https://elsewhere.example/@bob" class="u-url mention" rel="nofollow">@<span>bob</span></a>'
HIDDEN = '<span class="invisible">https://</span>'
ADDRESS = "https://example.org/a/long/way?x=1&y=2"

# Elements of every kind, some never closed; the pieces of text are numbered, so that none is like another.
elements = st.sampled_from(
    [
        "p",
        "div",
        "span",
        "b",
        "em",
        "ul",
        "ol",
        "li",
        "blockquote",
        "pre",
        "code",
        "h2",
        "table",
        "tr",
        "td",
        "a",
        "foo",
    ]
)
words = st.text(st.characters(exclude_categories=["Cs", "Zs", "Zl", "Zp", "Cc"]), min_size=1, max_size=5)
trees: st.SearchStrategy[Any] = st.recursive(
    words,
    lambda inner: st.tuples(elements, st.lists(inner, max_size=4), st.booleans()) | st.just(("br", [], False)),
    max_leaves=25,
)


def html_of(tree: Any, pieces: list[str]) -> str:
    """Return a tree as HTML, and note its texts in order."""
    if isinstance(tree, str):
        pieces.append(f"{len(pieces)}:{tree}")
        return escape(pieces[-1])
    tag, inside, is_closed = tree
    attributes = f' href="{escape(ADDRESS)}"' if tag == "a" else ""
    content = "".join(html_of(each, pieces) for each in inside)
    return f"<{tag}{attributes}>{content}{f'</{tag}>' if is_closed else ''}"


def content(html: str, **options: bool) -> tuple[Inline, ...]:
    return content_of(html, PEOPLE, **options)


def text(html: str) -> str:
    return plain_text(content(html))


@given(st.lists(trees, max_size=5))
def test_no_text_between_tags_is_lost_or_turned_round(forest: list[Any]) -> None:
    pieces: list[str] = []
    html = "".join(html_of(tree, pieces) for tree in forest)
    shown = text(html)
    place = 0
    for piece in map(xml_safe, pieces):
        place = shown.find(piece, place)
        assert place >= 0, (html, shown, piece)
        place += len(piece)


LINK = '<a href="https://a.example/{}" rel="nofollow"><span class="invisible">https://</span>'
USUAL = (
    "{}",
    '<a href="https://a.example/tags/{}" class="mention hashtag" rel="tag">#<span>{}</span></a>',
    '<a href="https://a.example/@bob?{}" class="u-url mention">@<span>{}</span></a>',
    f'<span class="h-card" translate="no">{BOB}</span>',
    f'{LINK}<span class="ellipsis">a.example</span><span class="invisible">/{{}}</span></a>',
    f'{LINK}<span class="">{{}}</span><span class="invisible"></span></a>',
)
usual_parts = st.sampled_from(["<p>", "</p>", "<br>", "<br/>", "<br />", "&amp;", "&#39;", " ", "@", "#"]) | st.tuples(
    st.sampled_from(USUAL), st.text(st.characters(exclude_characters="\r\n"), max_size=5).map(escape)
).map(lambda pair: pair[0].replace("{}", pair[1]))


@given(st.lists(usual_parts, max_size=12).map("".join))
def test_what_is_usual_is_read_as_any_html_is(html: str) -> None:
    reader = HtmlReader(PEOPLE, without_quote=False)
    reader.feed(html)
    reader.close()
    assert read_usual(html, PEOPLE) == reader.content()


@given(st.text())
def test_any_text_at_all_can_be_read(html: str) -> None:
    shown = text(html)
    assert xml_safe(shown) == shown
    assert shown == shown.rstrip()


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<p>a<br>b<br/>c<br />d</p>", "a\nb\nc\nd"),
        ("<p>a</p>\n<p>b\nc</p>\n", "a\n\nb c"),
        ("<p>two  blanks</p>", "two  blanks"),
        ("<p><br></p><p>a</p><p></p>", "a"),
        ("a<br><br><br>b", "a\n\n\nb"),
        ("a < b && c &lt; d &amp;amp; &#39;", "a < b && c < d &amp; '"),
        ("<ul><li>a</li><li>b</li></ul>c", "\u2022 a\n\u2022 b\n\nc"),
        ("<ul><li>a<li>b</ul>", "\u2022 a\n\u2022 b"),
        ("<ol start='9'><li>a<br>b</li><li>c</li></ol>", "9. a\n  b\n10. c"),
        ("<p>x</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "x\n\n\u2022 a\n  \u2022 b\n\u2022 c"),
        ("<blockquote><p>a<br>b</p><p>c</p></blockquote>d", "> a\n> b\n\n> c\n\nd"),
        ("<pre>\n  a\n\n\tb\n</pre>c", "  a\n\n\tb\n\nc"),
        (
            "<ul><li><p>a</p><pre>b\n  c</pre><ul><li>d<ol start='4'><li>e</li></ol></li></ul></li></ul>",
            "\u2022 a\n\n  b\n    c\n\n  \u2022 d\n    4. e",
        ),
        ("<ul><li><blockquote>a<br>  b</blockquote></li></ul>", "\u2022 > a\n  >   b"),
        ("x<sup>2</sup>, H<sub>2</sub>O, 10<sup>th</sup>", "x\u00b2, H\u2082O, 10th"),
        ("<del>a</del> <s><b>b</b></s>", "~~a~~ ~~b~~"),
        ("<ruby>\u6f22<rp>[</rp><rt>kan</rt><rp>]</rp>\u5b57<rt>ji</rt></ruby>", "\u6f22(kan)\u5b57(ji)"),
        ("<pre><code>if x:\n    y\n</code></pre><p>z</p>", "if x:\n    y\n\nz"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ('hi <img class="emoji" alt=":blob:" src="x">', "hi :blob:"),
        ("a<script>b</script><style>c</style>d", "ad"),
        ("a<!-- b -->c", "ac"),
        ("&#xd83d; &#0; &#x1f; \ufffe", "\ufffd \ufffd  \ufffd"),
    ],
)
def test_lines_are_as_a_browser_shows_them(html: str, shown: str) -> None:
    assert text(html) == shown


def test_styles_may_be_in_each_other_and_hold_no_lines_around_them() -> None:
    assert content("<p>a</p><p><strong>b <i>c</i></strong></p>") == (
        Text("a\n\n"),
        Strong((Text("b "), Emphasis((Text("c"),)))),
    )
    assert content("<h2>Title</h2>text<b></b>") == (Strong((Text("Title"),)), Text("\n\ntext"))


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        (
            f'{HIDDEN}<span class="ellipsis">example.org/a</span><span class="invisible">/b</span>',
            "example.org/a\u2026",
        ),
        (f'{HIDDEN}<span class="">example.org</span><span class="invisible"></span>', "example.org"),
        ("the <b>words</b>", "the words"),
        ("two<br>lines", "two lines"),
        ("", ADDRESS),
        ('<span class="invisible">https://example.org</span>', "https://example.org"),
    ],
)
def test_a_link_shows_what_is_visible_and_leads_to_all_of_it(inside: str, shown: str) -> None:
    assert content(f'<a href="{escape(ADDRESS)}">{inside}</a>') == (Link(ADDRESS, shown),)


@pytest.mark.parametrize(
    ("url", "name", "who"),
    [
        ("https://elsewhere.example/@bob", "bob", Mention("bob@elsewhere.example", TAGS[0]["href"])),
        ("https://third.example/@bob", "bob", Mention("bob@third.example", TAGS[1]["href"])),
        ("https://nowhere.example/@bob", "bob@third.example", Mention("bob@third.example", TAGS[1]["href"])),
        ("https://social.example/@cleo", "cleo", Mention("cleo@social.example", TAGS[2]["href"])),
        ("https://else.example/@dora", "dora", Mention("dora@else.example")),
        ("https://else.example/@dora", "dora@example.org", Mention("dora@example.org")),
    ],
)
def test_a_mention_is_of_whom_the_tags_say(url: str, name: str, who: Mention) -> None:
    html = f'<span class="h-card"><a href="{url}" class="u-url mention">@<span>{name}</span></a></span>'
    assert content(html) == (who,)


def test_hashtags_are_links_of_their_own_kind() -> None:
    of_mastodon = (
        '<a href="https://social.example/tags/Hills" class="mention hashtag" rel="tag">#<span>Hills</span></a>'
    )
    of_misskey = '<a href="https://key.example/tags/Hills" rel="tag">#Hills</a>'
    assert content(of_mastodon) == content(of_misskey) == (Hashtag("Hills"),)
    assert content('<a href="https://a.example/#x">#x</a>') == (Link("https://a.example/#x", "#x"),)


def test_a_link_without_an_address_is_text() -> None:
    assert content("<a>a</a><a href=' '>b</a>") == (Text("ab"),)


def test_the_words_for_a_quote_go_where_the_quote_is_known() -> None:
    html = '<p class="quote-inline">RE: <a href="https://a.example/1">x</a></p><p>a</p>'
    assert content(html, without_quote=True) == (Text("a"),)
    assert plain_text(content(html)) == "RE: x\n\na"
