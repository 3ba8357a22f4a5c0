from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from make_sample_archive import DESTINATION as SAMPLE_ARCHIVE
from twconvert import convert
from twconvert.background import Background

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def no_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system give no further thread, as a small limit on processes does."""

    def start(_: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", start)


def fail() -> None:
    raise ValueError("no number")


def test_calls_are_done_in_other_threads() -> None:
    with Background(2, "work") as background:
        names = {background.submit(lambda: threading.current_thread().name).result() for _ in range(20)}
    assert names <= {"work_0", "work_1"}


@pytest.mark.usefixtures("no_threads")
def test_or_in_this_one() -> None:
    with Background(2) as background:
        assert [background.submit(threading.current_thread).result() for _ in range(3)] == [threading.main_thread()] * 3
        with pytest.raises(ValueError, match="no number"):
            background.submit(fail).result()


@pytest.mark.parametrize("name", ["epub", "docx"])
def test_formats_need_no_second_thread(
    name: str, tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    convert(SAMPLE_ARCHIVE, to=name, output=tmp_path / f"threads.{name}")
    request.getfixturevalue("no_threads")
    convert(SAMPLE_ARCHIVE, to=name, output=tmp_path / f"none.{name}")
    assert (tmp_path / f"none.{name}").read_bytes() == (tmp_path / f"threads.{name}").read_bytes()
