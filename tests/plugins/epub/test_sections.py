"""Messages, likes, people, moments and chats in a book."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from support.reading.epub import XHTML, make_book
from support.samples import at, post
from twconvert import (
    Account,
    AccountRef,
    Conversation,
    HandleChange,
    KnownAccount,
    Like,
    Message,
    Relation,
    Text,
)
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document

if TYPE_CHECKING:
    from pathlib import Path

    from support.reading.epub import Book

ADA, BOB = AccountRef("1000", "ada_example", "Ada Example"), AccountRef("2000", "bob", "Bob")
LIMIT = 250_000


def conversation(other: str, messages: int, length: int = 20, minutes: int = 1) -> Conversation:
    """Return a conversation in which each says three things before the other answers."""
    start = at("2020-01-01T00:00:00")
    return Conversation(
        id=f"1000-{other}",
        participants=(ADA, AccountRef(other)),
        events=[
            Message(
                id=f"{other}{number}",
                sender=ADA if number // 3 % 2 else AccountRef(other),
                created_at=start + timedelta(minutes=minutes * number),
                content=(Text(f"{number} ".ljust(length, "x")),),
            )
            for number in range(messages)
        ],
    )


def other_pages(book: Book) -> list[str]:
    return [name for name in book.names("text") if not name[:4].isdigit()][2:-1]


def test_parts_follow_the_years_in_the_order_of_reading_and_in_the_contents(tmp_path: Path) -> None:
    with make_document([*every_kind_of_post(), *every_kind_of_record()]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    assert book.spine()[3:] == [
        "text/2020.xhtml",
        "text/messages-part.xhtml",
        "text/messages-1.xhtml",
        "text/chats-part.xhtml",
        "text/chats-1.xhtml",
        "text/likes-part.xhtml",
        "text/likes-1.xhtml",
        "text/people-part.xhtml",
        "text/people-1.xhtml",
        "text/lists-part.xhtml",
        "text/lists-1.xhtml",
        "text/moments-1.xhtml",
        "text/media-part.xhtml",
        "text/media-1.xhtml",
        "text/colophon.xhtml",
    ]
    contents, landmarks = book.navigation()
    assert contents[1:4] == ["Messages", "Bakers & <friends>", "Bob Example (@bob_example)"]
    assert contents[5] == "Chats with Grok"
    assert contents[7:10] == ["Likes", "2020", "2021"]
    assert landmarks == [
        "Cover",
        "Contents",
        "Posts",
        "Messages",
        "Chats with Grok",
        "Likes",
        "People",
        "Lists",
        "Moments",
        "Other pictures and recordings",
    ]


def test_title_page_and_colophon_count_them(tmp_path: Path) -> None:
    with make_document([post(1), *every_kind_of_record()]) as document:
        book = make_book(document, tmp_path / "book.epub")
    counts = "1 post, 3 conversations, 3 liked posts, 5 accounts, 2 lists, 1 moment, 1 chat and 2 other files"
    assert counts.replace(" and", ",") in book.text("title").replace(" and", ",")
    assert book.metadata("description") == [f"{counts} by Ada Example (@ada_example), 5 January 2019."]
    assert "1 conversation: the archive names them, but holds no message" in book.text("colophon")


def test_title_page_names_former_handles(tmp_path: Path) -> None:
    changes = (
        HandleChange(at("2012-09-20T21:04:47"), "ada", "ada_l"),
        HandleChange(at("2013-11-09T04:35:33"), "ada_l", "ada_example"),
    )
    owner = Account(id="1000", handle="ada_example", handle_changes=changes)
    with make_document([post(1)], owner=owner) as document:
        text = make_book(document, tmp_path / "book.epub").text("title")
    assert "Formerly @ada until 20 September 2012 and @ada_l until 9 November 2013" in text


def test_book_of_messages_alone(tmp_path: Path) -> None:
    with make_document([conversation("2000", 3, minutes=60 * 24 * 366)]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    assert "0 posts" not in book.text("title")
    assert "1 January 2020 to 2 January 2022" in book.text("title")
    (picture,) = book.page("cover").iter(f"{XHTML}img")
    assert picture.get("alt") == "Cover: Ada Example, @ada_example, 2020\u20132022"
    assert book.metadata("dcterms:modified") == ["2022-01-02T00:00:00Z"]
    assert book.navigation()[1] == ["Cover", "Contents", "Messages"]


def test_book_of_likes_alone_is_of_the_years_of_the_liked_posts(tmp_path: Path) -> None:
    likes = [Like(post_id="1"), Like(post_id="2", created_at=at("2019-05-01T00:00:00"))]
    with make_document(likes) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    assert "1 May 2019 2 liked posts" in book.text("title")


def test_long_conversation_is_divided_and_begins_again_with_day_and_name(tmp_path: Path) -> None:
    with make_document([conversation("2000", 2_000, 200)]) as document:
        book = make_book(document, tmp_path / "book.epub")
    pages = [f"messages-1-{number}" for number in (1, 2, 3)]
    assert [f"{name}.xhtml" for name in pages] == other_pages(book)[1:]
    sizes = [len(book.files[f"OEBPS/text/{name}.xhtml"]) for name in pages]
    assert max(sizes) <= LIMIT
    assert max(sizes) - min(sizes) < LIMIT / 10
    shown = ""
    for name in pages:
        body = book.page(name).find(f".//{XHTML}section")
        assert body is not None
        title, *rest = body
        assert "unknown account (2000)" in "".join(title.itertext())
        classes = [element.get("class") for element in rest[name == pages[0] :][:3]]
        assert [each.split()[0] for each in classes if each] == ["day", "speaker", "message"]
        shown += book.text(name)
    assert all(f" {number} xx" in shown for number in range(2_000))


def test_short_conversations_share_a_file_and_are_chapters_all_the_same(tmp_path: Path) -> None:
    named = [KnownAccount(id=str(number), handle=f"bob{number}") for number in range(2000, 2040)]
    with make_document([*named, *(conversation(each.id, 10) for each in named)]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    assert 3 < len(other_pages(book)) < 10
    contents, _ = book.navigation()
    assert [title for title in contents if title.startswith("@")] == [f"@bob{number}" for number in range(2000, 2040)]


@pytest.mark.parametrize("is_named", [False, True])
def test_contents_of_thousands_of_conversations_stay_short(*, is_named: bool, tmp_path: Path) -> None:
    named = [KnownAccount(id=str(number), handle=f"bob{number}") for number in range(2000, 5500)]
    conversations = [conversation(each.id, 1) for each in named]
    with make_document([*(named if is_named else []), *conversations]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert list(book.faults()) == []
    contents, _ = book.navigation()
    assert contents[-2] == ("and 3,300 more" if is_named else "3,500 with accounts that the archive does not name")
    assert max(len(book.files[f"OEBPS/{name}"]) for name in ("nav.xhtml", "toc.ncx")) < 60_000
    pages = " ".join(book.text(name.removesuffix(".xhtml")) for name in other_pages(book))
    assert pages.count("1 message, 1 January 2020") == 3500


def test_parts_of_a_year_of_likes_are_short_in_the_contents(tmp_path: Path) -> None:
    likes = [Like(post_id=str(n), created_at=at("2020-01-01T00:00:00"), content=(Text("x" * 900),)) for n in range(600)]
    with make_document(likes) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert book.navigation()[0] == ["Likes", "2020", "part 2", "part 3", "About this book"]
    assert book.text("likes-1-2").startswith("2020 (2)")


def test_thousands_of_followers_are_divided(tmp_path: Path) -> None:
    with make_document([Relation("follower", AccountRef(str(number))) for number in range(5_000)]) as document:
        book = make_book(document, tmp_path / "book.epub")
    assert other_pages(book) == ["people-part.xhtml", *(f"people-1-{number}.xhtml" for number in (1, 2, 3))]
    assert max(len(book.files[f"OEBPS/text/{name}"]) for name in other_pages(book)) <= LIMIT
    links = [link.get("href") for name in (1, 2, 3) for link in book.page(f"people-1-{name}").iter(f"{XHTML}a")]
    assert links == [f"https://twitter.com/intent/user?user_id={number}" for number in range(5_000)]


def test_pictures_of_messages_are_counted(tmp_path: Path) -> None:
    with make_document(list(every_kind_of_record())) as document:
        text = make_book(document, tmp_path / "book.epub").text("colophon")
    assert "2 pictures: not in the archive" in text
