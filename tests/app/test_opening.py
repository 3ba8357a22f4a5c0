"""Outputs are opened by the system's own program, and nothing else is."""

from __future__ import annotations

import os
import subprocess
import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from twconvert.app.failures import OpenError
from twconvert.app.opening import clean_environment, open_page, open_path, show_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from support.app import Page
    from twconvert.app.folders import Folders

FILE = Path("/home/ada/Documents/twconvert/ada, the first.epub")


class Started:
    """Notes the programs that are started."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.commands: list[Any] = []
        self.environments: list[Any] = []

    def __call__(self, command: Sequence[str], **settings: Any) -> Started:
        self.commands.append(command)
        self.environments.append(settings.get("env"))
        return self

    def wait(self, seconds: float | None = None) -> int:
        if self.code < 0 and seconds is not None:
            raise subprocess.TimeoutExpired("xdg-open", seconds)
        return self.code


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    program = Started()
    monkeypatch.setattr(subprocess, "Popen", program)
    return program


COMMANDS = {
    "linux": (["xdg-open", str(FILE)], ["xdg-open", str(FILE.parent)]),
    "darwin": (["open", str(FILE)], ["open", "-R", str(FILE)]),
}


@pytest.mark.parametrize("system", COMMANDS)
def test_each_system_has_its_program(started: Started, monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    open_path(FILE)
    show_path(FILE)
    assert started.commands == list(COMMANDS[system])


def test_windows_opens_files_itself(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(os, "startfile", opened.append, raising=False)
    open_path(FILE)
    show_path(FILE)
    assert opened == [FILE]
    assert started.commands == [f'explorer /select,"{FILE}"']

    def refuse(_: Path) -> None:
        raise OSError(1155, "no application")

    monkeypatch.setattr(os, "startfile", refuse)
    with pytest.raises(OpenError, match=r"no program opens ada, the first\.epub"):
        open_path(FILE)


def test_a_system_without_a_program_is_told(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    started.code = 3
    with pytest.raises(OpenError):
        open_path(FILE)
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: (_ for _ in ()).throw(FileNotFoundError("xdg-open")))
    with pytest.raises(OpenError):
        show_path(FILE)


def test_a_program_that_runs_on_is_not_waited_for(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    started.code = -1
    open_path(FILE)


def test_a_browser_is_found_in_another_way_where_the_system_has_none(
    started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fail(address: str) -> bool:
        asked.append(address)
        return False

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(webbrowser, "open", fail)
    assert open_page("http://127.0.0.1:1/#x")
    assert asked == []
    started.code = 3
    assert not open_page("http://127.0.0.1:1/#x")
    assert asked == ["http://127.0.0.1:1/#x"]


def test_programs_get_the_libraries_of_the_system(started: Started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/twconvert/_internal")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    open_path(FILE)
    (environment,) = started.environments
    assert environment["LD_LIBRARY_PATH"] == "/usr/local/lib"
    assert "LD_LIBRARY_PATH_ORIG" not in environment


def test_what_a_frozen_program_has_set_is_taken_out(monkeypatch: pytest.MonkeyPatch) -> None:
    own = {"LD_LIBRARY_PATH": "/opt/twconvert/_internal", "HOME": "/home/ada"}
    assert clean_environment(own) == own
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert clean_environment(own) == {"HOME": "/home/ada"}


def test_only_what_this_run_has_written_is_opened(
    page: Page, archive: Path, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for number in (-1, 0, 1, 2**70):
        for way in ("open", "show"):
            refused = page.call("POST", f"/api/{way}", {"output": number})
            assert (refused.status, refused.body["error"]["kind"]) == (404, "UnknownError")
    for body in ({"output": str(archive)}, {"path": str(archive)}, {"output": 0.5}):
        assert page.call("POST", "/api/open", body).status == 400
    assert page.call("POST", "/api/open", {}).status == 400
    assert started.commands == []
    (found,) = page.archives()
    made = page.do("convert", {"archives": [found["id"]], "formats": {"jsonfeed": {}}})["outputs"][0]
    assert page.call("POST", "/api/open", {"output": made["number"]}).status == 200
    assert page.call("POST", "/api/show", {"output": made["number"]}).status == 200
    assert page.call("POST", "/api/show", {}).status == 200
    assert page.folders
    results = page.folders.results[0]
    assert [each[1] for each in started.commands] == [str(results / made["name"]), str(results), str(results)]
    started.code = 3
    assert page.call("POST", "/api/open", {"output": made["number"]}).body["error"]["kind"] == "OpenError"


@pytest.mark.usefixtures("archive")
def test_what_was_moved_meanwhile_is_told(
    page: Page, folders: Folders, started: Started, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    wanted = {"archives": [each["id"] for each in page.archives()], "formats": {"jsonfeed": {}}}
    (made,) = page.do("convert", wanted)["outputs"]
    place = folders.results[0] / made["name"]
    place.rename(place.with_name("elsewhere"))
    for way in ("open", "show"):
        error = page.call("POST", f"/api/{way}", {"output": made["number"]}).body["error"]
        assert (error["kind"], error["problem"]) == ("UnknownError", f"{made['name']} was moved, renamed or deleted")
    assert started.commands == []
