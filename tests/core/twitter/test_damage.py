"""Whatever stands where in a record: nothing breaks, and every record is accounted for."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

import twconvert_schemas
from support.archives import account_file, loaded, make_archive, ytd
from support.damage import damaged
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Sequence

TWEET = twconvert_schemas.load("tweet")["examples"][0]
NOTE = twconvert_schemas.load("note-tweet")["examples"][0]
OLD_TWEET = twconvert_schemas.load("tweet-grailbird")["examples"][0]


@given(
    st.lists(damaged(TWEET), max_size=4),
    st.lists(damaged(NOTE), max_size=3),
    st.lists(damaged(OLD_TWEET), max_size=3),
)
def test_damage_anywhere(
    tweets: Sequence[dict[str, Any]], notes: Sequence[dict[str, Any]], old_tweets: Sequence[dict[str, Any]]
) -> None:
    files = {
        "data/account.js": account_file(),
        "data/tweets.js": ytd("tweets", [{"tweet": each} for each in tweets]),
        "data/note-tweet.js": ytd("note_tweet", [{"noteTweet": each} for each in notes]),
        "data/js/tweets/2013_04.js": f"Grailbird.data.tweets_2013_04 = \n{json.dumps(old_tweets)}",
    }
    with TemporaryDirectory() as folder, loaded(make_archive(Path(folder), files)) as result:
        records = result.report.records
        left_over = result.messages.count("a note without its post became a post of its own")
        assert records["notes"].found == len(notes) if notes else "notes" not in records
        if tweets or old_tweets:
            assert records["posts"].found >= len(tweets) + len(old_tweets) + min(left_over, 1)
        json.loads(result.report.to_json())


def test_whole_numbers() -> None:
    values = ["12", 12, "-3", None, "", "x", "9" * 5_000, 10**30, float("inf"), [], "1.5", -(2**53)]
    assert [whole_number(value) for value in values] == [12, 12, -3, *[None] * 8, -(2**53)]
