"""Each call of the system fails once: nothing is lost without a word, and nothing half-written stays.

As SQLite does it (https://www.sqlite.org/testing.html#i_o_error_testing).
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from typing import TYPE_CHECKING

import pytest

from support.archives import account_file, make_archive, tweet, tweets_file
from support.failing_system import FailingSystem
from support.placed import names_in
from support.samples import FILES
from twconvert import Report, TwconvertError, convert

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name == "nt", reason="file descriptors have no names on Windows"),
]

_ERRORS = (errno.EIO, errno.ENOSPC)
"""By turns: what becomes of an error does not depend on its number."""
FORMATS = {"epub": "out.epub", "markdown": "out"}


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an archive, and make folders for outputs and for temporary files, which may fail as well."""
    for name in ("work", "work/here", "work/temporary"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "work" / "temporary"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    photo = {"type": "photo", "media_url_https": "https://pbs.twimg.com/media/A.jpg", "url": "https://t.co/a"}
    posts = [
        tweet("Look https://t.co/a", id_str="20", extended_entities={"media": [{"id_str": "1", **photo}]}),
        tweet("And on", id_str="21", in_reply_to_status_id_str="20", in_reply_to_user_id_str="1000"),
    ]
    files: dict[str, str | bytes] = {
        "data/account.js": account_file(),
        "data/tweets.js": tweets_file(posts),
        "data/tweets_media/20-A.jpg": FILES["hills.jpg"],
    }
    return make_archive(tmp_path / "work", files)


def contents(path: Path) -> dict[str, bytes]:
    """Return the bytes of a file, or of all files in a folder."""
    if path.is_file():
        return {"": path.read_bytes()}
    return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}


def remove(path: Path) -> None:
    """Delete a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


@pytest.mark.parametrize("name", FORMATS)
def test_each_call_fails_once(name: str, archive: Path) -> None:
    here = archive.parent / "here"
    whole = archive.parent.parent / FORMATS[name]
    convert(archive, to=name, output=whole)
    expected = contents(whole)
    at, told = 0, 0
    while True:
        at += 1
        system = FailingSystem(archive.parent, at, _ERRORS[at % 2])
        report = Report()
        destination = here / FORMATS[name]
        try:
            with system.installed():
                convert(archive, to=name, output=destination, report=report)
        except TwconvertError as error:
            assert error.exit_code in {3, 5}, system.failed  # noqa: PT017 - or none is raised
            is_told = True
        else:
            is_told = report.has_unreadable
            assert is_told or contents(destination) == expected, system.failed
        if not system.failed:
            break
        told += is_told
        # Where cleaning up itself fails, the next run does it.
        is_cleaning = system.failed.startswith(("lstat ", "unlink ", "rmdir ", "scandir ", "open "))
        left = set(names_in(here)) - {destination.name}
        assert len(left) <= is_cleaning, system.failed
        assert names_in(archive.parent / "temporary") == []
        remove(destination)
    assert names_in(here) == [destination.name]
    assert told > at // 2
