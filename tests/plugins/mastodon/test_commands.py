"""The command line in a folder of Mastodon, and beside one."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from support.commands import TEXTS, own_plugins, run_here
from support.mastodon_archives import write_hard_archive

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(params=["inside", "beside the folder", "beside the zip"])
def here(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, from which an archive is found without being named."""
    folder = tmp_path / "here"
    folder.mkdir()
    archive = write_hard_archive(tmp_path / "archive-20230601000000-0123abcd.zip")
    if request.param == "beside the zip":
        archive.rename(folder / archive.name)
    else:
        with ZipFile(archive) as source:
            source.extractall(folder if request.param == "inside" else folder / archive.stem)
    monkeypatch.chdir(folder)
    return folder


@pytest.mark.usefixtures("here")
def test_it_is_inspected(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run_here(capsys, "inspect", "-v", plugins=own_plugins())
    assert ended.code == 0
    for line in ("@ada@social.example, Ada <&> Example", "mastodon layout", "25 posts", "1 circle post"):
        assert line in ended.out
    assert "for Bob alone" not in ended.out


@pytest.mark.usefixtures("here")
def test_it_is_validated(capsys: pytest.CaptureFixture[str]) -> None:
    ended = run_here(capsys, "validate", plugins=own_plugins())
    assert (ended.code, ended.out.splitlines()[-1]) == (0, "All 30 records are as they should be")


def test_it_is_converted(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ended = run_here(capsys, "--to", TEXTS.name, plugins=own_plugins(TEXTS))
    assert ended.code == 0
    written = [path for folder in (here, here.parent) for path in folder.glob("ada_social_example-archive*")]
    assert len(written) == 1
    assert "part 1" in written[0].read_text("utf-8")
