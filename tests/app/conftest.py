from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from support.app import folders_in, running_app
from support.archives import account_file, make_archive, tweet, tweets_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from support.app import Page
    from twconvert.app.folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Return the folders of somebody who has nothing yet."""
    return folders_in(tmp_path / "home")


@pytest.fixture
def archive(folders: Folders) -> Path:
    """Return an archive of two posts that lies among the downloads."""
    tweets = [tweet("Hello, world", id_str="20"), tweet("Once more", id_str="21")]
    return make_archive(folders.searched[0], {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets)})


@pytest.fixture
def page(folders: Folders) -> Iterator[Page]:
    """Return a page that is open on an app."""
    with running_app(folders) as opened:
        yield opened
