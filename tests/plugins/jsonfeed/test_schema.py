"""The schema of the feed finds what is wrong with one."""

from __future__ import annotations

import copy
from typing import Any

import pytest

import twconvert_schemas
from support.reading.jsonfeed import complaints_of


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("version",), "https://jsonfeed.org/version/1"),
        (("home_page_url",), "media/portrait.jpg"),
        (("next_url",), "not an address"),
        (("feed",), "unknown member"),
        (("authors", 0), {}),
        (("items", 0, "id"), 20),
        (("items", 0, "url"), "https://example.org/two words"),
        (("items", 0, "date_published"), "Sat Jan 05 2019"),
        (("items", 0, "date_published"), "2019-01-05T14:03:00"),
        (("items", 0, "date_published"), "2019-02-30T14:03:00Z"),
        (("items", 0, "date_published"), "2019-01-05"),
        (("items", 0, "tags"), ["hills", "hills"]),
        (("items", 0, "content_html"), None),
        (("items", 0, "attachments", 0, "size_in_bytes"), "9112"),
        (("items", 0, "attachments", 0, "url"), "media/a b.jpg"),
        (("items", 0, "_twconvert", "precision"), "second"),
        (("items", 0, "_twconvert", "reply_to", "id"), "19"),
        (("_twconvert", "date_archived"), "3 March 2024"),
    ],
)
def test_faults_are_found(place: tuple[str | int, ...], value: object) -> None:
    feed = twconvert_schemas.load("json-feed")["examples"][0]
    assert list(complaints_of(feed)) == []
    spoilt: Any = copy.deepcopy(feed)
    part = spoilt
    for key in place[:-1]:
        part = part[key]
    part[place[-1]] = value
    assert len(list(complaints_of(spoilt))) == 1 or place[-1] == "date_published"
    assert list(complaints_of(spoilt))


@pytest.mark.parametrize("member", ["version", "title", "items"])
def test_what_json_feed_requires_is_missed(member: str) -> None:
    feed = twconvert_schemas.load("json-feed")["examples"][0]
    del feed[member]
    assert list(complaints_of(feed)) == [f"$: {member!r} is a required property"]
