"""Descriptions of pictures from a file of archive.alt-text.org."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from twconvert import AccountRef, Media, Repost, Text
from twconvert.errors import UsageError
from twconvert.filters.alt_text import add_alt_text
from twconvert.testing import make_post

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Post

HILLS = "https://pbs.twimg.com/media/Hills_1.jpg"
LAKE = "https://pbs.twimg.com/media/Lake-2.png"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "alt.json"


def image(url: str | None = HILLS, alt: str | None = None) -> Media:
    return Media(kind="image", path="hills.jpg", remote_url=url, alt=alt)


def entry(text: str | None = "Hills at dawn", url: str | None = HILLS, post: str | int = "1") -> dict[str, Any]:
    return {"tweet_id": post, "alt_text": text, "media_url": url, "media_key": "3_1"}


def described(file: Path, post: Post, entries: list[dict[str, Any]]) -> list[str | None]:
    file.write_text(json.dumps(entries), "utf-8")
    return [media.alt for each in add_alt_text([post], alt_text=file) for media in each.media]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("media", "entries", "alts"),
    [
        ([image()], [entry()], ["Hills at dawn"]),
        ([image()], [entry(post=1)], ["Hills at dawn"]),
        ([image()], [entry(url=f"{HILLS}?name=large")], ["Hills at dawn"]),
        ([image()], [entry(url="https://pbs.twimg.com/media/Hills_1?format=jpg")], ["Hills at dawn"]),
        ([image(), image(LAKE)], [entry("A lake", LAKE), entry()], ["Hills at dawn", "A lake"]),
        ([image(), image(LAKE)], [entry("A lake", LAKE)], [None, "A lake"]),
        # One picture and one description leave no doubt, two do.
        ([image()], [entry(url=None)], ["Hills at dawn"]),
        ([image(None)], [entry()], ["Hills at dawn"]),
        ([image(), image(LAKE)], [entry(url=None)], [None, None]),
        ([image()], [entry(post="2")], [None]),
        ([image()], [entry(text="")], [None]),
        ([image()], [entry(text=None)], [None]),
        ([image()], [entry(text="a\r\nb\x07")], ["a\nb\ufffd"]),
        # What the author wrote into the archive stays.
        ([image(alt="My hills")], [entry()], ["My hills"]),
    ],
)
def test_pictures_get_their_descriptions(
    media: list[Media], entries: list[dict[str, Any]], alts: list[str | None], file: Path
) -> None:
    assert described(file, make_post(1, media=tuple(media)), entries) == alts


def test_a_repost_shows_the_pictures_of_the_original(file: Path) -> None:
    post = make_post(1, media=(image(),), repost_of=Repost(author=AccountRef("2000"), id="50"))
    assert described(file, post, [entry(post="50")]) == ["Hills at dawn"]


def test_posts_without_pictures_and_files_without_entries_change_nothing(file: Path) -> None:
    post = make_post(1, Text("Hello"))
    file.write_text("[]", "utf-8")
    assert list(add_alt_text([post], alt_text=file)) == [post]
    assert list(add_alt_text([post])) == [post]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}",
        b'["x"]',
        b'[{"alt_text": "x"}]',
        b'[{"tweet_id": null, "alt_text": "x"}]',
        b"\xff",
        b'[{"tweet_id": 1]',
    ],
)
def test_what_is_no_such_file(content: bytes, file: Path) -> None:
    file.write_bytes(content)
    with pytest.raises(
        UsageError, match=r"alt\.json: is not a list of descriptions as archive\.alt-text\.org saves it"
    ):
        list(add_alt_text([make_post(1)], alt_text=file))


def test_a_file_that_is_not_there(file: Path) -> None:
    with pytest.raises(UsageError, match=r"alt\.json: cannot be read \(No such file"):
        list(add_alt_text([make_post(1)], alt_text=file))
