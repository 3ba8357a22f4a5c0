"""Media files beside an output."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import pytest

from twconvert import Media
from twconvert.errors import ArchiveError
from twconvert.media.folder import MediaFolder
from twconvert.testing import make_document

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document


def picture(path: str, media_type: str | None = "image/jpeg") -> Media:
    """Return a picture in the archive."""
    return Media(kind="image", path=path, media_type=media_type)


def test_a_file_is_copied_once_under_a_name_that_tells_its_content(tmp_path: Path) -> None:
    with make_document([], files={"m/1-\u00e4 b.png": b"jpeg"}) as document:
        folder = MediaFolder(document, tmp_path / "media")
        assert [folder.place(picture("m/1-\u00e4 b.png")) for _ in range(2)] == ["1--b.jpg"] * 2
    assert [path.name for path in (tmp_path / "media").iterdir()] == ["1--b.jpg"]
    assert (tmp_path / "media/1--b.jpg").read_bytes() == b"jpeg"


def test_names_that_differ_in_case_only_are_kept_apart(tmp_path: Path) -> None:
    files = {"a/1-x.jpg": b"1", "a/1-X.jpg": b"2", "b/1-x.jpg": b"3", "c/\u2603.jpg": b"4"}
    with make_document([], files=files) as document:
        folder = MediaFolder(document, tmp_path)
        names = [folder.place(picture(path)) for path in files]
    assert names == ["1-x.jpg", "1-X-2.jpg", "1-x-3.jpg", "file.jpg"]


@pytest.mark.parametrize("media", [Media(kind="image"), picture("x.jpg", None), picture("x.jpg", "text/html")])
def test_what_is_missing_or_no_medium_is_not_placed(media: Media, tmp_path: Path) -> None:
    with make_document([], files={"x.jpg": b"<html>"}) as document:
        assert MediaFolder(document, tmp_path / "media").place(media) is None
    assert not (tmp_path / "media").exists()


def test_a_damaged_file_leaves_nothing_and_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Media] = []
    with make_document([], files={"x.jpg": b"half"}) as document:
        files = document.files

        def broken(_media: Media) -> BinaryIO:
            raise ArchiveError("x.jpg is damaged")

        monkeypatch.setattr(files, "open", broken)
        monkeypatch.setattr(files, "is_intact", asked.append)
        assert placed(document, tmp_path) is None
    assert ([media.path for media in asked], list(tmp_path.iterdir())) == (["x.jpg"], [])


def placed(document: Document, folder: Path) -> str | None:
    """Return what a file is called in the folder."""
    return MediaFolder(document, folder).place(picture("x.jpg"))
