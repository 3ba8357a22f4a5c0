"""The smaller parts of a post, whatever shape the record has."""

from __future__ import annotations

from typing import Any

import pytest

from twconvert import AccountRef, Location, Reply
from twconvert.twitter.posts import count_of, location_of, program_of, reply_of, versions_of


@pytest.mark.parametrize(
    ("value", "count"),
    [("12", 12), (12, 12), ("0", 0), (None, None), ("-1", None), (str(2**53), 2**53), ("9" * 30, None)],
)
def test_counts(value: object, count: int | None) -> None:
    assert count_of(value) == count


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ('<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>', "Twitter Web App"),
        ('<a href="https://example.org">Cats &amp; Dogs</a>', "Cats & Dogs"),
        ("web", "web"),
        ('<a href="https://example.org"></a>', None),
        ("", None),
        (None, None),
    ],
)
def test_programs(source: str | None, name: str | None) -> None:
    assert program_of(source) == name


@pytest.mark.parametrize(
    ("tweet", "location"),
    [
        ({"geo": {"coordinates": ["45.07", "7.69"]}}, Location(45.07, 7.69)),
        ({"coordinates": {"coordinates": ["7.69", "45.07"]}}, Location(45.07, 7.69)),
        ({"geo": {"coordinates": [45, 7]}, "coordinates": {"coordinates": [1, 2]}}, Location(45, 7)),
        ({"geo": {"coordinates": ["-90", "180"]}}, Location(-90, 180)),
        ({"geo": {"coordinates": ["91", "7"]}}, None),
        ({"geo": {"coordinates": ["45", "1e999"]}}, None),
        ({"geo": {}}, None),
        ({"geo": {"coordinates": None}, "coordinates": {"coordinates": None}}, None),
        ({"geo": None, "coordinates": None}, None),
        ({}, None),
    ],
)
def test_locations(tweet: dict[str, Any], location: Location | None) -> None:
    assert location_of(tweet) == location


@pytest.mark.parametrize(
    ("edit_info", "versions"),
    [
        ({"initial": {"editTweetIds": ["1", "2"]}}, ("1", "2")),
        ({"edit": {"initialTweetId": "2", "editControlInitial": {"editTweetIds": ["2", 1]}}}, ("2", "1")),
        ({"initial": {"editTweetIds": ["1"]}}, ()),
        ({"initial": {"editTweetIds": ["2", "3"]}}, ()),
        ({"initial": {"editTweetIds": None}}, ()),
        ({"initial": None, "edit": None}, ()),
        ({}, ()),
        (None, ()),
    ],
)
def test_versions(edit_info: dict[str, Any] | None, versions: tuple[str, ...]) -> None:
    assert versions_of({"edit_info": edit_info}, "1") == versions


@pytest.mark.parametrize(
    ("fields", "reply"),
    [
        ({}, None),
        ({"status_id_str": None, "user_id_str": None, "screen_name": None}, None),
        (
            {"status_id_str": "7", "user_id_str": "2000", "screen_name": "bob"},
            Reply(author=AccountRef("2000", "bob"), id="7", url="https://twitter.com/bob/status/7"),
        ),
        ({"status_id": 7}, Reply(author=AccountRef(), id="7", url="https://twitter.com/i/web/status/7")),
        ({"user_id": 2000}, Reply(author=AccountRef("2000"))),
        ({"user_id_str": "2000", "user_id": 1999, "screen_name": ""}, Reply(author=AccountRef("2000"))),
    ],
)
def test_replies(fields: dict[str, Any], reply: Reply | None) -> None:
    assert reply_of({f"in_reply_to_{name}": value for name, value in fields.items()}) == reply
