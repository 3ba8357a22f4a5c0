"""A picture whose bytes are not those that were put into the archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from twconvert import convert
from twconvert.errors import UnreadableRecordsError

if TYPE_CHECKING:
    from zipfile import ZipInfo

SAMPLE = Path(__file__).parents[3] / "docs/examples/sample-archive.zip"


@pytest.fixture
def damaged(tmp_path: Path) -> tuple[Path, str]:
    """Return an archive with one picture damaged in the middle, and the name of that picture."""
    packed = bytearray(SAMPLE.read_bytes())
    with ZipFile(SAMPLE) as archive:
        picture = next(info for info in archive.infolist() if "tweets_media" in info.filename and _is_jpeg(info))
    packed[picture.header_offset + 30 + len(picture.filename) + picture.compress_size // 2] ^= 0xFF
    path = tmp_path / "damaged.zip"
    path.write_bytes(packed)
    return path, picture.filename


def _is_jpeg(info: ZipInfo) -> bool:
    return info.filename.endswith(".jpg")


@pytest.mark.parametrize("worth_a_process", [1, 1 << 30])
def test_a_damaged_picture_is_reported_and_replaced(
    damaged: tuple[Path, str], tmp_path: Path, worth_a_process: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("twconvert.archive.background_check._WORTH_A_PROCESS", worth_a_process)
    archive, picture = damaged
    book = tmp_path / "book.epub"
    report = convert(archive, to="epub", output=book)
    assert [(each.message, each.file) for each in report.problems if each.severity == "error"] == [
        ("a media file is damaged", picture)
    ]
    with ZipFile(book) as written:
        assert written.testzip() is None


def test_strict_writes_nothing_when_a_picture_is_damaged(damaged: tuple[Path, str], tmp_path: Path) -> None:
    archive, picture = damaged
    book = tmp_path / "book.epub"
    with pytest.raises(UnreadableRecordsError, match=picture):
        convert(archive, to="epub", output=book, strict=True)
    assert [path.name for path in tmp_path.iterdir()] == [archive.name]


@pytest.mark.parametrize(("format_name", "is_checked"), [("epub", True), ("docx", True), ("markdown", False)])
def test_an_exporter_that_packs_files_as_they_are_has_them_checked_ahead(
    format_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_checked: bool
) -> None:
    asked: list[str] = []
    monkeypatch.setattr("twconvert.archive.tree.Archive.check_ahead", lambda _, names: asked.extend(names))
    convert(SAMPLE, to=format_name, output=tmp_path / "output")
    with ZipFile(SAMPLE) as archive:
        pictures = [info.filename for info in archive.infolist() if "tweets_media" in info.filename and _is_jpeg(info)]
    assert pictures
    assert set(pictures) <= set(asked) if is_checked else not asked
