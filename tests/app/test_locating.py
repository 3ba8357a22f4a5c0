"""What was dropped on the page is found on the disk, and nothing else is taken for it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from twconvert.app.locating import EDGE, Dropped, DroppedFile, edges_of, located

if TYPE_CHECKING:
    from pathlib import Path

    from support.app import Page

BIG = b"head" + bytes(3 * EDGE) + b"tail"


def put(path: Path, content: bytes = BIG) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def dropped(path: Path, **changes: object) -> Dropped:
    found = {"name": path.name, "size": path.stat().st_size, "edges": edges_of(path), **changes}
    return Dropped(**found)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def no_disks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no disk be mounted."""
    monkeypatch.setattr("twconvert.app.locating._mounted", list)


def test_it_is_found_as_deep_as_three_folders(tmp_path: Path) -> None:
    for folder in ("", "x", "x/y"):
        path = put(tmp_path / folder / "a.zip")
        assert located(dropped(path), [tmp_path]) == path
        path.unlink()
    assert located(dropped(put(tmp_path / "x/y/z/a.zip")), [tmp_path]) is None


def test_the_likeliest_folder_counts_first(tmp_path: Path) -> None:
    deep, other = put(tmp_path / "one/x/a.zip"), put(tmp_path / "two/a.zip")
    assert located(dropped(deep), [tmp_path / "one", tmp_path / "two"]) == other
    assert located(dropped(deep), [tmp_path / "nothing", tmp_path / "one"]) == deep


@pytest.mark.parametrize(
    "changes", [{"name": "b.zip"}, {"size": len(BIG) + 1}, {"edges": "00" * 32}, {"name": "../one/a.zip"}]
)
def test_what_differs_is_another_file(tmp_path: Path, changes: dict[str, object]) -> None:
    path = put(tmp_path / "one/a.zip")
    assert located(dropped(path, **changes), [tmp_path / "one"]) is None


@pytest.mark.parametrize("content", [b"HEAD" + BIG[4:], BIG[:-4] + b"TAIL"])
def test_a_file_of_the_same_name_and_size_with_another_end_is_another(tmp_path: Path, content: bytes) -> None:
    wanted = dropped(put(tmp_path / "elsewhere/a.zip"))
    put(tmp_path / "searched/a.zip", content)
    assert located(wanted, [tmp_path / "searched"]) is None


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_are_the_same_however_their_letters_are_composed(tmp_path: Path, form: str) -> None:
    path = put(tmp_path / unicodedata.normalize("NFD", "Schön.zip"))
    wanted = dropped(path, name=unicodedata.normalize(form, "Schön.zip"))  # type: ignore[arg-type]
    assert located(wanted, [tmp_path]) == path


def test_small_files_are_compared_whole(tmp_path: Path) -> None:
    path = put(tmp_path / "a.css", b"p {}")
    assert located(dropped(path), [tmp_path]) == path
    assert located(dropped(put(tmp_path / "b.css", b"")), [tmp_path]) == tmp_path / "b.css"


def test_a_folder_is_found_by_the_files_in_it(tmp_path: Path) -> None:
    put(tmp_path / "other/twitter/data/tweets.js", b"12")
    path = put(tmp_path / "mine/twitter/data/tweets.js", b"123").parent.parent
    (inside,) = (DroppedFile(path="data/tweets.js", size=3),)
    assert located(Dropped(name="twitter", files=(inside,)), [tmp_path]) == path
    for wrong in ("data/none.js", "../twitter/data/tweets.js", str(path / "data/tweets.js")):
        assert located(Dropped(name="twitter", files=(DroppedFile(path=wrong, size=3),)), [tmp_path]) is None


def test_it_is_looked_for_no_longer_than_people_wait(tmp_path: Path) -> None:
    path = put(tmp_path / "a.zip")
    assert located(dropped(path), [tmp_path], seconds=-1.0) is None


def test_folders_that_lead_in_circles_end(tmp_path: Path) -> None:
    path = put(tmp_path / "a.zip")
    (tmp_path / "again").symlink_to(tmp_path)
    assert located(dropped(path, name="b.zip"), [tmp_path, tmp_path / "again"]) is None


def test_a_disk_that_is_mounted_is_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path / "disk/a.zip")
    monkeypatch.setattr("twconvert.app.locating._mounted", lambda: [tmp_path / "disk"])
    assert located(dropped(path), []) == path


def test_a_page_gets_the_file_that_it_describes(page: Page, archive: Path) -> None:
    known = {"name": archive.name, "size": archive.stat().st_size, "edges": edges_of(archive)}
    found = page.call("POST", "/api/match", known).body["archive"]
    (listed,) = page.archives()
    assert found == listed
    missed = page.call("POST", "/api/match", {**known, "edges": "0"}).body
    assert (missed["archive"], missed["fits"]) == (None, True)
    folder = page.call("POST", "/api/match", {"name": "twitter", "files": [{"path": "data/a.js", "size": 1}]}).body
    assert (folder["archive"], folder["fits"]) == (None, False)
