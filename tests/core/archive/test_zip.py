"""Zips as archives come in, and those that are damaged or out to do harm."""

from __future__ import annotations

import io
import os
import struct
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from support.problems import lines_of
from twconvert.archive import open_archive_tree
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from pathlib import Path

TEXT = b"window.YTD.tweets.part0 = [ ]\n" * 500
CENTRAL = b"PK\1\2"


def make_zip(path: Path, members: dict[str, bytes], method: int = ZIP_DEFLATED) -> Path:
    with ZipFile(path, "w", method) as output:
        for name, content in members.items():
            output.writestr(name, content)
    return path


def patch(path: Path, place: int, new: bytes) -> None:
    content = bytearray(path.read_bytes())
    content[place : place + len(new)] = new
    path.write_bytes(content)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.zip"


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2])
def test_members_are_read_in_any_way(path: Path, method: int) -> None:
    make_zip(path, {"data/tweets.js": TEXT, "empty.js": b"", "data/like.js": b"x"}, method)
    with open_archive_tree(path) as archive:
        assert archive.path == path
        assert list(archive.names) == ["data/like.js", "data/tweets.js", "empty.js"]
        assert archive.refused == ()
        assert "data/tweets.js" in archive
        assert "tweets.js" not in archive
        assert archive.size("data/tweets.js") == len(TEXT)
        assert archive.fingerprint("data/tweets.js") == (len(TEXT), zlib.crc32(TEXT))
        assert all(archive.is_intact(name) for name in archive.names)
        assert [archive.head("data/tweets.js", length) for length in (0, 7, 99999)] == [b"", TEXT[:7], TEXT]
        assert archive.head("empty.js", 10) == b""
        with archive.open("data/tweets.js") as file:
            assert file.read(10) + file.read() + file.read() == TEXT


def test_a_long_local_header_does_not_shorten_the_head(path: Path) -> None:
    info = ZipInfo("tweets.js")
    info.extra = struct.pack("<HH", 0x9999, 2000) + bytes(2000)
    with ZipFile(path, "w") as output:
        output.writestr(info, TEXT)
    with open_archive_tree(path) as archive:
        assert archive.head("tweets.js", 4096) == TEXT[:4096]


class Unseekable(io.BytesIO):
    def seekable(self) -> bool:
        return False

    def seek(self, *_: int) -> int:
        raise io.UnsupportedOperation

    def tell(self) -> int:
        raise io.UnsupportedOperation


def test_sizes_behind_the_data(path: Path) -> None:
    stream = Unseekable()
    with ZipFile(stream, "w", ZIP_DEFLATED) as output:
        output.writestr("tweets.js", TEXT)
        output.writestr("like.js", TEXT)
    path.write_bytes(stream.getvalue())
    with open_archive_tree(path) as archive:
        assert archive.open("like.js").read() == archive.head("tweets.js", len(TEXT)) == TEXT
        assert archive.is_intact("tweets.js")


def test_zip64_fields_in_a_small_zip(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as limits:
        limits.setattr(zipfile, "ZIP64_LIMIT", 10)
        limits.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 0)
        make_zip(path, {"tweets.js": TEXT, "like.js": TEXT})
    assert b"PK\6\6" in path.read_bytes()
    with open_archive_tree(path) as archive:
        assert archive.open("like.js").read() == archive.head("tweets.js", len(TEXT)) == TEXT
        assert archive.is_intact("tweets.js")


def test_something_before_the_zip(path: Path) -> None:
    make_zip(path, {"tweets.js": TEXT})
    path.write_bytes(b"#!/bin/sh\n" + path.read_bytes())
    with open_archive_tree(path) as archive:
        assert archive.open("tweets.js").read() == archive.head("tweets.js", len(TEXT)) == TEXT


def test_names_in_utf_8_and_in_code_page_437(path: Path) -> None:
    make_zip(path, {"tweéts.js": b"1", "likes.js": b"2"})
    path.write_bytes(path.read_bytes().replace(b"likes.js", b"lik\x82s.js"))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["likés.js", "tweéts.js"]
        assert archive.open("likés.js").read() == b"2"


def test_what_systems_leave_behind_is_dropped(path: Path) -> None:
    noise = ["__MACOSX/data/._tweets.js", "data/._tweets.js", ".DS_Store", "data/.DS_Store", "data/Thumbs.db", "data/"]
    make_zip(path, dict.fromkeys([*noise, "./data//tweets.js", "data\\like.js"], b""))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["data/like.js", "data/tweets.js"]
        assert archive.refused == ()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_last_of_several_files_with_one_name_wins(path: Path) -> None:
    with ZipFile(path, "w") as output:
        for content in "first", "second", "third":
            output.writestr("tweets.js", content)
    with open_archive_tree(path) as archive:
        assert archive.open("tweets.js").read() == b"third"
        line = "info file-duplicate tweets.js: another file of the same name comes later in the zip"
        assert lines_of(archive.refused) == [line, line]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("../tweets.js", "leads out"),
        ("data/../../tweets.js", "leads out"),
        ("..\\tweets.js", "leads out"),
        ("/etc/passwd", "absolute"),
        ("\\\\server\\share", "absolute"),
        ("C:\\tweets.js", "absolute"),
        ("c:tweets.js", "absolute"),
        (".", "no name"),
    ],
)
def test_names_that_lead_elsewhere_are_refused(path: Path, name: str, reason: str) -> None:
    make_zip(path, {name: b"", "like.js": b""})
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["like.js"]
        [problem] = archive.refused
        assert (problem.severity, problem.kind, problem.file) == ("error", "file-refused", name)
        assert reason in problem.message


@pytest.mark.parametrize("character", [b"\0", b"\n", b"\x1b"])
def test_a_name_with_a_control_character_is_refused(path: Path, character: bytes) -> None:
    make_zip(path, {"tweets.js_html": b"", "like.js": b""})
    path.write_bytes(path.read_bytes().replace(b"tweets.js_html", b"tweets.js" + character + b"html"))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["like.js"]
        assert lines_of(archive.refused) == [
            "error file-refused tweets.js�html: its name holds control characters or is not valid Unicode"
        ]


def test_a_symbolic_link_is_refused(path: Path) -> None:
    link = ZipInfo("tweets.js")
    link.create_system = 3
    link.external_attr = 0o120777 << 16
    with ZipFile(path, "w") as output:
        output.writestr(link, "/etc/passwd")
    with open_archive_tree(path) as archive:
        assert list(archive.names) == []
        assert lines_of(archive.refused) == ["error file-refused tweets.js: it is a symbolic link"]


def test_an_unknown_way_of_packing_is_refused(path: Path) -> None:
    make_zip(path, {"tweets.js": TEXT})
    patch(path, path.read_bytes().index(CENTRAL) + 10, b"\x09")
    with open_archive_tree(path) as archive:
        [line] = lines_of(archive.refused)
    assert line.startswith("error file-refused tweets.js: it is packed with method 9, which cannot be read")


def encrypt(path: Path, name: bytes) -> None:
    content = path.read_bytes()
    patch(path, content.rindex(name) - 46 + 8, b"\x01")


def test_an_encrypted_member_is_refused(path: Path) -> None:
    make_zip(path, {"tweets.js": TEXT, "like.js": TEXT})
    encrypt(path, b"tweets.js")
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["like.js"]
        assert lines_of(archive.refused) == ["error file-refused tweets.js: it is encrypted"]


def test_an_encrypted_zip_cannot_be_opened(path: Path) -> None:
    make_zip(path, {"tweets.js": TEXT})
    encrypt(path, b"tweets.js")
    with pytest.raises(ArchiveError, match="is encrypted; unpack it with its password first"):
        open_archive_tree(path)


def test_a_bomb_is_refused_and_a_large_file_is_not(path: Path) -> None:
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as output:
        for name, piece in (("bomb.js", bytes(1 << 20)), ("tweets.js", os.urandom(50_000) + bytes((1 << 20) - 50_000))):
            with output.open(name, "w") as member:
                for _ in range(65):
                    member.write(piece)
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["tweets.js"]
        [line] = lines_of(archive.refused)
        assert line.startswith("error file-refused bomb.js: it would unpack from")
        assert archive.is_intact("tweets.js")


@pytest.mark.parametrize("size", [10, len(TEXT) + 1])
def test_more_or_less_than_was_promised_is_damage(path: Path, size: int) -> None:
    make_zip(path, {"tweets.js": TEXT})
    patch(path, path.read_bytes().index(CENTRAL) + 24, struct.pack("<L", size))
    with open_archive_tree(path) as archive:
        assert not archive.is_intact("tweets.js")
        with archive.open("tweets.js") as file, pytest.raises(ArchiveError, match=r"tweets\.js: .*size"):
            file.read()


def test_members_that_share_bytes_are_refused(path: Path) -> None:
    make_zip(path, {"first.js": TEXT, "later.js": TEXT}, ZIP_STORED)
    content = path.read_bytes()
    patch(path, content.index(CENTRAL) + 20, struct.pack("<LL", len(TEXT) + 50, len(TEXT) + 50))
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["later.js"]
        assert lines_of(archive.refused) == ["error file-refused first.js: it overlaps another member"]


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2])
def test_damage_is_noticed_while_reading(path: Path, method: int) -> None:
    make_zip(path, {"tweets.js": TEXT, "like.js": TEXT}, method)
    place = path.read_bytes().index(b"tweets.js") + 30
    patch(path, place, bytes([path.read_bytes()[place] ^ 0x55]))
    with open_archive_tree(path) as archive:
        assert not archive.is_intact("tweets.js")
        assert archive.is_intact("like.js")
        with (
            pytest.raises(ArchiveError, match=r"^tweets\.js: cannot be read") as caught,
            archive.open("tweets.js") as file,
        ):
            file.read()
    assert "\n" not in str(caught.value)


def test_a_member_that_is_not_where_the_zip_says(path: Path) -> None:
    make_zip(path, {"tweets.js": TEXT})
    patch(path, 0, b"XXXX")
    with open_archive_tree(path) as archive:
        assert archive.head("tweets.js", 10) == b""
        assert not archive.is_intact("tweets.js")
        with pytest.raises(ArchiveError, match="not where the zip says"):
            archive.open("tweets.js")


def test_packed_data_that_does_not_end_is_damage(path: Path) -> None:
    make_zip(path, {"tweets.js": TEXT})
    content = path.read_bytes()
    packed_size = struct.unpack_from("<L", content, content.index(CENTRAL) + 20)[0]
    patch(path, content.index(CENTRAL) + 20, struct.pack("<L", packed_size - 1))
    with open_archive_tree(path) as archive:
        assert not archive.is_intact("tweets.js")
        with archive.open("tweets.js") as file, pytest.raises(ArchiveError, match="ends too early"):
            file.read()


def test_large_members_are_checked_piece_by_piece(path: Path) -> None:
    content = os.urandom(1 << 20) * 17
    make_zip(path, {"video.mp4": content})
    with open_archive_tree(path) as archive:
        assert archive.is_intact("video.mp4")
    patch(path, 5_000_000, b"damaged")
    with open_archive_tree(path) as archive:
        assert not archive.is_intact("video.mp4")


def test_many_threads_may_read_at_once(path: Path) -> None:
    make_zip(path, {f"{number}.js": os.urandom(20_000) for number in range(50)})
    with open_archive_tree(path) as archive, ThreadPoolExecutor(8) as pool:
        assert all(pool.map(archive.is_intact, list(archive.names) * 10))


@pytest.mark.parametrize("kept", [0.01, 0.5, 0.99])
def test_a_download_that_was_cut_short(path: Path, kept: float) -> None:
    make_zip(path, {"tweets.js": os.urandom(5000)})
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * kept)])
    with pytest.raises(ArchiveError, match=r"archive\.zip: is a zip that was cut short or damaged; download it again"):
        open_archive_tree(path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty; download it again"),
        (b"<html>", "is a web page, which"),
        (b"Dear Ada", "is not a zip; give the"),
    ],
)
def test_what_is_no_zip_at_all(path: Path, content: bytes, message: str) -> None:
    path.write_bytes(content)
    with pytest.raises(ArchiveError, match=message):
        open_archive_tree(path)


def test_a_name_that_is_no_utf_8(path: Path) -> None:
    make_zip(path, {"tweéts.js": b""})
    path.write_bytes(path.read_bytes().replace("é".encode(), b"\xff\xff"))
    with pytest.raises(ArchiveError, match="damaged"):
        open_archive_tree(path)


def test_a_path_that_does_not_exist(path: Path) -> None:
    with pytest.raises(ArchiveError, match="there is no such file or folder"):
        open_archive_tree(path)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_zip_that_may_not_be_read(path: Path) -> None:
    make_zip(path, {}).chmod(0)
    with pytest.raises(ArchiveError, match="check its permissions"):
        open_archive_tree(path)


def test_a_file_that_is_not_there(path: Path) -> None:
    with (
        open_archive_tree(make_zip(path, {})) as archive,
        pytest.raises(ArchiveError, match=r"no file named tweets\.js"),
    ):
        archive.open("tweets.js")


def test_no_python_holds_every_entry_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = make_zip(tmp_path / "archive.zip", {"data/tweets.js": TEXT, "data/like.js": TEXT})
    read, held = vars(ZipFile)["_RealGetContents"], []

    def read_and_sort(self: ZipFile) -> None:
        read(self)
        held.extend(sorted(self.filelist, key=lambda entry: entry.header_offset))  # as Python does from 3.11.8 on

    monkeypatch.setattr(ZipFile, "_RealGetContents", read_and_sort)
    with open_archive_tree(path) as archive:
        assert sorted(archive.names_beginning("data/")) == ["data/like.js", "data/tweets.js"]
    assert held == []
