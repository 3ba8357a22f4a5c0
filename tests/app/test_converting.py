"""From an archive that lies around to a book in the folder for results, as a page goes the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from support.app import Page
    from twconvert.app.folders import Folders


def test_an_archive_becomes_a_book(page: Page, archive: Path, folders: Folders) -> None:
    (found,) = page.archives()
    assert found["name"] == archive.name
    assert found["bytes"] == archive.stat().st_size

    looked = page.do("inspect", {"archives": [found["id"]]})
    assert (looked["job"], looked["status"]) == ("inspect", "done")
    inspection = page.call("GET", "/api/inspection").body
    assert inspection["archives"] == [found["id"]]
    assert inspection["inspection"]["statistics"]["posts"] == 2

    made = page.do("convert", {"archives": [found["id"]], "formats": {"epub": {"cover": False}}, "options": {}})
    assert (made["status"], made["error"]) == ("done", None)
    (output,) = made["outputs"]
    assert output["name"] == "ada_example-archive.epub"
    assert (folders.results[0] / output["name"]).stat().st_size == output["bytes"]
    assert page.call("GET", "/api/report").body["records"]["posts"]["exported"] == 2


def test_a_second_book_replaces_nothing(page: Page, archive: Path, folders: Folders) -> None:
    assert archive.exists()
    (found,) = page.archives()
    wanted = {"archives": [found["id"]], "formats": {"csv": {}, "jsonfeed": {}}}
    first, second = (page.do("convert", wanted)["outputs"] for _ in range(2))
    assert len({each["name"] for each in (*first, *second)}) == 4
    assert {each["name"] for each in (*first, *second)} == {each.name for each in folders.results[0].iterdir()}
    assert [each["number"] for each in (*first, *second)] == [0, 1, 2, 3]
