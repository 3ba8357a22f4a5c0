"""What a document holds besides posts, in the order in which it is read."""

from __future__ import annotations

import pytest

import twconvert.wording
from support.samples import ADA, post
from twconvert import AccountRef, Chat, ChatMessage, Conversation, Like, Message, Relation
from twconvert.outline import chapters_of, sections_of
from twconvert.testing import every_kind_of_record, make_document


def test_sections_have_one_order() -> None:
    with make_document(every_kind_of_record()) as document:
        assert [(each.key, each.title) for each in sections_of(document)] == [
            ("messages", "Messages"),
            ("chats", "Chats with Grok"),
            ("likes", "Likes"),
            ("people", "People"),
            ("lists", "Lists"),
            ("moments", "Moments"),
            ("media", "Other pictures and recordings"),
        ]


def test_a_document_of_posts_has_no_sections() -> None:
    with make_document([post(1)]) as document:
        assert sections_of(document) == []


def test_the_chapters_of_a_section_hold_all_its_records_however_often_they_are_asked_for() -> None:
    with make_document(every_kind_of_record()) as document:
        for section in sections_of(document):
            chapters = list(section.chapters())
            assert [chapter.key for chapter in section.chapters()] == [chapter.key for chapter in chapters]
            assert len({chapter.key for chapter in chapters}) == len(chapters)
            if section.key in {"likes", "people", "lists", "moments"}:
                held = {"people": document.relations}.get(section.key) or getattr(document, section.key)
                assert [each for chapter in chapters for each in chapter.records] == list(held)


def test_the_chapters_of_one_section_are_found_by_its_key() -> None:
    with make_document(every_kind_of_record()) as document:
        keys = [chapter.key for chapter in chapters_of(document, "people")]
        assert keys == ["followers", "following", "blocked", "muted"]
    with make_document([post(1)]) as document:
        assert list(chapters_of(document, "people")) == []


def test_a_chat_without_messages_is_no_chapter() -> None:
    message = ChatMessage(role="user", created_at=post(1).created_at)
    with make_document([Chat(id="1"), Chat(id="2", messages=[message])]) as document:
        (chats,) = sections_of(document)
        assert chats.count == "1 chat"
        assert [chapter.key for chapter in chats.chapters()] == ["2"]
    with make_document([Chat(id="1")]) as document:
        assert sections_of(document) == []


def said(name: str, others: tuple[AccountRef, ...], count: int, group: str | None = None) -> Conversation:
    """Return a conversation with a number of messages."""
    messages = [Message(id=f"{name}{each}", sender=ADA, created_at=post(1).created_at) for each in range(count)]
    return Conversation(id=name, participants=(ADA, *others), is_group=bool(group), name=group, events=messages)


def test_conversations_are_in_the_order_of_their_size_and_those_without_a_name_are_last() -> None:
    bob, carol = AccountRef("2", "bob"), AccountRef("3", name="Carol")
    conversations = [
        said("unnamed", (AccountRef("4"),), 9),
        said("bob", (bob,), 2),
        said("self", (), 1),
        said("carol", (AccountRef("5"), carol), 3),
        said("short", (AccountRef("6"),), 1),
        said("group", (AccountRef("7"),), 2, "Bakers"),
    ]
    with make_document(conversations) as document:
        chapters = list(chapters_of(document, "messages"))
    assert [(each.key, each.in_contents) for each in chapters] == [
        ("carol", "unknown account (5) and Carol"),
        ("bob", "@bob"),
        ("group", "Bakers"),
        ("self", "Notes to self"),
        ("unnamed", "and 2 with accounts that the archive does not name"),
        ("short", None),
    ]


def test_one_conversation_without_a_name_is_listed_by_its_number() -> None:
    with make_document([said("unnamed", (AccountRef("4"),), 1)]) as document:
        (chapter,) = chapters_of(document, "messages")
        assert chapter.in_contents == "unknown account (4)"


@pytest.mark.parametrize(
    ("count", "last"), [(200, "@bob199"), (201, "@bob200"), (202, "and 2 more"), (1300, "and 1,100 more")]
)
def test_only_the_first_of_very_many_are_listed(count: int, last: str) -> None:
    with make_document([said(str(n), (AccountRef(str(2000 + n), f"bob{n}"),), 1) for n in range(count)]) as document:
        listed = [each.in_contents for each in chapters_of(document, "messages") if each.in_contents]
    assert len(listed) == min(count, 201)
    assert (listed[0], listed[-1]) == ("@bob0", last)


def test_people_are_a_chapter_for_each_relation() -> None:
    relations = [Relation("blocked", AccountRef("3")), Relation("follower", AccountRef("2"))]
    with make_document([*relations, Relation("follower", AccountRef("1"))]) as document:
        (people,) = sections_of(document)
        assert people.count == "3 accounts"
        assert [(each.key, each.title, each.count) for each in people.chapters()] == [
            ("followers", "Followers", "2 accounts"),
            ("blocked", "Blocked accounts", "1 account"),
        ]


def test_likes_are_a_chapter_for_each_year_of_the_posts() -> None:
    with make_document([Like(post_id="1"), Like(post_id="2", created_at=post(1).created_at)]) as document:
        (likes,) = sections_of(document)
        assert [(each.key, each.title) for each in likes.chapters()] == [
            ("undated", "Without a date"),
            ("2019", "2019"),
        ]


@pytest.mark.parametrize("name", ["Line", "likes_of", "lists_of", "relations_of", "resumed", "talk"])
def test_names_that_were_public_in_wording_still_work_and_say_what_takes_their_place(name: str) -> None:
    with pytest.warns(DeprecationWarning, match="twconvert.outline"):
        assert callable(getattr(twconvert.wording, name))
