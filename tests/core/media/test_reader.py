"""What the media of an archive are, by their files."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image

from twconvert import Media, Report
from twconvert.archive import open_archive_tree
from twconvert.media.reader import MediaReader

if TYPE_CHECKING:
    from pathlib import Path

NAME = "data/tweets_media/7-photo.png"


def picture() -> bytes:
    output = BytesIO()
    Image.effect_noise((90, 60), 90).save(output, "PNG")
    return output.getvalue()


def looked_at(path: Path) -> tuple[Media, Report]:
    """Return a photo of a post in an archive, and the report."""
    report = Report()
    with open_archive_tree(path) as archive:
        found = MediaReader(archive, report).of_post(NAME, Media(kind="image"), "7", "data/tweets_media")
    return found, report


def test_a_file_that_is_damaged_where_it_begins_cannot_be_read(tmp_path: Path) -> None:
    """As one that is damaged in its middle: it is an error, and no mistake about what the file is."""
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        output.writestr(NAME, picture())
    content = bytearray(path.read_bytes())
    start = 30 + len(NAME)
    content[start : start + 40] = b"\xff" * 40
    path.write_bytes(content)
    found, report = looked_at(path)
    assert found.path is None
    assert [(each.severity, each.kind, each.file) for each in report.problems] == [("error", "media-damaged", NAME)]
    assert (report.media.present, report.media.missing) == (0, 1)


def test_a_file_that_is_something_else_is_no_medium(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        output.writestr(NAME, "<html>Not found</html>")
    found, report = looked_at(path)
    assert found.path is None
    assert [(each.severity, each.kind) for each in report.problems] == [("warning", "media-unusable")]


def test_a_picture_is_what_its_content_says(tmp_path: Path) -> None:
    path = tmp_path / "archive.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as output:
        output.writestr(NAME, picture())
    found, report = looked_at(path)
    assert (found.path, found.media_type, found.width, found.height) == (NAME, "image/png", 90, 60)
    assert report.problems == []


def test_a_photo_says_its_size_behind_a_large_profile_without_being_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = BytesIO()
    Image.new("RGB", (90, 60)).save(output, "JPEG", icc_profile=bytes(200_000))
    with ZipFile(tmp_path / "archive.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr(NAME, output.getvalue())
    monkeypatch.delattr("twconvert.media.pictures.picture_head")
    found, report = looked_at(tmp_path / "archive.zip")
    assert (found.media_type, found.width, found.height, report.problems) == ("image/jpeg", 90, 60, [])


@pytest.mark.parametrize(
    ("kind", "size"), [("JPEG", (60, 90)), ("PNG", (60, 90)), ("AVIF", (60, 90)), ("WEBP", (90, 60))]
)
@pytest.mark.parametrize("before", [b"", bytes(6_000)])
def test_the_size_is_that_of_the_picture_as_browsers_show_it(
    tmp_path: Path, kind: str, size: tuple[int, int], before: bytes
) -> None:
    """A camera held sideways notes that; Chromium pays no attention to the note in a WebP."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x927C] = before
    output = BytesIO()
    Image.new("RGB", (90, 60)).save(output, kind, exif=exif)
    with ZipFile(tmp_path / "archive.zip", "w", ZIP_DEFLATED) as archive:
        archive.writestr(NAME, output.getvalue())
    found, _ = looked_at(tmp_path / "archive.zip")
    assert (found.width, found.height) == size
