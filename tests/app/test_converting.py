"""From an archive that lies around to a book in the folder for results, as a page goes the way."""

from __future__ import annotations

import shutil
import threading
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from support.app import SECONDS, running_app
from support.archives import account_file, make_archive, tweet, tweets_file
from support.commands import own_plugins
from twconvert import Exporter
from twconvert.app import session
from twconvert.app.files import Files
from twconvert.app.locating import edges_of
from twconvert.app.requests import Conversion, checked
from twconvert.app.session import Session
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from support.app import Page
    from twconvert import Document, Progress
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


def chosen(page: Page, *names: str) -> list[str]:
    """Return the ids of archives, by their names."""
    ids = {each["name"]: each["id"] for each in page.archives()}
    return [ids[name] for name in names]


def test_archives_of_two_people_are_refused(page: Page, archive: Path, folders: Folders) -> None:
    other = make_archive(
        folders.searched[0],
        {
            "data/account.js": account_file(accountId="2000", username="bob"),
            "data/tweets.js": tweets_file([tweet("I")]),
        },
    )
    both = {"archives": chosen(page, archive.name, other.name)}
    for job, body in (("inspect", both), ("convert", {**both, "formats": {"csv": {}}})):
        state = page.do(job, body)
        assert (state["status"], state["error"]["kind"]) == ("failed", "OwnerMismatchError")
    assert not state["outputs"]
    assert not list(folders.results[0].iterdir())


def test_several_archives_of_one_person_are_merged(page: Page, archive: Path, folders: Folders) -> None:
    tweets = [tweet("Hello, world", id_str="20"), tweet("A third", id_str="22")]
    older = make_archive(
        folders.searched[2], {"data/account.js": account_file(), "data/tweets.js": tweets_file(tweets)}
    )
    older = older.rename(older.with_name("older.zip"))
    page.do("convert", {"archives": chosen(page, archive.name, older.name), "formats": {"jsonfeed": {}}})
    assert page.call("GET", "/api/report").body["records"]["posts"]["exported"] == 3


BROKEN = {
    "no zip at all": b"Hello",
    "nothing": b"",
    "the beginning of one": b"PK\x03\x04" + bytes(500),
}


def test_what_is_no_archive_is_told(page: Page, folders: Folders) -> None:
    file = folders.searched[0] / "twitter.zip"
    for what, content in BROKEN.items():
        file.write_bytes(content)
        assert page.archives() == []
        known = {"name": file.name, "size": file.stat().st_size, "edges": edges_of(file)}
        found = page.call("POST", "/api/match", known).body["archive"]
        error = page.do("inspect", {"archives": [found["id"]]})["error"]
        assert error["kind"] in {"ArchiveError", "NotAnArchiveError"}, what
        assert error["problem"], what
        assert error["details"] == "", what
    assert page.call("GET", "/api/inspection").status == 404


WRONG: dict[str, tuple[dict[str, Any], str]] = {
    "no format": ({"formats": {}}, "UsageError"),
    "no archive": ({"archives": []}, "UsageError"),
    "an archive by its path": ({"archives": ["/etc/passwd"]}, "UnknownError"),
    "a format that there is not": ({"formats": {"scroll": {}}}, "UsageError"),
    "a format of a file": ({"formats": {"/evil.py:export": {}}}, "UsageError"),
    "an option that there is not": ({"formats": {"epub": {"glitter": True}}}, "UsageError"),
    "a choice that there is not": ({"formats": {"epub": {"split": "week"}}}, "OptionError"),
    "a number below what is allowed": ({"formats": {"epub": {"max_image_size": 0}}}, "OptionError"),
    "a text for a number": ({"formats": {"epub": {"max_image_size": "1"}}}, "OptionError"),
    "a path for a file": ({"formats": {"tiddlywiki": {"template": "/etc/passwd"}}}, "UnknownError"),
    "a list for a file": ({"formats": {"tiddlywiki": {"template": ["1"]}}}, "OptionError"),
    "a number for a file": ({"formats": {"tiddlywiki": {"template": 1}}}, "OptionError"),
    "a path for handles": ({"options": {"handles": "/etc/passwd"}}, "UnknownError"),
    "no date": ({"options": {"since": "yesterday"}}, "UsageError"),
    "no time zone": ({"options": {"timezone": "Middle-earth"}}, "UsageError"),
    "no kind": ({"options": {"include": ["diary"]}}, "OptionError"),
    "no option of the conversion": ({"options": {"speed": 9}}, "UsageError"),
    "a path to write to": ({"options": {"export_handles": "/x.csv"}}, "UsageError"),
    "another folder": ({"options": {"output_folder": "/"}}, "UsageError"),
    "to replace what is there": ({"options": {"force": True}}, "UsageError"),
}


def test_what_cannot_be_is_refused_before_any_work(page: Page, archive: Path) -> None:
    for what, (changes, kind) in WRONG.items():
        wanted = {"archives": chosen(page, archive.name), "formats": {"epub": {}}, **changes}
        refused = page.call("POST", "/api/convert", wanted)
        assert (refused.status, refused.body["error"]["kind"]) == (404 if kind == "UnknownError" else 400, kind), what
        assert "{" not in refused.body["error"]["remedy"], what
    assert page.call("GET", "/api/state").body["status"] == "idle"


def test_a_file_for_an_option_is_chosen_by_its_id(page: Page, archive: Path, folders: Folders) -> None:
    handles = folders.searched[2] / "people.csv"
    handles.write_text("id,handle,name\n", "utf-8")
    sheet = page.call("PUT", "/api/upload?name=mine.css", b"p { color: #123456 }").body["archive"]
    table = page.call(
        "POST", "/api/match", {"name": handles.name, "size": handles.stat().st_size, "edges": edges_of(handles)}
    ).body["archive"]
    made = page.do(
        "convert",
        {
            "archives": chosen(page, archive.name),
            "formats": {"epub": {"css": sheet["id"], "cover": False}},
            "options": {"handles": table["id"], "since": "2019", "include": ["likes"], "min_likes": None},
        },
    )
    assert (made["status"], made["error"]) == ("done", None)
    with ZipFile(folders.results[0] / made["outputs"][0]["name"]) as book:
        assert any(b"#123456" in book.read(name) for name in book.namelist() if name.endswith(".css"))
    assert made["asked"]["options"]["handles"] == table["id"]


def test_every_exporter_can_be_asked_for_with_the_defaults_of_its_form(page: Page, archive: Path) -> None:
    for each in page.call("GET", "/api/setup").body["formats"]:
        values = {option["name"]: option["default"] for option in each["options"]}
        wanted = Conversion(archives=chosen(page, archive.name), formats={each["name"]: values})
        (output,), _ = checked(wanted, find_plugins(own_only=True), Files())
        assert output.options.keys() == values.keys()


def test_a_stop_leaves_nothing_behind(folders: Folders, archive: Path) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def export(document: Document, path: Path) -> None:
        path.write_text("half of it", "utf-8")
        for _ in document.posts:
            begun.set()
            go_on.wait(SECONDS)

    plugins = own_plugins(Exporter(name="slow", suffix=".slow", export=export))
    with running_app(folders, plugins=plugins) as page:
        wanted = {"archives": chosen(page, archive.name), "formats": {"slow": {}}}
        assert page.call("POST", "/api/convert", wanted).status == 202
        assert begun.wait(SECONDS)
        assert page.call("POST", "/api/inspect", {"archives": wanted["archives"]}).status == 409
        assert page.call("POST", "/api/stop").status == 202
        go_on.set()
        state = page.wait()
        assert (state["status"], state["outputs"]) == ("stopped", [])
        assert list(folders.results[0].iterdir()) == []


def test_a_result_need_not_wait_until_all_is_counted(
    page: Page, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_for_ever(_: object, __: object, progress: Progress) -> None:
        while True:
            progress.step("reading", 1, 10)

    monkeypatch.setattr(session, "read_everything", read_for_ever)
    ids = chosen(page, archive.name)
    assert page.call("POST", "/api/inspect", {"archives": ids}).status == 202
    with page.events() as states:
        looked = next(state for state in states if state["looked"] or state["status"] != "running")
    assert (looked["job"], looked["status"], looked["archives"]) == ("inspect", "running", ids)
    known = page.call("GET", "/api/inspection").body
    assert (known["archives"], known["inspection"]) == (ids, None)
    look = known["look"]
    assert (look["owner"]["handle"], look["bytes"]) == ("ada_example", archive.stat().st_size)
    # Without a manifest nobody knows the number of posts yet.
    assert look["statistics"]["posts"] is None
    made = page.do("convert", {"archives": ids, "formats": {"csv": {}}})
    assert (made["job"], made["status"], len(made["outputs"])) == ("convert", "done", 1)
    # Another look takes the place of one that goes on.
    for _ in range(2):
        assert page.call("POST", "/api/inspect", {"archives": ids}).status == 202
    monkeypatch.undo()
    assert page.do("inspect", {"archives": ids})["status"] == "done"
    assert page.call("GET", "/api/inspection").body["inspection"]["statistics"]["posts"] == 2


def test_a_plugin_that_fails_is_told_as_a_mistake(folders: Folders, archive: Path) -> None:
    def export(document: Document, path: Path) -> None:
        raise ZeroDivisionError(archive, document.title, path)

    with running_app(folders, plugins=own_plugins(Exporter(name="bad", suffix=".bad", export=export))) as page:
        state = page.do("convert", {"archives": chosen(page, archive.name), "formats": {"bad": {}}})
        assert (state["status"], state["error"]["kind"]) == ("failed", "Unexpected")
        assert "in the exporter 'bad'" in state["error"]["details"]
        assert archive.name not in state["error"]["details"]
        assert state["has_report"]
        assert list(folders.results[0].iterdir()) == []


def test_results_go_elsewhere_where_documents_cannot_be_written(page: Page, archive: Path, folders: Folders) -> None:
    folders.results[0].write_text("in the way", "utf-8")
    made = page.do("convert", {"archives": chosen(page, archive.name), "formats": {"jsonfeed": {}}})
    assert made["status"] == "done"
    assert len(list(folders.results[1].iterdir())) == 1
    folders.results[1].rename(folders.results[1].with_name("moved"))
    folders.results[1].write_text("in the way", "utf-8")
    failed = page.do("convert", {"archives": chosen(page, archive.name), "formats": {"jsonfeed": {}}})
    assert failed["error"]["kind"] == "OutputError"


def test_a_report_is_saved_under_a_free_name(page: Page, archive: Path, folders: Folders) -> None:
    assert page.call("POST", "/api/save-report").body["error"]["kind"] == "UnknownError"
    assert page.call("GET", "/api/report").status == 404
    page.do("convert", {"archives": chosen(page, archive.name), "formats": {"jsonfeed": {}}})
    first, second = (page.call("POST", "/api/save-report").body["output"] for _ in range(2))
    assert [first["name"], second["name"]] == ["twconvert-report.json", "twconvert-report-2.json"]
    assert (folders.results[0] / second["name"]).read_bytes() == (folders.results[0] / first["name"]).read_bytes()
    assert [first["number"], second["number"]] == [1, 2]


def test_a_second_page_and_one_that_is_reloaded_see_the_same(page: Page, archive: Path) -> None:
    wanted = {"archives": chosen(page, archive.name), "formats": {"jsonfeed": {"page_size": 1}}}
    page.do("convert", wanted)
    with page.events() as one, page.events() as other:
        state = next(one)
        assert state == next(other)
    assert state["asked"] == {"formats": wanted["formats"], "options": {}, "fetched": True}
    assert state["outputs"]
    looked = page.do("inspect", {"archives": wanted["archives"]})
    assert (looked["outputs"], looked["asked"]) == (state["outputs"], state["asked"])


def test_what_was_asked_for_one_archive_is_not_asked_for_another(page: Page, archive: Path) -> None:
    shutil.copy(archive, archive.with_name("other.zip"))
    wanted = {"archives": chosen(page, archive.name), "formats": {"csv": {}}, "options": {"include": ["likes"]}}
    assert page.do("convert", wanted)["asked"]["options"] == wanted["options"]
    assert page.do("inspect", {"archives": chosen(page, "other.zip")})["asked"] is None


def test_a_mistake_in_answering_is_told_without_paths_of_archives(
    page: Page, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Session) -> None:
        raise RuntimeError(f"cannot cope with {archive}")

    assert page.archives()
    monkeypatch.setattr(Session, "setup", fail)
    failed = page.call("GET", "/api/setup")
    assert (failed.status, failed.body["error"]["kind"]) == (500, "Unexpected")
    assert "cannot cope with <archive>" in failed.body["error"]["details"]
    assert archive.name not in failed.body["error"]["details"]
    assert failed.headers["cache-control"] == "no-store"
