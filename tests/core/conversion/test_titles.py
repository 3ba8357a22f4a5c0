"""A selection has a title, and an identity, that tell it from others of the same archive."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file, ytd
from twconvert import convert, open_archive
from twconvert.extent import Extent
from twconvert.kinds import ALL_KINDS
from twconvert.model import Account
from twconvert.wording.titles import title_of

if TYPE_CHECKING:
    from pathlib import Path

MESSAGE = {
    "id": "1", "senderId": "1000", "recipientId": "2000", "text": "Hello", "createdAt": "2021-03-02T10:00:00.000Z",
}  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    conversation = {"conversationId": "1000-2000", "messages": [{"messageCreate": MESSAGE}]}
    years = [datetime(year, month, 1, tzinfo=UTC) for year in (2019, 2020, 2021) for month in (1, 5, 12)]
    files = {
        "data/account.js": account_file(),
        "data/tweets.js": tweets_file([tweet("Hello", year) for year in years]),
        "data/direct-messages.js": ytd("direct_messages", [{"dmConversation": conversation}]),
        "data/like.js": ytd("like", [{"like": {"tweetId": "20", "fullText": "Liked"}}]),
    }
    return make_archive(tmp_path, files)


@pytest.mark.parametrize(
    ("options", "title"),
    [
        ({}, "The posts of Ada Example"),
        ({"since": "2019", "until": "2019"}, "The posts of Ada Example, 2019"),
        ({"since": "2019-01-01", "until": "2019-12"}, "The posts of Ada Example, 2019"),
        ({"since": "2019", "until": "2020"}, "The posts of Ada Example, 2019 to 2020"),
        ({"since": "2019-05", "until": "2019-05"}, "The posts of Ada Example, May 2019"),
        ({"since": "2019", "until": "2020-05"}, "The posts of Ada Example, January 2019 to May 2020"),
        ({"since": "2019-05-01", "until": "2019-05-01"}, "The posts of Ada Example, 1 May 2019"),
        ({"since": "2020-05"}, "The posts of Ada Example since May 2020"),
        ({"until": "2020"}, "The posts of Ada Example until 2020"),
        ({"include": ["messages"]}, "The posts and messages of Ada Example"),
        ({"include": ["messages"], "since": "2020", "until": "2020"}, "The posts of Ada Example, 2020"),
        ({"include": ["messages", "likes"]}, "The posts, messages and likes of Ada Example"),
        ({"include": ["likes"], "since": "2022"}, "The likes of Ada Example since 2022"),
        ({"since": "2022"}, "The archive of Ada Example since 2022"),
        ({"exclude": ["reposts", "replies"]}, "The posts of Ada Example, without replies and reposts"),
        ({"media": False, "since": "2020"}, "The posts of Ada Example since 2020, without pictures"),
        ({"since": "2020", "title": "Mine"}, "Mine"),
    ],
)
def test_title_says_what_was_selected(archive: Path, options: dict[str, Any], title: str) -> None:
    with open_archive(archive, **options) as document:
        assert document.title == title
        assert document.has_given_title == ("title" in options)


def test_every_selection_has_an_identity_of_its_own(archive: Path) -> None:
    def identity(**options: Any) -> str:
        with open_archive(archive, **options) as document:
            return document.selection

    others: list[dict[str, Any]] = [
        {"since": "2019"},
        {"until": "2019"},
        {"since": "2019", "until": "2019"},
        {"include": ["messages"]},
        {"exclude": ["replies"]},
        {"media": False},
    ]
    identities = [identity(**each) for each in others]
    assert len({"", *identities}) == len(others) + 1
    assert identities == [identity(**each) for each in others]
    assert identity(since="2019-01", until="2019-12-31") == identities[2]
    assert identity(title="Mine", timezone="Asia/Tokyo", include=["likes"], exclude=["likes"]) == ""


def test_format_is_called_after_what_it_holds(archive: Path, tmp_path: Path) -> None:
    convert(archive, to=["jsonfeed", "tiddlywiki"], output_folder=tmp_path, include=["messages"], exclude=["lists"])
    feed = (tmp_path / "ada_example-archive-jsonfeed/feed.json").read_text("utf-8")
    assert '"title": "The posts of Ada Example",' in feed
    wiki = (tmp_path / "ada_example-archive-tiddlywiki/tiddlers.json").read_text("utf-8")
    assert '"The posts and messages of Ada Example, without lists"' in wiki


@pytest.mark.parametrize(
    ("owner", "title"),
    [
        (Account(handle="ada"), "The posts of @ada, 2019"),
        (Account(), "Posts, 2019"),
        (Account(name="\u6771\u4eac"), "The posts of \u6771\u4eac, 2019"),
    ],
)
def test_owner_is_called_as_far_as_known(owner: Account, title: str) -> None:
    year = Extent(first_day=date(2019, 1, 1), last_day=date(2019, 12, 31))
    assert title_of(owner, year, {"posts"}, ALL_KINDS) == title


def test_options_of_filters_are_told() -> None:
    extent = Extent(filter_options=(("match", "owls"), ("min_likes", "5")))
    title = "The posts of @ada (match owls, min likes 5)"
    assert title_of(Account(handle="ada"), extent, {"posts"}, ALL_KINDS) == title
    assert extent.key() != Extent().key()


def test_posts_of_many_kinds_are_an_archive() -> None:
    rows = {"posts", "messages", "likes", "relations", "chat_messages"}
    assert title_of(Account(handle="ada"), Extent(), rows, ALL_KINDS) == "The archive of @ada"
    assert title_of(Account(handle="ada"), Extent(), rows, {"posts"}) == "The posts of @ada"
