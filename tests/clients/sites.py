"""Web sites that are opened in browsers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.nasty_document import nasty_document
from support.samples import post
from twconvert import open_archive
from twconvert.testing import every_kind_of_record, make_document
from twconvert_html import export

if TYPE_CHECKING:
    from pathlib import Path

    from clients.site_browser import Site

WORDS = (
    "The Ærø ferry: Crème brûlée, ÇA VA?",
    "مُحَمَّد كتب إلى أحمد",
    "שָׁלוֹם עולם",
    "東京タワーは高い",
    "한국어 책을 읽다",
    "सुबह की चाय",
    "👩‍👩‍👧 🇪🇺👍🏽 ❤️ ½",
)

SEARCHES = {
    "creme": ["Crème"],
    "BRÛLÉE ca": ["brûlée", "ÇA"],
    "aero": ["Ærø"],
    "محمد": ["مُحَمَّد"],
    "احمد الي": ["إلى", "أحمد"],
    "שלום": ["שָׁלוֹם"],
    "京": ["京"],
    "タワー": ["タワ", "ー"],
    "국어": ["국어"],
    "चाय": ["चाय"],
    "👍": ["👍🏽"],
    "❤": ["❤️"],
    "🇪🇺": ["🇪🇺"],
}
"""Words that are typed into the search, with what is marked in the one post that is found."""


def sample_site(folder: Path) -> Path:
    """Make the site of the sample archive."""
    with open_archive(SAMPLE_ARCHIVE) as document:
        export(document, folder / "site", base_url="https://example.org/ada/")
    return folder / "site"


def nasty_site(folder: Path) -> Path:
    """Make a site of texts that are hard to show."""
    with nasty_document() as document:
        export(document, folder / "site", page_size=40)
    return folder / "site"


def site_of_all_kinds(folder: Path) -> Path:
    """Make a site of everything that is no post."""
    with make_document(every_kind_of_record()) as document:
        export(document, folder / "site")
    return folder / "site"


def site_of_words(folder: Path) -> Path:
    """Make a site of ``WORDS``, which the search must find."""
    with make_document([post(number, text) for number, text in enumerate(WORDS)]) as document:
        export(document, folder / "site")
    return folder / "site"


def pages_of(site: Path) -> list[str]:
    """Return the addresses of a site's pages, from its folder."""
    return sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))


def check_keyboard(site: Site) -> None:
    """Skip to the content of a page of the sample and to its first link, and see where the keyboard is."""
    site.open("2020/03.html")
    site.page.keyboard.press("Tab")
    assert site.text(":focus") == "Skip to the content"
    assert site.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    site.page.keyboard.press("Enter")
    site.page.keyboard.press("Tab")
    assert "December 2019" in site.text(":focus")
    assert site.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
