"""Several books of one document."""

from __future__ import annotations

from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

import pytest
from PIL import Image

import twconvert_epub
from support.reading.epub import OPF, XHTML, Book
from support.samples import at, image, post, reply
from twconvert import Quote
from twconvert.testing import make_document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Post


def three_years() -> Iterator[Post]:
    yield post(1, "The first words", created_at=at("2019-05-01T00:00:00"))
    yield post(2, "Of 2020", created_at=at("2020-05-01T00:00:00"))
    quote = Quote(url="https://twitter.com/ada_example/status/1", id="1")
    yield post(3, "As I said", created_at=at("2022-07-01T00:00:00"), quote=quote)
    yield reply(4, 2, "Two years later", created_at=at("2022-06-01T00:00:00"))
    again = Quote(url="https://twitter.com/ada_example/status/3", id="3")
    yield post(5, "As I say", created_at=at("2022-08-01T00:00:00"), quote=again)


def noise(number: int) -> bytes:
    """Return a picture of some 200 KB, which is packed no better than it is."""
    output = BytesIO()
    pixels = Random(number).randbytes(260 * 260 * 3)  # noqa: S311 - not for secrets
    Image.frombytes("RGB", (260, 260), pixels).save(output, "PNG")
    return output.getvalue()


@pytest.fixture
def shelf(tmp_path: Path) -> dict[str, Book]:
    with make_document(list(three_years())) as document:
        twconvert_epub.export(document, tmp_path / "posts", volumes="year")
    return {path.name: Book(path) for path in sorted((tmp_path / "posts").iterdir())}


def test_each_year_is_a_book_of_a_series(shelf: dict[str, Book]) -> None:
    assert list(shelf) == ["ada_example-2019.epub", "ada_example-2020.epub", "ada_example-2022.epub"]
    for number, (year, book) in enumerate(zip((2019, 2020, 2022), shelf.values(), strict=True), start=1):
        assert list(book.faults()) == []
        assert book.metadata("title") == [f"Posts of Ada Example, {year}"]
        assert book.metadata("belongs-to-collection") == ["Posts of Ada Example"]
        assert book.metadata("collection-type") == ["series"]
        assert book.metadata("group-position") == [str(number)]
        refined = {meta.get("refines") for meta in book.package.iter(f"{OPF}meta")}
        assert "#series" in refined
        assert f"Volume {number} of 3" in book.text("title")
        assert "All volumes 2019 2020 2022" in book.text("colophon")
    assert len({*(book.metadata("identifier")[0] for book in shelf.values())}) == 3
    assert len({*(book.metadata("dcterms:identifier")[0] for book in shelf.values())}) == 1


def test_book_that_is_not_divided_is_of_no_series(tmp_path: Path) -> None:
    with make_document(list(three_years())) as document:
        twconvert_epub.export(document, tmp_path / "a.epub")
    assert Book(tmp_path / "a.epub").metadata("belongs-to-collection") == []


def test_post_of_another_volume_is_named_and_on_the_web(shelf: dict[str, Book]) -> None:
    page = shelf["ada_example-2022.epub"].page("2022")
    links = {"".join(link.itertext()): link.get("href") for link in page.iter(f"{XHTML}a")}
    assert links["the post of 1 May 2019, 00:00, in the volume 2019"] == "https://twitter.com/ada_example/status/1"
    assert links["the post of 1 July 2022, 00:00"] == "2022.xhtml#p3"
    # What was quoted is repeated all the same.
    assert "The first words" in shelf["ada_example-2022.epub"].text("2022")
    assert "Two years later" in shelf["ada_example-2020.epub"].text("2020")


def test_no_book_is_larger_than_the_size(tmp_path: Path) -> None:
    files = {f"{number}.png": noise(number) for number in range(1, 13)}
    pictures = [image(f"{number}.png", 260, 260, media_type="image/png") for number in range(1, 13)]
    posts = [
        post(number, created_at=at(f"2019-{number:02}-01T00:00:00"), media=(each,))
        for number, each in enumerate(pictures, start=1)
    ]
    with make_document(posts, files=files) as document:
        twconvert_epub.export(document, tmp_path / "posts", volumes="1MB")
    books = sorted((tmp_path / "posts").iterdir())
    assert len(books) > 2
    assert max(book.stat().st_size for book in books) <= 1_000_000
    assert sum(len(Book(book).names("images")) - 1 for book in books) == 12
