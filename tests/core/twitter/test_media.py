"""Media files are found by their names and described by their content."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from support.archives import make_archive
from twconvert import Media, Report
from twconvert.archive import open_archive_tree
from twconvert.twitter.media import MediaFinder

if TYPE_CHECKING:
    from pathlib import Path

FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom"
FOLDER = "data/tweets_media"


def picture(width: int = 4, height: int = 3, kind: str = "PNG", **options: Any) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (width, height), (200, 10, 10)).save(content, kind, **options)
    return content.getvalue()


def photo(name: str, **fields: Any) -> dict[str, Any]:
    return {"type": "photo", "media_url_https": f"https://pbs.twimg.com/media/{name}", **fields}


def video(*bitrates_and_names: tuple[str | None, str], kind: str = "video") -> dict[str, Any]:
    variants = [
        {"bitrate": bitrate, "content_type": "video/mp4", "url": f"https://video.twimg.com/vid/{name}?tag=1"}
        for bitrate, name in bitrates_and_names
    ]
    playlist = {"content_type": "application/x-mpegURL", "url": "https://video.twimg.com/pl/list.m3u8"}
    thumbnail = "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/thumb.jpg"
    info = {"variants": [playlist, *variants], "duration_millis": "1500"}
    return {"type": kind, "media_url_https": thumbnail, "video_info": info}


def found(
    folder: Path, files: dict[str, bytes], *entities: dict[str, Any], post_id: str = "7"
) -> tuple[tuple[Media, ...], Report]:
    report = Report()
    archive_path = make_archive(folder, {f"{FOLDER}/{name}": content for name, content in files.items()})
    with open_archive_tree(archive_path) as archive:
        return MediaFinder(archive, report).of_post(post_id, entities, (FOLDER,)), report


def names(media: tuple[Media, ...]) -> list[str | None]:
    return [each.path and each.path.removeprefix(f"{FOLDER}/") for each in media]


@pytest.mark.parametrize(
    ("files", "entity", "name"),
    [
        (["7-a.png", "7-b.png"], photo("b.png"), "7-b.png"),
        (["7--_x-.png"], photo("-_x-.png"), "7--_x-.png"),
        (["7-a.png"], photo("a.png?name=large"), "7-a.png"),
        (["7-a.png"], {"media_url": "http://pbs.twimg.com/media/a.png"}, "7-a.png"),
        (["7-other.png"], photo("gone.png"), "7-other.png"),
        (["70-a.png", "6-a.png", "7a.png"], photo("a.png"), None),
        (["7-low.mp4", "7-high.mp4"], video(("832000", "low.mp4"), ("2176000", "high.mp4")), "7-high.mp4"),
        (["7-low.mp4"], video(("832000", "low.mp4"), ("2176000", "high.mp4")), "7-low.mp4"),
        (["7-any.mp4"], video(("832000", "low.mp4")), "7-any.mp4"),
        (["7-thumb.jpg"], video(("832000", "low.mp4")), None),
        (["7-film.mp4"], photo("a.jpg"), None),
        (["7-a.png"], photo(""), "7-a.png"),
        ([], photo("//[no address"), None),
    ],
)
def test_files_are_found_by_name(files: list[str], entity: dict[str, Any], name: str | None, tmp_path: Path) -> None:
    contents = {file: FILM if file.endswith("mp4") else picture() for file in files}
    media, report = found(tmp_path, contents, entity)
    assert names(media) == [name]
    assert (report.media.present, report.media.missing) == ((1, 0) if name else (0, 1))


def test_no_file_is_shown_twice(tmp_path: Path) -> None:
    files = {"7-b.png": picture(1), "7-z.png": picture(2)}
    assert names(found(tmp_path, files, photo("gone.png"), photo("b.png"))[0]) == ["7-z.png", "7-b.png"]
    assert names(found(tmp_path, files, photo("b.png"), photo("c.png"), photo("d.png"))[0]) == [
        "7-b.png",
        "7-z.png",
        None,
    ]


@pytest.mark.parametrize(
    ("content", "entity", "expected"),
    [
        (picture(5, 4), photo("x"), ("image", "image/png", 5, 4)),
        (picture(5, 4, "JPEG"), photo("x"), ("image", "image/jpeg", 5, 4)),
        (picture(5, 4, "GIF"), photo("x"), ("image", "image/gif", 5, 4)),
        (picture(5, 4, "WEBP"), photo("x"), ("image", "image/webp", 5, 4)),
        (picture(5, 4, "JPEG", icc_profile=b"\0" * 60_000), photo("x"), ("image", "image/jpeg", 5, 4)),
        (FILM, photo("x"), ("video", "video/mp4", None, None)),
        (
            FILM,
            photo("x", sizes={"large": {"w": "8", "h": "6"}, "thumb": {"w": "2", "h": "2"}}),
            ("video", "video/mp4", 8, 6),
        ),
    ],
)
def test_content_says_what_a_file_is(
    content: bytes, entity: dict[str, Any], expected: tuple[object, ...], tmp_path: Path
) -> None:
    (media,), report = found(tmp_path, {"7-x": content}, entity)
    assert (media.kind, media.media_type, media.width, media.height) == expected
    assert media.size == len(content)
    assert report.problems == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!DOCTYPE html><p>Not found",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + b"\0" * 10_000,
        b"\0" * 100,
    ],
)
def test_a_file_that_is_no_picture_is_not_offered(content: bytes, tmp_path: Path) -> None:
    (media,), report = found(tmp_path, {"7-x.jpg": content}, photo("x.jpg"))
    assert (media.path, media.media_type, media.size) == (None, None, None)
    assert media.remote_url == "https://pbs.twimg.com/media/x.jpg"
    assert [problem.severity for problem in report.problems] == ["warning"]
    assert (report.media.present, report.media.missing) == (0, 1)


def test_the_same_content_is_one_file(tmp_path: Path) -> None:
    report = Report()
    files = {"7-a.png": picture(1), "8-b.png": picture(1), "9-c.png": picture(2), "9-d.png": FILM}
    path = make_archive(tmp_path, {f"{FOLDER}/{name}": content for name, content in files.items()})
    with open_archive_tree(path) as archive:
        finder = MediaFinder(archive, report)
        media = [
            finder.of_post(post_id, [photo(name)], (FOLDER,))[0]
            for post_id, name in (("7", "a.png"), ("8", "b.png"), ("9", "c.png"))
        ]
    assert [each.path for each in media] == [f"{FOLDER}/7-a.png", f"{FOLDER}/7-a.png", f"{FOLDER}/9-c.png"]


@pytest.mark.parametrize(
    ("entity", "kind"),
    [
        (photo("a.jpg"), "image"),
        (video(("1", "a.mp4")), "video"),
        (video(("0", "a.mp4"), kind="animated_gif"), "animation"),
        ({"type": "photo", "media_url": "https://pbs.twimg.com/tweet_video_thumb/a.jpg"}, "animation"),
        ({"type": "photo", "media_url": "https://pbs.twimg.com/amplify_video_thumb/1/img/a.jpg"}, "video"),
        ({}, "image"),
    ],
)
def test_kinds(entity: dict[str, Any], kind: str, tmp_path: Path) -> None:
    assert found(tmp_path, {}, entity)[0][0].kind == kind


def test_what_the_archive_says_of_a_missing_video(tmp_path: Path) -> None:
    (media,), _ = found(tmp_path, {}, {**video(("832000", "low.mp4"), ("2176000", "high.mp4")), "media_alt": "A loom"})
    assert media.remote_url == "https://video.twimg.com/vid/high.mp4?tag=1"
    assert media.duration == 1.5
    assert media.alt == "A loom"


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ({"thumb": {"w": "150", "h": "150"}, "large": {"w": "640", "h": "480"}}, (640, 480)),
        ([{"h": 150, "w": 150, "resize": "crop"}, {"h": 600, "w": 800, "resize": "fit"}], (800, 600)),
        ([{"resize": "fit"}], (None, None)),
        ([], (None, None)),
        (None, (None, None)),
    ],
)
def test_declared_sizes(sizes: object, expected: tuple[int | None, int | None], tmp_path: Path) -> None:
    (media,), _ = found(tmp_path, {}, photo("x.jpg", sizes=sizes))
    assert (media.width, media.height) == expected


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://pbs.twimg.com/profile_images/1/face.png", "data/profile_media/1000-face.png"),
        ("https://pbs.twimg.com/profile_banners/1000/15", "data/profile_media/1000-15.png"),
        ("https://pbs.twimg.com/profile_images/1/gone.png", None),
        ("redacted", None),
        ("", None),
        (None, None),
    ],
)
def test_pictures_of_an_account(url: str | None, name: str | None, tmp_path: Path) -> None:
    files = {"data/profile_media/1000-face.png": picture(), "data/profile_media/1000-15.png": picture(3, 1)}
    with open_archive_tree(make_archive(tmp_path, files)) as archive:
        media = MediaFinder(archive, Report()).of_account("1000", url, ("data/profile_media",))
    assert (media.path if media else None) == name
    assert (media is None) == (not url)
