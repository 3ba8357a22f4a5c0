from __future__ import annotations

import errno
from pathlib import Path

import pytest

from twconvert.conversion.placing import place_of, put_in_place, scratch_for, size_of
from twconvert.errors import OutputError


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_result_appears_when_it_is_whole(tmp_path: Path) -> None:
    with scratch_for(tmp_path / "a.txt") as scratch:
        scratch.write_text("whole")
        assert not (tmp_path / "a.txt").exists()
        assert scratch.name == "a.txt"
        assert scratch.is_relative_to(tmp_path), "it must be moved within one disk"
        put_in_place(scratch, tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text() == "whole"
    assert names_in(tmp_path) == ["a.txt"]


def fail_midway(destination: Path, error: type[BaseException]) -> None:
    with scratch_for(destination) as scratch:
        scratch.write_text("half")
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_nothing_stays_of_what_failed(error: type[BaseException], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(error):
        fail_midway(tmp_path / "a.txt", error)
    assert (tmp_path / "a.txt").read_text() == "mine"
    assert names_in(tmp_path) == ["a.txt"]


def make_folder(destination: Path) -> None:
    with scratch_for(destination) as scratch:
        scratch.mkdir()
        put_in_place(scratch, destination)


def test_a_folder_comes_back_when_it_cannot_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "mine.txt").write_text("mine")
    rename = Path.rename

    def fail_for_new(path: Path, target: Path) -> Path:
        if path.parent.name == "new":
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(OutputError, match="Input/output error"):
        make_folder(tmp_path / "pages")
    assert (tmp_path / "pages" / "mine.txt").read_text() == "mine"
    assert names_in(tmp_path) == ["pages"]


def test_a_result_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("x")
    with scratch_for(tmp_path / "a.txt") as scratch:
        scratch.write_text("x")
        put_in_place(scratch, tmp_path / "a.txt")
    with scratch_for(tmp_path / "pages") as scratch:
        scratch.mkdir()
        put_in_place(scratch, tmp_path / "pages")
    assert (tmp_path / "a.txt").stat().st_mode == (tmp_path / "other.txt").stat().st_mode
    (tmp_path / "folder").mkdir()
    assert (tmp_path / "pages").stat().st_mode == (tmp_path / "folder").stat().st_mode


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a").write_bytes(b"12")
    (tmp_path / "in" / "b").write_bytes(b"345")
    assert size_of(tmp_path) == 5
    assert size_of(tmp_path / "a") == 2


@pytest.mark.parametrize(
    ("destination", "suffix", "expected"),
    [
        ("posts.docx", ".docx", "posts-docx"),
        ("posts", ".docx", "posts"),
        ("posts.v2", "", "posts.v2"),
        ("a.docx.docx", ".docx", "a.docx-docx"),
    ],
)
def test_a_folder_is_not_called_like_a_file(destination: str, suffix: str, expected: str, tmp_path: Path) -> None:
    result = tmp_path / "result"
    result.mkdir()
    assert place_of(result, tmp_path / destination, suffix) == tmp_path / expected


def test_a_file_goes_where_it_was_meant_to(tmp_path: Path) -> None:
    result = tmp_path / "result"
    result.touch()
    assert place_of(result, tmp_path / "posts.docx", ".docx") == tmp_path / "posts.docx"


def test_what_was_not_put_in_place_is_gone(tmp_path: Path) -> None:
    with scratch_for(tmp_path / "a.txt") as scratch:
        scratch.write_text("whole")
    assert names_in(tmp_path) == []
