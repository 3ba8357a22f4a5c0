"""Messages, likes, people, moments and chats in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import twconvert_docx
from support.reading.docx import Docx, Shown, W, make_docx
from support.samples import at, post
from twconvert import (
    Account,
    AccountRef,
    Conversation,
    HandleChange,
    KnownAccount,
    Like,
    Message,
    Moment,
    Relation,
    Text,
)
from twconvert.testing import every_kind_of_post, every_kind_of_record, make_document

if TYPE_CHECKING:
    from pathlib import Path

ADA, BOB = AccountRef("1000", "ada_example", "Ada Example"), AccountRef("2000", "bob", "Bob")
PARTS = ["Messages", "Chats with Grok", "Likes", "People", "Lists", "Moments", "Other pictures and recordings"]


def talk(*texts: str) -> Conversation:
    """Return a conversation of which Bob begins and says every second message."""
    return Conversation(
        id="1000-2000",
        participants=(ADA, BOB),
        events=[
            Message(
                id=str(number),
                sender=ADA if number % 2 else BOB,
                created_at=at(f"2020-01-{number + 1:02}T00:00:00"),
                content=(Text(text),),
            )
            for number, text in enumerate(texts)
        ],
    )


def test_parts_follow_the_years(tmp_path: Path) -> None:
    with make_document([*every_kind_of_post(), *every_kind_of_record()]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert list(made.faults()) == []
    assert made.paragraphs("Heading1") == ["2020", *PARTS, "About this document"]
    chapters = made.paragraphs("Heading2")[1:]
    assert chapters[0] == "Bakers & <friends>"
    assert chapters[4:8] == ["2020", "2021", "2022", "Followers"]
    assert chapters[-4:-2] == ["Lists made", "Lists you are on"]
    assert chapters[-2:] == ["In the folders of posts", "In other folders"]


def test_contents_lead_to_every_part_and_chapter(tmp_path: Path) -> None:
    with make_document(list(every_kind_of_record())) as document:
        made = make_docx(document, tmp_path / "a.docx")
    contents = next(iter(made.all(f"{W}sdtContent")))
    targets = [link.get(f"{W}anchor") for link in contents.iter(f"{W}hyperlink")]
    marks = [name for name in made.values(f"{W}bookmarkStart", f"{W}name") if name.startswith("_Toc")]
    assert targets == marks
    assert made.paragraphs("TOC1") == [*PARTS, "About this document"]
    assert made.paragraphs("TOC2")[2] == "2020  \u00b7  2021  \u00b7  2022"


def test_contents_list_the_longest_conversations_with_people_who_are_named(tmp_path: Path) -> None:
    named = [KnownAccount(id=str(number), handle=f"bob{number}") for number in range(2000, 2300)]
    conversations = [
        Conversation(
            id=f"1000-{number}",
            participants=(ADA, AccountRef(str(number))),
            events=[
                Message(id=f"{number}{each}", sender=ADA, created_at=at("2020-01-01T00:00:00"), content=(Text("Hi"),))
                for each in range(2 if number in {2299, 2999} else 1)
            ],
        )
        for number in range(2000, 3000)
    ]
    with make_document([*named, *conversations]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert list(made.faults()) == []
    (line,) = made.paragraphs("TOC2")
    listed = line.split("  \u00b7  ")
    assert listed[:2] == ["@bob2299", "@bob2000"]
    assert listed[200:] == ["and 100 more", "and 700 with accounts that the archive does not name"]
    assert len(made.paragraphs("Heading2")) == 1000


def test_mammoth_reads_every_message(tmp_path: Path) -> None:
    texts = ["Hello", "<b>&amp; ]]>\n\n  two  spaces", "\u05e9\u05dc\u05d5\u05dd \U0001f469", "x" * 5_000]
    with make_document([talk(*texts)]) as document:
        shown = Shown(make_docx(document, tmp_path / "a.docx").path)
    for text in texts:
        assert text in shown.text


def test_document_of_messages_alone(tmp_path: Path) -> None:
    with make_document([talk("Hello", "Hi")]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert list(made.faults()) == []
    assert "1 January 2020 to 2 January 2020  \u00b7  1 conversation" in made.paragraphs("Subtitle")
    assert "It holds 1 conversation." in made.paragraphs("Post")


def test_what_the_owner_says_stands_on_the_other_side(tmp_path: Path) -> None:
    with make_document([talk("Hello", "Hi")]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    sides = {}
    for paragraph in made.all(f"{W}p"):
        text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
        sides[text] = [side.tag for side in paragraph.iterfind(f"{W}pPr/{W}pBdr/*")]
    assert (sides["Hello"], sides["Hi"]) == ([f"{W}left"], [f"{W}right"])


def test_long_text_may_go_on_on_the_next_page(tmp_path: Path) -> None:
    with make_document([talk("short", "long " * 1_000)]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    (broken,) = [each for each in made.all(f"{W}p") if each.find(f"{W}pPr/{W}keepLines") is not None]
    assert "".join(each.text or "" for each in broken.iter(f"{W}t")).startswith("long")


def test_long_lists_stand_in_columns(tmp_path: Path) -> None:
    many = [Relation("follower", AccountRef(str(number))) for number in range(30)]
    few = [Relation("blocked", AccountRef(str(number))) for number in range(3)]
    likes = [Like(post_id=str(number), created_at=at("2020-01-01T00:00:00")) for number in range(30)]
    with make_document([*many, *few, *likes]) as document:
        made = make_docx(document, tmp_path / "a.docx")
    sections = [
        (section[1].get(f"{W}val") if section[1].tag == f"{W}type" else None, section.find(f"{W}cols"))
        for section in made.all(f"{W}sectPr")
    ]
    assert [(begins, cols.get(f"{W}num")) for begins, cols in sections if cols is not None] == [
        (None, None),
        ("nextPage", "1"),
        ("continuous", "2"),
        ("continuous", "1"),
        ("continuous", "2"),
        ("continuous", "1"),
    ]
    assert len(made.paragraphs("ListLine")) == 63


def test_all_that_is_no_post_is_a_volume_beside_the_years(tmp_path: Path) -> None:
    posts = [post(number, created_at=at(f"20{number}-05-01T00:00:00")) for number in (18, 19)]
    best = Moment(
        id="6",
        title="Best",
        created_at=at("2020-05-01T00:00:00"),
        post_urls=("https://twitter.com/i/web/status/18",),
    )
    with make_document([*posts, best, talk("Hello")]) as document:
        twconvert_docx.export(document, tmp_path / "posts", split="year")
    names = sorted(path.name for path in (tmp_path / "posts").iterdir())
    assert names == ["ada_example-2018.docx", "ada_example-2019.docx", "ada_example-more.docx"]
    volumes = [Docx(tmp_path / "posts" / name) for name in names]
    assert [list(volume.faults()) for volume in volumes] == [[], [], []]
    assert volumes[1].paragraphs("Heading1") == ["2019", "About this document"]
    assert volumes[2].paragraphs("Heading1") == ["Messages", "Moments", "About this document"]
    assert volumes[2].paragraphs("Title")[0].endswith(", Messages and more")
    assert "It holds 1 conversation and 1 moment." in volumes[2].paragraphs("Post")
    assert "ada_example-2018.docx" in volumes[2].addresses()


def test_former_handles_and_silence_are_told(tmp_path: Path) -> None:
    owner = Account(id="1000", handle="ada", handle_changes=(HandleChange(at("2012-09-20T21:04:47"), "old", "ada"),))
    with make_document(list(every_kind_of_record()), owner=owner) as document:
        made = make_docx(document, tmp_path / "a.docx")
    assert "Formerly @old until 20 September 2012" in made.paragraphs("Subtitle")
    assert "1 conversation: the archive names them, but holds no message" in made.paragraphs("Post")
