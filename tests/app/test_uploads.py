"""Copies of files that cannot be found: they arrive whole or not at all, and none stays."""

from __future__ import annotations

import asyncio
import http.client
import shutil
import stat
import time
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.app import running_app
from twconvert.app.failures import SpaceError, UploadError
from twconvert.app.uploads import Uploads, safe_name

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from support.app import Page
    from twconvert.app.folders import Folders


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.name != "lock"]


async def pieces(*content: bytes) -> AsyncIterator[bytes]:
    for piece in content:
        yield piece


def receive(uploads: Uploads, name: str, size: int, *content: bytes) -> Path:
    return asyncio.run(uploads.receive(name, size, pieces(*content)))


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_a_copy_is_used_like_a_file_that_was_found(page: Page, archive: Path, tmp_path: Path, folders: Folders) -> None:
    away = archive.rename(tmp_path / "elsewhere.zip")
    assert page.archives() == []
    copied = page.call("PUT", "/api/upload?name=twitter%20archive.zip", away.read_bytes()).body["archive"]
    assert (copied["copied"], copied["folder"], copied["bytes"]) == (True, "", away.stat().st_size)
    assert page.do("inspect", {"archives": [copied["id"]]})["status"] == "done"
    (copy,) = files_in(folders.copies)
    assert copy.name == "twitter-archive.zip"
    assert stat.S_IMODE(copy.parent.stat().st_mode) & 0o077 == 0
    assert stat.S_IMODE(folders.copies.stat().st_mode) & 0o077 == 0


def test_no_copy_stays(folders: Folders, archive: Path) -> None:
    with running_app(folders) as page:
        for _ in range(2):
            assert page.call("PUT", "/api/upload?name=a.zip", archive.read_bytes()).status == 200
        assert len(files_in(folders.copies)) == 2
    assert files_in(folders.copies) == []


def test_a_copy_that_is_cut_off_is_deleted(page: Page, folders: Folders) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", page.port)
    connection.putrequest("PUT", "/api/upload?name=a.zip")
    connection.putheader("Authorization", f"Bearer {page.key}")
    connection.putheader("Content-Length", "1000000")
    connection.endheaders(b"x" * 70_000)
    until = time.monotonic() + 20
    while not files_in(folders.copies) and time.monotonic() < until:
        time.sleep(0.01)
    assert len(files_in(folders.copies)) == 1
    connection.close()
    while files_in(folders.copies) and time.monotonic() < until:
        time.sleep(0.01)
    assert files_in(folders.copies) == []


def test_a_copy_of_unknown_size_is_refused(page: Page, folders: Folders) -> None:
    pairs = [("Host", f"127.0.0.1:{page.port}"), ("Authorization", f"Bearer {page.key}")]
    chunked = page.call(
        "PUT", "/api/upload?name=a.zip", b"", [*pairs, ("Transfer-Encoding", "chunked"), ("Content-Length", "")]
    )
    assert chunked.status == 411
    assert files_in(folders.copies) == []


def test_a_copy_that_the_disk_has_no_room_for_is_refused(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.app.uploads.shutil.disk_usage", lambda _: Usage(2000, 1000, 1000))
    refused = page.call("PUT", "/api/upload?name=a.zip", b"x" * 901)
    assert (refused.status, refused.body["error"]["data"]) == (507, {"needed": 901, "free": 900})
    missed = page.call("POST", "/api/match", {"name": "a.zip", "size": 901, "edges": "00"}).body
    assert missed == {"archive": None, "free": 900, "fits": False}
    assert page.call("PUT", "/api/upload?name=a.zip", b"x" * 900).status == 200


@pytest.mark.parametrize("content", [b"123", b"12345"])
def test_more_or_less_than_was_said_is_no_copy(tmp_path: Path, content: bytes) -> None:
    with Uploads(tmp_path / "copies") as uploads, pytest.raises(UploadError):
        receive(uploads, "a.zip", 4, content)
    assert files_in(tmp_path) == []


def test_a_body_without_end_is_not_read_on(tmp_path: Path) -> None:
    read = []

    async def endless() -> AsyncIterator[bytes]:
        for number in range(100):
            read.append(number)
            yield b"1234"

    with Uploads(tmp_path / "copies") as uploads, pytest.raises(UploadError, match="more of the file than was said"):
        asyncio.run(uploads.receive("a.zip", 4, endless()))
    assert len(read) == 2
    assert files_in(tmp_path) == []


def test_a_disk_that_fills_up_meanwhile_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with Uploads(tmp_path / "copies") as uploads:
        monkeypatch.setattr("twconvert.app.uploads.make_private", fail)
        with pytest.raises(UploadError, match="could not be written: No space left on device"):
            receive(uploads, "a.zip", 1, b"1")
        with pytest.raises(SpaceError):
            receive(uploads, "a.zip", 10**18)


def test_leftovers_of_a_run_that_was_killed_are_deleted_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "copies"
    killed, living = Uploads(folder), Uploads(folder)
    left, used = receive(killed, "a.zip", 1, b"1"), receive(living, "b.zip", 1, b"2")
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    killed.close()  # the system lets go of its lock
    monkeypatch.undo()
    assert left.exists()
    with Uploads(folder):
        assert not left.exists()
        assert used.read_bytes() == b"2"
    living.close()
    assert list(folder.iterdir()) == []


NAMES = {
    "a.zip": "a.zip",
    "../../a.zip": "a.zip",
    "..\\..\\a.zip": "a.zip",
    "C:\\fakepath\\a.tar.gz": "a.tar.gz",
    "/etc/passwd": "passwd",
    "..": "file",
    "": "file",
    ".bashrc": "bashrc",
    "con.zip": "file-con.zip",
    "a\0b\n.zip": "a-b.zip",
}


@pytest.mark.parametrize("name", NAMES)
def test_names_are_their_last_part(name: str) -> None:
    assert safe_name(name) == NAMES[name]


@given(st.text())
def test_no_name_leads_out_of_its_folder(name: str) -> None:
    safe = safe_name(name)
    assert safe not in {"", ".", ".."}
    assert not set(safe) & set("/\\:\0")
    assert len(safe.encode()) <= 255
