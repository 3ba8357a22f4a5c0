"""No page of any format runs a script of an archive, or loads anything from the web, in Chromium."""

from __future__ import annotations

import json
from contextlib import contextmanager
from typing import TYPE_CHECKING
from zipfile import ZipFile

import mammoth
import pytest

from clients.browsers import started
from clients.hostile_archive import TEXTS, make_hostile_archive, make_hostile_mastodon_archive
from clients.markdown_readers import html_by_cmark_gfm, html_by_commonmark
from clients.site_generators import built_by_eleventy, built_by_hugo, built_by_jekyll
from twconvert import Report, convert
from twconvert.kinds import private_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.client

_GENERATORS = {"hugo": built_by_hugo, "jekyll": built_by_jekyll, "eleventy": built_by_eleventy}
_HEAD = '<!doctype html><meta charset="utf-8"><body>'
_BAD_LINKS = """[...document.querySelectorAll('a, area, form, object, embed, base')].map(
    each => each.getAttribute('href') || each.getAttribute('action') || each.getAttribute('data') || ''
).filter(each => !/^(https?:|mailto:|#|\\.|[^:]*$)/i.test(each) && !/^[^:?#]*\\//.test(each))"""


def pages_of_epub(output: Path, work: Path) -> list[Path]:
    with ZipFile(output) as book:
        book.extractall(work)
    return sorted(work.rglob("*.xhtml"))


def pages_of_docx(output: Path, work: Path) -> list[Path]:
    volumes = sorted(output.glob("*.docx")) if output.is_dir() else [output]
    pages = []
    for number, volume in enumerate(volumes):
        with volume.open("rb") as opened:
            pages.append(write(work / f"{number}.html", mammoth.convert_to_html(opened).value))
    return pages


def pages_of_html(output: Path, work: Path) -> list[Path]:
    del work
    return sorted(output.rglob("*.html"))


def pages_of_jsonfeed(output: Path, work: Path) -> list[Path]:
    pages = []
    for file in sorted(output.rglob("*.json")):
        items = json.loads(file.read_text("utf-8"))["items"]
        # As programs show them that trust a feed.
        html = "<hr>".join(item.get("content_html", "") for item in items)
        pages.append(write(work / f"{file.stem}.html", html))
    return pages


def pages_of_markdown(output: Path, work: Path) -> list[Path]:
    texts = [path.read_text("utf-8") for path in sorted(output.rglob("*.md"))]
    readers: tuple[Callable[[list[str]], list[str]], ...] = (html_by_commonmark, html_by_cmark_gfm)
    return [write(work / f"{number}.html", "<hr>".join(read(texts))) for number, read in enumerate(readers)]


def pages_of_tiddlywiki(output: Path, work: Path) -> list[Path]:
    del work
    return [output if output.is_file() else next(output.rglob("*.html"))]


_SHOW_ALL_TIDDLERS = """() => {
    const place = document.body.appendChild(document.createElement('div'));
    $tw.wiki.each((_, title) => {
        if (title.startsWith('$:/')) return;
        const shown = document.createElement('div');
        const variables = {currentTiddler: title};
        shown.innerHTML = $tw.wiki.renderTiddler('text/html', '$:/core/ui/ViewTemplate', {variables});
        place.appendChild(shown);
    });
}"""
FORMATS: Mapping[str, Callable[[Path, Path], list[Path]]] = {
    "epub": pages_of_epub,
    "docx": pages_of_docx,
    "html": pages_of_html,
    "jsonfeed": pages_of_jsonfeed,
    "markdown": pages_of_markdown,
    "tiddlywiki": pages_of_tiddlywiki,
}
ARCHIVES = {"twitter": make_hostile_archive, "mastodon": make_hostile_mastodon_archive}


def write(path: Path, body: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"{_HEAD}{body}", "utf-8")
    return path


@contextmanager
def watched_page() -> Iterator[tuple[Page, list[str]]]:
    """Open Chromium; the list gets what a page does that it must not do."""
    with started("chromium") as browser:
        page = browser.new_page()
        complaints: list[str] = []
        page.on("request", lambda request: complaints.extend(leaving(request.url)))
        page.on("dialog", lambda dialog: dialog.dismiss())
        yield page, complaints


def leaving(address: str) -> list[str]:
    """Return what is wrong with an address that a page asks for."""
    return [] if address.startswith(("file:", "data:", "blob:", "about:")) else [f"it asked for {address}"]


def complaints_about(pages: list[Path], then: str = "") -> list[str]:
    """Open pages, and return what they did that they must not do.

    Args:
        pages: The pages.
        then: A script that shows more of a page, once it is open.
    """
    assert pages
    with watched_page() as (page, complaints):
        for path in pages:
            page.goto(path.as_uri())
            if then:
                page.evaluate(then)
            page.wait_for_timeout(50)
            if ran := page.evaluate("window.hostile || 0"):
                complaints.append(f"{path.name}: {ran} scripts ran")
            complaints += [f"{path.name} links to {address}" for address in page.evaluate(_BAD_LINKS)]
    return complaints


def converted(archive: str, name: str, folder: Path, **options: object) -> Path:
    report = Report()
    output = folder / "output"
    convert(
        ARCHIVES[archive](folder),
        to=name,
        output=output,
        format_options=options,
        include=private_names(),
        report=report,
    )
    assert report.outputs[0].path
    return folder / report.outputs[0].path.rpartition("/")[2]


@pytest.mark.parametrize("archive", ARCHIVES)
@pytest.mark.parametrize("name", FORMATS)
def test_no_script_runs_and_nothing_is_loaded(name: str, archive: str, tmp_path: Path) -> None:
    pages = FORMATS[name](converted(archive, name, tmp_path), tmp_path / "pages")
    assert complaints_about(pages, _SHOW_ALL_TIDDLERS if name == "tiddlywiki" else "") == []


@pytest.mark.parametrize("archive", ARCHIVES)
@pytest.mark.parametrize("flavor", _GENERATORS)
def test_nor_in_sites_that_are_built_of_it(flavor: str, archive: str, tmp_path: Path) -> None:
    source = converted(archive, "markdown", tmp_path, flavor=flavor)
    site = _GENERATORS[flavor](source, tmp_path)
    assert complaints_about(sorted(site.rglob("*.html"))) == []


def test_a_page_that_lets_texts_through_is_found(tmp_path: Path) -> None:
    page = write(tmp_path / "page.html", "\n".join(TEXTS))
    found = complaints_about([page])
    assert any("scripts ran" in each for each in found)
    assert {"it asked for https://leak.example/b.png", "it asked for https://leak.example/e.css"} <= set(found)
    assert any("links to javascript:" in each for each in found)
