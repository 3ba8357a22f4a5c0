"""Memory does not grow with the number of files; `tests/benchmarks/growth.py` measures it for every format."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from benchmarks.large_archives import CASES, write_archive
from support.memory import peak_of
from twconvert import convert

if TYPE_CHECKING:
    from pathlib import Path

MOST = 120
"""Bytes that a file may add. The directory of a zip is read in one piece; all that is known of a file takes 300."""


@pytest.fixture(autouse=True)
def few_files_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twconvert.scratch_dict._MOST_IN_MEMORY", 100)
    monkeypatch.setattr("twconvert.zip_entries._MOST_IN_MEMORY", 100)
    monkeypatch.setattr("twconvert.store.occurrences._MOST_IN_MEMORY", 100)
    monkeypatch.setattr("twconvert.store.terms._MOST_IN_MEMORY", 100)


def check(case: str, format_name: str, folder: Path, few: int, many: int) -> None:
    archives = {size: folder / f"{size}{'' if CASES[case].is_folder else '.zip'}" for size in (few, many)}
    for size, archive in archives.items():
        write_archive(CASES[case], size, archive)
    convert(archives[many], to=format_name, output=folder / "first")  # which imports modules and fills caches
    growth = []
    # Once in a while Python collects garbage late, and holds a megabyte more.
    for attempt in range(3):
        small, large = (peak_of(archives[size], format_name, folder / f"{attempt}-{size}") for size in (few, many))
        growth.append((large - small) // (many - few))
        if growth[-1] <= MOST:
            return
    raise AssertionError(f"bytes for each file: {growth}")


@pytest.mark.parametrize("case", ["zip-files", "folder-files"])
def test_files_that_nothing_names_take_none(case: str, tmp_path: Path) -> None:
    check(case, "csv", tmp_path, 1_500, 5_000)


def test_pictures_take_none(tmp_path: Path) -> None:
    check("pictures", "epub", tmp_path, 150, 1_800)
