"""The folders of whoever uses the computer."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from twconvert.app.folders import make_private, usual_folders

ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other systems know these folders in other ways")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the home folder of somebody whose system says nothing of folders."""
    for name in [name for name in os.environ if name.startswith("XDG_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@ON_LINUX
def test_archives_are_looked_for_where_people_have_them(home: Path) -> None:
    folders = usual_folders()
    assert folders.searched == (home / "Downloads", home / "Desktop", home / "Documents", home)
    assert folders.results == (home / "Documents/twconvert", home / "Downloads/twconvert")
    assert folders.copies == home / ".cache/twconvert/copies"


@ON_LINUX
def test_folders_that_were_moved_or_have_names_of_another_language_are_found(home: Path) -> None:
    (home / ".config").mkdir()
    (home / ".config/user-dirs.dirs").write_text(
        'XDG_DOWNLOAD_DIR="$HOME/Téléchargements"\nXDG_DOCUMENTS_DIR="/data/Dokumente"\n', "utf-8"
    )
    folders = usual_folders()
    assert folders.searched[0] == home / "Téléchargements"
    assert folders.results[0] == Path("/data/Dokumente/twconvert")


@ON_LINUX
def test_the_folder_of_a_running_app_is_never_one_that_others_may_have_made(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = home / ".cache/twconvert/run"
    assert usual_folders().runtime == own
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(home / "runtime"))
    assert usual_folders().runtime == own
    (home / "runtime").mkdir()
    assert usual_folders().runtime == home / "runtime/twconvert"
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    assert usual_folders().runtime == own


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps others out of the folders of a user")
def test_a_private_folder_is_made_private(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "run"
    folder.mkdir(mode=0o777)
    folder.chmod(0o777)
    make_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    monkeypatch.setattr(os, "geteuid", lambda: 12345)
    with pytest.raises(PermissionError, match="belongs to somebody else"):
        make_private(folder)
