"""Sites hold posts in their lists, feeds and pages of tags, and nothing else; their excerpts are the posts' words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from feedparser import parse
from lxml import html

import twconvert_markdown
from clients.site_generators import built_by_eleventy_with_lists, built_by_hugo, built_by_jekyll, built_by_older_hugo
from support.markdown.rendering import said, squeezed
from support.markdown.strings import BY_HAND
from support.samples import FILES, at, image, post, reply
from twconvert import Hashtag, Text, UserList
from twconvert.testing import make_document
from twconvert.text import plain_text, xml_safe

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Post

GENERATORS = {
    "hugo": built_by_hugo,
    "older hugo": built_by_older_hugo,
    "jekyll": built_by_jekyll,
    "eleventy": built_by_eleventy_with_lists,
}
FEEDS = {
    "hugo": ["index.xml", "posts/index.xml"],
    "older hugo": ["index.xml", "posts/index.xml"],
    "jekyll": ["feed.xml"],
    "eleventy": ["feed.xml"],
}
TAGS = ("Wien", "wien", "WIEN", "日本", "東京", "all", "constructor", "Posts", "2019er", "__proto__", "año", "ano")
EXCERPTS = [xml_safe(text) for text in BY_HAND if squeezed(text) and len(text) < 200]


def posts() -> list[Post]:
    tagged = [post(number, (Text("About "), Hashtag(tag))) for number, tag in enumerate(TAGS, 1)]
    thread = [post(20, "begins", created_at=at("2019-03-01T12:00:00")), reply(21, 20, "goes on")]
    return [*tagged, *thread, post(22, "", media=(image("hills.jpg"),), created_at=at("2019-04-01T12:00:00"))]


def built(name: str, work: Path, made: list[Post], layout: str = "thread") -> Path:
    lists = [UserList(kind="created", name="Bakers", url="https://twitter.com/i/lists/7")]
    with make_document([*made, *lists], files=FILES) as document:
        flavor = name.rpartition(" ")[2]
        twconvert_markdown.export(document, work / "source", layout=layout, flavor=flavor)  # type: ignore[arg-type]
    return GENERATORS[name](work / "source", work)


def items(feed: Path) -> list[Any]:
    """Return the items of a feed, as a feed reader takes it in."""
    read = parse(feed.as_uri())
    assert not read.bozo, read.bozo_exception
    assert {item.link.startswith("https://example.org/") for item in read.entries} == {True}
    return list(read.entries)


@pytest.mark.parametrize("name", GENERATORS)
def test_a_feed_has_an_item_for_each_thread(name: str, tmp_path: Path) -> None:
    site = built(name, tmp_path, posts())
    for feed in FEEDS[name]:
        assert len(items(site / feed)) == len(posts()) - 1


@pytest.mark.parametrize("name", GENERATORS)
def test_a_feed_has_an_item_for_each_month(name: str, tmp_path: Path) -> None:
    site = built(name, tmp_path, posts(), "month")
    for feed in FEEDS[name]:
        assert len(items(site / feed)) == 3


def test_a_page_of_a_month_among_the_posts_is_found(tmp_path: Path) -> None:
    with make_document(posts(), files=FILES) as document:
        twconvert_markdown.export(document, tmp_path / "source", layout="thread", flavor="hugo")
    pages = tmp_path / "source/content"
    (pages / "pages/2019-01").rename(pages / "posts/2019-01")
    (pages / "posts/2019-01/_index.md").rename(pages / "posts/2019-01/index.md")
    assert len(items(built_by_hugo(tmp_path / "source", tmp_path) / "index.xml")) == len(posts())


def test_every_tag_has_a_page_of_its_own(tmp_path: Path) -> None:
    site = built("eleventy", tmp_path, posts())
    pages = {page.parent.name: html.parse(page) for page in site.glob("tags/*/index.html")}
    assert sorted(pages) == sorted(
        ["2019er", "all", "ano", "año", "constructor", "posts", "proto", "wien", "日本", "東京"]
    )
    assert pages["wien"].xpath("string(//h1)") == "Wien"
    assert len(pages["wien"].xpath("//li")) == 3
    assert len(pages["posts"].xpath("//li")) == len(posts()) - 1


@pytest.mark.parametrize("layout", ["thread", "month"])
def test_excerpts_of_jekyll_are_the_words_of_posts(layout: str, tmp_path: Path) -> None:
    excerpts, expected = EXCERPTS, EXCERPTS
    if layout == "month":
        expected = EXCERPTS[:1]
    made = [post(number, text) for number, text in enumerate(excerpts, 1)]
    site = built("jekyll", tmp_path, made, layout)
    page = html.parse(site / "index.html")
    shown = [squeezed(str(each.xpath("string()"))) for each in page.xpath("//article")]
    assert shown[::-1] == [squeezed(text) for text in expected]
    assert page.xpath("//article//*") == []


@pytest.mark.parametrize("layout", ["thread", "month"])
def test_the_excerpt_of_a_picture_is_when_it_was_posted(layout: str, tmp_path: Path) -> None:
    picture = post(1, "", media=(image("hills.jpg"),))
    page = html.parse(built("jekyll", tmp_path, [picture], layout) / "index.html")
    assert page.xpath("//article/text()") == ["5 January 2019, 15:03"]


@pytest.mark.parametrize("name", ["hugo", "older hugo"])
def test_excerpts_of_hugo_are_the_words_of_posts(name: str, tmp_path: Path) -> None:
    made = [post(number, text) for number, text in enumerate(EXCERPTS, 1)]
    feed = items(built(name, tmp_path, made) / "posts/index.xml")
    assert [said(item.summary) for item in feed][::-1] == [squeezed(text) for text in EXCERPTS]


def test_a_long_post_has_a_short_excerpt(tmp_path: Path) -> None:
    words = post(1, "The heron is back. " * 40)
    page = html.parse(built("jekyll", tmp_path, [words]) / "index.html")
    (excerpt,) = page.xpath("//article/text()")
    assert len(excerpt) < 310
    assert excerpt.endswith("\u2026")
    assert plain_text(words.content).startswith(excerpt.rstrip("\u2026"))
