"""What was fetched takes its place in every format: larger pictures, missing media, targets of short links."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

import twconvert_schemas
from support.fetching import archive, film, jpeg, photo, post
from support.mastodon_archives import make_archive as make_mastodon_archive
from support.mastodon_archives import note
from twconvert import Report, UsageError, convert, open_archive
from twconvert.fetch import opened_state
from twconvert.fetched.addresses import file_name_of, is_film_address, media_address, short_link
from twconvert.testing import text_of

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document, Post

FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 5_000
FORMATS = ("csv", "dayone", "docx", "epub", "html", "jsonfeed", "markdown", "mastodon", "sqlite", "tiddlywiki")
WITH_ORIGIN = ("docx", "epub", "html", "jsonfeed", "markdown", "tiddlywiki")


def fill(folder: Path, media: dict[str, bytes] | None = None, links: dict[str, str] | None = None) -> Path:
    """Fill a folder as `twconvert fetch` does."""
    with opened_state(folder) as state:
        for address, content in (media or {}).items():
            url = media_address(address)
            assert url
            name = file_name_of(url, "9")
            (folder / "media" / name).write_bytes(content)
            state.note(url, "media", "done", "2026", name=name, size=len(content))
        for link, target in (links or {}).items():
            state.note(short_link(link) or "", "link", "done", "2026", target=target)
    return folder


def picture_address(key: str) -> str:
    return f"https://pbs.twimg.com/media/{key}.jpg"


def only_post(document: Document) -> Post:
    (made,) = document.posts
    return made


@pytest.mark.parametrize(
    ("own", "fetched", "is_taken"),
    [
        ((100, 80), (200, 160), True),
        ((100, 80), (100, 80), True),
        ((100, 80), (99, 79), False),
        ((100, 80), (200, 200), False),
        ((100, 80), (160, 200), False),
        ((1000, 800), (2000, 1632), True),
        ((1000, 800), (2000, 1633), False),
        ((1000, 800), (2000, 1568), False),
        ((1000, 800), (2000, 1569), True),
    ],
)
def test_a_picture_is_taken_with_as_many_pixels_and_the_same_shape(
    own: tuple[int, int], fetched: tuple[int, int], *, is_taken: bool, tmp_path: Path
) -> None:
    path = archive(tmp_path, [post(1, media=[photo("p")])], {"1001-p.jpg": jpeg(*own)})
    folder = fill(tmp_path / "fetched", {picture_address("p"): jpeg(*fetched, quality=70)})
    report = Report()
    with open_archive(path, fetched=folder, report=report) as document:
        (media,) = only_post(document).media
        assert (media.width, media.height) == (fetched if is_taken else own)
        assert media.fetched == ("better" if is_taken else None)
        with document.open(media) as file:
            assert file.read() == (jpeg(*fetched, quality=70) if is_taken else jpeg(*own))
        assert document.fetched
        assert (document.fetched.better, document.fetched.kept) == (int(is_taken), int(not is_taken))
        assert report.fetched == document.fetched


def test_missing_media_are_there(tmp_path: Path) -> None:
    path = archive(tmp_path, [post(1, media=[photo("p"), film("f", tag="?tag=12")])])
    address = "https://video.twimg.com/ext_tw_video/7/pu/vid/640x360/f.mp4?tag=12"
    assert is_film_address(media_address(address) or "")
    folder = fill(tmp_path / "fetched", {picture_address("p"): jpeg(40, 30), address: FILM})
    report = Report()
    with open_archive(path, fetched=folder, report=report) as document:
        media = only_post(document).media
        assert [(each.kind, each.media_type, each.fetched) for each in media] == [
            ("image", "image/jpeg", "missing"),
            ("video", "video/mp4", "missing"),
        ]
        assert [document.head_of(each, 100_000) for each in media] == [jpeg(40, 30), FILM]
        source, file = document.place_of(media[1])
        assert (source.path, file) == ("fetched", "media/9-f.mp4")
        assert document.location_of(media[1]) == folder / file
        assert document.is_intact(media[0])
    # What the archive itself has is counted as ever.
    assert (report.media.referenced, report.media.present, report.media.missing) == (2, 0, 2)
    assert report.fetched
    assert (report.fetched.missing, report.fetched.better) == (2, 0)


def test_what_is_no_picture_or_was_deleted_changes_nothing(tmp_path: Path) -> None:
    path = archive(tmp_path, [post(1, media=[photo("p"), photo("q")])])
    folder = fill(tmp_path / "fetched", {picture_address("p"): b"<html>", picture_address("q"): jpeg(40, 30)})
    (folder / "media/9-q.jpg").unlink()
    with open_archive(path, fetched=folder) as document:
        assert [each.path for each in only_post(document).media] == [None, None]


def test_no_media_means_none(tmp_path: Path) -> None:
    path = archive(tmp_path, [post(1, "https://t.co/a", [photo("p")])])
    folder = fill(
        tmp_path / "fetched", {picture_address("p"): jpeg(40, 30)}, {"https://t.co/a": "https://example.org/"}
    )
    with open_archive(path, fetched=folder, media=False) as document:
        made = only_post(document)
        assert [each.path for each in made.media] == [None]
        assert made.content[0].url == "https://example.org/"  # type: ignore[union-attr]


def test_of_several_archives_the_largest_picture_stays(tmp_path: Path) -> None:
    posts = [post(1, media=[photo("p")])]
    has_it = archive(tmp_path, posts, {"1001-p.jpg": jpeg(100, 80)})
    lacks_it = archive(tmp_path, posts)
    folder = fill(tmp_path / "fetched", {picture_address("p"): jpeg(50, 40)})
    for paths in ((has_it, lacks_it), (lacks_it, has_it)):
        report = Report()
        with open_archive(*paths, fetched=folder, report=report) as document:
            (media,) = only_post(document).media
            assert (media.width, media.fetched) == (100, None)
        assert (report.media.referenced, report.media.present) == (1, 1)
    larger = fill(tmp_path / "larger", {picture_address("p"): jpeg(200, 160)})
    report = Report()
    with open_archive(has_it, lacks_it, fetched=larger, report=report) as document:
        (media,) = only_post(document).media
        assert media.width == 200
    assert (report.media.referenced, report.media.present) == (1, 1)


def test_every_format_has_it(tmp_path: Path) -> None:
    posts = [
        post(1, "See https://t.co/a and https://bit.ly/b", [photo("lacked")]),
        post(2, media=[photo("small")]),
    ]
    path = archive(tmp_path, posts, {"1002-small.jpg": jpeg(60, 50)})
    lacked, larger = jpeg(40, 30), jpeg(240, 200)
    folder = fill(
        tmp_path / "fetched",
        {picture_address("lacked"): lacked, picture_address("small"): larger},
        {"https://t.co/a": "https://example.org/from-t-co", "https://bit.ly/b": "https://example.org/from-bit-ly"},
    )
    report = convert(path, to=FORMATS, fetched=folder, output_folder=tmp_path / "made")
    for output in report.outputs:
        made = tmp_path / "made" / output.path
        text = text_of(made)
        if output.format != "sqlite":
            assert "https://example.org/from-t-co" in text, output.format
            assert "https://example.org/from-bit-ly" in text, output.format
            assert "t.co/a" not in text.replace("from-t-co/a", ""), output.format
        says_it = "missing media: 1; larger media: 1; targets of short links: 2." in text
        assert says_it == (output.format in WITH_ORIGIN), output.format
    written = json.loads(report.to_json())
    Draft202012Validator(twconvert_schemas.load("report")).validate(written)
    assert written["fetched"] == {"folder": "fetched", "missing": 1, "better": 1, "kept": 0, "links": 2}


def test_archives_of_mastodon_have_short_links_too(tmp_path: Path) -> None:
    content = '<p>See <a href="https://bit.ly/b">bit.ly/b</a> and <a href="https://is.gd/c">this</a></p>'
    path = make_mastodon_archive(tmp_path / "archive.zip", [note(1, content)])
    links = {"https://bit.ly/b": "https://example.org/b", "https://is.gd/c": "https://example.org/c"}
    with open_archive(path, fetched=fill(tmp_path / "fetched", links=links)) as document:
        _, first, _, second = only_post(document).content
        assert (first.url, first.text, first.short) == ("https://example.org/b", "example.org/b", "https://bit.ly/b")  # type: ignore[union-attr]
        assert (second.url, second.text) == ("https://example.org/c", "this")  # type: ignore[union-attr]


def test_private_kinds_have_it_too(tmp_path: Path) -> None:
    path = archive(tmp_path, [post(1)], likes=["Look https://t.co/a"])
    folder = fill(tmp_path / "fetched", links={"https://t.co/a": "https://example.org/a"})
    with open_archive(path, fetched=folder, include=["likes"]) as document:
        assert document.likes[0].content[1].url == "https://example.org/a"  # type: ignore[union-attr]
        assert document.fetched
        assert document.fetched.links == 1


@pytest.mark.parametrize("what", ["nothing", "folder", "file", "damaged"])
def test_a_folder_of_something_else_is_an_error(what: str, tmp_path: Path) -> None:
    path, folder = archive(tmp_path, [post(1)]), tmp_path / "other"
    if what in {"folder", "damaged"}:
        folder.mkdir()
    if what == "file":
        folder.write_text("")
    if what == "damaged":
        (folder / "fetched.db").write_bytes(b"x" * 5_000)
    options: dict[str, Any] = {"fetched": folder}
    with pytest.raises(
        UsageError, match=r"other.*: cannot be read|other is not a folder that `twconvert fetch` filled"
    ):
        convert(path, to="csv", output_folder=tmp_path / "made", **options)
    assert not (tmp_path / "made").exists()
