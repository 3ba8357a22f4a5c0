"""What a document holds besides posts, in the order in which it is read."""

from __future__ import annotations

import pytest

import twconvert.wording
from support.samples import post
from twconvert import AccountRef, Chat, ChatMessage, Like, Relation
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
