from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from support.archives import tweet, tweets_file
from support.batches import archive_of, files_below, job_to, row_of
from twconvert import OutputError, UsageError
from twconvert.batch import task
from twconvert.batch.consent import Consent
from twconvert.batch.places import place_at
from twconvert.batch.task import clean_up, killed, run_row
from twconvert.registry import find_plugins

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from twconvert.registry import Plugins

GONE = [Consent(is_withdrawn=True), Consent(last_day=date(2020, 1, 1))]


@pytest.fixture(params=["folder", "s3"])
def out(request: pytest.FixtureRequest, lab: Path) -> tuple[str, Callable[[], set[str]]]:
    """Return where outputs go, and a function that names the files there."""
    if request.param == "folder":
        return str(lab / "out"), lambda: set(files_below(lab / "out"))
    store: Any = request.getfixturevalue("s3")
    place = f"lab/{lab.name}"
    return f"s3://{place}", lambda: {each.removeprefix(f"{place}/") for each in store.find(place)}


MADE = {
    *("ada/ada-archive.line", "ada/ada-archive-folder/a.txt", "ada/ada-archive-folder/b.txt"),
    *("ada/ada-archive-folder/.twconvert-files", "ada/batch.json", "ada/report.json"),
}


def test_an_archive_is_converted_once_and_its_outputs_go_with_its_consent(
    lab: Path, out: tuple[str, Callable[[], set[str]]]
) -> None:
    place, files = out
    formats = lab / "formats.py"
    job = job_to(place, formats, f"{formats}:folder")
    first, again = run_row(job, row_of(lab / "ada.zip")), run_row(job, row_of(lab / "ada.zip"))
    assert (first.status, first.exit_code, first.is_new) == ("converted", 0, True)
    assert (again.status, again.is_new, again.numbers) == ("converted", False, first.numbers)
    assert files() == MADE
    assert (first.numbers.owner, first.numbers.posts_exported) == ("ada", 1)
    assert [each.path for each in first.outputs] == ["ada/ada-archive.line", "ada/ada-archive-folder"]
    gone = run_row(job, row_of(lab / "ada.zip", consent=GONE[0]))
    assert (gone.status, gone.is_new, gone.outputs) == ("withdrawn", True, [])
    assert files() == set()
    assert not run_row(job, row_of(lab / "ada.zip", consent=GONE[0])).is_new


@pytest.mark.parametrize("consent", GONE)
def test_nothing_is_deleted_that_the_batch_did_not_make(lab: Path, consent: Consent) -> None:
    job = job_to(lab / "out", lab / "formats.py", f"{lab / 'formats.py'}:folder")
    run_row(job, row_of(lab / "ada.zip"))
    for name in ("notes.txt", "ada/notes.txt", "ada/ada-archive-folder/notes.txt"):
        (lab / "out" / name).write_text("mine")
    run_row(job, row_of(lab / "ada.zip", consent=consent))
    assert files_below(lab / "out").keys() == {"notes.txt", "ada/notes.txt", "ada/ada-archive-folder/notes.txt"}


def test_what_somebody_else_has_put_there_is_not_replaced(lab: Path) -> None:
    (lab / "out/ada").mkdir(parents=True)
    for name in ("ada-archive.line", "report.json", "batch.json"):
        file = lab / "out/ada" / name
        file.write_text("mine")
        result = run_row(job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip"))
        assert (result.status, result.exit_code) == ("failed", 5)
        assert f"ada/{name} already exists" in result.message
        assert files_below(lab / "out") == {f"ada/{name}": b"mine"}
        file.unlink()


def _change_archive(lab: Path, **_: Any) -> None:
    (lab / "ada.zip").unlink()
    archive_of("ada", lab, **{"data/tweets.js": tweets_file([tweet("One"), tweet("Two", id_str="3")])})


@pytest.mark.parametrize("change", ["archive", "option", "row", "version", "output is gone"])
def test_an_archive_is_converted_again_where_something_has_changed(
    lab: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    job, row = job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip")
    run_row(job, row)
    match change:
        case "archive":
            _change_archive(lab)
        case "option":
            job = job_to(lab / "out", lab / "formats.py", format_options={"line": {"mark": "*"}})
        case "row":
            row = row_of(lab / "ada.zip", exclude=("replies",))
        case "version":
            monkeypatch.setattr("importlib.metadata.version", lambda _: "9.9")
            job = job_to(lab / "out", lab / "formats.py")
        case _:
            (lab / "out/ada/ada-archive.line").unlink()
    assert run_row(job, row).is_new
    assert not run_row(job, row).is_new
    assert (lab / "out/ada/ada-archive.line").exists()


def test_an_archive_that_was_only_copied_anew_is_the_same(lab: Path) -> None:
    job, row = job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip")
    run_row(job, row)
    (lab / "ada.zip").write_bytes((lab / "ada.zip").read_bytes())
    assert not run_row(job, row).is_new


def test_outputs_that_are_called_otherwise_take_the_place_of_those_before(lab: Path) -> None:
    job, row = job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip")
    run_row(job, row)
    archive_of("lovelace", lab).replace(lab / "ada.zip")
    run_row(job, row)
    assert files_below(lab / "out").keys() == {"ada/lovelace-archive.line", "ada/report.json", "ada/batch.json"}


def test_an_archive_that_cannot_be_read_has_a_report_and_is_not_tried_again(lab: Path) -> None:
    job, row = job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip")
    run_row(job, row)
    (lab / "ada.zip").write_bytes((lab / "ada.zip").read_bytes()[:-40])
    failed, again = run_row(job, row), run_row(job, row)
    assert (failed.status, failed.exit_code, failed.is_new, again.is_new) == ("failed", 3, True, False)
    assert "cut short" in failed.message == again.message
    report = json.loads((lab / "out/ada/report.json").read_bytes())
    assert [each["message"] for each in report["problems"]] == [failed.message]
    # What was made of it before stays, and goes with its consent.
    assert (lab / "out/ada/ada-archive.line").exists()
    assert run_row(replace(job, again=True), row).is_new
    run_row(job, row_of(lab / "ada.zip", consent=GONE[0]))
    assert files_below(lab / "out") == {}


def test_what_may_go_better_the_next_time_is_tried_again_and_leaves_nothing(
    lab: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OutputError("the disk is full")

    job, row = job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip")
    with monkeypatch.context() as patched:
        patched.setattr(task, "export_all", full)
        result = run_row(job, row)
    assert (result.status, result.exit_code, result.message) == ("failed", 5, "the disk is full")
    assert files_below(lab / "out") == {}
    assert run_row(job, row).is_new


def test_a_bug_is_told_and_ends_nothing(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(task, "export_all", lambda *_, **__: 1 / 0)
    result = run_row(job_to(lab / "out", lab / "formats.py"), row_of(lab / "ada.zip"))
    assert (result.status, result.exit_code) == ("failed", 1)
    assert "ZeroDivisionError" in result.message


def test_a_worker_finds_plugins_once_for_all_archives_of_a_job(lab: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    job = replace(job_to(lab / "out", lab / "formats.py"), plugins=(("twconvert-stub", "1.0"),))
    found = []

    def find() -> Plugins:
        found.append(find_plugins())
        return found[-1]

    monkeypatch.setattr(task, "find_plugins", find)
    for name in ("ada", "bea"):
        archive_of(name, lab)
        assert run_row(job, row_of(lab / f"{name}.zip", name)).status == "converted"
    assert len(found) == 1
    run_row(replace(job, plugins=()), row_of(lab / "ada.zip"))
    assert len(found) == 2


def test_a_worker_of_another_version_does_nothing(lab: Path) -> None:
    job = replace(job_to(lab / "out", lab / "formats.py"), version="9.9")
    result = run_row(job, row_of(lab / "ada.zip"))
    assert "this is 9.9; install the same on all" in result.message
    assert files_below(lab / "out") == {}


class _KilledError(BaseException):
    pass


@pytest.mark.parametrize("then", ["run", "clean up", "killed", "withdrawn"])
@pytest.mark.parametrize("puts", [0, 1, 2, 3])
def test_of_a_run_that_ended_in_the_middle_no_half_output_stays(
    lab: Path, then: str, puts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = job_to(lab / "out", lab / "formats.py", f"{lab / 'formats.py'}:folder")
    row = row_of(lab / "ada.zip")
    place = place_at(job.out)
    done = 0

    def put(self: Any, made: Path, name: str) -> None:
        nonlocal done
        if done == puts:
            raise _KilledError
        done += 1
        real(self, made, name)

    real = type(place).put
    with monkeypatch.context() as patched:
        patched.setattr(type(place), "put", put)
        with pytest.raises(_KilledError):
            run_row(job, row)
    match then:
        case "run":
            assert run_row(job, row).is_new
            assert files_below(lab / "out").keys() == MADE
        case "clean up":
            clean_up(job, row)
            assert files_below(lab / "out") == {}
        case "killed":
            assert killed(job, row).status == "killed"
            assert files_below(lab / "out").keys() == {"ada/batch.json"}
            assert not run_row(job, row).is_new
            assert run_row(replace(job, again=True), row).status == "converted"
        case _:
            run_row(job, row_of(lab / "ada.zip", consent=GONE[0]))
            assert files_below(lab / "out") == {}


def test_what_makes_no_sense_is_refused_before_there_is_an_archive(lab: Path) -> None:
    for fields, message in (
        ({"out": "memory://out"}, "is in the memory of one process"),
        ({"combine": "csv"}, "the format 'csv' cannot make one output of many archives; sqlite can"),
        ({"options": {"timezone": "Mars"}}, "Mars"),
        ({"format_options": {"line": {"marc": "*"}}}, "marc"),
    ):
        with pytest.raises(UsageError, match=message):
            job_to(fields.pop("out", lab / "out"), lab / "formats.py", **fields)  # type: ignore[arg-type]
