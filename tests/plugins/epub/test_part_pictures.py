"""The page of a year shows a picture of that year."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from support.reading.epub import XHTML, Book, make_book
from support.samples import BOB, image, picture, post
from twconvert import Repost
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

MANY = 60
LARGE = {"media": (image("large.jpg", 800, 600),)}
LIKED = {"media": (image("liked.jpg", 800, 600, alt="A heron"),), "likes": 9}


def part_of(path: Path, *fields: dict[str, Any], damaged: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    """Return the descriptions of the pictures on the page of a year, and where its links lead."""
    posts = [post(number) for number in range(1, MANY + 1)]
    posts += [post(number, **each) for number, each in enumerate(fields, start=MANY + 1)]
    files = {name: picture(800, 600) for name in ("large.jpg", "liked.jpg", "small.jpg")}
    with make_document(posts, files=files, damaged=damaged) as document:
        book: Book = make_book(document, path / "a.epub")
    assert list(book.faults()) == []
    page = book.page("2019-part")
    return (
        [str(each.get("alt")) for each in page.iter(f"{XHTML}img")],
        [str(each.get("href")) for each in page.iter(f"{XHTML}a")],
    )


def test_it_is_that_of_the_most_liked_post(tmp_path: Path) -> None:
    assert part_of(tmp_path, LARGE, LIKED, LARGE) == (["A heron"], ["2019-01.xhtml#p62"])


def test_it_is_the_first_where_no_post_was_liked(tmp_path: Path) -> None:
    _, links = part_of(tmp_path, {}, LARGE, LARGE)
    assert links == ["2019-01.xhtml#p62"]


@pytest.mark.parametrize(
    "fields",
    [
        {"media": (image("small.jpg", 400, 300),)},
        {"media": (image("liked.jpg", 3000, 600),)},
        {"media": (image(None, 800, 600),)},
        {**LARGE, "visibility": "circle"},
        {**LARGE, "repost_of": Repost(author=BOB, url="https://twitter.com/bob/status/9")},
    ],
)
def test_what_would_not_do_is_not_shown(tmp_path: Path, fields: dict[str, Any]) -> None:
    assert part_of(tmp_path, {**fields, "likes": 20}) == ([], [])


def test_damaged_picture_is_passed_over(tmp_path: Path) -> None:
    _, links = part_of(tmp_path, LARGE, LIKED, damaged=("liked.jpg",))
    assert links == ["2019-01.xhtml#p61"]
