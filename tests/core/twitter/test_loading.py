"""Loading whole archives: what golden cases are too small or too plain for."""

from __future__ import annotations

import gc
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from support.archives import account_file, loaded, make_archive, snowflake, tweet, tweets_file, ytd
from twconvert import AccountRef, Post, Text
from twconvert.errors import ArchiveError, NotAnArchiveError

if TYPE_CHECKING:
    from pathlib import Path

START = datetime(2022, 11, 20, 10, tzinfo=UTC)


def minute(number: int) -> datetime:
    return START + timedelta(minutes=number)


def chain(length: int) -> list[dict[str, Any]]:
    """Return posts that answer one another, the newest first."""
    return [
        tweet(
            f"post {number}",
            minute(number),
            in_reply_to_status_id_str=snowflake(minute(number - 1)) if number else None,
            in_reply_to_user_id_str="1000" if number else None,
        )
        for number in reversed(range(length))
    ]


def test_a_chain_of_3000_replies_is_one_thread(tmp_path: Path) -> None:
    path = make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file(chain(3_000))})
    with loaded(path) as result:
        assert result.threads == [[snowflake(minute(number)) for number in range(3_000)]]


def test_a_bare_file(tmp_path: Path) -> None:
    path = tmp_path / "tweets.js"
    path.write_text(tweets_file(chain(2)), "utf-8")
    with loaded(path) as result:
        assert result.threads == [[snowflake(minute(0)), snowflake(minute(1))]]
        assert result.document.sources[0].path == "tweets.js"
        assert result.messages == []


def test_no_file_is_an_archive_by_chance(tmp_path: Path) -> None:
    path = tmp_path / "tweets.txt"
    path.write_text("hello", "utf-8")
    with pytest.raises(ArchiveError, match=r"tweets\.txt"), loaded(path):
        pass


def test_a_folder_of_other_things_is_no_archive(tmp_path: Path) -> None:
    with pytest.raises(NotAnArchiveError, match="not an archive") as caught, loaded(tmp_path):
        pass
    assert "data/tweets.js" in caught.value.looked_for


def test_files_that_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        output.writestr("data/tweets.js", tweets_file([tweet("old")]))
        with pytest.warns(UserWarning, match="Duplicate name"):
            output.writestr("data/tweets.js", tweets_file([tweet("hello")]))
        output.writestr("../outside.js", "x")
        output.writestr("data/like.js", b"\0" * (65 << 20))
    with loaded(path) as result:
        assert [post.content for post in result.posts] == [(Text("hello"),)]
        found = {problem.file: problem.severity for problem in result.report.problems}
        assert found == {"data/tweets.js": "info", "../outside.js": "error", "data/like.js": "error"}


def test_a_link_out_of_the_folder_is_an_error(tmp_path: Path) -> None:
    outside = tmp_path / "outside.js"
    outside.write_text("secret", "utf-8")
    data = tmp_path / "archive" / "data"
    data.mkdir(parents=True)
    data.joinpath("tweets.js").write_text(tweets_file([tweet("hello")]), "utf-8")
    data.joinpath("like.js").symlink_to(outside)
    with loaded(tmp_path / "archive") as result:
        assert [(problem.severity, problem.file) for problem in result.report.problems] == [("error", "data/like.js")]


def test_many_unknown_files_are_counted_together(tmp_path: Path) -> None:
    files = {f"data/stray/{number}.txt": "x" for number in range(150)}
    with loaded(make_archive(tmp_path, {"data/tweets.js": tweets_file([tweet("hello")]), **files})) as result:
        problems = result.report.problems
        assert len(problems) == 101
        assert {problem.severity for problem in problems} == {"info"}
        assert problems[-1].count == 50


def test_of_deleted_posts_the_report_tells_no_id(tmp_path: Path) -> None:
    gone = {**tweet("gone", id_str="7700000000000000001"), "created_at": "Thu Nov 31 10:00:00 +0000 2022"}
    notes = [
        {"noteTweetId": f"770000000000000000{number}", "createdAt": time, "core": {"text": "The whole text."}}
        for number, time in ((2, "2022-11-31T10:00:00.000Z"), (3, "2022-11-30T10:00:00.000Z"))
    ]
    files = {
        "data/tweets.js": tweets_file([tweet("hello")]),
        "data/deleted-tweets.js": ytd("deleted_tweets", [{"tweet": gone}]),
        "data/deleted-note-tweet.js": ytd("deleted_note_tweet", [{"noteTweet": note} for note in notes]),
    }
    with loaded(make_archive(tmp_path, files), include=["deleted"]) as result:
        assert sorted((problem.kind, problem.record) for problem in result.report.problems) == [
            ("note-without-post", ""),
            ("record-invalid", "#1"),
            ("record-invalid", "#1"),
        ]


def test_a_bad_record_does_not_take_others_with_it(tmp_path: Path) -> None:
    tweets = [tweet("good"), tweet("bad", minute(1), created_at="Thu Feb 30 10:00:00 +0000 2023"), tweet("", minute(2))]
    with loaded(make_archive(tmp_path, {"data/tweets.js": tweets_file(tweets)})) as result:
        assert [post.content for post in result.posts] == [(Text("good"),), ()]
        assert result.report.records["posts"].invalid == 1
        assert result.report.files[0].invalid == 1
        assert result.report.has_unreadable


def test_a_note_of_another_record_kind_is_merged(tmp_path: Path) -> None:
    note = {"noteTweetId": "1", "createdAt": "2022-11-20T09:59:59.500Z", "core": {"text": "The whole text & more."}}
    files = {
        "data/tweets.js": tweets_file([tweet("elsewhere", minute(5))]),
        "data/community-tweet.js": ytd("community_tweet", [{"tweet": tweet("The whole text…")}]),
        "data/note-tweet.js": ytd("note_tweet", [{"noteTweet": note}]),
    }
    with loaded(make_archive(tmp_path, files)) as result:
        assert [post.content for post in result.posts] == [(Text("The whole text & more."),), (Text("elsewhere"),)]
        assert result.report.records["notes"].merged == 1


def test_a_broken_note_is_counted_and_its_post_keeps_its_own_text(tmp_path: Path) -> None:
    note = {"noteTweetId": "1", "createdAt": "2022-11-31T10:00:00.000Z", "core": {"text": "The whole text."}}
    files = {
        "data/tweets.js": tweets_file([tweet("The whole…")]),
        "data/note-tweet.js": ytd("note_tweet", [{"noteTweet": note}]),
    }
    with loaded(make_archive(tmp_path, files)) as result:
        assert [post.content for post in result.posts] == [(Text("The whole…"),)]
        assert result.report.records["notes"].invalid == 1


@pytest.mark.parametrize(
    ("account", "author"),
    [
        ({"username": "ada_example"}, AccountRef("1000", "ada_example", "Ada Example")),
        ({"accountDisplayName": "", "username": ""}, AccountRef("1000")),
    ],
)
def test_authors(account: dict[str, str], author: AccountRef, tmp_path: Path) -> None:
    files = {"data/account.js": account_file(**account), "data/tweets.js": tweets_file([tweet("hello")])}
    with loaded(make_archive(tmp_path, files)) as result:
        assert result.posts[0].author == author


@pytest.mark.slow
def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    path = make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file(chain(2_000))})
    before = sum(isinstance(each, Post) for each in gc.get_objects())
    with loaded(path) as result:
        gc.collect()
        assert sum(isinstance(each, Post) for each in gc.get_objects()) - before < 10
        assert len(result.document.posts) == 2_000


def test_filtered_posts_are_accounted_for(tmp_path: Path) -> None:
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file(chain(10))}
    with loaded(make_archive(tmp_path, files), since="2022-11-21") as result:
        assert result.posts == []
        assert result.report.records["posts"].filtered == 10
        assert result.document.left_out == {"posts": 10}
        assert result.document.period is None


@pytest.mark.parametrize(
    ("name", "zone"), [("Berlin", "Europe/Berlin"), ("Pacific Time (US & Canada)", "America/Los_Angeles"), (None, None)]
)
def test_the_time_zone_is_that_of_its_own_file(name: str | None, zone: str | None, tmp_path: Path) -> None:
    file = ytd("account_timezone", [{"accountTimezone": {"accountId": "1000", "timeZone": name}}])
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file([]), "data/account-timezone.js": file}
    with loaded(make_archive(tmp_path, files)) as result:
        assert result.document.sources[0].time_zone == zone


def test_the_headers_of_a_long_conversation_are_one_record(tmp_path: Path) -> None:
    ids = [str(1_594_300_000_000_000_000 + number) for number in range(20_000)]
    base = {"senderId": "1000", "recipientId": "2000", "createdAt": "2022-11-20T10:00:00.000Z"}

    def conversation(**fields: str) -> list[dict[str, Any]]:
        messages = [{"messageCreate": {"id": each, **base, **fields}} for each in ids]
        return [{"dmConversation": {"conversationId": "1000-2000", "messages": messages}}]

    files = {
        "data/account.js": account_file(),
        "data/direct-messages.js": ytd("direct_messages", conversation(text="Hello")),
        "data/direct-message-headers.js": ytd("direct_message_headers", conversation()),
    }
    with loaded(make_archive(tmp_path, files), include=["messages"]) as result:
        counts = result.report.records["headers"]
        assert (counts.found, counts.merged, counts.invalid) == (1, 1, 0)
        assert result.messages == []
