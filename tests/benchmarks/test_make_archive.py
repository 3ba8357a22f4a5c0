"""The archives that are measured on are as they should be."""

import io
import json
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from PIL import Image

from benchmarks import make_archive as maker
from twconvert.media.jpeg import jpeg_size

POSTS, PHOTOS = 3_000, 150


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "archive.zip"
    maker.make_archive(path, POSTS, PHOTOS)
    return path


@pytest.fixture(scope="module")
def posts(archive: Path) -> list[dict[str, Any]]:
    with ZipFile(archive) as opened:
        text = opened.read("data/tweets.js").decode()
    return [record["tweet"] for record in json.loads(text[text.index("[") :])]


def test_holds_as_many_posts_as_asked_for(posts: list[dict[str, Any]]) -> None:
    assert len({post["id_str"] for post in posts}) == POSTS


def test_holds_the_photos_that_its_posts_name(archive: Path, posts: list[dict[str, Any]]) -> None:
    named = {
        f"data/tweets_media/{post['id_str']}-{media['media_url_https'].rpartition('/')[2]}"
        for post in posts
        for media in post.get("extended_entities", {}).get("media", [])
    }
    with ZipFile(archive) as opened:
        photos = [name for name in opened.namelist() if "_media/" in name]
        assert opened.testzip() is None
        assert len({opened.read(name) for name in photos}) == len(photos)
    assert set(photos) == named
    assert len(photos) == PHOTOS


def photos_of(path: Path) -> list[bytes]:
    with ZipFile(path) as opened:
        return [opened.read(name) for name in opened.namelist() if "_media/" in name]


def test_photos_tell_their_size_at_their_beginning(archive: Path) -> None:
    assert {jpeg_size(photo[:1_280]) for photo in photos_of(archive)} == {(960, 720)}


def test_photos_can_have_long_heads(tmp_path: Path) -> None:
    maker.make_archive(tmp_path / "archive.zip", 100, 3, head=200_000)
    for photo in photos_of(tmp_path / "archive.zip"):
        assert jpeg_size(photo[:200_000]) is None
        assert jpeg_size(photo) == (960, 720)
        assert len(photo) > 200_000
        with Image.open(io.BytesIO(photo)) as picture:
            picture.load()
            assert picture.size == (960, 720)


def test_mixes_posts_as_real_archives_do(posts: list[dict[str, Any]]) -> None:
    def share(feature: str) -> float:
        return sum(feature in json.dumps(post) for post in posts) / len(posts)

    assert share("in_reply_to_user_id") == pytest.approx(0.45, abs=0.04)
    assert share("RT @") == pytest.approx(0.12, abs=0.03)
    assert share("expanded_url") == pytest.approx(0.27, abs=0.05)
    assert share("initialTweetId") > 0


def test_entities_stand_where_they_say(posts: list[dict[str, Any]]) -> None:
    fields = {"hashtags": "text", "user_mentions": "screen_name", "urls": "url", "media": "url"}
    for post in posts:
        for kind, field in fields.items():
            for entity in post["entities"].get(kind, []):
                start, end = map(int, entity["indices"])
                assert post["full_text"][start:end].lstrip("@#") == entity[field]


def test_begins_another_file_where_exporters_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(maker, "PART_SIZE", 100_000)
    maker.make_archive(tmp_path / "parts.zip", 200, 0)
    with ZipFile(tmp_path / "parts.zip") as opened:
        parts = [name for name in opened.namelist() if name.startswith("data/tweets")]
        manifest = opened.read("data/manifest.js").decode()
        assert opened.read(parts[1]).startswith(b"window.YTD.tweets.part1 = [\n")
    files = json.loads(manifest.partition("=")[2])["dataTypes"]["tweets"]["files"]
    assert [file["fileName"] for file in files] == parts
    assert sum(int(file["count"]) for file in files) == 200
