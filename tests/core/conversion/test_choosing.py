"""Of all posts some are chosen, with the threads that they are in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from support.samples import BOB, at, image, post, reply
from twconvert import (
    Emphasis,
    Hashtag,
    Link,
    Mention,
    PostSelection,
    Quote,
    Reply,
    Report,
    Repost,
    Text,
    convert,
    open_archive,
)
from twconvert.conversion.choosing import chosen_threads
from twconvert.errors import OptionError
from twconvert.store import Store
from twconvert.testing import make_document
from twconvert.wording.chosen import words_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from twconvert import Post

LINK = Link("https://example.org/stra\u00dfe", "a page")
POSTS = [
    post(1, "Bread and roses", likes=5, reposts=1, language="en"),
    post(2, (Text("Brot mit "), Emphasis((Hashtag("K\u00fcmmel"),))), likes=5, reposts=2, language="de-AT"),
    post(3, (Mention("Bob", "2000"), Text(" no"))),
    reply(4, 1, "goes on", likes=9),
    post(5, "", media=(image("hills.jpg", alt="Hills and BREAD"),), language="en"),
    post(6, "", media=(image(None),)),
    post(7, "theirs", repost_of=Repost(author=BOB), likes=900),
    post(8, (LINK,), quote=Quote(url="https://twitter.com/bob/status/9", id="9", handle="BOB")),
]


def chosen(posts: Sequence[Post] = POSTS, **wanted: Any) -> list[str]:
    """Return the ids of the first posts of the threads that are chosen."""
    with make_document(posts) as document:
        flags = chosen_threads(document.threads, PostSelection(**wanted))
        assert len(flags) == len(document.threads)
        return [thread.posts[0].id for thread, flag in zip(document.threads, flags, strict=True) if flag]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({}, "1 2 3 5 6 7 8"),
        ({"min_likes": 5}, "1 2"),
        ({"min_likes": 6}, "1"),
        ({"min_likes": 10}, ""),
        ({"top": 1}, "1"),
        ({"top": 2}, "1 2"),
        # Post 4 has the most likes, and stands in the thread of post 1, which is the third.
        ({"top": 3}, "1 2"),
        ({"top": 4}, "1 2 3"),
        ({"top": 100}, "1 2 3 5 6 7 8"),
        ({"match": ("BREAD",)}, "1 5"),
        ({"match": ("bread", "Brot")}, "1 2 5"),
        ({"match": ("STRASSE",)}, "8"),
        ({"match": ("goes ON",)}, "1"),
        ({"match": ("#k\u00fcmmel",)}, "2"),
        ({"hashtag": ("ku\u0308mmel",)}, "2"),
        ({"hashtag": ("#K\u00dcMMEL", "other")}, "2"),
        ({"with_account": ("bob",)}, "3 7 8"),
        ({"with_account": ("@BOB",)}, "3 7 8"),
        ({"language": ("de",)}, "2"),
        ({"language": ("EN", "fr")}, "1 5"),
        ({"language": ("d",)}, ""),
        ({"only": "threads"}, "1"),
        ({"only": "originals"}, "1 2 3 5 6 8"),
        ({"only": "pictures"}, "5"),
        ({"min_likes": 5, "language": ("de",)}, "2"),
        ({"only": "pictures", "match": ("bread",), "top": 1}, "5"),
        ({"min_likes": 5, "match": ("goes on",), "hashtag": ("k\u00fcmmel",)}, ""),
    ],
)
def test_threads_are_chosen_by_their_posts(wanted: dict[str, Any], ids: str) -> None:
    assert chosen(**wanted) == ids.split()


@pytest.mark.parametrize("number", [1, 2, 3])
def test_of_posts_with_as_many_likes_the_oldest_come_first(number: int) -> None:
    posts = [post(each, "same", likes=3) for each in range(1, 5)]
    assert chosen(posts, top=number) == ["1", "2", "3"][:number]


def test_a_thread_stays_whole_and_the_store_forgets_the_others() -> None:
    with Store() as store:
        for each in POSTS:
            store.add(each)
        store.finish()
        store.keep_threads(chosen_threads(store.threads, PostSelection(match=("goes on",))))
        assert [[each.id for each in thread.posts] for thread in store.threads] == [["1", "4"]]
        assert [each.id for each in store.posts] == ["1", "4"]
        assert store.posts.find("2") is None
        assert store.threads.index_of("4") == 0
        assert store.contents()["language"] == "en"
        assert list(store.ledger()) == [("posts", 2, 0)]
        assert store.dropped == {"posts": 6}


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    tweets = [
        tweet("Bread", at("2019-01-01T10:00:00"), id_str="20", favorite_count="3"),
        tweet("Roses", at("2019-01-02T10:00:00"), id_str="21", favorite_count="1"),
    ]
    lists = [{"userListInfo": {"url": "https://twitter.com/ada_example/lists/bakers"}}]
    files = {
        "data/account.js": account_file(),
        "data/tweets.js": tweets_file(tweets),
        "data/lists-created.js": ytd("lists_created", lists),
        "data/like.js": ytd("like", [{"like": {"tweetId": "30", "fullText": "Liked"}}]),
    }
    return make_archive(tmp_path, files)


def test_the_ledger_and_the_title_say_what_was_chosen(archive: Path) -> None:
    report = Report()
    with open_archive(archive, posts=PostSelection(min_likes=2), report=report) as document:
        assert [each.id for each in document.posts] == ["20"]
        assert document.title == "The posts of Ada Example, with at least 2 likes"
        assert document.chosen == "with at least 2 likes"
        assert document.left_out["posts"] == 1
        assert len(document.lists) == 0
    counts = report.records["posts"]
    assert (counts.found, counts.exported, counts.filtered) == (2, 1, 1)


def test_lists_are_there_where_they_are_asked_for(archive: Path) -> None:
    with open_archive(archive, posts=PostSelection(top=1), include=["lists"]) as document:
        assert len(document.lists) == 1
    with open_archive(archive) as document:
        assert len(document.lists) == 1


def test_what_else_is_asked_for_stays(archive: Path) -> None:
    with open_archive(archive, posts=PostSelection(top=1), include=["likes"]) as document:
        assert len(document.likes) == 1


def test_a_selection_of_dates_comes_first(archive: Path) -> None:
    with open_archive(archive, posts=PostSelection(top=1), since="2019-01-02") as document:
        assert [each.id for each in document.posts] == ["21"]


def test_another_selection_is_another_book(archive: Path) -> None:
    keys = []
    for selection in (PostSelection(), PostSelection(top=1), PostSelection(top=2), PostSelection(match=("a",))):
        with open_archive(archive, posts=selection) as document:
            keys.append(document.selection)
    assert keys[0] == ""
    assert len(set(keys)) == len(keys)


def test_that_no_post_is_left_is_told(archive: Path, tmp_path: Path) -> None:
    report = convert(archive, to="jsonfeed", output=tmp_path / "out", posts=PostSelection(match=("nowhere",)))
    (problem,) = report.problems
    assert problem.message == "no post is in it: all 2 are left out by what was asked of posts"


@pytest.mark.parametrize(
    "wanted", [{"top": 0}, {"min_likes": -1}, {"match": "text"}, {"only": "photos"}, {"language": (1,)}]
)
def test_wrong_values_are_refused(wanted: dict[str, Any], archive: Path) -> None:
    with pytest.raises(OptionError), open_archive(archive, posts=PostSelection(**wanted)):
        pass


def test_only_a_selection_is_one(archive: Path) -> None:
    with pytest.raises(OptionError, match="must be a PostSelection"), open_archive(archive, posts={"top": 1}):  # type: ignore[arg-type]
        pass


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({}, ""),
        ({"top": 1}, "the one with the most likes"),
        ({"top": 5000}, "the 5,000 with the most likes"),
        ({"min_likes": 1}, "with at least 1 like"),
        ({"match": ("a", "b", "c")}, "with \u201ca\u201d, \u201cb\u201d or \u201cc\u201d"),
        ({"hashtag": ("#bread", "\uff03\u65e5\u672c")}, "with #bread or #\u65e5\u672c"),
        ({"with_account": ("ada",), "language": ("de",)}, "with @ada, in de"),
        ({"only": "threads"}, "in threads of two or more"),
        ({"only": "originals"}, "without replies and reposts"),
        ({"only": "pictures", "top": 50}, "with pictures, the 50 with the most likes"),
    ],
)
def test_words(wanted: dict[str, Any], words: str) -> None:
    assert words_for(PostSelection(**wanted)) == words


def test_replies_to_oneself_are_no_replies() -> None:
    answers = [reply(2, 1, "answers a post of hers that is gone"), post(3, "no", reply_to=Reply(id="9", author=BOB))]
    assert chosen(answers, only="originals") == ["2"]
