"""The web site: checked by the W3C's checker and by axe, and read in Chromium from a disk."""

from __future__ import annotations

import io
import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from PIL import Image, ImageStat

from clients import html_checker
from clients.browsers import started
from clients.nasty_archive import TEXTS, write_nasty_archive
from clients.site_browser import PHONE, site_in
from clients.sites import (
    SEARCHES,
    WORDS,
    check_keyboard,
    nasty_site,
    pages_of,
    sample_site,
    site_of_all_kinds,
    site_of_words,
)
from clients.wiki_strings import NASTY
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.samples import post
from twconvert import Hashtag, Text, open_archive
from twconvert.testing import make_document
from twconvert.text import xml_safe
from twconvert.wording import words_in
from twconvert_html import export
from twconvert_html.search_words import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with started("chromium") as browser:
        yield browser


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_site(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return nasty_site(tmp_path_factory.mktemp("nasty"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of_all_kinds(tmp_path_factory.mktemp("whole"))


@pytest.fixture(scope="module")
def worded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return site_of_words(tmp_path_factory.mktemp("worded"))


def test_every_page_is_valid_html(sample: Path, nasty: Path, whole: Path, tmp_path: Path) -> None:
    with open_archive(write_nasty_archive(tmp_path / "nasty.zip")) as document:
        export(document, tmp_path / "site")
    assert html_checker.messages_of(sample, nasty, whole, tmp_path / "site") == []


def test_what_is_not_valid_is_found(sample: Path, tmp_path: Path) -> None:
    site = shutil.copytree(sample, tmp_path / "site")
    defects = (
        ("about.html", '<main id="content"', '<main id="content" id="x"', "Duplicate attribute"),
        ("2019/04.html", "</article>", "</artikel>", "Stray end tag"),
        ("style.css", "display: flex", "display: flexible", "flexible"),
    )
    for name, good, bad, _ in defects:
        site.joinpath(name).write_text(site.joinpath(name).read_text("utf-8").replace(good, bad), "utf-8")
    messages = html_checker.messages_of(site)
    for name, _, _, message in defects:
        assert any(name in each and message in each for each in messages), name


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_hinders_people_with_disabilities(
    chromium: Browser, scheme: str, sample: Path, nasty: Path, whole: Path
) -> None:
    read = {
        sample: (
            *("index.html", "2020/03.html", "about.html", "days/index.html#all", "days/11-29.html"),
            *("pictures.html", "pictures/2017.html", "most-liked.html", "people.html", "numbers.html"),
        ),
        nasty: ("2019/01.html", "tags.html"),
    }
    read[whole] = (
        "likes/index.html",
        "likes/2020.html",
        "messages/index.html",
        "messages/1.html",
        "people/followers.html",
        "lists/index.html",
    )
    for site, names in read.items():
        with site_in(chromium, site, color_scheme=scheme) as opened:
            for name in names:
                opened.open(name)
                assert opened.barriers() == [], name
    with site_in(chromium, sample, PHONE, color_scheme=scheme) as opened:
        opened.open("search.html")
        assert opened.search("bread")
        assert opened.barriers() == []


@pytest.mark.parametrize(("language", "direction", "arrow"), [("ja", "ltr", "\u2190"), ("ar", "rtl", "\u2192")])
def test_a_site_in_another_language_can_be_read(
    language: str, direction: str, arrow: str, chromium: Browser, tmp_path: Path
) -> None:
    with open_archive(SAMPLE_ARCHIVE) as document, words_in(language):
        export(document, tmp_path / "site")
    with site_in(chromium, tmp_path / "site", PHONE) as opened:
        for name in ("index.html", "2020/03.html", "search.html", "numbers.html", "most-liked.html"):
            opened.open(name)
            assert opened.evaluate("document.documentElement.lang") == language
            assert opened.evaluate("getComputedStyle(document.body).direction") == direction
            assert opened.barriers() == [], name
            assert not opened.is_too_wide(), name
        # English texts run from left to right, and begin at the left, in lists from right to left too.
        script = (
            "(({direction, textAlign}) => [direction, textAlign])(getComputedStyle(document.querySelector('li [dir]')))"
        )
        assert opened.evaluate(script) == ["ltr", "start"]
        opened.open("2020/03.html")
        assert opened.text(".neighbours [rel=prev] >> nth=0").startswith(arrow)


def test_hindrances_are_found(chromium: Browser, sample: Path, tmp_path: Path) -> None:
    site = shutil.copytree(sample, tmp_path / "site")
    page = site / "2020" / "04.html"
    html = page.read_text("utf-8")
    for good, bad in ((' alt="', ' data-alt="'), ('<html lang="en"', "<html"), ("<h1>", "<h4>")):
        assert good in html
        html = html.replace(good, bad, 1)
    page.write_text(html, "utf-8")
    with site_in(chromium, site) as opened:
        opened.open("2020/04.html")
        barriers = " ".join(opened.barriers())
        assert all(rule in barriers for rule in ("image-alt", "html-has-lang", "page-has-heading-one"))


def test_a_reader_finds_a_way_through_the_site(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample) as site:
        site.open("index.html")
        assert site.page.title() == "The posts of Ada Example 🌙"
        assert "Walks uphill, bakes downhill" in site.text()
        assert all(site.pictures())
        site.follow("Mar 2020, 5 posts")
        assert site.place == "2020/03.html"
        assert "Branch 1 of 2" in site.text()
        site.follow("the post of 22 March 2020")
        assert site.place.startswith("2020/03.html#p")
        assert "Everyone is baking bread now" in site.text(":target")
        site.follow("April 2020")
        assert "wheat pattern" in site.text()
        assert all(site.pictures())
        site.follow("Hashtags", "header")
        site.follow("#", "main")
        assert site.place.startswith("tags/")
        site.page.locator("main.found li a").first.click()
        assert site.page.locator(":target").count() == 1
        site.follow("The posts of Ada Example", "header")
        assert site.place == "index.html"
        assert site.complaints == []


def test_links_between_pages_lead_to_posts(chromium: Browser, nasty: Path) -> None:
    with site_in(chromium, nasty) as site:
        for name in pages_of(nasty):
            site.open(name)
            links = site.evaluate("[...document.querySelectorAll('a[href*=\".html#\"]')].map(link => link.href)")
            for link in links:
                page, _, anchor = link.partition("#")
                if anchor == "all":  # Every day, not that of today: a word for the script.
                    continue
                assert f'id="{anchor}"' in Path(page.removeprefix("file://")).read_text("utf-8")
        assert site.complaints == []


def test_a_reader_finds_words(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample) as site:
        site.open("2020/04.html")
        site.page.fill("header input", "surprised OWL")
        site.page.keyboard.press("Enter")
        site.page.wait_for_selector("#results li")
        (owl,) = site.page.locator("#results li").all_inner_texts()
        assert owl.startswith("12 August 2009")
        assert site.marked() == ["surprised", "owl"]
        found = site.search("bread")
        assert len(found) >= 3
        assert site.text("#status") == f"{len(found)} found"
        assert all("bread" in each.lower() for each in found)
        assert site.search("no such words") == []
        site.search("bread baking")
        site.page.locator("#results a").first.click()
        assert "Everyone is baking bread now" in site.text(":target")
        assert site.complaints == []


def test_a_search_is_narrowed(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample) as site:
        site.open("search.html?media=pictures")
        site.page.wait_for_selector("#results li")
        assert site.text("#status") == "10 found"
        assert site.page.locator("#results li img").count() == 10
        assert all(site.pictures())
        site.page.select_option("[data-filter=year]", "2017")
        site.wait()
        assert "And then it opened" in site.text("#results")
        site.page.select_option("[data-filter=likes]", "500")
        site.wait()
        assert site.text("#status") == "0 found"
        site.page.select_option("[data-filter=media]", "")
        site.page.select_option("[data-filter=year]", "")
        site.page.fill("[data-filter=person]", "@Bea_Example")
        site.wait()
        assert site.text("#status") == "0 found"
        site.page.select_option("[data-filter=likes]", "")
        site.wait()
        assert site.text("#status") == "2 found"
        assert len(site.search("number of people")) == 1
        site.open("people.html")
        site.follow("Search for all")
        site.page.wait_for_selector("#results li")
        assert site.complaints == []


def test_today_has_its_page(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample) as site:
        site.page.clock.set_fixed_time(datetime(2030, 8, 13, 12, tzinfo=UTC))
        site.open("index.html")
        site.follow("On this day", "header")
        site.page.wait_for_url("**/days/08-13.html")
        assert "fifteen years on" in site.text()
        site.follow("All days")
        assert site.text("[aria-current]").startswith("13")
        site.page.clock.set_fixed_time(datetime(2030, 2, 28, 12, tzinfo=UTC))
        site.open("days/index.html")
        assert site.text("#today") == "No post was made on this day of a year."
        assert site.complaints == []


def test_words_of_any_script_are_found(chromium: Browser, worded: Path) -> None:
    with site_in(chromium, worded) as site:
        site.open("search.html")
        for words, marked in SEARCHES.items():
            assert len(site.search(words)) == 1, words
            assert site.marked() == marked
        assert site.complaints == []


def test_what_is_asked_for_is_taken_apart_as_posts_were(chromium: Browser, worded: Path) -> None:
    texts = [xml_safe(text) for text in (*WORDS, *NASTY, *TEXTS)]
    with site_in(chromium, worded) as site:
        site.open("search.html")
        asked = site.evaluate("texts => texts.map(text => twconvertSearch.wordsOf(text))", texts)
    for text, words in zip(texts, asked, strict=True):
        posts = words_of(text)
        # The last letter of words without spaces is there for those who ask for one letter.
        assert set(words) <= posts, text
        assert all(len(word) == 1 for word in posts - set(words)), text


def test_a_site_can_be_read_on_a_phone(chromium: Browser, sample: Path, nasty: Path, whole: Path) -> None:
    for folder in (sample, nasty, whole):
        with site_in(chromium, folder, PHONE, device_scale_factor=2) as site:
            for name in pages_of(folder):
                site.open(name)
                assert not site.is_too_wide(), name


@pytest.mark.parametrize(
    ("theme", "scheme", "is_dark"),
    [("auto", "dark", True), ("auto", "light", False), ("dark", "light", True), ("light", "dark", False)],
)
def test_a_site_can_be_dark(chromium: Browser, theme: Any, scheme: str, *, is_dark: bool, tmp_path: Path) -> None:
    with make_document([post(1)]) as document:
        export(document, tmp_path / "site", theme=theme)
    with site_in(chromium, tmp_path / "site", color_scheme=scheme) as site:
        site.open("2019/01.html")
        picture = Image.open(io.BytesIO(site.page.screenshot())).convert("L")
    assert (ImageStat.Stat(picture).mean[0] < 60) is is_dark


def test_texts_run_in_the_direction_of_their_words(chromium: Browser, nasty: Path) -> None:
    with site_in(chromium, nasty) as site:
        site.open("2019/01.html")
        for post_id, direction in ((1, "ltr"), (3, "rtl"), (4, "rtl"), (9, "ltr")):
            script = "id => getComputedStyle(document.querySelector(`#p${id} .text`)).direction"
            assert site.evaluate(script, str(post_id)) == direction


def test_all_but_the_search_works_without_scripts(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample, java_script_enabled=False) as site:
        site.open("index.html")
        site.follow("Mar 2020, 5 posts")
        assert "Everyone is baking bread now" in site.text()
        site.open("days/index.html")
        site.follow("13 August")
        assert "fifteen years on" in site.text()
        site.open("search.html")
        assert "Searching needs JavaScript" in site.text()


def test_a_keyboard_is_enough(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample) as site:
        check_keyboard(site)


def test_what_is_printed_is_posts(chromium: Browser, sample: Path) -> None:
    with site_in(chromium, sample) as site:
        site.open("2020/03.html")
        site.page.emulate_media(media="print", color_scheme="dark")
        assert not site.page.locator("header.site").is_visible()
        assert "Everyone is baking bread now" in site.text()
        assert site.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"


def test_media_can_stay_in_an_unpacked_archive(chromium: Browser, tmp_path: Path) -> None:
    archive = tmp_path / "my archive"
    with ZipFile(SAMPLE_ARCHIVE) as packed:
        packed.extractall(archive)
    before = sorted(archive.rglob("*"))
    site = tmp_path / "sites" / "ada"
    site.parent.mkdir()
    with open_archive(archive) as document:
        export(document, site, link_media=True)
    assert sorted(archive.rglob("*")) == before
    assert not site.joinpath("media").exists()
    with site_in(chromium, site) as opened:
        for name in ("index.html", "2020/04.html"):
            opened.open(name)
            assert opened.pictures()
            assert all(opened.pictures())
        assert opened.complaints == []


def test_twenty_thousand_posts_stay_usable(chromium: Browser, tmp_path: Path) -> None:
    start = datetime(2015, 1, 1, tzinfo=UTC)
    posts = (
        post(
            n,
            (Text(f"Post number {n} of a long life. "), Hashtag(f"tag{n % 50}")),
            created_at=start + timedelta(hours=4 * n),
        )
        for n in range(20_000)
    )
    with make_document(posts) as document:
        export(document, tmp_path / "site")
    with site_in(chromium, tmp_path / "site") as site:
        site.open("search.html")
        (found,) = site.search("number 12345 life")
        assert "Post number 12345" in found
        assert len(site.search("post")) == 25
        assert site.text("#status") == "20,000 found"
        assert "Post number 19999" in site.text("#results li:first-child")
        site.page.click("#more")
        site.page.wait_for_selector("#results li:nth-child(50)")
        assert site.evaluate("document.activeElement.closest('li') === document.querySelectorAll('#results li')[25]")
        assert site.complaints == []
