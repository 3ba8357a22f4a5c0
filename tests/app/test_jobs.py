"""A job runs in a thread of its own, tells how it stands, and is stopped at its next step."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from support.app import SECONDS
from twconvert.app.failures import BusyError
from twconvert.app.jobs import Jobs, JobStoppedError
from twconvert.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from twconvert import Progress
    from twconvert.app.state import State


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    with Jobs() as made:
        yield made


def ended(jobs: Jobs, work: Callable[[Progress], None], **settings: Any) -> State:
    """Run a job to its end, and return the last state."""
    over = threading.Event()

    def look() -> None:
        if not jobs.is_busy:
            over.set()

    with jobs.listening(look):
        jobs.start("inspect", work, archives=["1"], **settings)
        assert over.wait(SECONDS)
    return jobs.state


def test_a_job_tells_how_far_it_is(jobs: Jobs) -> None:
    seen: list[State] = []

    def work(progress: Progress) -> None:
        progress.step("reading", 1, 10)
        seen.append(jobs.state)
        progress.step("writing epub", 2, None)
        seen.append(jobs.state)
        progress.step("writing epub", 3, None)
        seen.append(jobs.state)

    last = ended(jobs, work)
    reading, writing, soon = seen
    assert (reading.doing, reading.format, reading.done, reading.total) == ("reading", "", 1, 10)
    assert (writing.doing, writing.format, writing.done, writing.total) == ("writing", "epub", 2, None)
    assert soon is writing  # not more often than ten times a second
    assert (last.status, last.doing, last.format, last.done) == ("done", "", "", 0)
    assert last.number > writing.number > reading.number


def test_what_a_job_found_so_far_is_told_with_each_stage(jobs: Jobs) -> None:
    found = {"problems": 0}
    seen = []

    def work(progress: Progress) -> None:
        found["problems"] = 1
        progress.step("writing epub", 0, None)
        seen.append(jobs.state.problems)
        found["problems"] = 2
        raise ArchiveError("it is broken")

    assert (ended(jobs, work, found=lambda: found).problems, seen) == (2, [1])


@pytest.mark.parametrize("fails", [False, True])
def test_a_job_ends_though_nobody_can_tell_what_it_found(jobs: Jobs, *, fails: bool) -> None:
    def work(_: Progress) -> None:
        if fails:
            raise ArchiveError("it is broken")

    def found() -> dict[str, Any]:
        raise OSError("no such file")

    state = ended(jobs, work, found=found)
    assert state.status == "failed"
    assert state.error
    assert state.error.kind == ("ArchiveError" if fails else "Unexpected")
    assert ended(jobs, lambda _: None).status == "done"


def test_a_job_is_stopped_at_its_next_step(jobs: Jobs) -> None:
    begun, cleaned = threading.Event(), []

    def work(progress: Progress) -> None:
        try:
            while True:
                progress.step("reading", 0, None)
                begun.set()
        finally:
            cleaned.append(True)

    jobs.start("convert", work, archives=["1"])
    assert begun.wait(SECONDS)
    assert jobs.stop().status in {"stopping", "stopped"}
    jobs.close()
    assert (jobs.state.status, jobs.state.error, cleaned) == ("stopped", None, [True])
    assert jobs.stop().status == "stopped"


def test_no_plugin_takes_the_stop_for_an_error_of_its_own() -> None:
    assert not issubclass(JobStoppedError, Exception)
    assert issubclass(JobStoppedError, KeyboardInterrupt)


def test_there_is_one_job_at_a_time(jobs: Jobs) -> None:
    go_on = threading.Event()
    jobs.start("inspect", lambda _: (go_on.wait(SECONDS), None)[1], archives=["1"])
    with pytest.raises(BusyError):
        jobs.start("inspect", lambda _: None, archives=["2"])
    assert jobs.state.archives == ("1",)
    go_on.set()
    jobs.close()
    assert ended(jobs, lambda _: None).status == "done"


def test_a_stop_of_one_job_does_not_stop_the_next(jobs: Jobs) -> None:
    jobs.stop()
    assert ended(jobs, lambda progress: progress.step("reading", 0, None)).status == "done"


def test_an_error_is_told_by_its_class_and_its_data(jobs: Jobs) -> None:
    def work(_: Progress) -> None:
        raise ArchiveError("ends too early", file="data/tweets.js")

    error = ended(jobs, work).error
    assert error
    assert (error.kind, error.data) == ("ArchiveError", {"file": "data/tweets.js", "reason": "ends too early"})
    assert error.details == ""


@pytest.mark.parametrize("mistake", [ValueError, SystemExit, RecursionError, GeneratorExit])
def test_a_mistake_is_told_without_paths_of_the_archive(
    jobs: Jobs, tmp_path: Path, mistake: type[BaseException]
) -> None:
    private = tmp_path / "ada's letters.zip"

    def work(_: Progress) -> None:
        raise mistake(f"{private} and {Path.home() / 'diary'}")

    state = ended(jobs, work, private=[private])
    assert state.status == "failed"
    assert state.error
    assert state.error.kind == "Unexpected"
    assert "letters" not in state.error.details
    assert str(Path.home()) not in state.error.details
    assert mistake.__name__ in state.error.details
    assert "test_jobs.py" in state.error.details
    assert "Python 3" in state.error.details


def test_too_little_memory_is_no_mistake(jobs: Jobs) -> None:
    def work(_: Progress) -> None:
        raise MemoryError

    error = ended(jobs, work).error
    assert error
    assert (error.kind, error.problem) == ("MemoryError", "there is not enough memory")


def test_a_computer_without_further_threads_is_told(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    with monkeypatch.context() as patched:
        patched.setattr(threading.Thread, "start", refuse)
        with pytest.raises(BusyError, match="too busy"):
            jobs.start("inspect", lambda _: None, archives=["1"])
    assert jobs.state.status == "idle"
    assert ended(jobs, lambda _: None).status == "done"


def test_who_stops_listening_is_not_told(jobs: Jobs) -> None:
    told: list[int] = []
    with jobs.listening(lambda: told.append(1)):
        ended(jobs, lambda _: None)
    number = len(told)
    assert number >= 2
    ended(jobs, lambda _: None)
    assert len(told) == number
