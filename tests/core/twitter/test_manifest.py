"""The manifest is a hint: what it says is compared with what is there."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from support.archives import account_file, loaded, make_archive, tweet, tweets_file, ytd

if TYPE_CHECKING:
    from pathlib import Path


def manifest(date: str | None = "2023-05-01T10:00:00.000Z", **counts: int) -> str:
    types: dict[str, Any] = {
        name: {"files": [{"fileName": f"data/{name}.js", "globalName": f"YTD.{name}.part0", "count": str(count)}]}
        for name, count in counts.items()
    }
    content = {
        "userInfo": {"accountId": "1000", "userName": "ada_example", "displayName": "Ada Example"},
        "archiveInfo": {"generationDate": date},
        "dataTypes": {**types, "tweetsMedia": {"mediaDirectory": "data/tweets_media"}},
    }
    return f"window.__THAR_CONFIG = {json.dumps(content)}\n"


TWEETS = tweets_file([tweet("hello")])


def problems(folder: Path, files: dict[str, str]) -> list[tuple[str, str, str]]:
    with loaded(make_archive(folder, files)) as result:
        return [(problem.severity, problem.file, problem.message) for problem in result.report.problems]


def test_it_says_whose_archive_it_is_and_when_it_was_made(tmp_path: Path) -> None:
    files = {"data/manifest.js": manifest(tweets=1), "data/tweets.js": TWEETS}
    with loaded(make_archive(tmp_path, files)) as result:
        owner = result.document.owner
        assert (owner.id, owner.handle, owner.name) == ("1000", "ada_example", "Ada Example")
        assert result.document.generated_at == datetime(2023, 5, 1, 10, tzinfo=UTC)
        assert result.messages == []


def test_account_js_knows_better(tmp_path: Path) -> None:
    files = {"data/manifest.js": manifest(tweets=1, account=1), "data/tweets.js": TWEETS}
    path = make_archive(tmp_path, {**files, "data/account.js": account_file(username="ada_renamed")})
    with loaded(path) as result:
        assert result.document.owner.handle == "ada_renamed"


@pytest.mark.parametrize("date", ["yesterday", "2023-13-01T00:00:00.000Z"])
def test_a_date_that_is_none_is_no_reason_to_refuse_an_archive(date: str, tmp_path: Path) -> None:
    with loaded(make_archive(tmp_path, {"data/manifest.js": manifest(date), "data/tweets.js": TWEETS})) as result:
        assert result.document.generated_at is None
        assert len(result.posts) == 1


def test_numbers_that_differ(tmp_path: Path) -> None:
    assert problems(tmp_path, {"data/manifest.js": manifest(tweets=3), "data/tweets.js": TWEETS}) == [
        ("error", "data/tweets.js", "the archive says that this file holds 3 records, and it holds 1")
    ]


def test_more_records_than_it_says_are_no_loss(tmp_path: Path) -> None:
    files = {"data/manifest.js": manifest(tweets=0), "data/tweets.js": TWEETS}
    assert [severity for severity, _, _ in problems(tmp_path, files)] == ["warning"]


def test_fewer_records_that_nobody_asked_for_are_no_loss(tmp_path: Path) -> None:
    files = {"data/manifest.js": manifest(tweets=1, like=2), "data/tweets.js": TWEETS, "data/like.js": ytd("like", [])}
    assert [severity for severity, _, _ in problems(tmp_path, files)] == ["warning"]
    with loaded(make_archive(tmp_path, files), include=["likes"]) as result:
        assert [each.severity for each in result.report.problems] == ["error"]


def test_files_that_are_gone(tmp_path: Path) -> None:
    files = {"data/manifest.js": manifest(tweets=5, community_tweet=0, like=7), "data/account.js": account_file()}
    found = problems(tmp_path, files)
    assert [(severity, file) for severity, file, message in found if "missing" in message] == [
        ("error", "data/tweets.js"),
        # Of a file that held nothing, nothing is said.
        ("info", "data/like.js"),
    ]
    with loaded(make_archive(tmp_path, files), include=["likes"]) as result:
        assert [each.file for each in result.report.problems if each.severity == "error"] == [
            "data/tweets.js",
            "data/like.js",
        ]


def test_files_that_it_does_not_name(tmp_path: Path) -> None:
    files = {
        "data/manifest.js": manifest(tweets=1),
        "data/tweets.js": TWEETS,
        "data/tweet.js": ytd("tweet", [{"tweet": tweet("hello again", id_str="7")}]),
        "data/mute.js": ytd("mute", []),
    }
    assert [(severity, file) for severity, file, _ in problems(tmp_path, files)] == [
        ("info", "data/mute.js"),
        ("warning", "data/tweet.js"),
    ]


def test_files_of_other_kinds_are_listed(tmp_path: Path) -> None:
    files = {"data/manifest.js": manifest(tweets=1, like=2), "data/tweets.js": TWEETS, "data/like.js": ytd("like", [])}
    with loaded(make_archive(tmp_path, files)) as result:
        assert [(entry.path, entry.kind, entry.declared, entry.found) for entry in result.report.files] == [
            ("data/manifest.js", "manifest", None, 1),
            ("data/tweets.js", "tweet", 1, 1),
            ("data/like.js", "like", 2, 0),
        ]


def test_files_of_other_kinds_are_listed_for_each_archive(tmp_path: Path) -> None:
    files = {"data/account.js": account_file(), "data/tweets.js": TWEETS, "data/like.js": ytd("like", [])}
    with loaded(make_archive(tmp_path, files), make_archive(tmp_path, files)) as result:
        assert [entry.path for entry in result.report.files if entry.kind == "like"] == ["data/like.js"] * 2


@pytest.mark.parametrize(("deleted", "severity"), [([], "info"), ([{"tweet": tweet("gone", id_str="7")}], "warning")])
@pytest.mark.parametrize("include", [[], ["deleted"]])
def test_file_without_a_record_need_not_be_listed(
    deleted: list[object], severity: str, include: list[str], tmp_path: Path
) -> None:
    files = {"data/manifest.js": manifest(tweets=1), "data/tweets.js": TWEETS}
    path = make_archive(tmp_path, {**files, "data/deleted-tweets.js": ytd("deleted_tweets", deleted)})
    with loaded(path, include=include) as result:
        found = [(each.severity, each.file) for each in result.report.problems if each.kind == "file-not-listed"]
    assert found == [(severity, "data/deleted-tweets.js")]
