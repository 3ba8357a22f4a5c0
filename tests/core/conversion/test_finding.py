"""Archives that lie in a folder."""

from __future__ import annotations

import os
import tarfile
from shutil import unpack_archive
from typing import TYPE_CHECKING
from zipfile import ZipFile

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert.conversion import archives_here, archives_in
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from pathlib import Path

PLUGINS = find_plugins(own_only=True)


def lay(path: Path, content: bytes, age: int) -> Path:
    """Write a file that was changed so many seconds ago."""
    path.write_bytes(content)
    os.utime(path, (1_700_000_000 - age,) * 2)
    return path


def test_zips_and_folders_are_found_newest_first(tmp_path: Path) -> None:
    archive = SAMPLE_ARCHIVE.read_bytes()
    old = lay(tmp_path / "a-old.zip", archive, 500)
    new = lay(tmp_path / "b-new.ZIP", archive, 100)
    lay(tmp_path / "broken.zip", b"PK", 50)
    lay(tmp_path / "text.txt", b"", 10)
    with ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("readme.txt", "no archive")
    for name in ("a-old", "folder", "empty"):
        (tmp_path / name).mkdir()
    for name in ("a-old", "folder"):
        unpack_archive(SAMPLE_ARCHIVE, tmp_path / name)
        os.utime(tmp_path / name, (1_700_000_000 - 300,) * 2)
    with tarfile.open(tmp_path / "packed.tar.gz", "w:gz") as packed_again:
        packed_again.add(tmp_path / "folder", "")
    assert archives_in(tmp_path, PLUGINS) == [(new,), (tmp_path / "folder",), (old,)]


def test_parts_come_together(tmp_path: Path) -> None:
    first = lay(tmp_path / "twitter-part1.zip", SAMPLE_ARCHIVE.read_bytes(), 100)
    with ZipFile(tmp_path / "twitter-part2.zip", "w") as media:
        media.writestr("data/tweets_media/1-a.jpg", "")
    other = lay(tmp_path / "ada.zip", SAMPLE_ARCHIVE.read_bytes(), 500)
    assert archives_in(tmp_path, PLUGINS) == [(first, tmp_path / "twitter-part2.zip"), (other,)]


def test_a_folder_that_cannot_be_read_has_none(tmp_path: Path) -> None:
    assert archives_in(tmp_path / "nowhere", PLUGINS) == []
    assert archives_in(SAMPLE_ARCHIVE, PLUGINS) == []


def test_a_tarball_is_taken_where_nothing_else_is(tmp_path: Path) -> None:
    unpack_archive(SAMPLE_ARCHIVE, tmp_path / "folder")
    here = tmp_path / "here"
    here.mkdir()
    with tarfile.open(here / "packed.tar.gz", "w:gz") as tarball:
        tarball.add(tmp_path / "folder", "")
    assert archives_here(here, PLUGINS) == [here / "packed.tar.gz"]
