"""A selection that leaves no post is told, and why none is left."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from support.archives import account_file, loaded, make_archive, tweet, tweets_file, ytd

if TYPE_CHECKING:
    from pathlib import Path

REPLY = {"in_reply_to_status_id_str": "5", "in_reply_to_user_id_str": "7", "in_reply_to_screen_name": "bob"}


def archive_of(folder: Path, *years: int, **fields: str) -> Path:
    tweets = [tweet("@bob Hello", datetime(year, 1, 1, tzinfo=UTC), **fields) for year in years]
    listed = ytd("lists_created", [{"userListInfo": {"url": "https://twitter.com/ada_example/lists/bakers"}}])
    files = {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets), "data/lists-created.js": listed}
    return make_archive(folder, files)


BOTH = "left out by the option 'since' (2020) and the option 'until' (2020)"


@pytest.mark.parametrize(
    ("years", "options", "why"),
    [
        ([2019, 2020], {"since": "2030"}, ["all 2 are before 2030 (the option 'since')"]),
        ([2019], {"since": "2030"}, ["the only one is before 2030 (the option 'since')"]),
        ([2019, 2020], {"until": "2010-05"}, ["all 2 are after 2010-05 (the option 'until')"]),
        (
            [2019, 2021],
            {"since": "2020", "until": "2020"},
            [f"all 2 are {BOTH}"],
        ),
        (
            [2019],
            {"since": "2019", "timezone": "America/New_York"},
            ["the only one is before 2019 (the option 'since')"],
        ),
        ([2019, 2020], {"since": "2020"}, []),
        ([], {"since": "2030"}, []),
        ([], {}, []),
    ],
)
def test_no_post_is_left_by_dates(years: list[int], options: dict[str, Any], why: list[str], tmp_path: Path) -> None:
    with loaded(archive_of(tmp_path, *years), **options) as result:
        found = [(each.severity, each.message) for each in result.report.problems if each.kind == "no-posts"]
    assert found == [("warning", f"no post is in it: {each}") for each in why]


def test_no_post_is_left_by_kinds(tmp_path: Path) -> None:
    with loaded(archive_of(tmp_path, 2019, 2020, **REPLY), exclude=["replies"]) as result:
        assert result.messages == ["no post is in it: all 2 are left out by the option 'exclude' (replies)"]
