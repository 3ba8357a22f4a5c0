"""Scratch folders of dead runs are deleted, and those of living ones are not, nor what only looks like one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from support.placed import names_in
from twconvert.placing import scratch_folder
from twconvert.placing.folder_lock import FolderLock
from twconvert.placing.scratch_folder import ScratchFolder, delete_leftovers

if TYPE_CHECKING:
    from pathlib import Path


def leave_scratch(folder: Path, name: str = ".twconvert-abcd1234", *inside: str) -> Path:
    """Make what a killed run leaves."""
    scratch = folder / name
    for each in inside or ("lock", "new/notes/page.md", "replaced/"):
        path = scratch / each
        path.parent.mkdir(parents=True, exist_ok=True)
        if each.endswith("/"):
            path.mkdir()
        else:
            path.write_text("half")
    return scratch


def test_what_a_dead_run_left_is_deleted(tmp_path: Path) -> None:
    leave_scratch(tmp_path)
    with ScratchFolder(tmp_path / "out"):
        assert ".twconvert-abcd1234" not in names_in(tmp_path)
    assert names_in(tmp_path) == []


def test_that_of_a_living_run_is_not(tmp_path: Path) -> None:
    with ScratchFolder(tmp_path / "one") as living:
        living.path.write_text("one")
        with ScratchFolder(tmp_path / "two"):
            pass
        assert living.path.read_text() == "one"
        living.check()


def test_what_was_moved_aside_is_put_back(tmp_path: Path) -> None:
    leave_scratch(tmp_path, ".twconvert-abcd1234", "lock", "new/notes/half.md", "replaced/notes/whole.md")
    delete_leftovers(tmp_path)
    assert names_in(tmp_path) == ["notes"]
    assert names_in(tmp_path / "notes") == ["whole.md"]


def test_what_was_moved_aside_replaces_nothing(tmp_path: Path) -> None:
    leave_scratch(tmp_path, ".twconvert-abcd1234", "lock", "replaced/notes/old.md")
    (tmp_path / "notes").mkdir()
    delete_leftovers(tmp_path)
    assert names_in(tmp_path) == ["notes"]
    assert names_in(tmp_path / "notes") == []


def test_the_only_copy_of_a_result_is_never_deleted(tmp_path: Path) -> None:
    scratch = leave_scratch(tmp_path, ".twconvert-abcd1234", "lock", "new/notes/half.md", "replaced/notes/old.md")
    (tmp_path / "notes").mkdir()
    leave_scratch(tmp_path, ".twconvert-wxyz1234")
    delete_leftovers(tmp_path)
    assert names_in(tmp_path) == [scratch.name, "notes"]
    assert (scratch / "replaced" / "notes" / "old.md").exists()


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        (".twconvert-abcd1234", ("lock", "new/", "mine.txt")),
        (".twconvert-abcd1234", ("new/", "replaced/")),
        (".twconvert-my-own-notes", ("lock", "new/")),
        ("twconvert-abcd1234", ("lock", "new/")),
    ],
)
def test_what_only_looks_like_one_stays(name: str, inside: tuple[str, ...], tmp_path: Path) -> None:
    scratch = leave_scratch(tmp_path, name, *inside)
    before = sorted(scratch.rglob("*"))
    delete_leftovers(tmp_path)
    assert sorted(scratch.rglob("*")) == before


def test_a_link_to_one_stays(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    real = leave_scratch(tmp_path / "elsewhere")
    (tmp_path / ".twconvert-abcd1234").symlink_to(real)
    delete_leftovers(tmp_path)
    assert (real / "new" / "notes" / "page.md").exists()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="there are no users' numbers on Windows")
def test_that_of_another_user_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = leave_scratch(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: scratch.stat().st_uid + 1)
    delete_leftovers(tmp_path)
    assert scratch.exists()


def test_a_run_whose_new_folder_is_taken_for_a_leftover_makes_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[Path] = []

    class Slow(FolderLock):
        def __init__(self, folder: Path) -> None:
            if not taken:
                taken.append(folder)
                delete_leftovers(folder.parent)
            super().__init__(folder)

    monkeypatch.setattr(scratch_folder, "FolderLock", Slow)
    with ScratchFolder(tmp_path / "out") as scratch:
        assert scratch.path.parent.is_dir()
        assert len(taken) == 1
        assert not taken[0].exists()
    assert names_in(tmp_path) == []


def test_a_disk_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_lock(_: int) -> None:
        raise OSError(95, "Operation not supported")

    leftover = leave_scratch(tmp_path)
    monkeypatch.setattr("twconvert.placing.folder_lock._lock", no_lock)
    with ScratchFolder(tmp_path / "out") as scratch:
        scratch.path.touch()
        scratch.check()
    assert names_in(tmp_path) == [leftover.name]
