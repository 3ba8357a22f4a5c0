"""The suite for exporters: good ones pass it, and each of its tests finds what it is for."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

import pytest

from support.commands import PAGES, TEXTS
from twconvert import Exporter
from twconvert.testing import ExporterTests
from twconvert_epub import twconvert_exporters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from twconvert import Document

(EPUB,) = twconvert_exporters()


class TestTexts(ExporterTests):
    exporter = TEXTS


class TestPages(ExporterTests):
    exporter = PAGES


class TestEpub(ExporterTests):
    exporter = EPUB


def leave_a_file_beside(document: Document, path: Path) -> None:
    path.write_text(document.title)
    (path.parent / "notes.tmp").write_text("left over")


def make_a_folder(document: Document, path: Path) -> None:
    assert document.title
    path.mkdir()


def expect_a_post(document: Document, path: Path) -> None:
    path.write_text(document.posts[0].id)


def number_of_runs() -> Callable[[Document, Path], None]:
    runs: Iterator[int] = count()

    def export(document: Document, path: Path) -> None:
        path.write_text(f"{document.title} {next(runs)}")

    return export


def expect_content(document: Document, path: Path) -> None:
    path.write_text("".join(str(post.content[0]) for post in document.posts))


def expect_files(document: Document, path: Path) -> None:
    path.write_bytes(b"".join(document.open(media).read() for post in document.posts for media in post.media))


@pytest.mark.parametrize(
    ("test", "export"),
    [
        (ExporterTests.test_it_makes_what_its_suffix_says, leave_a_file_beside),
        (ExporterTests.test_it_makes_what_its_suffix_says, make_a_folder),
        (ExporterTests.test_it_makes_something_of_no_posts, expect_a_post),
        (ExporterTests.test_it_makes_the_same_of_the_same, number_of_runs()),
        (ExporterTests.test_it_takes_every_kind_of_content, expect_content),
        (ExporterTests.test_it_takes_media_that_are_missing_or_damaged, expect_files),
    ],
)
def test_the_suite_finds_a_defect(
    test: Callable[[ExporterTests, Path], None], export: Callable[[Document, Path], None], tmp_path: Path
) -> None:
    suite = ExporterTests()
    suite.exporter = Exporter(name="defect", suffix=".txt", export=export)
    with pytest.raises((AssertionError, IndexError, ValueError)):
        test(suite, tmp_path)
