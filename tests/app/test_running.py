"""The app as a program: it ends when nobody needs it, and whatever ends it, nothing private stays."""

from __future__ import annotations

import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

from support.app import SECONDS, Page, folders_in, running_app
from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import own_plugins
from twconvert import Exporter
from twconvert.app.running import run_app

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from twconvert import Document
    from twconvert.app.folders import Folders

RUN = ".cache/twconvert/run"
ON_WINDOWS = os.name == "nt"


class Program(NamedTuple):
    """The app, as a process of its own."""

    process: subprocess.Popen[str]
    page: Page


@contextmanager
def program(home: Path, *words: str) -> Iterator[Program]:
    """Start the app as somebody who lives in a folder, and end it at the end of the block, if it has not ended."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    process = subprocess.Popen(
        [sys.executable, "-m", "twconvert", "app", "--no-browser", *words],
        env={**environment, "HOME": str(home), "USERPROFILE": str(home)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout
        page = Page(process.stdout.readline().strip())
        page.log_in()
        yield Program(process, page)
    finally:
        process.kill()
        process.communicate(timeout=SECONDS)


def private_files(home: Path) -> list[str]:
    """Return what is in a home folder besides what somebody put there."""
    paths = (path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file())
    return [path for path in paths if not path.startswith(("Downloads/", ".cache/fontconfig", f"{RUN}/lock"))]


@pytest.mark.skipif(ON_WINDOWS, reason="Windows has no such signals")
def test_whatever_ends_it_nothing_private_stays(tmp_path: Path) -> None:
    folders = folders_in(tmp_path)
    big = [tweet(f"Post {number} of many", id_str=str(number)) for number in range(20, 12_000)]
    archive = make_archive(folders.searched[0], {"data/account.js": account_file(), "data/tweets.js": tweets_file(big)})
    with program(tmp_path, str(archive)) as killed:
        page = killed.page
        assert page.call("PUT", "/api/upload?name=copy.zip", archive.read_bytes()).status == 200
        (given,) = (each for each in page.archives() if each["given"])
        page.call("POST", "/api/convert", {"archives": [given["id"]], "formats": {"csv": {}}})
        with page.events() as states:
            assert next(state for state in states if state["doing"] == "writing")
        killed.process.kill()
        killed.process.wait(SECONDS)
        left = private_files(tmp_path)
        assert [name for name in left if name.endswith("/copy.zip")]
        assert [name for name in left if "/.twconvert-" in name]

    with program(tmp_path) as next_one:
        # Of the app that was killed nothing is left; the next one has told how to reach it.
        assert [name.rpartition("/")[2] for name in private_files(tmp_path)] == ["app.json"]
        assert next_one.page.call("PUT", "/api/upload?name=copy.zip", archive.read_bytes()).status == 200
        with next_one.page.events() as states:
            next(states)
            next_one.process.send_signal(signal.SIGTERM)
            assert next_one.process.wait(SECONDS) == 128 + signal.SIGTERM
        assert private_files(tmp_path) == []


def test_it_ends_when_no_page_is_open(folders: Folders) -> None:
    with running_app(folders, patience=1.0) as page:
        with page.events() as states:
            next(states)
            time.sleep(1.5)
            assert page.call("GET", "/api/state").status == 200
        with page.events() as states:  # it was reloaded
            next(states)
        until = time.monotonic() + SECONDS
        while (folders.runtime / "app.json").exists() and time.monotonic() < until:
            time.sleep(0.05)
        assert not (folders.runtime / "app.json").exists()


def test_it_ends_when_no_page_was_ever_opened(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    shown: list[str] = []

    def note(address: str) -> bool:
        opened.append(address)
        return True

    monkeypatch.setattr("twconvert.app.running.open_page", note)
    run_app([], own_plugins(), shown.append, folders=folders, first_patience=0.2)
    assert len(opened) == 1
    assert shown == []


def test_an_address_is_shown_where_no_browser_can_be_opened(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.app.running.open_page", lambda _: False)
    shown: list[str] = []
    run_app([], own_plugins(), shown.append, folders=folders, first_patience=0.5)
    assert shown[0].startswith("http://127.0.0.1:")


def test_it_does_not_end_while_it_is_at_work(folders: Folders, archive: Path) -> None:
    go_on = threading.Event()

    def export(document: Document, path: Path) -> None:
        go_on.wait(SECONDS)
        path.write_text(document.title, "utf-8")

    plugins = own_plugins(Exporter(name="slow", suffix=".slow", export=export))
    assert archive.exists()
    with running_app(folders, plugins=plugins, patience=0.2) as page:
        with page.events() as states:
            next(states)
            (found,) = page.archives()
            page.call("POST", "/api/convert", {"archives": [found["id"]], "formats": {"slow": {}}})
        time.sleep(1)
        assert page.call("GET", "/api/state").body["status"] == "running"
        go_on.set()
        until = time.monotonic() + SECONDS
        while (folders.runtime / "app.json").exists() and time.monotonic() < until:
            time.sleep(0.05)
    assert [path.name for path in folders.results[0].iterdir()] == ["ada_example-archive.slow"]


def test_a_page_can_end_it(folders: Folders) -> None:
    with running_app(folders) as page, page.events() as states:
        next(states)
        assert page.call("POST", "/api/quit").status == 200
        assert [state["status"] for state in states] in ([], ["idle"])


def test_a_page_hears_from_it_where_nothing_changes(folders: Folders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.app.routes._SECONDS_BETWEEN_LINES", 0.05)
    with running_app(folders) as page:
        connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=SECONDS)
        connection.request("GET", "/api/events", headers={"Authorization": f"Bearer {page.key}"})
        with connection.getresponse() as response:
            lines = [response.readline() for _ in range(4)]
        connection.close()
    assert lines[0].startswith(b"{")
    assert lines[1:] == [b"\n"] * 3
