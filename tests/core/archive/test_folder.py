"""Archives that were unpacked, and single data files."""

from __future__ import annotations

import os
import sys
import zlib
from typing import TYPE_CHECKING

import pytest

from support.problems import lines_of
from twconvert.archive import open_archive_tree
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = b"window.YTD.tweets.part0 = [ ]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "archive" / "data").mkdir(parents=True)
    (tmp_path / "archive" / "data" / "tweets.js").write_bytes(TEXT)
    return tmp_path / "archive"


def test_files_are_read_in_place(folder: Path) -> None:
    (folder / "Your archive.html").write_bytes(b"")
    with open_archive_tree(folder) as archive:
        assert archive.path == folder
        assert list(archive.names) == ["Your archive.html", "data/tweets.js"]
        assert archive.refused == ()
        assert archive.size("data/tweets.js") == len(TEXT)
        assert archive.fingerprint("data/tweets.js") == (len(TEXT), zlib.crc32(TEXT))
        assert archive.head("data/tweets.js", 7) == TEXT[:7]
        assert archive.head("Your archive.html", 7) == b""
        assert archive.open("data/tweets.js").read() == TEXT
        assert archive.is_intact("data/tweets.js")
        assert archive.location("data/tweets.js") == folder.resolve() / "data" / "tweets.js"


def test_what_systems_leave_behind_is_dropped(folder: Path) -> None:
    (folder / "__MACOSX").mkdir()
    for name in ("__MACOSX/tweets.js", ".DS_Store", "data/._tweets.js", "data/Thumbs.db"):
        (folder / name).write_bytes(b"")
    with open_archive_tree(folder) as archive:
        assert list(archive.names) == ["data/tweets.js"]


def test_links_are_followed_inside_the_folder_only(folder: Path) -> None:
    (folder.parent / "secret.txt").write_bytes(b"")
    links = {
        "inside.js": "data/tweets.js",
        "out.txt": "../secret.txt",
        "out": "..",
        "again": "data",
        "data/up": "..",
        "nowhere": "missing",
        "loop": "loop",
    }
    for name, target in links.items():
        (folder / name).symlink_to(target)
    with open_archive_tree(folder) as archive:
        assert list(archive.names) == ["data/tweets.js", "inside.js"]
        assert sorted(lines_of(archive.refused)) == [
            "error file-refused loop: it is a link that leads nowhere",
            "error file-refused nowhere: it is a link that leads nowhere",
            "error file-refused out.txt: it is a link that leads out of the folder",
            "error file-refused out: it is a link that leads out of the folder",
            "info file-duplicate again: it is a link to a folder, which is read in its own place",
            "info file-duplicate data/up: it is a link to a folder, which is read in its own place",
        ]


def test_the_folder_itself_may_be_a_link(folder: Path) -> None:
    link = folder.parent / "link"
    link.symlink_to(folder)
    with open_archive_tree(link) as archive:
        assert list(archive.names) == ["data/tweets.js"]


def test_a_pipe_is_refused(folder: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("no pipes in folders on this system")
    os.mkfifo(folder / "pipe.js")
    with open_archive_tree(folder) as archive:
        assert lines_of(archive.refused) == ["error file-refused pipe.js: it is not a regular file"]


def test_a_name_that_is_not_unicode_is_refused(folder: Path) -> None:
    try:
        (folder / os.fsdecode(b"caf\xe9.js")).write_bytes(b"")
    except (OSError, UnicodeError):
        pytest.skip("this system has no such names")
    with open_archive_tree(folder) as archive:
        assert lines_of(archive.refused) == [
            "error file-refused caf�.js: its name holds control characters or is not valid Unicode"
        ]


def test_a_file_that_may_not_be_read_is_refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    with open_archive_tree(folder) as archive:
        assert lines_of(archive.refused) == [
            "error file-refused data/tweets.js: its permissions do not allow reading it"
        ]


def test_a_file_that_is_gone_meanwhile(folder: Path) -> None:
    with open_archive_tree(folder) as archive:
        (folder / "data" / "tweets.js").unlink()
        assert not archive.is_intact("data/tweets.js")
        with pytest.raises(ArchiveError, match=r"data/tweets\.js: cannot be read"):
            archive.open("data/tweets.js")


def test_a_single_data_file(folder: Path) -> None:
    (folder / "data" / "like.js").write_bytes(b"")
    with open_archive_tree(folder / "data" / "tweets.js") as archive:
        assert list(archive.names) == ["tweets.js"]
        assert archive.open("tweets.js").read() == TEXT


def test_a_single_data_file_that_does_not_exist(folder: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no such file"):
        open_archive_tree(folder / "like.js")
