"""A book as readers have it: everything of its data is on its pages, and what reads them out finds its way."""

from __future__ import annotations

import json
import re
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple
from zipfile import ZipFile

import pikepdf
import pytest

import twconvert_pdf
from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from support.reading.pdf import (
    addresses_of,
    bookmarks_of,
    elements_of,
    faults_of,
    pages_of,
    unembedded_fonts,
)
from support.unset_books import keep_data
from twconvert import open_archive
from twconvert.kinds import private_names
from twconvert.text import has_right_to_left

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document


class Book(NamedTuple):
    path: Path
    data: dict[str, Any]
    """The content of each JSON file that it is made of, by its name."""
    pages: list[str]


def make_book(document: Document, folder: Path, **options: Any) -> Book:
    """Return a book, and what it is made of."""
    path, data = folder / "book.pdf", folder / "data.zip"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("twconvert_pdf.writing.typeset", keep_data)
        twconvert_pdf.export(document, data, **options)
    twconvert_pdf.export(document, path, **options)
    with ZipFile(data) as files:
        content = {name: json.loads(files.read(name)) for name in files.namelist() if name.endswith(".json")}
    return Book(path, content, pages_of(path))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """Return the book of the sample, with everything that is private."""
    with open_archive(SAMPLE_ARCHIVE, include=sorted(private_names())) as document:
        return make_book(document, tmp_path_factory.mktemp("book"))


def parts_of(data: Any) -> Iterator[Any]:
    """Yield the lists and dictionaries within some data."""
    if isinstance(data, dict | list):
        yield data
        for each in data.values() if isinstance(data, dict) else data:
            yield from parts_of(each)


def words_in(content: Any) -> Iterator[str]:
    """Yield the words of the content of a block."""
    for each in content:
        if isinstance(each, str):
            yield from each.split()
        else:
            yield from words_in(next(part for part in each[1:] if isinstance(part, list)))
            yield from words_in(each[3]) if len(each) > 3 else ()


def squeezed(words: str) -> str:
    return re.sub(r"[\s\u200b\u2068\u2069\u00a0-]", "", words)


def test_every_word_is_on_a_page(book: Book) -> None:
    everything = squeezed("".join(book.pages))
    blocks = [set(words_in(part["content"])) for part in parts_of(book.data) if "content" in part]
    # What runs from right to left stands in another order on a page; the kit looks at it.
    wanted = {word for words in blocks if not has_right_to_left("".join(words)) for word in words}
    assert len(wanted) > 500
    assert [word for word in sorted(wanted) if squeezed(word) not in everything] == []


def test_every_link_leads_where_it_should(book: Book) -> None:
    wanted = {part[1] for part in parts_of(book.data) if isinstance(part, list) and part[:1] == ["web"]}
    assert len(wanted) > 50
    assert wanted - set(addresses_of(book.path)) == set()


def test_every_picture_is_described(book: Book) -> None:
    wanted = [part["alt"] for part in parts_of(book.data) if isinstance(part, dict) and "alt" in part]
    found = [alt for kind, alt in elements_of(book.path) if kind == "Figure"]
    assert len(wanted) > 5
    assert sorted(found, key=str) == sorted(wanted)


def test_screen_readers_find_their_way(book: Book) -> None:
    kinds = {kind for kind, _ in elements_of(book.path)}
    assert kinds >= {"H1", "H2", "H3", "P", "Link", "Figure", "Note"}
    with pikepdf.open(book.path) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        with document.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert metadata["dc:title"].startswith("The archive of Ada Example")


def test_bookmarks_lead_to_months_and_sections(book: Book) -> None:
    bookmarks = bookmarks_of(book.path)
    assert [each for each in bookmarks if each in {"2009", "March 2009", "Likes", "People", "About this book"}] == [
        "2009",
        "March 2009",
        "Likes",
        "People",
        "About this book",
    ]


def test_the_file_is_sound_and_holds_its_fonts(book: Book) -> None:
    assert faults_of(book.path) == []
    assert unembedded_fonts(book.path) == []


def test_the_contents_name_the_pages(book: Book) -> None:
    contents = next(page for page in book.pages if "Contents" in page)
    (number,) = re.findall(r"March\s+(\d+)", contents)[:1]
    assert "March 2009" in book.pages[int(number) - 1]


def test_numbers_stand_behind_the_contents(book: Book) -> None:
    contents = next(page for page in book.pages if "Contents" in page)
    (number,) = re.findall(r"In numbers\s+(\d+)", contents)
    page = squeezed("".join(book.pages[int(number) - 1 : int(number) + 1]))
    assert "Posts81" in page
    assert "Busiestday21August2017(4posts)" in page
    drawn = [alt for kind, alt in elements_of(book.path) if kind == "Figure" and "2017: 6 posts" in str(alt)]
    assert len(drawn) == 1


def test_the_index_names_the_pages(book: Book) -> None:
    (line,) = [line for page in book.pages[-4:] for line in page.splitlines() if line.startswith("#CometLanding")]
    (number,) = re.findall(r"\d+$", line)
    assert "#CometLanding" in book.pages[int(number) - 1]


def test_the_head_of_a_page_names_its_month(book: Book) -> None:
    number = next(number for number, page in enumerate(book.pages) if "November 2014" in page and "12 November" in page)
    assert "November 2014" in book.pages[number] + book.pages[number + 1]


def test_addresses_are_footnotes_in_print_alone(tmp_path: Path) -> None:
    with open_archive(SAMPLE_ARCHIVE) as document:
        make = partial(make_book, document)
        printed, shown = (make(tmp_path / each, margins=each) for each in folders(tmp_path, "print", "screen"))
    address = "example.org/new-horizons?from=ada&to=pluto"
    assert squeezed(address) in squeezed("".join(printed.pages))
    assert squeezed(address) not in squeezed("".join(shown.pages))
    assert f"https://{address}" in set(addresses_of(shown.path))


def folders(parent: Path, *names: str) -> Iterator[str]:
    for name in names:
        (parent / name).mkdir()
        yield name


def test_the_cover_reaches_beyond_the_edge(tmp_path: Path) -> None:
    with open_archive(SAMPLE_ARCHIVE, until="2009") as document:
        twconvert_pdf.export(document, tmp_path / "book.pdf", page="6x9in", bleed=3)
    with pikepdf.open(tmp_path / "book.pdf") as made:
        trim, media = ([float(each) for each in made.pages[0][name]] for name in ("/TrimBox", "/MediaBox"))
    assert trim[2] - trim[0] == pytest.approx(6 * 72, abs=0.1)
    assert trim[3] - trim[1] == pytest.approx(9 * 72, abs=0.1)
    assert trim[0] - media[0] == pytest.approx(3 * 72 / 25.4, abs=0.1)
