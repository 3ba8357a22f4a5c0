"""Files that most services for readers do not take are told of, with the option that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from twconvert import installed_exporters
from twconvert.conversion.large_outputs import report_large_files
from twconvert.report import Report

if TYPE_CHECKING:
    from pathlib import Path

SMALLER = "the option 'max_image_size' makes its pictures smaller (1600), "


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file of 290 MB, none of which is on the disk."""
    with (tmp_path / "ada.epub").open("wb") as output:
        output.truncate(290_000_000)
    return tmp_path / "ada.epub"


def said_of(place: Path, to: str = "epub", **values: object) -> list[tuple[str, str, str]]:
    report = Report()
    report_large_files(place, installed_exporters()[to], values, report)
    return [(each.severity, each.kind, each.message) for each in report.problems]


def test_large_book_is_told_of(file: Path) -> None:
    words = "ada.epub is 290 MB, and Send to Kindle takes 200 MB: "
    divides = "the option 'volumes' divides it (200MB)"
    assert said_of(file) == [("info", "output-large", f"{words}{SMALLER}{divides}")]
    assert said_of(file, max_image_size=1200) == [("info", "output-large", f"{words}{divides}")]
    assert said_of(file, "docx") == [("info", "output-large", f"{words}{divides}")]


def test_large_volume_is_told_of(file: Path) -> None:
    (file.parent / "small.epub").write_bytes(b"small")
    assert len(said_of(file.parent, volumes="year")) == 1


def test_format_without_volumes_is_not_told_of(file: Path) -> None:
    assert said_of(file, "jsonfeed") == []


def test_volume_that_cannot_be_divided_is_a_warning(file: Path) -> None:
    words = "ada.epub is 290 MB, more than the option 'volumes' says: a single thread or conversation is not divided"
    assert said_of(file, volumes="250MB") == [("warning", "output-large", words)]
    assert said_of(file, volumes="300MB") == []
