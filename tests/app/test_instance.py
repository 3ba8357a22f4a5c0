"""One app runs at a time. A second start has the first one open another page."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from support.app import Page, running_app
from twconvert.app import running
from twconvert.app.instance import Instance, address_of_running
from twconvert.app.running import run_app
from twconvert.errors import OutputError
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from pathlib import Path

    from twconvert.app.folders import Folders


def start_again(folders: Folders, *archives: Path) -> str:
    """Start the app once more, and return the address that it shows."""
    shown: list[str] = []
    run_app(archives, find_plugins(own_only=True), shown.append, opens_browser=False, folders=folders)
    (address,) = shown
    return address


def test_a_second_start_opens_another_page_of_the_first(
    page: Page, folders: Folders, archive: Path, tmp_path: Path
) -> None:
    older = archive.rename(tmp_path / "old.zip")
    assert page.archives() == []
    again = Page(start_again(folders, older))
    assert again.port == page.port
    assert urlsplit(again.address).fragment != urlsplit(page.address).fragment
    again.log_in()
    assert again.key == page.key
    (offered,) = page.archives()
    assert (offered["name"], offered["given"]) == ("old.zip", True)


def test_the_archives_of_the_last_start_come_first(folders: Folders, archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(archive.read_bytes())
    with running_app(folders, [archive]) as page:
        assert [each["given"] for each in page.archives()] == [True]
        start_again(folders, other)
        assert [each["name"] for each in page.archives()] == ["other.zip", archive.name]


def test_how_to_reach_it_is_told_to_nobody_else(page: Page, folders: Folders) -> None:
    file = folders.runtime / "app.json"
    assert page.key.encode() not in file.read_bytes()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folders.runtime.stat().st_mode) == 0o700


def test_nothing_is_told_when_it_has_ended(folders: Folders) -> None:
    with running_app(folders):
        pass
    assert list(folders.runtime.glob("*.json")) == []
    assert address_of_running(folders.runtime, []) is None
    with running_app(folders) as page:
        assert page.call("GET", "/api/state").status == 200


STALE = [b"", b"{", b'{"port": 1, "secret": "x"}', b'{"port": "1", "secret": "x"}', b"[]", b"\xff"]


@pytest.mark.parametrize("content", STALE)
def test_what_an_app_that_was_killed_left_does_no_harm(folders: Folders, content: bytes) -> None:
    folders.runtime.mkdir()
    (folders.runtime / "app.json").write_bytes(content)
    assert address_of_running(folders.runtime, []) is None
    with Instance(folders.runtime) as instance:
        instance.tell(7)
        assert b'"port":7' in (folders.runtime / "app.json").read_bytes()


def test_an_app_that_does_not_answer_is_told(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_SECONDS_BETWEEN_TRIES", 0.001)
    with Instance(folders.runtime), pytest.raises(OutputError, match="seems to run already, and does not answer"):
        start_again(folders)


def test_a_file_that_somebody_put_there_is_not_written_to(folders: Folders, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("mine", "utf-8")
    folders.runtime.mkdir()
    (folders.runtime / "app.json").symlink_to(other)
    with Instance(folders.runtime) as instance:
        instance.tell(7)
    assert other.read_text("utf-8") == "mine"
