"""Everything besides posts, as tiddlers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from golden.documents import CASES, document_of
from support.counted_messages import CountedMessages, document_with
from support.reading.tiddlywiki import titles_in, written
from support.samples import at, image, post
from twconvert import AccountRef, Conversation, Message, Relation, Text
from twconvert.testing import every_kind_of_record, make_document

if TYPE_CHECKING:
    from pathlib import Path

ADA, BOB = AccountRef("1000"), AccountRef("2000", "bob_example", "Bob Example")
HOME = "Twitter Archive for @ada_example"


def test_a_wiki_of_posts_alone_has_no_templates_for_more(tmp_path: Path) -> None:
    with make_document([post(1)]) as document:
        posts = written(document, tmp_path / "posts")
    with make_document([post(1), *every_kind_of_record()]) as document:
        more = written(document, tmp_path / "more")
    added = {title for title in more.keys() - posts.keys() if title.startswith("$:/")}
    assert {"$:/twconvert/conversation", "$:/twconvert/message", "$:/twconvert/more-styles"} <= added
    assert "TweetMessage" not in str(posts)
    assert "TweetMessage" in more["$:/twconvert/search"]["first-search-filter"]


def test_a_long_conversation_has_pages_that_list_all_of_it(tmp_path: Path) -> None:
    tiddlers = written(document_with(CountedMessages(450)), tmp_path / "wiki")
    title = "Conversation - 1000-2000"
    pages = [tiddlers[name] for name in (title, f"{title} - page 2", f"{title} - page 3")]
    listed = [titles_in(page["list"]) for page in pages]
    assert [name for names in listed for name in names] == [f"{title} - {number}" for number in range(450)]
    for page, names in zip(pages, listed, strict=True):
        assert {tiddlers[name]["conversation"] for name in names} == {page["title"]}
    assert [page.get("next") for page in pages] == [pages[1]["title"], pages[2]["title"], None]
    assert [page.get("previous") for page in pages] == [None, title, pages[1]["title"]]
    assert pages[0]["size"] == "450 messages, 1 January 2019"
    whole = ["$:/tags/TweetConversation", "Messages (@ada_example)", "Tweeter - 2000"]
    assert [titles_in(page["tags"]) for page in pages[:2]] == [whole, ["$:/tags/TweetConversation", title]]


def test_what_there_is_besides_posts_is_listed_under_the_archive(tmp_path: Path) -> None:
    with make_document(every_kind_of_record()) as document:
        tiddlers = written(document, tmp_path / "wiki")
    sections = [each for each in tiddlers.values() if HOME in titles_in(each.get("tags", ""))]
    assert [each["caption"] for each in sorted(sections, key=lambda each: int(each["order"]))] == [
        "Messages", "Chats with Grok", "Likes", "Followers", "Following", "Blocked accounts", "Muted accounts",
        "Lists", "Moments", "Other pictures and recordings",
    ]  # fmt: skip
    assert "posts" not in tiddlers[HOME]
    assert tiddlers[HOME]["period"] == "2 January 2020 to 12 January 2020"


def test_an_own_post_that_is_liked_has_one_tiddler(tmp_path: Path) -> None:
    with document_of(CASES / "records" / "likes") as document:
        tiddlers = written(document, tmp_path / "wiki")
    own = tiddlers["Tweet - 1"]
    assert (own["user_id"], own["liked_by"]) == ("1000", "1000")
    assert "Likes (@ada_example) - 2019" in titles_in(own["tags"])


def test_a_person_has_one_tiddler_for_all_relations(tmp_path: Path) -> None:
    followed = Relation("following", AccountRef(handle="Bob_Example"))
    with make_document([post(1), Relation("follower", BOB), followed]) as document:
        tiddlers = written(document, tmp_path / "wiki")
    (bob,) = (each for title, each in tiddlers.items() if title.startswith("Tweeter"))
    assert titles_in(bob["tags"])[1:] == ["Followers (@ada_example)", "Following (@ada_example)"]
    assert bob["url"] == "https://twitter.com/bob_example"


def test_media_of_messages_name_the_message(tmp_path: Path) -> None:
    message = Message(id="7", sender=BOB, created_at=at("2019-01-01T00:00:00"), media=(image("hills.jpg"), image(None)))
    conversation = Conversation(id="1-2", participants=(ADA, BOB), events=[message])
    with make_document([conversation], files={"hills.jpg": b"x"}) as document:
        tiddlers = written(document, tmp_path / "wiki")
    media = titles_in(tiddlers["Conversation - 1-2 - 7"]["media"])
    assert media == ["Tweet Media - 7-hills.jpg", "Tweet Media - 7-2"]
    assert {tiddlers[title]["message"] for title in media} == {"Conversation - 1-2 - 7"}


def test_titles_of_messages_hold_nothing_that_ends_them(tmp_path: Path) -> None:
    message = Message(id="]]7[[", sender=BOB, created_at=at("2019-01-01T00:00:00"), content=(Text("x"),))
    with make_document([Conversation(id="{{9}}", participants=(ADA, BOB), events=[message])]) as document:
        tiddlers = written(document, tmp_path / "wiki")
    assert "Conversation - __9__ - __7__" in tiddlers
