from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import etree, html

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.nasty_document import NASTY_URLS, nasty_document
from support.reading.jsonfeed import items_of, make_feed, pages_of
from support.samples import at, image, post, reply
from twconvert import Account, AccountRef, HandleChange, Link, Reply, convert
from twconvert.errors import UsageError
from twconvert.testing import make_document
from twconvert_jsonfeed import export

if TYPE_CHECKING:
    from pathlib import Path


def test_head(tmp_path: Path) -> None:
    with nasty_document() as document:
        feed = make_feed(document, tmp_path / "feed")
    del feed["items"]
    del feed["_twconvert"]["about"]
    assert feed["_twconvert"].pop("made_by").startswith("twconvert ")
    assert feed.pop("user_comment").endswith("from a Twitter archive of @ada_example, made on 3 March 2024.")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Posts of Ada Example",
        "home_page_url": "https://twitter.com/ada_example",
        "description": "Analytical engines & <poetry>.\n\u05e9\u05dc\u05d5\u05dd",
        "icon": "media/portrait.jpg",
        "authors": [{"name": "Ada Example", "url": "https://twitter.com/ada_example", "avatar": "media/portrait.jpg"}],
        "language": "en",
        "expired": True,
        "_twconvert": {
            "date_archived": "2024-03-03T12:00:00Z",
            "posts": 95,
            "left_out": {"likes": 1430, "deleted_posts": 1, "direct_messages": 12},
        },
    }


def test_owner_that_nobody_knows(tmp_path: Path) -> None:
    with make_document([post(1)], owner=Account(id="1"), title="Posts") as document:
        feed = make_feed(document, tmp_path / "feed")
    assert feed.keys() == {"version", "title", "user_comment", "expired", "items", "_twconvert"}


def test_former_handles_are_told(tmp_path: Path) -> None:
    owner = Account(id="1000", handle="ada", handle_changes=(HandleChange(at("2019-01-05T14:03:00"), "ada_b", "ada"),))
    with make_document([post(1)], owner=owner) as document:
        feed = make_feed(document, tmp_path / "feed")
    assert feed["_twconvert"]["former_handles"] == [{"handle": "ada_b", "until": "2019-01-05T14:03:00Z"}]


def test_newest_come_first(tmp_path: Path) -> None:
    with nasty_document() as document:
        items = make_feed(document, tmp_path / "feed")["items"]
        assert [item["_twconvert"]["post_id"] for item in items] == [each.id for each in document.posts][::-1]
    dates = [item["date_published"] for item in items]
    assert dates == sorted(dates, reverse=True)


def test_ids_are_unique(tmp_path: Path) -> None:
    with nasty_document() as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    assert len({item["id"] for item in items}) == len(items)
    assert next(item["id"] for item in items if "url" not in item) == "7"


@pytest.mark.parametrize("base_url", [None, "https://example.org/feed"])
@pytest.mark.parametrize(("size", "files"), [(1, 95), (40, 3), (95, 1), (96, 1)])
def test_pages_together_are_the_single_file(tmp_path: Path, size: int, files: int, base_url: str | None) -> None:
    with nasty_document() as document:
        whole = make_feed(document, tmp_path / "whole", base_url=base_url)
        make_feed(document, tmp_path / "paged", page_size=size, base_url=base_url)
    pages = pages_of(tmp_path / "paged", f"{base_url}/" if base_url else "")
    assert len(pages) == files
    assert items_of(pages) == whole["items"]
    for number, page in enumerate(pages, start=1):
        name = "feed.json" if number == 1 else f"feed-{number}.json"
        assert page.get("feed_url") == (f"{base_url}/{name}" if base_url else None)
        assert {**page, "items": [], "feed_url": "", "next_url": ""} == {
            **whole, "items": [], "feed_url": "", "next_url": "",
        }  # fmt: skip


def test_feed_without_posts(tmp_path: Path) -> None:
    with make_document([]) as document:
        assert make_feed(document, tmp_path / "whole")["items"] == []
        assert make_feed(document, tmp_path / "paged", page_size=10)["items"] == []
    assert [path.name for path in (tmp_path / "paged").iterdir()] == ["feed.json"]


@pytest.mark.parametrize("base_url", ["https://example.org/feed", "https://example.org/feed/"])
def test_absolute_addresses(tmp_path: Path, base_url: str) -> None:
    pictures = [post(1, media=(image("hills.jpg"),)), post(2)]
    with make_document(pictures, files={"hills.jpg": b"1"}) as document:
        feed = make_feed(document, tmp_path / "feed", base_url=base_url, page_size=1)
        picture = pages_of(tmp_path / "feed", "https://example.org/feed/")[1]["items"][0]
    assert feed["feed_url"] == "https://example.org/feed/feed.json"
    assert feed["next_url"] == "https://example.org/feed/feed-2.json"
    assert picture["image"] == picture["attachments"][0]["url"] == "https://example.org/feed/media/hills.jpg"
    assert '<img src="https://example.org/feed/media/hills.jpg"' in picture["content_html"]


@pytest.mark.parametrize(
    "base_url",
    ["", "example.org", "ftp://example.org/", "https://", "https://example.org/?a", "https://b\u00fc.example/"],
)
def test_addresses_that_nothing_can_be_put_behind(tmp_path: Path, base_url: str) -> None:
    with make_document([post(1)]) as document, pytest.raises(UsageError, match="'base_url'"):
        export(document, tmp_path / "feed", base_url=base_url)
    assert list(tmp_path.iterdir()) == []


def test_pages_of_less_than_nothing(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"'page_size' .* must be at least 0, not -1"):
        convert(SAMPLE_ARCHIVE, to="jsonfeed", output=tmp_path / "feed", format_options={"page_size": -1})


def test_every_file_is_listed_and_there(tmp_path: Path) -> None:
    with nasty_document() as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    attachments = [each for item in items for each in item.get("attachments", ())]
    listed = {each["url"] for each in attachments} | {"media/portrait.jpg"}
    assert listed == {f"media/{path.name}" for path in (tmp_path / "feed" / "media").iterdir()}
    assert all("title" not in each for each in attachments)
    assert {each["mime_type"] for each in attachments} >= {"image/jpeg", "image/webp", "video/mp4"}


def test_no_address_but_of_the_web(tmp_path: Path) -> None:
    links = [post(n, (Link(url, "x"),), url=url if url.isascii() else None) for n, url in enumerate(NASTY_URLS)]
    with make_document(links) as document:
        feed = make_feed(document, tmp_path / "feed")
    pages = "".join(item["content_html"] for item in feed["items"])
    assert pages.count("href=") == pages.count('href="http') > 5
    assert "javascript" not in pages


def test_threads_name_their_beginning(tmp_path: Path) -> None:
    """Branches, a reply that the document does not hold the target of, and two that answer each other."""
    circle = [reply(20, 21, "a"), reply(21, 20, "b")]
    chain = [post(1), *(reply(n, n - 1, "on") for n in range(2, 8)), reply(8, 3, "branch"), reply(9, 8, "on")]
    with make_document([*chain, reply(15, 14, "lost"), *circle]) as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    threads = {item["_twconvert"]["post_id"]: item["_twconvert"].get("thread", "").rpartition("/")[2] for item in items}
    assert {number: threads[str(number)] for number in range(1, 10)} == {1: "", **dict.fromkeys(range(2, 10), "1")}
    assert threads["15"] == ""
    assert {threads["20"], threads["21"]} <= {"20", "21"}


def test_an_answer_to_somebody_else_continues_no_thread(tmp_path: Path) -> None:
    answer = post(2, "@bea Yes", reply_to=Reply(author=AccountRef("2001", "bea"), id="1"))
    with make_document([post(1), answer]) as document:
        item = make_feed(document, tmp_path / "feed")["items"][0]
    assert (item["_twconvert"]["post_id"], item["_twconvert"].get("thread")) == ("2", None)


def test_days_without_time_say_so(tmp_path: Path) -> None:
    with make_document([post(1, created_at=at("2008-05-01T00:00:00"), precision="day")]) as document:
        item = make_feed(document, tmp_path / "feed")["items"][0]
    assert (item["date_published"], item["_twconvert"]["precision"]) == ("2008-05-01T00:00:00Z", "day")


def test_each_item_is_a_line(tmp_path: Path) -> None:
    with nasty_document() as document:
        make_feed(document, tmp_path / "feed")
    lines = (tmp_path / "feed" / "feed.json").read_bytes().split(b"\n")
    assert len([line for line in lines if line.startswith(b'{"id":')]) == 95


def test_hard_text_arrives_as_it_was_written(tmp_path: Path) -> None:
    texts = [
        "]]> <script>alert('x')</script> &amp; &copy; <!-- \u2028 \ufeff \U0001f469\u200d\U0001f680",
        "\u05e9\u05dc\u05d5\u05dd (English) \u202e!",
        '"quoted" \\ \\n \\u0041 {{ x }} </p>',
    ]
    with make_document([post(number, text) for number, text in enumerate(texts)]) as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    assert [item["content_text"] for item in reversed(items)] == texts
    assert [html.fragment_fromstring(item["content_html"]).text for item in reversed(items)] == texts
    assert all(" ".join(item["content_text"].split()).startswith(item["summary"].rstrip("\u2026")) for item in items)


def test_a_summary_is_the_first_words_or_the_time(tmp_path: Path) -> None:
    posts = [post(1, "One two\n\nthree " + "four " * 50), post(2, ""), post(3, "x" * 300)]
    with make_document(posts) as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    third, second, first = (item["summary"] for item in items)
    assert first == "One two three" + " four" * 17 + "\u2026"
    assert "2019" in second
    assert third == "x" * 100 + "\u2026"


def test_missing_media_are_told_with_what_is_known(tmp_path: Path) -> None:
    lost = image(None, remote_url="https://pbs.twimg.com/media/x.jpg", alt="A <lost> hill")
    with make_document([post(1, media=(lost,))]) as document:
        item = make_feed(document, tmp_path / "feed")["items"][0]
    assert item["content_html"] == (
        '<p dir="auto">Hello</p>'
        "<p><small>A picture is missing here: the archive does not hold it. "
        '<a href="https://pbs.twimg.com/media/x.jpg">It may still be online.</a> '
        "It shows: A &lt;lost&gt; hill</small></p>"
    )
    assert item["_twconvert"]["missing_media"] == [
        {"kind": "image", "url": "https://pbs.twimg.com/media/x.jpg", "alt": "A <lost> hill"}
    ]
    assert not (tmp_path / "feed" / "media").exists()


def test_html_is_of_harmless_elements_alone(tmp_path: Path) -> None:
    with nasty_document() as document:
        items = make_feed(document, tmp_path / "feed")["items"]
    elements = [each for item in items for each in etree.fromstring(f"<div>{item['content_html']}</div>").iter()]
    tags = {each.tag for each in elements} - {"div"}
    attributes = {name for each in elements for name in each.attrib}
    assert tags == {"p", "br", "small", "bdi", "a", "strong", "em", "blockquote", "figure", "img", "video"}
    assert attributes == {"lang", "dir", "href", "src", "alt", "width", "height", "controls"}


def test_a_reply_to_an_earlier_version_leads_to_the_last(tmp_path: Path) -> None:
    edited = post(2, "A typo", versions=("1", "2"))
    with make_document([edited, reply(3, 1, "So it was")]) as document:
        item = make_feed(document, tmp_path / "feed")["items"][0]
    assert '<a href="https://twitter.com/ada_example/status/2">the post of' in item["content_html"]
    assert item["_twconvert"]["thread"] == "https://twitter.com/ada_example/status/2"
    assert item["_twconvert"]["reply_to"]["post_id"] == "1"
