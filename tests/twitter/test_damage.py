"""Whatever stands where in a record: nothing breaks, and every record is accounted for."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

import twconvert_schemas
from support.archives import account_file, loaded, make_archive, ytd
from twconvert.twitter.whole_numbers import whole_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TWEET = twconvert_schemas.load("tweet")["examples"][0]
NOTE = twconvert_schemas.load("note-tweet")["examples"][0]
OLD_TWEET = twconvert_schemas.load("tweet-grailbird")["examples"][0]

damage: st.SearchStrategy[Any] = st.sampled_from(
    [
        *(None, True, 0, -1, 10**30, 1.5, "", "x", "-5", "9" * 5_000, "\ud800", "\0"),
        *([], {}, [[]], [None], ["x"], {"a": None}, {"a": "x"}),
        *("Thu Feb 30 10:00:00 +0000 2023", "Sat Jan 01 10:00:00 +1459 2000", "2021-02-30T00:00:00.000Z", "https://["),
    ]
)


def places(value: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the paths to everything inside a value."""
    inside: Any = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, member in inside:
        yield (*path, key)
        yield from places(member, (*path, key))


@st.composite
def damaged(draw: st.DrawFn, example: dict[str, Any]) -> dict[str, Any]:
    """Return a record with another value in one place."""
    record = deepcopy(example)
    *way, last = draw(st.sampled_from([*places(record)]))
    inside: Any = record
    for key in way:
        inside = inside[key]
    inside[last] = draw(damage)
    return record


@given(
    st.lists(damaged(TWEET), max_size=4),
    st.lists(damaged(NOTE), max_size=3),
    st.lists(damaged(OLD_TWEET), max_size=3),
)
@settings(max_examples=50, deadline=None)
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
