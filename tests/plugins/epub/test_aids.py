"""Pages of a book to find posts by."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from lxml import etree

import twconvert_epub
from support.pages_to_find_by import posts_of_many_names
from support.reading.epub import OPF, XHTML, Book, make_book
from support.samples import at, image, picture, post
from twconvert import AccountRef, Hashtag, Mention, Reply, Repost, Text
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Post

FILES = {"large.jpg": picture(1600, 1200), "small.jpg": picture(300, 200), "damaged.jpg": picture(1600, 1200)}
TYPE = "{http://www.idpf.org/2007/ops}type"
PAGES = ["numbers", "liked", "people", "hashtags", "pictures"]


def posts(number: int = 60, prefix: str = "") -> list[Post]:
    names = list(FILES)
    return [
        post(
            each,
            (Mention(f"bob{each % 6}", f"20{each % 6}"), Text(f"<number> {each} "), Hashtag(f"tag{each % 5}")),
            id=f"{prefix}{each}",
            likes=each,
            created_at=at("2019-01-05T14:03:00") + timedelta(days=each),
            media=(image(names[each % 3], *((300, 200) if each % 3 == 1 else (1600, 1200))),) if each < 12 else (),
            reply_to=Reply(author=AccountRef(id=f"20{each % 6}", handle=f"bob{each % 6}"), id=f"9{each}"),
        )
        for each in range(number)
    ]


def book_of(folder: Path, made: list[Post], **options: Any) -> Book:
    with make_document(made, files=FILES, damaged=["damaged.jpg"]) as document:
        return make_book(document, folder / "a.epub", **options)


def test_they_stand_between_the_contents_and_the_posts(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts())
    spine = book.spine()
    place = spine.index("nav.xhtml")
    assert spine[place + 1 : place + 6] == [f"text/{name}.xhtml" for name in PAGES]
    contents, _ = book.navigation()
    assert contents[:5] == ["In numbers", "Most liked", "People", "Hashtags", "Pictures"]
    assert list(book.faults()) == []


def test_numbers_say_which_pictures_they_count(tmp_path: Path) -> None:
    of_others = Repost(author=AccountRef(handle="bob"), id="7")
    reposted = post(
        99, media=(image("large.jpg", 1600, 1200),), repost_of=of_others, created_at=at("2020-01-05T14:03:00")
    )
    book = book_of(tmp_path, [*posts(), reposted])
    assert "Pictures in own posts 12" in book.text("numbers")
    assert "61 posts and 13 pictures" in book.text("title")


def test_indexes_are_landmarks_and_say_what_they_are(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts())
    nav = etree.fromstring(book.files["OEBPS/nav.xhtml"])
    found = [link.get("href") for link in nav.iter(f"{XHTML}a") if link.get(TYPE) == "index"]
    assert found == ["text/people.xhtml", "text/hashtags.xhtml"]
    kinds = {name: next(book.page(name).iter(f"{XHTML}section")).get(TYPE) for name in PAGES}
    assert kinds == {"numbers": None, "liked": None, "people": "index", "hashtags": "index", "pictures": "loi"}


def test_dates_lead_to_posts(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts())
    links = {link.get("href") for name in PAGES for link in book.page(name).iter(f"{XHTML}a")}
    assert {"2019-03.xhtml#p59", "2019-01.xhtml#p4"} <= links
    assert "5 March 2019 <number> 59 #tag4 59 likes" in book.text("liked")
    assert "@bob0 10 posts" in book.text("people")


def test_the_manifest_says_where_the_drawing_is(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts())
    properties = {item.get("href"): item.get("properties") for item in book.package.iter(f"{OPF}item")}
    assert properties["text/numbers.xhtml"] == "svg"
    assert properties["text/liked.xhtml"] is None


def test_pages_of_years_name_what_was_liked_most(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts())
    (liked,) = book.page("2019-part").iter(f"{XHTML}ol")
    links = [link.get("href") for link in liked.iter(f"{XHTML}a")]
    assert links == [f"2019-03.xhtml#p{number}" for number in (59, 58, 57, 56, 55)]


def test_pictures_are_small_and_whole(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts())
    sources = [img.get("src", "") for img in book.page("pictures").iter(f"{XHTML}img")]
    assert len(sources) == 8
    sizes = {len(book.files[f"OEBPS/{source.removeprefix('../')}"]) for source in sources}
    assert max(sizes) < len(FILES["large.jpg"]) / 2
    assert all(img.get("alt") for img in book.page("pictures").iter(f"{XHTML}img"))


def test_none_are_there_where_none_are_wanted(tmp_path: Path) -> None:
    book = book_of(tmp_path, posts(), aids=["none"])
    assert not set(PAGES) & {name.removesuffix(".xhtml") for name in book.names("text")}
    assert list(book.page("2019-part").iter(f"{XHTML}ol")) == []


@pytest.mark.slow
def test_long_ids_make_several_pages(tmp_path: Path) -> None:
    made = [
        post(
            number,
            (Hashtag(f"tag{number % 100}"),),
            id=f"https://social.example/users/ada/statuses/{'9' * 90}{number}",
            created_at=at("2019-01-05T14:03:00") + timedelta(hours=number),
        )
        for number in range(1200)
    ]
    book = book_of(tmp_path, made)
    assert {"hashtags.xhtml", "hashtags-2.xhtml"} <= set(book.names("text"))
    assert max(len(book.files[f"OEBPS/text/{name}"]) for name in book.names("text")) < 260_000
    assert book.navigation()[0].count("Hashtags") == 1
    assert list(book.faults()) == []
    assert etree.tostring(book.page("hashtags-2")).count(b"<h1") == 1


def test_each_volume_has_those_of_its_own_posts(tmp_path: Path) -> None:
    made = [
        *posts(40),
        *(msgspec.structs.replace(each, id=f"7{each.id}", created_at=at("2021-05-01T12:00:00")) for each in posts(40)),
    ]
    with make_document(made, files=FILES) as document:
        twconvert_epub.export(document, tmp_path / "v", volumes="year")
    for year, found in (("2019", "13 February 2019"), ("2021", "1 May 2021")):
        book = Book(tmp_path / "v" / f"ada_example-{year}.epub")
        assert "Posts 40" in book.text("numbers")
        assert found in book.text("numbers")
        links = {link.get("href", "") for name in PAGES for link in book.page(name).iter(f"{XHTML}a")}
        assert all(link.startswith((year, "https://twitter.com/")) for link in links)
        assert list(book.faults()) == []


def test_pages_to_find_posts_by_do_not_grow_with_the_book(tmp_path: Path) -> None:
    sizes = []
    for each_named in (13, 26):
        (folder := tmp_path / str(each_named)).mkdir()
        book = book_of(folder, posts_of_many_names(each_named))
        sizes.append(sum(len(book.files[f"OEBPS/text/{name}.xhtml"]) for name in PAGES[:4]))
    assert max(sizes) < 250_000
    assert abs(sizes[1] - sizes[0]) < 5_000
