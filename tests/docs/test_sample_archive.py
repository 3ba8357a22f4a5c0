"""The committed sample archive is what its program makes, and it is made as real archives are."""

import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from zipfile import ZipFile

import pytest
from PIL import Image, ImageChops, ImageStat

from make_sample_archive import DESTINATION, members

PICTURES = (".jpg", ".png")
WRITTEN_AS = {
    "hashtags": ("#", "text"),
    "symbols": ("$", "text"),
    "user_mentions": ("@", "screen_name"),
    "urls": ("", "url"),
    "media": ("", "url"),
}


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return members()


@pytest.fixture(scope="module")
def committed() -> dict[str, bytes]:
    with ZipFile(DESTINATION) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tweets_of(files: dict[str, bytes], name: str) -> list[dict[str, Any]]:
    text = files[f"data/{name}.js"].decode()
    return [record["tweet"] for record in json.loads(text[text.index("[") :])]


def posts_of(files: dict[str, bytes]) -> Iterator[dict[str, Any]]:
    for name in ("tweets", "community-tweet", "deleted-tweets"):
        yield from tweets_of(files, name)


@pytest.mark.slow
def test_holds_the_files_that_the_program_makes(made: dict[str, bytes], committed: dict[str, bytes]) -> None:
    assert list(made) == list(committed)


def test_data_files_are_what_the_program_makes(made: dict[str, bytes], committed: dict[str, bytes]) -> None:
    size = re.compile(rb'"sizeBytes": "\d+"')  # other versions of Pillow pack pictures a little differently
    for name, content in made.items():
        if name.endswith(".js"):
            assert size.sub(b"", content) == size.sub(b"", committed[name]), name


def test_pictures_look_as_the_program_draws_them(made: dict[str, bytes], committed: dict[str, bytes]) -> None:
    for name in made:
        if name.endswith(PICTURES):
            drawn, kept = (Image.open(io.BytesIO(files[name])).convert("RGB") for files in (made, committed))
            difference = ImageStat.Stat(ImageChops.difference(drawn, kept)).mean
            assert max(difference) < 2, name


def test_is_small_enough_to_ship() -> None:
    assert DESTINATION.stat().st_size < 600_000


def test_entities_stand_where_they_say(committed: dict[str, bytes]) -> None:
    for post in posts_of(committed):
        for kind, (sign, field) in WRITTEN_AS.items():
            for entity in post["entities"].get(kind, []):
                start, end = map(int, entity["indices"])
                assert post["full_text"][start:end] == sign + entity[field]


def test_ids_agree_with_times(committed: dict[str, bytes]) -> None:
    snowflakes = [post for post in posts_of(committed) if int(post["id"]) > 29_700_859_247]
    assert len(snowflakes) > 60
    for post in snowflakes:
        milliseconds = (int(post["id"]) >> 22) + 1_288_834_974_657
        written = datetime.strptime(post["created_at"], "%a %b %d %H:%M:%S %z %Y")
        assert datetime.fromtimestamp(milliseconds // 1000, tz=UTC) == written


def test_only_the_missing_picture_has_no_file(committed: dict[str, bytes]) -> None:
    missing = []
    for post in tweets_of(committed, "tweets"):
        for media in post.get("extended_entities", {}).get("media", []):
            url = media["media_url_https"]
            if media["type"] == "video":
                url = media["video_info"]["variants"][-1]["url"].partition("?")[0]
            if f"data/tweets_media/{post['id_str']}-{url.rpartition('/')[2]}" not in committed:
                missing.append(post)
    assert [post["full_text"].startswith("Aurora") for post in missing] == [True]
