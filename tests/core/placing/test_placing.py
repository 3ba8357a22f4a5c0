from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from support.placed import names_in, texts_in, write_file, write_folder
from twconvert.errors import OutputError, OutputExistsError
from twconvert.placing import place_of, placing, put_in_place, replacing, scratch_for, size_of, system_calls
from twconvert.placing.file_list import FILE_LIST


@pytest.fixture(params=["with the system's renames", "without them", "without second names of files"])
def disk(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Disks and systems differ in what they can do in one step."""
    if request.param != "with the system's renames":
        monkeypatch.setattr("twconvert.placing.renaming.was_done", lambda *_, **__: False)
    if request.param == "without second names of files":

        def link(*_: object, **__: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "link", link)


def test_a_result_appears_when_it_is_whole(tmp_path: Path) -> None:
    with scratch_for(tmp_path / "a.txt") as scratch:
        scratch.path.write_text("whole")
        assert not (tmp_path / "a.txt").exists()
        assert scratch.path.name == "a.txt"
        assert scratch.path.is_relative_to(tmp_path), "it must be moved within one disk"
        put_in_place(scratch, tmp_path / "a.txt", force=False)
    assert (tmp_path / "a.txt").read_text() == "whole"
    assert names_in(tmp_path) == ["a.txt"]


def fail_midway(destination: Path, error: type[BaseException]) -> None:
    with scratch_for(destination) as scratch:
        scratch.path.write_text("half")
        raise error


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit])
def test_nothing_stays_of_what_failed(error: type[BaseException], tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("mine")
    with pytest.raises(error):
        fail_midway(tmp_path / "a.txt", error)
    assert (tmp_path / "a.txt").read_text() == "mine"
    assert names_in(tmp_path) == ["a.txt"]


@pytest.mark.usefixtures("disk")
class TestWithoutForce:
    """Nothing is ever replaced, also not what appears while the output is made."""

    @pytest.mark.parametrize("kind", ["file", "folder", "empty folder", "link", "link to nothing"])
    @pytest.mark.parametrize("write", [write_file, write_folder])
    def test_what_is_there_stays(self, kind: str, write: object, tmp_path: Path) -> None:
        place = tmp_path / "place"
        if kind == "file":
            place.write_text("mine")
        elif "folder" in kind:
            place.mkdir()
            if kind == "folder":
                (place / "mine.txt").write_text("mine")
        else:
            place.symlink_to(tmp_path if kind == "link" else "nowhere")
        before = place.lstat()
        with pytest.raises(OutputExistsError):
            write(place)  # type: ignore[operator]
        assert os.path.samestat(place.lstat(), before)
        assert names_in(tmp_path) == ["place"]

    def test_of_two_runs_one_wins(self, tmp_path: Path) -> None:
        with scratch_for(tmp_path / "a.txt") as first:
            write_file(tmp_path / "a.txt", "second")
            first.path.write_text("first")
            with pytest.raises(OutputExistsError):
                put_in_place(first, tmp_path / "a.txt", force=False)
        assert texts_in(tmp_path) == {"a.txt": "second"}

    def test_what_is_new_is_put_there(self, tmp_path: Path) -> None:
        write_file(tmp_path / "a.txt")
        write_folder(tmp_path / "pages", one="1", media__two="2")
        assert texts_in(tmp_path) == {"a.txt": "new", "pages/one": "1", "pages/media/two": "2"}
        assert names_in(tmp_path) == ["a.txt", "pages"]


@pytest.mark.usefixtures("disk")
class TestWithForce:
    """Only what twconvert made is replaced."""

    def test_a_file_is_replaced(self, tmp_path: Path) -> None:
        (tmp_path / "a.txt").write_text("mine")
        write_file(tmp_path / "a.txt", force=True)
        assert texts_in(tmp_path) == {"a.txt": "new"}

    def test_a_folder_that_it_made_is_replaced(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "pages", one="1", media__two="2", old__three="3")
        write_folder(tmp_path / "pages", force=True, one="new", media__four="4")
        assert texts_in(tmp_path) == {"pages/one": "new", "pages/media/four": "4"}
        assert names_in(tmp_path / "pages") == [FILE_LIST, "media", "one"]
        assert names_in(tmp_path) == ["pages"]

    def test_an_empty_folder_is_replaced(self, tmp_path: Path) -> None:
        (tmp_path / "pages").mkdir()
        write_folder(tmp_path / "pages", force=True, one="new")
        assert texts_in(tmp_path) == {"pages/one": "new"}

    def test_a_folder_of_somebody_is_not(self, tmp_path: Path) -> None:
        (tmp_path / "Documents").mkdir()
        (tmp_path / "Documents" / "thesis.txt").write_text("years of work")
        with pytest.raises(OutputError, match=r"Documents was not made by twconvert: it has no file \.twconvert-files"):
            write_folder(tmp_path / "Documents", force=True, one="new")
        assert texts_in(tmp_path) == {"Documents/thesis.txt": "years of work"}
        assert names_in(tmp_path) == ["Documents"]

    def test_what_a_person_added_stays(self, tmp_path: Path) -> None:
        pages = tmp_path / "pages"
        write_folder(pages, one="1", media__two="2")
        (pages / "mine.txt").write_text("mine")
        (pages / "media" / "own").mkdir()
        (pages / "media" / "own" / "mine.jpg").write_text("mine too")
        (pages / "empty").mkdir()
        (pages / "link").symlink_to("media")
        (pages / "dead link").symlink_to("nowhere")
        write_folder(pages, force=True, one="new")
        assert texts_in(tmp_path) == {
            "pages/one": "new",
            "pages/mine.txt": "mine",
            "pages/media/own/mine.jpg": "mine too",
        }
        assert [name for name in names_in(pages) if name != FILE_LIST] == [
            "dead link",
            "empty",
            "link",
            "media",
            "mine.txt",
            "one",
        ]
        assert ((pages / "link").readlink(), (pages / "dead link").readlink()) == (Path("media"), Path("nowhere"))
        # And once more: what stayed is not taken for twconvert's own.
        write_folder(pages, force=True, other="newest")
        assert (pages / "mine.txt").read_text() == "mine"
        assert names_in(tmp_path) == ["pages"]

    @pytest.mark.parametrize("name", ["one", "one/two"])
    def test_an_addition_whose_name_is_needed_stays_and_is_told(self, name: str, tmp_path: Path) -> None:
        write_folder(tmp_path / "pages", other="1")
        mine = tmp_path / "pages" / name
        mine.parent.mkdir(exist_ok=True)
        mine.write_text("mine")
        with pytest.raises(OutputError, match="was not made by twconvert, and the new result has a file of that name"):
            write_folder(tmp_path / "pages", force=True, one="new")
        assert texts_in(tmp_path) == {"pages/other": "1", f"pages/{name}": "mine"}
        assert names_in(tmp_path) == ["pages"]

    def test_what_was_added_at_the_last_moment_stays(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_folder(tmp_path / "pages", one="1")
        replace_folder = vars(placing)["replace_folder"]

        def late(scratch: object, destination: Path, made: object) -> None:
            (destination / "late.txt").write_text("mine")
            replace_folder(scratch, destination, made)

        monkeypatch.setattr(placing, "replace_folder", late)
        write_folder(tmp_path / "pages", force=True, one="new")
        assert texts_in(tmp_path) == {"pages/one": "new", "pages/late.txt": "mine"}

    def test_a_folder_that_was_deleted_meanwhile_is_made(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        write_folder(tmp_path / "pages", one="1")
        replace_folder = vars(placing)["replace_folder"]

        def late(scratch: object, destination: Path, made: object) -> None:
            destination.rename(tmp_path / "elsewhere")
            replace_folder(scratch, destination, made)

        monkeypatch.setattr(placing, "replace_folder", late)
        write_folder(tmp_path / "pages", force=True, one="new")
        assert texts_in(tmp_path) == {"pages/one": "new", "elsewhere/one": "1"}

    def test_a_folder_that_appears_meanwhile_stays(self, tmp_path: Path) -> None:
        with scratch_for(tmp_path / "pages") as scratch:
            scratch.path.write_text("a file")
            (tmp_path / "pages").mkdir()
            with pytest.raises(OutputExistsError):
                put_in_place(scratch, tmp_path / "pages", force=True)
        assert (tmp_path / "pages").is_dir()

    def test_a_link_is_replaced_and_not_what_it_leads_to(self, tmp_path: Path) -> None:
        write_folder(tmp_path / "real", one="1")
        (tmp_path / "pages").symlink_to("real")
        write_folder(tmp_path / "pages", force=True, one="new")
        assert texts_in(tmp_path) == {"real/one": "1", "pages/one": "new"}
        assert names_in(tmp_path) == ["pages", "real"]


def test_a_folder_comes_back_when_it_cannot_be_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path / "pages", one="1")
    rename = Path.rename

    def fail_for_new(path: Path, target: Path) -> Path:
        if path.parent.name == "new":
            raise OSError(errno.EIO, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(replacing, "were_exchanged", lambda *_: False)
    monkeypatch.setattr(Path, "rename", fail_for_new)
    with pytest.raises(OutputError, match="Input/output error"):
        write_folder(tmp_path / "pages", force=True, one="new")
    assert texts_in(tmp_path) == {"pages/one": "1"}
    assert names_in(tmp_path) == ["pages"]


def test_a_damaged_list_replaces_nothing(tmp_path: Path) -> None:
    write_folder(tmp_path / "pages", one="1")
    with (tmp_path / "pages" / FILE_LIST).open("a") as file_list:
        file_list.write("no JSON")
    with pytest.raises(OutputError, match="is damaged"):
        write_folder(tmp_path / "pages", force=True, one="new")
    assert (tmp_path / "pages" / "one").read_text() == "1"


def test_the_list_of_files_is_the_same_each_time(tmp_path: Path) -> None:
    write_folder(tmp_path / "pages", b="", a="", c__é="", c__B="")
    lines = (tmp_path / "pages" / FILE_LIST).read_text("ascii").splitlines()
    assert lines[0].startswith("# twconvert made this folder.")
    assert lines[1:] == ['"a"', '"b"', '"c/B"', '"c/\\u00e9"']


@pytest.mark.skipif(os.name == "nt", reason="names are text on Windows")
def test_names_need_not_be_text(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    with scratch_for(pages) as scratch:
        scratch.path.mkdir()
        (scratch.path / os.fsdecode(b"caf\xe9\n")).write_text("1")
        put_in_place(scratch, pages, force=False)
    (pages / os.fsdecode(b"mine\xe9")).write_text("mine")
    write_folder(pages, force=True, one="new")
    assert sorted(map(os.fsencode, os.listdir(pages))) == [FILE_LIST.encode(), b"mine\xe9", b"one"]  # noqa: PTH208


@pytest.mark.parametrize("deleted", [".", "new", "lock"])
def test_a_scratch_folder_that_is_deleted_meanwhile(deleted: str, tmp_path: Path) -> None:
    def write() -> None:
        with scratch_for(tmp_path / "pages") as scratch:
            (scratch.path / "media").mkdir(parents=True)
            folder = scratch.path.parent.parent
            (folder / deleted).resolve().rename(tmp_path / "away")
            # As exporters do that make a folder for each file.
            (scratch.path / "media").mkdir(parents=True, exist_ok=True)
            put_in_place(scratch, tmp_path / "pages", force=False)

    with pytest.raises(OutputError, match="was deleted in the meantime; run it again"):
        write()
    assert names_in(tmp_path) == ["away"]


@pytest.mark.parametrize("files", [1, 200])
def test_the_content_is_on_the_disk_before_the_name(
    files: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    fsync, was_done, rename_new = os.fsync, system_calls.was_done, vars(placing)["rename_new"]

    def flushed(file: int) -> None:
        steps.append(Path(f"/dev/fd/{file}").resolve().name)
        fsync(file)

    def disk_flushed(function: str, *arguments: int, path: str) -> bool:
        steps.append("the disk")
        return was_done(function, *arguments, path=path)

    def renamed(source: Path, destination: Path) -> None:
        steps.append("rename")
        rename_new(source, destination)

    monkeypatch.setattr(os, "fsync", flushed)
    monkeypatch.setattr("twconvert.placing.flushing.was_done", disk_flushed)
    monkeypatch.setattr(placing, "rename_new", renamed)
    write_folder(tmp_path / "pages", force=False, **{f"f{number}": "x" for number in range(files)})
    content = ["the disk"] if files > 100 else [FILE_LIST, "f0", "pages"]
    assert [*sorted(steps[:-2]), *steps[-2:]] == [*content, "rename", tmp_path.name]


def test_a_result_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("x")
    write_file(tmp_path / "a.txt")
    write_folder(tmp_path / "pages")
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
        scratch.path.write_text("whole")
    assert names_in(tmp_path) == []
