"""Pages of a folder to find posts by, and threads without titles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import twconvert_markdown
from support.pages_to_find_by import FILES, posts_to_find
from support.reading.markdown import rendered
from twconvert import UsageError, convert
from twconvert.testing import make_document
from twconvert.wording import words_in

if TYPE_CHECKING:
    from pathlib import Path

TITLES = ["In numbers", "Most liked", "People", "Hashtags", "Pictures"]
FLAVORS = ["plain", "jekyll", "hugo", "eleventy", "obsidian"]
PAGE = {
    "plain": "{}.md",
    "jekyll": "posts/{}.md",
    "hugo": "content/pages/{}/_index.md",
    "eleventy": "posts/{}.md",
    "obsidian": "Posts/{}.md",
}


def written(folder: Path, *, words: str = "en", **options: Any) -> Path:
    with words_in(words), make_document(posts_to_find(), files=FILES) as document:
        twconvert_markdown.export(document, folder, **options)
    return folder


@pytest.mark.parametrize("layout", ["month", "thread", "single"])
def test_the_page_of_contents_leads_to_them_and_they_to_posts(layout: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "a", layout=layout)
    lines = (folder / "README.md").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith("- [")][:5] == [
        f"- [{title}]({key}.md)"
        for title, key in zip(TITLES, ["numbers", "liked", "people", "hashtags", "pictures"], strict=True)
    ]
    pages = rendered(folder)
    assert list(pages.faults()) == []
    assert {"numbers.md", "liked.md"} <= pages.pages.keys()


@pytest.mark.parametrize("flavor", FLAVORS)
def test_each_flavor_has_them(flavor: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "a", layout="thread", flavor=flavor)
    text = {
        key: (folder / PAGE[flavor].format(key)).read_text("utf-8")
        for key in ("numbers", "liked", "people", "hashtags", "pictures")
    }
    assert "- **Posts** \u00b7 60\n" in text["numbers"]
    assert "2019 60 \u2588" in text["numbers"]
    assert "\u00b7 59 likes \u00b7 Day 59 " in text["liked"]
    assert text["people"].count("bob0") == 1 + (flavor != "obsidian")
    assert ("[[@bob0]]" in text["people"]) == (flavor == "obsidian")
    assert "- #tag0 \u00b7 12 posts \u00b7 [5 January 2019](" in text["hashtags"]
    assert text["pictures"].count("hills") + text["pictures"].count("bread") == 12


def test_they_are_chosen(tmp_path: Path) -> None:
    folder = written(tmp_path / "a", aids=["liked"])
    assert {file.name for file in folder.glob("*.md")} == {"README.md", "liked.md"}
    assert {file.name for file in written(tmp_path / "b", aids=["none"]).glob("*.md")} == {"README.md"}


def test_handles_stay_whole_among_words_from_right_to_left(tmp_path: Path) -> None:
    text = (written(tmp_path / "a", words="ar") / "numbers.md").read_text("utf-8")
    assert "[\u2068@bob0\u2069](https://twitter.com/bob0) (10)" in text


@pytest.mark.parametrize("flavor", ["hugo", "jekyll", "eleventy"])
def test_threads_may_have_no_titles(flavor: str, tmp_path: Path) -> None:
    folder = written(tmp_path / "a", layout="thread", flavor=flavor, title_of_posts="none")
    (post,) = [file for file in folder.rglob("*.md") if 'post_id: "7"' in file.read_text("utf-8")]
    # Jekyll makes a title of the name of the file where none is there.
    titles = [line for line in post.read_text("utf-8").splitlines() if line.startswith("title:")]
    assert titles == (['title: ""'] if flavor == "jekyll" else [])
    assert "In numbers" in (folder / PAGE[flavor].format("numbers")).read_text("utf-8")


@pytest.mark.parametrize(
    "options", [{}, {"layout": "thread"}, {"flavor": "hugo"}, {"layout": "thread", "flavor": "obsidian"}]
)
def test_titles_are_left_out_only_where_there_are_some(options: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'title_of_posts' is none for blogs"):
        convert(tmp_path / "none.zip", to="markdown", format_options={**options, "title_of_posts": "none"})
