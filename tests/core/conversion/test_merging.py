"""Of two archives with files of the same name, each medium is read from its own."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from golden import archives
from support.archives import loaded
from twconvert import MediaFolder, convert
from twconvert.model import Media

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert import Document

PICTURES = ("avatar", "header")


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Return the archives of the case, the newer one first."""
    return archives.as_zips("merge-profile", tmp_path)


def content(document: Document, media: Media | None) -> bytes:
    assert media
    with document.open(media) as file:
        return file.read()


def content_in(archive: Path, media: Media | None) -> bytes:
    assert media
    with ZipFile(archive) as files:
        return files.read(str(media.path))


@pytest.mark.parametrize("picture", PICTURES)
def test_pictures_of_the_profile_are_those_of_the_newest_archive(paths: list[Path], picture: str) -> None:
    with loaded(*paths) as result:
        media = getattr(result.document.owner, picture)
        assert content(result.document, media) == content_in(paths[0], media) != content_in(paths[1], media)


@pytest.mark.parametrize("picture", PICTURES)
def test_each_source_has_its_own_pictures(paths: list[Path], picture: str) -> None:
    with loaded(*paths) as result:
        for source, archive in zip(result.document.sources, reversed(paths), strict=True):
            media = getattr(source.owner, picture)
            assert content(result.document, media) == content_in(archive, media)
            assert result.document.place_of(media) == (source, media.path)


def test_files_of_one_name_are_both_copied(paths: list[Path], tmp_path: Path) -> None:
    with loaded(*paths) as result:
        folder = MediaFolder(result.document, tmp_path / "media")
        avatars = [source.owner.avatar for source in result.document.sources]
        names = [folder.place(avatar) for avatar in avatars if avatar]
        assert names == ["1000-face.png", "1000-face-2.png"]
        copies = [(tmp_path / "media" / str(name)).read_bytes() for name in names]
        assert copies == [content(result.document, avatar) for avatar in avatars]


def test_what_the_newest_archive_does_not_tell_of_the_owner_an_older_one_does(
    paths: list[Path], tmp_path: Path
) -> None:
    without = tmp_path / "without.zip"
    with ZipFile(paths[0]) as old, ZipFile(without, "w") as new:
        for info in old.infolist():
            if "profile" not in info.filename:
                new.writestr(info, old.read(info))
    with loaded(without, paths[1]) as result:
        older, newer = (source.owner for source in result.document.sources)
        owner = result.document.owner
        assert (owner.name, newer.avatar) == ("Ada of Example", None)
        assert (owner.bio, owner.avatar) == (older.bio, older.avatar)
        assert content(result.document, owner.avatar) == content_in(paths[1], older.avatar)


def test_the_cover_of_a_book_shows_the_newest_pictures(paths: list[Path], tmp_path: Path) -> None:
    convert(*paths, to="epub", output=tmp_path / "both.epub")
    convert(paths[0], to="epub", output=tmp_path / "newer.epub")
    with ZipFile(tmp_path / "both.epub") as both, ZipFile(tmp_path / "newer.epub") as newer:
        assert both.read("OEBPS/images/cover.jpg") == newer.read("OEBPS/images/cover.jpg")


def test_a_medium_that_is_not_in_the_archive_has_no_bytes(paths: list[Path]) -> None:
    with loaded(*paths) as result, pytest.raises(ValueError, match="not in the archive"):
        result.document.open(Media(kind="image"))


def test_each_archive_checks_its_own_media_ahead(paths: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[Path, list[str]] = {}
    monkeypatch.setattr(
        "twconvert.archive.tree.Archive.check_ahead", lambda archive, names: asked.update({archive.path: list(names)})
    )
    with loaded(*paths) as result:
        old, new = (source.owner for source in result.document.sources)
        result.document.check_media([*filter(None, (new.header, old.avatar, new.avatar)), Media(kind="image")])
    folder = "data/profile_media"
    assert asked == {
        paths[0]: [f"{folder}/1000-1500000000.png", f"{folder}/1000-face.png"],
        paths[1]: [f"{folder}/1000-face.png"],
    }
