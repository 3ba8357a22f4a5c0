from __future__ import annotations

import io
from contextlib import redirect_stderr
from datetime import UTC, datetime, timedelta
from shutil import unpack_archive
from typing import TYPE_CHECKING

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert import AccountRef, Post, Text, open_archive
from twconvert.cli.console import Console
from twconvert.conversion.progress import ReadingProgress, watched
from twconvert.testing import every_kind_of_record, make_document

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

ADA = AccountRef(id="1000", handle="ada_example")
POSTS = [
    Post(id=str(n), author=ADA, created_at=datetime(2020, 1, 1, tzinfo=UTC) + timedelta(days=n), content=(Text("x"),))
    for n in range(4)
]


class Steps:
    """Remembers what it was told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, int, int | None]] = []

    def step(self, stage: str, done: int, total: int | None) -> None:
        self.told.append((stage, done, total))


class Terminal(io.StringIO):
    """Pretends that somebody looks at it."""

    def isatty(self) -> bool:
        return True


def test_walking_tells_how_far_it_is() -> None:
    steps = Steps()
    with make_document(POSTS) as document:
        seen = watched(document, steps, "words")
        assert [post.id for post in seen.posts] == ["0", "1", "2", "3"]
        assert steps.told == [("writing words", number, 4) for number in range(4)]
        steps.told.clear()
        assert [post.id for post in reversed(seen.posts)] == ["3", "2", "1", "0"]
        assert steps.told == [("writing words", number, 4) for number in range(4)]
        steps.told.clear()
        assert sum(len(thread.posts) for thread in seen.threads) == 4
        assert steps.told == [("writing words", number, 4) for number in range(4)]


def test_walking_what_is_no_post_tells_how_far_it_is() -> None:
    steps = Steps()
    with make_document(every_kind_of_record()) as document:
        seen = watched(document, steps, "words")
        for sequence in (seen.likes, seen.conversations, seen.chats, seen.relations):
            steps.told.clear()
            number = len(list(sequence))
            assert steps.told == [("writing words", place, number) for place in range(number)]


def test_a_watched_document_reads_as_the_document_does() -> None:
    steps = Steps()
    with make_document(POSTS) as document:
        seen = watched(document, steps, "words")
        assert (len(seen.posts), len(seen.threads)) == (4, 4)
        assert seen.posts[-1] == POSTS[3]
        assert list(seen.posts[1:3]) == POSTS[1:3]
        assert seen.threads[0].posts == (POSTS[0],)
        assert [thread.posts[0].id for thread in seen.threads[2:]] == ["2", "3"]
        assert seen.posts.find("2") == POSTS[2]
        assert seen.posts.find("9") is None
        assert (seen.threads.index_of("3"), seen.threads.index_of("9")) == (3, None)
        assert seen.period == document.period
    assert steps.told == []


def test_reading_tells_how_many_bytes_of_the_data_files_are_read(tmp_path: Path) -> None:
    unpack_archive(SAMPLE_ARCHIVE, tmp_path / "unpacked")
    data_files = [path for each in ("js", "txt") for path in (tmp_path / "unpacked").rglob(f"*.{each}")]
    size = sum(path.stat().st_size for path in data_files)
    for archives, total in (([SAMPLE_ARCHIVE], size), ([SAMPLE_ARCHIVE, tmp_path / "unpacked"], 2 * size)):
        steps = Steps()
        with open_archive(*archives, progress=steps):
            done = [done for stage, done, _ in steps.told if stage == "reading"]
        assert {of for _, _, of in steps.told} == {total}
        assert done == sorted(done)
        assert done[0] < total / 4 < done[-1]
        # Nobody reads README.txt.
        assert total * 0.99 < done[-1] < total


class StepsInFiles(Steps):
    """A progress that also notes which files are read."""

    def __init__(self) -> None:
        super().__init__()
        self.files: list[tuple[str, int, str]] = []

    def at_file(self, name: str, records: int, noun: str) -> None:
        self.files.append((name, records, noun))


def test_reading_tells_the_file_and_the_records_of_it() -> None:
    steps = StepsInFiles()
    with open_archive(SAMPLE_ARCHIVE, include=["likes"], progress=steps) as document:
        likes = len(document.likes)
    assert ("manifest.js", 0, "") in steps.files
    assert max(number for name, number, noun in steps.files if (name, noun) == ("like.js", "liked post")) == likes
    assert ("tweets.js", 1, "post") in steps.files
    assert len(steps.files) == len(steps.told)


def test_records_of_no_data_file_are_steps_too() -> None:
    steps = Steps()
    with make_document(POSTS) as document:
        reading = ReadingProgress(steps, [])
        assert len(list(reading.watch(document.posts))) == 4
    assert steps.told == [("reading", 0, None)] * 4


def shown(
    monkeypatch: pytest.MonkeyPatch, *, is_quiet: bool = False, kind: str = "xterm", stream: io.StringIO | None = None
) -> str:
    """Return what the console shows of two steps and a note."""
    stream = stream or Terminal()
    monkeypatch.setenv("TERM", kind)
    with redirect_stderr(stream):
        console = Console(is_quiet=is_quiet)
        console.step("writing epub", 1, 4)
        console.step("writing epub", 2, 4)  # too soon after the first
        console.note("done")
    return stream.getvalue()


def test_a_terminal_shows_progress_and_then_no_trace_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch) == "\r\x1b[2Kwriting epub  25 %\r\x1b[2Kdone\n"


def test_what_has_no_end_is_counted() -> None:
    stream = Terminal()
    with redirect_stderr(stream):
        Console().step("reading", 1200, None)
    assert stream.getvalue() == "\r\x1b[2Kreading  1,200"


def test_the_line_names_the_file_that_is_read_and_its_records() -> None:
    told = [
        (("tweets.js", 0, ""), "reading tweets.js  61 %"),
        (("tweets.js", 28_428, "post"), "reading tweets.js  28,428 posts  61 %"),
        (("like.js", 1, "liked post"), "reading like.js  1 liked post  61 %"),
        (("a\x1b[2Jb.js", 0, ""), "reading a\\x1b[2Jb.js  61 %"),
    ]
    for file, words in told:
        stream = Terminal()
        with redirect_stderr(stream):
            console = Console()
            console.at_file(*file)
            console.step("reading", 61, 100)
        assert stream.getvalue() == f"\r\x1b[2K{words}"


def test_quiet_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, is_quiet=True) == ""


def test_a_dumb_terminal_shows_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, kind="dumb") == "done\n"


def test_a_file_shows_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, stream=io.StringIO()) == "done\n"
