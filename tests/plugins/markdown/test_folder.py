"""The folders that are written: what is where, and that all of it is there."""

from __future__ import annotations

import re
from datetime import timedelta, timezone
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import msgspec
import pytest
import yaml

import twconvert_markdown
from make_sample_archive import DESTINATION as SAMPLE
from support.markdown.document import markdown_document
from support.reading.markdown import body_of, lost, rendered
from support.samples import FILES, at, image, post, reply
from twconvert import Hashtag, Quote, Strong, Text, open_archive
from twconvert.testing import make_document
from twconvert_markdown.flavors import FLAVORS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from twconvert import Post

LAYOUTS = ("month", "thread", "single")
EVERY = [pytest.param(flavor, layout, id=f"{flavor}-{layout}") for flavor in FLAVORS for layout in LAYOUTS]


def write(folder: Path, posts: Sequence[Post], layout: str = "month", flavor: str = "plain") -> Path:
    with make_document(posts, files=FILES) as document:
        twconvert_markdown.export(document, folder, layout=layout, flavor=flavor)  # type: ignore[arg-type]
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize(("flavor", "layout"), EVERY)
def test_all_that_is_hard_is_there(tmp_path: Path, flavor: str, layout: str) -> None:
    with markdown_document() as document:
        twconvert_markdown.export(document, tmp_path / "out", layout=layout, flavor=flavor)  # type: ignore[arg-type]
        # Pictures that are hard to describe are written by Hugo itself, not by Markdown.
        missing = list(lost(document, rendered(tmp_path / "out"), descriptions=flavor != "hugo"))
    assert missing == []


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_link_leads_somewhere(tmp_path: Path, layout: str) -> None:
    with markdown_document() as document:
        twconvert_markdown.export(document, tmp_path / "out", layout=layout)  # type: ignore[arg-type]
    assert list(rendered(tmp_path / "out").faults()) == []


@pytest.mark.parametrize(("flavor", "layout"), EVERY)
def test_same_input_is_the_same_bytes(tmp_path: Path, flavor: str, layout: str) -> None:
    folders = tmp_path / "first", tmp_path / "second"
    for folder in folders:
        with markdown_document() as document:
            twconvert_markdown.export(document, folder, layout=layout, flavor=flavor)  # type: ignore[arg-type]
    first, second = ([(name, (folder / name).read_bytes()) for name in names(folder)] for folder in folders)
    assert first == second


@pytest.mark.parametrize(
    ("flavor", "layout", "expected"),
    [
        ("plain", "month", "2019/2019-01.md README.md media/hills.jpg"),
        ("plain", "thread", "2019/2019-01-05-1.md 2019/2019-01.md README.md media/hills.jpg"),
        ("plain", "single", "README.md media/hills.jpg posts.md"),
        ("jekyll", "month", "_posts/2019-01-01-posts.md assets/hills.jpg posts/index.md"),
        ("jekyll", "thread", "_posts/2019-01-05-1.md assets/hills.jpg posts/2019-01.md posts/index.md"),
        (
            "hugo",
            "thread",
            (
                "content/pages/2019-01/_index.md "
                "content/posts/2019-01-05-1/hills.jpg content/posts/2019-01-05-1/index.md content/posts/_index.md"
            ),
        ),
        (
            "eleventy",
            "thread",
            "eleventy.config.cjs media/hills.jpg posts/2019-01-05-1.md posts/2019-01.md posts/index.md",
        ),
        ("obsidian", "month", "Posts/2019/2019-01.md Posts/Contents.md attachments/hills.jpg"),
    ],
)
def test_names(tmp_path: Path, flavor: str, layout: str, expected: str) -> None:
    folder = write(tmp_path / "out", [post(1, media=(image("hills.jpg"),))], layout, flavor)
    assert names(folder) == expected.split()


@pytest.mark.parametrize("flavor", [flavor for flavor in FLAVORS if FLAVORS[flavor].has_front_matter])
def test_front_matter_of_a_thread(tmp_path: Path, flavor: str) -> None:
    content = (Text('Bread: "rye" '), Hashtag("Bread"), Text(" "), Hashtag("bread"), Hashtag("2019"))
    long_id = "1181439867529801728"
    one = post(1, content, language="en", url=f"https://twitter.com/ada_example/status/{long_id}")
    one = msgspec.structs.replace(one, id=long_id)
    folder = write(tmp_path / "out", [one], "thread", flavor)
    page = next(
        path for path in folder.rglob("*.md") if long_id in path.read_text(encoding="utf-8").partition("\n---\n")[0]
    )
    values = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    expected = {
        "title": 'Bread: "rye" #Bread #bread#2019',
        "date": "2019-01-05T15:03:00" if flavor == "obsidian" else "2019-01-05T15:03:00+00:00",
        "tags": ["Bread"] if flavor == "obsidian" else ["Bread", "2019"],
        "lang": "en",
        "original_url": f"https://twitter.com/ada_example/status/{long_id}",
        "post_id": long_id,
        "post_kind" if flavor == "hugo" else "kind": "post",
    }
    address = f"/posts/2019-01-05-{long_id}/"
    excerpt = "Bread&#58; &#34;rye&#34; &#35;Bread &#35;bread&#35;2019"
    own: dict[str, dict[str, object]] = {
        "jekyll": {"draft": False, "permalink": address, "layout": "post", "excerpt": excerpt},
        "hugo": {"draft": False, "url": address, "summary": excerpt},
        "eleventy": {"draft": False, "permalink": address, "tags": ["posts", "Bread", "2019"]},
        "obsidian": {"aliases": [expected["title"]]},
    }
    assert values == expected | own[flavor]


def front_matter_of(page: Path) -> dict[str, object]:
    values: dict[str, object] = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    return values


@pytest.mark.parametrize("flavor", [flavor for flavor in FLAVORS if FLAVORS[flavor].has_front_matter])
def test_a_tag_has_one_spelling(tmp_path: Path, flavor: str) -> None:
    tags = {"Wien": "Wien", "wien": "Wien", "WIEN": "Wien", "stra\u00dfe": "stra\u00dfe", "STRASSE": "stra\u00dfe"}
    made = [post(number, (Hashtag(tag),)) for number, tag in enumerate(tags, 1)]
    made.append(post(9, (Strong((Hashtag("wIEN"),)),)))
    folder = write(tmp_path / "out", made, "thread", flavor)
    pages = sorted((front_matter_of(page) for page in folder.rglob("*.md")), key=lambda page: str(page.get("post_id")))
    spelled = [page["tags"] for page in pages if "post_id" in page]
    first = ["posts"] if flavor == "eleventy" else []
    assert spelled == [[*first, tag] for tag in (*tags.values(), "Wien")]


def test_a_tag_has_one_spelling_in_every_form_of_unicode(tmp_path: Path) -> None:
    made = [post(number, (Hashtag(tag),)) for number, tag in enumerate(["cafe\u0301", "Caf\u00e9"], 1)]
    folder = write(tmp_path / "out", made, "thread", "hugo")
    tags = [front_matter_of(page)["tags"] for page in folder.glob("content/posts/*/index.md")]
    assert tags == [["cafe\u0301"]] * 2


@pytest.mark.parametrize("layout", LAYOUTS)
def test_pages_that_hold_no_posts_are_in_no_collection_of_eleventy(tmp_path: Path, layout: str) -> None:
    folder = write(tmp_path / "out", [post(1), post(2)], layout, "eleventy")
    for page in folder.rglob("*.md"):
        values = front_matter_of(page)
        is_listed = values.get("eleventyExcludeFromCollections") is not True
        assert is_listed == (values.get("tags") == ["posts"])
        assert is_listed == (page.stem.startswith("2019-01-") if layout == "thread" else page.stem == "2019-01")


def test_months_are_those_of_the_authors_clock(tmp_path: Path) -> None:
    posts = [
        post(1, "midnight", created_at=at("2019-01-31T23:30:00")),
        post(2, "of a day", created_at=at("2019-01-31T23:45:00"), precision="day"),
        post(3, "later", created_at=at("2019-02-01T00:30:00")),
    ]
    with make_document(posts, timezone=timezone(timedelta(hours=1))) as document:
        twconvert_markdown.export(document, tmp_path / "out")
    january, february = (rendered(tmp_path / "out").pages[f"2019/2019-0{month}.md"] for month in (1, 2))
    assert "of a day" in january
    assert "midnight" in february
    assert "later" in february
    assert february.count("<h1>") == 1


def test_threads_stay_together_and_answers_lead_to_them(tmp_path: Path) -> None:
    posts = [
        post(1, "begins"),
        post(2, "between"),
        reply(3, 1, "goes on"),
        reply(4, 1, "a branch"),
        reply(5, 2, "much later", created_at=at("2020-01-01T00:00:00")),
    ]
    folder = write(tmp_path / "out", posts)
    text = body_of(folder / "2019/2019-01.md")
    order = [text.index(words) for words in ("begins", "goes on", "a branch", "between", "much later")]
    assert order == sorted(order)
    assert "), in reply to [the post of 5 January 2019, 15:03](#p1)\n\na branch" in text
    assert "[**1 January 2020, 00:00**](https://twitter.com/ada_example/status/5)\n\nmuch later" in text


def test_quotes_lead_to_other_pages(tmp_path: Path) -> None:
    quote = Quote(url="https://twitter.com/ada_example/status/1", id="1")
    posts = [post(1, "first *words*"), post(2, "as I said", quote=quote, created_at=at("2020-02-01T00:00:00"))]
    folder = write(tmp_path / "out", posts)
    assert "> *Quotes [the post of 5 January 2019, 15:03](../2019/2019-01.md#p1)*\n>\n> first \\*words\\*" in body_of(
        folder / "2020/2020-02.md"
    )
    folder = write(tmp_path / "obsidian", posts, flavor="obsidian")
    assert "(../2019/2019-01.md#^p1)" in body_of(folder / "Posts/2020/2020-02.md")
    assert "[**15:03**](https://twitter.com/ada_example/status/1) ^p1" in body_of(folder / "Posts/2019/2019-01.md")


def test_pictures_of_one_name_are_kept_apart(tmp_path: Path) -> None:
    files = {"a/x.jpg": FILES["hills.jpg"], "b/x.jpg": FILES["tall.jpg"]}
    posts = [post(1, media=(image("a/x.jpg"),)), post(2, media=(image("b/x.jpg"), image("a/x.jpg")))]
    with make_document(posts, files=files) as document:
        twconvert_markdown.export(document, tmp_path / "out")
    assert names(tmp_path / "out/media") == ["x-2.jpg", "x.jpg"]
    assert body_of(tmp_path / "out/2019/2019-01.md").count("(../media/x.jpg)") == 2


def test_a_document_without_posts(tmp_path: Path) -> None:
    folder = write(tmp_path / "out", [], "single")
    assert names(folder) == ["README.md"]
    assert "0 posts" in body_of(folder / "README.md")


def test_the_page_of_contents_says_what_was_left_out(tmp_path: Path) -> None:
    with markdown_document() as document:
        twconvert_markdown.export(document, tmp_path / "out")
    text = rendered(tmp_path / "out").pages["README.md"]
    assert "1,430 liked posts: in the archive, but not in this folder" in text
    assert '<a href="2019/2019-01.md">January</a>' in text


def test_a_link_to_nowhere_and_a_lost_text_are_seen(tmp_path: Path) -> None:
    with make_document([post(1, "words *of* hers", media=(image("hills.jpg", alt="Hills"),))], files=FILES) as document:
        twconvert_markdown.export(document, tmp_path / "out")
        page = tmp_path / "out/2019/2019-01.md"
        page.write_text("[gone](gone.md) [nowhere](../README.md#p7)\n\nwords of hers", encoding="utf-8")
        assert list(lost(document, rendered(tmp_path / "out"))) == ["1: 'words *of* hers'", "1: 'Hills'"]
    assert list(rendered(tmp_path / "out").faults()) == [
        "2019/2019-01.md: gone.md leads nowhere",
        "2019/2019-01.md: ../README.md#p7 leads nowhere",
    ]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_sample_is_whole(tmp_path: Path, layout: str) -> None:
    with open_archive(SAMPLE) as document:
        twconvert_markdown.export(document, tmp_path / "out", layout=layout)  # type: ignore[arg-type]
        pages = rendered(tmp_path / "out")
        assert list(lost(document, pages)) == []
        assert list(pages.faults()) == []
        media = {each.path for each_post in document.posts for each in each_post.media if each.path}
    assert len(pages.values("src") | {href for href in pages.values("href") if "media/" in href}) >= len(media)
    assert "t.co/" not in pages.text()


@pytest.mark.parametrize(("layout", "marks"), [("month", "##"), ("single", "####")])
def test_days_have_one_heading_on_a_page_that_is_left_and_comes_again(tmp_path: Path, layout: str, marks: str) -> None:
    # In St. John's the clock went from 00:01 of 1 November 2009 to 23:01 of 31 October.
    times = ("2009-10-31T20:00:00", "2009-11-01T02:30:30", "2009-11-01T03:00:00", "2009-11-01T04:00:00")
    posts = [post(number, created_at=at(time)) for number, time in enumerate(times, 1)]
    with make_document(posts, timezone=ZoneInfo("America/St_Johns")) as document:
        twconvert_markdown.export(document, tmp_path / "out", layout=layout)  # type: ignore[arg-type]
    pages = sorted(tmp_path.rglob("20*/*.md")) or [tmp_path / "out/posts.md"]
    lines = "\n".join(page.read_text("utf-8") for page in pages)
    assert re.findall(f"^{marks} (.*)", lines, re.MULTILINE) == ["31 October 2009", "1 November 2009"]
    is_elsewhere = layout == "single"
    assert ("**31 October 2009, 23:30**" in lines) is is_elsewhere


def _neighbours(folder: Path, page: str) -> str:
    return (folder / page).read_text("utf-8").rstrip("\n").rpartition("\n\n")[2]


@pytest.mark.parametrize(
    ("flavor", "layout", "page", "link"),
    [
        *(("plain", layout, "{year}/{month}.md", "../{year}/{month}.md") for layout in ("month", "thread")),
        ("jekyll", "month", "_posts/{month}-01-posts.md", "../{month}/"),
        ("jekyll", "thread", "posts/{month}.md", "../{month}/"),
        ("hugo", "month", "content/posts/{month}/index.md", "../{month}/"),
        ("hugo", "thread", "content/pages/{month}/_index.md", "../{month}/"),
        *(("eleventy", layout, "posts/{month}.md", "../{month}/") for layout in ("month", "thread")),
        *(("obsidian", layout, "Posts/{year}/{month}.md", "../{year}/{month}.md") for layout in ("month", "thread")),
    ],
)
def test_months_lead_to_those_around_them_that_have_pages(
    tmp_path: Path, flavor: str, layout: str, page: str, link: str
) -> None:
    times = ("2018-11-30T12:00:00", "2019-02-01T12:00:00", "2019-06-01T12:00:00")
    posts = [post(number, created_at=at(time)) for number, time in enumerate(times, 1)]
    # Its month has no page: it is in the thread that begins in another.
    posts.append(reply(9, 2, "much later", created_at=at("2019-04-01T12:00:00")))
    folder = write(tmp_path / "out", posts, layout, flavor)
    first, second, third = ({"month": time[:7], "year": time[:4]} for time in times)

    def shown(words: str, month: dict[str, str], beside: dict[str, str]) -> str:
        address = link.format(**month)
        folder_of_year = f"../{month['year']}/" if month["year"] == beside["year"] else ""
        return f"[{words}]({address.removeprefix(folder_of_year)})"

    assert _neighbours(folder, page.format(**first)) == shown("Newer", second, first)
    assert _neighbours(folder, page.format(**second)) == " \u00b7 ".join(
        (shown("Older", first, second), shown("Newer", third, second))
    )
    assert _neighbours(folder, page.format(**third)) == shown("Older", second, third)


def test_a_month_alone_leads_nowhere(tmp_path: Path) -> None:
    page = (write(tmp_path / "out", [post(1)]) / "2019/2019-01.md").read_text("utf-8")
    assert "Older" not in page
    assert "Newer" not in page
