"""Pages of a wiki to find posts by."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import pytest

from support.pages_to_find_by import FILES, posts_of_many_names, posts_to_find
from support.reading.tiddlywiki import Tiddlers, titles_in, written
from support.samples import at, post
from twconvert import Service
from twconvert.testing import make_document
from twconvert.wording import words_in

if TYPE_CHECKING:
    from pathlib import Path

HOME = "Twitter Archive for @ada_example"
PAGES = ["numbers", "liked", "people", "hashtags", "pictures", "on-this-day"]


def title(key: str) -> str:
    return f"Tweets of @ada_example - {key}"


def links_in(wikitext: str) -> list[str]:
    return [piece.partition('"')[0] for piece in wikitext.split('<$link to="')[1:]]


def wiki_of(folder: Path, **options: Any) -> Tiddlers:
    with make_document(posts_to_find(), files=FILES) as document:
        return written(document, folder / "wiki", **options)


def test_the_home_page_leads_to_them(tmp_path: Path) -> None:
    tiddlers = wiki_of(tmp_path)
    assert titles_in(tiddlers[HOME]["aids"]) == [title(key) for key in PAGES]
    assert tiddlers[HOME]["random"] == "yes"
    captions = [tiddlers[title(key)]["caption"] for key in PAGES]
    assert captions == ["In numbers", "Most liked", "People", "Hashtags", "Pictures", "On this day"]
    assert all("{{||$:/twconvert/" in tiddlers[title(key)]["text"] for key in PAGES)


def test_they_list_posts_in_their_order(tmp_path: Path) -> None:
    tiddlers = wiki_of(tmp_path)
    assert titles_in(tiddlers[title("liked")]["list"])[:3] == ["Tweet - 59", "Tweet - 58", "Tweet - 57"]
    assert titles_in(tiddlers[title("pictures")]["list"]) == [f"Tweet - {number}" for number in range(12)]
    hashtags = tiddlers[title("hashtags")]["entries"]
    assert '<$link to="#tag0"><bdi>#tag0</bdi></$link></strong> <span class="twc-count">12 posts</span>' in hashtags
    assert '<$link to="Tweet - 5">10 January 2019</$link>' in hashtags
    people = tiddlers[title("people")]["entries"]
    assert people.count('<$link to="Tweeter - 200"><bdi>@bob0</bdi></$link>') == 1
    assert set(links_in(hashtags + people)) <= tiddlers.keys()


def test_ids_that_are_addresses_lead_to_posts_too(tmp_path: Path) -> None:
    made = posts_to_find(prefix="https://social.example/users/ada/")
    with make_document(made, files=FILES, service=Service("Mastodon")) as document:
        tiddlers = written(document, tmp_path / "wiki")
    assert titles_in(tiddlers["Mastodon Archive for @ada_example"]["aids"]) == [title(key) for key in PAGES]
    links = {link for key in ("people", "hashtags") for link in links_in(tiddlers[title(key)]["entries"])}
    assert {"Tweet - https://social.example/users/ada/5", "Tweeter - https://social.example/users/ada/200"} <= links
    assert links <= tiddlers.keys()
    pictured = {
        f"Tweet - {each.get('status_id')}" for each in tiddlers.values() if "TweetMedia" in each.get("tags", "")
    }
    assert set(titles_in(tiddlers[title("pictures")]["list"])) == pictured


def test_numbers_are_drawn_and_said(tmp_path: Path) -> None:
    numbers = wiki_of(tmp_path)[title("numbers")]["entries"]
    assert 'role="img" aria-label="2019: 60 posts"' in numbers
    assert "<div><dt>Pictures in own posts</dt><dd>12</dd></div>" in numbers


@pytest.mark.parametrize(
    ("chosen", "pages", "random"),
    [
        (["none"], [], None),
        (["all", "none"], [], None),
        (["random"], [], "yes"),
        (["on-this-day", "hashtags"], ["hashtags", "on-this-day"], None),
    ],
)
def test_they_can_be_chosen(chosen: list[str], pages: list[str], random: str | None, tmp_path: Path) -> None:
    tiddlers = wiki_of(tmp_path, aids=chosen)
    assert titles_in(tiddlers[HOME].get("aids", "")) == [title(key) for key in pages]
    assert [key for key in PAGES if title(key) in tiddlers] == pages
    assert tiddlers[HOME].get("random") == random
    assert ("month_day" in tiddlers["Tweet - 1"]) == ("on-this-day" in pages)


def test_few_posts_need_none(tmp_path: Path) -> None:
    with make_document(posts_to_find()[:19], files=FILES) as document:
        tiddlers = written(document, tmp_path / "wiki", aids=["numbers", "on-this-day", "random"])
    assert not {"aids", "random"} & tiddlers[HOME].keys()
    assert "month_day" not in tiddlers["Tweet - 1"]


def test_the_day_of_a_post_is_that_of_its_time_zone(tmp_path: Path) -> None:
    made = [post(number, created_at=at("2019-12-31T16:30:00") + timedelta(days=number)) for number in range(20)]
    with make_document(made, timezone=ZoneInfo("Asia/Tokyo")) as document:
        tiddlers = written(document, tmp_path / "wiki")
    assert [tiddlers[f"Tweet - {number}"]["month_day"] for number in (0, 1)] == ["01-01", "01-02"]


@pytest.mark.parametrize(("language", "is_mirrored"), [("ar", True), ("de", False)])
def test_lines_beside_the_posts_do_not_begin_at_the_edge(language: str, is_mirrored: bool, tmp_path: Path) -> None:  # noqa: FBT001
    with words_in(language):
        wiki = wiki_of(tmp_path)
    (style,) = (each["text"] for each in wiki.values() if ".twc-home" in each.get("text", ""))
    assert (".tc-sidebar-header { padding-right" in style) == is_mirrored


def test_pages_to_find_posts_by_do_not_grow_with_the_wiki(tmp_path: Path) -> None:
    sizes = []
    for each_named in (13, 26):
        with make_document(posts_of_many_names(each_named)) as document:
            tiddlers = written(document, tmp_path / str(each_named))
        aids = [tiddlers[title(key)] for key in PAGES if key != "pictures"]
        sizes.append(sum(len(str(aid)) for aid in aids))
    assert max(sizes) < 250_000
    assert abs(sizes[1] - sizes[0]) < 5_000
