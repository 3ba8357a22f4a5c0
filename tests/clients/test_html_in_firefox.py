"""The web site in Firefox, from a disk, for a reader who prefers dark pages: what must not depend on the browser."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageStat

from clients.browsers import started
from clients.site_browser import PHONE, site_in
from clients.sites import SEARCHES, WORDS, check_keyboard, nasty_site, sample_site, site_of_all_kinds, site_of_words
from clients.wiki_strings import NASTY
from twconvert.text import xml_safe
from twconvert_html.search_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def firefox() -> Iterator[Browser]:
    with started("firefox", "dark") as browser:
        yield browser


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_site(tmp_path_factory.mktemp("sample"))


def test_a_reader_finds_a_way_through_the_site(firefox: Browser, sample: Path) -> None:
    with site_in(firefox, sample) as site:
        site.open("index.html")
        assert all(site.pictures())
        site.follow("Mar 2020, 5 posts")
        assert site.place == "2020/03.html"
        site.follow("the post of 22 March 2020")
        assert "Everyone is baking bread now" in site.text(":target")
        site.follow("April 2020")
        assert all(site.pictures())
        site.page.clock.set_fixed_time(datetime(2030, 8, 13, 12, tzinfo=UTC))
        site.open("index.html")
        site.follow("On this day", "header")
        site.page.wait_for_url("**/days/08-13.html")
        assert "fifteen years on" in site.text()
        assert site.complaints == []


def test_a_search_is_narrowed(firefox: Browser, sample: Path) -> None:
    with site_in(firefox, sample) as site:
        site.open("search.html?media=pictures")
        site.page.wait_for_selector("#results li")
        assert site.text("#status") == "10 found"
        assert all(site.pictures())
        site.page.select_option("[data-filter=year]", "2017")
        site.wait()
        assert "And then it opened" in site.text("#results")
        site.page.select_option("[data-filter=likes]", "500")
        site.wait()
        assert site.text("#status") == "0 found"
        for name in ("media", "year", "likes"):
            site.page.select_option(f"[data-filter={name}]", "")
        site.page.fill("[data-filter=person]", "@Bea_Example")
        site.wait()
        assert site.text("#status") == "2 found"
        assert len(site.search("number of people")) == 1
        assert site.complaints == []


def test_words_of_any_script_are_found(firefox: Browser, tmp_path: Path) -> None:
    with site_in(firefox, site_of_words(tmp_path)) as site:
        site.open("search.html")
        for words, marked in SEARCHES.items():
            assert len(site.search(words)) == 1, words
            assert site.marked() == marked
        texts = [xml_safe(text) for text in (*WORDS, *NASTY)]
        asked = site.evaluate("texts => texts.map(text => twconvertSearch.wordsOf(text))", texts)
        assert site.complaints == []
    for text, words in zip(texts, asked, strict=True):
        assert set(words) <= words_of(text), text


def test_a_keyboard_is_enough(firefox: Browser, sample: Path) -> None:
    with site_in(firefox, sample) as site:
        check_keyboard(site)
        site.open("search.html")
        site.page.focus("main #find")
        site.page.keyboard.type("surprised owl")
        site.wait()
        site.page.keyboard.press("Enter")
        site.wait()
        assert site.marked() == ["surprised", "owl"]


def test_a_site_is_dark_and_nothing_hinders_people_with_disabilities(
    firefox: Browser, sample: Path, tmp_path: Path
) -> None:
    with site_in(firefox, sample) as site:
        for name in ("2020/03.html", "search.html"):
            site.open(name)
            picture = Image.open(io.BytesIO(site.page.screenshot())).convert("L")
            assert ImageStat.Stat(picture).mean[0] < 60
            assert site.barriers() == []
    with site_in(firefox, nasty_site(tmp_path)) as site:
        site.open("2019/01.html")
        assert site.barriers() == []
        for post_id, direction in ((1, "ltr"), (3, "rtl"), (4, "rtl"), (9, "ltr")):
            script = "id => getComputedStyle(document.querySelector(`#p${id} .text`)).direction"
            assert site.evaluate(script, str(post_id)) == direction


def test_a_site_can_be_read_on_a_phone(firefox: Browser, sample: Path, tmp_path: Path) -> None:
    whole = site_of_all_kinds(tmp_path)
    for folder, names in ((sample, ("index.html", "2017/08.html", "search.html")), (whole, ("messages/1.html",))):
        with site_in(firefox, folder, PHONE) as site:
            for name in names:
                site.open(name)
                assert not site.is_too_wide(), name
