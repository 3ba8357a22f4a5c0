"""The folder as a whole: the wiki, its tiddlers, and the user's own wiki."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import twconvert_tiddlywiki
from support.nasty_document import nasty_document
from support.reading.tiddlywiki import Tiddlers, stores_of, titles_in, written
from support.samples import FILES, image, post
from twconvert import Account
from twconvert.errors import UsageError
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document
from twconvert.wording import words_in
from twconvert_tiddlywiki.appearance import appearance_tiddlers
from twconvert_tiddlywiki.template import bundled_template

if TYPE_CHECKING:
    from pathlib import Path

(EXPORTER,) = twconvert_tiddlywiki.twconvert_exporters()


@pytest.fixture(params=["posts", "everything"])
def nasty(request: pytest.FixtureRequest, tmp_path: Path) -> Tiddlers:
    if request.param == "posts":
        with nasty_document() as document:
            return written(document, tmp_path / "wiki")
    with make_document([*every_kind_of_post(), *every_kind_of_record()]) as document:
        return written(document, tmp_path / "wiki")


def test_every_value_is_a_string_that_says_something(nasty: Tiddlers) -> None:
    for tiddler in nasty.values():
        assert all(isinstance(value, str) for value in tiddler.values()), tiddler["title"]
        assert all(name == "list-before" or value for name, value in tiddler.items()), tiddler["title"]


def test_titles_can_stand_in_a_list_of_titles(nasty: Tiddlers) -> None:
    for tiddler in nasty.values():
        for field in ("title", "tags", "list", "media"):
            assert not set('[]{}|"<>`') & set("".join(titles_in(tiddler.get(field, "")))), tiddler
    lists = [each for tiddler in nasty.values() for each in titles_in(tiddler.get("list", ""))]
    assert set(lists) <= nasty.keys()
    named = [each for tiddler in nasty.values() for each in titles_in(tiddler.get("tags", ""))]
    assert {each for each in named if not each.startswith("$:/tags/")} <= nasty.keys()


def test_months_and_years_list_every_post_once(tmp_path: Path) -> None:
    with nasty_document() as document:
        tiddlers = written(document, tmp_path / "wiki")
        posts = [f"Tweet - {each.id}" for each in document.posts]
    months = [each for each in tiddlers.values() if "$:/tags/TweetMonth" in each.get("tags", "")]
    years = [each for each in tiddlers.values() if "$:/tags/TweetYear" in each.get("tags", "")]
    assert [each["title"] for each in months] == [title for year in years for title in titles_in(year["list"])]
    assert sorted(title for month in months for title in titles_in(month["list"])) == sorted(posts)
    assert [each.get("next") for each in months[:-1]] == [each["title"] for each in months[1:]]
    assert [each.get("previous") for each in months[1:]] == [each["title"] for each in months[:-1]]
    assert years[0]["tags"] == "$:/tags/TweetYear [[Twitter Archive for @ada_example]]"


@pytest.mark.parametrize("batch", [1, 2, 1_000])
def test_a_month_lists_its_posts_in_their_order_however_they_are_kept(
    batch: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert_tiddlywiki.index._BATCH", batch)
    with make_document([post(number) for number in range(1, 6)]) as document:
        tiddlers = written(document, tmp_path / "wiki")
    (month,) = (each for each in tiddlers.values() if "$:/tags/TweetMonth" in each.get("tags", ""))
    assert month["posts"] == "5 posts"
    assert titles_in(month["list"]) == [f"Tweet - {number}" for number in range(1, 6)]


def test_the_wiki_holds_the_tiddlers_and_a_title_of_its_own(tmp_path: Path) -> None:
    with nasty_document() as document:
        tiddlers = written(document, tmp_path / "wiki")
    empty, posts, site = stores_of(tmp_path / "wiki" / "wiki.html")
    assert {"$:/core", "$:/plugins/tiddlywiki/twitter-archivist"} <= {each["title"] for each in empty}
    assert {each["title"]: each for each in posts} == tiddlers
    own = {each["title"]: each["text"] for each in site}
    assert own["$:/SiteTitle"] == "Posts of Ada Example"
    assert own["$:/SiteSubtitle"] == "1 May 2008 to 1 March 2024"
    assert own["$:/DefaultTiddlers"] == "[[Twitter Archive for @ada_example]]"
    # Whoever drags the tiddlers onto a wiki keeps its title.
    assert not own.keys() & tiddlers.keys()


@pytest.mark.parametrize(("language", "captions"), [("en", {}), ("de", {"Recent": "Zuletzt", "More": "Mehr"})])
def test_tabs_of_the_wiki_speak_the_language_of_the_words(
    tmp_path: Path, language: str, captions: dict[str, str]
) -> None:
    with make_document([post(1)]) as document, words_in(language):
        written(document, tmp_path / "wiki")
    *_, site = stores_of(tmp_path / "wiki" / "wiki.html")
    own = {each["title"]: each["text"] for each in site}
    tabs = {tab: own.get(f"$:/language/SideBar/{tab}/Caption") for tab in ("Recent", "More")}
    assert tabs == {"Recent": None, "More": None} | captions


def test_nothing_that_people_wrote_ends_the_store(tmp_path: Path) -> None:
    evil = "</script><script>alert(1)</script><!-- <script>"
    described = post(1, evil, media=(image("hills.jpg", alt=evil),))
    with make_document([described], files=FILES, owner=Account(handle="ada", bio=evil), title=evil) as document:
        twconvert_tiddlywiki.export(document, tmp_path / "wiki")
    page = (tmp_path / "wiki" / "wiki.html").read_bytes()
    assert page.count(b"alert(1)") >= 4
    assert b"<script>alert(1)" not in page
    assert len(stores_of(tmp_path / "wiki" / "wiki.html")) == 3


def test_the_users_own_wiki_keeps_all_it_has(tmp_path: Path) -> None:
    own = tmp_path / "own.html"
    page = bytes(bundled_template().content)
    own.write_bytes(page)
    with make_document([post(1)]) as document:
        tiddlers = written(document, tmp_path / "wiki", template=own)
    made = (tmp_path / "wiki" / "wiki.html").read_bytes()
    place = page.index(b'<div id="storeArea"')
    assert made.startswith(page[:place])
    assert made.endswith(page[place:])
    _, posts = stores_of(tmp_path / "wiki" / "wiki.html")
    assert [each["title"] for each in posts] == list(tiddlers)
    assert not {"$:/SiteTitle", "$:/DefaultTiddlers"} & tiddlers.keys()


_META = '<meta name="tiddlywiki-version" content="5.4.1" />'
_STORE = '<div id="storeArea" style="display:none;"></div>'


@pytest.mark.parametrize(
    ("page", "complaint"),
    [
        ("", "empty"),
        ("<html>My holidays</html>", "not a TiddlyWiki"),
        (f'<meta name="tiddlywiki-version" content="5.1.23" />{_STORE}', r"5\.1: upgrade"),
        (f'{_META}<pre id="encryptedStoreArea" type="text/plain">{{}}</pre>', "encrypted"),
        (_META, "one place"),
        (f"{_META}{_STORE}{_STORE}", "one place"),
    ],
)
def test_a_wiki_that_cannot_be_used_is_refused(page: str, complaint: str, tmp_path: Path) -> None:
    own = tmp_path / "own.html"
    own.write_text(page, encoding="utf-8")
    with make_document([post(1)]) as document, pytest.raises(UsageError, match=complaint):
        twconvert_tiddlywiki.export(document, tmp_path / "wiki", template=own)
    assert not (tmp_path / "wiki").exists()


@pytest.mark.parametrize("name", ["missing.html", "."])
def test_a_wiki_that_is_not_there_is_refused(name: str, tmp_path: Path) -> None:
    with make_document([post(1)]) as document, pytest.raises(UsageError, match="cannot be read"):
        twconvert_tiddlywiki.export(document, tmp_path / "wiki", template=tmp_path / name)


def test_what_goes_wrong_later_is_not_blamed_on_the_users_wiki(tmp_path: Path) -> None:
    own = tmp_path / "own.html"
    own.write_bytes(bytes(bundled_template().content))
    (tmp_path / "wiki").mkdir()
    with make_document([post(1)]) as document, pytest.raises(FileExistsError):
        twconvert_tiddlywiki.export(document, tmp_path / "wiki", template=own)


def test_templates_link_to_each_other() -> None:
    with make_document([]) as document:
        files = {each["title"]: each["text"] for each in appearance_tiddlers(document)}
    for title, text in files.items():
        for word in text.replace("{{||", " ").replace("}}", " ").replace("[", " ").replace("]", " ").split():
            assert not word.startswith("$:/twconvert/") or word in files, f"{title} names {word}"
    assert json.dumps(files).count("$:/twconvert/card") > 3
    assert "%" not in files["$:/twconvert/card"] + files["$:/twconvert/person"]
