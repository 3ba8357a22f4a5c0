"""The command that opens the page."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import pytest

from support.commands import own_plugins, run_here
from twconvert.app import running
from twconvert.cli.commands import app as command

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Return what the app was started with."""
    found: dict[str, Any] = {}

    def note(archives: object, _: object, show: Any, **settings: object) -> None:
        found.update(settings, archives=archives)
        show("http://127.0.0.1:7/#ticket")

    monkeypatch.setattr(running, "run_app", note)
    return found


def test_it_opens_the_browser_with_the_archives_that_are_named(
    started: dict[str, Any], archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended = run_here(capsys, "app", archive, plugins=own_plugins())
    assert (ended.code, ended.out, ended.err) == (0, "http://127.0.0.1:7/#ticket\n", "")
    assert started == {"archives": [archive], "opens_browser": True}
    run_here(capsys, "app", "--no-browser", plugins=own_plugins())
    assert started == {"archives": [], "opens_browser": False}


def test_an_archive_that_is_not_there_is_told(started: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    ended = run_here(capsys, "app", "none.zip", plugins=own_plugins())
    assert (ended.code, started) == (3, {})
    assert ended.error == "none.zip: there is no such file or folder; check its name"


def test_an_archive_that_lies_elsewhere_is_refused(started: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    ended = run_here(capsys, "app", "s3://bucket/archive.zip", plugins=own_plugins())
    assert (ended.code, started) == (2, {})
    assert ended.error == (
        "the page shows archives of this computer, and s3://bucket/archive.zip is elsewhere; download it first"
    )


def test_it_says_how_to_get_what_it_needs(
    started: dict[str, Any], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda name: None if name == "uvicorn" else find_spec(name))
    ended = run_here(capsys, "app", plugins=own_plugins())
    assert (ended.code, started) == (2, {})
    assert ended.error == (
        "the page needs uvicorn: pip install 'twconvert[app]' "
        "(with pipx: pipx install --force 'twconvert[app]'; with uv: uv tool install 'twconvert[app]')"
    )
