"""What is no post: kept without duplicates, put together, sorted, and given the names that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twconvert import (
    AccountRef,
    Conversation,
    Joined,
    KnownAccount,
    Left,
    Like,
    Message,
    Reacted,
    Relation,
    Renamed,
    Text,
)
from twconvert.outline import sections_of
from twconvert.testing import every_kind_of_record, make_document
from twconvert.wording import conversation_title, event_text, list_title
from twconvert.wording.messages import chat_title, reactions_text

if TYPE_CHECKING:
    from twconvert import Document


def conversation(document: Document, conversation_id: str) -> Conversation:
    return next(each for each in document.conversations if each.id == conversation_id)


def test_likes_are_in_the_order_of_their_posts() -> None:
    with make_document(reversed(list(every_kind_of_record()))) as document:
        assert [like.post_id for like in document.likes] == ["51", "52", "53"]
        assert [like.post_id for like in document.likes[1:]] == ["52", "53"]


def test_a_later_record_takes_the_place_of_an_earlier_one() -> None:
    with make_document([Like(post_id="1"), Like(post_id="1", content=(Text("new"),))]) as document:
        assert list(document.likes) == [Like(post_id="1", content=(Text("new"),))]


def test_pieces_of_a_conversation_are_put_together_without_duplicates() -> None:
    with make_document(every_kind_of_record()) as document:
        events = conversation(document, "1000-2000").events
        assert [event.id for event in events if isinstance(event, Message)] == ["71", "72"]
        assert isinstance(events[-1], Message)
        assert reactions_text(events[-1]) == "❤️ Ada Example · an emoji @carol_example"


def test_conversations_are_in_the_order_in_which_they_began() -> None:
    with make_document(every_kind_of_record()) as document:
        assert [each.id for each in document.conversations] == ["1000-2000", "1000-1000", "9", "1000-4000"]
        assert [len(each.events) for each in document.conversations] == [2, 1, 7, 0]


def test_conversations_are_called_by_their_names() -> None:
    with make_document(every_kind_of_record()) as document:
        assert [conversation_title(document, each) for each in document.conversations] == [
            "Bob <Example> (@bob_example)",
            "Notes to self",
            "Bakers & <friends>",
            "unknown account (4000)",
        ]


def test_a_group_without_a_name_is_called_by_its_people() -> None:
    many = tuple(AccountRef(str(number), f"a{number}") for number in range(1, 7))
    records = [Conversation(id="9", is_group=True, participants=(AccountRef("1000"), *many))]
    with make_document(records) as document:
        assert conversation_title(document, document.conversations[0]) == "@a1, @a2, @a3, @a4 and 2 others"


def test_what_happens_in_a_group_is_told_with_names() -> None:
    with make_document(every_kind_of_record()) as document:
        events = conversation(document, "9").events
        assert [event_text(event) for event in events if isinstance(event, Joined | Left | Renamed | Reacted)] == [
            "Bob <Example> added Ada Example",
            "Bob <Example> called the group “Bakers & <friends>”",
            "Ada Example added @carol_example and unknown account (4000)",
            "@carol_example reacted: ❤️",
            "unknown account (4000) left",
        ]


def test_relations_keep_their_order_and_get_names() -> None:
    records = [
        Relation("muted", AccountRef("3")),
        Relation("follower", AccountRef("2")),
        Relation("follower", AccountRef("1")),
    ]
    with make_document([*records, *records[:2], KnownAccount(id="2", handle="two")]) as document:
        (people,) = sections_of(document)
        assert [(each.title, [relation.account for relation in each.records]) for each in people.chapters()] == [
            ("Followers", [AccountRef("2", "two"), AccountRef("1")]),
            ("Muted accounts", [AccountRef("3")]),
        ]
        assert {account.id: account.handle for account in document.accounts.values()} == {
            "1": None,
            "2": "two",
            "3": None,
        }


def test_lists_and_chats_have_titles() -> None:
    with make_document(every_kind_of_record()) as document:
        (lists,) = (each for each in sections_of(document) if each.key == "lists")
        assert [(kind.title, [list_title(each) for each in kind.records]) for kind in lists.chapters()] == [
            ("Lists made", ["https://twitter.com/i/lists/77"]),
            ("Lists you are on", ["bakers, by @bob_example"]),
        ]
        assert [chat_title(chat) for chat in document.chats] == ["&amp; ]]> \"'`*_[]()#|~$\\ {{ }} {% raw %} =1+1"]
        assert [[message.role for message in chat.messages] for chat in document.chats] == [["user", "assistant"]]
