"""What may be written where: nothing is lost that was there, and nothing half-written stays."""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import sys
from typing import TYPE_CHECKING
from zipfile import ZipFile

import fsspec
import pytest

from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import TEXTS, export_pages, failing_with, own_plugins, run_process
from twconvert import Exporter
from twconvert.placing.file_list import write_file_list
from twconvert.scratch import temporary_database
from twconvert.store import store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from support.commands import Run
    from twconvert import Document


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_exists_is_not_replaced(run: Run, archive: Path, here: Path) -> None:
    (here / "a.txt").write_text("mine")
    ended = run(archive, "-o", "a.txt")
    assert (ended.code, ended.error) == (
        5,
        "a.txt already exists; use --force to replace it, or choose another --output",
    )
    assert (here / "a.txt").read_text() == "mine"
    assert names_in(here) == ["a.txt"]


def test_a_default_output_that_exists_is_not_replaced(run: Run, archive: Path, here: Path) -> None:
    (here / "ada_example-archive.txt").write_text("mine")
    assert run(archive, "--to", "texts").code == 5
    assert (here / "ada_example-archive.txt").read_text() == "mine"


def test_nothing_is_written_if_one_of_two_exists(run: Run, archive: Path, here: Path) -> None:
    (here / "ada_example-archive-pages").mkdir()
    assert run(archive, "--to", "texts", "--to", "pages").code == 5
    assert names_in(here) == ["ada_example-archive-pages"]


def test_a_link_that_leads_nowhere_exists_too(run: Run, archive: Path, here: Path) -> None:
    (here / "a.txt").symlink_to("nowhere")
    assert run(archive, "-o", "a.txt").code == 5
    assert names_in(here) == ["a.txt"]


@pytest.mark.parametrize("target", ["mine.txt", "nowhere", "a.txt"])
def test_force_replaces_a_link_and_not_what_it_leads_to(target: str, run: Run, archive: Path, here: Path) -> None:
    (here / "mine.txt").write_text("mine")
    (here / "a.txt").symlink_to(target)
    assert run(archive, "-o", "a.txt", "--force").code == 0
    assert not (here / "a.txt").is_symlink()
    assert (here / "mine.txt").read_text() == "mine"


def test_force_replaces_a_file(run: Run, archive: Path, here: Path) -> None:
    (here / "a.txt").write_text("mine")
    assert run(archive, "-o", "a.txt", "--force").code == 0
    assert (here / "a.txt").read_text() == "Hello, world\nOnce more\n"
    assert names_in(here) == ["a.txt"]


@pytest.mark.parametrize("name", ["pages", "replaced", "new"])
def test_force_replaces_a_folder_by_a_folder(name: str, run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "pages", "-o", name).code == 0
    (here / name / "20.txt").write_text("old")
    (here / name / "mine.txt").write_text("mine")
    assert run(archive, "--to", "pages", "-o", name, "--force").code == 0
    assert names_in(here / name) == [".twconvert-files", "20.txt", "21.txt", "mine.txt"]
    assert (here / name / "20.txt").read_text() != "old"
    assert names_in(here) == [name]


@pytest.mark.parametrize("place", ["Documents", "Documents/", "new/", "new/folder/", "./Documents/."])
@pytest.mark.parametrize("kind", ["texts", "pages"])
def test_output_goes_into_a_folder_under_its_usual_name(
    kind: str, place: str, run: Run, archive: Path, here: Path
) -> None:
    name = {"texts": "ada_example-archive.txt", "pages": "ada_example-archive-pages"}[kind]
    (here / "Documents").mkdir()
    (here / "Documents" / "thesis.txt").write_text("years of work")
    assert run(archive, "--to", kind, "-o", place).code == 0
    assert (here / place / name).exists()
    assert (here / "Documents" / "thesis.txt").read_text() == "years of work"
    again = run(archive, "--to", kind, "-o", place)
    assert (again.code, f"{name} already exists" in again.error) == (5, True)
    assert run(archive, "--to", kind, "-o", place, "--force").code == 0


def test_every_format_goes_into_one_folder(run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "texts", "--to", "pages", "-o", "new/").code == 0
    assert names_in(here / "new") == ["ada_example-archive-pages", "ada_example-archive.txt"]


@pytest.mark.parametrize("place", ["pages", "pages/"])
def test_folder_that_twconvert_made_is_replaced_itself(place: str, run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "pages", "-o", "pages").code == 0
    assert run(archive, "--to", "pages", "-o", place).code == 5
    assert run(archive, "--to", "pages", "-o", place, "--force").code == 0
    assert names_in(here / "pages") == [".twconvert-files", "20.txt", "21.txt"]


def test_folder_of_somebody_with_the_usual_name_is_not_replaced(run: Run, archive: Path, here: Path) -> None:
    usual = here / "ada_example-archive-pages"
    usual.mkdir()
    (usual / "thesis.txt").write_text("years of work")
    ended = run(archive, "--to", "pages", "-o", here, "--force")
    assert (ended.code, ended.error) == (
        5,
        f"{usual} was not made by twconvert: it has no file .twconvert-files; choose another --output",
    )
    assert names_in(usual) == ["thesis.txt"]


@pytest.mark.parametrize(
    ("place", "name"),
    [
        ("x", "x.txt"),
        ("Vol. 2", "Vol. 2.txt"),
        ("2019.05", "2019.05.txt"),
        ("x.TXT", "x.TXT"),
        ("x.md", "x.md"),
        ("new/x", "new/x.txt"),
    ],
)
def test_file_gets_the_suffix_of_its_format(place: str, name: str, run: Run, archive: Path, here: Path) -> None:
    assert run(archive, "--to", "texts", "-o", place).code == 0
    assert [each.relative_to(here).as_posix() for each in here.rglob("*") if each.is_file()] == [name]


def test_folders_around_an_output_go_where_the_run_fails(run: Run, archive: Path, here: Path) -> None:
    (here / "old").mkdir()
    plugins = own_plugins(failing_with(lambda: OSError(errno.EIO, "broken")))
    assert run(archive, "-o", "old/new/newer/a.bad", plugins=plugins).code == 5
    assert [each.name for each in here.rglob("*")] == ["old"]


def test_folders_around_an_output_stay_if_something_else_is_in_them(run: Run, archive: Path, here: Path) -> None:
    def export(_document: Document, _path: Path) -> None:
        """Make nothing, and leave something elsewhere."""
        (here / "new/mine.txt").write_text("mine")
        raise OSError(errno.EIO, "broken")

    failing = Exporter(name="failing", suffix=".txt", export=export)
    assert run(archive, "-o", "new/newer/a.txt", plugins=own_plugins(failing)).code == 5
    assert [each.relative_to(here).as_posix() for each in here.rglob("*")] == ["new", "new/mine.txt"]


@pytest.mark.parametrize("force", [(), ("--force",)])
def test_a_folder_is_never_replaced_by_a_file(force: tuple[str, ...], run: Run, archive: Path, here: Path) -> None:
    (here / "books.txt").mkdir()
    ended = run(archive, "-o", "books.txt", *force)
    assert ended.code == 5
    assert ended.error == "books.txt is a folder, and a file is to be written; choose a name in it for --output"
    assert (here / "books.txt").is_dir()


def test_a_file_is_never_replaced_by_a_folder(run: Run, archive: Path, here: Path) -> None:
    (here / "pages").write_text("mine")
    ended = run(archive, "--to", "pages", "-o", "pages", "--force")
    assert (ended.code, ended.error) == (5, "pages is not a folder that could be replaced; choose another --output")
    assert (here / "pages").read_text() == "mine"


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="there are no devices here")  # noqa: PTH110 - not a path to us
def test_a_device_is_never_replaced(run: Run, archive: Path) -> None:
    ended = run(archive, "--to", "texts", "-o", "/dev/null", "--force")
    assert (ended.code, ended.error) == (5, "/dev/null is not a file that could be replaced; choose another --output")


@pytest.mark.parametrize("place", [".", ".."])
def test_force_does_not_replace_the_current_folder(
    place: str, run: Run, archive: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(archive, "--to", "pages", "-o", "pages").code == 0
    (here / "pages/folder").mkdir()
    monkeypatch.chdir(here / "pages" if place == "." else here / "pages/folder")
    ended = run(archive, "--to", "pages", "-o", place, "--force")
    assert (ended.code, ended.error) == (5, f"{place} holds more than a result of twconvert; choose another --output")


def test_force_does_not_empty_a_home(run: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "homes" / "ada"
    home.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for place in (home, home.parent):
        write_file_list(place)
        ended = run(archive, "--to", "pages", "-o", place, "--force")
        assert (ended.code, ended.error) == (
            5,
            f"{place} holds more than a result of twconvert; choose another --output",
        )
    assert home.is_dir()


def test_force_does_not_replace_the_folder_that_holds_the_archive(run: Run, archive: Path) -> None:
    write_file_list(archive.parent)
    ended = run(archive, "--to", "pages", "-o", archive.parent, "--force")
    assert (ended.code, "holds the archive" in ended.error) == (2, True)
    assert archive.is_file()


def test_the_archive_is_never_replaced(run: Run, archive: Path) -> None:
    before = archive.read_bytes()
    ended = run(archive, "--to", "texts", "-o", archive, "--force")
    assert (ended.code, "lies in the archive" in ended.error) == (2, True)
    assert archive.read_bytes() == before


@pytest.mark.parametrize("place", ["a.txt", "data/a.txt", "../link/a.txt"])
def test_nothing_is_written_into_a_folder_that_is_read(
    place: str, run: Run, archive: Path, here: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "archive"
    with ZipFile(archive) as packed:
        packed.extractall(folder)
    (tmp_path / "link").symlink_to(folder)
    before = sorted(folder.rglob("*"))
    ended = run(folder, "-o", folder / place)
    assert (ended.code, "which stays as it is" in ended.error) == (2, True)
    assert sorted(folder.rglob("*")) == before
    assert names_in(here) == []


@pytest.mark.parametrize("place", ["file/a.txt", "file/new/a.txt", "file/"])
def test_there_must_be_room_for_a_folder_around_an_output(place: str, run: Run, archive: Path, here: Path) -> None:
    (here / "file").write_text("mine")
    ended = run(archive, "--to", "texts", "-o", place)
    assert (ended.code, ended.error) == (5, "file is not a folder; choose another --output")
    assert names_in(here) == ["file"]


def test_a_name_that_is_too_long_is_an_error_of_the_output(run: Run, archive: Path, here: Path) -> None:
    ended = run(archive, "--to", "texts", "-o", "a" * 300)
    assert (ended.code, "could not be written: File name too long" in ended.error) == (5, True)
    assert names_in(here) == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="permissions do not bind root")
def test_a_folder_without_write_permission_is_found_out_at_once(run: Run, archive: Path, here: Path) -> None:
    (here / "locked").mkdir(mode=0o555)
    ended = run(archive, "-o", "locked/a.txt")
    assert (ended.code, "nothing can be written to the folder locked" in ended.error) == (5, True)


def test_a_folder_that_may_not_be_written_to_is_found_out_before_reading(
    run: Run, archive: Path, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK or str(path) != "locked")
    (here / "locked").mkdir()
    plugins = own_plugins(TEXTS)
    plugins.loaders.clear()  # reading would fail in another way
    ended = run(archive, "-o", "locked/a.txt", plugins=plugins)
    assert (ended.code, ended.error) == (5, "nothing can be written to the folder locked; choose another --output")


NO_ROOM: list[Callable[[], BaseException]] = [
    lambda: OSError(errno.ENOSPC, "No space left on device"),
    lambda: OSError(errno.EFBIG, "File too large"),
    lambda: OSError(errno.EDQUOT, "Disk quota exceeded"),
]


@pytest.mark.parametrize("error", NO_ROOM)
def test_a_disk_that_is_full_midway(error: Callable[[], BaseException], run: Run, archive: Path, here: Path) -> None:
    (here / "a.bad").write_text("mine")
    ended = run(archive, "-o", "a.bad", "--force", plugins=own_plugins(failing_with(error)))
    assert ended.code == 5
    assert ended.error.startswith("a.bad could not be written: there is no room left on its disk")
    assert "nothing half-written was left behind" in ended.error
    assert (here / "a.bad").read_text() == "mine"
    assert names_in(here) == ["a.bad"]


def test_a_temporary_database_that_finds_no_room(run: Run, archive: Path, here: Path) -> None:
    def full() -> BaseException:
        database = sqlite3.connect(":memory:")
        database.execute("PRAGMA max_page_count = 2")
        try:
            database.execute("CREATE TABLE large AS SELECT zeroblob(100000)")
        except sqlite3.OperationalError as error:
            return error
        finally:
            database.close()
        raise AssertionError

    ended = run(archive, "-o", "a.bad", plugins=own_plugins(failing_with(full)))
    assert (ended.code, "there is no room left" in ended.error) == (5, True)
    assert names_in(here) == []


def test_a_store_that_finds_no_room(run: Run, tmp_path: Path, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def small(schema: str) -> sqlite3.Connection:
        database = temporary_database(schema)
        database.execute("PRAGMA max_page_count = 20")
        return database

    monkeypatch.setattr(store, "temporary_database", small)
    tweets = [tweet("x" * 280, id_str=str(number)) for number in range(1000)]
    archive = make_archive(tmp_path, {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets)})
    ended = run(archive, "-o", "a.txt")
    assert ended.code == 5
    assert "the temporary folder has no room" in ended.error
    assert "free some space" in ended.error
    assert names_in(here) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the size of files cannot be limited here")
def test_a_real_limit_on_the_size_of_files(archive: Path, here: Path) -> None:
    limited = here.parent / "limited"
    limited.mkdir()
    (limited / "sitecustomize.py").write_text(
        "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (10, resource.RLIM_INFINITY))\n"
    )
    before = run_process("schema", folder=here, modules=limited)
    assert before.code == 0, "the limit itself must not end the program"
    ended = run_process(archive, "-o", "a.epub", folder=here, modules=limited)
    assert (ended.code, "there is no room left" in ended.error) == (5, True)
    assert names_in(here) == []


def test_another_error_of_the_system_is_told_with_its_place(run: Run, archive: Path, here: Path) -> None:
    exporter = failing_with(lambda: PermissionError(errno.EACCES, "Permission denied", "/elsewhere"))
    ended = run(archive, "-o", "a.bad", plugins=own_plugins(exporter))
    assert (ended.code, ended.error) == (
        5,
        "a.bad could not be written: Permission denied (/elsewhere); choose another --output",
    )
    assert names_in(here) == []


def test_a_bug_in_a_format_is_a_bug_of_that_format(run: Run, archive: Path, here: Path) -> None:
    (here / "a.bad").write_text("mine")
    plugins = own_plugins(failing_with(lambda: KeyError("lost")))
    ended = run(archive, "-o", "a.bad", "--force", plugins=plugins)
    assert ended.code == 1
    assert ended.error.startswith("a bug in the exporter 'failing': KeyError: 'lost' (commands.py, line ")
    assert ended.error.endswith("); please report it, best with what --verbose adds")
    assert (here / "a.bad").read_text() == "mine"
    assert names_in(here) == ["a.bad"]
    assert "Traceback (most recent call last)" in run(archive, "-o", "a.bad", "--force", "-v", plugins=plugins).err


def test_what_was_finished_before_an_error_stays(run: Run, archive: Path, here: Path) -> None:
    plugins = own_plugins(TEXTS, failing_with(NO_ROOM[0]))
    ended = run(archive, "-o", "a.txt", "-o", "b.bad", "--report", "r.json", plugins=plugins)
    assert (ended.code, ended.out) == (5, "a.txt\n")
    assert names_in(here) == ["a.txt", "r.json"]
    assert '"a.txt"' in (here / "r.json").read_text()


def test_a_format_that_writes_nothing_is_told(run: Run, archive: Path, here: Path) -> None:
    def export(document: Document, path: Path) -> None:
        assert len(document.posts) == 2
        assert not path.exists()

    lazy = Exporter(name="lazy", suffix=".no", export=export)
    ended = run(archive, "-o", "a.no", plugins=own_plugins(lazy))
    assert (ended.code, ended.error) == (5, "the exporter wrote nothing to a.no")
    assert names_in(here) == []


VOLUMES = Exporter(name="volumes", suffix=".vol", export=export_pages)


def test_a_format_may_make_a_folder_of_several_files(run: Run, archive: Path, here: Path) -> None:
    plugins = own_plugins(VOLUMES)
    ended = run(archive, "-o", "a.vol", "--report", "report.json", plugins=plugins)
    assert ended.code == 0
    assert names_in(here) == ["a-vol", "report.json"]
    (output,) = json.loads((here / "report.json").read_text("utf-8"))["outputs"]
    assert output["path"] == "a-vol"
    assert output["bytes"] > 0


def test_such_a_folder_is_not_replaced_unless_asked(run: Run, archive: Path, here: Path) -> None:
    plugins = own_plugins(VOLUMES)
    assert run(archive, "-o", "a.vol", plugins=plugins).code == 0
    (here / "a-vol" / "20.txt").write_text("old")
    ended = run(archive, "-o", "a.vol", plugins=plugins)
    assert (ended.code, (here / "a-vol" / "20.txt").read_text()) == (5, "old")
    assert "a-vol already exists" in ended.error
    assert run(archive, "-o", "a.vol", "--force", plugins=plugins).code == 0
    assert (here / "a-vol" / "20.txt").read_text() != "old"
    assert names_in(here) == ["a-vol"]


def test_the_output_of_an_archive_elsewhere_goes_to_the_current_folder(run: Run, archive: Path, here: Path) -> None:
    system = fsspec.filesystem("memory")
    system.put_file(str(archive), "/my archive.zip")
    try:
        assert run("memory://my archive.zip", "--to", "texts", "--report", "report.json")[0] == 0
    finally:
        system.store.clear()
    assert sorted(each.name for each in here.iterdir()) == ["ada_example-archive.txt", "report.json"]
