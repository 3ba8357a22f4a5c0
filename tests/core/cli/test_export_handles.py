"""`--export-handles`, alone and beside a format."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from support.commands import Run


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_it_needs_no_format(run: Run, archive: Path, here: Path) -> None:
    ended = run(archive, "--export-handles", "people.csv", "--report", "report.json")
    assert (ended.code, ended.out) == (0, "people.csv\n")
    assert (here / "people.csv").read_bytes().startswith(b"\xef\xbb\xbfid,handle,name,former_handles,relations,url\r\n")
    (output,) = json.loads((here / "report.json").read_text("utf-8"))["outputs"]
    assert (output["format"], output["path"]) == ("handles", "people.csv")


def test_it_may_stand_beside_a_format(run: Run, archive: Path, here: Path) -> None:
    ended = run(archive, "--export-handles", "people.csv", "-o", "a.txt")
    assert (ended.code, ended.out) == (0, "a.txt\npeople.csv\n")
    assert names_in(here) == ["a.txt", "people.csv"]


@pytest.mark.parametrize(
    ("words", "end"),
    [
        (["-o", "a.xyz", "--export-handles", "people.csv"], (2, "a.xyz does not say which format it is; say")),
        (
            ["-o", "a.txt", "--export-handles", "a.txt"],
            (2, "texts and handles would both be written to a.txt; choose another --export-handles"),
        ),
        (
            ["--export-handles", "a.csv", "--report", "a.csv"],
            (2, "the report and the result would both be written to a.csv; choose another --report"),
        ),
        (
            ["--export-handles", "mine.csv/a.csv"],
            (5, "mine.csv is not a folder; choose another --export-handles"),
        ),
        (
            ["--export-handles", "mine.csv"],
            (5, "mine.csv already exists; use --force to replace it, or choose another --export-handles"),
        ),
        (["--export-handles", "people.csv", "--handles", "gone.csv"], (2, "gone.csv: cannot be read as a table")),
    ],
)
def test_what_cannot_be(words: list[str], end: tuple[int, str], run: Run, archive: Path, here: Path) -> None:
    (here / "mine.csv").write_text("mine")
    ended = run(archive, *words)
    assert (ended.code, ended.error[: len(end[1])]) == end
    assert names_in(here) == ["mine.csv"]


def test_it_is_never_written_over_an_archive(run: Run, archive: Path) -> None:
    before = archive.read_bytes()
    ended = run(archive, "--export-handles", archive, "--force")
    assert (ended.code, "choose another --export-handles" in ended.error) == (2, True)
    assert archive.read_bytes() == before
