from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import PAGES, TEXTS, own_plugins, run_here

if TYPE_CHECKING:
    from pathlib import Path

    from support.commands import Run


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, which is empty."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return an archive of two posts, which is not in the current folder."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    tweets = [tweet("Hello, world", id_str="20"), tweet("Once more", id_str="21")]
    return make_archive(folder, {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets)})


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command with twconvert's own plugins and two small formats."""
    assert here.exists()
    return partial(run_here, capsys, plugins=own_plugins(TEXTS, PAGES))
