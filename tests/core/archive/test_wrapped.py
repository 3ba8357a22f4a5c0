"""Zips that are too large for 32 bits and were written as if they were not."""

from __future__ import annotations

import os
import struct
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from support.problems import lines_of
from twconvert.archive import open_archive_tree

if TYPE_CHECKING:
    from pathlib import Path

WRAP = 1 << 16
"""The tests wrap numbers at 64 KiB, for files of more than 4 GiB take long to write."""
CENTRAL, LOCAL, END = b"PK\1\2", b"PK\3\4", b"PK\5\6"


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.archive.wrapped.WRAP", WRAP)


def wrap(path: Path) -> None:
    """Take from each offset and size in a zip what does not fit."""
    content = bytearray(path.read_bytes())
    end = content.rindex(END)
    place = int.from_bytes(content[end + 16 : end + 20], "little")
    while content[place : place + 4] == CENTRAL:
        _wrap_fields(content, place + 20, "<LL")
        _wrap_fields(content, place + 42, "<L")
        lengths = struct.unpack_from("<HHH", content, place + 28)
        place += 46 + sum(lengths)
    _wrap_fields(content, end + 16, "<L")
    path.write_bytes(content)


def _wrap_fields(content: bytearray, place: int, form: str) -> None:
    struct.pack_into(form, content, place, *(value % WRAP for value in struct.unpack_from(form, content, place)))


def make_zip(path: Path, members: list[tuple[str, bytes, int]]) -> None:
    with ZipFile(path, "w") as output:
        for name, content, method in members:
            output.writestr(name, content, method)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "archive.zip"


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_files_before_and_behind_the_border_are_read(path: Path, method: int) -> None:
    members = [
        ("data/account.js", b"account" * 100, method),
        ("data/empty.js", b"", method),
        ("data/tweets_media/1-long.mp4", os.urandom(3 * WRAP + 500), method),
        ("data/tweets_media/2-text.txt", b"x" * (WRAP + 7), ZIP_STORED),
        ("data/tweets_media/3-täxt.txt", os.urandom(70), method),
        ("data/tweets.js", b"tweets" * 100, method),
    ]
    make_zip(path, members)
    wrap(path)
    with open_archive_tree(path) as archive:
        assert archive.refused == ()
        assert {name: archive.open(name).read() for name in archive.names} == {name: text for name, text, _ in members}
        assert all(archive.is_intact(name) for name in archive.names)
        assert archive.head("data/tweets.js", 6) == b"tweets"


def test_members_that_share_bytes_are_refused_as_ever(path: Path) -> None:
    make_zip(
        path, [("a.js", b"first", ZIP_STORED), ("film.mp4", bytes(2 * WRAP), ZIP_STORED), ("b.js", b"b", ZIP_STORED)]
    )
    content = path.read_bytes()
    first = content.index(CENTRAL)
    entry = content[first : content.index(CENTRAL, first + 4)]
    end = bytearray(content[content.rindex(END) :])
    struct.pack_into("<HHL", end, 8, 4, 4, len(content) - len(end) - first + len(entry))
    path.write_bytes(content[: -len(end)] + entry + end)
    wrap(path)
    with open_archive_tree(path) as archive:
        assert list(archive.names) == ["b.js", "film.mp4"]
        line = "error file-refused a.js: it overlaps another member"
        assert lines_of(archive.refused) == [line, line]


def test_a_file_that_is_nowhere_is_damaged_and_the_others_are_read(path: Path) -> None:
    make_zip(
        path, [("a.js", b"first", ZIP_STORED), ("film.mp4", bytes(2 * WRAP), ZIP_STORED), ("b.js", b"b", ZIP_STORED)]
    )
    wrap(path)
    content = path.read_bytes()
    path.write_bytes(content.replace(LOCAL, b"XXXX", 1))
    with open_archive_tree(path) as archive:
        assert not archive.is_intact("a.js")
        assert archive.open("b.js").read() == b"b"


def test_a_zip_with_something_before_it_is_not_searched(path: Path) -> None:
    make_zip(path, [("a.js", b"first", ZIP_STORED)])
    path.write_bytes(bytes(10) + path.read_bytes())
    with open_archive_tree(path) as archive:
        assert archive.open("a.js").read() == b"first"
