"""Memory does not grow with the number of files; `tests/benchmarks/growth.py` measures it for every format."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.large_archives import CASES, write_archive
from support import peaks_alone

ENVIRONMENT = os.environ | {"PYTHONPATH": str(Path(peaks_alone.__file__).parent.parent)}
MOST = 120
"""Bytes that a file may add. The directory of a zip is read in one piece; all that is known of a file takes 300."""


def check(case: str, format_name: str, folder: Path, few: int, many: int) -> None:
    archives = {size: folder / f"{size}{'' if CASES[case].is_folder else '.zip'}" for size in (few, many)}
    for size, archive in archives.items():
        write_archive(CASES[case], size, archive)
    growth = []
    # Once in a while Python collects garbage late, and holds a megabyte more.
    for attempt in range(3):
        outputs = folder / f"attempt-{attempt}"
        outputs.mkdir()
        # What other tests leave in memory would count.
        command = [sys.executable, peaks_alone.__file__, format_name, str(outputs), *map(str, archives.values())]
        said = subprocess.run(command, env=ENVIRONMENT, capture_output=True, check=True, text=True).stdout
        small, large = map(int, said.split())
        growth.append((large - small) // (many - few))
        if growth[-1] <= MOST:
            return
    raise AssertionError(f"bytes for each file: {growth}")


@pytest.mark.parametrize("case", ["zip-files", "folder-files"])
def test_files_that_nothing_names_take_none(case: str, tmp_path: Path) -> None:
    check(case, "csv", tmp_path, 1_500, 5_000)


def test_pictures_take_none(tmp_path: Path) -> None:
    # Caches for some hundred files are full with both.
    check("pictures", "epub", tmp_path, 1_800, 3_600)
