from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED
from zoneinfo import ZoneInfo

import pytest

from support.nasty_document import nasty_document
from support.reading.epub import make_book
from support.samples import at, post, reply
from twconvert import Account, AccountRef
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("split", ["month", "year"])
@pytest.mark.parametrize("embed_video", ["none", "all"])
def test_everything_hard_is_well_formed_and_every_link_leads_somewhere(
    tmp_path: Path, *, split: str, embed_video: str
) -> None:
    with nasty_document() as document:
        book = make_book(document, tmp_path / "book.epub", split=split, embed_video=embed_video)
    assert list(book.faults()) == []


def test_same_input_is_the_same_bytes(tmp_path: Path) -> None:
    paths = tmp_path / "first.epub", tmp_path / "second.epub"
    for path in paths:
        with nasty_document() as document:
            make_book(document, path)
    assert paths[0].read_bytes() == paths[1].read_bytes()


def test_zip_is_as_epub_wants_it(tmp_path: Path) -> None:
    with nasty_document() as document:
        book = make_book(document, tmp_path / "book.epub")
    first = book.members[0]
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert book.files["mimetype"] == b"application/epub+zip"
    assert {info.date_time for info in book.members} == {(1980, 1, 1, 0, 0, 0)}
    assert all(info.filename.isascii() for info in book.members)
    assert {info.compress_type for info in book.members if "/images/" in info.filename} == {ZIP_STORED}


@pytest.mark.parametrize(("posts", "chapters"), [(49, ["2019.xhtml"]), (50, ["2019-01.xhtml", "2019-02.xhtml"])])
def test_a_year_of_50_posts_is_divided_into_months(posts: int, chapters: list[str], tmp_path: Path) -> None:
    in_january = [post(number) for number in range(posts - 1)]
    with make_document([*in_january, post(posts, created_at=at("2019-02-01T12:00:00"))]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.chapters() == chapters


def test_order_of_reading(tmp_path: Path) -> None:
    with nasty_document() as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.spine() == [
        "text/cover.xhtml",
        "text/title.xhtml",
        "nav.xhtml",
        "text/numbers.xhtml",
        "text/liked.xhtml",
        "text/2008.xhtml",
        "text/2018.xhtml",
        "text/2019-part.xhtml",
        "text/2019-01.xhtml",
        "text/2019-02.xhtml",
        "text/2024.xhtml",
        "text/colophon.xhtml",
    ]


def test_book_without_posts(tmp_path: Path) -> None:
    with make_document([]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    assert book.chapters() == []
    assert "0 posts" in book.text("title")


def test_book_without_name_and_date(tmp_path: Path) -> None:
    with make_document([post(1)], owner=Account(id="1"), title="Posts") as document:
        book = make_book(document, tmp_path / "book.epub", cover=False)
    assert list(book.faults()) == []
    assert "None" not in book.text("title") + book.text("colophon")
    assert book.metadata("creator") == ["Unknown"]
    assert book.metadata("dcterms:modified") == ["2019-01-05T15:03:00Z"]
    assert book.names("images") == []


def test_chapter_per_year(tmp_path: Path) -> None:
    posts = [post(n, created_at=at("2019-01-01T00:00:00") + timedelta(days=5 * n)) for n in range(100)]
    with make_document(posts) as document:
        assert make_book(document, tmp_path / "book.epub", split="year").chapters() == ["2019.xhtml", "2020.xhtml"]


def test_months_follow_the_time_zone(tmp_path: Path) -> None:
    posts = [post(n, created_at=at("2019-01-31T23:30:00") + timedelta(seconds=n)) for n in range(60)]
    with make_document(posts, timezone=ZoneInfo("Asia/Tokyo")) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.chapters() == ["2019-02.xhtml"]
    assert "1 February 2019 08:30" in book.text("2019-02")


def test_links_between_chapters(tmp_path: Path) -> None:
    january = [post(n, "a", created_at=at("2019-01-01T00:00:00") + timedelta(hours=n)) for n in range(30)]
    february = [post(n, "b", created_at=at("2019-02-01T00:00:00") + timedelta(hours=n)) for n in range(30, 60)]
    late = reply(60, 3, "late", created_at=at("2019-03-01T00:00:00"))
    with make_document([*january, *february, late]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.chapters() == ["2019-01.xhtml", "2019-02.xhtml"]
    assert "late" in book.text("2019-01")


def test_months_of_many_posts_are_divided(tmp_path: Path) -> None:
    posts = [post(n, "x" * 900, created_at=at("2019-01-02T00:00:00") + timedelta(minutes=30 * n)) for n in range(1000)]
    with make_document(posts) as document:
        book = make_book(document, tmp_path / "book.epub", aids=["none"])
    assert book.chapters() == [f"2019-01-{n}.xhtml" for n in range(1, 6)]
    assert book.text("2019-01-2").startswith("6\u201310 January 2019")
    contents, _ = book.navigation()
    assert contents[:4] == ["2019", "January 2\u20136", "January 6\u201310", "January 10\u201314"]
    assert max(len(book.files[f"OEBPS/text/{name}"]) for name in book.chapters()) <= 250_000


def test_parts_of_a_year_are_named_by_their_months(tmp_path: Path) -> None:
    posts = [post(n, "x" * 900, created_at=at("2019-01-02T00:00:00") + timedelta(hours=5 * n)) for n in range(500)]
    with make_document(posts) as document:
        book = make_book(document, tmp_path / "book.epub", split="year", aids=["none"])
    assert book.chapters() == [f"2019-{n}.xhtml" for n in range(1, 4)]
    assert book.text("2019-2").startswith("February to March 2019")
    assert book.navigation()[0][:4] == ["2019", "January to February", "February to March", "March to April"]


def test_parts_of_a_day_are_numbered(tmp_path: Path) -> None:
    posts = [post(n, "x" * 900, created_at=at("2019-01-01T00:00:00") + timedelta(seconds=n)) for n in range(700)]
    with make_document(posts) as document:
        book = make_book(document, tmp_path / "book.epub", aids=["none"])
    assert book.navigation()[0][:4] == ["2019", "January 1", "January 1 (2)", "January 1 (3)"]


def test_months_of_twenty_years_are_named_under_their_years(tmp_path: Path) -> None:
    months = [at(f"{year}-{month:02}-05T00:00:00") for year in range(2006, 2026) for month in range(1, 13)]
    posts = [post(100 * n + k, created_at=time) for n, time in enumerate(months) for k in range(5)]
    with make_document(posts) as document:
        book = make_book(document, tmp_path / "book.epub", aids=["none"])
    contents, _ = book.navigation()
    assert contents[:4] == ["2006", "January", "February", "March"]
    assert len(contents) == 20 * 13 + 1
    assert max(len(book.files[f"OEBPS/{name}"]) for name in ("nav.xhtml", "toc.ncx")) < 100_000


def test_thread_too_long_for_a_file_is_divided_and_its_links_hold(tmp_path: Path) -> None:
    """Each post answers the first, so that all but one are branches with a link."""
    replies = [
        reply(n, 1, "y" * 500, created_at=at("2019-01-02T00:00:00") + timedelta(minutes=n)) for n in range(2, 500)
    ]
    back = reply(1000, 450, "the end", created_at=at("2019-02-02T00:00:00"))
    first = post(1, created_at=at("2019-01-01T00:00:00"))
    with make_document([first, *replies, back]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.chapters() == ["2019-01-1.xhtml", "2019-01-2.xhtml"]
    assert list(book.faults()) == []
    assert b'href="2019-01-1.xhtml#p1"' in book.files["OEBPS/text/2019-01-2.xhtml"]
    assert max(len(book.files[f"OEBPS/text/{name}"]) for name in book.chapters()) <= 250_000


def test_day_without_time_before_a_late_hour_of_the_month_before(tmp_path: Path) -> None:
    """Sorted by UTC the months of the author's clock may go back; chapters do not."""
    posts = [post(n, created_at=at("2010-10-05T12:00:00") + timedelta(hours=n)) for n in range(60)]
    posts.append(post(100, created_at=at("2010-11-01T00:00:00"), precision="day"))
    posts.append(post(101, created_at=at("2010-11-01T02:00:00")))
    with make_document(posts, timezone=ZoneInfo("America/Los_Angeles")) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.chapters() == ["2010-10.xhtml", "2010-11.xhtml"]
    assert list(book.faults()) == []


def test_colophon_says_what_is_not_there(tmp_path: Path) -> None:
    with nasty_document() as document:
        text = make_book(document, tmp_path / "book.epub").text("colophon")
    for words in (
        "made on 3 March 2024",
        "1,430 liked posts: in the archive, but not in this book",
        "1 deleted post: in",
        "12 direct messages: in",
        "1 picture: not in the archive",
        "3 pictures: in the archive, but not readable",
        "1 video or recording: in the archive, not in the book",
        "1 video or recording: not in the archive",
    ):
        assert words in text


def test_metadata(tmp_path: Path) -> None:
    with nasty_document() as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.metadata("identifier") == ["urn:uuid:225d9703-98c1-53ca-8270-5ef8d609e498"]
    assert book.metadata("dcterms:modified") == ["2024-03-03T12:00:00Z"]
    assert book.metadata("language") == ["en"]
    assert book.metadata("description") == ["95 posts by Ada Example (@ada_example), 1 May 2008 to 1 March 2024."]
    assert book.metadata("schema:accessMode") == ["textual", "visual"]
    assert book.metadata("schema:accessModeSufficient") == ["textual,visual"]


def test_pages_of_a_book_in_hebrew_turn_the_other_way(tmp_path: Path) -> None:
    with make_document([post(1, "\u05e9\u05dc\u05d5\u05dd", language="he")]) as document:
        book = make_book(document, tmp_path / "book.epub")
    spine = book.package.find("{*}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"


def test_ids_of_another_kind_make_anchors(tmp_path: Path) -> None:
    odd = post(1)
    with make_document([type(odd)(id="a b/\u00e9", author=AccountRef(id="1"), created_at=odd.created_at)]) as document:
        assert list(make_book(document, tmp_path / "book.epub").faults()) == []
